import { hashText } from '../hash.js';
import type { HistoryEntry } from '../input.js';
import { isObject } from '../read-result.js';
import type { ReportedFinding, ScanResult } from '../result.js';

/** The runs of a report folder, oldest first. */
export interface History {
  readonly schemaVersion: 1;
  readonly runs: readonly Run[];
}

export interface Run extends HistoryEntry {
  /** The same for the same findings. */
  readonly digest: string;
}

export function readHistory(text: string): History | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(document) || document['schemaVersion'] !== 1 || !Array.isArray(document['runs'])) return undefined;
  const runs: readonly unknown[] = document['runs'];
  return runs.every(isRun) ? { schemaVersion: 1, runs } : undefined;
}

function isRun(value: unknown): value is Run {
  if (!isObject(value)) return false;
  const { label, date, digest, byApplication } = value;
  return (
    typeof label === 'string' &&
    (date === undefined || typeof date === 'string') &&
    typeof digest === 'string' &&
    isCount(value) &&
    isObject(byApplication) &&
    Object.values(byApplication).every(isCount)
  );
}

function isCount(value: unknown): boolean {
  return isObject(value) && typeof value['findings'] === 'number' && typeof value['effortMinutes'] === 'number';
}

/** Which findings there are, in 16 digits. */
export function digestOf(findings: readonly Pick<ReportedFinding, 'fingerprint'>[]): string {
  return hashText(findings.map(({ fingerprint }) => fingerprint).join('\n'));
}

/** How a person wants a run to be named. */
export interface RunName {
  readonly label?: string;
  /** ISO date and time. */
  readonly date?: string;
}

/**
 * The history with a run at its end. A run that found what the last one did adds nothing unless it has a name of its own: the same code gives
 * the same files.
 */
export function withRun({ runs }: History, { findings, summary }: ScanResult, name: RunName): History {
  const byApplication = new Map<string, { findings: number; effortMinutes: number }>();
  for (const { application, effortMinutes } of findings) {
    const own = byApplication.get(application) ?? { findings: 0, effortMinutes: 0 };
    byApplication.set(application, { findings: own.findings + 1, effortMinutes: own.effortMinutes + effortMinutes });
  }
  const digest = digestOf(findings);
  const last = runs.at(-1);
  const isNamed = name.date !== undefined || (name.label !== undefined && name.label !== last?.label);
  if (last?.digest === digest && !isNamed) return { schemaVersion: 1, runs };
  const run: Run = {
    label: name.label ?? String(runs.length + 1),
    ...(name.date !== undefined && { date: name.date }),
    digest,
    findings: summary.findings,
    effortMinutes: summary.effortMinutes,
    byApplication: Object.fromEntries([...byApplication].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return { schemaVersion: 1, runs: [...runs, run] };
}

export function toHistory(history: History): string {
  return `${JSON.stringify(history, undefined, 2)}\n`;
}
