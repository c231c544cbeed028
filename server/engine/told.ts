import { movedSites } from './moved-sites.js';
import type { LanguageSupport } from './product.js';
import { changeBetween, type TextChange } from './text-change.js';

const texts = new WeakMap<object, string>();

/** What others were told by the facts of a file, as a text in which names are searched for. */
export function toldText({ adapter }: LanguageSupport, facts: unknown): string {
  if (typeof facts !== 'object' || facts === null) return '';
  if (adapter.toldText) return adapter.toldText(facts);
  const known = texts.get(facts) ?? JSON.stringify(facts);
  texts.set(facts, known);
  return known;
}

/** Whether no other file can be concerned by a change of facts. */
export function isSameToOthers(support: LanguageSupport, before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return before === after;
  return support.adapter.isSameToOthers?.(before, after) ?? toldText(support, before) === toldText(support, after);
}

/** The change of a file's text, where what others were told by its facts has moved with the text and is the same otherwise. */
export function movedByText(
  { adapter }: LanguageSupport,
  path: string,
  facts: readonly [unknown, unknown],
  texts: readonly [string, string],
): TextChange | undefined {
  const [before, after] = facts;
  if (before === undefined || after === undefined || !adapter.isSameToOthers) return undefined;
  const change = changeBetween(...texts);
  const sites = movedSites(path, change);
  return adapter.isSameToOthers(before, after, (told) => sites.move(told)) && !sites.isLost ? change : undefined;
}
