/**
 * What a value is, as far as a known library or the project's own code around it matters. Everything else has no type.
 * Plain data, so that facts can hold it; equal types are equal data.
 */
export type ValueType =
  /** An instance of a library's type, as the library's table names it: `MQProducer`, `PublishResponse`, `Message`. */
  | { readonly kind: 'library'; readonly name: string }
  /** A class; `new` gives `instance`. */
  | { readonly kind: 'constructor'; readonly instance: ValueType }
  /** The whole of a library's exports (`require('x')`, `import * as x`). */
  | { readonly kind: 'module'; readonly module: string }
  | { readonly kind: 'promise'; readonly value: ValueType }
  /** Array, Set, iterator, or the values of a Map or of an object used as one. */
  | { readonly kind: 'list'; readonly element: ValueType }
  | { readonly kind: 'function'; readonly result: ValueType }
  /** An own class's instance, an object literal, a module's exports: its members are asked for one by one. `shape` is the start of its node. */
  | { readonly kind: 'shape'; readonly path: string; readonly shape: number }
  | { readonly kind: 'union'; readonly types: readonly ValueType[] }
  /** Not told before the index is asked. */
  | Deferred;

/** A type that needs another file, as facts of one file alone hold it. A resolver with an index never returns one. */
export type Deferred =
  | { readonly kind: 'import'; readonly from: string; readonly specifier: string; readonly name: string }
  | { readonly kind: 'member'; readonly of: ValueType; readonly name: string }
  | { readonly kind: 'result'; readonly of: ValueType }
  | { readonly kind: 'instance'; readonly of: ValueType }
  | { readonly kind: 'element'; readonly of: ValueType }
  | { readonly kind: 'awaited'; readonly of: ValueType };
