import type { ReportedFinding, ScanResult } from '../result.js';

/** Two results of the same code at two times. */
export interface ResultDiff {
  readonly added: readonly ReportedFinding[];
  /** As the older result has them. */
  readonly removed: readonly ReportedFinding[];
  readonly unchanged: readonly ReportedFinding[];
  readonly byRule: readonly DiffRow[];
  readonly byApplication: readonly DiffRow[];
  readonly effortMinutes: { readonly before: number; readonly after: number };
  /** Either result does not know all: what seems to be gone may only not have been read. */
  readonly isIncomplete: boolean;
}

export interface DiffRow {
  readonly name: string;
  readonly added: number;
  readonly removed: number;
  readonly unchanged: number;
}

export function diffResults(before: ScanResult, after: ScanResult): ResultDiff {
  const old = new Set(before.findings.map(identityOf));
  const now = new Set(after.findings.map(identityOf));
  const added = after.findings.filter((finding) => !old.has(identityOf(finding)));
  const removed = before.findings.filter((finding) => !now.has(identityOf(finding)));
  const unchanged = after.findings.filter((finding) => old.has(identityOf(finding)));
  const rows = (nameOf: (finding: ReportedFinding) => string): DiffRow[] => {
    const names = [...new Set([...added, ...removed, ...unchanged].map(nameOf))].sort();
    const counts = [added, removed, unchanged].map((list) => countBy(list.map(nameOf)));
    return names.map((name) => {
      const [isNew = 0, isGone = 0, isSame = 0] = counts.map((count) => count.get(name) ?? 0);
      return { name, added: isNew, removed: isGone, unchanged: isSame };
    });
  };
  return {
    added,
    removed,
    unchanged,
    byRule: rows(({ ruleId }) => ruleId),
    byApplication: rows(applicationIn),
    effortMinutes: { before: before.summary.effortMinutes, after: after.summary.effortMinutes },
    isIncomplete: before.errors.length + after.errors.length > 0,
  };
}

/** An application's name in results of one or of many repositories. */
export function applicationIn({ repository, application }: ReportedFinding): string {
  if (repository === undefined) return application;
  return application === '.' ? repository : `${repository}/${application}`;
}

function identityOf({ repository = '', fingerprint }: ReportedFinding): string {
  return `${repository}\0${fingerprint}`;
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
