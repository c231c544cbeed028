import type { DeliveryTime } from '../../model/messaging.js';
import { delayOfLevel } from '../../model/delay-levels.js';
import type { Due, OpenValue } from '../../model/workspace.js';
import type { Site } from '../../model/values.js';
import { compareTrails, numberOutcome, profileText, siteId, type NumberOutcome, type Outcome } from './outcomes.js';

/**
 * The least that the current time can be wherever the code runs: a delay that is a moment by mistake (`setDelayTimeMs(now + x)`) is at
 * least that long. 2020-09-13.
 */
const earliestNow = 1_600_000_000_000;

/** When a message is due, one entry per possibility, in an order that depends on nothing but these. */
export function duesOf(outcomes: readonly Outcome[], unit: DeliveryTime['unit']): readonly Due[] {
  const byId = new Map<string, Due>();
  for (const outcome of outcomes) {
    const due = dueOf(outcome, unit);
    const id = idOf(due);
    const before = byId.get(id);
    if (!before || compareTrails(due.trail, before.trail) < 0) byId.set(id, due);
  }
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, due]) => due);
}

function dueOf(outcome: Outcome, unit: DeliveryTime['unit']): Due {
  if (outcome.kind === 'open') {
    // Whatever the level is, the broker has none that is longer.
    if (unit === 'level') return { kind: 'delay', min: 0, max: delayOfLevel(Infinity), trail: outcome.trail };
    return { kind: 'open', open: outcome.open, trail: outcome.trail };
  }
  const number = numberOutcome(outcome);
  const range = number && rangeOf(number, unit);
  if (!range) return openDue(outcome, { why: 'composed' });
  const profile = profileText(outcome.profiles);
  const { overflow, site } = number;
  return {
    ...range,
    ...(overflow && { overflow }),
    ...(site && { site }),
    ...(profile !== undefined && { profile }),
    trail: outcome.trail,
  };
}

function openDue({ trail }: Outcome, open: OpenValue): Due {
  return { kind: 'open', open, trail };
}

interface DueRange {
  readonly kind: 'delay' | 'date';
  readonly min: number;
  readonly max: number;
}

function rangeOf({ moments, min, max }: NumberOutcome, unit: DeliveryTime['unit']): DueRange | undefined {
  if (moments !== 0 && moments !== 1) return undefined;
  if (unit === 'level') return moments === 0 ? { kind: 'delay', min: delayOfLevel(min), max: delayOfLevel(max) } : undefined;
  if (unit === 'moment') return { kind: moments === 1 ? 'delay' : 'date', min, max };
  return moments === 0 ? { kind: 'delay', min, max } : { kind: 'delay', min: min + earliestNow, max: Infinity };
}

function idOf(due: Due): string {
  if (due.kind === 'open') return `2 ${JSON.stringify(Object.entries(due.open).sort())}`;
  const at = (site: Site | undefined): string => (site ? siteId(site) : '');
  const overflow = due.overflow ? `${due.overflow.exact} ${at(due.overflow.site)}` : '';
  return `1 ${due.kind} ${due.min} ${due.max} ${due.profile ?? ''} ${at(due.site)} ${overflow}`;
}
