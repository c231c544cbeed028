import { reportFiles } from '../../report/bundle.js';
import { writeFolder } from '../../workspace/write-folder.js';
import { analyse } from '../analysis.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { cliMessages } from '../messages.js';
import { createOutput } from '../output.js';
import { absolutePath } from '../paths.js';
import { createProgress } from '../progress.js';
import { reportInputOf, resultOf } from '../report-input.js';
import type { CommandContext } from './context.js';
import { statusOf } from './status.js';

/** Writes the migration report and kit into a folder; what else stands there stays. */
export async function report(paths: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { terminal, options } = context;
  const output = createOutput(terminal, options);
  if (options.output === undefined) {
    output.say(cliMessages.error({ text: output.text(cliMessages.reportNeedsFolder()) }));
    return exitStatus.usage;
  }
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
  const files = reportFiles(reportInputOf(analysis, result, context));
  const problem = writeFolder(absolutePath(terminal.folder, options.output), files);
  if (problem) {
    output.say(cliMessages.error({ text: output.text(problem) }));
    return exitStatus.usage;
  }
  output.notes(analysis.notes);
  output.incomplete(analysis.errors);
  if (!options.quiet) output.say(cliMessages.reportWritten({ folder: options.output, files: files.size }));
  return statusOf(result, options.failOn);
}
