/** Milliseconds of the units of java.util.concurrent.TimeUnit and java.time.temporal.ChronoUnit, by their names there. */
const units: Readonly<Record<string, number>> = {
  NANOSECONDS: 1e-6,
  MICROSECONDS: 1e-3,
  MILLISECONDS: 1,
  SECONDS: 1000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
  NANOS: 1e-6,
  MICROS: 1e-3,
  MILLIS: 1,
  HALF_DAYS: 43_200_000,
  WEEKS: 604_800_000,
};

/** Fields of java.util.Calendar (and of hutool's DateField, which has the same names) that `add` counts in. */
const calendarFields: Readonly<Record<string, number>> = {
  MILLISECOND: 1,
  SECOND: 1000,
  MINUTE: 60_000,
  HOUR: 3_600_000,
  HOUR_OF_DAY: 3_600_000,
  DATE: 86_400_000,
  DAY_OF_MONTH: 86_400_000,
  DAY_OF_YEAR: 86_400_000,
  DAY_OF_WEEK: 86_400_000,
  WEEK_OF_YEAR: 604_800_000,
  WEEK_OF_MONTH: 604_800_000,
};

export const dayMillis = 86_400_000;

/** A length of time in milliseconds; months and years have several. */
export interface UnitLength {
  readonly min: number;
  readonly max: number;
}

const calendarUnits: Readonly<Record<string, UnitLength>> = {
  MONTH: { min: 28 * dayMillis, max: 31 * dayMillis },
  MONTHS: { min: 28 * dayMillis, max: 31 * dayMillis },
  YEAR: { min: 365 * dayMillis, max: 366 * dayMillis },
  YEARS: { min: 365 * dayMillis, max: 366 * dayMillis },
};

function lastName(written: string): string {
  return written.slice(written.lastIndexOf('.') + 1).trim();
}

/** By the name of a TimeUnit or ChronoUnit, with or without its class. */
export function millisecondsOf(written: string): number | undefined {
  return units[lastName(written)];
}

/** `TimeUnit.DAYS` */
export function isUnit(written: string): boolean {
  return /(^|\.)(TimeUnit|ChronoUnit)\.[A-Z_]+$/.test(written) && millisecondsOf(written) !== undefined;
}

/** Units of TimeUnit that are whole milliseconds, by their names. */
export const wholeUnits: readonly (readonly [string, number])[] = Object.entries(units).filter(
  ([name, length]) => length >= 1 && /^(MILLISECONDS|SECONDS|MINUTES|HOURS|DAYS)$/.test(name),
);

/** By the name of a unit or of a Calendar field. */
export function lengthOf(written: string): UnitLength | undefined {
  const name = lastName(written);
  const exact = units[name] ?? calendarFields[name];
  return exact === undefined ? calendarUnits[name] : { min: exact, max: exact };
}

/** `Days` of `plusDays`, `Month` of `offsetMonth`, `Seconds` of `ofSeconds`. */
export function lengthOfWord(word: string): UnitLength | undefined {
  const name = word.toUpperCase();
  return lengthOf(name) ?? lengthOf(`${name}S`) ?? lengthOf(name.replace(/S$/, ''));
}
