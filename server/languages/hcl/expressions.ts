import type { Cursor } from './cursor.js';
import type { HclExpression, HclName, HclObjectEntry } from './syntax.js';
import { parseHeredoc, parseQuoted } from './templates.js';

/** Expressions in expressions deeper than anybody writes them are passed over. */
const maxDepth = 150;
const operators = ['==', '!=', '<=', '>=', '&&', '||', '+', '-', '*', '/', '%', '<', '>'];
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Reads one expression from the cursor's place on. Ends of lines count inside of brackets only. */
export function parseExpression(cursor: Cursor, isInBrackets = false, depth = 0): HclExpression {
  const start = cursor.position;
  if (depth > maxDepth) return passOver(cursor, start, depth);
  const first = parseOperand(cursor, isInBrackets, depth);
  const operands = [first];
  let end = first.range.end;
  for (;;) {
    const before = cursor.position;
    cursor.skipBlanks(isInBrackets);
    const operator = operators.find((candidate) => cursor.text.startsWith(candidate, cursor.position));
    // `=>` separates a `for` expression's key from its value.
    if (!operator || cursor.text.startsWith('=>', cursor.position)) {
      if (cursor.peek() !== '?') cursor.position = before;
      break;
    }
    cursor.position += operator.length;
    cursor.skipBlanks(isInBrackets);
    const operand = parseOperand(cursor, isInBrackets, depth);
    operands.push(operand);
    end = operand.range.end;
  }
  const condition: HclExpression = operands.length === 1 ? first : { kind: 'composed', parts: operands, range: { start, end } };
  return cursor.peek() === '?' ? parseBranches(cursor, condition, isInBrackets, depth) : condition;
}

function parseBranches(cursor: Cursor, condition: HclExpression, isInBrackets: boolean, depth: number): HclExpression {
  cursor.position++;
  cursor.skipBlanks(isInBrackets);
  const whenTrue = parseExpression(cursor, isInBrackets, depth + 1);
  cursor.skipBlanks(isInBrackets);
  const branches = [whenTrue];
  if (cursor.peek() === ':') {
    cursor.position++;
    cursor.skipBlanks(isInBrackets);
    branches.push(parseExpression(cursor, isInBrackets, depth + 1));
  } else cursor.syntaxErrors++;
  return { kind: 'conditional', condition, branches, range: { start: condition.range.start, end: cursor.position } };
}

function parseOperand(cursor: Cursor, isInBrackets: boolean, depth: number): HclExpression {
  const start = cursor.position;
  const character = cursor.peek();
  if (depth > maxDepth) return passOver(cursor, start, depth);
  if (character === '!' || character === '-') {
    cursor.position++;
    cursor.skipBlanks(isInBrackets);
    const operand = parseOperand(cursor, isInBrackets, depth + 1);
    const range = { start, end: operand.range.end };
    if (character === '-' && operand.kind === 'number') return { kind: 'number', value: -operand.value, range };
    return { kind: 'composed', parts: [operand], range };
  }
  return parseTraversal(cursor, parsePrimary(cursor, depth), depth);
}

function parsePrimary(cursor: Cursor, depth: number): HclExpression {
  const start = cursor.position;
  const nested = (at: Cursor): HclExpression => parseExpression(at, true, depth + 1);
  const character = cursor.peek();
  if (character === '"') return parseQuoted(cursor, nested);
  if (cursor.text.startsWith('<<', start)) return parseHeredoc(cursor, nested) ?? passOver(cursor, start, depth);
  if (character === '[') return parseList(cursor, depth);
  if (character === '{') return parseObject(cursor, depth);
  if (character === '(') {
    cursor.position++;
    cursor.skipBlanks(true);
    const inner = parseExpression(cursor, true, depth + 1);
    close(cursor, ')');
    return { kind: 'composed', parts: [inner], range: { start, end: cursor.position } };
  }
  const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  number.lastIndex = start;
  const digits = number.exec(cursor.text)?.[0];
  if (digits !== undefined) {
    cursor.position += digits.length;
    return { kind: 'number', value: Number(digits), range: { start, end: cursor.position } };
  }
  const name = cursor.word();
  if (!name) return passOver(cursor, start, depth);
  if (cursor.peek() === '(') return parseCall(cursor, name, depth);
  if (name.text === 'true' || name.text === 'false') return { kind: 'keyword', value: name.text === 'true', range: name.range };
  if (name.text === 'null') return { kind: 'keyword', value: null, range: name.range };
  return { kind: 'reference', names: [name], rest: [], isWhole: true, range: name.range };
}

/** `.name`, `.0`, `.*`, `[index]`, `[*]` behind a value. */
function parseTraversal(cursor: Cursor, value: HclExpression, depth: number): HclExpression {
  const names: HclName[] = value.kind === 'reference' ? [...value.names] : [];
  const rest: HclExpression[] = [];
  let isWhole = true;
  const start = value.range.start;
  for (;;) {
    const next = cursor.text[cursor.position + 1] ?? '';
    if (cursor.peek() === '.' && /[\p{L}_]/u.test(next)) {
      cursor.position++;
      const name = cursor.word();
      if (name && isWhole) names.push(name);
    } else if (cursor.peek() === '.' && /[\d*]/.test(next)) {
      isWhole = false;
      cursor.position++;
      while (/[\d*]/.test(cursor.peek())) cursor.position++;
    } else if (cursor.peek() === '[') {
      isWhole = false;
      cursor.position++;
      cursor.skipBlanks(true);
      if (cursor.peek() === '*') cursor.position++;
      else rest.push(parseExpression(cursor, true, depth + 1));
      close(cursor, ']');
    } else break;
  }
  const range = { start, end: cursor.position };
  if (value.kind === 'reference') return { kind: 'reference', names, rest, isWhole, range };
  return range.end === value.range.end ? value : { kind: 'composed', parts: [value, ...rest], range };
}

