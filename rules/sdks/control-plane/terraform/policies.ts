import type { TextRange } from '../../../../server/engine/text.js';
import type { HclBlock, HclExpression, HclFile } from '../../../../server/languages/hcl/index.js';
import { attributeOf, constantText, expressionsOf } from '../../../../server/languages/hcl/index.js';
import type { DataEntry, DataNode } from '../../../../server/languages/configuration/tree.js';
import { readJsonTree } from '../../../../server/languages/configuration/tree.js';
import { mappedText } from '../../../../server/languages/mapped-text.js';
import type { PlacedText, PolicyStatement } from '../../../../server/model/control-plane.js';
import { policyNeedles, policyStatements, statementOf } from '../policy.js';
import { holesIn } from './blocks.js';

/** Statements about messaging in texts of JSON, in `jsonencode({...})`, and in `statement` blocks of resources and data sources. */
export function policiesIn(file: HclFile): PolicyStatement[] {
  const { text } = file.source;
  if (!policyNeedles.some((needle) => text.includes(needle))) return [];
  const statements: PolicyStatement[] = [];
  for (const expression of expressionsOf(file.body)) {
    if (expression.kind === 'template') statements.push(...inText(expression, text));
    const [argument] = expression.kind === 'call' && expression.name === 'jsonencode' ? expression.arguments : [];
    if (argument) statements.push(...policyStatements(dataOf(argument, text)));
  }
  for (const block of blocksIn(file.body.blocks)) {
    const statement = block.type === 'statement' ? inBlock(block, text) : undefined;
    if (statement) statements.push(statement);
  }
  return statements;
}

function* blocksIn(blocks: readonly HclBlock[]): Generator<HclBlock> {
  for (const block of blocks) {
    yield block;
    yield* blocksIn(block.body.blocks);
  }
}

function inText(expression: Extract<HclExpression, { kind: 'template' }>, text: string): PolicyStatement[] {
  const { content, isHeredoc } = expression;
  const written = text.slice(content.start, content.end);
  if (!/^\s*\{/.test(written) || !policyNeedles.some((needle) => written.includes(needle))) return [];
  const holes = holesIn(expression);
  if (isHeredoc) {
    const { root } = readJsonTree(blanked(written, holes, content.start), content.start);
    return root ? policyStatements(root) : [];
  }
  const mapped = mappedText(text, [content], holes);
  const { root } = readJsonTree(mapped.text);
  return root ? policyStatements(root, (range) => mapped.rangeOf(range)) : [];
}

/** Quotes in a heredoc's expressions are not those of the JSON around them. */
function blanked(written: string, holes: readonly TextRange[], offset: number): string {
  let text = written;
  for (const { start, end } of holes) {
    const hole = text.slice(start - offset, end - offset).replace(/["\\\r\n]/g, ' ');
    text = text.slice(0, start - offset) + hole + text.slice(end - offset);
  }
  return text;
}

/** `statement { effect, action, resource }`; `actions` and `resources` in provider versions that name them so. */
function inBlock({ body, range }: HclBlock, text: string): PolicyStatement | undefined {
  const texts = (...names: string[]): PlacedText[] =>
    names.flatMap((name) => {
      const value = attributeOf(body, name)?.value;
      const items = value?.kind === 'list' ? value.items : value ? [value] : [];
      return items.flatMap((item) => (item.kind === 'template' ? [placed(item, text)] : []));
    });
  const effect = constantText(attributeOf(body, 'effect')?.value) ?? 'Allow';
  const actions = texts('action', 'actions');
  return actions.length === 0 ? undefined : statementOf(effect, actions, texts('resource', 'resources'), range);
}

function placed(template: Extract<HclExpression, { kind: 'template' }>, text: string): PlacedText {
  return { text: shown(template, text), range: template.content };
}

/** Parts that are filled in when Terraform runs are shown as they are written. */
function shown({ parts }: Extract<HclExpression, { kind: 'template' }>, text: string): string {
  const written = ({ start, end }: TextRange): string => `\${${text.slice(start, end)}}`;
  return parts.map((part) => (part.kind === 'literal' ? part.value : written(part.expression.range))).join('');
}

function dataOf(expression: HclExpression, text: string): DataNode {
  const { range } = expression;
  if (expression.kind === 'template') return { kind: 'text', value: shown(expression, text), content: expression.content, range };
  if (expression.kind === 'list') return { kind: 'list', items: expression.items.map((item) => dataOf(item, text)), range };
  if (expression.kind !== 'object') return { kind: 'other', range };
  const entries = expression.entries.flatMap(({ key, keyRange, value }): DataEntry[] =>
    key === undefined ? [] : [{ key, keyRange, value: dataOf(value, text) }],
  );
  return { kind: 'map', entries, range };
}
