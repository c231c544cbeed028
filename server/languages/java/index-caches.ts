import type { JavaFacts, TypeFacts } from './facts.js';
import type { NameContext } from './names.js';
import type { JavaType } from './types.js';

/** What an index works out from the shapes of types alone: it holds as well for an index whose types have the same shapes. */
export interface IndexCaches {
  readonly contexts: Map<string, NameContext>;
  readonly supertypes: Map<TypeFacts, readonly JavaType[]>;
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
  const made = { contexts: new Map(), supertypes: new Map() };
  byIndex.set(index, made);
  return made;
}

/** Hands what is known of an index on to the one that takes its place, when only values of constants differ. */
export function inheritCaches(index: JoinedFiles, before: JoinedFiles | undefined): void {
  if (before && hasSameShapes(index.files, before.files)) byIndex.set(index, cachesOf(before));
}

function hasSameShapes(files: ReadonlyMap<string, JavaFacts>, before: ReadonlyMap<string, JavaFacts>): boolean {
  if (files.size !== before.size) return false;
  for (const [path, facts] of files) {
    const other = before.get(path);
    if (other !== facts && (!other || shapeOf(other) !== shapeOf(facts))) return false;
  }
  return true;
}

/** Everything of a file's facts but what its values are. */
function shapeOf({ packageName, imports, types }: JavaFacts): string {
  const shapes = types.map(({ members, ...type }) => [
    type.name,
    type.kind,
    type.visibility,
    type.typeParameters,
    type.supertypes,
    members.map((member) => [
      member.kind,
      member.name,
      member.visibility,
      member.isStatic,
      member.isAbstract,
      member.type,
      member.parameters,
      member.isVarargs,
      member.typeParameters,
      member.throws,
    ]),
  ]);
  return JSON.stringify([packageName, imports, shapes]);
}
