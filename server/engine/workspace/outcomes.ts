import type { Constant, KeySource, Site, TrailStep } from '../../model/values.js';
import type { Alternative, OpenValue, Overflow, Resolved } from '../../model/workspace.js';

/** One possibility of a value while it is evaluated. */
export type Outcome = ConstantOutcome | NumberOutcome | OpenOutcome;

interface Told {
  /** The profiles whose settings it takes; sorted. */
  readonly profiles: readonly string[];
  readonly trail: readonly TrailStep[];
}

export interface ConstantOutcome extends Told {
  readonly kind: 'constant';
  readonly value: Constant;
  readonly site?: Site;
  /** The site is in a configuration file. */
  readonly isSet?: boolean;
  /** An empty text that a key is set to, or that holds without it. */
  readonly emptyKey?: NamedKey;
}

export interface NamedKey {
  readonly key: string;
  readonly source?: KeySource;
}

/** `moments` times the current time plus something between two bounds. */
export interface NumberOutcome extends Told {
  readonly kind: 'number';
  readonly moments: number;
  readonly min: number;
  readonly max: number;
  /** What the `int` calculation would be if it fitted, while it goes on. */
  readonly exact?: bigint;
  readonly overflow?: Overflow;
  readonly site?: Site;
  readonly isSet?: boolean;
}

export interface OpenOutcome extends Told {
  readonly kind: 'open';
  readonly open: OpenValue;
}

/** Surely no value at all. */
export function isNothing(outcome: Outcome): boolean {
  return outcome.kind === 'constant' && outcome.value === null;
}

export function openOutcome(open: OpenValue, trail: readonly TrailStep[]): OpenOutcome {
  return { kind: 'open', open, profiles: [], trail };
}

/** The same possibility with steps before its own. */
export function after<O extends Outcome>(trail: readonly TrailStep[], outcome: O): O {
  return trail.length === 0 ? outcome : { ...outcome, trail: joinTrails(trail, outcome.trail) };
}

export function union(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return [...new Set([...a, ...b])].sort();
}

/** Steps of both, each once. */
export function joinTrails(a: readonly TrailStep[], b: readonly TrailStep[]): readonly TrailStep[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const seen = new Set(a.map(stepId));
  return [...a, ...b.filter((step) => !seen.has(stepId(step)))];
}

function stepId({ path, range, message }: TrailStep): string {
  return `${path}:${range.start}:${range.end}:${message.key}`;
}

export function profileText(profiles: readonly string[]): string | undefined {
  return profiles.length === 0 ? undefined : profiles.join(',');
}

const spelledNumber = /^\s*[+-]?\d[\d_]*(?:\.\d+)?[lL]?\s*$/;

/** https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.typesafe-configuration-properties.conversion.durations */
const springDuration = /^\s*([+-]?\d+)\s*(ns|us|ms|s|m|h|d)\s*$/i;
const unitMillis: Readonly<Record<string, number>> = { ns: 1e-6, us: 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** java.time.Duration#parse */
const isoDuration = /^\s*([+-])?P(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?\s*$/i;

/** The number that a constant is, or that its text spells; durations in milliseconds. */
export function numberOf(value: Constant): number | undefined {
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value;
  if (typeof value !== 'string') return undefined;
  if (spelledNumber.test(value)) return Number(value.replace(/[_lL\s]/g, ''));
  const spring = springDuration.exec(value);
  if (spring) return Math.trunc(Number(spring[1]) * (unitMillis[(spring[2] ?? '').toLowerCase()] ?? NaN));
  const iso = isoDuration.exec(value);
  if (!iso || !/\d/.test(value)) return undefined;
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = iso;
  const millis = Number(days) * 86_400_000 + Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
  return sign === '-' ? -millis : millis;
}

export function numberOutcome(outcome: ConstantOutcome | NumberOutcome): NumberOutcome | undefined {
  if (outcome.kind === 'number') return outcome;
  const value = numberOf(outcome.value);
  if (value === undefined) return undefined;
  const { profiles, trail, site, isSet } = outcome;
  return { kind: 'number', moments: 0, min: value, max: value, profiles, trail, ...(site && { site }), ...(isSet && { isSet }) };
}

/** What rules see: each possibility once, in an order that depends on nothing but the possibilities. */
export function toResolved(outcomes: readonly Outcome[]): Resolved {
  const byId = new Map<string, Alternative>();
  for (const outcome of outcomes) {
    const alternative = toAlternative(outcome);
    const id = alternativeId(alternative);
    const before = byId.get(id);
    if (!before || compareTrails(alternative.trail, before.trail) < 0) byId.set(id, alternative);
  }
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, alternative]) => alternative);
}

function toAlternative(outcome: Outcome): Alternative {
  const { trail } = outcome;
  if (outcome.kind === 'open') return { kind: 'open', open: outcome.open, trail };
  const profile = profileText(outcome.profiles);
  const told = profile === undefined ? {} : { profile };
  if (outcome.kind === 'constant')
    return { kind: 'known', value: outcome.value, ...(outcome.site && { site: outcome.site }), ...told, trail };
  if (outcome.moments === 0 && outcome.min === outcome.max) return { kind: 'known', value: outcome.min, ...told, trail };
  return { kind: 'open', open: { why: outcome.moments === 0 ? 'composed' : 'call-result' }, trail };
}

function alternativeId(alternative: Alternative): string {
  if (alternative.kind === 'open') return `2 ${JSON.stringify(Object.entries(alternative.open).sort())}`;
  const { value, site, profile } = alternative;
  return `1 ${typeof value} ${JSON.stringify(value)} ${profile ?? ''} ${site ? siteId(site) : ''}`;
}

export function siteId({ path, range }: Site): string {
  return `${path}:${String(range.start).padStart(9, '0')}:${range.end}`;
}

/** Shorter first, then by place. */
export function compareTrails(a: readonly TrailStep[], b: readonly TrailStep[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const [x, y] = [a.map(siteId).join(' '), b.map(siteId).join(' ')];
  return x < y ? -1 : x > y ? 1 : 0;
}
