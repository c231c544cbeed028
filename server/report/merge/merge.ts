import { summarize } from '../build-result.js';
import type { ReportedError, ReportedFinding, ResultPart, ScanResult } from '../result.js';
import { partOf, readShard } from './parts.js';

/**
 * Several results as one. It does not matter in which order, how often or by which steps results are joined: `merge(merge(a, b), c)`,
 * `merge(c, a, b)` and `merge(a, a, b, c)` are the same. All shards of a run together are the run, byte for byte.
 */
export function mergeResults(results: readonly ScanResult[]): ScanResult {
  const findings = distinct(
    results.flatMap((result) => result.findings),
    placeOf,
  ).sort(byPlace);
  const errors = distinct(results.flatMap((result) => result.errors)).sort(byPath);
  const versions = [...new Set(results.map(({ tool }) => tool.version))].sort(byVersion);
  const given = distinct(results.flatMap(partsOf));
  const parts = complete(given, findings, errors).sort(byPart);
  const [only] = parts;
  const isWhole = parts.length === 1 && only?.repository === null && only.shard === null;
  return {
    schemaVersion: 1,
    tool: { name: 'rocketmq-migrate', version: versions.at(-1) ?? '' },
    summary: summarize(findings, sum(parts, 'filesScanned'), sum(parts, 'bytesScanned')),
    findings,
    errors,
    ...(!isWhole && parts.length > 0 && { parts }),
  };
}

function partsOf(result: ScanResult): readonly ResultPart[] {
  return result.parts ?? [partOf(result, null, null)];
}

/** Shards of which none is missing become one run. */
function complete(parts: readonly ResultPart[], findings: readonly ReportedFinding[], errors: readonly ReportedError[]): ResultPart[] {
  const byRun = new Map<string, ResultPart[]>();
  for (const part of parts) {
    const shard = part.shard === null ? undefined : readShard(part.shard);
    const key = JSON.stringify([part.repository, shard?.count ?? part.digest]);
    byRun.set(key, [...(byRun.get(key) ?? []), part]);
  }
  return [...byRun.values()].flatMap((run) => {
    const [first] = run;
    const count = readShard(first?.shard ?? '')?.count;
    // Two shards of one number are of different runs: they can't be told to be a whole.
    const isComplete = count === run.length && new Set(run.map(({ shard }) => shard)).size === count;
    if (!first || !isComplete) return run;
    const summary = summarize([], sum(run, 'filesScanned'), sum(run, 'bytesScanned'));
    return [partOf({ schemaVersion: 1, tool: { name: '', version: '' }, summary, findings, errors }, first.repository, null)];
  });
}

function sum(parts: readonly ResultPart[], name: 'filesScanned' | 'bytesScanned'): number {
  return parts.reduce((total, part) => total + part[name], 0);
}

/** Each once. Only those of one key are compared as a whole. */
function distinct<T>(items: readonly T[], keyOf: (item: T) => string = (item) => JSON.stringify(item)): T[] {
  const known = new Map<string, T[]>();
  return items.filter((item) => {
    const key = keyOf(item);
    const others = known.get(key);
    if (!others) known.set(key, [item]);
    else if (others.some((other) => other === item || JSON.stringify(other) === JSON.stringify(item))) return false;
    else others.push(item);
    return true;
  });
}

function placeOf({ repository = '', path, line, column, fingerprint }: ReportedFinding): string {
  return `${repository}\0${path}\0${line}:${column}\0${fingerprint}`;
}

/** Findings at one place of one file come from one run, which has sorted them. */
function byPlace(a: ReportedFinding, b: ReportedFinding): number {
  return (
    compare(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.repository ?? '', b.repository ?? '')
  );
}

function byPath(a: ReportedError, b: ReportedError): number {
  return compare(a.path, b.path) || compare(a.message, b.message) || compare(a.repository ?? '', b.repository ?? '');
}

function byPart(a: ResultPart, b: ResultPart): number {
  return (
    compare(a.repository ?? '', b.repository ?? '') ||
    (readShard(a.shard ?? '')?.number ?? 0) - (readShard(b.shard ?? '')?.number ?? 0) ||
    compare(a.digest, b.digest)
  );
}

function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((version) =>
    version
      .split(/[.+-]/)
      .map((part) => (/^\d+$/.test(part) ? part.padStart(10, '0') : part))
      .join('.'),
  );
  return compare(left ?? '', right ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
