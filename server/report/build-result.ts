import { fixGrades, severities } from '../engine/finding.js';
import type { AnalysisError, Finding } from '../engine/finding.js';
import { LineMap } from '../engine/text.js';
import type { TextRange } from '../engine/text.js';
import { render } from '../l10n/messages.js';
import type { Locale, Message } from '../l10n/messages.js';
import { fingerprints } from './fingerprint.js';
import type { ReportedFinding, ReportedRange, ScanResult, Summary } from './result.js';
import { maskSecrets } from './secrets.js';

export interface ResultInput {
  readonly version: string;
  readonly locale: Locale;
  readonly findings: readonly Finding[];
  readonly errors: readonly AnalysisError[];
  readonly textOf: (path: string) => string;
  /** The application that a file belongs to: '.' for the root. */
  readonly applicationOf: (path: string) => string;
  /** Credentials that the analysis found in code. */
  readonly secrets: readonly string[];
  readonly filesScanned: number;
  readonly bytesScanned: number;
}

/** Findings and errors as they are printed: in one language, with lines and columns, in an order that depends on nothing but them. */
export function buildResult(input: ResultInput): ScanResult {
  const findings = reportFindings(input);
  const errors = input.errors
    .map(({ path, message }) => ({ path, message: maskSecrets(render(message, input.locale), input.secrets) }))
    .sort((a, b) => compare(a.path, b.path) || compare(a.message, b.message));
  return {
    schemaVersion: 1,
    tool: { name: 'rocketmq-migrate', version: input.version },
    summary: summarize(findings, input.filesScanned, input.bytesScanned),
    findings,
    errors,
  };
}

export function summarize(findings: readonly ReportedFinding[], filesScanned: number, bytesScanned: number): Summary {
  const newFindings = findings.filter(({ baselineState }) => baselineState === 'new').length;
  return {
    filesScanned,
    filesWithFindings: new Set(findings.map(({ repository = '', path }) => `${repository}\0${path}`)).size,
    bytesScanned,
    findings: findings.length,
    bySeverity: count(
      severities,
      findings.map((finding) => finding.severity),
    ),
    byRule: count(
      [...new Set(findings.map((finding) => finding.ruleId))].sort(),
      findings.map((finding) => finding.ruleId),
    ),
    byFix: count(
      fixGrades,
      findings.map((finding) => finding.fix),
    ),
    effortMinutes: findings.reduce((sum, finding) => sum + finding.effortMinutes, 0),
    ...(findings.some(({ baselineState }) => baselineState !== undefined) && { newFindings }),
  };
}

function reportFindings({ findings, textOf, applicationOf, locale, secrets }: ResultInput): ReportedFinding[] {
  const maps = new Map<string, LineMap>();
  const linesOf = (path: string): LineMap => {
    const lines = maps.get(path) ?? new LineMap(textOf(path));
    maps.set(path, lines);
    return lines;
  };
  const rangeIn = (path: string, range: TextRange): ReportedRange => reportRange(linesOf(path), range);
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    const ofPath = byPath.get(finding.path);
    if (ofPath) ofPath.push(finding);
    else byPath.set(finding.path, [finding]);
  }
  return [...byPath.keys()].sort().flatMap((path) => {
    const sorted = (byPath.get(path) ?? []).sort(byPosition);
    const prints = fingerprints(sorted, textOf(path), linesOf(path));
    const application = applicationOf(path);
    return sorted.map((finding, i) => ({
      ruleId: finding.ruleId,
      family: finding.family,
      language: finding.language,
      severity: finding.severity,
      message: maskSecrets(render(finding.message, locale), secrets),
      path,
      application,
      ...rangeIn(path, finding.range),
      fix: finding.fix,
      fixGroup: finding.fixGroup,
      effortMinutes: finding.effortMinutes,
      fingerprint: prints[i] ?? '',
      data: maskData(finding.data, secrets),
      related: finding.related.map((place) => ({
        path: place.path,
        ...rangeIn(place.path, place.range),
        message: maskSecrets(render(place.message, locale), secrets),
        ...(isStep(place.message) && { isStep: true as const }),
      })),
    }));
  });
}

/** Texts of languages and of the workspace tell how a value came here; those of rules explain. */
const stepAreas: ReadonlySet<string> = new Set(['java', 'typescript', 'hcl', 'workspace-trail']);

function isStep({ key }: Message): boolean {
  return stepAreas.has(key.slice(0, key.indexOf('.')));
}

export function reportRange(lines: LineMap, range: TextRange): ReportedRange {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}

function byPosition(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    compare(a.ruleId, b.ruleId) ||
    a.range.end - b.range.end ||
    compare(JSON.stringify(a.message), JSON.stringify(b.message))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function maskData(data: Finding['data'], secrets: readonly string[]): Finding['data'] {
  const entries = Object.entries(data).sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === 'string' ? maskSecrets(value, secrets) : value]));
}

function count<K extends string>(keys: readonly K[], values: readonly K[]): { [P in K]?: number } {
  const counts: { [P in K]?: number } = {};
  for (const key of keys) {
    const found = values.filter((value) => value === key).length;
    if (found > 0) counts[key] = found;
  }
  return counts;
}
