import { known, unknown, type Value } from '../../../server/model/values.js';

/** Deeper nesting of defaults than anybody writes. */
const maximumDepth = 12;

/**
 * A text that Spring fills in: `${key}`, `${key:default}` with placeholders in the default, `#{'${key}'}`, and texts put together of them.
 * https://docs.spring.io/spring-framework/reference/core/beans/factory-extension.html#beans-factory-placeholderconfigurer
 */
export function springText(text: string, depth = 0): Value {
  if (!text.includes('${') && !text.includes('#{')) return known(text);
  if (depth > maximumDepth) return unknown('not-analysed');
  const expression = /^\s*#\{([^]*)\}\s*$/.exec(text)?.[1];
  if (expression !== undefined) return expressionValue(expression.trim(), depth);
  if (text.includes('#{')) return unknown('composed', fragmentOf(text));
  const pieces = piecesOf(text, depth);
  const [only] = pieces;
  return pieces.length === 1 && only ? only : { kind: 'text', parts: pieces, trail: [] };
}

function piecesOf(text: string, depth: number): readonly Value[] {
  const pieces: Value[] = [];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('${', at);
    const end = start < 0 ? -1 : closingBrace(text, start + 2);
    if (start < 0 || end < 0) break;
    if (start > at) pieces.push(known(text.slice(at, start)));
    pieces.push(placeholder(text.slice(start + 2, end), depth));
    at = end + 1;
  }
  if (at < text.length) pieces.push(known(text.slice(at)));
  return pieces;
}

function closingBrace(text: string, from: number): number {
  let open = 1;
  for (let i = from; i < text.length; i++) {
    if (text.startsWith('${', i)) open++;
    else if (text[i] === '}' && --open === 0) return i;
  }
  return -1;
}

/** What stands between the braces: a key, and behind the first colon what holds without it. */
function placeholder(content: string, depth: number): Value {
  const separator = content.indexOf(':');
  const key = (separator < 0 ? content : content.slice(0, separator)).trim();
  if (key === '' || key.includes('${')) return unknown('composed');
  const fallback = separator < 0 ? undefined : springText(content.slice(separator + 1), depth + 1);
  return { kind: 'configuration-key', key, ...(fallback && { fallback }), trail: [] };
}

/** The few expressions that only read one value. */
function expressionValue(expression: string, depth: number): Value {
  const quoted = /^(['"])([^'"]*)\1(?:\.trim\(\))?$/.exec(expression)?.[2];
  if (quoted !== undefined) return springText(quoted, depth + 1);
  const [, holder = '', indexed, named] = /^@?(\w+)(?:\[['"]([\w.-]+)['"]\]|\.getProperty\(['"]([\w.-]+)['"]\))$/.exec(expression) ?? [];
  const key = indexed ?? named;
  if (key !== undefined)
    return { kind: 'configuration-key', key, ...(holder === 'systemEnvironment' && { source: 'environment' }), trail: [] };
  return /^T\(/.test(expression) ? unknown('other-file') : unknown('call-result');
}

function fragmentOf(text: string): string | undefined {
  const fragment = text.slice(0, text.search(/[#$]\{/));
  return fragment === '' ? undefined : fragment;
}
