import type { TextRange } from '../../engine/text.js';
import type { ConfigurationContent, ConfigurationEntry } from './entries.js';

/**
 * Java `.properties`: `key=value`, `key: value`, `key value`, `#` and `!` comments, lines continued by a backslash
 * (java.util.Properties#load). Escapes stay as written: the values that matter here are addresses and names.
 */
export function readProperties(text: string): ConfigurationContent {
  const entries: ConfigurationEntry[] = [];
  const comments: TextRange[] = [];
  const line = /[^\r\n]*/g;
  for (let at = 0; at < text.length; at = nextLine(text, line.lastIndex)) {
    line.lastIndex = at;
    const content = line.exec(text)?.[0] ?? '';
    const indent = content.length - content.trimStart().length;
    const start = at + indent;
    if (content[indent] === '#' || content[indent] === '!') comments.push({ start, end: at + content.length });
    else if (content.trim() !== '') {
      const end = continuedEnd(text, at + content.length);
      line.lastIndex = end;
      const entry = splitEntry(text.slice(start, end), start);
      if (entry) entries.push(entry);
    }
  }
  return { entries, comments, syntaxErrors: 0 };
}

/** `.env` files: `KEY=value`, optional `export`, optional quotes, `#` comments on lines of their own. */
export function readDotenv(text: string): ConfigurationContent {
  const entries: ConfigurationEntry[] = [];
  const comments: TextRange[] = [];
  const pattern = /^[ \t]*(?:(#[^\r\n]*)|(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*("[^"\r\n]*"|'[^'\r\n]*'|[^\r\n]*))/gm;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (match[1] !== undefined) comments.push({ start: end - match[1].length, end });
    else {
      const raw = match[3] ?? '';
      const quoted = /^(["']).*\1$/.test(raw);
      const value = quoted ? raw.slice(1, -1) : raw.trimEnd();
      const start = end - raw.length + (quoted ? 1 : 0);
      entries.push({ key: match[2] ?? '', value, range: { start, end: start + value.length } });
    }
  }
  return { entries, comments, syntaxErrors: 0 };
}

function nextLine(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}

/** Where the logical line ends whose first physical line ends at `end`: an odd number of backslashes continues it. */
function continuedEnd(text: string, end: number): number {
  let lineEnd = end;
  while (lineEnd < text.length) {
    let backslashes = 0;
    while (text[lineEnd - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) break;
    const start = nextLine(text, lineEnd);
    const rest = /[^\r\n]*/y;
    rest.lastIndex = start;
    lineEnd = start + (rest.exec(text)?.[0].length ?? 0);
  }
  return lineEnd;
}

function splitEntry(content: string, start: number): ConfigurationEntry | undefined {
  const match = /^((?:\\.|[^\s:=\\])+)(\s*[:=]\s*|\s+|$)/.exec(content);
  if (!match) return undefined;
  const value = content.slice(match[0].length);
  const valueStart = start + match[0].length;
  return { key: match[1] ?? '', value, range: { start: valueStart, end: valueStart + value.length } };
}
