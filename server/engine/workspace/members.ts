import type { KeySource, TrailStep, Value } from '../../model/values.js';
import { deeper, type Evaluator, type Position, type Run } from './evaluation.js';
import { after, joinTrails, openOutcome, type Outcome } from './outcomes.js';

type Of<K extends Value['kind']> = Extract<Value, { kind: K }>;

/** What the parts of a value can be asked of. */
type Thing =
  | { readonly kind: 'object'; readonly object: Of<'object'>; readonly at: Position; readonly trail: readonly TrailStep[] }
  /** What configuration sets below a key. */
  | {
      readonly kind: 'configured';
      readonly key: string;
      readonly source: KeySource | undefined;
      readonly file: string | undefined;
      readonly isChosen: boolean;
      readonly at: Position;
      readonly trail: readonly TrailStep[];
    }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

const deepest = 100;
const mostThings = 64;

/** What a part of an object, a map, a list or configuration can be, wherever that comes from. */
export function memberOutcomes(member: Of<'member'>, at: Position, run: Run, evaluator: Evaluator): readonly Outcome[] {
  const outcomes = partsByName(member, at, run, evaluator).flatMap((part): readonly Outcome[] => {
    if (part.kind === 'outcome') return [part.outcome];
    return evaluator.outcomes(part.value, part.at, run).map((outcome) => after(part.trail, outcome));
  });
  const set = outcomes.filter((outcome) => outcome.kind !== 'constant' || outcome.value !== null);
  return set.length > 0 ? set : outcomes.length > 0 ? outcomes : [openOutcome({ why: 'composed' }, member.trail)];
}

type Part =
  | { readonly kind: 'value'; readonly value: Value; readonly at: Position; readonly trail: readonly TrailStep[] }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

function partsByName(member: Of<'member'>, at: Position, run: Run, evaluator: Evaluator): readonly Part[] {
  const names = namesOf(member.name, at, run, evaluator);
  if (member.needsName && names.includes(undefined)) return [{ kind: 'outcome', outcome: openOutcome({ why: 'composed' }, member.trail) }];
  const things = thingsOf(member.of, deeper(at), run, evaluator, true).slice(0, mostThings);
  return things.flatMap((thing): readonly Part[] => {
    if (thing.kind === 'outcome') {
      const { outcome } = thing;
      if (outcome.kind === 'constant' && outcome.value === null) return [];
      if (outcome.kind === 'open' && outcome.open.why === 'parameter' && member.otherwise)
        return [{ kind: 'value', value: member.otherwise, at: deeper(at), trail: outcome.trail }];
      return [{ kind: 'outcome', outcome: outcome.kind === 'open' ? outcome : openOutcome({ why: 'composed' }, member.trail) }];
    }
    const trail = joinTrails(member.trail, thing.trail);
    const part = (value: Value): Part => ({ kind: 'value', value, at: thing.at, trail });
    if (thing.kind === 'configured') return names.map((name) => part(keyBelow(thing, name, member.initial)));
    const { members, others } = thing.object;
    return names.flatMap((name): readonly Part[] => {
      const own = name !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
      if (own) return [part(own)];
      const all = name === undefined ? Object.values(members) : [];
      return [...all, others, member.initial].flatMap((value) => (value ? [part(value)] : []));
    });
  });
}

function keyBelow(
  { key, source, file, isChosen }: Pick<Extract<Thing, { kind: 'configured' }>, 'key' | 'source' | 'file' | 'isChosen'>,
  name: string | undefined,
  initial?: Value,
): Value {
  const below = key === '' ? (name ?? '') : name === undefined ? `${key}[*]` : /^\d+$/.test(name) ? `${key}[${name}]` : `${key}.${name}`;
  return {
    kind: 'configuration-key',
    key: below,
    ...(source && { source }),
    ...(file !== undefined && { file }),
    ...(isChosen && { isChosen }),
    ...(initial && { fallback: initial }),
    trail: [],
  };
}

/** The texts that a name can be; undefined for one that nobody knows. */
function namesOf(name: Value, at: Position, run: Run, evaluator: Evaluator): readonly (string | undefined)[] {
  const names = thingsOf(name, deeper(at), run, evaluator, false).map((thing) => {
    if (thing.kind === 'object') return thing.object.name;
    if (thing.kind === 'configured' || thing.outcome.kind !== 'constant' || thing.outcome.value === null) return undefined;
    return String(thing.outcome.value);
  });
  return [...new Set(names.length > 0 ? names : [undefined])];
}

/** `isAsked`: for its parts; a configuration key is then what stands below it. */
function thingsOf(value: Value, at: Position, run: Run, evaluator: Evaluator, isAsked: boolean): readonly Thing[] {
  if (at.depth > deepest) return [{ kind: 'outcome', outcome: openOutcome({ why: 'limit' }, value.trail) }];
  const { trail } = value;
  switch (value.kind) {
    case 'object':
      return [{ kind: 'object', object: value, at, trail }];
    case 'one-of':
      return value.values.flatMap((one) => thingsOf(one, deeper(at), run, evaluator, isAsked));
    case 'configuration-key':
      return isAsked
        ? [{ kind: 'configured', key: value.key, source: value.source, file: value.file, isChosen: value.isChosen === true, at, trail }]
        : outcomesOf(value, at, run, evaluator);
    case 'parameter':
      if (value.fallback) return outcomesOf(value, at, run, evaluator);
      return evaluator.given(value, at, run).flatMap((given): readonly Thing[] => {
        if (given.kind === 'outcome') return [given];
        const steps = [...trail, given.step];
        return thingsOf(given.value, given.at, run, evaluator, isAsked).map((thing) =>
          thing.kind === 'outcome'
            ? { kind: 'outcome', outcome: after(steps, thing.outcome) }
            : { ...thing, trail: joinTrails(steps, thing.trail) },
        );
      });
    case 'member':
      return partsByName(value, at, run, evaluator).flatMap((part): readonly Thing[] =>
        part.kind === 'outcome' ? [part] : thingsOf(part.value, part.at, run, evaluator, isAsked),
      );
    default:
      return outcomesOf(value, at, run, evaluator);
  }
}

function outcomesOf(value: Value, at: Position, run: Run, evaluator: Evaluator): readonly Thing[] {
  return evaluator.outcomes(value, at, run).map((outcome) => ({ kind: 'outcome', outcome }));
}
