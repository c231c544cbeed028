import { parseTree, type Node as JsonNode, type ParseError } from 'jsonc-parser';
import { isAlias, isDocument, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Node as YamlNode } from 'yaml';
import type { TextRange } from '../../engine/text.js';

export interface DataEntry {
  readonly key: string;
  /** Of the key without quotes. */
  readonly keyRange: TextRange;
  readonly value: DataNode;
}

/** A document of JSON or YAML with the place of everything in it. `range` is all that stands there, quotes included. */
export type DataNode = {
  readonly range: TextRange;
  /** The name by which aliases in the same document stand for it. */
  readonly anchor?: string;
} & (
  | {
      readonly kind: 'text';
      readonly value: string;
      /** Without quotes; of a YAML block its lines. */
      readonly content: TextRange;
      /** How a YAML block ends its lines: kept, or folded to spaces. */
      readonly block?: 'literal' | 'folded';
    }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'keyword'; readonly value: boolean | null }
  | { readonly kind: 'list'; readonly items: readonly DataNode[] }
  | { readonly kind: 'map'; readonly entries: readonly DataEntry[] }
  /** An alias, which is never followed here, or a value with a tag that is not known. */
  | { readonly kind: 'other'; readonly alias?: string }
);

export interface DataDocument {
  readonly root?: DataNode;
  readonly syntaxErrors: number;
}

/** Nothing that is meant for people is nested deeper; what is, is left out. */
const maxDepth = 200;

export function entryOf(node: DataNode | undefined, key: string): DataNode | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** A node with all that is below it, in the order of the text. */
export function* nodesIn(node: DataNode): Generator<DataNode> {
  yield node;
  if (node.kind === 'list') for (const item of node.items) yield* nodesIn(item);
  if (node.kind === 'map') for (const { value } of node.entries) yield* nodesIn(value);
}

/** JSON with comments and trailing commas. Never throws; `offset` is added to all places. */
export function readJsonTree(text: string, offset = 0): DataDocument {
  if (bracketDepth(text) > maxDepth) return { syntaxErrors: 1 };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  return { ...(root && { root: fromJson(root, offset) }), syntaxErrors: errors.length };
}

/** Brackets that are open at once, those in texts included. */
export function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === 0x5b || character === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (character === 0x5d || character === 0x7d) depth--;
  }
  return deepest;
}

function fromJson(node: JsonNode, offset: number): DataNode {
  const range = { start: node.offset + offset, end: node.offset + node.length + offset };
  const value: unknown = node.value;
  if (node.type === 'string' && typeof value === 'string') {
    return { kind: 'text', value, content: { start: range.start + 1, end: range.end - 1 }, range };
  }
  if (node.type === 'number' && typeof value === 'number') return { kind: 'number', value, range };
  if (node.type === 'boolean' && typeof value === 'boolean') return { kind: 'keyword', value, range };
  if (node.type === 'null') return { kind: 'keyword', value: null, range };
  if (node.type === 'array') return { kind: 'list', items: (node.children ?? []).map((item) => fromJson(item, offset)), range };
  const entries = (node.children ?? []).flatMap((property): DataEntry[] => {
    const [key, value] = property.children ?? [];
    if (!key || !value || typeof key.value !== 'string') return [];
    const keyRange = { start: key.offset + 1 + offset, end: key.offset + key.length - 1 + offset };
    return [{ key: key.value, keyRange, value: fromJson(value, offset) }];
  });
  return { kind: 'map', entries, range };
}

/** Every document of a YAML stream. Never throws. Short tags of intrinsic functions become what they stand for: `!Ref x` is `Ref: x`. */
export function readYamlTrees(text: string): DataDocument[] {
  if (bracketDepth(text) > maxDepth) return [{ syntaxErrors: 1 }];
  try {
    const options = { lineCounter: new LineCounter(), strict: false, uniqueKeys: false, logLevel: 'silent' } as const;
    return treesOf([...parseAllDocuments(text, options)], text);
  } catch {
    return [{ syntaxErrors: 1 }];
  }
}

/** The trees of documents that are parsed already. */
export function treesOf(documents: readonly object[], text: string): DataDocument[] {
  return documents.flatMap((document): DataDocument[] => {
    if (!isDocument(document)) return [];
    const root = fromYaml(document.contents, text, 0);
    return [{ ...(root && { root }), syntaxErrors: document.errors.length }];
  });
}

function fromYaml(node: YamlNode | null, text: string, depth: number): DataNode | undefined {
  if (!node?.range || depth > maxDepth) return undefined;
  const range = { start: node.range[0], end: node.range[1] };
  if (isAlias(node)) return { kind: 'other', alias: node.source, range };
  const plain = untagged(node, range, text, depth);
  if (!plain) return { kind: 'other', range };
  const value = node.anchor === undefined ? plain : { ...plain, anchor: node.anchor };
  const tag = /^!(\w+)$/.exec(node.tag ?? '')?.[1];
  if (tag === undefined) return value;
  const key = tag === 'Ref' ? tag : `Fn::${tag}`;
  return { kind: 'map', entries: [{ key, keyRange: { start: range.start, end: range.start }, value }], range };
}

function untagged(node: YamlNode, range: TextRange, text: string, depth: number): DataNode | undefined {
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.flatMap((item) => fromYaml(item as YamlNode | null, text, depth + 1) ?? []), range };
  }
  if (isMap(node)) {
    const entries = node.items.flatMap(({ key, value }): DataEntry[] => {
      const name = key as YamlNode | null;
      const below = fromYaml(value as YamlNode | null, text, depth + 1);
      if (!isScalar(name) || !name.range || !below) return [];
      const quotes = name.type === 'QUOTE_DOUBLE' || name.type === 'QUOTE_SINGLE' ? 1 : 0;
      return [{ key: String(name.value), keyRange: { start: name.range[0] + quotes, end: name.range[1] - quotes }, value: below }];
    });
    return { kind: 'map', entries, range };
  }
  if (!isScalar(node)) return undefined;
  const { value, type } = node;
  if (typeof value === 'number') return { kind: 'number', value, range };
  if (typeof value === 'boolean' || value === null) return { kind: 'keyword', value, range };
  if (typeof value !== 'string') return undefined;
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')
    return { kind: 'text', value, content: { start: range.start + 1, end: range.end - 1 }, range };
  if (type !== 'BLOCK_LITERAL' && type !== 'BLOCK_FOLDED') return { kind: 'text', value, content: range, range };
  // The header (`|-`) takes its own line.
  const line = text.indexOf('\n', range.start);
  const content = { start: line < 0 ? range.end : Math.min(line + 1, range.end), end: range.end };
  return { kind: 'text', value, content, block: type === 'BLOCK_LITERAL' ? 'literal' : 'folded', range };
}
