import assert from 'node:assert/strict';
import type { DeclaredGroup, DeclaredTopic } from '../../../server/model/declared.js';
import type { Value } from '../../../server/model/values.js';
import { analysedEngine } from '../../support/product-engine.js';

function shown(value: Value | undefined): string {
  if (!value) return '-';
  if (value.kind === 'known') return String(value.value);
  if (value.kind === 'configuration-key')
    return `${value.source ?? 'properties'} ${value.key}${value.fallback ? `:${shown(value.fallback)}` : ''}`;
  if (value.kind === 'one-of') return `(${value.values.map(shown).join('|')})`;
  if (value.kind === 'text') return value.parts.map(shown).join('+');
  return value.kind;
}

async function declaredIn(files: Readonly<Record<string, string>>): Promise<{ topics: string[]; groups: string[]; written: string[] }> {
  const engine = await analysedEngine(new Map(Object.entries(files)));
  assert.deepEqual(engine.errors(), []);
  const models = [...engine.workspace().models].flatMap(([path, entries]) => entries.map(({ model }) => ({ path, model })));
  const topic = ({ name, types, by, generation, instance }: DeclaredTopic): string =>
    `${by} ${generation} ${shown(name.value)} ${(types ?? ['?']).join('|')} @${shown(instance?.value)}`;
  const group = ({ name, protocol, orderly, by, generation, maxRetryTimes }: DeclaredGroup): string =>
    `${by} ${generation} ${shown(name.value)} ${protocol ?? '-'} ${orderly ?? '-'} ${shown(maxRetryTimes?.value)}`;
  const topics = models.flatMap(({ path, model }) => (model.declaredTopics ?? []).map((declared) => ({ path, declared })));
  return {
    topics: topics.map(({ declared }) => topic(declared)),
    groups: models.flatMap(({ model }) => (model.declaredGroups ?? []).map(group)),
    written: topics.map(({ path, declared }) => (files[path] ?? '').slice(declared.typeRange?.start ?? 0, declared.typeRange?.end ?? 0)),
  };
}

describe('declared topics and groups', () => {
  it('Terraform: constants, variables with their values, locals, for_each', async () => {
    const { topics, groups, written } = await declaredIn({
      'a/main.tf': `
resource "alicloud_rocketmq_topic" "plain" {
  instance_id  = "rmq-cn-a"
  topic_name   = "plain"
  message_type = "DELAY"
}
resource "alicloud_rocketmq_topic" "named" {
  instance_id = var.instance
  topic_name  = "\${local.prefix}-\${var.suffix}"
}
resource "alicloud_rocketmq_topic" "each" {
  for_each     = local.topics
  topic_name   = each.key
  message_type = each.value
}
resource "alicloud_rocketmq_consumer_group" "g" {
  consumer_group_id   = var.on ? "GID_a" : "GID_b"
  delivery_order_type = "Orderly"
  consume_retry_policy {
    max_retry_times = 3
  }
}
resource "alicloud_ons_group" "old" {
  group_name = "GID_old"
}
locals {
  prefix = "shop"
  topics = { first = "NORMAL", second = "fifo" }
}
`,
      'a/variables.tf': 'variable "instance" {\n  default = "rmq-cn-b"\n}\nvariable "suffix" {}\nvariable "on" {}\n',
      'a/terraform.tfvars': 'suffix = "orders"\n',
      'b/terraform.tfvars': 'suffix = "other module"\n',
    });
    assert.deepEqual(topics, [
      'terraform 5 plain DELAY @rmq-cn-a',
      'terraform 5 shop-orders ? @environment TF_VAR_instance:rmq-cn-b',
      'terraform 5 first NORMAL @-',
      'terraform 5 second FIFO @-',
    ]);
    assert.deepEqual(groups.sort(), ['terraform 4 GID_old tcp - -', 'terraform 5 (GID_a|GID_b) - true 3']);
    assert.deepEqual(written, ['DELAY', '', 'each.value', 'each.value']);
  });

  it('templates of Resource Orchestration Service, with parameters that can be given from outside', async () => {
    const { topics, groups } = await declaredIn({
      'stack.yml': `ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Name: { Type: String, Default: orders }
Resources:
  T:
    Type: ALIYUN::ROCKETMQ::Topic
    Properties: { Topic: { Ref: Name }, MessageType: 5 }
  G:
    Type: ALIYUN::ROCKETMQ5::ConsumerGroup
    Properties:
      ConsumerGroupId: GID_a
      DeliveryOrderType: Concurrently
      ConsumeRetryPolicy: { MaxRetryTimes: 16 }
`,
    });
    assert.deepEqual(topics, ['ros 4 remote Name:orders DELAY @-']);
    assert.deepEqual(groups, ['ros 5 GID_a - false 16']);
  });

  it('commands, with variables of the script', async () => {
    const { topics, groups, written } = await declaredIn({
      'make.sh': `NAME=orders
aliyun ons OnsTopicCreate --Topic $NAME --MessageType=4 --InstanceId "\${INSTANCE:-MQ_INST_a}"
aliyun ons OnsGroupCreate --GroupId GID_http --GroupType http
aliyun rocketmq CreateTopic --topicName new-$ENV --messageType FIFO
aliyun rocketmq create-consumer-group --consumer-group-id GID_new --delivery-order-type Orderly
mqadmin updateTopic -t local -a '+message.type=TRANSACTION'
./bin/mqadmin updateSubGroup -g GID_local -o true
`,
    });
    assert.deepEqual(topics, [
      'command-line 4 orders TRANSACTION @environment INSTANCE:MQ_INST_a',
      'command-line 5 new-+environment ENV FIFO @-',
      'mqadmin 5 local TRANSACTION @-',
    ]);
    assert.deepEqual(groups, ['command-line 4 GID_http http - -', 'command-line 5 GID_new - true -', 'mqadmin 5 GID_local - true -']);
    assert.deepEqual(written, ['4', 'FIFO', 'TRANSACTION']);
  });
});
