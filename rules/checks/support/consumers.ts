import type { LocatedReport } from '../../../server/engine/rule.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { Site } from '../../../server/model/values.js';
import type { Workspace, WorkspaceConsumer } from '../../../server/model/workspace.js';
import { isDemoPath } from './places.js';
import { relatedTo, siteKey, step } from './related.js';

/** Whether a consumer takes messages in order: by its listener, else by its receive calls. Undefined where nothing tells, or both are there. */
export function orderlyOf({ modelsOf }: Workspace, { path, part }: WorkspaceConsumer): boolean | undefined {
  if (part.orderly !== undefined) return part.orderly;
  const receives = modelsOf(path)
    .filter(({ family }) => family === part.family)
    .flatMap(({ model }) => model.receives.filter(({ consumer }) => consumer === part.id));
  const [first, ...others] = new Set(receives.map(({ orderly }) => orderly));
  return others.length === 0 ? first : undefined;
}

export interface Member {
  readonly consumer: WorkspaceConsumer;
  /** What the others' findings say of this one. */
  readonly about: Message;
}

/** Where a person looks for a consumer in a group: the caller that names the group, else the consumer itself. */
export function placeOf({ place }: WorkspaceConsumer): Site {
  return place;
}

/** Programs that show something borrow each other's groups; each of them runs alone. */
export function areDemos(consumers: readonly WorkspaceConsumer[]): boolean {
  return consumers.every(({ path }) => isDemoPath(path));
}

/** A finding about several consumers sits on each of them and relates to the others. The first carries the effort: it is one piece of work. */
export function* onEach(
  members: readonly Member[],
  report: (member: Member) => Omit<LocatedReport, 'path' | 'range' | 'related'>,
): Iterable<LocatedReport> {
  const seen = new Set<string>();
  for (const member of members) {
    const place = placeOf(member.consumer);
    if (seen.has(siteKey(place))) continue;
    const others = members.filter((other) => other !== member).map(({ consumer, about }) => step(placeOf(consumer), about));
    const isFirst = seen.size === 0;
    seen.add(siteKey(place));
    yield {
      ...report(member),
      path: place.path,
      range: place.range,
      family: member.consumer.part.family,
      ...(!isFirst && { effortMinutes: 0 }),
      related: relatedTo(place, [...others, ...member.consumer.calls]),
    };
  }
}
