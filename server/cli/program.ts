import { Command, CommanderError } from 'commander';
import { render } from '../l10n/messages.js';
import type { Locale, Message } from '../l10n/messages.js';
import { cliMessages } from './messages.js';
import type { RawOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** What the command line asks for. */
export type Invocation =
  | { readonly command: 'scan' | 'fix' | 'report'; readonly paths: readonly string[]; readonly raw: RawOptions }
  | { readonly command: 'diff'; readonly before: string; readonly after: string; readonly raw: RawOptions }
  | { readonly command: 'merge'; readonly files: readonly string[]; readonly raw: RawOptions }
  | { readonly command: 'rules'; readonly id?: string; readonly raw: RawOptions }
  | { readonly command: 'lsp' }
  /** Help or the version, which have been printed. */
  | { readonly command: 'none' }
  | { readonly command: 'wrong'; readonly problem: Message };

/** Reads the words of a command line. Texts, also those of the library behind it, are in the person's language. */
export function readCommandLine(words: readonly string[], terminal: Terminal, locale: Locale, version: string): Invocation {
  let invocation: Invocation = { command: 'none' };
  const program = buildProgram(terminal, locale, version, (read) => (invocation = read));
  if (words.length === 0) {
    program.outputHelp();
    return invocation;
  }
  try {
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { command: 'none' };
    return { command: 'wrong', problem: problemOf(error) };
  }
  return invocation;
}

function buildProgram(terminal: Terminal, locale: Locale, version: string, found: (invocation: Invocation) => void): Command {
  const text = (message: Message): string => render(message, locale);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': text(cliMessages.helpUsage()),
    'Arguments:': text(cliMessages.helpArguments()),
    'Options:': text(cliMessages.helpOptions()),
    'Commands:': text(cliMessages.helpCommands()),
  };
  const prepare = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ writeOut: (out) => terminal.out(out), writeErr: () => undefined, getOutHelpWidth: () => terminal.width })
      .configureHelp({ styleTitle: (title) => titles[title] ?? title })
      .helpOption('-h, --help', text(cliMessages.optionHelp()))
      .helpCommand(false);
  const program = prepare(new Command('rocketmq-migrate'))
    .description(text(cliMessages.tool()))
    .version(version, '-V, --version', text(cliMessages.optionVersion()));

  const command = (name: string, description: Message): Command => prepare(program.command(name)).description(text(description));
  const paths = (made: Command): Command => made.argument('[PATH...]', text(cliMessages.path()));

  const historyOptions = (made: Command): Command =>
    made
      .option('--baseline <file>', text(cliMessages.optionBaseline()))
      .option('--write-baseline <file>', text(cliMessages.optionWriteBaseline()))
      .option('--repository <name>', text(cliMessages.optionRepository()));

  historyOptions(withOptions(paths(command('scan', cliMessages.scan())), text))
    .option('--shard <part>', text(cliMessages.optionShard()))
    .action((given: string[], raw: RawOptions) => found({ command: 'scan', paths: given, raw }));
  withOptions(paths(command('fix', cliMessages.fix())), text)
    .option('--write', text(cliMessages.optionWrite()))
    .option('--suggested', text(cliMessages.optionSuggested()))
    .option('--baseline <file>', text(cliMessages.optionBaseline()))
    .action((given: string[], raw: RawOptions) => found({ command: 'fix', paths: given, raw }));
  const report = historyOptions(withOptions(paths(command('report', cliMessages.report())), text, cliMessages.optionReportOutput()))
    .option('--label <text>', text(cliMessages.optionLabel()))
    .option('--timestamp', text(cliMessages.optionTimestamp()))
    .action((given: string[], raw: RawOptions) => found({ command: 'report', paths: given, raw }));
  withOptions(prepare(report.command('diff')).description(text(cliMessages.reportDiff())), text)
    .argument('<OLD>', text(cliMessages.oldResult()))
    .argument('<NEW>', text(cliMessages.newResult()))
    .action((before: string, after: string, _: RawOptions, made: Command) =>
      found({ command: 'diff', before, after, raw: made.optsWithGlobals<RawOptions>() }),
    );
  withOptions(command('merge', cliMessages.merge()).argument('<FILE...>', text(cliMessages.mergeFile())), text)
    .option('--teams <file>', text(cliMessages.optionTeams()))
    .action((given: string[], raw: RawOptions) => found({ command: 'merge', files: given, raw }));
  withOptions(command('rules', cliMessages.rules()).argument('[ID]', text(cliMessages.ruleId())), text).action(
    (id: string | undefined, raw: RawOptions) => found({ command: 'rules', ...(id !== undefined && { id }), raw }),
  );
  command('lsp', cliMessages.lsp())
    .option('--stdio', text(cliMessages.optionStdio()))
    .action(() => found({ command: 'lsp' }));
  return program;
}

function withOptions(command: Command, text: (message: Message) => string, output = cliMessages.optionOutput()): Command {
  const collect = (value: string, previous: readonly string[] | undefined): readonly string[] => [...(previous ?? []), value];
  return command
    .option('--format <format>', text(cliMessages.optionFormat()))
    .option('--output <file>', text(output))
    .option('--config <file>', text(cliMessages.optionConfig()))
    .option('--rule <id>', text(cliMessages.optionRule()), collect)
    .option('--fail-on <severity>', text(cliMessages.optionFailOn()))
    .option('--quiet', text(cliMessages.optionQuiet()))
    .option('--no-color', text(cliMessages.optionNoColor()))
    .option('--cache <folder>', text(cliMessages.optionCache()))
    .option('--no-cache', text(cliMessages.optionNoCache()))
    .option('--locale <locale>', text(cliMessages.optionLocale()));
}

/** The library's error in our words. */
function problemOf({ code, message }: CommanderError): Message {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption':
      return cliMessages.unknownOption({ option: named });
    case 'commander.unknownCommand':
      return cliMessages.unknownCommand({ command: named });
    case 'commander.optionMissingArgument':
      return cliMessages.missingValue({ option: named.split(' ', 1)[0] ?? '' });
    case 'commander.missingArgument':
      return cliMessages.missingArgument({ argument: named });
    case 'commander.excessArguments':
      return cliMessages.tooManyArguments();
    default:
      return cliMessages.badUsage({ detail: message.replace(/^error: /, '') });
  }
}
