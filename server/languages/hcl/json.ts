import type { DataNode } from '../configuration/tree.js';
import { readJsonTree } from '../configuration/tree.js';
import { createCursor } from './cursor.js';
import { parseExpression } from './expressions.js';
import type { HclContent } from './parse.js';
import type { HclAttribute, HclBlock, HclBody, HclExpression, HclObjectEntry, HclTemplatePart } from './syntax.js';

/** How many names stand between a block type of Terraform and its body. https://developer.hashicorp.com/terraform/language/syntax/json */
const labelCounts: Readonly<Record<string, number>> = { resource: 2, data: 2, module: 1, variable: 1, output: 1, provider: 1 };

/** Terraform's JSON syntax as the blocks that it stands for. `moved` and other blocks without names stay attributes. */
export function parseHclJson(text: string): HclContent {
  const { root, syntaxErrors } = readJsonTree(text);
  const range = { start: 0, end: text.length };
  if (root?.kind !== 'map') return { body: { attributes: [], blocks: [], range }, comments: [], syntaxErrors: Math.max(1, syntaxErrors) };
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (const { key, keyRange, value } of root.entries) {
    const labels = labelCounts[key];
    const name = { text: key, range: keyRange };
    if (key === 'locals') blocks.push({ type: key, typeRange: keyRange, labels: [], body: bodyOf(value, text), range: value.range });
    else if (labels === undefined)
      attributes.push({ name: key, nameRange: keyRange, value: expressionOf(value, text), range: value.range });
    else blocks.push(...blocksOf(name, value, [], labels, text));
  }
  return { body: { attributes, blocks, range }, comments: [], syntaxErrors };
}

function blocksOf(
  type: { text: string; range: HclBlock['range'] },
  node: DataNode,
  labels: HclBlock['labels'],
  missing: number,
  text: string,
): HclBlock[] {
  if (node.kind === 'list') return node.items.flatMap((item) => blocksOf(type, item, labels, missing, text));
  if (node.kind !== 'map') return [];
  if (missing === 0) return [{ type: type.text, typeRange: type.range, labels, body: bodyOf(node, text), range: node.range }];
  return node.entries.flatMap(({ key, keyRange, value }) =>
    blocksOf(type, value, [...labels, { text: key, range: keyRange }], missing - 1, text),
  );
}

function bodyOf(node: DataNode, text: string): HclBody {
  const entries = node.kind === 'map' ? node.entries : [];
  const attributes = entries.map(({ key, keyRange, value }): HclAttribute => {
    const range = { start: keyRange.start - 1, end: value.range.end };
    return { name: key, nameRange: keyRange, value: expressionOf(value, text), range };
  });
  return { attributes, blocks: [], range: node.range };
}

function expressionOf(node: DataNode, text: string): HclExpression {
  const { range } = node;
  switch (node.kind) {
    case 'text':
      return { kind: 'template', parts: partsOf(node, text), content: node.content, isHeredoc: false, range };
    case 'number':
      return { kind: 'number', value: node.value, range };
    case 'keyword':
      return { kind: 'keyword', value: node.value, range };
    case 'list':
      return { kind: 'list', items: node.items.map((item) => expressionOf(item, text)), range };
    case 'map': {
      const entries = node.entries.map(({ key, keyRange, value }): HclObjectEntry => ({
        key,
        keyRange,
        value: expressionOf(value, text),
        range: { start: keyRange.start - 1, end: value.range.end },
      }));
      return { kind: 'object', entries, range };
    }
    case 'other':
      return { kind: 'composed', parts: [], range };
  }
}

/** Only texts that are written without escapes keep the places of what is in them. */
function partsOf({ value, content }: Extract<DataNode, { kind: 'text' }>, text: string): HclTemplatePart[] {
  const isPlain = text.slice(content.start, content.end) === value;
  if (!isPlain || !value.includes('${')) return [{ kind: 'literal', value, range: content }];
  const cursor = createCursor(text);
  const parts: HclTemplatePart[] = [];
  let at = content.start;
  for (;;) {
    const open = text.indexOf('${', at);
    const end = open < 0 || open >= content.end ? content.end : open;
    if (end > at) parts.push({ kind: 'literal', value: text.slice(at, end), range: { start: at, end } });
    if (end === content.end) return parts;
    cursor.position = open + 2;
    parts.push({ kind: 'expression', expression: parseExpression(cursor, true) });
    cursor.skipBlanks(true);
    const close = text.indexOf('}', cursor.position);
    at = close < 0 || close >= content.end ? content.end : close + 1;
  }
}
