import type { Value } from '../../../model/values.js';
import { fallbackOf, spelledAs } from './derived.js';

/** `StringUtils.defaultIfBlank(x, "d")` and the like: the first value, or the second where the first is not there. */
const defaults =
  /^(StringUtils|ObjectUtils|StrUtil|ObjectUtil|Objects|MoreObjects|Optional)\.(defaultIfBlank|defaultIfEmpty|defaultString|defaultIfNull|blankToDefault|emptyToDefault|nullToDefault|requireNonNullElse|firstNonNull)$/;
/** Those that take an empty text for a value. */
const nullish = /^(defaultString|defaultIfNull|nullToDefault|requireNonNullElse|firstNonNull)$/;
/** Methods that give what they are given. */
const same = /^(Objects|Preconditions|Assert|Validate)\.(requireNonNull|checkNotNull|notNull|notBlank|notEmpty)$/;
const trimmed = /^(StringUtils|StrUtil)\.(trim|trimToEmpty|trimToNull|strip)$/;

export function defaultCall(owner: string, name: string, values: () => readonly Value[]): Value | undefined {
  const written = `${owner}.${name}`;
  if (!defaults.test(written) && !same.test(written) && !trimmed.test(written)) return undefined;
  const [first, second] = values();
  if (!first || same.test(written)) return first;
  if (trimmed.test(written)) return spelledAs(first, 'trimmed');
  return second ? fallbackOf(first, second, nullish.test(name)) : first;
}
