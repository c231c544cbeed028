import type { Message } from '../../l10n/messages.js';
import { planMessages } from './plan-messages.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A delay in the largest unit that fits, rounded up: a plan never waits too short. */
export function durationText(millis: number): Message {
  const rounded = (unit: number): string => String(Math.ceil((millis * 10) / unit) / 10);
  if (millis >= day) return planMessages.days({ count: rounded(day) });
  return millis >= hour ? planMessages.hours({ count: rounded(hour) }) : planMessages.minutes({ count: Math.ceil(millis / minute) });
}
