import type { Assignment, Bindings, Declaration, PatternStep, Scope } from './bindings.js';
import type { TypeScript } from './compiler.js';
import { nameText } from './syntax.js';

/** Declarations and scopes while a file's names are still being collected. */
export interface OpenDeclaration extends Declaration {
  readonly references: TypeScript.Identifier[];
  readonly assignments: Assignment[];
}

export interface OpenScope extends Scope {
  readonly parent: OpenScope | undefined;
  readonly declarations: Map<string, OpenDeclaration>;
}

/** A file that is too deep to be looked at. */
export function emptyBindings(tree: TypeScript.SourceFile): Bindings {
  const global = openScope(tree, undefined, true);
  return {
    global,
    declarations: [],
    occurrences: openOccurrences(),
    declarationOf: () => undefined,
    scopeOf: () => global,
    lookup: () => undefined,
    isFree: () => false,
    accessesOf: () => [],
    assignedAccessesOf: () => [],
    assignedNames: () => [],
  };
}

export function openOccurrences(): { -readonly [K in keyof Bindings['occurrences']]: Open<Bindings['occurrences'][K]> } {
  return {
    calls: [],
    constructions: [],
    classes: [],
    patterns: [],
    assignedPatterns: [],
    objects: [],
    moduleDeclarations: [],
    exportAssignments: [],
    returns: new Map(),
    yields: new Map(),
    tries: [],
    computedAccesses: [],
  };
}

type Open<T> = T extends readonly (infer E)[] ? E[] : T extends ReadonlyMap<infer K, readonly (infer E)[]> ? Map<K, E[]> : T;

export function openScope(node: TypeScript.Node, parent: OpenScope | undefined, isFunctionScope: boolean): OpenScope {
  return { node, parent, isFunction: isFunctionScope, declarations: new Map() };
}

export function find(scope: OpenScope, name: string): OpenDeclaration | undefined {
  for (let at: OpenScope | undefined = scope; at; at = at.parent) {
    const declaration = at.declarations.get(name);
    if (declaration) return declaration;
  }
  return undefined;
}

export function functionScope(scope: OpenScope): OpenScope {
  let at = scope;
  while (!at.isFunction && at.parent) at = at.parent;
  return at;
}

export function objectStep(element: TypeScript.BindingElement): PatternStep | undefined {
  if (element.dotDotDotToken) return { kind: 'rest' };
  const name = nameText(element.propertyName ?? element.name);
  return name === undefined ? undefined : { kind: 'property', name };
}

export function arrayStep(element: TypeScript.BindingElement, index: number): PatternStep {
  return element.dotDotDotToken ? { kind: 'rest' } : { kind: 'element', index };
}

export function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
