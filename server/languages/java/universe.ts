import { internalName, typeFactsOf, type BuiltTypeFacts, type MemberOrigin } from './build-facts.js';
import type { JavaTypeDeclaration } from './declarations.js';
import type { JavaFacts, MemberFacts, PrefixFacts, ProjectType, TypeReference } from './facts.js';
import type { JavaFile } from './file.js';
import type { LibraryType } from './library.js';
import { resolveTypeName, type NameContext, type TypeNames } from './names.js';
import { resolveReference, type JavaIndex } from './project.js';
import { isInside, type JavaNode } from './syntax.js';
import { referenceOf } from './type-references.js';
import { javaType, substitute, typeVariable, type JavaType } from './types.js';

/** All types that one file can name: its own, local and anonymous ones included, those of the project, and those of libraries. */
export interface Universe {
  projectType(name: string): ProjectType | undefined;
  libraryType(name: string): LibraryType | undefined;
  resolveReference(reference: TypeReference, owner: ProjectType, typeParameters: readonly string[]): JavaType | undefined;
  supertypesOf(type: JavaType): readonly JavaType[];
  isSubtype(type: JavaType | undefined, qualifiedName: string): boolean;
  /** The declaration behind a member of this file. */
  originOf(member: MemberFacts): MemberOrigin | undefined;
  beanPrefix(qualifiedName: string): (PrefixFacts & { readonly owner: ProjectType }) | undefined;
  importsOf(owner: ProjectType): JavaFacts['imports'];
  resolveType(typeNode: JavaNode): JavaType | undefined;
  resolveName(name: string, at: JavaNode): string | undefined;
  /** What `this` is inside a type of this file. */
  selfType(type: JavaTypeDeclaration): JavaType;
}

