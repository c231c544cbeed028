import { toCsv } from './formats/csv.js';
import { toMarkdown } from './formats/markdown.js';
import { toSarif } from './formats/sarif.js';
import { reportHtml } from './html/index.js';
import type { ReportInput } from './input.js';
import { toJson } from './json.js';
import { kitFiles } from './kit/index.js';

/** The files of a report, by their path below its folder. */
export type ReportFiles = ReadonlyMap<string, string | Uint8Array>;

/** Everything that `report` writes. Pure: the same input gives the same bytes. */
export function reportFiles(input: ReportInput): ReportFiles {
  return new Map<string, string | Uint8Array>([
    ['report.html', reportHtml(input)],
    ['report.json', reportJson(input)],
    ['report.md', toMarkdown(input)],
    ['findings.sarif', toSarif(input)],
    ['findings.csv', toCsv(input.result)],
    ...[...kitFiles(input)].map(([path, content]) => [`kit/${path}`, content] as const),
  ]);
}

/** The JSON of a scan, with the model and what changed since an earlier run added to it. */
function reportJson({ result, model, comparison }: ReportInput): string {
  return toJson(result, { model, ...(comparison && { comparison }) });
}
