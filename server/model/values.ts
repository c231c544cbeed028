import type { TextConstant } from '../engine/text-constants.js';
import type { TextRange } from '../engine/text.js';
import type { Message } from '../l10n/messages.js';

/** A place in a file of the workspace. */
export interface Site {
  readonly path: string;
  readonly range: TextRange;
}

/** One place by which a value is known: a constant, a parameter, a configuration key. Shown as related location. */
export interface TrailStep extends Site {
  readonly message: Message;
}

export type Constant = string | number | boolean | null;

/**
 * How a configuration key is looked up. `properties`: application configuration (Spring, Properties files, a config module), by relaxed
 * names. `environment`: a variable of the process. `remote`: kept by a configuration service (Nacos, Apollo, ACM), never in the workspace.
 */
export type KeySource = 'properties' | 'environment' | 'remote';

/** A parameter of a method whose callers can be asked: see `CallSite`. `method` is a key that the language's adapter makes and reads. */
export interface ParameterSlot {
  readonly method: string;
  /** 0-based. */
  readonly index: number;
}

export type Operator = '+' | '-' | '*' | '/' | '%' | 'min' | 'max';

/**
 * What is known of a value in the code, symbolically: what stands in other files (configuration, callers) is named here and joined by the
 * workspace (`server/engine/workspace`), never guessed. Numbers that are times are milliseconds.
 */
export type Value =
  | { readonly kind: 'known'; readonly value: Constant; readonly trail: readonly TrailStep[] }
  | {
      readonly kind: 'configuration-key';
      readonly key: string;
      /** `properties` where left out. */
      readonly source?: KeySource;
      /** What holds where the key is not set. */
      readonly fallback?: Value;
      /** The one file that is asked: code imports it. */
      readonly file?: string;
      /** Code takes some of what the key lists, nobody knows which. */
      readonly isChosen?: true;
      readonly trail: readonly TrailStep[];
    }
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly slot?: ParameterSlot;
      /** What takes its place where a caller passes nothing, or an empty value: `topic || 'orders'`. */
      readonly fallback?: Value;
      /** Only for nothing, not for empty values: `topic ?? 'orders'`. */
      readonly nullish?: true;
      readonly trail: readonly TrailStep[];
    }
  /** A value, and what takes its place where it says nothing: null or an empty text, with `nullish` null alone. */
  | {
      readonly kind: 'fallback';
      readonly value: Value;
      readonly fallback: Value;
      readonly nullish?: true;
      readonly trail: readonly TrailStep[];
    }
  /** As `configuration-key`, by a key that is put together. */
  | {
      readonly kind: 'composed-key';
      readonly key: Value;
      readonly source?: KeySource;
      readonly fallback?: Value;
      readonly trail: readonly TrailStep[];
    }
  /** Something with parts that are known by name: a map by its keys, a list by its positions, an object by its fields. */
  | {
      readonly kind: 'object';
      /** By which it is a key itself: the name of an enum's constant. */
      readonly name?: string;
      readonly members: Readonly<Record<string, Value>>;
      /** What all other names give; left out where there are none. */
      readonly others?: Value;
      readonly trail: readonly TrailStep[];
    }
  /** The part of something by a name: one of all parts where the name is open. Of a configuration key the key below it. */
  | {
      readonly kind: 'member';
      readonly of: Value;
      readonly name: Value;
      /** What it is where nothing sets it: a field's initial value. */
      readonly initial?: Value;
      /** What it is where nobody is known who gives `of`. */
      readonly otherwise?: Value;
      /** There are too many to take each for possible where the name is open. */
      readonly needsName?: true;
      readonly trail: readonly TrailStep[];
    }
  /** A text as one of its methods spells it. */
  | { readonly kind: 'spelled'; readonly as: Spelling; readonly value: Value; readonly trail: readonly TrailStep[] }
  /** A number between two bounds, both included; infinite where there is none. */
  | { readonly kind: 'interval'; readonly min: number; readonly max: number; readonly trail: readonly TrailStep[] }
  /** One of several: a conditional expression, a switch, a variable that is assigned in branches. */
  | { readonly kind: 'one-of'; readonly values: readonly Value[]; readonly trail: readonly TrailStep[] }
  /** A text put together from parts of which some are open. */
  | { readonly kind: 'text'; readonly parts: readonly Value[]; readonly trail: readonly TrailStep[] }
  /**
   * A calculation with open operands, or one that does not fit its type. `width` is the type that Java calculates in; scripts calculate in
   * `double`. `range` is the whole expression; `widen` is where an `L` makes it one of `long`.
   */
  | {
      readonly kind: 'calculated';
      readonly operator: Operator;
      readonly operands: readonly Value[];
      readonly width: 'int' | 'long' | 'double';
      readonly site: Site;
      readonly widen?: number;
      readonly trail: readonly TrailStep[];
    }
  /** Milliseconds since 1970 when the code runs. */
  | { readonly kind: 'current-time'; readonly trail: readonly TrailStep[] }
  /** `fragment` is the constant part of a text whose rest is not known. */
  | { readonly kind: 'unknown'; readonly why: UnknownReason; readonly fragment?: string; readonly trail: readonly TrailStep[] };

export type Spelling = 'trimmed' | 'upper-case' | 'lower-case';

export function spelled(text: string, as: Spelling): string {
  return as === 'trimmed' ? text.trim() : as === 'upper-case' ? text.toUpperCase() : text.toLowerCase();
}

/** The values that a value is put together from. */
export function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'one-of':
      return value.values;
    case 'text':
      return value.parts;
    case 'calculated':
      return value.operands;
    case 'configuration-key':
    case 'parameter':
      return value.fallback ? [value.fallback] : [];
    case 'fallback':
      return [value.value, value.fallback];
    case 'composed-key':
      return value.fallback ? [value.key, value.fallback] : [value.key];
    case 'object':
      return value.others ? [...Object.values(value.members), value.others] : Object.values(value.members);
    case 'member':
      return [value.of, value.name, value.initial, value.otherwise].flatMap((part) => part ?? []);
    case 'spelled':
      return [value.value];
    default:
      return [];
  }
}

export type CalculatedValue = Extract<Value, { kind: 'calculated' }>;

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

/** A value with the place of the expression that gives it. */
export interface ValueAt {
  readonly value: Value;
  readonly range: TextRange;
  /** The text constants of the file that the value can be, where a rule has to point at them. */
  readonly literals?: readonly TextConstant[];
  /** The whole statement, property or attribute that only sets this value: what a removal takes away. */
  readonly statement?: TextRange;
  /** Each of several statements that set it, with what it sets; only where all of them are known. */
  readonly settings?: readonly ValueAt[];
}

/** One call of a method with a slot: what it passes, and by which method the call is made. Plain data. */
export interface CallSite extends Site {
  readonly method: string;
  /** By position; undefined where the call leaves one out, or nothing is known of it. */
  readonly arguments: readonly (ValueAtSite | undefined)[];
  /** Positions that the call surely leaves out; those of languages where it can. */
  readonly omitted?: readonly number[];
  /** Files that declare a method of the same name and class, but not the called one. */
  readonly elsewhere?: readonly string[];
  /** The whole method that makes the call; left out where the called one is declared in it, or there is none. */
  readonly within?: TextRange;
}

export interface ValueAtSite extends Site {
  readonly value: Value;
}
