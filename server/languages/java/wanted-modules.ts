import type { JavaFacts, TypeReference } from './facts.js';
import { simpleName } from './library-notation.js';
import type { JavaIndex } from './project.js';

const most = 5000;

/**
 * Files that are not indexed and from which indexed ones take values: constants and enums by their class, and of code that touches an SDK
 * also the types of fields and parameters, superclasses, and classes with static methods. Any folder can be their root.
 */
export function wantedModules(index: JavaIndex): readonly string[] {
  const wanted = new Set<string>();
  const near = nearFiles(index);
  const configured = configuredFiles(index);
  for (const facts of index.files.values()) {
    const { constants, others, imports } = mentionedIn(facts);
    for (const mentioned of near.has(facts) || configured.has(facts) ? [constants, others] : [constants]) {
      for (const { name, files } of mentioned) {
        const unknown = files.filter((file) => !index.names.exists(file));
        if (unknown.length > 0 && !index.names.exists(`java.lang.${name}`)) unknown.forEach(add);
      }
    }
    imports.forEach(add);
  }
  return [...wanted]
    .map((name) => `**/${name.replaceAll('.', '/')}`)
    .sort()
    .slice(0, most);

  function add(name: string): void {
    if (!index.names.exists(name) && !isForeign(name)) wanted.add(name);
  }
}

/** Frameworks: their sources are never among the files. */
function isForeign(name: string): boolean {
  return /^(java|javax|jakarta|org\.springframework|lombok|org\.slf4j)\./.test(name);
}

interface Mentioned {
  readonly name: string;
  /** What it can mean. */
  readonly candidates: readonly string[];
  /** What the files are named after that declare these. */
  readonly files: readonly string[];
}

interface Mentions {
  /** Classes of constants. */
  readonly constants: readonly Mentioned[];
  /** Types of members, superclasses, and classes with static methods. */
  readonly others: readonly Mentioned[];
  /** Classes of static imports. */
  readonly imports: readonly string[];
}

const mentions = new WeakMap<JavaFacts, Mentions>();

/** What a file mentions that can stand elsewhere, told by itself. */
function mentionedIn(facts: JavaFacts): Mentions {
  const before = mentions.get(facts);
  if (before) return before;
  const mentioned = (name: string): Mentioned => {
    const candidates = candidatesOf(name, facts);
    return { name, candidates, files: candidates.map(outermost) };
  };
  const constants = [...new Set(facts.named.constants)];
  const others = new Set([...facts.named.methods, ...typeNames(facts)]);
  const made = {
    constants: constants.map(mentioned),
    others: [...others].map(mentioned),
    imports: facts.imports
      .filter(({ isStatic }) => isStatic)
      .map(({ name, isWildcard }) => outermost(isWildcard ? name : name.slice(0, name.lastIndexOf('.')))),
  };
  mentions.set(facts, made);
  return made;
}

/** Wrappers hand values on twice at most, so that what their callers' callers pass is of interest. */
const hops = 2;

/** Code that touches an SDK, and code that names a type of such code, hop by hop. */
function nearFiles(index: JavaIndex): ReadonlySet<JavaFacts> {
  const packages = trackedPackages(index);
  const all = [...index.files.values()];
  const near = new Set(all.filter(({ imports }) => imports.some(({ name }) => index.isTracked(name) || packages.has(name))));
  for (let hop = 0; hop < hops; hop++) {
    const declared = new Set([...near].flatMap(({ types }) => types.map(({ name }) => name)));
    const next = all.filter(
      (facts) => !near.has(facts) && mentionedIn(facts).others.some((one) => one.candidates.some((qualified) => declared.has(qualified))),
    );
    for (const facts of next) near.add(facts);
  }
  return near;
}

/** Objects in objects that configuration fills. */
const levels = 3;

/** Classes that configuration fills, and those of their fields. */
function configuredFiles(index: JavaIndex): ReadonlySet<JavaFacts> {
  const all = [...index.files.values()];
  const found = new Set(all.filter(({ types }) => types.some((type) => type.prefix)));
  for (let level = 0, last: Iterable<JavaFacts> = found; level < levels; level++) {
    const named = new Set([...last].flatMap((facts) => mentionedIn(facts).others.flatMap(({ candidates }) => candidates)));
    const next = named.size === 0 ? [] : all.filter((facts) => !found.has(facts) && facts.types.some(({ name }) => named.has(name)));
    if (next.length === 0) break;
    for (const facts of next) found.add(facts);
    last = next;
  }
  return found;
}

function trackedPackages(index: JavaIndex): ReadonlySet<string> {
  const found = new Set<string>();
  for (const library of index.libraries) {
    if (!library.isTracked) continue;
    for (const name of library.types.keys()) found.add(name.slice(0, name.lastIndexOf('.')));
  }
  return found;
}

function typeNames({ types }: JavaFacts): readonly string[] {
  const references = types.flatMap((type) => [
    ...type.supertypes,
    ...type.members.flatMap((member) => [...(member.kind === 'field' && member.type ? [member.type] : []), ...member.parameters]),
  ]);
  return references.flatMap(namesIn).filter((name) => /^[A-Z]/.test(name));
}

function namesIn(reference: TypeReference): readonly string[] {
  return [reference.name, ...reference.arguments.flatMap(namesIn)];
}

/** What a simple or dotted name can mean in a file. */
function candidatesOf(name: string, { imports, packageName }: JavaFacts): readonly string[] {
  const first = name.split('.')[0] ?? name;
  const single = imports.find((imported) => !imported.isWildcard && !imported.isStatic && simpleName(imported.name) === first);
  if (single) return [single.name];
  const wildcards = imports.filter((imported) => imported.isWildcard && !imported.isStatic).map((imported) => imported.name);
  return [packageName, ...wildcards].filter((from) => from !== '').map((from) => `${from}.${first}`);
}

/** `a.b.Outer` of `a.b.Outer.Inner`: what a file is named after. */
function outermost(qualified: string): string {
  return /^(?:[a-z_$][\w$]*\.)*[A-Z][\w$]*/.exec(qualified)?.[0] ?? qualified;
}
