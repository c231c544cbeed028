import { render, type Locale, type Message } from '../../l10n/messages.js';
import type { MigrationTarget } from '../migration/model.js';
import { hclBlock, type HclLines } from './hcl.js';
import { hclString, resourceNames } from './quoting.js';
import type { KitResources, KitUser, Placeholder } from './resources.js';
import { deliveryOrders, topicTypes } from './resources.js';
import { terraformMessages } from './terraform-messages.js';

/** Names of the resources in the files below, for tables that pair others with them. */
export interface TerraformNames {
  readonly topics: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly users: ReadonlyMap<string, string>;
}

export function terraformNames({ topics, groups, users }: KitResources): TerraformNames {
  const names = (all: readonly { readonly name: string }[]): ReadonlyMap<string, string> => resourceNames(all.map(({ name }) => name));
  return { topics: names(topics), groups: names(groups), users: names(users) };
}

/**
 * Terraform files by their name. Arguments: rocketmq_instance, _topic, _consumer_group, _account, _acl in
 * https://github.com/aliyun/terraform-provider-alicloud/tree/master/website/docs/r
 */
export function terraformFiles(kit: KitResources, target: MigrationTarget, locale: Locale): ReadonlyMap<string, string> {
  const names = terraformNames(kit);
  return new Map([
    ['versions.tf', versions],
    ['variables.tf', variables(kit, target, (message) => hclString(render(message, locale)))],
    ['instance.tf', instance((message) => hclString(render(message, locale)))],
    ['topics.tf', blocks(kit.topics.map((topic) => topicBlock(topic, names)))],
    ['groups.tf', blocks(kit.groups.map((group) => groupBlock(group, names)))],
    ['accounts.tf', blocks(kit.users.map((user) => accountBlock(user, names)))],
    ['acls.tf', blocks(aclBlocks(kit, names))],
  ]);
}

const blocks = (all: readonly string[]): string => all.join('\n');

/** 1.247.0 is the first that takes all arguments that are used here. */
const versions = `terraform {
  required_version = ">= 1.2"

  required_providers {
    alicloud = {
      source  = "aliyun/alicloud"
      version = ">= 1.247.0"
    }
  }
}

provider "alicloud" {
  region = var.region
}
`;

/** Editions of the settings by the provider's names. */
const series: Readonly<Record<string, { readonly series: string; readonly sub: string }>> = {
  standard: { series: 'standard', sub: 'cluster_ha' },
  professional: { series: 'professional', sub: 'cluster_ha' },
  platinum: { series: 'ultimate', sub: 'cluster_ha' },
  'serverless-standard': { series: 'standard', sub: 'serverless' },
  'serverless-professional': { series: 'professional', sub: 'serverless' },
};

type Text = (message: Message) => string;

function variables({ users, placeholders }: KitResources, { edition, instances }: MigrationTarget, text: Text): string {
  const known = series[edition ?? ''];
  const targets = [...new Set(Object.values(instances))];
  const only = targets.length === 1 ? targets[0] : undefined;
  const variable = (name: string, description: Message, type: string, more: HclLines = []): string =>
    hclBlock('variable', [name], [['description', text(description)], ['type', type], ...more]);
  const optional = (value?: string): HclLines => [['default', value === undefined ? 'null' : hclString(value)]];
  return blocks([
    variable('region', terraformMessages.region(), 'string'),
    variable('instance_id', terraformMessages.instanceId(), 'string', optional(only)),
    variable('instance_name', terraformMessages.instanceName(), 'string', optional('rocketmq-5')),
    variable('series_code', terraformMessages.series(), 'string', optional(known?.series)),
    variable('sub_series_code', terraformMessages.subSeries(), 'string', optional(known?.sub)),
    variable('payment_type', terraformMessages.payment(), 'string', optional('PayAsYouGo')),
    variable('msg_process_spec', terraformMessages.spec(), 'string', optional()),
    variable('message_retention_time', terraformMessages.retention(), 'number', [['default', '72']]),
    variable('vpc_id', terraformMessages.vpc(), 'string', optional()),
    variable('vswitch_ids', terraformMessages.vswitches(), 'list(string)', [['default', '[]']]),
    variable('internet_bandwidth', terraformMessages.internet(), 'number', [['default', '0']]),
    variable('vpc_auth_free', terraformMessages.authFree(), 'bool', [['default', 'false']]),
    ...placeholders.map((placeholder) => placeholderVariable(placeholder, text)),
    ...users.map(({ name, passwordVariable }) =>
      variable(passwordVariable.toLowerCase(), terraformMessages.password({ user: name }), 'string', [['sensitive', 'true']]),
    ),
  ]);
}

function placeholderVariable({ variable, of, resource }: Placeholder, text: Text): string {
  const all = of === 'topic-type' ? topicTypes : deliveryOrders;
  const name = variable.toLowerCase();
  const lines: HclLines = [
    ['description', text(of === 'topic-type' ? terraformMessages.topicType({ resource }) : terraformMessages.groupOrder({ resource }))],
    ['type', 'string'],
    {
      block: 'validation',
      lines: [
        ['condition', `contains([${all.map(hclString).join(', ')}], var.${name})`],
        ['error_message', text(terraformMessages.oneOf({ choices: all.join(', ') }))],
      ],
    },
  ];
  return hclBlock('variable', [name], lines);
}

/** What a new instance can't do without: variables that have no value of their own. */
const needed = ['series_code', 'sub_series_code', 'msg_process_spec', 'vpc_id'] as const;

