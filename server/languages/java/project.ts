import type { JavaFacts, MemberFacts, PrefixFacts, ProjectType, TypeFacts, TypeReference } from './facts.js';
import { cachesOf, inheritCaches } from './index-caches.js';
import type { JavaLibrary, LibraryType } from './library.js';
import { isPrimitive } from './library-notation.js';
import { resolveTypeName, type NameContext, type TypeNames } from './names.js';
import { arrayOf, javaType, typeVariable, type JavaType } from './types.js';

/** The facts of all files, joined. */
export interface JavaIndex {
  readonly files: ReadonlyMap<string, JavaFacts>;
  readonly libraries: readonly JavaLibrary[];
  /** Types of the project by qualified name; several where modules declare the same name. */
  projectTypes(qualifiedName: string): readonly ProjectType[];
  libraryType(qualifiedName: string): LibraryType | undefined;
  /** Whether the type belongs to a library that is tracked. */
  isTracked(qualifiedName: string): boolean;
  readonly names: TypeNames;
  /** The common part of the configuration keys of objects of a type that a method makes as a bean; undefined where there are several. */
  beanPrefix(qualifiedName: string): (PrefixFacts & { readonly owner: ProjectType }) | undefined;
  /** A type written in a type of the project, in the light of that file's imports. */
  resolveReference(reference: TypeReference, owner: ProjectType, typeParameters?: readonly string[]): JavaType | undefined;
  supertypesOf(owner: ProjectType): readonly JavaType[];
  /** Simple names of the types that anonymous classes extend or implement. */
  anonymousSupertypes(): ReadonlySet<string>;
  /** The methods of subtypes that run instead of a method where an object is one of those. */
  overridersOf(owner: ProjectType, method: MemberFacts): readonly { readonly owner: ProjectType; readonly member: MemberFacts }[];
}

