import { resolverOf } from '../../../../server/languages/java/create-resolver.js';
import type { JavaFacts, MemberFacts, ProjectType, TypeFacts } from '../../../../server/languages/java/facts.js';
import type { JavaFile } from '../../../../server/languages/java/file.js';
import type { JavaIndex } from '../../../../server/languages/java/project.js';
import type { JavaResolver } from '../../../../server/languages/java/resolver.js';
import { child, parts, walk, type JavaNode } from '../../../../server/languages/java/syntax.js';
import { mentions } from '../../../../server/languages/java/types.js';
import { isOnsHttpType, onsHttpPackage, onsHttpTypes } from './types.js';

/** Members of the project's types through which values of the SDK go, and what a container gives out. */
interface Exchange {
  /** Names of such members; `<init>` for constructors. */
  readonly names: ReadonlySet<string>;
  /** Types that have such members, with the SDK's types in them. */
  readonly owners: ReadonlyMap<string, readonly ProjectType[]>;
  /** Files that give a container a value of an SDK type (`@Bean`), by that type. */
  readonly provided: ReadonlyMap<string, ReadonlySet<string>>;
  /** SDK types that a file's components are given by a container. */
  readonly injected: ReadonlyMap<string, ReadonlySet<string>>;
}

const exchanges = new WeakMap<JavaIndex, Exchange>();
const injectionAnnotations = ['Autowired', 'Resource', 'Inject'];
const stereotypes = [
  'Component',
  'Service',
  'Configuration',
  'Controller',
  'RestController',
  'Repository',
  'SpringBootApplication',
  'Named',
  'Singleton',
];
const lombokConstructors = ['RequiredArgsConstructor', 'AllArgsConstructor', 'Data', 'Value'];

/** Paths of the other files with which a file exchanges values of the SDK. */
export function linksOf(file: JavaFile, index: JavaIndex): readonly string[] {
  const exchange = exchangeOf(index);
  const path = file.source.path;
  const found = new Set<string>();
  for (const linked of [
    ...memberLinks(file, resolverOf(file, index), exchange),
    ...supertypeLinks(file, resolverOf(file, index), exchange),
  ])
    found.add(linked);
  for (const type of [...(exchange.injected.get(path) ?? []), ...askedFor(file, resolverOf(file, index))]) {
    for (const provider of providersOf(type, exchange)) found.add(provider);
  }
  found.delete(path);
  return [...found].sort();
}

/** A bean of a subtype is given where the type is asked for. */
function providersOf(type: string, { provided }: Exchange): readonly string[] {
  const subtype = type === onsHttpTypes.producer ? (provided.get(onsHttpTypes.transProducer) ?? []) : [];
  return [...(provided.get(type) ?? []), ...subtype];
}

/** `context.getBean(MQProducer.class)` */
function* askedFor(file: JavaFile, resolver: JavaResolver): Generator<string> {
  for (const literal of file.nodesOf('class_literal')) {
    const [named] = parts(literal);
    const type = named && resolver.resolveType(named);
    if (type && isOnsHttpType(type.name)) yield type.name;
  }
}

/** Whether the file names a type of the SDK in code, be it only to declare a variable. */
export function namesSdk(file: JavaFile, index: JavaIndex): boolean {
  if (file.packageName.startsWith('com.aliyun.mq.http') || file.source.text.includes('com.aliyun.mq.http')) {
    const resolver = resolverOf(file, index);
    for (const name of file.mentionedNames) {
      const resolved = resolver.resolveName(name, file.root);
      if (resolved !== undefined && isOnsHttpType(resolved)) return true;
    }
    for (const node of walk(file.root)) {
      if (node.kind === 'scoped_type_identifier' && isOnsHttpType(resolver.resolveType(node)?.name ?? '')) return true;
    }
  }
  return false;
}

function* memberLinks(file: JavaFile, resolver: JavaResolver, exchange: Exchange): Generator<string> {
  for (const node of candidates(file, exchange)) {
    const member = resolver.memberOf(node);
    if (member?.origin !== 'project' || member.owner.path === file.source.path) continue;
    if (carriesSdk(member.member, member.owner, resolver.index)) yield member.owner.path;
  }
}

function* candidates(file: JavaFile, { names }: Exchange): Generator<JavaNode> {
  for (const [name, calls] of file.invocations) if (names.has(name)) yield* calls;
  for (const access of file.nodesOf('field_access')) {
    const name = child(access, 'field');
    if (name && names.has(file.text(name))) yield access;
  }
  for (const reference of file.nodesOf('method_reference')) {
    const name = parts(reference).at(-1);
    if (name && (names.has(file.text(name)) || names.has('<init>'))) yield reference;
  }
  if (!names.has('<init>')) return;
  yield* file.nodesOf('object_creation_expression');
  yield* file.nodesOf('explicit_constructor_invocation');
}

/** What is inherited is written nowhere: a subtype of a type with such members is part of the exchange. */
function* supertypeLinks(file: JavaFile, resolver: JavaResolver, exchange: Exchange): Generator<string> {
  for (const type of file.types) {
    for (const node of type.supertypes) {
      const supertype = resolver.resolveType(node);
      if (!supertype) continue;
      for (const [name, owners] of exchange.owners) if (resolver.isSubtype(supertype, name)) yield* owners.map((owner) => owner.path);
    }
  }
}

