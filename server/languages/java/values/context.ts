import type { TrailStep, Value } from '../../../model/values.js';
import { partsOf, unknown } from '../../../model/values.js';
import type { JavaDeclaration, JavaMethod } from '../declarations.js';
import type { JavaFile } from '../file.js';
import type { JavaNode } from '../syntax.js';
import type { JavaType } from '../types.js';

/** How values are found beyond one expression; what looks into other files is given by who knows the index. */
export interface ValueContext {
  readonly file: JavaFile;
  declarationOf(node: JavaNode): JavaDeclaration | undefined;
  /** The method of this file that a call runs. */
  methodOf(call: JavaNode): JavaMethod | undefined;
  /** Undefined where only the file itself is known. */
  typeOf(node: JavaNode): JavaType | undefined;
  /** A field, a getter or a method of another file. */
  foreign(node: JavaNode): Value | undefined;
  /** What a call gives where its object is of a subtype that overrides the method. */
  overriding(call: JavaNode): Overriding;
  /** Whether the project declares what a call runs, so that nothing else is meant by its name. */
  isOwn(call: JavaNode): boolean;
  /** The name of the type that a call takes at a position; undefined where the called method is not known. */
  parameterType(call: JavaNode, index: number): string | undefined;
  /** What the receiver of a call was made with: the arguments of an enum's constant. */
  receiverArguments(receiver: JavaNode): MadeWith | undefined;
  /** What a call, a field or a method reference is for an object that is known by its parts. */
  accessed(node: JavaNode): Accessed | undefined;
  /** An object of a class of the project that a construction or a builder makes. */
  made(node: JavaNode): Value | undefined;
  /** All constants of the enum that an expression is of, or that a name means. */
  enumConstants(node: JavaNode): readonly EnumConstant[] | undefined;
  /** What is known of an expression's value. */
  valueOf(node: JavaNode): Value;
  /** What identifiers and fields were found to be. */
  readonly found: Map<JavaNode | JavaDeclaration, Value>;
  /** What is being found out: who asks for it again defines a value by itself. */
  readonly active: Set<JavaNode | JavaDeclaration | JavaMethod>;
  /** Variables whose value is known inside of a node: the right side of an assignment that reads what it writes. */
  readonly bound: BoundVariable[];
}

export interface Overriding {
  readonly values: readonly Value[];
  /** The method has no body of its own, and nothing but named classes implements it. */
  readonly isAll: boolean;
}

/** A member of a class of the project, as it works on an object. */
export interface Accessed {
  /** The part that it reads. */
  readonly property?: string;
  /** The part that it fills. */
  readonly sets?: string;
  /** What the part is where configuration does not set it. */
  readonly initial?: Value;
  /** What a method gives, with the key by which its parameters are known. */
  readonly value?: Value;
  readonly key: string;
}

/** What an object is made with. */
export interface MadeWith {
  /** Qualified name of its class. */
  readonly owner: string;
  readonly values: readonly Value[];
}

/** A constant of an enum of the project. */
export interface EnumConstant {
  readonly name: string;
  /** What it is made with. */
  readonly made: MadeWith;
  /** What the methods of its own body return, by name. */
  readonly overrides: Readonly<Record<string, Value>>;
}

export interface BoundVariable {
  readonly declaration: JavaDeclaration;
  readonly within: JavaNode;
  readonly value: Value;
}

type GivenParts = Pick<
  ValueContext,
  | 'file'
  | 'declarationOf'
  | 'methodOf'
  | 'typeOf'
  | 'foreign'
  | 'overriding'
  | 'isOwn'
  | 'parameterType'
  | 'receiverArguments'
  | 'enumConstants'
  | 'accessed'
  | 'made'
>;

const maximumDepth = 60;
const maximumSteps = 5000;

export function createContext(given: GivenParts, evaluate: (node: JavaNode, context: ValueContext) => Value): ValueContext {
  let depth = 0;
  let steps = 0;
  const context: ValueContext = {
    ...given,
    found: new Map(),
    active: new Set(),
    bound: [],
    valueOf(node) {
      if (depth === 0) steps = 0;
      if (depth >= maximumDepth || ++steps > maximumSteps) return unknown('not-analysed');
      depth++;
      try {
        return evaluate(node, context);
      } finally {
        depth--;
      }
    },
  };
  return context;
}

const maximumTrail = 12;
const maximumSize = 120;
const sizes = new WeakMap<Value, number>();

function sizeOf(value: Value): number {
  const known = sizes.get(value);
  if (known !== undefined) return known;
  let size = 1;
  for (const part of partsOf(value)) size += sizeOf(part);
  sizes.set(value, size);
  return size;
}

/** A value that nobody would walk through is not known: constants that are made of each other many times over. */
export function bounded(value: Value): Value {
  return sizeOf(value) > maximumSize ? unknown('composed') : value;
}

export function stepAt(file: JavaFile, node: JavaNode, message: TrailStep['message']): TrailStep {
  return { path: file.source.path, range: { start: node.start, end: node.end }, message };
}

export function withStep(value: Value, made: TrailStep): Value {
  return { ...value, trail: [made, ...value.trail].slice(0, maximumTrail) };
}

/** One after the other, each step once. */
export function joinedTrail(values: readonly Value[]): readonly TrailStep[] {
  const seen = new Set<string>();
  const joined: TrailStep[] = [];
  for (const value of values)
    for (const step of value.trail) {
      const key = `${step.path}:${step.range.start}`;
      if (seen.has(key) || joined.length >= maximumTrail) continue;
      seen.add(key);
      joined.push(step);
    }
  return joined;
}

const maximumAlternatives = 8;

/** One of several: each once; null beside others is a variable that is not set yet. Too many are as good as none. */
export function oneOf(values: readonly Value[], most = maximumAlternatives): Value {
  const [only] = values;
  if (only && values.length === 1) return only;
  const distinct = new Map<string, Value>();
  for (const value of values.flatMap((given) => (given.kind === 'one-of' ? given.values : [given])))
    distinct.set(keyOf(value), distinct.get(keyOf(value)) ?? value);
  const all = [...distinct.values()];
  const set = all.filter((value) => value.kind !== 'known' || value.value !== null);
  const kept = set.length > 0 ? set : all;
  const [first] = kept;
  if (!first) return unknown('not-analysed');
  if (kept.length === 1) return first;
  if (kept.length > most) return unknown('reassigned');
  return bounded({ kind: 'one-of', values: kept, trail: [] });
}

function keyOf(value: Value): string {
  return JSON.stringify(value, (name, part: unknown) => (name === 'trail' || name === 'site' ? undefined : part));
}
