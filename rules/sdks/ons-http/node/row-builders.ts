import type { NodeApiRow } from './api-row.js';

export const clientSource = '@aliyunmq/mq-http-sdk lib/client.js';
export const helperSource = '@aliyunmq/mq-http-sdk lib/helper.js';

/** What a row says to people. */
export type RowText = Pick<NodeApiRow, 'becomes' | 'grade' | 'note'>;

/** A method; its result is what a call gives. */
export function method(id: string, kind: NodeApiRow['kind'], result: string | undefined, text: RowText, source = clientSource): NodeApiRow {
  return { id, kind, isMethod: true, ...(result !== undefined && { result }), ...text, source };
}

/** A field whose value has a counterpart: the rewrite of the call that gave it takes it along. */
export function field(id: string, result: string | undefined, text: RowText, source = clientSource): NodeApiRow {
  return { id, kind: 'getter', ...(result !== undefined && { result }), ...text, source };
}

/** A field that nothing stands for. */
export function lostField(id: string, kind: NodeApiRow['kind'], text: RowText, source = clientSource): NodeApiRow {
  return { id, kind, isReported: true, ...text, source };
}

/** The HTTP protocol itself. */
export function protocol(id: string, what: string, result?: string): NodeApiRow {
  const text: RowText = {
    becomes: '',
    grade: 'manual',
    note: `${what}; 5.x is not reached over this protocol, so there is nothing to call.`,
  };
  return method(id, 'other', result, text);
}

/** Members of producers and consumers that hold what they were made with. */
export function madeWith(id: string, what: string, result?: string): NodeApiRow {
  const text: RowText = {
    becomes: '',
    grade: 'manual',
    note: `${what}; 5.x objects don't tell what they were made with: keep the value in a variable.`,
  };
  return { ...lostField(id, 'getter', text), ...(result !== undefined && { result }) };
}
