import type { ScanResult } from '../result.js';

/** Teams in the order in which they are asked, each with globs over `repository/path` (or `path` where there is one repository). */
export type Teams = readonly { readonly name: string; readonly globs: readonly string[] }[];

/** Each finding with its team: the first one with a glob that fits. */
export function withTeams(result: ScanResult, teams: Teams): ScanResult {
  const tests = teams.map(({ name, globs }) => ({ name, globs: globs.map(segmentsOf) }));
  const known = new Map<string, string | undefined>();
  const teamOf = (place: string): string | undefined => {
    if (!known.has(place)) {
      const segments = place.split('/');
      known.set(place, tests.find(({ globs }) => globs.some((glob) => fits(glob, segments)))?.name);
    }
    return known.get(place);
  };
  const findings = result.findings.map((finding) => {
    const { team: before, ...rest } = finding;
    const team = teamOf(finding.repository === undefined ? finding.path : `${finding.repository}/${finding.path}`);
    return team === undefined ? rest : before === team ? finding : { ...rest, team };
  });
  return { ...result, findings };
}

/** A glob without `**` at its end covers a folder with everything in it: `billing-*` is all of these repositories. */
function segmentsOf(glob: string): readonly (RegExp | '**')[] {
  const segments = glob.replace(/^\.?\/+|\/+$/g, '').split(/\/+/);
  return [...segments, ...(segments.at(-1) === '**' ? [] : ['**'])].map((segment) =>
    segment === '**' ? segment : segmentPattern(segment),
  );
}

/** `*` and `?` within a part of a path. */
function segmentPattern(segment: string): RegExp {
  const pattern = segment
    .replace(/\*+/g, '*')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  return new RegExp(`^${pattern}$`, 'u');
}

function fits(glob: readonly (RegExp | '**')[], path: readonly string[]): boolean {
  // Positions in the path that the glob's parts so far can lead to: no going back, whatever the number of `**`.
  let open = new Set([0]);
  for (const segment of glob) {
    const next = new Set<number>();
    for (const at of open) {
      if (segment === '**') for (let i = at; i <= path.length; i++) next.add(i);
      else if (at < path.length && segment.test(path[at] ?? '')) next.add(at + 1);
    }
    open = next;
  }
  return open.has(path.length);
}