export function createUniverse(file: JavaFile, index: JavaIndex): Universe {
  const own = new Map<string, JavaTypeDeclaration>(file.types.map((type) => [internalName(type, file), type]));
  const localTypes = file.types.filter((type) => type.name !== undefined && type.qualifiedName === undefined);
  const built = new Map<JavaTypeDeclaration, BuiltTypeFacts & { readonly project: ProjectType }>();
  const origins = new Map<MemberFacts, MemberOrigin>();
  const supertypeCache = new Map<JavaTypeDeclaration, readonly JavaType[]>();
  const contexts = new Map<JavaTypeDeclaration | undefined, NameContext>();
  const path = file.source.path;

  function factsFor(type: JavaTypeDeclaration): BuiltTypeFacts & { readonly project: ProjectType } {
    const known = built.get(type);
    if (known) return known;
    const made = typeFactsOf(file, type);
    const withProject = { ...made, project: { path, facts: made.facts } };
    built.set(type, withProject);
    for (const [member, origin] of made.origins) origins.set(member, origin);
    return withProject;
  }

  const names: TypeNames = {
    exists: (name) => own.has(name) || index.names.exists(name),
    supertypeNames(name) {
      const type = own.get(name);
      return type ? ownSupertypes(type).map((supertype) => supertype.name) : index.names.supertypeNames(name);
    },
  };

  /** Supertypes are resolved outside of the type itself, so that a search for one never asks for itself. */
  function ownSupertypes(type: JavaTypeDeclaration): readonly JavaType[] {
    const known = supertypeCache.get(type);
    if (known) return known;
    supertypeCache.set(type, []);
    const found = type.supertypes.flatMap((node) => resolveType(node) ?? []);
    supertypeCache.set(type, found);
    return found;
  }

  function contextOf(type: JavaTypeDeclaration | undefined): NameContext {
    const known = contexts.get(type);
    if (known) return known;
    const enclosing: string[] = [];
    for (let at = type; at; at = at.outer) enclosing.push(internalName(at, file));
    const context = { packageName: file.packageName, imports: file.imports, enclosing };
    contexts.set(type, context);
    return context;
  }

  function contextAt(node: JavaNode): NameContext {
    const context = contextOf(file.typeAt(node) ?? file.enclosingType(node));
    if (localTypes.length === 0) return context;
    const visible = localTypes.filter((type) => type.node.parent && isInside(node, type.node.parent));
    return { ...context, localTypes: new Map(visible.map((type) => [type.name ?? '', internalName(type, file)])) };
  }

  const hasTypeParameters = [...file.types, ...file.methods].some((declaration) => declaration.typeParameters.length > 0);

  function typeParametersAt(node: JavaNode): readonly string[] {
    if (!hasTypeParameters) return [];
    const found: string[] = [];
    for (let at: JavaNode | undefined = node; at; at = at.parent) {
      const declared = file.methodOf(at)?.typeParameters ?? file.typeAt(at)?.typeParameters;
      if (declared?.length) found.push(...declared);
    }
    return found;
  }

  function resolveType(typeNode: JavaNode): JavaType | undefined {
    const reference = referenceOf(typeNode, file);
    return reference && resolveReference(reference, contextAt(typeNode), typeParametersAt(typeNode), names);
  }

  function projectType(name: string): ProjectType | undefined {
    const type = own.get(name);
    if (type) return factsFor(type).project;
    const found = index.projectTypes(name);
    return found.length > 1 ? nearest(found, path) : found[0];
  }

  function supertypesOf(type: JavaType): readonly JavaType[] {
    if (type.isVariable || type.dimensions > 0) return [];
    const library = index.libraryType(type.name);
    const project = library ? undefined : projectType(type.name);
    const parameters = library?.typeParameters ?? project?.facts.typeParameters ?? [];
    const declaration = own.get(type.name);
    const supertypes = declaration ? ownSupertypes(declaration) : (library?.supertypes ?? (project ? index.supertypesOf(project) : []));
    const bindings = new Map(parameters.flatMap((name, i) => (type.arguments[i] ? [[name, type.arguments[i]] as const] : [])));
    return supertypes.map((supertype) => substitute(supertype, bindings));
  }

  return {
    projectType,
    libraryType: index.libraryType,
    resolveReference(reference, owner, typeParameters) {
      const declaration = owner.path === path ? own.get(owner.facts.name) : undefined;
      if (!declaration) return index.resolveReference(reference, owner, typeParameters);
      const scope = [...typeParameters, ...typeParametersAt(declaration.node)];
      return resolveReference(reference, contextAt(declaration.body), scope, names);
    },
    supertypesOf,
    isSubtype(type, qualifiedName) {
      if (!type || type.dimensions > 0) return false;
      const seen = new Set<string>();
      const queue: JavaType[] = [type];
      for (let at = queue.shift(); at; at = queue.shift()) {
        if (at.name === qualifiedName) return true;
        if (seen.has(at.name)) continue;
        seen.add(at.name);
        queue.push(...supertypesOf(at));
      }
      return false;
    },
    originOf: (member) => origins.get(member),
    beanPrefix: index.beanPrefix,
    importsOf: (owner) => (owner.path === path ? file.imports : (index.files.get(owner.path)?.imports ?? [])),
    resolveType,
    resolveName: (name, at) => resolveTypeName(name, contextAt(at), names),
    selfType: (type) => javaType(internalName(type, file), type.typeParameters.map(typeVariable)),
  };
}

/** Of types in the order of their paths, the first one in the innermost folder that is around a file too. */
function nearest(types: readonly ProjectType[], path: string): ProjectType | undefined {
  // What shares most folders with a path stands beside the place where the path would stand.
  const place = firstNotBefore(types, path);
  const folders = [types[place - 1], types[place]].map((type) => (type ? sharedFolder(type.path, path) : ''));
  const [folder = ''] = folders.sort((a, b) => b.length - a.length);
  return types[firstNotBefore(types, folder)];
}

function firstNotBefore(types: readonly ProjectType[], path: string): number {
  let low = 0;
  let high = types.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = types[middle];
    if (at && at.path < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The innermost folder that is around both, with '/' at its end; empty for the root. */
function sharedFolder(a: string, b: string): string {
  let end = 0;
  for (let i = 0; i < a.length && a[i] === b[i]; i++) if (a[i] === '/') end = i + 1;
  return a.slice(0, end);
}

/** The types around a node, innermost first. */
export function* enclosingTypes(node: JavaNode, file: JavaFile): Generator<JavaTypeDeclaration> {
  for (let type = file.enclosingType(node); type; type = type.outer) yield type;
}
