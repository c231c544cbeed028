import { reportFiles } from '../../report/bundle.js';
import { toHistory } from '../../report/history/runs.js';
import { asPart } from '../../report/merge/parts.js';
import { writeFolder } from '../../workspace/write-folder.js';
import { analyseCommand } from '../analyse-command.js';
import { baselineOf, writeBaseline } from '../baseline.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { cliMessages } from '../messages.js';
import { createOutput } from '../output.js';
import { absolutePath } from '../paths.js';
import { printResult } from '../print-result.js';
import { historyFile, pastOf, readPast } from '../report-folder.js';
import { reportInputOf, resultOf } from '../report-input.js';
import type { CommandContext } from './context.js';
import { statusOf } from './status.js';

/** Writes the migration report and kit into a folder; what else stands there stays. `--format` prints the findings besides. */
export async function report(paths: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { terminal, options } = context;
  const { output: folder, ...others } = options;
  const output = createOutput(terminal, others);
  if (folder === undefined) {
    output.fail(cliMessages.reportNeedsFolder());
    return exitStatus.usage;
  }
  const baseline = baselineOf(context);
  const earlier = readPast(folder, context);
  if (!baseline.ok || !earlier.ok) {
    for (const one of [baseline, earlier]) if (!one.ok) output.fail(one.problem);
    return exitStatus.usage;
  }
  const analysed = await analyseCommand(paths, context, output);
  if (!analysed.ok) return analysed.status;
  const { analysis } = analysed;
  const found = resultOf(analysis, context);
  const past = pastOf(found, earlier.past, baseline.known, context);
  const input = reportInputOf(analysis, asPart(past.result, { repository: options.repository ?? null }), context, past.input);
  const files = new Map([...reportFiles(input), [historyFile, toHistory(past.history)]]);
  const unwritten = writeFolder(absolutePath(terminal.folder, folder), files) ?? writeBaseline(found, context);
  if (unwritten) {
    output.fail(unwritten);
    return exitStatus.usage;
  }
  if (options.format !== 'pretty') output.result(printResult(analysis, input.result, () => input, paths, context, output));
  output.notes(analysis.notes);
  output.incomplete(analysis.errors);
  if (!options.quiet) output.say(cliMessages.reportWritten({ folder, files: files.size }));
  return statusOf(past.result, options.failOn);
}
