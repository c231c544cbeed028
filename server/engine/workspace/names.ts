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

/**
 * The topic of a destination `topic:tag`, as Spring's templates take it: one that comes whole from configuration or a caller is only here
 * seen to have two parts. No topic's name holds a colon.
 */
export function topicOfDestination(resolved: Resolved): Resolved {
  if (!resolved.some((one) => one.kind === 'known' && typeof one.value === 'string' && one.value.includes(':'))) return resolved;
  return resolved.map((one) => {
    const colon = one.kind === 'known' && typeof one.value === 'string' ? one.value.indexOf(':') : -1;
    if (colon < 0 || one.kind !== 'known' || typeof one.value !== 'string') return one;
    const { site, value } = one;
    const isWhole = site && site.range.end - site.range.start === value.length;
    const cut = isWhole ? { ...site, range: { start: site.range.start, end: site.range.start + colon } } : site;
    return { ...one, value: value.slice(0, colon), ...(cut && { site: cut }) };
  });
}
