import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { digestOf } from '../workspace/atomic-write.js';
import type { FileSystem } from '../workspace/file-system.js';
import { answersAsBefore, traced, type Step } from '../workspace/traced-file-system.js';
import { writeFolder } from '../workspace/write-folder.js';
import type { CommandContext } from './commands/context.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { cliMessages } from './messages.js';
import { createOutput } from './output.js';
import { absolutePath } from './paths.js';
import type { Terminal } from './terminal.js';

/** What a run made of what it read. */
interface Entry {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
  /** The text for `--output`. */
  readonly file?: string;
  readonly steps: readonly Step[];
}

/** What another run may be answered with: not wrong usage, a bug or a cancelled run. */
const lasting: readonly ExitStatus[] = [exitStatus.ok, exitStatus.findings, exitStatus.incomplete];

type Run = (context: CommandContext) => Promise<ExitStatus>;

/**
 * Runs a command, or repeats what it printed when it was run with the same words and everything that it asked of the disk is as it was.
 * There is one file for each way to call it, in the folder that `--cache` names. It holds what was printed, where secrets are masked, and
 * digests of what was read. A file that cannot be read, is damaged or comes from another version is as good as none.
 */
export async function throughCache(command: string, words: readonly string[], context: CommandContext, run: Run): Promise<ExitStatus> {
  const { options, terminal, fileSystem } = context;
  if (options.cache === undefined || options.writeBaseline !== undefined) return run(context);
  const folder = absolutePath(terminal.folder, options.cache);
  const name = `${keyOf(command, words, context)}.cache`;
  const output = createOutput(terminal, options);
  try {
    // There before anything is listed: the next run must see the same folders.
    mkdirSync(folder, { recursive: true });
  } catch {
    // Said when the entry is written.
  }
  const disk = without(fileSystem, folder);
  const known = readEntry(fileSystem, `${folder}/${name}`);
  if (known && answersAsBefore(disk, known.steps)) {
    if (known.file !== undefined) {
      const failed = output.result(known.file);
      if (failed !== undefined) return failed;
    }
    terminal.out(known.out);
    terminal.err(known.err);
    return known.status;
  }
  const trace = traced(disk);
  const recorded = recording(terminal);
  const status = await run({ ...context, fileSystem: trace.fileSystem, terminal: recorded.terminal });
  if (!lasting.includes(status) || trace.isUnsteady()) return status;
  const entry: Entry = { status, ...recorded.printed(), steps: trace.steps() };
  const problem = writeFolder(folder, new Map([[name, JSON.stringify(entry)]]));
  if (problem) output.say(cliMessages.cacheNotKept({ text: output.text(problem) }));
  return status;
}

/** All that the result depends on besides the disk. */
function keyOf(command: string, words: readonly string[], { build, options, terminal }: CommandContext): string {
  const { environment, outIsTerminal, width, folder } = terminal;
  const looks = [outIsTerminal, outIsTerminal && width, environment['NO_COLOR'], environment['TERM']];
  const asked = { ...options, output: options.output !== undefined, cache: '' };
  return digestOf(Buffer.from(JSON.stringify([build(), command, words, asked, folder, looks]))).slice(0, 32);
}

/** The cache itself is no part of what is scanned, wherever it lies. */
function without(fileSystem: FileSystem, hidden: string): FileSystem {
  const [parent, name] = [dirname(hidden), hidden.slice(hidden.lastIndexOf('/') + 1)];
  return {
    ...fileSystem,
    list: (folder) => (folder === parent ? fileSystem.list(folder).filter((entry) => entry.name !== name) : fileSystem.list(folder)),
  };
}

/** A terminal that remembers what it was given; progress, which is of this run only, is left out. */
function recording(terminal: Terminal): { readonly terminal: Terminal; readonly printed: () => Pick<Entry, 'out' | 'err' | 'file'> } {
  let [out, err] = ['', ''];
  let file: string | undefined;
  return {
    terminal: {
      ...terminal,
      errIsTerminal: false,
      out: (text) => {
        out += text;
        terminal.out(text);
      },
      err: (text) => {
        err += text;
        terminal.err(text);
      },
      writeFile: (path, text) => {
        terminal.writeFile(path, text);
        file = text;
      },
    },
    printed: () => ({ out, err, ...(file !== undefined && { file }) }),
  };
}

function readEntry(fileSystem: FileSystem, path: string): Entry | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(fileSystem.read(path)).toString('utf8'));
    return isEntry(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false;
  const { status, out, err, file, steps } = value;
  return (
    lasting.some((known) => known === status) &&
    typeof out === 'string' &&
    typeof err === 'string' &&
    (file === undefined || typeof file === 'string') &&
    Array.isArray(steps) &&
    steps.length > 0 &&
    steps.every(isStep)
  );
}

function isStep(value: unknown): value is Step {
  if (!isRecord(value)) return false;
  const { asked, path, position, length, digest } = value;
  const isCount = (given: unknown): boolean => typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= 2 ** 40;
  return (
    typeof asked === 'string' &&
    questions.has(asked) &&
    typeof path === 'string' &&
    isCount(position) &&
    isCount(length) &&
    Number(length) <= longestReading &&
    typeof digest === 'string'
  );
}

const questions: ReadonlySet<string> = new Set<keyof FileSystem>(['list', 'kindOf', 'realPath', 'size', 'read', 'readInto']);

/** Bytes; nothing is read in longer pieces. */
const longestReading = 16 * 1024 * 1024;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
