import { diffResults } from '../../report/history/diff.js';
import { diffJson, diffMarkdown, diffText } from '../../report/formats/diff.js';
import { readResult } from '../../report/read-result.js';
import type { ScanResult } from '../../report/result.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { cliMessages } from '../messages.js';
import { createOutput, type Output } from '../output.js';
import { absolutePath } from '../paths.js';
import { readText } from '../read-text.js';
import type { CommandContext } from './context.js';
import { statusOf } from './status.js';

const choices = ['pretty', 'json', 'markdown'] as const;

/** What changed between two results. */
export function diff(before: string, after: string, context: CommandContext): ExitStatus {
  const { options, terminal } = context;
  const output = createOutput(terminal, options);
  const format = choices.find((choice) => choice === options.format);
  if (!format) {
    output.fail(cliMessages.badValue({ option: '--format', value: options.format, choices: choices.join(', ') }));
    return exitStatus.usage;
  }
  const old = resultAt(before, context, output);
  const now = resultAt(after, context, output);
  if (!old || !now) return exitStatus.usage;
  const difference = diffResults(old, now);
  const print = { pretty: diffText, json: diffJson, markdown: diffMarkdown }[format];
  const failed = output.result(print(difference, options.locale));
  return failed ?? statusOf({ findings: difference.added, errors: [...old.errors, ...now.errors] }, options.failOn);
}

/** A result's file, or the folder of a report. */
function resultAt(file: string, { fileSystem, terminal }: CommandContext, output: Output): ScanResult | undefined {
  const path = isFolder() ? `${file}/report.json` : file;
  const read = readText(fileSystem, terminal.folder, path);
  const result = read.ok ? readResult(read.text) : undefined;
  if (!result) output.fail(read.ok ? cliMessages.noResult({ file: path }) : read.problem);
  return result;

  function isFolder(): boolean {
    try {
      return fileSystem.kindOf(absolutePath(terminal.folder, file)) === 'folder';
    } catch {
      return false;
    }
  }
}
