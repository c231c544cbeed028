import { known, unknown, type Constant, type KeySource, type Site, type TrailStep, type Value } from '../../../model/values.js';
import { oneOf } from './combine.js';

/** Libraries whose dates are calculated with; `date` is the language's own. */
export type ClockLibrary = 'date' | 'dayjs' | 'moment' | 'luxon';

/**
 * What an expression is, as far as values go: a value of the model, or something that gives values when it is read, called or calculated
 * with. Plain data, so that facts can hold what a file exports.
 */
export type Entity =
  | { readonly kind: 'value'; readonly value: Value }
  /** A date; its value is in epoch milliseconds. */
  | { readonly kind: 'clock'; readonly library: ClockLibrary; readonly value: Value }
  /** Milliseconds. */
  | { readonly kind: 'duration'; readonly value: Value }
  | { readonly kind: 'object'; readonly members: Members; readonly spread: readonly Entity[] }
  /** `isMap`: pairs of a key and a value, as `new Map` takes them. `isMixed`: nobody knows which one is the first. */
  | { readonly kind: 'list'; readonly elements: readonly Entity[]; readonly isMap?: true; readonly isMixed?: true }
  /** Several of the others: an object that is chosen by a condition. */
  | { readonly kind: 'either'; readonly of: readonly Entity[] }
  /** Configuration as an object: what is read from it is a key. */
  | {
      readonly kind: 'configuration';
      readonly source: KeySource;
      readonly prefix: string;
      /** The file that is imported. */
      readonly file?: string;
      /** Some of its elements, as code chooses them. */
      readonly isChosen?: true;
      readonly trail: readonly TrailStep[];
    }
  /** A function: `result` holds its own parameters by the slots of `method`. */
  | {
      readonly kind: 'function';
      readonly method: string;
      readonly result: Entity;
      readonly defaults: readonly (Entity | null)[];
      /** What holds for members of the parameters that a call leaves out, by `0.topic`. */
      readonly memberDefaults?: Members;
      /** What it gives is configuration under a key: `registerAs('mq', () => ({ topic }))`. */
      readonly registeredAs?: string;
    }
  /** A class; its members are found by its place. `method` is the constructor's key. */
  /** Something of a library or of the platform that is known by its name: `Date.now`, `addDays` of date-fns. */
  | { readonly kind: 'library'; readonly module: string; readonly name: string }
  | {
      readonly kind: 'class';
      readonly path: string;
      readonly start: number;
      readonly method?: string;
      /** As of a function, for its constructor. */
      readonly defaults?: readonly (Entity | null)[];
      readonly memberDefaults?: Members;
    }
  /** An instance of a class. */
  | {
      readonly kind: 'instance';
      readonly path: string;
      readonly start: number;
      readonly method?: string;
      readonly given: readonly Entity[];
    }
  /** How configuration is checked, with what holds without it; `value` is what a builder of a single value has come to. */
  | {
      readonly kind: 'schema';
      readonly library: string;
      readonly members?: Members;
      readonly fallback?: Entity;
      readonly value?: Entity;
    }
  /** What a call of an SDK's method gives, with what the call passes: a producer that is made for a topic. */
  | { readonly kind: 'made'; readonly library: string; readonly name: string; readonly given: readonly Entity[] }
  | Pending;

export type Members = Readonly<Record<string, Entity>>;

/** What needs another file, as facts of one file alone hold it. */
export type Pending =
  | { readonly kind: 'import'; readonly from: string; readonly specifier: string; readonly name: string }
  | { readonly kind: 'apply'; readonly operation: Operation; readonly of: readonly Entity[] };

/** What is done with entities: the same while facts are made, where it waits, and later, where it is carried out. */
export type Operation =
  | { readonly name: 'add' | 'subtract' | 'multiply' | 'divide' | 'remainder' | 'min' | 'max'; readonly site: Site }
  | { readonly name: 'template' }
  | { readonly name: 'or' | 'nullish' }
  | { readonly name: 'one-of' }
  | { readonly name: 'negate' | 'number' }
  | { readonly name: 'member'; readonly member: string }
  | { readonly name: 'traced'; readonly step: TrailStep }
  /** A call of the first with the others. */
  | { readonly name: 'call'; readonly site: Site }
  | { readonly name: 'construct'; readonly site: Site }
  /** A method of the first with the others as arguments. */
  | { readonly name: 'method'; readonly method: string; readonly site: Site; readonly keeps?: Predicate };

