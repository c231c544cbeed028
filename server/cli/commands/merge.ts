import { summarize } from '../../report/build-result.js';
import { mergeResults } from '../../report/merge/merge.js';
import { asPart, missingShards } from '../../report/merge/parts.js';
import { withTeams, type Teams } from '../../report/merge/teams.js';
import { readResult } from '../../report/read-result.js';
import type { ReportedError, ScanResult } from '../../report/result.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { cliMessages } from '../messages.js';
import { createOutput, type Output } from '../output.js';
import { printMerged } from '../print-merged.js';
import { readText } from '../read-text.js';
import { repositoryNames } from '../repository-names.js';
import { readTeams } from '../teams.js';
import type { CommandContext } from './context.js';
import { statusOf } from './status.js';

/** Joins results of shards and repositories into one. */
export function merge(files: readonly string[], context: CommandContext): ExitStatus {
  const { options, terminal } = context;
  const output = createOutput(terminal, options);
  const teams = teamsOf(context, output);
  if (!teams) return exitStatus.usage;
  const read = readAll(files, context, output);
  const joined = mergeResults([...read.results, ...(read.errors.length > 0 ? [failures(read.errors, context)] : [])]);
  const result = options.teams === undefined ? joined : withTeams(joined, teams);
  const failed = output.result(printMerged(result, context));
  for (const { path, message } of result.errors.slice(0, mostErrors)) output.say(cliMessages.errorAt({ path, text: message }));
  const missing = missingShards(result);
  if (missing.length > 0) output.say(cliMessages.unjoined({ shards: missing.join(', ') }));
  return failed ?? (missing.length > 0 ? exitStatus.incomplete : statusOf(result, options.failOn));
}

/** The result has all. */
const mostErrors = 50;

function teamsOf({ options, fileSystem, terminal }: CommandContext, output: Output): Teams | undefined {
  if (options.teams === undefined) return [];
  const read = readText(fileSystem, terminal.folder, options.teams);
  const teams = read.ok ? readTeams(read.text) : undefined;
  if (!teams) output.fail(read.ok ? cliMessages.badTeams({ file: options.teams }) : read.problem);
  return teams;
}

function readAll(
  files: readonly string[],
  { fileSystem, terminal }: CommandContext,
  output: Output,
): { readonly results: readonly ScanResult[]; readonly errors: readonly ReportedError[] } {
  const given = files.map((word) => namedFile(word));
  const errors: ReportedError[] = [];
  const read = given.flatMap(({ name, file }) => {
    const text = readText(fileSystem, terminal.folder, file);
    const result = text.ok ? readResult(text.text) : undefined;
    if (result) return [{ name, file, result }];
    errors.push({ path: file, message: output.text(text.ok ? cliMessages.noResult({ file }) : text.problem) });
    return [];
  });
  const names = repositoryNames(read);
  return { results: read.map(({ result }, i) => named(result, names[i])), errors };
}

/** `REPOSITORY=FILE`. A name holds no slash, so that a path with an equals sign in a folder's name stays a path. */
function namedFile(word: string): { readonly name?: string; readonly file: string } {
  const [, name, file] = /^([^/\\=]+)=(.+)$/.exec(word) ?? [];
  return name === undefined || file === undefined ? { file: word } : { name, file };
}

/** What has no repository yet gets the name; shards stay shards. */
function named(result: ScanResult, name: string | undefined): ScanResult {
  if (name === undefined) return result;
  if (!result.parts) return asPart(result, { repository: name });
  const [part] = result.parts;
  return result.parts.length === 1 && part?.repository === null ? asPart(result, { repository: name, shard: part.shard }) : result;
}

/** Files that give no result are errors of the joined one. */
function failures(errors: readonly ReportedError[], { version }: CommandContext): ScanResult {
  return { schemaVersion: 1, tool: { name: 'rocketmq-migrate', version }, summary: summarize([], 0, 0), findings: [], errors, parts: [] };
}
