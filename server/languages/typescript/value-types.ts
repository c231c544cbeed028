/**
 * What a value is, as far as a known library or the project's own code around it matters. Everything else has no type.
 * Plain data, so that facts can hold it; equal types are equal data.
 */
export type ValueType =
  /** An instance of a library's type, as the library's table names it: `MQProducer`, `PublishResponse`, `Message`. */
  | { readonly kind: 'library'; readonly library: string; readonly name: string }
  /** A class; `new` gives `instance`. */
  | { readonly kind: 'constructor'; readonly instance: ValueType }
  /** The whole of a library's exports (`require('x')`, `import * as x`). */
  | { readonly kind: 'module'; readonly library: string }
  | { readonly kind: 'promise'; readonly value: ValueType }
  /** Array, Set, iterator, or the values of a Map or of an object used as one. */
  | { readonly kind: 'list'; readonly element: ValueType }
  | FunctionType
  /**
   * An own class's instance, an object literal, a module's exports: its members are asked for one by one.
   * `shape` is the start of its node, or -1 for the exports of the file.
   */
  | { readonly kind: 'shape'; readonly path: string; readonly shape: number }
  | { readonly kind: 'union'; readonly types: readonly ValueType[] }
  /** Not told before the index is asked. */
  | Deferred;

export interface FunctionType {
  readonly kind: 'function';
  readonly result?: ValueType;
  /** It calls the library, so what it throws or rejects with can be the library's error. */
  readonly rejects?: boolean;
  /** Where it is declared, if in the project. */
  readonly declared?: Place;
}

/** A node by the file and the offset where it starts. */
export interface Place {
  readonly path: string;
  readonly start: number;
}

/** A type that needs another file, as facts of one file alone hold it. A resolver with an index never returns one. */
export type Deferred =
  | { readonly kind: 'import'; readonly from: string; readonly specifier: string; readonly name: string }
  /** What other files pass for a parameter of an exported function or of a class's constructor. */
  | { readonly kind: 'parameter'; readonly of: Place; readonly index: number }
  | { readonly kind: 'ambient'; readonly name: string }
  | { readonly kind: 'member'; readonly of: ValueType; readonly name: string }
  | { readonly kind: 'result'; readonly of: ValueType }
  | { readonly kind: 'instance'; readonly of: ValueType }
  | { readonly kind: 'element'; readonly of: ValueType }
  | { readonly kind: 'awaited'; readonly of: ValueType };

/** The shape number of a file's exports. */
export const exportsShape = -1;

export function sameType(a: ValueType | undefined, b: ValueType | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

/** A value that can be more things than this is known for its library types only. */
const maximumAlternatives = 12;

/** The union without repetitions; undefined when nothing is left. */
export function unionOf(types: Iterable<ValueType | undefined>): ValueType | undefined {
  const given: ValueType[] = [];
  for (const type of types) if (type && !given.includes(type)) given.push(type);
  if (given.length <= 1) return given[0];
  const kept = new Map<string, ValueType>();
  for (const type of given) {
    for (const member of alternatives(type)) kept.set(JSON.stringify(member), member);
  }
  const all = [...kept.values()];
  const telling = all.length > maximumAlternatives ? all.filter(holdsLibrary).slice(0, maximumAlternatives) : all;
  const [first, ...rest] = telling;
  return first && rest.length > 0 ? { kind: 'union', types: [first, ...rest] } : first;
}

/** The alternatives of a type. */
export function alternatives(type: ValueType | undefined): readonly ValueType[] {
  if (!type) return [];
  return type.kind === 'union' ? type.types : [type];
}

/** Whether a value of the type is a library's value or gives one when awaited, iterated or called. Own shapes don't count. */
export function holdsLibrary(type: ValueType | undefined): boolean {
  switch (type?.kind) {
    case 'library':
    case 'module':
      return true;
    case 'constructor':
      return holdsLibrary(type.instance);
    case 'promise':
      return holdsLibrary(type.value);
    case 'list':
      return holdsLibrary(type.element);
    case 'function':
      return holdsLibrary(type.result);
    case 'union':
      return type.types.some(holdsLibrary);
    default:
      return false;
  }
}

/** The name of the library type that a value has; undefined for promises, lists and own code. In a union the first one. */
export function libraryTypeName(type: ValueType | undefined): string | undefined {
  for (const alternative of alternatives(type)) if (alternative.kind === 'library') return alternative.name;
  return undefined;
}
