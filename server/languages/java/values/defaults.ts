import type { Value } from '../../../model/values.js';
import { oneOf } from './context.js';

/** `StringUtils.defaultIfBlank(x, "d")` and the like: the first value, or the second where the first is not there. */
const defaults =
  /^(StringUtils|ObjectUtils|StrUtil|ObjectUtil|Objects|MoreObjects|Optional)\.(defaultIfBlank|defaultIfEmpty|defaultString|defaultIfNull|blankToDefault|emptyToDefault|nullToDefault|requireNonNullElse|firstNonNull)$/;
/** Methods that give what they are given. */
const same = /^(Objects|Preconditions|Assert|Validate)\.(requireNonNull|checkNotNull|notNull|notBlank|notEmpty)$/;
const trimmed = /^(StringUtils|StrUtil)\.(trim|trimToEmpty|trimToNull|strip)$/;

export function defaultCall(owner: string, name: string, values: () => readonly Value[]): Value | undefined {
  const written = `${owner}.${name}`;
  if (!defaults.test(written) && !same.test(written) && !trimmed.test(written)) return undefined;
  const [first, second] = values();
  if (!first || same.test(written)) return first;
  if (trimmed.test(written))
    return first.kind === 'known' && typeof first.value === 'string' ? { ...first, value: first.value.trim() } : first;
  if (!second) return first;
  if (first.kind === 'configuration-key') return first.fallback ? first : { ...first, fallback: second };
  if (first.kind === 'known') return first.value === null || first.value === '' ? second : first;
  return oneOf([first, second]);
}