function parseCall(cursor: Cursor, name: HclName, depth: number): HclExpression {
  cursor.position++;
  const values = parseItems(cursor, ')', depth);
  return { kind: 'call', name: name.text, arguments: values, range: { start: name.range.start, end: cursor.position } };
}

function parseList(cursor: Cursor, depth: number): HclExpression {
  const start = cursor.position;
  cursor.position++;
  if (isFor(cursor)) return passOver(cursor, start, depth);
  const items = parseItems(cursor, ']', depth);
  return { kind: 'list', items, range: { start, end: cursor.position } };
}

/** Values up to the closing bracket, which is passed as well. */
function parseItems(cursor: Cursor, closer: string, depth: number): HclExpression[] {
  const items: HclExpression[] = [];
  for (;;) {
    cursor.skipBlanks(true);
    if (cursor.isAtEnd() || cursor.peek() === closer) break;
    const before = cursor.position;
    items.push(parseExpression(cursor, true, depth + 1));
    if (cursor.text.startsWith('...', cursor.position)) cursor.position += 3;
    cursor.skipBlanks(true);
    if (cursor.peek() === ',') cursor.position++;
    else if (cursor.peek() !== closer) {
      cursor.syntaxErrors++;
      if (cursor.position === before) break;
    }
  }
  close(cursor, closer);
  return items;
}

function parseObject(cursor: Cursor, depth: number): HclExpression {
  const start = cursor.position;
  cursor.position++;
  if (isFor(cursor)) return passOver(cursor, start, depth);
  const entries: HclObjectEntry[] = [];
  for (;;) {
    cursor.skipBlanks(true);
    if (cursor.isAtEnd() || cursor.peek() === '}') break;
    const at = cursor.position;
    const key = parseExpression(cursor, true, depth + 1);
    cursor.skipBlanks(true);
    if (cursor.peek() === '=' || cursor.peek() === ':') cursor.position++;
    else {
      cursor.syntaxErrors++;
      if (cursor.position === at) break;
      continue;
    }
    cursor.skipBlanks(true);
    const value = parseExpression(cursor, true, depth + 1);
    const name = keyOf(key);
    const range = { start: at, end: value.range.end };
    entries.push({ ...(name !== undefined && { key: name }), keyRange: key.range, value, range });
    cursor.skipBlanks(true);
    if (cursor.peek() === ',') cursor.position++;
    if (cursor.position === at) break;
  }
  close(cursor, '}');
  return { kind: 'object', entries, range: { start, end: cursor.position } };
}

function keyOf(key: HclExpression): string | undefined {
  if (key.kind === 'reference' && key.names.length === 1) return key.names[0]?.text;
  if (key.kind === 'number') return String(key.value);
  if (key.kind !== 'template' || key.parts.some((part) => part.kind === 'expression')) return undefined;
  return key.parts.map((part) => (part.kind === 'literal' ? part.value : '')).join('');
}

/** `[for x in y : z]`: nothing in it is constant, and its names are bound by itself. */
function isFor(cursor: Cursor): boolean {
  const pattern = /\s*for\s/y;
  pattern.lastIndex = cursor.position;
  return pattern.test(cursor.text);
}

function close(cursor: Cursor, closer: string): void {
  cursor.skipBlanks(true);
  if (cursor.peek() === closer) cursor.position++;
  else cursor.syntaxErrors++;
}

/**
 * Passes what is not understood: a bracket with all that is in it, else a character's word. References in it are kept, so that whoever
 * renames something finds them.
 */
function passOver(cursor: Cursor, start: number, depth: number): HclExpression {
  cursor.position = start;
  const opener = cursor.peek();
  const parts: HclExpression[] = [];
  if (!closers[opener]) {
    cursor.syntaxErrors++;
    cursor.skipLine();
    return { kind: 'composed', parts, range: { start, end: cursor.position } };
  }
  let open = 0;
  while (!cursor.isAtEnd()) {
    cursor.skipBlanks(true);
    const character = cursor.peek();
    if (character === '"' && depth < maxDepth) parts.push(parseQuoted(cursor, (at) => parseExpression(at, true, depth + 1)));
    else if (closers[character]) {
      open++;
      cursor.position++;
    } else if (character === ')' || character === ']' || character === '}') {
      open--;
      cursor.position++;
      if (open <= 0) break;
    } else {
      const name = cursor.word();
      if (name) parts.push(parseNames(cursor, name));
      else cursor.position++;
    }
  }
  if (open > 0) cursor.syntaxErrors++;
  return { kind: 'composed', parts, range: { start, end: cursor.position } };
}

function parseNames(cursor: Cursor, first: HclName): HclExpression {
  const names = [first];
  while (cursor.peek() === '.' && /[\p{L}_]/u.test(cursor.text[cursor.position + 1] ?? '')) {
    cursor.position++;
    const name = cursor.word();
    if (name) names.push(name);
  }
  return { kind: 'reference', names, rest: [], isWhole: true, range: { start: first.range.start, end: cursor.position } };
}
