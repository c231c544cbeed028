import type { TextRange } from '../../../server/engine/text.js';
import { entryOf, nodesIn, type DataNode } from '../../../server/languages/configuration/tree.js';
import type { PlacedText, PolicyStatement } from '../../../server/model/control-plane.js';

/** By these texts a file is looked at for policies at all. */
export const policyNeedles: readonly string[] = [
  'acs:mq:',
  'mq:*',
  ...['PUB', 'SUB', 'Ons', 'Query', 'List', 'Create', 'Delete', 'Update', 'Reset', 'Push', 'Get'].map((verb) => `mq:${verb}`),
];

/** An action of 4.x messaging or its control plane. MQTT and other services (`alikafka:`, `amqp:`) have their own prefixes. */
export function isMessagingAction(action: string): boolean {
  return /^mq:[\w*]+$/i.test(action);
}

export function isMessagingResource(resource: string): boolean {
  return /^acs:mq:/i.test(resource) && !isMqttResource(resource);
}

/**
 * ApsaraMQ for MQTT shares the actions: its resources are instances `post-..` and `mqtt-..`, and what is in them, by slashes.
 * https://help.aliyun.com/document_detail/134968.html
 */
function isMqttResource(resource: string): boolean {
  return /^acs:mq:[^:]*:[^:]*:(?:(?:post|mqtt)-|[^%]*\/)/i.test(resource);
}

/**
 * The statements of RAM policies in a document, wherever they stand in it, that speak of messaging. Keys are `Effect`, `Action` and
 * `Resource` in JSON, without regard to case.
 */
export function policyStatements(root: DataNode, place: (range: TextRange) => TextRange = (range) => range): PolicyStatement[] {
  const statements: PolicyStatement[] = [];
  for (const node of nodesIn(root)) {
    const effect = textOf(field(node, 'Effect'));
    const actions = placedTexts(field(node, 'Action'), place);
    if (effect === undefined || actions.length === 0) continue;
    const resources = placedTexts(field(node, 'Resource'), place);
    const statement = statementOf(effect, actions, resources, place(node.range));
    if (statement) statements.push(statement);
  }
  return statements;
}

/** The statement, if it speaks of messaging. */
export function statementOf(
  effect: string,
  actions: readonly PlacedText[],
  resources: readonly PlacedText[],
  range: TextRange,
): PolicyStatement | undefined {
  if (resources.length > 0 && resources.every(({ text }) => isMqttResource(text))) return undefined;
  const isMessaging = actions.some(({ text }) => isMessagingAction(text)) || resources.some(({ text }) => isMessagingResource(text));
  return isMessaging ? { effect: /^deny$/i.test(effect) ? 'Deny' : 'Allow', actions, resources, range } : undefined;
}

function field(node: DataNode, name: string): DataNode | undefined {
  return entryOf(node, name) ?? entryOf(node, name.toLowerCase());
}

function textOf(node: DataNode | undefined): string | undefined {
  return node?.kind === 'text' ? node.value : undefined;
}

/** The texts of a value or list; those that intrinsic functions put together (`Fn::Sub`, `Fn::Join`) as far as they are written. */
function placedTexts(node: DataNode | undefined, place: (range: TextRange) => TextRange): PlacedText[] {
  if (!node) return [];
  if (node.kind === 'text') return [{ text: node.value, range: place(node.content) }];
  if (node.kind === 'list') return node.items.flatMap((item) => placedTexts(item, place));
  if (node.kind !== 'map') return [];
  const [entry] = node.entries;
  if (entry?.key === 'Fn::Join' && entry.value.kind === 'list') {
    const [separator, parts] = entry.value.items;
    const written = parts?.kind === 'list' ? parts.items.map((part) => textOf(part) ?? '${}') : [];
    return written.length > 0 ? [{ text: written.join(textOf(separator) ?? ''), range: place(node.range) }] : [];
  }
  return entry?.key === 'Fn::Sub' ? placedTexts(entry.value.kind === 'list' ? entry.value.items[0] : entry.value, place) : [];
}
