import { candidatePath } from './module-paths.js';
import type { ScriptIndex } from './project-index.js';

/** Own modules are followed this far from the files that name an SDK. */
const farthest = 3;
const most = 5_000;

/**
 * Own modules that indexed files import and that are not indexed: their constants and settings may be values of messaging. Modules of
 * modules follow to a bounded distance, so that a whole application isn't read for one constant.
 */
export function wantedModules(index: ScriptIndex): readonly string[] {
  const wanted = new Set<string>();
  const distances = distancesIn(index);
  for (const path of index.paths) {
    if ((distances.get(path) ?? farthest) >= farthest) continue;
    for (const specifier of index.factsOf(path)?.imports ?? []) {
      if (index.resolve(path, specifier) !== undefined || wanted.size >= most) continue;
      const candidate = candidatePath(path, specifier);
      if (candidate !== undefined) wanted.add(candidate);
    }
  }
  return [...wanted].sort();
}

/** How many imports lead to a file from one that names a library's module itself. */
function distancesIn(index: ScriptIndex): ReadonlyMap<string, number> {
  const distances = new Map<string, number>();
  let edge = index.paths.filter((path) => index.factsOf(path)?.namesLibrary === true);
  for (const path of edge) distances.set(path, 0);
  for (let distance = 1; distance <= farthest && edge.length > 0; distance++) {
    const next: string[] = [];
    for (const path of edge) {
      for (const specifier of index.factsOf(path)?.imports ?? []) {
        const other = index.resolve(path, specifier);
        if (other === undefined || distances.has(other)) continue;
        distances.set(other, distance);
        next.push(other);
      }
    }
    edge = next;
  }
  return distances;
}
