import { sameData } from '../../engine/same-data.js';
import type { JavaFacts, MemberFacts, TypeFacts } from './facts.js';
import { isAsked, pendingNames, type Asked, type PendingName } from './pending-values.js';

const asked = new WeakMap<JavaFacts, Asked>();

/** Remembers what counts what is asked of the members of facts. */
export function countAsked(facts: JavaFacts, all: Asked): JavaFacts {
  asked.set(facts, all);
  return facts;
}

type Seen = <T>(told: T) => T;

const pending = new Set<string>(pendingNames);

/**
 * Whether others, who know a file by its facts, were told the same by both. What they asked of the former is asked of the latter, so that it
 * counts with the next change, too.
 */
export function isSameToOthers(before: JavaFacts, after: JavaFacts, seen: Seen = (told) => told): boolean {
  let isSame =
    before.packageName === after.packageName &&
    sameData(before.imports, after.imports) &&
    sameData(before.named.anonymous, after.named.anonymous) &&
    before.types.length === after.types.length &&
    before.types.every((type, i) => isSameType(type, after.types[i], seen));
  for (const { member, name, again } of askedAgain(before, after, isSame)) {
    const value = again?.[name];
    isSame &&= sameData(seen(member[name]), value);
  }
  return isSame;
}

function isSameType(a: TypeFacts, b: TypeFacts | undefined, seen: Seen): boolean {
  if (!b || a.members.length !== b.members.length) return false;
  const { members, ...type } = a;
  const { members: others, ...other } = b;
  return sameData(seen(type), other) && members.every((member, i) => isSameMember(member, others[i], seen));
}

/** All but what is only worked out when it is asked for. */
function isSameMember(a: MemberFacts, b: MemberFacts | undefined, seen: Seen): boolean {
  if (!b) return false;
  for (const name in a) if (!pending.has(name) && !sameData(seen(Reflect.get(a, name)), Reflect.get(b, name))) return false;
  for (const name in b) if (!pending.has(name) && !(name in a)) return false;
  return true;
}

interface AskedAgain {
  readonly member: MemberFacts;
  readonly name: PendingName;
  readonly again: MemberFacts | undefined;
}

/** What was asked of the members of facts, with the same members of others. */
function* askedAgain(before: JavaFacts, after: JavaFacts, isAligned: boolean): Generator<AskedAgain> {
  for (const [i, type] of before.types.entries()) {
    const found = isAligned ? after.types[i] : after.types.find(({ name }) => name === type.name);
    for (const [j, member] of type.members.entries()) {
      for (const name of pendingNames) {
        if (!isAsked(member, name)) continue;
        const again = isAligned ? found?.members[j] : found?.members.find((other) => isNamedLike(other, member));
        yield { member, name, again };
      }
    }
  }
}

function isNamedLike(a: MemberFacts, b: MemberFacts): boolean {
  return a.name === b.name && a.kind === b.kind && sameData(a.parameters, b.parameters);
}

interface Told {
  readonly shape: string;
  /** How much was asked when `text` was made. */
  readonly asked: number;
  readonly text: string;
}

const texts = new WeakMap<JavaFacts, Told>();

/** All names in what others were told. */
export function toldText(facts: JavaFacts): string {
  const known = texts.get(facts);
  const all = asked.get(facts)?.all ?? [];
  if (known?.asked === all.length) return known.text;
  const shape = known?.shape ?? JSON.stringify({ ...facts, types: facts.types.map(withoutPending) });
  const text = shape + JSON.stringify(all.map(({ member, name }) => member[name]));
  texts.set(facts, { shape, asked: all.length, text });
  return text;
}

function withoutPending({ members, ...type }: TypeFacts): unknown {
  return { ...type, members: members.map((member) => Object.fromEntries(shapeOf(member))) };
}

function shapeOf(member: MemberFacts): (readonly [string, unknown])[] {
  return Object.keys(member).flatMap((name) => {
    const isTold = !isPendingName(name) || isAsked(member, name);
    return isTold ? [[name, Reflect.get(member, name)] as const] : [];
  });
}

function isPendingName(name: string): name is PendingName {
  return pending.has(name);
}
