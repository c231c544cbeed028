import { LineMap } from '../../../server/engine/text.js';
import type { Site } from '../../../server/model/values.js';
import type { Workspace } from '../../../server/model/workspace.js';

/** `OrderConfig.java:12`, 1-based. */
export function placeText(workspace: Workspace, { path, range }: Site): string {
  const { line } = linesOf(workspace, path).positionAt(range.start);
  return `${path.slice(path.lastIndexOf('/') + 1)}:${line + 1}`;
}

/** `OrderConfig.java:12 -> application-prod.yml:8`: the way of a value, without the place where the finding itself stands. */
export function trailText(workspace: Workspace, sites: readonly Site[], from: Site): string {
  const here = placeText(workspace, from);
  const places: string[] = [];
  for (const site of sites) {
    const place = placeText(workspace, site);
    if (place !== here && place !== places.at(-1)) places.push(place);
  }
  return places.join(' -> ');
}

export function isSameSite(a: Site, b: Site): boolean {
  return a.path === b.path && a.range.start === b.range.start && a.range.end === b.range.end;
}

const known = new WeakMap<Workspace, Map<string, LineMap>>();

function linesOf(workspace: Workspace, path: string): LineMap {
  const lines = known.get(workspace) ?? new Map<string, LineMap>();
  known.set(workspace, lines);
  const found = lines.get(path) ?? new LineMap(workspace.textOf(path) ?? '');
  lines.set(path, found);
  return found;
}