function instance(text: Text): string {
  const lines: HclLines = [
    ['count', 'var.instance_id == null ? 1 : 0'],
    ['instance_name', 'var.instance_name'],
    ['service_code', '"rmq"'],
    ['series_code', 'var.series_code'],
    ['sub_series_code', 'var.sub_series_code'],
    ['payment_type', 'var.payment_type'],
    {
      block: 'product_info',
      lines: [
        ['msg_process_spec', 'var.msg_process_spec'],
        ['message_retention_time', 'var.message_retention_time'],
      ],
    },
    {
      block: 'network_info',
      lines: [
        {
          block: 'vpc_info',
          lines: [
            ['vpc_id', 'var.vpc_id'],
            {
              block: 'dynamic "vswitches"',
              lines: [['for_each', 'var.vswitch_ids'], { block: 'content', lines: [['vswitch_id', 'vswitches.value']] }],
            },
          ],
        },
        {
          block: 'internet_info',
          lines: [
            ['internet_spec', 'var.internet_bandwidth > 0 ? "enable" : "disable"'],
            ['flow_out_type', 'var.internet_bandwidth > 0 ? "payByBandwidth" : "uninvolved"'],
            ['flow_out_bandwidth', 'var.internet_bandwidth > 0 ? var.internet_bandwidth : null'],
          ],
        },
      ],
    },
    {
      block: 'acl_info',
      lines: [
        ['acl_types', '["default", "apache_acl"]'],
        ['default_vpc_auth_free', 'var.vpc_auth_free'],
      ],
    },
    {
      block: 'lifecycle',
      lines: needed.map((name) => ({
        block: 'precondition',
        lines: [
          ['condition', `var.${name} != null`],
          ['error_message', text(terraformMessages.needed({ name }))],
        ] as const,
      })),
    },
  ];
  const locals = hclBlock(
    'locals',
    [],
    [['instance_id', 'var.instance_id != null ? var.instance_id : alicloud_rocketmq_instance.this[0].id']],
  );
  const output = hclBlock('output', ['instance_id'], [['value', 'local.instance_id']]);
  return blocks([hclBlock('resource', ['alicloud_rocketmq_instance', 'this'], lines), locals, output]);
}

const choice = (value: string | Placeholder): string =>
  typeof value === 'string' ? hclString(value) : `var.${value.variable.toLowerCase()}`;

function topicBlock({ name, type }: KitResources['topics'][number], { topics }: TerraformNames): string {
  const lines: HclLines = [
    ['instance_id', 'local.instance_id'],
    ['topic_name', hclString(name)],
    ['message_type', choice(type)],
  ];
  return hclBlock('resource', ['alicloud_rocketmq_topic', topics.get(name) ?? name], lines);
}

function groupBlock({ name, order, maxRetryTimes }: KitResources['groups'][number], { groups }: TerraformNames): string {
  const policy =
    typeof order === 'string'
      ? hclString(retryPolicyOf(order))
      : `${choice(order)} == "Orderly" ? "FixedRetryPolicy" : "DefaultRetryPolicy"`;
  const lines: HclLines = [
    ['instance_id', 'local.instance_id'],
    ['consumer_group_id', hclString(name)],
    ['delivery_order_type', choice(order)],
    {
      block: 'consume_retry_policy',
      lines: [
        ['retry_policy', policy],
        ['max_retry_times', String(maxRetryTimes)],
      ],
    },
  ];
  return hclBlock('resource', ['alicloud_rocketmq_consumer_group', groups.get(name) ?? name], lines);
}

/** Ordered groups retry at a fixed interval, others with growing ones: CreateConsumerGroup takes no other pair. */
export function retryPolicyOf(order: 'Concurrently' | 'Orderly'): 'DefaultRetryPolicy' | 'FixedRetryPolicy' {
  return order === 'Orderly' ? 'FixedRetryPolicy' : 'DefaultRetryPolicy';
}

function accountBlock({ name, passwordVariable }: KitUser, { users }: TerraformNames): string {
  const lines: HclLines = [
    ['instance_id', 'local.instance_id'],
    ['username', hclString(name)],
    ['password', `var.${passwordVariable.toLowerCase()}`],
    ['account_status', '"ENABLE"'],
  ];
  return hclBlock('resource', ['alicloud_rocketmq_account', users.get(name) ?? name], lines);
}

function aclBlocks({ users }: KitResources, { topics, groups, users: accounts }: TerraformNames): string[] {
  const all = users.flatMap(({ name, grants }) =>
    grants.map((grant) => ({ user: name, grant, key: `${name}-${grant.resourceType}-${grant.resource}` })),
  );
  const labels = resourceNames(all.map(({ key }) => key));
  return all.map(({ user, grant: { resourceType, resource, actions }, key }) => {
    const target =
      resourceType === 'Topic'
        ? `alicloud_rocketmq_topic.${topics.get(resource) ?? ''}.topic_name`
        : `alicloud_rocketmq_consumer_group.${groups.get(resource) ?? ''}.consumer_group_id`;
    const lines: HclLines = [
      ['instance_id', 'local.instance_id'],
      ['username', `alicloud_rocketmq_account.${accounts.get(user) ?? ''}.username`],
      ['resource_type', hclString(resourceType)],
      ['resource_name', target],
      ['actions', `[${actions.map(hclString).join(', ')}]`],
      ['decision', '"Allow"'],
    ];
    return hclBlock('resource', ['alicloud_rocketmq_acl', labels.get(key) ?? key], lines);
  });
}
