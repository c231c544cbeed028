import { visit as visitJson } from 'jsonc-parser';
import { isScalar, Lexer, LineCounter, parseAllDocuments, visit as visitYaml, type Document, type Node, type Pair } from 'yaml';
import type { TextRange } from '../../engine/text.js';
import type { ConfigurationContent, ConfigurationEntry } from './entries.js';
import { restoreTemplates, withoutTemplates } from './templates.js';
import { readJsonTree, treesOf } from './tree.js';

/** Aliases are never followed, so that a file of nested anchors costs no more than its own length. */
export function readYaml(text: string): ConfigurationContent {
  const entries: ConfigurationEntry[] = [];
  let syntaxErrors = 0;
  const documents = documentsOf(text);
  for (const document of documents) {
    if (!('errors' in document)) continue;
    syntaxErrors += document.errors.length;
    visitYaml(document, {
      Scalar(key, node, path) {
        if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
        const [start, end] = node.range;
        const quotes = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
        entries.push({ key: keyOf(path), value: node.value, range: { start: start + quotes, end: end - quotes } });
      },
    });
  }
  return { entries, comments: yamlComments(text), syntaxErrors, documents: treesOf(documents, text) };
}

function documentsOf(text: string): Document.Parsed[] {
  const documents = parsed(text);
  if (!text.includes('{{') || documents.every(({ errors }) => errors.length === 0)) return documents;
  const rendered = parsed(withoutTemplates(text));
  for (const document of rendered) restoreTemplates(document, text);
  return rendered;
}

function parsed(text: string): Document.Parsed[] {
  const options = { lineCounter: new LineCounter(), strict: false, uniqueKeys: false, logLevel: 'silent' } as const;
  return [...parseAllDocuments(text, options)];
}

function keyOf(path: readonly (Node | Pair | object)[]): string {
  const parts: string[] = [];
  for (const step of path) {
    if ('key' in step && isScalar((step as Pair).key)) parts.push(String((step as Pair<{ value: unknown }>).key.value));
  }
  return parts.join('.');
}

/** The lexer marks the starts of documents and scalars and the ends of flows by control characters that are not in the text. */
const lexerMarks = new Set(['\u0002', '\u0018', '\u001f']);

function yamlComments(text: string): TextRange[] {
  const comments: TextRange[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (lexerMarks.has(token)) continue;
    if (token.startsWith('#')) comments.push({ start: offset, end: offset + token.length });
    offset += token.length;
  }
  return comments;
}

/** JSON with comments and trailing commas: configuration files are often that. */
export function readJson(text: string): ConfigurationContent {
  const entries: ConfigurationEntry[] = [];
  const comments: TextRange[] = [];
  let syntaxErrors = 0;
  visitJson(
    text,
    {
      onLiteralValue(value: unknown, offset, length, _line, _column, path) {
        if (typeof value !== 'string') return;
        entries.push({ key: path().join('.'), value, range: { start: offset + 1, end: offset + length - 1 } });
      },
      onComment: (offset, length) => comments.push({ start: offset, end: offset + length }),
      onError: () => syntaxErrors++,
    },
    { allowTrailingComma: true },
  );
  return { entries, comments, syntaxErrors, documents: [readJsonTree(text)] };
}
