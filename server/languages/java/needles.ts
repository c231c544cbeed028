import type { MemberFacts, ProjectType, TypeFacts, TypeReference } from './facts.js';
import { simpleName } from './library-notation.js';
import type { JavaIndex } from './project.js';
import { mentions } from './types.js';

/**
 * Simple names of the project's types through which other files can reach a tracked library without naming it, and declarations
 * that would take a library's simple name away from a wildcard import.
 */
export function needlesOf(index: JavaIndex): readonly string[] {
  const names = new Set<string>();
  for (const name of carriers(index)) names.add(simpleName(name));
  for (const name of shadowable(index)) for (const keyword of ['class', 'interface', 'enum', 'record']) names.add(`${keyword} ${name}`);
  return [...names].sort();
}

/** Qualified names of types with a non-private member, or a supertype, that is of a tracked type or of another carrier. */
export function carriers(index: JavaIndex): ReadonlySet<string> {
  const known = carriersByIndex.get(index);
  if (known) return known;
  const found = new Set<string>();
  const all: ProjectType[] = [...index.files].flatMap(([path, facts]) => reachable(facts.types).map((type) => ({ path, facts: type })));
  for (let grown = true; grown;) {
    grown = false;
    for (const type of all) {
      if (found.has(type.facts.name) || !carries(type, index, found)) continue;
      found.add(type.facts.name);
      grown = true;
    }
  }
  carriersByIndex.set(index, found);
  return found;
}

/** Types that other files can name: neither private nor inside of one that is. */
function reachable(types: readonly TypeFacts[]): readonly TypeFacts[] {
  const hidden = types.filter((type) => type.visibility === 'private').map((type) => type.name);
  return types.filter((type) => !hidden.some((name) => type.name === name || type.name.startsWith(`${name}.`)));
}

const carriersByIndex = new WeakMap<JavaIndex, ReadonlySet<string>>();

function carries(type: ProjectType, index: JavaIndex, found: ReadonlySet<string>): boolean {
  const matches = (name: string): boolean => index.isTracked(name) || found.has(name);
  const isCarried = (reference: TypeReference, member?: MemberFacts): boolean =>
    mentions(index.resolveReference(reference, type, member?.typeParameters), matches);
  return (
    index.supertypesOf(type).some((supertype) => mentions(supertype, matches)) ||
    visibleMembers(type.facts).some((member) => typesOf(member).some((reference) => isCarried(reference, member)))
  );
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
