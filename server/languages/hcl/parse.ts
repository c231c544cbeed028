import type { TextRange } from '../../engine/text.js';
import { createCursor, type Cursor } from './cursor.js';
import { parseExpression } from './expressions.js';
import type { HclAttribute, HclBlock, HclBody, HclName } from './syntax.js';

export interface HclContent {
  readonly body: HclBody;
  readonly comments: readonly TextRange[];
  readonly syntaxErrors: number;
}

/** Blocks in blocks deeper than any configuration has them are passed over. */
const maxDepth = 100;
/** A file with more is none of ours; what comes behind is not looked at. */
const maxErrors = 500;

/** HCL's native syntax. What does not fit is counted and passed over up to the end of its line. Never throws. */
export function parseHcl(text: string): HclContent {
  const cursor = createCursor(text);
  if (text.startsWith('\uFEFF')) cursor.position = 1;
  const body = parseBody(cursor, 0, false);
  return { body, comments: cursor.comments, syntaxErrors: cursor.syntaxErrors };
}

function parseBody(cursor: Cursor, depth: number, isInBlock: boolean): HclBody {
  const start = cursor.position;
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (;;) {
    cursor.skipBlanks(true);
    const at = cursor.position;
    if (cursor.isAtEnd() || cursor.syntaxErrors > maxErrors) {
      if (isInBlock) cursor.syntaxErrors++;
      break;
    }
    if (cursor.peek() === '}') {
      if (isInBlock) break;
      cursor.syntaxErrors++;
      cursor.position++;
      continue;
    }
    // `{ a = 1, b = 2 }` is no block's body, but harmless.
    const name = cursor.word() ?? quotedName(cursor);
    if (!name) {
      cursor.syntaxErrors++;
      cursor.skipLine();
      if (cursor.position === at) cursor.position++;
      continue;
    }
    cursor.skipBlanks(false);
    if (cursor.peek() === '=' && cursor.text[cursor.position + 1] !== '=') {
      cursor.position++;
      cursor.skipBlanks(false);
      const value = parseExpression(cursor);
      attributes.push({ name: name.text, nameRange: name.range, value, range: { start: at, end: value.range.end } });
      endOfDefinition(cursor);
    } else {
      const block = depth < maxDepth ? parseBlock(cursor, name, depth) : undefined;
      if (block) blocks.push(block);
      else {
        cursor.syntaxErrors++;
        cursor.skipLine();
      }
    }
  }
  return { attributes, blocks, range: { start, end: cursor.position } };
}

function parseBlock(cursor: Cursor, type: HclName, depth: number): HclBlock | undefined {
  const labels: HclName[] = [];
  for (;;) {
    cursor.skipBlanks(false);
    const label = cursor.word() ?? quotedName(cursor);
    if (!label) break;
    labels.push(label);
  }
  if (cursor.peek() !== '{') return undefined;
  cursor.position++;
  const body = parseBody(cursor, depth + 1, true);
  if (cursor.peek() === '}') cursor.position++;
  return { type: type.text, typeRange: type.range, labels, body, range: { start: type.range.start, end: cursor.position } };
}

/** A text without templates, as a label is one. */
function quotedName(cursor: Cursor): HclName | undefined {
  if (cursor.peek() !== '"') return undefined;
  const start = cursor.position + 1;
  let end = start;
  while (end < cursor.text.length && !/["\r\n]/.test(cursor.text.charAt(end))) end += cursor.text[end] === '\\' ? 2 : 1;
  if (cursor.text[end] !== '"') return undefined;
  cursor.position = end + 1;
  return { text: cursor.text.slice(start, end), range: { start, end } };
}

/** Behind an attribute's value the line ends, or the block does. */
function endOfDefinition(cursor: Cursor): void {
  cursor.skipBlanks(false);
  const next = cursor.peek();
  if (next === '' || next === '\n' || next === '\r' || next === '}' || next === ',') {
    if (next === ',') cursor.position++;
    return;
  }
  // A heredoc has taken its line's end along.
  if (cursor.isAtLineStart()) return;
  cursor.syntaxErrors++;
  cursor.skipLine();
}
