import type { Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';

const zoneMillis = 14 * 3_600_000;

/** A date that is written out. Without a zone it is one of those that clocks somewhere show. */
export function writtenMoment(value: Value, format: string | undefined): Value {
  if (value.kind !== 'known' || typeof value.value !== 'string') return unknown('composed');
  const found =
    /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:[T ]?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?(?:\[[^\]]*\])?$/.exec(
      value.value.trim(),
    );
  if (!found || (format !== undefined && !/y.*M.*d/.test(format) && /^[a-zA-Z\-/: .]+$/.test(format))) return unknown('composed');
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  if (!Number.isFinite(time) || month > 12 || day > 31) return unknown('composed');
  const zone = found[8];
  if (zone === undefined) return { kind: 'interval', min: time - zoneMillis, max: time + zoneMillis, trail: value.trail };
  return known(time - offsetOf(zone), value.trail);
}

function offsetOf(zone: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return (found[1] === '-' ? -minutes : minutes) * 60_000;
}
