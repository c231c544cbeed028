import type { Analysis } from './analysis.js';
import { analyse } from './analysis.js';
import type { CommandContext } from './commands/context.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { cliMessages } from './messages.js';
import type { Output } from './output.js';
import { createProgress } from './progress.js';

/** The analysis that a command asks for, or the status to end with, which has been explained. */
export async function analyseCommand(
  paths: readonly string[],
  context: CommandContext,
  output: Output,
): Promise<{ readonly ok: true; readonly analysis: Analysis } | { readonly ok: false; readonly status: ExitStatus }> {
  const { terminal, options } = context;
  const { config, rules, shard } = options;
  const progress = createProgress(terminal, options.locale, options.quiet);
  const analysed = await analyse(
    { paths, folder: terminal.folder, rules, ...(config !== undefined && { config }), ...(shard && { shard }) },
    { ...context, onProgress: progress.update },
  );
  progress.end();
  if (analysed.kind === 'done') return { ok: true, analysis: analysed.analysis };
  if (analysed.kind === 'cancelled') {
    output.say(cliMessages.cancelled());
    return { ok: false, status: exitStatus.interrupted };
  }
  for (const problem of analysed.problems) output.fail(problem);
  return { ok: false, status: exitStatus.usage };
}
