import type { Site } from '../../../server/model/values.js';
import type { Workspace, WorkspaceSend } from '../../../server/model/workspace.js';
import { groupedBy } from '../support/grouped.js';
import { siteKey } from '../support/related.js';
import { typesOf } from './senders.js';

/** Longer stretches between two sends are not looked through. */
const longest = 4_000;
const branch = /\b(?:else|return|case|default|catch)\b/;

/** Where a send begins for whoever reads the code: the outermost call that leads to it, else its place. */
export function callOf({ calls, place }: WorkspaceSend): Site {
  return calls[0] ?? place;
}

/**
 * Sends of one call that stand in branches of the method behind it are alternatives, of which each call makes one: all of them have the
 * types of all. Others stay as they are.
 */
export function withAlternatives(senders: readonly WorkspaceSend[], workspace: Workspace): readonly WorkspaceSend[] {
  const merged = new Map<WorkspaceSend, WorkspaceSend>();
  for (const here of groupedBy(
    senders.filter(({ calls }) => calls.length > 0),
    (sender) => siteKey(callOf(sender)),
  )) {
    const types = typesOf(here);
    if (here.length < 2 || types.length < 2 || !areBranches(here, workspace)) continue;
    for (const sender of here) merged.set(sender, { ...sender, types });
  }
  return senders.map((sender) => merged.get(sender) ?? sender);
}

function areBranches(senders: readonly [WorkspaceSend, ...WorkspaceSend[]], { textOf }: Workspace): boolean {
  const [{ path }] = senders;
  if (senders.some((sender) => sender.path !== path)) return false;
  const text = textOf(path) ?? '';
  const parts = senders.map(({ part }) => part.range).sort((a, b) => a.start - b.start);
  return parts.every((part, i) => {
    const before = parts[i - 1];
    return !before || before.start === part.start || (part.start - before.end < longest && branch.test(text.slice(before.end, part.start)));
  });
}
