import type { Message, MessageArguments } from '../../../server/l10n/messages.js';
import { durationMessages } from './duration-messages.js';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
export const day = 24 * hour;

interface Unit {
  readonly milliseconds: number;
  readonly one: (args?: MessageArguments) => Message;
  readonly many: (args?: MessageArguments) => Message;
}

const units: readonly Unit[] = [
  { milliseconds: day, one: durationMessages.day, many: durationMessages.days },
  { milliseconds: hour, one: durationMessages.hour, many: durationMessages.hours },
  { milliseconds: minute, one: durationMessages.minute, many: durationMessages.minutes },
  { milliseconds: second, one: durationMessages.second, many: durationMessages.seconds },
];

/** A duration as a person says it: in the largest unit that it fills, with two decimals where they say it exactly enough. */
export function durationText(milliseconds: number): Message {
  if (!Number.isFinite(milliseconds)) return durationMessages.unlimited();
  for (const { milliseconds: unit, one, many } of units) {
    const number = Math.round((milliseconds / unit) * 100) / 100;
    if (Math.abs(number) < 1) continue;
    // Two decimals must not hide that a delay is just beyond a limit.
    if (Number.isInteger(number) && milliseconds !== number * unit) continue;
    return number === 1 ? one() : many({ number });
  }
  return durationMessages.milliseconds({ number: milliseconds });
}
