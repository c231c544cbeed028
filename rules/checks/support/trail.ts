import type { Site } from '../../../server/model/values.js';
import type { Workspace } from '../../../server/model/workspace.js';

/** `OrderConfig.java:12`, 1-based. */
export function placeText(workspace: Workspace, { path, range }: Site): string {
  return `${path.slice(path.lastIndexOf('/') + 1)}:${workspace.lineOf(path, range.start) + 1}`;
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
