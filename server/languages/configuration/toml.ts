import { parseTOML, type AST } from 'toml-eslint-parser';
import type { ConfigurationContent, ConfigurationEntry } from './entries.js';

/** TOML 1.0. A file with an error holds nothing: the parser stops there. */
export function readToml(text: string): ConfigurationContent {
  try {
    const { body, comments } = parseTOML(text);
    const entries: ConfigurationEntry[] = [];
    for (const table of body) for (const item of table.body) collectItem(item, '', entries);
    return { entries, comments: comments.map(({ range: [start, end] }) => ({ start, end })), syntaxErrors: 0 };
  } catch {
    return { entries: [], comments: [], syntaxErrors: 1 };
  }
}

function collectItem(item: AST.TOMLTable | AST.TOMLKeyValue, prefix: string, entries: ConfigurationEntry[]): void {
  if (item.type === 'TOMLTable') {
    for (const pair of item.body) collectItem(pair, `${item.resolvedKey.map(String).join('.')}.`, entries);
    return;
  }
  const key = prefix + item.key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value)).join('.');
  collectValue(item.value, key, entries);
}

function collectValue(value: AST.TOMLContentNode, key: string, entries: ConfigurationEntry[]): void {
  if (value.type === 'TOMLArray') {
    for (const element of value.elements) collectValue(element, key, entries);
  } else if (value.type === 'TOMLInlineTable') {
    for (const pair of value.body) collectItem(pair, `${key}.`, entries);
  } else if (value.kind === 'string') {
    const quotes = value.multiline ? 3 : 1;
    const [start, end] = value.range;
    entries.push({ key, value: value.value, range: { start: start + quotes, end: end - quotes } });
  }
}
