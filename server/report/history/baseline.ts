import { summarize } from '../build-result.js';
import type { Comparison, RemovedFinding } from '../input.js';
import { isObject } from '../read-result.js';
import type { ReportedFinding, ScanResult } from '../result.js';

/** What a baseline remembers of a finding. */
export type KnownFinding = RemovedFinding;

/** The findings of a baseline, of a result or of a report; undefined for anything else. */
export function readBaseline(text: string): readonly KnownFinding[] | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(document) || document['schemaVersion'] !== 1 || !Array.isArray(document['findings'])) return undefined;
  const known = document['findings'].map(knownFinding);
  return known.every((finding) => finding !== undefined) ? known : undefined;
}

export function knownFinding(value: unknown): KnownFinding | undefined {
  if (!isObject(value)) return undefined;
  const { fingerprint, ruleId, path, application = '.' } = value;
  const isKnown =
    typeof fingerprint === 'string' && typeof ruleId === 'string' && typeof path === 'string' && typeof application === 'string';
  return isKnown ? { fingerprint, ruleId, path, application } : undefined;
}

/** No more than is needed to know the findings again. */
export function toBaseline({ schemaVersion, tool, findings }: ScanResult): string {
  return `${JSON.stringify({ schemaVersion, tool, findings: findings.map(remembered) }, undefined, 2)}\n`;
}

function remembered({ fingerprint, ruleId, path, application }: ReportedFinding): KnownFinding {
  return { fingerprint, ruleId, path, application };
}

/** What is new, gone and the same, by fingerprint. `isAsked` tells what the run could have found. */
export function compare(
  findings: readonly ReportedFinding[],
  known: readonly KnownFinding[],
  isAsked: (finding: KnownFinding) => boolean = () => true,
): Comparison {
  const before = new Set(known.map(({ fingerprint }) => fingerprint));
  const now = new Set(findings.map(({ fingerprint }) => fingerprint));
  const added = [...now].filter((fingerprint) => !before.has(fingerprint)).sort();
  const removed = known.filter((finding) => !now.has(finding.fingerprint) && isAsked(finding));
  return { added, removed: [...removed].sort(byPlace), unchanged: now.size - added.length };
}

function byPlace(a: KnownFinding, b: KnownFinding): number {
  const [left, right] = [a, b].map(({ path, ruleId, fingerprint }) => [path, ruleId, fingerprint].join('\0'));
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

/** The result with each finding marked as new or known. */
export function marked(result: ScanResult, { added }: Comparison): ScanResult {
  const isNew = new Set(added);
  const findings = result.findings.map((finding): ReportedFinding => {
    return { ...finding, baselineState: isNew.has(finding.fingerprint) ? 'new' : 'unchanged' };
  });
  const { filesScanned, bytesScanned } = result.summary;
  return { ...result, summary: summarize(findings, filesScanned, bytesScanned), findings };
}
