import type { Value } from '../../../model/values.js';
import { calculate } from './arithmetic.js';
import { oneOf } from './context.js';
import { textOf } from './texts.js';

/** The value with each part replaced, the outer parts after the inner ones; what is known of it now is put together. */
export function mapValue(value: Value, change: (part: Value) => Value): Value {
  switch (value.kind) {
    case 'one-of': {
      const values = mapAll(value.values, change);
      return change(values === value.values ? value : oneOf(values));
    }
    case 'text': {
      const parts = mapAll(value.parts, change);
      return change(parts === value.parts ? value : { ...textOf(parts), trail: value.trail });
    }
    case 'calculated': {
      const operands = mapAll(value.operands, change);
      const { operator, width, site, widen } = value;
      if (operands === value.operands) return change(value);
      // What was not known to be a text when it was added.
      const isText =
        operator === '+' && operands.some((part) => part.kind === 'text' || (part.kind === 'known' && typeof part.value === 'string'));
      return change(isText ? textOf(operands) : calculate({ operator, operands, width, site, widen }));
    }
    case 'configuration-key': {
      const fallback = value.fallback && mapValue(value.fallback, change);
      return change(fallback && fallback !== value.fallback ? { ...value, fallback } : value);
    }
    default:
      return change(value);
  }
}

/** The same list where nothing changes. */
function mapAll(values: readonly Value[], change: (part: Value) => Value): readonly Value[] {
  const mapped = values.map((part) => mapValue(part, change));
  return mapped.every((part, i) => part === values[i]) ? values : mapped;
}
