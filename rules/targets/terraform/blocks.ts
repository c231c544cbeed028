import type { TextEdit } from '../../../server/engine/text.js';
import type { Message } from '../../../server/l10n/messages.js';
import { deletion, indentationAt, lineEnding } from '../../../server/languages/build-text.js';
import { evaluate } from '../../../server/languages/hcl/evaluate.js';
import type { HclAttribute, HclBlock, HclFile, HclIndex } from '../../../server/languages/hcl/index.js';
import { constantText, expressionsIn } from '../../../server/languages/hcl/index.js';
import { legacyResource, type LegacyBlock } from '../../sdks/control-plane/terraform/blocks.js';
import { onsMessageTypes } from '../../knowledge/control-plane.js';
import type { ArgumentMapping, LostArgument, TerraformResource } from '../../knowledge/terraform.js';
import type { AddedLine, InstanceVariables } from './instance.js';
import { renamedLines, type ArgumentLine } from './layout.js';
import { terraformMessages } from './messages.js';
import { ownNames } from './own-names.js';

interface BlockChange {
  readonly edits: readonly TextEdit[];
  readonly differences: readonly Message[];
}

const lost: Readonly<Record<LostArgument, () => Message>> = {
  perm: terraformMessages.perm,
  'group-type': terraformMessages.groupType,
  'read-enable': terraformMessages.readEnable,
  tags: terraformMessages.tags,
};

/** One resource by the table of its type. Meta-arguments (`count`, `for_each`, `depends_on`, `lifecycle`) stay as they are. */
export function blockEdits(
  { block, type }: LegacyBlock,
  file: HclFile,
  index: HclIndex,
  variables: InstanceVariables | undefined,
): BlockChange {
  const resource = legacyResource(type.text);
  if (!resource?.target) return { edits: [], differences: [] };
  const { text } = file.source;
  const edits: TextEdit[] = [{ ...type.range, newText: resource.target }];
  for (const { name, newName } of ownNames(block, resource)) {
    if (newName !== undefined && newName !== name.text) edits.push({ ...name.range, newText: newName });
  }
  const differences: Message[] = [];
  const lines: ArgumentLine[] = [];
  for (const attribute of block.body.attributes) {
    const { name, nameRange, range } = attribute;
    const mapping = resource.arguments.find(({ from }) => from === name);
    const isSecond = mapping?.to !== undefined && isGivenOtherwise(mapping, resource, block);
    const isRemoved = isSecond || (mapping !== undefined && mapping.to === undefined);
    lines.push({ name, newName: mapping?.to ?? name, nameRange, range, isRemoved });
    if (isSecond) edits.push(removal(attribute, text));
    if (!mapping || isSecond) continue;
    const change = argumentEdits(attribute, mapping, file, index);
    edits.push(...change.edits);
    differences.push(...change.differences);
  }
  const wanted = type.text === 'alicloud_ons_group' ? groupLines : type.text === 'alicloud_ons_instance' ? (variables?.lines ?? []) : [];
  const given = new Set(lines.filter(({ isRemoved }) => !isRemoved).map(({ newName }) => newName));
  const additions = wanted.filter((line) => typeof line === 'string' || !given.has(line.name));
  if (type.text === 'alicloud_ons_group') differences.push(terraformMessages.orderAndRetries());
  const brace = block.range.end - 1;
  const names = additions.flatMap((line) => (typeof line === 'string' ? [] : [line.name]));
  const layout = renamedLines(text, lines, names, brace);
  edits.push(...layout.edits);
  if (additions.length > 0) {
    const width = layout.nameWidth ?? Math.max(...names.map((name) => name.length));
    const written = additions.map((line) => (typeof line === 'string' ? line : `${line.name.padEnd(width)} = ${line.value}`));
    const [first] = block.body.attributes;
    const indent = first ? indentationAt(text, first.range.start) : `${indentationAt(text, block.range.start)}  `;
    edits.push(...insertion(written, block, text, indent));
  }
  return { edits, differences };
}

