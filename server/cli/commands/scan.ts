import { toCsv } from '../../report/formats/csv.js';
import { toGithub } from '../../report/formats/github.js';
import { toSarif } from '../../report/formats/sarif.js';
import { toJson, toNdjson } from '../../report/json.js';
import type { ScanResult } from '../../report/result.js';
import { analyse } from '../analysis.js';
import type { Analysis } from '../analysis.js';
import { exitStatus } from '../exit-status.js';
import type { ExitStatus } from '../exit-status.js';
import { cliMessages } from '../messages.js';
import { createOutput } from '../output.js';
import type { Output } from '../output.js';
import { prettyFindings } from '../pretty.js';
import { createProgress } from '../progress.js';
import { reportInputOf, resultOf } from '../report-input.js';
import type { CommandContext } from './context.js';
import { statusOf } from './status.js';

/** Finds what stands in the way of 5.x. Changes nothing. */
export async function scan(paths: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { terminal, options } = context;
  const output = createOutput(terminal, options);
  const progress = createProgress(terminal, options.locale, options.quiet);
  const analysed = await analyse(
    { paths, folder: terminal.folder, ...(options.config !== undefined && { config: options.config }), rules: options.rules },
    { ...context, onProgress: progress.update },
  );
  progress.end();
  if (analysed.kind === 'cancelled') {
    output.say(cliMessages.cancelled());
    return exitStatus.interrupted;
  }
  if (analysed.kind === 'usage') {
    for (const problem of analysed.problems) output.say(cliMessages.error({ text: output.text(problem) }));
    return exitStatus.usage;
  }
  const { analysis } = analysed;
  const result = resultOf(analysis, context);
  const failed = output.result(print(result, analysis, paths, context, output));
  output.notes(analysis.notes);
  output.incomplete(analysis.errors);
  return failed ?? statusOf(result, options.failOn);
}

function print(result: ScanResult, analysis: Analysis, paths: readonly string[], context: CommandContext, output: Output): string {
  const { options, terminal } = context;
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
      return toSarif(reportInputOf(analysis, result, context));
    case 'pretty':
      return prettyFindings({
        result,
        plans: analysis.engine.plans(),
        textOf: (path) => analysis.workspace.files.get(path)?.text ?? '',
        secrets: analysis.engine.secrets(),
        locale: options.locale,
        paint: output.paint,
        width: output.width,
        paths,
        command: terminal.environment['npm_command'] === undefined ? 'rocketmq-migrate' : 'npx rocketmq-migrate',
      });
  }
}