/** What a list is filtered by: `(one) => one.kind === 'late'`. */
export interface Predicate {
  readonly member?: string;
  /** Left out where it need only be true. */
  readonly is?: Constant;
  readonly not?: true;
}

export function ofValue(value: Value): Entity {
  return { kind: 'value', value };
}

export function ofConstant(constant: string | number | boolean | null, trail: readonly TrailStep[] = []): Entity {
  return ofValue(known(constant, trail));
}

export const notAnalysed: Entity = ofValue(unknown('not-analysed'));

export function isPending(entity: Entity): entity is Pending {
  return entity.kind === 'import' || entity.kind === 'apply';
}

const sizes = new WeakMap<Entity, number>();

/** Of how many entities and values an entity is made. */
export function entitySize(entity: Entity): number {
  const known = sizes.get(entity);
  if (known !== undefined) return known;
  // Until it is worked out: an entity that holds itself can't be made, so that this is for hostile data only.
  sizes.set(entity, 1);
  const size = 1 + insideOf(entity).reduce((sum, inner) => sum + entitySize(inner), 0);
  sizes.set(entity, size);
  return size;
}

function insideOf(entity: Entity): readonly Entity[] {
  switch (entity.kind) {
    case 'object':
      return [...Object.values(entity.members), ...entity.spread];
    case 'list':
      return entity.elements;
    case 'either':
    case 'apply':
      return entity.of;
    case 'function':
      return [entity.result, ...entity.defaults.filter((each) => each !== null), ...Object.values(entity.memberDefaults ?? {})];
    case 'class':
      return [...(entity.defaults ?? []).filter((each) => each !== null), ...Object.values(entity.memberDefaults ?? {})];
    case 'schema':
      return [...Object.values(entity.members ?? {}), entity.fallback, entity.value].filter((each) => each !== undefined);
    case 'instance':
    case 'made':
      return entity.given;
    default:
      return [];
  }
}

/** Whether an entity says more than that nothing is known. */
export function saysSomething(entity: Entity): boolean {
  return entity.kind !== 'value' || entity.value.kind !== 'unknown';
}

/** The value that an entity is where one is needed. */
export function valueOf(entity: Entity): Value {
  switch (entity.kind) {
    case 'value':
    case 'clock':
    case 'duration':
      return entity.value;
    case 'configuration':
      if (entity.prefix === '') return unknown('not-analysed');
      return {
        kind: 'configuration-key',
        key: entity.prefix,
        ...(entity.source !== 'properties' && { source: entity.source }),
        ...(entity.file !== undefined && { file: entity.file }),
        ...(entity.isChosen && { isChosen: true }),
        trail: entity.trail,
      };
    case 'either':
      return oneOf(entity.of.map(valueOf));
    case 'import':
      return unknown('other-file');
    case 'apply':
      return unknown('not-analysed');
    default:
      return unknown('not-analysed');
  }
}

/** Adds a place by which a value is known, nearer to its use than those it has. */
export function traced(entity: Entity, step: TrailStep): Entity {
  switch (entity.kind) {
    case 'value':
      if (entity.value.kind === 'unknown') return entity;
      return { ...entity, value: { ...entity.value, trail: withStep(entity.value.trail, step) } };
    case 'clock':
    case 'duration':
      return { ...entity, value: { ...entity.value, trail: withStep(entity.value.trail, step) } };
    case 'configuration':
      return { ...entity, trail: withStep(entity.trail, step) };
    default:
      return entity;
  }
}

/** A trail longer than this explains nothing any more. */
const longestTrail = 12;

/** A trail goes from the use to the source. */
export function withStep(trail: readonly TrailStep[], step: TrailStep): readonly TrailStep[] {
  const [first] = trail;
  const isRepeated = first?.path === step.path && first.range.start === step.range.start && first.range.end === step.range.end;
  return isRepeated || trail.length >= longestTrail ? trail : [step, ...trail];
}
