import { toCsv } from './formats/csv.js';
import { toSarif } from './formats/sarif.js';
import type { ReportInput } from './input.js';
import { settled } from './json.js';

/** The files of a report, by their path below its folder. */
export type ReportFiles = ReadonlyMap<string, string | Uint8Array>;

/** Everything that `report` writes. Pure: the same input gives the same bytes. */
export function reportFiles(input: ReportInput): ReportFiles {
  return new Map([
    ['report.json', reportJson(input)],
    ['findings.sarif', toSarif(input)],
    ['findings.csv', toCsv(input.result)],
  ]);
}

/** The JSON of a scan, with the model added to it. */
function reportJson({ result, model }: ReportInput): string {
  return `${JSON.stringify({ ...result, findings: result.findings.map(settled), model }, undefined, 2)}\n`;
}
