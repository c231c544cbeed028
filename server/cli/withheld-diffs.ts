import { isAccessKeyId, isPlaceholder } from '../../rules/sdks/legacy-values/credentials.js';
import { connectedGroups } from '../engine/connected.js';
import type { PlanView } from '../engine/engine.js';

/** Shorter texts are no secrets, and stand in too many places. */
const shortest = 6;

/**
 * The files whose diff would show a credential, and those that are rewritten together with them: half of a rewrite must not be applied.
 * `secrets` are the texts that code gives to clients, as they are written or what they stand for; what is to be filled in is none.
 */
export function withheldDiffs(
  diffs: ReadonlyMap<string, string>,
  plans: readonly PlanView[],
  secrets: readonly string[],
): ReadonlySet<string> {
  const real = secrets.filter((text) => text.length >= shortest && !isPlaceholder(text.replace(/^["'`]|["'`]$/g, '')));
  const shows = (diff: string): boolean => real.some((secret) => diff.includes(secret)) || hasKeyId(diff);
  const together = connectedGroups([...diffs.keys()], (path) =>
    plans.filter(({ plan }) => plan.edits.has(path)).flatMap(({ plan }) => [...plan.edits.keys()]),
  );
  return new Set(together.filter((paths) => paths.some((path) => shows(diffs.get(path) ?? ''))).flat());
}

/** An AccessKey id is told by its shape, wherever it stands. */
function hasKeyId(diff: string): boolean {
  return (diff.match(/\b\w+\b/g) ?? []).some((word) => isAccessKeyId(word) && !isPlaceholder(word));
}
