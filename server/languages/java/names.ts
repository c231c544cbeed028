import { simpleName } from './library-notation.js';

/** Where a type name stands: what decides which type it means. */
export interface NameContext {
  readonly packageName: string;
  readonly imports: readonly { readonly name: string; readonly isStatic: boolean; readonly isWildcard: boolean }[];
  /** Names of the types around the place, innermost first. */
  readonly enclosing: readonly string[];
  /** Types declared inside methods that are visible at the place. */
  readonly localTypes?: ReadonlyMap<string, string>;
}

/** What is known of types by their qualified names. */
export interface TypeNames {
  exists(qualifiedName: string): boolean;
  supertypeNames(qualifiedName: string): readonly string[];
}

/**
 * The type that a simple or dotted name means, by the order of the language: types around, imports of one type, the own package,
 * imports of whole packages, `java.lang`. Undefined when nothing known has the name.
 */
export function resolveTypeName(name: string, context: NameContext, types: TypeNames): string | undefined {
  const dot = name.indexOf('.');
  if (dot < 0) return resolveSimpleName(name, context, types);
  const first = resolveSimpleName(name.slice(0, dot), context, types);
  if (first) return first + name.slice(dot);
  return types.exists(name) || /^[a-z][\w$]*(\.[a-z_][\w$]*)*\.[A-Z]/.test(name) ? name : undefined;
}

function resolveSimpleName(name: string, context: NameContext, types: TypeNames): string | undefined {
  const local = context.localTypes?.get(name);
  if (local) return local;
  for (const enclosing of context.enclosing) {
    if (simpleName(enclosing) === name) return enclosing;
    const member = memberType(enclosing, name, types);
    if (member) return member;
  }
  const single = context.imports.find(
    (imported) => !imported.isWildcard && simpleName(imported.name) === name && (!imported.isStatic || types.exists(imported.name)),
  );
  if (single) return single.name;
  const inPackage = context.packageName ? `${context.packageName}.${name}` : name;
  if (types.exists(inPackage)) return inPackage;
  for (const imported of context.imports) {
    if (imported.isWildcard && types.exists(`${imported.name}.${name}`)) return `${imported.name}.${name}`;
  }
  return types.exists(`java.lang.${name}`) ? `java.lang.${name}` : undefined;
}

/** A nested type by its simple name, inherited ones included. */
function memberType(owner: string, name: string, types: TypeNames): string | undefined {
  const seen = new Set<string>();
  const queue = [owner];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (types.exists(`${at}.${name}`)) return `${at}.${name}`;
    queue.push(...types.supertypeNames(at));
  }
  return undefined;
}
