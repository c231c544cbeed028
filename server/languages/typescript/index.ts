import type { ScriptIndex } from './project-index.js';
import { createResolver } from './resolve.js';
import type { Resolver } from './resolver.js';
import type { ScriptFile } from './script-file.js';

export { typescriptAdapter, type ScriptAdapter } from './adapter.js';
export type { Assignment, Bindings, Declaration, DeclarationKind, PatternStep, PropertyRead, Scope } from './bindings.js';
export { ts, type TypeScript } from './compiler.js';
export { enclosing, isFunction, isLoop, isStatement, isWithin, statementOf, unwrap, wrapped } from './enclosing.js';
export type { Library } from './libraries.js';
export type { ScriptFacts, ScriptIndex } from './project-index.js';
export type { Field, FieldSource, FunctionNode, Resolver, Shape } from './resolver.js';
export type { ModuleKind, ScriptFile } from './script-file.js';
export * from './syntax.js';
export { alternatives, holdsLibrary, libraryTypeName, type ValueType } from './value-types.js';

const resolvers = new WeakMap<ScriptFile, WeakMap<ScriptIndex, Resolver>>();

/** The resolver of a file, given the index of all: one for each pair, shared by front and back ends. */
export function resolverOf(file: ScriptFile, index: ScriptIndex): Resolver {
  let byIndex = resolvers.get(file);
  if (!byIndex) resolvers.set(file, (byIndex = new WeakMap()));
  let resolver = byIndex.get(index);
  if (!resolver) byIndex.set(index, (resolver = createResolver(file, index)));
  return resolver;
}
