import { toCsv } from '../report/formats/csv.js';
import { toGithub } from '../report/formats/github.js';
import { toMarkdown } from '../report/formats/markdown.js';
import { toSarif } from '../report/formats/sarif.js';
import { reportHtml } from '../report/html/index.js';
import type { ReportInput } from '../report/input.js';
import { toJson, toNdjson } from '../report/json.js';
import type { ScanResult } from '../report/result.js';
import type { Analysis } from './analysis.js';
import type { CommandContext } from './commands/context.js';
import type { Output } from './output.js';
import { prettyFindings } from './pretty.js';

/** A result in the format that was asked for. `inputOf` is asked only by the formats that show more than the findings. */
export function printResult(
  analysis: Analysis,
  result: ScanResult,
  inputOf: () => ReportInput,
  paths: readonly string[],
  { options, terminal }: CommandContext,
  output: Output,
): string {
  switch (options.format) {
    case 'json':
      return toJson(result);
    case 'ndjson':
      return toNdjson(result);
    case 'csv':
      return toCsv(result);
    case 'github':
      return toGithub(result);
    case 'sarif':
      return toSarif(inputOf());
    case 'markdown':
      return toMarkdown(inputOf());
    case 'html':
      return reportHtml(inputOf());
    case 'pretty':
      return prettyFindings({
        result,
        plans: analysis.engine.plans(),
        textOf: (path) => analysis.workspace.files.get(path)?.text ?? '',
        unresolved: analysis.engine.migrationModel().unresolved,
        secrets: analysis.engine.secrets(),
        locale: options.locale,
        paint: output.paint,
        width: output.width,
        paths,
        command: terminal.environment['npm_command'] === undefined ? 'rocketmq-migrate' : 'npx rocketmq-migrate',
      });
  }
}
