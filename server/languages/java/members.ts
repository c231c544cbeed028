import type { MemberFacts, ProjectType } from './facts.js';
import type { LibraryMember } from './library.js';
import { javaType, substitute, typeVariable, type JavaType } from './types.js';
import type { Universe } from './universe.js';

/** A member with the types that its owner's type variables stand for at one place. */
export type Candidate =
  | { readonly origin: 'library'; readonly member: LibraryMember; readonly bindings: ReadonlyMap<string, JavaType> }
  | {
      readonly origin: 'project';
      readonly owner: ProjectType;
      readonly member: MemberFacts;
      readonly bindings: ReadonlyMap<string, JavaType>;
    };

export type MemberKind = 'method' | 'field' | 'constructor';

const objectType = javaType('java.lang.Object');

const known = new WeakMap<Universe, Map<string, readonly Candidate[]>>();

/** Members of that name, the type's own first, then those of its supertypes. Constructors are not inherited. */
export function findMembers(type: JavaType, name: string, kind: MemberKind, universe: Universe): readonly Candidate[] {
  if (type.dimensions > 0 || type.isVariable) return [];
  if (type.arguments.length > 0) return searchMembers(type, name, kind, universe);
  const answers = known.get(universe) ?? new Map<string, readonly Candidate[]>();
  known.set(universe, answers);
  const key = `${kind} ${name} ${type.name}`;
  const found = answers.get(key) ?? searchMembers(type, name, kind, universe);
  answers.set(key, found);
  return found;
}

function searchMembers(type: JavaType, name: string, kind: MemberKind, universe: Universe): readonly Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<string>();
  const queue: JavaType[] = [type];
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (seen.has(at.name)) continue;
    seen.add(at.name);
    found.push(...membersOf(at, name, kind, universe));
    if (kind === 'constructor') return found;
    queue.push(...universe.supertypesOf(at));
    if (queue.length === 0 && kind === 'method' && !seen.has(objectType.name)) queue.push(objectType);
  }
  return found;
}

function membersOf(type: JavaType, name: string, kind: MemberKind, universe: Universe): Candidate[] {
  const library = universe.libraryType(type.name);
  if (library) {
    const bindings = bind(library.typeParameters, type);
    return library.members
      .filter((member) => member.name === name && member.kind === kind)
      .map((member) => ({ origin: 'library', member, bindings: withFreshParameters(bindings, member.id, member.typeParameters) }));
  }
  const owner = universe.projectType(type.name);
  if (!owner) return [];
  const bindings = bind(owner.facts.typeParameters, type);
  return owner.facts.members
    .filter((member) => member.name === name && member.kind === kind)
    .map((member) => ({
      origin: 'project',
      owner,
      member,
      bindings: withFreshParameters(bindings, `${owner.facts.name}#${name}`, member.typeParameters),
    }));
}

function bind(parameters: readonly string[], type: JavaType): Map<string, JavaType> {
  return new Map(parameters.flatMap((parameter, i) => (type.arguments[i] ? [[parameter, type.arguments[i]] as const] : [])));
}

/** A method's own type variables get names that no other member's variables have, as several meet in one inference. */
function withFreshParameters(
  bindings: ReadonlyMap<string, JavaType>,
  id: string,
  parameters: readonly string[],
): ReadonlyMap<string, JavaType> {
  if (parameters.length === 0) return bindings;
  return new Map([...bindings, ...parameters.map((parameter) => [parameter, typeVariable(`${id}:${parameter}`)] as const)]);
}

export function parameterTypes(candidate: Candidate, universe: Universe): readonly (JavaType | undefined)[] {
  if (candidate.origin === 'library') return candidate.member.parameters.map((type) => substitute(type, candidate.bindings));
  const { owner, member, bindings } = candidate;
  return member.parameters.map((reference) => {
    const type = universe.resolveReference(reference, owner, member.typeParameters);
    return type && substitute(type, bindings);
  });
}

/** What the member gives before its own type variables are inferred. */
export function declaredResult(candidate: Candidate, universe: Universe): JavaType | undefined {
  if (candidate.origin === 'library') return substitute(candidate.member.type, candidate.bindings);
  const { owner, member, bindings } = candidate;
  if (member.kind === 'constructor') return substitute(javaType(owner.facts.name, owner.facts.typeParameters.map(typeVariable)), bindings);
  const type = member.type && universe.resolveReference(member.type, owner, member.typeParameters);
  return type && substitute(type, bindings);
}

/** The one method of a functional interface. */
export function functionalMethod(type: JavaType | undefined, universe: Universe): Candidate | undefined {
  const seen = new Set<string>();
  const queue = type ? [type] : [];
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (seen.has(at.name) || at.dimensions > 0 || at.isVariable) continue;
    seen.add(at.name);
    const [only, ...others] = abstractMethods(at, universe);
    if (only) return others.length === 0 ? only : undefined;
    queue.push(...universe.supertypesOf(at));
  }
  return undefined;
}

function abstractMethods(type: JavaType, universe: Universe): Candidate[] {
  const library = universe.libraryType(type.name);
  if (library) {
    const methods = library.kind === 'interface' ? library.members.filter((member) => member.kind === 'method' && !member.isStatic) : [];
    const bindings = bind(library.typeParameters, type);
    return methods.map((member) => ({ origin: 'library', member, bindings }));
  }
  const owner = universe.projectType(type.name);
  if (owner?.facts.kind !== 'interface') return [];
  const bindings = bind(owner.facts.typeParameters, type);
  return owner.facts.members
    .filter((member) => member.kind === 'method' && member.isAbstract)
    .map((member) => ({ origin: 'project', owner, member, bindings }));
}

/** The parameter that takes the argument at a position; the last one of a varargs member takes all further ones. */
export function parameterAt(
  parameters: readonly (JavaType | undefined)[],
  position: number,
  count: number,
  isVarargs: boolean,
  actual?: JavaType,
): JavaType | undefined {
  const last = parameters.length - 1;
  if (!isVarargs || position < last) return parameters[position];
  const type = parameters[last];
  if (!type || count < parameters.length) return type;
  // One argument in the last place can be the array itself.
  const isArray = count === parameters.length && actual !== undefined && actual.dimensions >= type.dimensions;
  return isArray ? type : { ...type, dimensions: Math.max(0, type.dimensions - 1) };
}
