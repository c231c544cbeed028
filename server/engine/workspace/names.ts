import type { Resolved } from '../../model/workspace.js';

/** Topics of a group that the broker makes itself. */
const systemPrefix = /^%(?:RETRY|DLQ)%/;

/**
 * A topic's or group's name without the instance (`MQ_INST_..%orders`) or namespace before it. Retry and dead-letter topics keep their
 * prefix.
 */
export function bareName(name: string): string {
  const prefix = systemPrefix.exec(name)?.[0] ?? '';
  return prefix + name.slice(Math.max(prefix.length, name.lastIndexOf('%') + 1));
}

const known = new WeakMap<Resolved, readonly string[]>();

/** The names that a topic or group can have, each once. */
export function namesOf(resolved: Resolved): readonly string[] {
  const before = known.get(resolved);
  if (before) return before;
  const names = resolved.flatMap((alternative) => {
    if (alternative.kind !== 'known' || alternative.value === null || typeof alternative.value === 'boolean') return [];
    return bareName(String(alternative.value)).trim();
  });
  const once = [...new Set(names)].filter((name) => name !== '');
  known.set(resolved, once);
  return once;
}
