import type { MemberFacts, ProjectType, TypeFacts, TypeReference } from './facts.js';
import { cachesOf } from './index-caches.js';
import { simpleName } from './library-notation.js';
import type { JavaIndex } from './project.js';
import { mentions } from './types.js';

/**
 * Simple names of the project's types through which other files can reach a tracked library without naming it, and declarations
 * that would take a library's simple name away from a wildcard import.
 */
export function needlesOf(index: JavaIndex): readonly string[] {
  // Which method makes a bean of a class that configuration fills is said nowhere else.
  const names = new Set<string>(index.files.size > 0 ? ['@ConfigurationProperties'] : []);
  for (const name of carriers(index)) names.add(simpleName(name));
  for (const name of shadowable(index)) for (const keyword of ['class', 'interface', 'enum', 'record']) names.add(`${keyword} ${name}`);
  return [...names].sort();
}

/** Qualified names of types with a non-private member, or a supertype, that is of a tracked type or of another carrier. */
export function carriers(index: JavaIndex): ReadonlySet<string> {
  const caches = cachesOf(index);
  if (caches.carriers) return caches.carriers;
  const found = new Set<string>();
  const mentionedBy = new Map<string, string[]>();
  const open: string[] = [];
  for (const [path, facts] of index.files) {
    for (const type of reachable(facts.types)) {
      for (const name of namesIn({ path, facts: type }, index)) {
        const types = mentionedBy.get(name);
        if (types) types.push(type.name);
        else mentionedBy.set(name, [type.name]);
        // The sources of a library hand on nothing but what is theirs.
        if (types === undefined && index.isTracked(name) && index.projectTypes(name).length === 0) open.push(name);
      }
    }
  }
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const type of mentionedBy.get(name) ?? []) {
      if (found.has(type)) continue;
      found.add(type);
      open.push(type);
    }
  }
  caches.carriers = found;
  return found;
}

/** Types that other files can name: neither private nor inside of one that is. */
function reachable(types: readonly TypeFacts[]): readonly TypeFacts[] {
  const hidden = types.filter((type) => type.visibility === 'private').map((type) => type.name);
  return types.filter((type) => !hidden.some((name) => type.name === name || type.name.startsWith(`${name}.`)));
}

/** The types that a type's supertypes and visible members name, with their arguments. */
function namesIn(type: ProjectType, index: JavaIndex): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (name: string): boolean => {
    names.add(name);
    return false;
  };
  for (const supertype of index.supertypesOf(type)) mentions(supertype, collect);
  for (const member of visibleMembers(type.facts))
    for (const reference of typesOf(member)) mentions(index.resolveReference(reference, type, member.typeParameters), collect);
  return names;
}

function visibleMembers(type: TypeFacts): readonly MemberFacts[] {
  return type.members.filter((member) => member.visibility !== 'private');
}

function typesOf(member: MemberFacts): readonly TypeReference[] {
  return member.type ? [member.type, ...member.parameters] : member.parameters;
}

/** Simple names of tracked types that some file can reach by `import a.b.*` only. */
function shadowable(index: JavaIndex): ReadonlySet<string> {
  const packages = new Set(
    [...index.files.values()].flatMap((facts) =>
      facts.imports.filter((imported) => imported.isWildcard && !imported.isStatic).map((imported) => imported.name),
    ),
  );
  const names = new Set<string>();
  for (const library of index.libraries) {
    if (!library.isTracked) continue;
    for (const name of library.types.keys()) if (packages.has(name.slice(0, name.lastIndexOf('.')))) names.add(simpleName(name));
  }
  return names;
}
