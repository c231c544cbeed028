import assert from 'node:assert/strict';
import { buildMigrationModel } from '../../../server/report/migration/build.js';
import type { MigrationModel } from '../../../server/report/migration/model.js';
import { analysedEngine } from '../../support/product-engine.js';

async function modelOf(files: Readonly<Record<string, string>>): Promise<MigrationModel> {
  const engine = await analysedEngine(new Map(Object.entries(files)));
  return buildMigrationModel(engine.workspace(), { instances: {} });
}

describe('what infrastructure code and policies say in the migration model', () => {
  it('names resources of 4.x with their address and what they declare', async () => {
    const { legacyResources } = await modelOf({
      'a/main.tf': [
        'resource "alicloud_ons_instance" "main" { instance_name = "shop" }',
        'resource "alicloud_ons_topic" "all" {',
        '  for_each     = toset(["orders", "stock"])',
        '  instance_id  = alicloud_ons_instance.main.id',
        '  topic_name   = each.value',
        '  message_type = 0',
        '}',
        'data "alicloud_ons_topics" "known" {}',
      ].join('\n'),
      'b/main.tf.json': '{ "resource": { "alicloud_ons_group": { "g": { "group_name": "GID_g" } } } }',
    });
    assert.deepEqual(
      legacyResources.map(({ address, names, place }) => [address, names.join(), `${place.path}:${place.line}`]),
      [
        ['alicloud_ons_instance.main', '', 'a/main.tf:1'],
        ['alicloud_ons_topic.all', 'orders,stock', 'a/main.tf:2'],
        ['data.alicloud_ons_topics.known', '', 'a/main.tf:8'],
        ['alicloud_ons_group.g', 'GID_g', 'b/main.tf.json:1'],
      ],
    );
  });

  it('says what RAM policies grant in the words of ACL 2.0', async () => {
    const { policies } = await modelOf({
      'policy.json': JSON.stringify({
        Version: '1',
        Statement: [
          { Effect: 'Allow', Action: ['mq:PUB', 'mq:SUB'], Resource: ['acs:mq:*:*:MQ_INST_1_a%orders'] },
          { Effect: 'Deny', Action: 'mq:SUB', Resource: 'acs:mq:*:*:GID_old' },
          { Effect: 'Allow', Action: 'mq:SUB', Resource: 'acs:mq:*:*:MQ_INST_1_a%log*' },
        ],
      }),
    });
    assert.deepEqual(
      policies
        .map(({ decision, resourceType, resource, actions, instance, isOpen }) =>
          [decision, resourceType, resource, actions.join('|'), instance ?? '-', isOpen].join(' '),
        )
        .sort(),
      ['Allow Topic log* Sub MQ_INST_1_a true', 'Allow Topic orders Pub|Sub MQ_INST_1_a false', 'Deny Group GID_old Sub - false'],
    );
  });
});
