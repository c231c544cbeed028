import { entryOf, nodesIn, type DataEntry, type DataNode } from '../../../server/languages/configuration/tree.js';
import type { ControlPlaneUse } from '../../../server/model/control-plane.js';
import type { DeclaredGroup, DeclaredTopic } from '../../../server/model/declared.js';
import type { ValueAt } from '../../../server/model/messaging.js';
import { known, unknown, type Value } from '../../../server/model/values.js';
import { rosGroupTypes, rosTopicTypes, rosTypes } from '../../knowledge/ros.js';
import { declaredTypes } from './values.js';

/** By these texts a template is looked at. */
export const rosNeedles: readonly string[] = ['::ROCKETMQ::', '::ROCKETMQ5::'];

export interface RosTemplate {
  readonly controlPlane: readonly ControlPlaneUse[];
  readonly declaredTopics: readonly DeclaredTopic[];
  readonly declaredGroups: readonly DeclaredGroup[];
}

/** A template of Resource Orchestration Service: resources and data sources for 4.x, topics and groups of both generations. */
export function rosTemplate(root: DataNode): RosTemplate {
  const parameters = entryOf(root, 'Parameters');
  const controlPlane: ControlPlaneUse[] = [];
  const declaredTopics: DeclaredTopic[] = [];
  const declaredGroups: DeclaredGroup[] = [];
  for (const node of nodesIn(root)) {
    const type = entryOf(node, 'Type');
    if (type?.kind !== 'text') continue;
    const isLegacy = rosTypes.has(type.value) || /^DATASOURCE::ROCKETMQ::\w+$/.test(type.value);
    if (isLegacy) controlPlane.push({ name: type.value, by: 'ros', range: type.content });
    const properties = entryOf(node, 'Properties');
    const generation = isLegacy ? 4 : 5;
    const isTopic = type.value === rosTopicTypes.legacy || type.value === rosTopicTypes.target;
    const isGroup = type.value === rosGroupTypes.legacy || type.value === rosGroupTypes.target;
    const value = (...names: string[]): ValueAt | undefined =>
      names.map((name) => valueAt(entryOf(properties, name), parameters)).find((found) => found !== undefined);
    const instance = value('InstanceId');
    const remark = value('Remark');
    const shared = { by: 'ros', generation, ...(instance && { instance }), ...(remark && { remark }) } as const;
    const topic = isTopic ? value('Topic', 'TopicName') : undefined;
    if (topic) {
      const typeAt = value('MessageType');
      const types = typeAt && declaredTypes(typeAt.value, generation);
      declaredTopics.push({
        name: topic,
        ...(types && { types }),
        ...(typeAt && { typeRange: typeAt.range }),
        ...shared,
        range: topic.range,
      });
    }
    const group = isGroup ? value('GroupId', 'ConsumerGroupId') : undefined;
    if (!group) continue;
    const order = knownText(value('DeliveryOrderType'));
    const protocol = knownText(value('GroupType'));
    const retries = valueAt(entryOf(entryOf(properties, 'ConsumeRetryPolicy'), 'MaxRetryTimes'), parameters);
    declaredGroups.push({
      name: group,
      ...((protocol === 'tcp' || protocol === 'http') && { protocol }),
      ...(order !== undefined && { orderly: order === 'Orderly' }),
      ...(retries && { maxRetryTimes: retries }),
      ...shared,
      range: group.range,
    });
  }
  return { controlPlane, declaredTopics, declaredGroups };
}

function knownText(value: ValueAt | undefined): string | undefined {
  return value?.value.kind === 'known' ? String(value.value.value) : undefined;
}

function valueAt(node: DataNode | undefined, parameters: DataNode | undefined): ValueAt | undefined {
  if (!node) return undefined;
  const range = node.kind === 'text' ? node.content : node.range;
  const literals = node.kind === 'text' ? { literals: [{ value: node.value, range }] } : {};
  return { value: valueOf(node, parameters), range, ...literals };
}

/** Constants; `Ref` of a parameter gives its default where it has one, which whoever makes the stack can replace. */
function valueOf(node: DataNode, parameters: DataNode | undefined): Value {
  if (node.kind === 'text' || node.kind === 'number' || node.kind === 'keyword') return known(node.value);
  const [entry, ...others]: readonly DataEntry[] = node.kind === 'map' ? node.entries : [];
  if (!entry || others.length > 0) return unknown('composed');
  if (entry.key === 'Ref' && entry.value.kind === 'text') {
    const parameter = entryOf(parameters, entry.value.value);
    const standard = entryOf(parameter, 'Default');
    const fallback = standard && !isIntrinsic(standard) ? { fallback: valueOf(standard, undefined) } : {};
    return parameter
      ? { kind: 'configuration-key', key: entry.value.value, source: 'remote', ...fallback, trail: [] }
      : unknown('other-file');
  }
  return unknown('composed');
}

function isIntrinsic(node: DataNode): boolean {
  return node.kind === 'map' || node.kind === 'list' || node.kind === 'other';
}
