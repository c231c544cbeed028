import type { Site, TrailStep, Value, ValueAtSite } from '../../model/values.js';
import type { Frame } from './frames.js';
import type { Lookups } from './lookups.js';
import type { Outcome } from './outcomes.js';
import type { PlacedSetting } from './settings-place.js';

/** One evaluation of a value for one profile. */
export interface Run {
  readonly lookups: Lookups;
  /** The profile that is looked at; undefined for none. */
  readonly profile: string | undefined;
  /** Profiles for which a key that was asked is set. */
  readonly profiles: Set<string>;
  /** A key is set, but for other profiles only: nobody knows whether they go together. */
  isPartial: boolean;
  steps: number;
}

export interface Position {
  readonly frame: Frame;
  readonly depth: number;
  /** Keys whose values are being read. */
  readonly keys: readonly string[];
  /** The settings that give them. */
  readonly reading: readonly PlacedSetting[];
  /** Where the expression stands, when it is the whole value. */
  readonly site?: Site;
}

/** What one call passes to a parameter: a value with the place where it is to be evaluated, or all that is known of it. */
export type Given =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | {
      readonly kind: 'value';
      readonly value: Value;
      readonly at: Position;
      readonly step: TrailStep;
      /** What the call passes besides. */
      readonly others: readonly ValueAtSite[];
    };

export interface Evaluator {
  outcomes(value: Value, at: Position, run: Run): readonly Outcome[];
  given(value: Extract<Value, { kind: 'parameter' }>, at: Position, run: Run): readonly Given[];
}

export function deeper({ frame, depth, keys, reading }: Position, site?: Site): Position {
  return { frame, depth: depth + 1, keys, reading, ...(site && { site }) };
}
