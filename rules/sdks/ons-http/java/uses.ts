import type { ApiUse, FileAnalysis, SourceFile } from '../../../../server/engine/support.js';
import { concernsLibrary } from '../../../../server/languages/java/concerns.js';
import { resolverOf } from '../../../../server/languages/java/create-resolver.js';
import type { JavaFile } from '../../../../server/languages/java/file.js';
import type { JavaIndex } from '../../../../server/languages/java/project.js';
import type { JavaResolver } from '../../../../server/languages/java/resolver.js';
import type { FileModel } from '../../../../server/model/messaging.js';
import { onsHttpJavaApi, onsHttpLibrary, wildcardRow } from './api.js';
import { lower } from './lower/model.js';
import { isOnsHttpType, onsHttpPackage, onsHttpTypes } from './types.js';
import { useFinder, type JavaSdk } from '../../java/find-uses.js';
import type { JavaUse } from '../../java/use.js';

const sdk: JavaSdk = {
  library: onsHttpLibrary,
  table: onsHttpJavaApi,
  isSdkType: isOnsHttpType,
  isSdkPackage: (name) => name === onsHttpPackage || isOnsHttpType(name),
  exceptions: [onsHttpTypes.serviceException, onsHttpTypes.clientException, onsHttpTypes.ackMessageException],
  wildcardRow,
};

const findUses = useFinder(sdk);

/** Whether a file can have to do with the SDK, told without its syntax. */
export function concernsOnsHttp(source: SourceFile, index: JavaIndex): boolean {
  return concernsLibrary(source, index, sdk);
}

const cache = new WeakMap<JavaResolver, LoweredFile>();

export interface LoweredFile {
  /** In source order. */
  readonly uses: readonly JavaUse[];
  readonly model: FileModel;
}

/** Every use of the SDK in a file and what they do together. Computed once for a file and an index. */
export function lowerFile(file: JavaFile, index: JavaIndex): LoweredFile {
  const resolver = resolverOf(file, index);
  const known = cache.get(resolver);
  if (known) return known;
  const found = findUses(file, resolver);
  const { model, data } = lower(found, resolver);
  const uses = found.map((made) => {
    const known = data.get(made);
    return known && Object.keys(known).length > 0 ? { ...made, use: { ...made.use, data: known } } : made;
  });
  const lowered = { uses, model };
  cache.set(resolver, lowered);
  return lowered;
}

/** Every use of the SDK in a file, in source order. */
export function usesOf(file: JavaFile, index: JavaIndex): readonly JavaUse[] {
  return lowerFile(file, index).uses;
}

/**
 * The uses of an analysis with their syntax. A file that was parsed again since its analysis has new nodes, but the uses are the
 * analysis's own objects, by which findings and plans know each other.
 */
export function usesIn(analysis: FileAnalysis, file: JavaFile, index: JavaIndex): readonly JavaUse[] {
  const own = new Map(analysis.uses.map((use) => [keyOf(use), use]));
  return usesOf(file, index).map((made) => ({ ...made, use: own.get(keyOf(made.use)) ?? made.use }));
}

function keyOf(use: ApiUse): string {
  return `${use.range.start}-${use.range.end} ${use.row}`;
}
