import { spelled, type CallSite, type ParameterSlot, type Site, type TrailStep, type Value } from '../../model/values.js';
import { callsOf, isTestedOnly } from './calls-of.js';
import { calculatedOf, textOf } from './combinations.js';
import { deeper, type Evaluator, type Given, type Position, type Run } from './evaluation.js';
import { withFallback } from './fallbacks.js';
import { mostCallers, mostHops, type Frame } from './frames.js';
import { literalSite } from './literal-site.js';
import type { Lookups } from './lookups.js';
import { memberOutcomes } from './members.js';
import { workspaceTrailMessages } from './messages.js';
import { after, joinTrails, openOutcome, union, type NamedKey, type Outcome } from './outcomes.js';
import { valueOfSetting } from './placeholders.js';
import type { PlacedSetting } from './settings-place.js';

type Of<K extends Value['kind']> = Extract<Value, { kind: K }>;

/** Possibilities of one value. */
const mostOutcomes = 512;
const mostSteps = 5000;
const deepest = 100;
const mostProfiles = 24;

/**
 * All possibilities of a value. Where profiles set the same keys otherwise, each profile is looked at by itself, so that no text is put
 * together from parts of two of them.
 */
export function evaluate(value: Value, frame: Frame, lookups: Lookups, site?: Site): readonly Outcome[] {
  const profiles = new Set<string>();
  const whole: Outcome[] = [];
  const partial: Outcome[] = [];
  const look = (profile: string | undefined): void => {
    const run: Run = { lookups, profile, profiles, isPartial: false, steps: 0 };
    const outcomes = evaluateAt(value, { frame, depth: 0, keys: [], reading: [], ...(site && { site }) }, run);
    (run.isPartial ? partial : whole).push(...outcomes);
  };
  look(undefined);
  let looked = 0;
  // The set grows while keys that other profiles name are read.
  for (const profile of profiles) if (looked++ < mostProfiles) look(profile);
  return whole.length > 0 ? whole : partial;
}

function evaluateAt(value: Value, at: Position, run: Run): readonly Outcome[] {
  if (++run.steps > mostSteps || at.depth > deepest) return [openOutcome({ why: 'limit' }, value.trail)];
  const all = (parts: readonly Value[]): readonly (readonly Outcome[])[] => parts.map((part) => evaluateAt(part, deeper(at), run));
  switch (value.kind) {
    case 'known': {
      const written = value.trail.at(-1) ?? at.site;
      const found = written && literalSite(value.value, written, (path) => run.lookups.textOf(path));
      return [{ kind: 'constant', value: value.value, ...(found && { site: found }), profiles: [], trail: value.trail }];
    }
    case 'interval':
      return [{ kind: 'number', moments: 0, min: value.min, max: value.max, profiles: [], trail: value.trail }];
    case 'current-time':
      return [{ kind: 'number', moments: 1, min: 0, max: 0, profiles: [], trail: value.trail }];
    case 'unknown':
      return [openOutcome({ why: value.why, ...(value.fragment !== undefined && { fragment: value.fragment }) }, value.trail)];
    case 'one-of':
      return capped(
        (at.frame.chosen?.get(value) ?? value.values).flatMap((one) =>
          evaluateAt(one, deeper(at, at.site), run).map((outcome) => after(value.trail, outcome)),
        ),
      );
    case 'text':
      return textOf(value, all(value.parts));
    case 'calculated':
      return calculatedOf(value, all(value.operands));
    case 'configuration-key':
      return configuredOf(value, at, run);
    case 'parameter':
      return parameterOf(value, at, run);
    case 'fallback': {
      const given = evaluateAt(value.value, deeper(at, at.site), run);
      const fallback = evaluateAt(value.fallback, deeper(at, at.site), run);
      return capped(withFallback(given, fallback, value.nullish === true).map((outcome) => after(value.trail, outcome)));
    }
    case 'composed-key':
      return composedKeyOf(value, at, run);
    case 'object':
      return [openOutcome({ why: 'composed' }, value.trail)];
    case 'member':
      return capped(memberOutcomes(value, at, run, evaluator));
    case 'spelled':
      return evaluateAt(value.value, deeper(at), run).map((outcome) => spelledOutcome(after(value.trail, outcome), value.as));
  }
}

const evaluator: Evaluator = { outcomes: evaluateAt, given: givenOf };

/** What a method of a text makes of it is written nowhere. */
function spelledOutcome(outcome: Outcome, as: Of<'spelled'>['as']): Outcome {
  if (outcome.kind !== 'constant' || typeof outcome.value !== 'string') return outcome;
  const value = spelled(outcome.value, as);
  if (value === outcome.value) return outcome;
  const { profiles, trail } = outcome;
  return { kind: 'constant', value, profiles, trail };
}

