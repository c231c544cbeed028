import type { ApiUse } from '../../../server/engine/support.js';
import type { TextRange } from '../../../server/engine/text.js';
import { statementOf } from '../../../server/languages/java/value-at.js';
import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import { unwrap, type JavaNode } from '../../../server/languages/java/syntax.js';
import type { ValueAt } from '../../../server/model/messaging.js';
import { writtenValueAt } from '../legacy-values/java-written-value.js';

export function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

export function valueAt(node: JavaNode, resolver: JavaResolver): ValueAt {
  return writtenValueAt(unwrap(node), resolver);
}

/** What a call sets; with the statement that does nothing else. */
export function setBy(call: JavaNode, value: JavaNode, resolver: JavaResolver): ValueAt {
  const statement = statementOf(call);
  return { ...valueAt(value, resolver), ...(statement && { statement }) };
}

/** Several possible values as one, at the place of the last; a statement is no longer what a removal takes away. */
export function oneOf(values: readonly ValueAt[]): ValueAt | undefined {
  const last = values.at(-1);
  if (!last || values.length === 1) return last;
  return {
    value: { kind: 'one-of', values: values.map(({ value }) => value), trail: [] },
    range: last.range,
    literals: values.flatMap(({ literals }) => literals ?? []),
  };
}

/** The value of an expression of a text that is a number: `String.valueOf(time)`, `Long.toString(time)`, `time + ""`. */
export function numberInText(node: JavaNode, resolver: JavaResolver): JavaNode {
  const inner = unwrap(node);
  const named = inner.children.find((part) => part.field === 'name');
  const list = inner.children.find((part) => part.field === 'arguments');
  if (inner.kind === 'method_invocation' && named && list && ['valueOf', 'toString'].includes(resolver.file.text(named))) {
    const [only, ...more] = list.children;
    return only && more.length === 0 ? only : inner;
  }
  if (inner.kind !== 'binary_expression') return inner;
  const [left, operator, right] = inner.children;
  if (!left || !right || operator?.kind !== '+') return inner;
  if (isEmptyText(left, resolver)) return right;
  return isEmptyText(right, resolver) ? left : inner;
}

function isEmptyText(node: JavaNode, resolver: JavaResolver): boolean {
  return node.kind === 'string_literal' && resolver.file.text(node) === '""';
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is not known, as optional properties are never `undefined` here. */
export function optional<T extends object>(values: T): Defined<T> {
  const found: Defined<T> = {};
  return Object.assign(found, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
}

/** Values as a finding's data says them. */
export function textsOf(values: Readonly<Record<string, ValueAt | undefined>>): NonNullable<ApiUse['data']> {
  const found: Record<string, string> = {};
  for (const [name, at] of Object.entries(values)) {
    const value = at?.value;
    if (value?.kind === 'known' && typeof value.value === 'string') found[name] = value.value;
    else if (value?.kind === 'configuration-key') found[name] = `\${${value.key}}`;
  }
  return found;
}
