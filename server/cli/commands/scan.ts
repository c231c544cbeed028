import type { ReportInput } from '../../report/input.js';
import { asPart } from '../../report/merge/parts.js';
import { against, baselineOf, writeBaseline } from '../baseline.js';
import { analyseCommand } from '../analyse-command.js';
import { exitStatus } from '../exit-status.js';
import type { ExitStatus } from '../exit-status.js';
import { cliMessages } from '../messages.js';
import { createOutput } from '../output.js';
import { printResult } from '../print-result.js';
import { reportInputOf, resultOf } from '../report-input.js';
import type { CommandContext } from './context.js';
import { statusOf } from './status.js';

/** Finds what stands in the way of 5.x. Changes nothing. */
export async function scan(paths: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { terminal, options } = context;
  const output = createOutput(terminal, options);
  const baseline = baselineOf(context);
  if (!baseline.ok) {
    output.fail(baseline.problem);
    return exitStatus.usage;
  }
  const analysed = await analyseCommand(paths, context, output);
  if (!analysed.ok) return analysed.status;
  const { analysis } = analysed;
  const found = resultOf(analysis, context);
  const compared = baseline.known && against(found, baseline.known, context);
  const result = compared?.result ?? found;
  const shard = options.shard ? `${options.shard.number}/${options.shard.count}` : null;
  const printed = asPart(result, { repository: options.repository ?? null, shard });
  const past = { history: [], ...(compared && { comparison: compared.comparison }) };
  const inputOf = (): ReportInput => reportInputOf(analysis, printed, context, past);
  const failed = output.result(printResult(analysis, printed, inputOf, paths, context, output));
  const unwritten = writeBaseline(found, context);
  if (unwritten) output.fail(unwritten);
  output.notes(analysis.notes);
  output.incomplete(analysis.errors);
  if (compared && !options.quiet) {
    const { added, removed, unchanged } = compared.comparison;
    output.say(cliMessages.compared({ added: added.length, removed: removed.length, unchanged }));
  }
  return failed ?? (unwritten ? exitStatus.usage : statusOf(result, options.failOn));
}
