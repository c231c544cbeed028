import type { ScanResult } from '../report/result.js';

/** Names of files that say nothing of what is in them. */
const usual = new Set(['report', 'result', 'results', 'findings', 'scan', 'rocketmq-migrate']);

/**
 * The repository of each result that does not name its own. Shards, and a single result, need none; several whole results are told apart by
 * their files' names, or by their folders' where the files are called alike.
 */
export function repositoryNames(
  given: readonly { readonly name?: string | undefined; readonly file: string; readonly result: ScanResult }[],
): readonly (string | undefined)[] {
  const isWhole = ({ name, result }: (typeof given)[number]): boolean => name === undefined && result.parts === undefined;
  const needs = given.length > 1;
  return given.map((one) => (one.name !== undefined ? one.name : needs && isWhole(one) ? nameOf(one.file) : undefined));
}

function nameOf(file: string): string {
  const parts = file.split(/[/\\]+/).filter((part) => part !== '' && part !== '.');
  const stem = (parts.at(-1) ?? file).replace(/\.[^.]+$/, '');
  return usual.has(stem.toLowerCase()) ? (parts.at(-2) ?? stem) : stem;
}
