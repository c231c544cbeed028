import type { SourceFile } from '../../engine/support.js';
import type { JavaFacts } from './facts.js';
import { simpleName } from './library-notation.js';
import type { JavaLibrary } from './library.js';
import { carriers } from './needles.js';
import type { JavaIndex } from './project.js';

/** What a file has to name to have to do with a library. */
export interface NamedLibrary {
  readonly library: JavaLibrary;
  /** Whether a qualified name is one of its types. */
  readonly isSdkType: (name: string) => boolean;
  /** Whether an import of the name, or of something in it, is the library's. */
  readonly isSdkPackage: (name: string) => boolean;
}

/**
 * Whether a file can hold a use of a library, told without its syntax: it imports one of the library's types that the project does not
 * declare itself, writes one out in full, lies in its package, or names a type of the project by which values of libraries are handed on.
 */
export function concernsLibrary(source: SourceFile, index: JavaIndex, named: NamedLibrary): boolean {
  const facts = index.files.get(source.path);
  if (!facts) return true;
  return (
    facts.imports.some((imported) => isForeignImport(imported, index, named)) ||
    liesBeside(source, facts, index, named.library) ||
    namesInFull(source.text, named.library) ||
    namesCarrier(source, index)
  );
}

function isForeignImport({ name, isStatic, isWildcard }: JavaFacts['imports'][number], index: JavaIndex, named: NamedLibrary): boolean {
  const owner = isStatic && !isWildcard ? name.slice(0, name.lastIndexOf('.')) : name;
  if (![name, owner].some((type) => named.isSdkPackage(type) || named.isSdkType(type))) return false;
  return (isWildcard && !isStatic) || (index.projectTypes(owner).length === 0 && index.projectTypes(name).length === 0);
}

/** Types of the own package need no import. */
function liesBeside({ text }: SourceFile, { packageName }: JavaFacts, index: JavaIndex, library: JavaLibrary): boolean {
  const beside = packagesOf(library).get(packageName) ?? [];
  return beside.some((name) => index.projectTypes(name).length === 0 && text.includes(simpleName(name)));
}

/** `com.aliyun.openservices.ons.api.Message` outside of the lines of packages and imports; documentation counts, too. */
function namesInFull(text: string, library: JavaLibrary): boolean {
  for (const name of packagesOf(library).keys()) {
    for (let at = text.indexOf(`${name}.`); at >= 0; at = text.indexOf(`${name}.`, at + 1)) {
      const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
      if (!/^\s*(?:package|import)\s[\s\w.]*$/.test(line)) return true;
    }
  }
  return false;
}

const packages = new WeakMap<JavaLibrary, ReadonlyMap<string, readonly string[]>>();

function packagesOf(library: JavaLibrary): ReadonlyMap<string, readonly string[]> {
  const known = packages.get(library);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const name of library.types.keys()) {
    const packageName = name.slice(0, name.lastIndexOf('.'));
    const types = found.get(packageName);
    if (types) types.push(name);
    else found.set(packageName, [name]);
  }
  packages.set(library, found);
  return found;
}

const carrierNames = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();
const named = new WeakMap<JavaIndex, WeakMap<SourceFile, boolean>>();

function namesCarrier(source: SourceFile, index: JavaIndex): boolean {
  const known = named.get(index) ?? new WeakMap<SourceFile, boolean>();
  named.set(index, known);
  const answer = known.get(source) ?? searchCarriers(source.text, index);
  known.set(source, answer);
  return answer;
}

function searchCarriers(text: string, index: JavaIndex): boolean {
  const qualified = carriers(index);
  const names = carrierNames.get(qualified) ?? new Set([...qualified].map(simpleName));
  carrierNames.set(qualified, names);
  if (names.size === 0) return false;
  for (const [word] of text.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)) if (names.has(word)) return true;
  return false;
}
