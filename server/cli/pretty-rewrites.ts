import type { PlanView } from '../engine/engine.js';
import type { RewritePlan } from '../engine/support.js';
import { LineMap } from '../engine/text.js';
import { render } from '../l10n/messages.js';
import type { Locale, Message } from '../l10n/messages.js';
import { reportRange } from '../report/build-result.js';
import type { ReportedFinding } from '../report/result.js';
import { maskSecrets } from '../report/secrets.js';
import { prettyMessages } from './pretty-messages.js';
import { wrap } from './styles.js';
import type { Paint } from './styles.js';

export interface RewriteTexts {
  readonly textOf: (path: string) => string;
  readonly secrets: readonly string[];
  readonly locale: Locale;
  readonly paint: Paint;
  readonly width: number;
}

/** One paragraph per rewrite: its grade, what it settles, and what a person has to know of it. */
export function rewriteLines(
  findings: readonly ReportedFinding[],
  plans: readonly PlanView[],
  numbers: ReadonlyMap<string, number>,
  texts: RewriteTexts,
): string[] {
  const { locale, paint, width } = texts;
  const say = (message: Message): string => maskSecrets(render(message, locale), texts.secrets);
  return [...numbers].flatMap(([id, number]) => {
    const plan = plans.find((candidate) => candidate.id === id)?.plan;
    if (!plan) return [];
    const covered = findings.filter((finding) => finding.fixGroup === id);
    const args = { number: paint('bold', String(number)), places: placesText(covered.length, say), files: filesText(covered, say) };
    const item = (text: string): string[] => wrap(text, width - 6).map((line, i) => (i === 0 ? `    - ${line}` : `      ${line}`));
    switch (plan.grade) {
      case 'safe':
        return [`  ${say(prettyMessages.rewriteSafe(args))}`];
      case 'suggested':
        return [`  ${say(prettyMessages.rewriteSuggested(args))}`, ...plan.differences.flatMap((difference) => item(say(difference)))];
      case 'manual':
        return [`  ${say(prettyMessages.rewriteManual(args))}`, ...reasons(plan, texts, say).flatMap(item)];
    }
  });
}

/** Each reason once, with the places where it stands. */
function reasons({ blockers }: RewritePlan, texts: RewriteTexts, say: (message: Message) => string): string[] {
  const places = new Map<string, string[]>();
  for (const { path, range, message } of blockers) {
    const { line, column } = reportRange(new LineMap(texts.textOf(path)), range);
    const text = say(message);
    places.set(text, [...(places.get(text) ?? []), `${path}:${line}:${column}`]);
  }
  return [...places].map(([text, at]) => `${text} ${at.join(' ')}`);
}

function placesText(count: number, say: (message: Message) => string): string {
  return say(count === 1 ? prettyMessages.onePlace() : prettyMessages.places({ count }));
}

function filesText(findings: readonly ReportedFinding[], say: (message: Message) => string): string {
  const paths = [...new Set(findings.map((finding) => finding.path))];
  const [first = ''] = paths;
  return paths.length <= 1 ? first : say(prettyMessages.moreFiles({ path: first, count: paths.length - 1 }));
}