/** Another argument of the block becomes the same one and stands before it in the table. */
function isGivenOtherwise(mapping: ArgumentMapping, { arguments: mappings }: TerraformResource, { body }: HclBlock): boolean {
  const earlier = mappings.slice(0, mappings.indexOf(mapping)).filter(({ to }) => to === mapping.to);
  return earlier.some(({ from }) => body.attributes.some(({ name }) => name === from));
}

function argumentEdits(attribute: HclAttribute, mapping: ArgumentMapping, file: HclFile, index: HclIndex): BlockChange {
  const { text } = file.source;
  if (mapping.to === undefined) return { edits: [removal(attribute, text)], differences: [lost[mapping.loses]()] };
  if (mapping.to === 'instance_id') {
    const isOfModule = [...expressionsIn(attribute.value)].some(
      (expression) => expression.kind === 'reference' && expression.names[0]?.text === 'alicloud_ons_instance',
    );
    return { edits: [], differences: isOfModule ? [] : [terraformMessages.instanceId()] };
  }
  if (!('value' in mapping)) return { edits: [], differences: [] };
  const value = evaluate(attribute.value, { path: file.source.path, module: index.moduleOf(file.source.path) });
  const written = attribute.value.kind === 'number' ? String(attribute.value.value) : constantText(attribute.value);
  const type = written === undefined ? undefined : onsMessageTypes.get(written);
  const ordered = written === '2' || (value.kind === 'known' && String(value.value) === '2') ? [terraformMessages.globallyOrdered()] : [];
  if (type) return { edits: [{ ...attribute.value.range, newText: `"${type}"` }], differences: ordered };
  const source = text.slice(attribute.value.range.start, attribute.value.range.end);
  const table = [...onsMessageTypes].map(([number, name]) => `"${number}" = "${name}"`).join(', ');
  // A number that is not in the table fails the plan instead of making a topic of another type.
  const newText = `{ ${table} }[tostring(${source})]`;
  return { edits: [{ ...attribute.value.range, newText }], differences: [...ordered, terraformMessages.calculatedType()] };
}

/** 16 retries with growing intervals are what 4.x does for groups that say nothing: https://help.aliyun.com/document_detail/43490.htm */
const groupLines: readonly AddedLine[] = [
  { name: 'delivery_order_type', value: '"Concurrently"' },
  '',
  'consume_retry_policy {',
  '  retry_policy    = "DefaultRetryPolicy"',
  '  max_retry_times = 16',
  '}',
];

/** An argument with the comment that stands behind it. */
function removal({ range }: HclAttribute, text: string): TextEdit {
  const comment = /^[ \t]*(?:#|\/\/)[^\r\n]*/.exec(text.slice(range.end, range.end + 1_000))?.[0] ?? '';
  return deletion(text, { start: range.start, end: range.end + comment.length });
}

/** Lines at the end of a block, before its brace. A block on one line becomes one of several. */
function insertion(lines: readonly string[], { body, range }: HclBlock, text: string, indent: string): TextEdit[] {
  const end = lineEnding(text);
  const brace = range.end - 1;
  const isOneLine = !/[\r\n]/.test(text.slice(body.range.start, brace));
  const blockIndent = indentationAt(text, range.start);
  const written = lines.map((line) => (line === '' ? '' : (isOneLine ? `${blockIndent}  ` : indent) + line)).join(end);
  if (!isOneLine) {
    const lineStart = Math.max(text.lastIndexOf('\n', brace - 1), text.lastIndexOf('\r', brace - 1)) + 1;
    return [{ start: lineStart, end: lineStart, newText: written + end }];
  }
  const first = body.attributes[0]?.range.start ?? brace;
  const last = body.attributes.at(-1)?.range.end ?? brace;
  const opening = { start: body.range.start, end: first, newText: `${end}${blockIndent}  ` };
  const closing = { start: last, end: brace, newText: `${end}${written}${end}${blockIndent}` };
  return first === brace ? [{ start: body.range.start, end: brace, newText: `${end}${written}${end}${blockIndent}` }] : [opening, closing];
}
