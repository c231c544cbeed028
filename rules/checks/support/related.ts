import type { RelatedLocation } from '../../../server/engine/finding.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { Site, TrailStep } from '../../../server/model/values.js';

/** More related places than these help nobody; a finding's own list is cut here. */
const mostRelated = 20;

export function siteKey({ path, range }: Site): string {
  return `${path}:${range.start}:${range.end}`;
}

/** Places as related locations, each once, without the finding's own. */
export function relatedTo(own: Site, steps: readonly TrailStep[]): readonly RelatedLocation[] {
  const seen = new Set([siteKey(own)]);
  const found: RelatedLocation[] = [];
  for (const { path, range, message } of steps) {
    const key = siteKey({ path, range });
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ path, range, message });
  }
  return found.slice(0, mostRelated);
}

/** A place with what is said there. */
export function step({ path, range }: Site, message: Message): TrailStep {
  return { path, range, message };
}
