import type { TextRange } from '../engine/text.js';
import type { Message } from '../l10n/messages.js';

/** One place by which a value is known: a constant, a parameter, a configuration key. Shown as related location. */
export interface TrailStep {
  readonly path: string;
  readonly range: TextRange;
  readonly message: Message;
}

export type Constant = string | number | boolean | null;

/**
 * What is known of a value in the code. Numbers that are times are milliseconds.
 * `fragment` is the constant part of a text whose rest is not known.
 */
export type Value =
  | { readonly kind: 'known'; readonly value: Constant; readonly trail: readonly TrailStep[] }
  | { readonly kind: 'configuration-key'; readonly key: string; readonly fallback?: Constant; readonly trail: readonly TrailStep[] }
  | { readonly kind: 'parameter'; readonly name: string; readonly trail: readonly TrailStep[] }
  | { readonly kind: 'interval'; readonly min: number; readonly max: number; readonly trail: readonly TrailStep[] }
  | { readonly kind: 'unknown'; readonly why: UnknownReason; readonly fragment?: string; readonly trail: readonly TrailStep[] };

/** Why a value can't be told: said to the person, never guessed over. */
export type UnknownReason = 'call-result' | 'other-file' | 'composed' | 'reassigned' | 'not-analysed';

export function known(value: Constant, trail: readonly TrailStep[] = []): Value {
  return { kind: 'known', value, trail };
}

export function unknown(why: UnknownReason, fragment?: string): Value {
  return fragment === undefined ? { kind: 'unknown', why, trail: [] } : { kind: 'unknown', why, fragment, trail: [] };
}

/** The text if it is known for certain. */
export function knownText(value: Value | undefined): string | undefined {
  return value?.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
}
