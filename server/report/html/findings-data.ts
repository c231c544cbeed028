import { fixGrades, severities } from '../../engine/finding.js';
import type { ReportInput } from '../input.js';
import type { ReportedFinding, ReportedRange } from '../result.js';
import { consequenceOf, consequences } from './consequence.js';
import { visible } from './markup.js';

/**
 * Findings as the page's script reads them: what repeats (paths, messages, lines of code) stands once, so that 20,000 of them stay small.
 * Rows are lists of numbers in the order of `FindingRow`.
 */
export interface FindingsData {
  readonly rules: readonly string[];
  readonly modules: readonly string[];
  readonly paths: readonly string[];
  readonly messages: readonly string[];
  /** By path: runs of lines that stand around findings. */
  readonly frames: readonly (readonly FrameRun[])[];
  /** Lines shown before and after a finding, and at most of a finding itself. */
  readonly context: number;
  readonly mostLines: number;
  readonly rows: readonly FindingRow[];
}

/** Number of the first line, and the lines. */
export type FrameRun = readonly [first: number, lines: readonly string[]];

/** Indexes into the tables above, and into `severities`, `fixGrades` and `consequences`; `state`: 1 new, 2 known to the baseline, 0 no baseline. */
export type FindingRow = readonly [
  rule: number,
  severity: number,
  grade: number,
  consequence: number,
  module: number,
  path: number,
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
  message: number,
  state: number,
  related: readonly RelatedRow[],
];

export type RelatedRow = readonly [path: number, line: number, column: number, message: number];

/** Lines of a finding that is longer, and characters of a line. */
const mostLines = 6;
const mostCharacters = 300;

/** Lines shown before and after a finding: fewer where there are so many that the page would grow beyond what a browser opens at once. */
function contextFor(findings: number): number {
  return findings <= 5000 ? 2 : findings <= 15_000 ? 1 : 0;
}

export function findingsData({ result, rules, textOf, comparison }: ReportInput): FindingsData {
  const ruleIds = table<string>(rules.map(({ id }) => id));
  const modules = table<string>();
  const paths = table<string>();
  const messages = table<string>();
  const wanted = new Map<number, Set<number>>();
  const added = new Set(comparison?.added);
  const stateOf = ({ baselineState, fingerprint }: ReportedFinding): number => {
    if (baselineState !== undefined) return baselineState === 'new' ? 1 : 2;
    return comparison ? (added.has(fingerprint) ? 1 : 2) : 0;
  };
  const context = contextFor(result.findings.length);
  const rows = result.findings.map((finding): FindingRow => {
    const path = paths.indexOf(finding.path);
    want(wanted, path, finding, context);
    return [
      ruleIds.indexOf(finding.ruleId),
      severities.indexOf(finding.severity),
      fixGrades.indexOf(finding.fix),
      consequences.indexOf(consequenceOf(finding)),
      modules.indexOf(finding.application),
      path,
      finding.line,
      finding.column,
      finding.endLine,
      finding.endColumn,
      messages.indexOf(visible(finding.message)),
      stateOf(finding),
      finding.related.map((place): RelatedRow => [
        paths.indexOf(place.path),
        place.line,
        place.column,
        messages.indexOf(visible(place.message)),
      ]),
    ];
  });
  return {
    rules: ruleIds.values,
    modules: modules.values,
    paths: paths.values,
    messages: messages.values,
    context,
    mostLines,
    frames: paths.values.map((path, i) => framesOf(textOf(path), wanted.get(i))),
    rows,
  };
}

function want(wanted: Map<number, Set<number>>, path: number, { line, endLine }: ReportedRange, context: number): void {
  const lines = wanted.get(path) ?? new Set<number>();
  wanted.set(path, lines);
  const last = Math.min(endLine, line + mostLines - 1) + context;
  for (let one = Math.max(1, line - context); one <= last; one++) lines.add(one);
}

function framesOf(text: string | undefined, wanted: ReadonlySet<number> | undefined): FrameRun[] {
  if (text === undefined || wanted === undefined) return [];
  const lines = text.split(/\r\n|\r|\n/);
  const runs: [number, string[]][] = [];
  for (const number of [...wanted].sort((a, b) => a - b)) {
    const line = lines[number - 1];
    if (line === undefined) break;
    const run = runs.at(-1);
    const shown = visible(line.length > mostCharacters ? `${line.slice(0, mostCharacters)}…` : line);
    if (run && run[0] + run[1].length === number) run[1].push(shown);
    else runs.push([number, [shown]]);
  }
  return runs;
}

/** Values by number, each once. */
function table<T>(given: readonly T[] = []): { readonly values: readonly T[]; indexOf(value: T): number } {
  const values = [...given];
  const indexes = new Map(given.map((value, i) => [value, i]));
  return {
    values,
    indexOf(value) {
      const known = indexes.get(value);
      if (known !== undefined) return known;
      indexes.set(value, values.length);
      return values.push(value) - 1;
    },
  };
}