function composedKeyOf({ key, source, fallback, trail }: Of<'composed-key'>, at: Position, run: Run): readonly Outcome[] {
  return capped(
    evaluateAt(key, deeper(at), run).flatMap((outcome): readonly Outcome[] => {
      if (outcome.kind === 'open') return [after(trail, outcome)];
      if (outcome.kind !== 'constant' || outcome.value === null) return [openOutcome({ why: 'composed' }, trail)];
      const steps = joinTrails(trail, outcome.trail);
      const named: Value = {
        kind: 'configuration-key',
        key: String(outcome.value),
        ...(source && { source }),
        ...(fallback && { fallback }),
        trail: steps,
      };
      return evaluateAt(named, deeper(at), run).map((found) => ({ ...found, profiles: union(found.profiles, outcome.profiles) }));
    }),
  );
}

function capped(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.length <= mostOutcomes ? outcomes : [...outcomes.slice(0, mostOutcomes), openOutcome({ why: 'limit' }, [])];
}

function configuredOf(value: Of<'configuration-key'>, at: Position, run: Run): readonly Outcome[] {
  const { key, source = 'properties', trail } = value;
  const stated = run.lookups.statedKey(key);
  if (stated !== undefined) return [{ kind: 'constant', value: stated, profiles: [], trail: [...trail, statedStep(trail, at)] }];
  const named = { key, ...(source !== 'properties' && { source }) };
  if (source === 'remote') return [openOutcome({ why: 'remote', ...named }, trail)];
  const id = `${source}:${key}`;
  if (at.keys.includes(id)) return [openOutcome({ why: 'circular', ...named }, trail)];
  const { settings: all, isCut } = run.lookups.settings(key, source, at.frame.path);
  const found = { settings: value.file === undefined ? all : all.filter(({ path }) => path === value.file), isCut };
  if (value.isChosen && found.settings.length > 0) return [openOutcome({ why: 'composed', ...named }, trail)];
  const others = found.settings.filter(({ setting }) => !at.reading.some((one) => one.setting === setting));
  // A variable `MQ_TOPIC` that takes `mq.topic` from elsewhere stands for `mq.topic` too, but not there.
  const settings = others.length > 0 ? others : found.settings;
  const chosen = forProfile(settings, run, value.fallback !== undefined);
  if (chosen === undefined) {
    const { fallback } = value;
    if (!fallback) return [openOutcome({ why: 'not-configured', ...named }, trail)];
    return evaluateAt(fallback, deeper(at), run).map((outcome) => byKey(after(trail, outcome), named));
  }
  const outcomes = chosen.flatMap((setting) => {
    const inside = { frame: at.frame, depth: at.depth + 1, keys: [...at.keys, id], reading: [...at.reading, setting] };
    return settingOf(key, setting, inside, run).map((outcome) => byKey(after(trail, outcome), named));
  });
  // A variable that only a deployment sets leaves what holds without it.
  const isDeployed = source === 'properties' && chosen.every(({ setting }) => setting.source === 'environment');
  if (isDeployed && value.fallback) {
    const without = evaluateAt(value.fallback, deeper(at), run);
    return [...outcomes, ...without.map((outcome) => byKey(after(trail, outcome), named))];
  }
  return found.isCut ? [...outcomes, openOutcome({ why: 'limit', ...named }, trail)] : outcomes;
}

/** An empty text says nothing of what the application runs with: its key is what a person can look for. */
function byKey(outcome: Outcome, named: NamedKey): Outcome {
  return outcome.kind === 'constant' && outcome.value === '' ? { ...outcome, emptyKey: outcome.emptyKey ?? named } : outcome;
}

/**
 * What holds for the profile: what is set for it, else what is set for all, else what holds where the key is not set (undefined). A key
 * that is set for other profiles only, and without which the application does not start, leaves the profile partial.
 */
function forProfile(settings: readonly PlacedSetting[], run: Run, hasFallback: boolean): readonly PlacedSetting[] | undefined {
  for (const { profile } of settings) if (profile !== undefined) run.profiles.add(profile);
  const own = run.profile === undefined ? [] : settings.filter(({ profile }) => profile === run.profile);
  if (own.length > 0) return own;
  const general = settings.filter(({ profile }) => profile === undefined);
  if (general.length > 0) return general;
  if (settings.length === 0 || hasFallback) return undefined;
  run.isPartial = true;
  return settings;
}

