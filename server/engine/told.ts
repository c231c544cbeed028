import type { LanguageSupport } from './product.js';

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
