import type { FactChange } from './fact-change.js';
import type { LanguageSupport } from './product.js';
import type { CodeEntry, EngineState } from './state.js';
import type { FactReach } from './support.js';
import { toldText } from './told.js';

/** With more names than this a search costs more than looking at every file. */
const maxNames = 100;

/**
 * The files that a change of facts can concern: those that name what the facts declare, directly or through the facts of others, and
 * those that are given something. `undefined` stands for every file of the language.
 */
export function concernedFiles(
  state: EngineState,
  support: LanguageSupport,
  changes: readonly FactChange[],
): ReadonlySet<string> | undefined {
  const { reach } = support.adapter;
  if (!reach) return undefined;
  const words = new Set<string>();
  const receivers = new Set<string>();
  const addReach = (path: string, facts: unknown): void => {
    if (facts === undefined) return;
    const { words: named, receivers: given } = reach(path, facts);
    for (const word of named) words.add(word);
    for (const name of given) receivers.add(name);
  };
  for (const { path, before, after } of changes) {
    addReach(path, before);
    addReach(path, after);
    const [given, now] = [before, after].map((facts) => (facts === undefined ? [] : (reach(path, facts).exchanged ?? [])));
    for (const word of differing(given ?? [], now ?? [])) words.add(word);
  }
  const entries = [...state.code.values()].filter((entry) => entry.support === support);
  const passedOn = new Set<CodeEntry>();
  for (let grown = true; grown;) {
    if (words.size > maxNames) return undefined;
    grown = false;
    const named = wordPattern(words);
    for (const entry of entries) {
      // The facts of a file are all that others see of it: what they do not name is not passed on.
      if (passedOn.has(entry) || !named.test(toldText(support, entry.facts))) continue;
      passedOn.add(entry);
      addReach(entry.source.path, entry.facts);
      grown = true;
    }
  }
  const named = wordPattern(words);
  const concerned = entries.filter(({ source }) => receivers.has(baseName(source.path)) || named.test(source.text));
  return new Set(concerned.map(({ source }) => source.path));
}

type Exchanged = NonNullable<FactReach['exchanged']>;

function differing(before: Exchanged, after: Exchanged): readonly string[] {
  const isIn = (all: Exchanged, { word, how }: Exchanged[number]): boolean => all.some((one) => one.word === word && one.how === how);
  return [...before.filter((one) => !isIn(after, one)), ...after.filter((one) => !isIn(before, one))].map(({ word }) => word);
}

function wordPattern(words: ReadonlySet<string>): RegExp {
  const escaped = [...words].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return escaped.length === 0 ? /(?!)/ : new RegExp(`(?<![\\w$])(?:${escaped.join('|')})(?![\\w$])`);
}

function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\..*$/, '');
}