function exchangeOf(index: JavaIndex): Exchange {
  const known = exchanges.get(index);
  if (known) return known;
  const sdk = sdkNames(index);
  const names = new Set<string>();
  const owners = new Map<string, ProjectType[]>();
  const provided = new Map<string, Set<string>>();
  const injected = new Map<string, Set<string>>();
  for (const [path, facts] of index.files) {
    for (const { type: typeFacts, members } of suspectsIn(facts, sdk)) {
      const owner: ProjectType = { path, facts: typeFacts };
      for (const member of members) {
        const types = sdkTypesOf(member, owner, index);
        if (types.size === 0) continue;
        if (member.annotations.includes('Bean')) addAll(provided, typesOfResult(member, owner, index), path);
        for (const type of injectedTypes(member, owner, index)) add(injected, path, type);
        if (member.visibility === 'private') continue;
        names.add(member.name);
        const same = owners.get(typeFacts.name);
        if (!same) owners.set(typeFacts.name, [owner]);
        else if (!same.some((other) => other.path === path)) same.push(owner);
      }
    }
  }
  const exchange = { names, owners, provided, injected };
  exchanges.set(index, exchange);
  return exchange;
}

const libraryNames = new WeakMap<JavaIndex['libraries'], ReadonlySet<string>>();

/** The SDK's types by their last name: what is called otherwise need not be resolved. The same set as long as they are the same. */
function sdkNames({ libraries, files }: JavaIndex): ReadonlySet<string> {
  const known = libraryNames.get(libraries);
  const names = known ?? new Set(libraries.flatMap(({ types }) => [...types.keys()].filter(isOnsHttpType).map(lastName)));
  libraryNames.set(libraries, names);
  // Its sources can be part of the project.
  const own = [...files.values()].filter(({ packageName }) => packageName.startsWith(onsHttpPackage));
  return own.length === 0 ? names : new Set([...names, ...own.flatMap(({ types }) => types.map(({ name }) => lastName(name)))]);
}

/** A type with those of its members that are called like a type of the SDK. */
interface Suspect {
  readonly type: TypeFacts;
  readonly members: readonly MemberFacts[];
}

const suspects = new WeakMap<JavaFacts, { readonly sdk: ReadonlySet<string>; readonly found: readonly Suspect[] }>();

function suspectsIn(facts: JavaFacts, sdk: ReadonlySet<string>): readonly Suspect[] {
  const before = suspects.get(facts);
  if (before?.sdk === sdk) return before.found;
  const found = facts.types.flatMap((type) => {
    const members = type.members.filter((member) => [member.type, ...member.parameters].some((reference) => namesOne(reference, sdk)));
    return members.length === 0 ? [] : [{ type, members }];
  });
  suspects.set(facts, { sdk, found });
  return found;
}

function namesOne(reference: MemberFacts['type'], names: ReadonlySet<string>): boolean {
  if (!reference) return false;
  const { name } = reference;
  return names.has(lastName(name)) || isOnsHttpType(name) || reference.arguments.some((argument) => namesOne(argument, names));
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** SDK types that a container passes to this member. */
function injectedTypes(member: MemberFacts, owner: ProjectType, index: JavaIndex): ReadonlySet<string> {
  const { annotations } = owner.facts;
  const isComponent = annotations.some((name) => stereotypes.includes(name));
  const isInjected = member.annotations.some((name) => injectionAnnotations.includes(name));
  if (member.kind === 'field') {
    const byConstructor = annotations.some((name) => lombokConstructors.includes(name)) && !member.isStatic;
    return isInjected || byConstructor ? typesOfResult(member, owner, index) : new Set();
  }
  const takes = isInjected || member.annotations.includes('Bean') || (member.kind === 'constructor' && isComponent);
  return takes ? sdkTypesIn(member, owner, index, member.parameters) : new Set();
}

function carriesSdk(member: MemberFacts, owner: ProjectType, index: JavaIndex): boolean {
  return sdkTypesOf(member, owner, index).size > 0;
}

function sdkTypesOf(member: MemberFacts, owner: ProjectType, index: JavaIndex): ReadonlySet<string> {
  return sdkTypesIn(member, owner, index, [member.type, ...member.parameters]);
}

function typesOfResult(member: MemberFacts, owner: ProjectType, index: JavaIndex): ReadonlySet<string> {
  return sdkTypesIn(member, owner, index, [member.type]);
}

function sdkTypesIn(
  member: MemberFacts,
  owner: ProjectType,
  index: JavaIndex,
  references: readonly MemberFacts['type'][],
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const reference of references) {
    const type = reference && index.resolveReference(reference, owner, member.typeParameters);
    mentions(type, (name) => {
      if (isOnsHttpType(name)) found.add(name);
      return false;
    });
  }
  return found;
}

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

function addAll(map: Map<string, Set<string>>, keys: Iterable<string>, value: string): void {
  for (const key of keys) add(map, key, value);
}