/** `before` is the index that this one takes the place of: what still holds of it is not worked out again. */
export function createIndex(files: ReadonlyMap<string, JavaFacts>, libraries: readonly JavaLibrary[], before?: JavaIndex): JavaIndex {
  const byName = new Map<string, ProjectType[]>();
  for (const [path, facts] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const type of facts.types) {
      const known = byName.get(type.name);
      if (known) known.push({ path, facts: type });
      else byName.set(type.name, [{ path, facts: type }]);
    }
  }
  const libraryType = (name: string): LibraryType | undefined => {
    for (const library of libraries) {
      const found = library.types.get(name);
      if (found) return found;
    }
    return undefined;
  };
  let beans: ReadonlyMap<string, readonly (PrefixFacts & { readonly owner: ProjectType })[]> | undefined;
  const resolving = new Set<TypeFacts>();
  let anonymous: ReadonlySet<string> | undefined;
  let overriders: ReadonlyMap<string, readonly ProjectType[]> | undefined;

  const names: TypeNames = {
    exists: (name) => byName.has(name) || libraryType(name) !== undefined,
    supertypeNames(name) {
      const library = libraryType(name);
      if (library) return library.supertypes.map((type) => type.name);
      const known = cachesOf(index).supertypeNames.get(name);
      if (known) return known;
      const types = byName.get(name) ?? [];
      const found = [...new Set(types.flatMap((type) => index.supertypesOf(type).map((supertype) => supertype.name)))];
      // While the supertypes of a type are looked for, those of others can be told in part only.
      if (resolving.size === 0) cachesOf(index).supertypeNames.set(name, found);
      return found;
    },
  };

  function contextOf(owner: ProjectType): NameContext {
    const key = `${owner.path}#${owner.facts.name}`;
    const { contexts } = cachesOf(index);
    const known = contexts.get(key);
    if (known) return known;
    const file = files.get(owner.path);
    const packageName = file?.packageName ?? '';
    const context = { packageName, imports: file?.imports ?? [], enclosing: enclosingNames(owner.facts.name, packageName) };
    contexts.set(key, context);
    return context;
  }

  function beanPrefixes(): ReadonlyMap<string, readonly (PrefixFacts & { readonly owner: ProjectType })[]> {
    const found = new Map<string, (PrefixFacts & { readonly owner: ProjectType })[]>();
    for (const owners of byName.values()) {
      for (const owner of owners) {
        for (const member of owner.facts.members) {
          const type = member.prefix && member.type && index.resolveReference(member.type, owner, member.typeParameters);
          if (!member.prefix || !type) continue;
          const made = { ...member.prefix, owner };
          const known = found.get(type.name);
          if (known) known.push(made);
          else found.set(type.name, [made]);
        }
      }
    }
    return found;
  }

  /** Types that extend others, by the names of the methods that they may override. */
  function extendingTypes(): ReadonlyMap<string, readonly ProjectType[]> {
    const found = new Map<string, ProjectType[]>();
    for (const owner of [...byName.values()].flat()) {
      if (owner.facts.supertypes.length === 0) continue;
      for (const name of new Set(owner.facts.members.filter(isOverriding).map((member) => member.name))) {
        const known = found.get(name);
        if (known) known.push(owner);
        else found.set(name, [owner]);
      }
    }
    return found;
  }

  function isBelow(owner: ProjectType, above: string, seen: Set<string>): boolean {
    if (seen.has(owner.facts.name)) return false;
    seen.add(owner.facts.name);
    return index
      .supertypesOf(owner)
      .some(({ name }) => name === above || (byName.get(name) ?? []).some((supertype) => isBelow(supertype, above, seen)));
  }

  const index: JavaIndex = {
    files,
    libraries,
    projectTypes: (name) => byName.get(name) ?? [],
    libraryType,
    isTracked: (name) => libraries.some((library) => library.isTracked && library.types.has(name)),
    names,
    beanPrefix(name) {
      beans ??= beanPrefixes();
      const found = beans.get(name) ?? [];
      return found.length === 1 ? found[0] : undefined;
    },
    anonymousSupertypes() {
      anonymous ??= new Set([...files.values()].flatMap(({ named }) => named.anonymous));
      return anonymous;
    },
    overridersOf(owner, method) {
      if (method.kind !== 'method' || method.isStatic || method.isFinal || method.visibility === 'private') return [];
      overriders ??= extendingTypes();
      return (overriders.get(method.name) ?? [])
        .filter((candidate) => candidate.facts !== owner.facts && isBelow(candidate, owner.facts.name, new Set()))
        .flatMap((candidate) =>
          candidate.facts.members
            .filter(
              (member) => member.name === method.name && isOverriding(member) && member.parameters.length === method.parameters.length,
            )
            .map((member) => ({ owner: candidate, member })),
        );
    },
    resolveReference(reference, owner, typeParameters = []) {
      return resolveReference(reference, contextOf(owner), [...typeParameters, ...owner.facts.typeParameters], names);
    },
    supertypesOf(owner) {
      const { supertypes } = cachesOf(index);
      const known = supertypes.get(owner.facts);
      if (known) return known;
      // A class whose supertype's name is looked for among its own nested types asks for its supertypes again.
      if (resolving.has(owner.facts)) return [];
      resolving.add(owner.facts);
      const context = contextOf(owner);
      const found = owner.facts.supertypes.flatMap(
        (reference) => resolveReference(reference, context, owner.facts.typeParameters, names) ?? [],
      );
      resolving.delete(owner.facts);
      supertypes.set(owner.facts, found);
      return found;
    },
  };
  inheritCaches(index, before);
  return index;
}

function isOverriding({ kind, isStatic, isAbstract, visibility }: MemberFacts): boolean {
  return kind === 'method' && !isStatic && !isAbstract && visibility !== 'private';
}

/** `a.b.Outer.Inner` in package `a.b`: itself, then `a.b.Outer`. */
export function enclosingNames(name: string, packageName: string): string[] {
  const names: string[] = [];
  for (let at = name; at.length > packageName.length && at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) names.push(at);
  return names;
}

/** A written type with its name resolved; arguments that nothing is known of stay as plain names. */
export function resolveReference(
  reference: TypeReference,
  context: NameContext,
  typeParameters: readonly string[],
  names: TypeNames,
): JavaType | undefined {
  if (typeParameters.includes(reference.name)) return arrayOf(typeVariable(reference.name), reference.dimensions);
  const name = isPrimitive(reference.name) ? reference.name : resolveTypeName(reference.name, context, names);
  if (name === undefined) return undefined;
  const typeArguments = reference.arguments.map(
    (argument) => resolveReference(argument, context, typeParameters, names) ?? javaType(argument.name),
  );
  return javaType(name, typeArguments, reference.dimensions);
}
