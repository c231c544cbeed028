import { sameData } from '../../engine/same-data.js';
import { looseFiles } from '../held-loosely.js';
import { isTakenApart, parseScript } from './parse.js';
import type { ScriptFacts } from './project-index.js';
import type { ScriptFile } from './script-file.js';
import type { ScriptValues } from './values/script-values.js';

/** Of facts whose values wait for who asks. */
const answers = new WeakMap<ScriptFacts, { readonly isAsked: boolean }>();

/** Facts with values that are worked out when somebody asks: of most files nobody ever does. */
export function withPendingValues(facts: Omit<ScriptFacts, 'values'>, find: () => ScriptValues): ScriptFacts {
  const answer = { isAsked: false };
  let values: ScriptValues | undefined;
  const made: ScriptFacts = {
    ...facts,
    get values() {
      answer.isAsked = true;
      return (values ??= find());
    },
  };
  answers.set(made, answer);
  return made;
}

/** What came as plain data was told. */
function isAsked(facts: ScriptFacts): boolean {
  return answers.get(facts)?.isAsked ?? true;
}

/** For values that are asked for when the tree of their file may be gone. */
export const loosely = looseFiles<ScriptFile>(parseScript, ({ tree }) => !isTakenApart(tree));

const withoutValues: ReadonlySet<string> = new Set(['values']);

/**
 * Whether others, who know a file by its facts, were told the same by both. Values that they asked of the former are asked of the latter, so
 * that they count with the next change, too.
 */
export function isSameToOthers(before: ScriptFacts, after: ScriptFacts): boolean {
  const isSame = !isAsked(before) || sameData(before.values, after.values);
  return (
    Object.keys(before).every((name) => withoutValues.has(name) || sameData(Reflect.get(before, name), Reflect.get(after, name))) && isSame
  );
}

const texts = new WeakMap<ScriptFacts, { readonly isAsked: boolean; readonly text: string }>();

/** All names in what others were told. */
export function toldText(facts: ScriptFacts): string {
  const known = texts.get(facts);
  if (known?.isAsked === isAsked(facts)) return known.text;
  const names = Object.keys(facts).filter((name) => isAsked(facts) || !withoutValues.has(name));
  const text = JSON.stringify(names.map((name): unknown => Reflect.get(facts, name)));
  texts.set(facts, { isAsked: isAsked(facts), text });
  return text;
}
