import type { TextRange } from '../../../server/engine/text.js';
import type { MessageType, ValueAt } from '../../../server/model/messaging.js';
import { known, type Value } from '../../../server/model/values.js';
import { onsMessageTypes } from '../../knowledge/control-plane.js';

const targetTypes: ReadonlySet<string> = new Set<MessageType>(['NORMAL', 'FIFO', 'DELAY', 'TRANSACTION']);

/** A type as 5.x spells it, in whatever case; undefined for `MIXED`, `LITE` and what is none. */
export function targetType(text: string): MessageType | undefined {
  const upper = text.trim().toUpperCase();
  return isTargetType(upper) ? upper : undefined;
}

function isTargetType(text: string): text is MessageType {
  return targetTypes.has(text);
}

/** The types that a declared value is; undefined where one of its possibilities is open. */
export function declaredTypes(value: Value, generation: 4 | 5): readonly MessageType[] | undefined {
  if (value.kind === 'one-of') {
    const types = value.values.map((one) => declaredTypes(one, generation));
    const flat = types.flatMap((one) => one ?? []);
    return types.includes(undefined) ? undefined : [...new Set(flat)];
  }
  if (value.kind !== 'known') return undefined;
  const text = String(value.value);
  const type = generation === 4 ? onsMessageTypes.get(text.trim()) : targetType(text);
  if (generation === 5 && text.trim().toUpperCase() === 'MIXED') return ['NORMAL', 'FIFO', 'DELAY', 'TRANSACTION'];
  return type && [type];
}

export function constantAt(text: string, range: TextRange): ValueAt {
  return { value: known(text), range, literals: [{ value: text, range }] };
}
