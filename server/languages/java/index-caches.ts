import { sameData } from '../../engine/same-data.js';
import type { JavaFacts, MemberFacts, TypeFacts } from './facts.js';
import type { NameContext } from './names.js';
import type { JavaType } from './types.js';

/** What an index works out from the shapes of types alone: it holds as well for an index whose types have the same shapes. */
export interface IndexCaches {
  readonly contexts: Map<string, NameContext>;
  readonly supertypes: WeakMap<TypeFacts, readonly JavaType[]>;
  /** By a type's name, of all types that are called so. */
  readonly supertypeNames: Map<string, readonly string[]>;
  carriers?: ReadonlySet<string>;
}

/** What is asked of an index here. */
interface JoinedFiles {
  readonly files: ReadonlyMap<string, JavaFacts>;
}

const byIndex = new WeakMap<JoinedFiles, IndexCaches>();

export function cachesOf(index: JoinedFiles): IndexCaches {
  const known = byIndex.get(index);
  if (known) return known;
  const made = { contexts: new Map(), supertypes: new WeakMap(), supertypeNames: new Map() };
  byIndex.set(index, made);
  return made;
}

/** Hands what is known of an index on to the one that takes its place, when only values of constants differ. */
export function inheritCaches(index: JoinedFiles, before: JoinedFiles | undefined): void {
  if (before && hasSameShapes(index.files, before.files)) byIndex.set(index, cachesOf(before));
}

const memberShape = [
  'kind',
  'name',
  'visibility',
  'isStatic',
  'isAbstract',
  'type',
  'parameters',
  'isVarargs',
  'typeParameters',
  'throws',
] as const satisfies readonly (keyof MemberFacts)[];

const typeShape = ['name', 'kind', 'visibility', 'typeParameters', 'supertypes'] as const satisfies readonly (keyof TypeFacts)[];

function hasSameShapes(files: ReadonlyMap<string, JavaFacts>, before: ReadonlyMap<string, JavaFacts>): boolean {
  if (files.size !== before.size) return false;
  for (const [path, facts] of files) {
    const other = before.get(path);
    if (other !== facts && (!other || !isSameShape(other, facts))) return false;
  }
  return true;
}

/** Everything of a file's facts but what its values are. */
function isSameShape(a: JavaFacts, b: JavaFacts): boolean {
  if (a.packageName !== b.packageName || a.types.length !== b.types.length || !sameData(a.imports, b.imports)) return false;
  return a.types.every((type, i) => {
    const other = b.types[i];
    if (other?.members.length !== type.members.length || typeShape.some((name) => !sameData(type[name], other[name]))) return false;
    return type.members.every((member, j) => {
      const same = other.members[j];
      return same !== undefined && memberShape.every((name) => sameData(member[name], same[name]));
    });
  });
}
