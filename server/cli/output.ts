import type { AnalysisError } from '../engine/finding.js';
import { render } from '../l10n/messages.js';
import type { Message } from '../l10n/messages.js';
import { maskSecrets } from '../report/secrets.js';
import { errorCode } from '../workspace/file-system.js';
import { exitStatus } from './exit-status.js';
import type { ExitStatus } from './exit-status.js';
import { cliMessages } from './messages.js';
import type { Options } from './options.js';
import { absolutePath } from './paths.js';
import { coloured, plain } from './styles.js';
import type { Paint } from './styles.js';
import type { Terminal } from './terminal.js';

/** Where a command's texts go. */
export interface Output {
  /** The result, to standard output or the file that was asked for. Returns what went wrong with that. */
  readonly result: (text: string) => ExitStatus | undefined;
  /** To standard error. */
  readonly say: (message: Message) => void;
  /** What is wrong, as an error. */
  readonly fail: (problem: Message) => void;
  /** An item below what was said, indented. */
  readonly item: (message: Message) => void;
  readonly incomplete: (errors: readonly AnalysisError[]) => void;
  readonly notes: (notes: readonly AnalysisError[]) => void;
  readonly text: (message: Message) => string;
  readonly paint: Paint;
  readonly width: number;
}

export function createOutput(terminal: Terminal, options: Options): Output {
  const { locale } = options;
  const text = (message: Message): string => render(message, locale);
  const say = (message: Message): void => terminal.err(`${text(message)}\n`);
  const wantsColour = options.color && !terminal.environment['NO_COLOR'] && terminal.environment['TERM'] !== 'dumb';
  return {
    text,
    say,
    fail: (problem) => say(cliMessages.error({ text: text(problem) })),
    item: (message) => terminal.err(`  ${text(message)}\n`),
    paint: wantsColour && terminal.outIsTerminal && options.output === undefined ? coloured : plain,
    width: terminal.width,
    result(result) {
      if (options.output === undefined) {
        terminal.out(result);
        return undefined;
      }
      try {
        terminal.writeFile(absolutePath(terminal.folder, options.output), result);
        return undefined;
      } catch (error) {
        say(cliMessages.error({ text: text(cliMessages.outputFailed({ file: options.output, code: errorCode(error) })) }));
        return exitStatus.usage;
      }
    },
    incomplete(errors) {
      if (errors.length === 0) return;
      say(cliMessages.incomplete());
      for (const { path, message } of errors) say(cliMessages.errorAt({ path, text: maskSecrets(text(message)) }));
    },
    notes(notes) {
      if (options.quiet) return;
      for (const { path, message } of notes) say(cliMessages.note({ path, text: text(message) }));
    },
  };
}
