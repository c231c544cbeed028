import type { TextRange } from '../../engine/text.js';

/** `'key' = 'value'` of a table's options; `key` and `value` without their quotes. */
export interface SqlOption {
  readonly key: string;
  readonly keyRange: TextRange;
  readonly value: string;
  readonly valueRange: TextRange;
  /** Of the whole option, quotes included, without the comma behind it. */
  readonly range: TextRange;
}

interface Token {
  readonly kind: 'word' | 'text' | 'symbol';
  readonly text: string;
  readonly range: TextRange;
}

export interface SqlContent {
  /** The options of each `WITH ( ... )`. */
  readonly tables: readonly (readonly SqlOption[])[];
  readonly comments: readonly TextRange[];
}

/** The options that tables of Flink SQL are made with. One pass over the text; what else stands there is passed over. */
export function readSqlTables(text: string): SqlContent {
  const { tokens, comments } = tokenize(text);
  const tables: SqlOption[][] = [];
  for (let i = 0; i < tokens.length; i++) {
    const isWith = tokens[i]?.kind === 'word' && /^with$/i.test(tokens[i]?.text ?? '');
    if (!isWith || tokens[i + 1]?.text !== '(' || tokens[i + 2]?.kind !== 'text') continue;
    const options: SqlOption[] = [];
    for (i += 2; i < tokens.length && tokens[i]?.text !== ')'; i++) {
      const [key, equals, value] = [tokens[i], tokens[i + 1], tokens[i + 2]];
      if (key?.kind !== 'text' || equals?.text !== '=' || value?.kind !== 'text') continue;
      options.push({
        key: key.text,
        keyRange: inner(key.range),
        value: value.text,
        valueRange: inner(value.range),
        range: { start: key.range.start, end: value.range.end },
      });
      i += 2;
    }
    if (options.length > 0) tables.push(options);
  }
  return { tables, comments };
}

function inner({ start, end }: TextRange): TextRange {
  return { start: start + 1, end: Math.max(start + 1, end - 1) };
}

function tokenize(text: string): { tokens: Token[]; comments: TextRange[] } {
  const tokens: Token[] = [];
  const comments: TextRange[] = [];
  const pattern = /--[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|[A-Za-z_]\w*|[^\s\w]/g;
  for (const match of text.matchAll(pattern)) {
    const [found] = match;
    const range = { start: match.index, end: match.index + found.length };
    if (found.startsWith('--') || found.startsWith('/*')) comments.push(range);
    else if (found.startsWith("'")) tokens.push({ kind: 'text', text: found.slice(1, -1).replaceAll("''", "'"), range });
    else tokens.push({ kind: /^\w/.test(found) ? 'word' : 'symbol', text: found, range });
  }
  return { tokens, comments };
}
