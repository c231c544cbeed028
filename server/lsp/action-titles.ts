import type { RewritePlan } from '../engine/support.js';
import type { Message } from '../l10n/messages.js';
import { lspMessages } from './messages.js';
import { say, type Session } from './session.js';

/** Characters of a difference that a menu still shows; the whole text is in the finding's message and in the rule's page. */
const longestDifference = 110;

/** What a rewrite does, how far it reaches and, where a person must look afterwards, at what. */
export function actionTitle(session: Session, plan: RewritePlan, isImport: boolean): string {
  const [first] = plan.differences;
  const difference = first ? shortened(say(session, first)) : '';
  if (plan.title) return titleOfRule(session, plan, say(session, plan.title), difference);
  if (plan.uses.length === 0) return say(session, lspMessages.removeLibrary({ difference }));
  if (isImport) return say(session, lspMessages.removeImport());
  const places = say(session, reach(plan));
  if (plan.grade === 'safe' || !first) return say(session, lspMessages.rewrite({ places }));
  const more = plan.differences.length - 1;
  return say(
    session,
    more > 0 ? lspMessages.rewriteToCheckMore({ places, difference, more }) : lspMessages.rewriteToCheck({ places, difference }),
  );
}

/** As the rule calls it, with how far it reaches and at what a person should look. */
function titleOfRule(session: Session, { differences, edits }: RewritePlan, title: string, difference: string): string {
  const named = edits.size > 1 ? say(session, lspMessages.inFiles({ title, files: edits.size })) : title;
  if (difference === '') return named;
  const more = differences.length - 1;
  const { toCheck, toCheckMore } = lspMessages;
  return say(session, more > 0 ? toCheckMore({ title: named, difference, more }) : toCheck({ title: named, difference }));
}

function reach(plan: RewritePlan): Message {
  const count = plan.uses.length;
  const files = plan.edits.size;
  if (files > 1) return count === 1 ? lspMessages.onePlaceInFiles({ files }) : lspMessages.placesInFiles({ count, files });
  return count === 1 ? lspMessages.onePlace() : lspMessages.places({ count });
}

/** The first sentence, cut at a word where even that is long. */
function shortened(text: string): string {
  const sentence = /^.+?(?:[.。](?=\s|$)|[。])/.exec(text)?.[0].replace(/[.。]$/, '') ?? text;
  if (sentence.length <= longestDifference) return sentence;
  const cut = sentence.lastIndexOf(' ', longestDifference);
  return `${sentence.slice(0, cut > longestDifference / 2 ? cut : longestDifference)}…`;
}