function settingOf(key: string, { path, setting, profile }: PlacedSetting, at: Position, run: Run): readonly Outcome[] {
  const site: Site = { path, range: setting.range };
  const message =
    profile === undefined ? workspaceTrailMessages.configured({ key }) : workspaceTrailMessages.configuredFor({ key, profile });
  const step: TrailStep = { ...site, message };
  const profiles = profile === undefined ? [] : [profile];
  const value = valueOfSetting(setting);
  // `group:` with nothing behind it is an empty text for those who read it.
  if (value.kind === 'known') return [{ kind: 'constant', value: value.value ?? '', site, isSet: true, profiles, trail: [step] }];
  return evaluateAt(value, at, run).map((outcome) => after([step], { ...outcome, profiles: union(profiles, outcome.profiles) }));
}

function parameterOf(value: Of<'parameter'>, at: Position, run: Run): readonly Outcome[] {
  const given = capped(givenOf(value, at, run).flatMap((one) => givenOutcomes(one, run).map((outcome) => after(value.trail, outcome))));
  if (!value.fallback) return given;
  return capped(withFallback(given, evaluateAt(value.fallback, deeper(at, at.site), run), value.nullish === true));
}

function givenOutcomes(given: Given, run: Run): readonly Outcome[] {
  if (given.kind === 'outcome') return [given.outcome];
  const { value, at, step, others } = given;
  const outcomes = evaluateAt(value, at, run);
  const { path, range } = step;
  if (outcomes.every(({ kind }) => kind === 'open')) {
    const stated = run.lookups.statedPlace(
      { path, range },
      others.filter((other) => other.value.kind !== 'known'),
    );
    if (stated !== undefined) {
      return [{ kind: 'constant', value: stated, profiles: [], trail: [step, { path, range, message: workspaceTrailMessages.stated() }] }];
    }
  }
  return outcomes.map((outcome) => after([step], outcome));
}

/** What the callers pass. */
function givenOf(value: Of<'parameter'>, at: Position, run: Run): readonly Given[] {
  const open = (why: 'parameter' | 'limit'): readonly Given[] => [
    { kind: 'outcome', outcome: openOutcome({ why, parameter: value.name }, []) },
  ];
  const { slot } = value;
  if (!slot) return open('parameter');
  const bound = at.frame.bindings.get(slot.method);
  if (bound) return [argumentOf(value, bound.call, slot.index, bound.used, bound.frame, at)];
  if (at.frame.isCut) return open('limit');
  if (!at.frame.asksCallers || at.frame.hops >= mostHops) return open('parameter');
  const calls = callsOf(slot.method, at.frame.path, run.lookups).filter((call) => !passesOn(call, slot));
  const isTested = isTestedOnly(calls, at.frame.path);
  if (calls.length === 0 || (isTested && at.frame.hops > 0)) return open('parameter');
  const given = calls.slice(0, mostCallers).map((call) => {
    const outer: Frame = { path: call.path, bindings: new Map(), asksCallers: true, hops: at.frame.hops + 1 };
    return argumentOf(value, call, slot.index, call.arguments.keys(), outer, at);
  });
  if (isTested) return [...given, ...open('parameter')];
  return calls.length > mostCallers ? [...given, ...open('limit')] : given;
}

function passesOn(call: CallSite, slot: ParameterSlot): boolean {
  const passed = call.arguments[slot.index]?.value;
  return passed?.kind === 'parameter' && !passed.fallback && passed.slot?.method === slot.method && passed.slot.index === slot.index;
}

function argumentOf({ name }: Of<'parameter'>, call: CallSite, index: number, used: Iterable<number>, frame: Frame, at: Position): Given {
  const argument = call.arguments[index];
  if (!argument) {
    const isLeftOut = call.omitted?.includes(index) === true;
    const outcome: Outcome = isLeftOut
      ? { kind: 'constant', value: null, profiles: [], trail: [] }
      : openOutcome({ why: 'parameter', parameter: name }, []);
    return { kind: 'outcome', outcome };
  }
  const site: Site = { path: argument.path, range: argument.range };
  return {
    kind: 'value',
    value: argument.value,
    at: { frame, depth: at.depth + 1, keys: [], reading: [], site },
    step: { ...site, message: workspaceTrailMessages.given({ name }) },
    others: [...used].filter((other) => other !== index).flatMap((other) => call.arguments[other] ?? []),
  };
}

function statedStep(trail: readonly TrailStep[], at: Position): TrailStep {
  const site = trail.at(-1) ?? at.site ?? { path: at.frame.path, range: { start: 0, end: 0 } };
  return { path: site.path, range: site.range, message: workspaceTrailMessages.stated() };
}
