import type { Value } from '../../../model/values.js';

type Unknown = Extract<Value, { kind: 'unknown' }>;

/**
 * A value of a file's facts that another file's facts say: plain data, looked up once the index is there. Names as written, calls with
 * `()` behind: `['TopicEnum', 'ORDER', 'getTopic()']`.
 */
export interface ReferenceValue extends Unknown {
  readonly reference: readonly string[];
}

export function referenceTo(names: readonly string[]): ReferenceValue {
  return { kind: 'unknown', why: 'other-file', trail: [], reference: names };
}

export function isReference(value: Value): value is ReferenceValue {
  return value.kind === 'unknown' && 'reference' in value;
}
