import { hashText } from '../hash.js';
import type { ResultPart, ScanResult } from '../result.js';

/** A shard by its number, from 1, and how many there are. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

const shardForm = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/;

/** `2/4`; undefined for anything else. */
export function readShard(text: string): Shard | undefined {
  const [, number, count] = shardForm.exec(text) ?? [];
  const shard = { number: Number(number), count: Number(count) };
  return number !== undefined && shard.number <= shard.count ? shard : undefined;
}

/** Whether a file belongs to a shard: told by its path alone, so that shards share nothing and together are the whole. */
export function isInShard(path: string, { number, count }: Shard): boolean {
  return parseInt(hashText(path).slice(-8), 16) % count === number - 1;
}

/** The result of one run with what it has to be joined by. */
export function asPart(
  result: ScanResult,
  { repository = null, shard = null }: { repository?: string | null; shard?: string | null },
): ScanResult {
  if (repository === null && shard === null) return result;
  const named = repository === null ? result : inRepository(result, repository);
  return { ...named, parts: [partOf(named, repository, shard)] };
}

/** A result's findings and errors as those of a repository; what has one already keeps it. */
export function inRepository(result: ScanResult, repository: string): ScanResult {
  return {
    ...result,
    findings: result.findings.map((finding) => (finding.repository === undefined ? { ...finding, repository } : finding)),
    errors: result.errors.map((error) => (error.repository === undefined ? { ...error, repository } : error)),
  };
}

export function partOf({ findings, errors, summary }: ScanResult, repository: string | null, shard: string | null): ResultPart {
  const { filesScanned, bytesScanned } = summary;
  const own = findings.filter((finding) => (finding.repository ?? null) === repository);
  const failed = errors.filter((error) => (error.repository ?? null) === repository);
  const prints = own.map(({ fingerprint }) => fingerprint);
  const digest = hashText([filesScanned, bytesScanned, ...prints, ...failed.flatMap(({ path, message }) => [path, message])].join('\n'));
  return { repository, shard, filesScanned, bytesScanned, digest };
}

/** Shards that the result still has to be joined with, as `2/4`; with the repository's name before it where there is one. */
export function missingShards({ parts = [] }: Pick<ScanResult, 'parts'>): string[] {
  const known = new Map<string, { readonly repository: string | null; readonly count: number; readonly numbers: Set<number> }>();
  for (const { repository, shard } of parts) {
    const read = shard === null ? undefined : readShard(shard);
    if (!read) continue;
    const key = JSON.stringify([repository, read.count]);
    const own = known.get(key) ?? { repository, count: read.count, numbers: new Set<number>() };
    known.set(key, own);
    own.numbers.add(read.number);
  }
  return [...known.values()].flatMap(({ repository, count, numbers }) =>
    Array.from({ length: count }, (_, i) => i + 1)
      .filter((number) => !numbers.has(number))
      .map((number) => (repository === null ? `${number}/${count}` : `${repository} ${number}/${count}`)),
  );
}
