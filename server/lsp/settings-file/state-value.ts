import { isMap, isScalar, parseDocument } from 'yaml';
import type { TextEdit } from '../../engine/text.js';

/** The edit that makes room for a value, and where in the text after it the value is to be written. */
export interface StatedValue {
  readonly edit: TextEdit | undefined;
  readonly cursor: number;
}

/** A name as it stands before a colon in YAML. */
export function yamlName(name: string): string {
  return /^[A-Za-z_][\w./$-]*(?::\d+)*$/.test(name) && !/^(?:true|false|null|yes|no|on|off)$/i.test(name) ? name : JSON.stringify(name);
}

/**
 * Adds a name to `values:` of a `rocketmq-migrate.yml`, or finds it there. Undefined where the file is not written line by line, or is no
 * valid YAML: what to do then only a person knows.
 */
export function stateValue(text: string, name: string, note: string): StatedValue | undefined {
  const document = parseDocument(text, { prettyErrors: false, schema: 'failsafe', logLevel: 'silent' });
  const { contents } = document;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  if (document.errors.length > 0) return undefined;
  if (contents !== null && !(isScalar(contents) && String(contents.value ?? '') === '') && (!isMap(contents) || contents.flow))
    return undefined;
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === 'values') : undefined;
  const written = `${yamlName(name)}: `;
  if (!pair) {
    const start = text.length;
    const gap = text === '' || text.endsWith('\n') ? '' : lineEnd;
    const before = `${gap}values:${lineEnd}  ${written}`;
    return { edit: { start, end: start, newText: `${before} # ${note}${lineEnd}` }, cursor: start + before.length };
  }
  const { key, value } = pair;
  if (isMap(value)) {
    if (value.flow) return undefined;
    const known = value.items.find((item) => isScalar(item.key) && String(item.key.value) === name);
    if (known) return { edit: undefined, cursor: rangeOf(known.value)?.[0] ?? rangeOf(known.key)?.[1] ?? 0 };
    const [first] = value.items;
    const last = value.items.at(-1);
    const start = rangeOf(first?.key)?.[0] ?? 0;
    const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return inserted(text, rangeOf(last?.value)?.[1] ?? rangeOf(last?.key)?.[1] ?? start, indent + written, note, lineEnd);
  }
  if (isScalar(value) && String(value.value ?? '') !== '') return undefined;
  return inserted(text, rangeOf(key)?.[1] ?? 0, `  ${written}`, note, lineEnd);
}

/** A line of its own below the one that ends at or after an offset. */
function inserted(text: string, after: number, line: string, note: string, lineEnd: string): StatedValue {
  const feed = text.indexOf('\n', Math.max(0, after - 1));
  const start = feed < 0 ? text.length : feed + 1;
  const gap = feed < 0 ? lineEnd : '';
  return { edit: { start, end: start, newText: `${gap}${line} # ${note}${lineEnd}` }, cursor: start + gap.length + line.length };
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return isScalar(node) || isMap(node) ? (node.range ?? undefined) : undefined;
}
