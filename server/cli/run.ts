import type { Cancellation } from '../engine/cancellation.js';
import type { Product } from '../engine/product.js';
import { render } from '../l10n/messages.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { CommandContext } from './commands/context.js';
import { diff } from './commands/diff.js';
import { fix } from './commands/fix.js';
import { merge } from './commands/merge.js';
import { report } from './commands/report.js';
import { rules } from './commands/rules.js';
import { scan } from './commands/scan.js';
import { exitStatus } from './exit-status.js';
import type { ExitStatus } from './exit-status.js';
import { cliMessages } from './messages.js';
import { localeOf, readOptions } from './options.js';
import { readCommandLine } from './program.js';
import { throughCache } from './result-cache.js';
import type { Terminal } from './terminal.js';

export interface RunTools {
  readonly terminal: Terminal;
  readonly product: Product;
  readonly fileSystem: FileSystem;
  readonly cancellation: Cancellation;
  readonly version: string;
  /** Tells this build of the tool from any other, also of the same version. */
  readonly build: () => string;
  /** Serves until its client is gone. */
  readonly startLanguageServer: () => Promise<void>;
}

/** Runs one command line; the status is undefined for a server, which lives on. Never throws: a bug is said to be one. */
export async function run(words: readonly string[], tools: RunTools): Promise<ExitStatus | undefined> {
  const { terminal } = tools;
  const locale = localeOf(words, terminal.environment);
  const say = (text: string): void => terminal.err(`${render(cliMessages.error({ text }), locale)}\n`);
  try {
    const invocation = readCommandLine(words, terminal, locale, tools.version);
    if (invocation.command === 'none') return words.length === 0 ? exitStatus.usage : exitStatus.ok;
    if (invocation.command === 'lsp') {
      await tools.startLanguageServer();
      return undefined;
    }
    const read =
      invocation.command === 'wrong'
        ? ({ ok: false, problem: invocation.problem } as const)
        : readOptions(
            invocation.raw,
            tools.product.rules.map((rule) => rule.id),
            locale,
          );
    if (invocation.command === 'wrong' || !read.ok) {
      say(read.ok ? '' : render(read.problem, locale));
      terminal.err(`${render(cliMessages.seeHelp(), locale)}\n`);
      return exitStatus.usage;
    }
    const context: CommandContext = { ...tools, options: read.options };
    switch (invocation.command) {
      case 'scan':
        return await throughCache('scan', invocation.paths, context, (given) => scan(invocation.paths, given));
      case 'fix':
        return await fix(invocation.paths, context);
      case 'report':
        return await report(invocation.paths, context);
      case 'diff':
        return diff(invocation.before, invocation.after, context);
      case 'merge':
        return merge(invocation.files, context);
      case 'rules':
        return rules(invocation.id, context);
    }
  } catch (error) {
    say(render(cliMessages.internal({ detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }), locale));
    return exitStatus.internal;
  }
}
