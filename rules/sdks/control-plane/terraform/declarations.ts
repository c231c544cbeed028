import type { HclBlock, HclFile, HclIndex } from '../../../../server/languages/hcl/index.js';
import type { HclScope } from '../../../../server/languages/hcl/evaluate.js';
import type { DeclaredGroup, DeclaredTopic } from '../../../../server/model/declared.js';
import type { ValueAt } from '../../../../server/model/messaging.js';
import { declaredTypes } from '../values.js';
import { argumentAt, scopesOf } from './blocks.js';

export interface Declarations {
  readonly declaredTopics: DeclaredTopic[];
  readonly declaredGroups: DeclaredGroup[];
}

/** Topics and groups that the resources of one generation declare. */
export function declarationsIn(file: HclFile, index: HclIndex, generation: 4 | 5): Declarations {
  const declaredTopics: DeclaredTopic[] = [];
  const declaredGroups: DeclaredGroup[] = [];
  const prefix = generation === 4 ? 'alicloud_ons_' : 'alicloud_rocketmq_';
  for (const block of file.body.blocks) {
    const type = block.type === 'resource' ? block.labels[0]?.text : undefined;
    if (type === undefined) continue;
    for (const scope of scopesOf(block, file, index)) {
      const topic = type === `${prefix}topic` ? topicOf(block, scope, generation) : undefined;
      if (topic) declaredTopics.push(topic);
      const isGroup = type === (generation === 4 ? 'alicloud_ons_group' : 'alicloud_rocketmq_consumer_group');
      const group = isGroup ? groupOf(block, scope, generation) : undefined;
      if (group) declaredGroups.push(group);
    }
  }
  return { declaredTopics, declaredGroups };
}

function shared(block: HclBlock, scope: HclScope): { instance?: ValueAt; remark?: ValueAt } {
  const instance = argumentAt(block, 'instance_id', scope);
  const remark = argumentAt(block, 'remark', scope);
  return { ...(instance && { instance }), ...(remark && { remark }) };
}

function topicOf(block: HclBlock, scope: HclScope, generation: 4 | 5): DeclaredTopic | undefined {
  const name = argumentAt(block, 'topic_name', scope) ?? (generation === 4 ? argumentAt(block, 'topic', scope) : undefined);
  if (!name) return undefined;
  const type = argumentAt(block, 'message_type', scope);
  const types = type && declaredTypes(type.value, generation);
  return {
    name,
    ...(types && { types }),
    ...(type && { typeRange: type.range }),
    by: 'terraform',
    generation,
    ...shared(block, scope),
    range: name.range,
  };
}

function groupOf(block: HclBlock, scope: HclScope, generation: 4 | 5): DeclaredGroup | undefined {
  const names = generation === 4 ? ['group_name', 'group_id'] : ['consumer_group_id'];
  const name = names.map((argument) => argumentAt(block, argument, scope)).find((value) => value !== undefined);
  if (!name) return undefined;
  const said = knownAt(argumentAt(block, generation === 4 ? 'group_type' : 'delivery_order_type', scope));
  const policy = block.body.blocks.find(({ type }) => type === 'consume_retry_policy');
  const maxRetryTimes = policy && argumentAt(policy, 'max_retry_times', scope);
  const protocol = said === 'http' ? 'http' : said === undefined || said === 'tcp' ? 'tcp' : undefined;
  const hasType = block.body.attributes.some((attribute) => attribute.name === 'group_type');
  return {
    name,
    ...(generation === 4 && protocol && !(hasType && said === undefined) && { protocol }),
    ...(generation === 5 && said !== undefined && { orderly: said === 'Orderly' }),
    ...(maxRetryTimes && { maxRetryTimes }),
    by: 'terraform',
    generation,
    ...shared(block, scope),
    range: name.range,
  };
}

function knownAt(value: ValueAt | undefined): string | undefined {
  return value?.value.kind === 'known' ? String(value.value.value) : undefined;
}
