import type { Condition, DeliveryTime, ValueAt } from '../../model/messaging.js';
import type { Site } from '../../model/values.js';
import type { Due, OpenPlace, OpenValue, Resolved } from '../../model/workspace.js';
import type { TrailStep } from '../../model/values.js';
import { duesOf } from './due.js';
import { evaluate } from './evaluate.js';
import type { Frame } from './frames.js';
import type { Lookups } from './lookups.js';
import { workspaceTrailMessages } from './messages.js';
import { isNothing, numberOutcome, openOutcome, toResolved, type Outcome } from './outcomes.js';

/** What the values of one part are by one way; what stays open is noted. */
export interface Needed {
  /** Empty where the part has no such value. `what` is left out where nobody needs to state it. */
  resolved(value: ValueAt | undefined, what?: OpenPlace['what']): Resolved;
  dues(time: DeliveryTime | undefined): readonly Due[] | undefined;
  /** Whether the part has such a value: it can be nothing for one caller, and something for another. */
  presence(value: ValueAt | undefined): Presence;
  /** Whether a condition holds; `sometimes` where that can't be told. */
  holds(condition: Condition): Extract<Presence, 'never' | 'sometimes' | 'always'>;
}

/** `open`: what it is can't be told, `unknown`: nor whether it is there. */
export type Presence = 'never' | 'sometimes' | 'always' | 'open' | 'unknown';

/** `values` are all of the part, `path` is the file in which it stands. */
export function neededValues(
  values: readonly ValueAt[],
  path: string,
  frame: Frame,
  lookups: Lookups,
  note: (open: OpenPlace) => void,
): Needed {
  const known = new Map<ValueAt, readonly Outcome[]>();

  function outcomesOf(value: ValueAt): readonly Outcome[] {
    const before = known.get(value);
    if (before) return before;
    const outcomes = askedOutcomes(value);
    known.set(value, outcomes);
    return outcomes;
  }

  function askedOutcomes(value: ValueAt): readonly Outcome[] {
    const site: Site = { path, range: value.range };
    const outcomes = evaluate(value.value, frame, lookups, site);
    if (!outcomes.every(({ kind }) => kind === 'open')) return outcomes;
    const others = values.filter((other) => other !== value && other.range.start !== value.range.start && other.value.kind !== 'known');
    const stated = lookups.statedPlace(
      site,
      others.map(({ range }) => ({ path, range })),
    );
    if (stated === undefined) return outcomes;
    return [{ kind: 'constant', value: stated, profiles: [], trail: [{ ...site, message: workspaceTrailMessages.stated() }] }];
  }

  function noted(value: ValueAt, what: OpenPlace['what'] | undefined, found: readonly (Resolved[number] | Due)[]): void {
    if (what === undefined) return;
    for (const one of found) if (one.kind === 'open') note(openPlace(what, value, one.open, one.trail));
  }

  function openPlace(what: OpenPlace['what'], value: ValueAt, open: OpenValue, trail: readonly TrailStep[]): OpenPlace {
    return { what, ...giver(value, path, frame), open, trail };
  }

  return {
    resolved(value, what) {
      if (!value) return [];
      const outcomes = outcomesOf(value).filter((outcome) => !isNothing(outcome));
      const resolved = toResolved(what === undefined || what === 'filter' ? outcomes : withoutEmpty(outcomes));
      noted(value, what, resolved);
      return resolved;
    },
    dues(time) {
      if (!time) return undefined;
      const dues = duesOf(
        outcomesOf(time).filter((outcome) => !isNothing(outcome)),
        time.unit,
      );
      noted(time, 'delay', dues);
      return dues;
    },
    holds({ value, is }) {
      const answers = new Set(evaluate(value, frame, lookups).map((outcome) => isMet(outcome, is)));
      const [only] = answers;
      return answers.size !== 1 || only === undefined ? 'sometimes' : only ? 'always' : 'never';
    },
    presence(value) {
      const outcomes = value ? outcomesOf(value) : [];
      const present = outcomes.filter((outcome) => !isNothing(outcome));
      if (present.length === 0) return 'never';
      if (present.length < outcomes.length) return 'sometimes';
      const open = present.flatMap((outcome) => (outcome.kind === 'open' ? [outcome.open.why] : []));
      return open.includes('composed') ? 'unknown' : open.length === present.length ? 'open' : 'always';
    },
  };
}

/** Undefined where it can't be told. */
function isMet(outcome: Outcome, is: Condition['is']): boolean | undefined {
  if (isNothing(outcome)) return false;
  if (outcome.kind === 'open') return undefined;
  if (is === 'given') return true;
  const number = numberOutcome(outcome);
  if (!number || number.moments < 0) return undefined;
  if (number.moments > 0 || number.min > 0) return true;
  return number.max <= 0 ? false : undefined;
}

/** No topic, group, endpoint or key is empty where the application runs: what is set to nothing is set elsewhere. */
function withoutEmpty(outcomes: readonly Outcome[]): readonly Outcome[] {
  const told = outcomes.filter((outcome) => outcome.kind !== 'constant' || !outcome.emptyKey);
  if (told.some(({ kind }) => kind !== 'open')) return told;
  return outcomes.map((outcome) =>
    outcome.kind === 'constant' && outcome.emptyKey ? openOutcome({ why: 'not-configured', ...outcome.emptyKey }, outcome.trail) : outcome,
  );
}

/** The argument that gives a parameter's value, of the outermost caller that is known; else the value's own place. */
function giver(value: ValueAt, path: string, frame: Frame): { readonly path: string; readonly value: ValueAt } {
  const slot = value.value.kind === 'parameter' && !value.value.fallback ? value.value.slot : undefined;
  const bound = slot && frame.bindings.get(slot.method);
  const argument = slot && bound?.call.arguments[slot.index];
  return bound && argument ? giver({ value: argument.value, range: argument.range }, argument.path, bound.frame) : { path, value };
}
