/** What becomes of one argument of a resource. */
export type ArgumentMapping =
  /** The same value under another name, or the same name. */
  | { readonly from: string; readonly to: string }
  /** A number of Ons as the type's name. */
  | { readonly from: string; readonly to: string; readonly value: 'message-type' }
  /** Nothing takes its place. */
  | { readonly from: string; readonly to?: undefined; readonly loses: LostArgument };

export type LostArgument = 'perm' | 'group-type' | 'read-enable' | 'tags';

export interface TerraformResource {
  readonly type: string;
  /** Undefined where 5.x has no such resource or data source. */
  readonly target?: string;
  readonly arguments: readonly ArgumentMapping[];
  /** Exported attributes that code elsewhere can refer to, by their new names; others have no counterpart. */
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * https://github.com/aliyun/terraform-provider-alicloud/tree/master/website/docs/r: ons_instance, ons_topic, ons_group, rocketmq_instance,
 * rocketmq_topic, rocketmq_consumer_group; https://help.aliyun.com/zh/terraform/alicloud-ons-topic. Where two arguments become one, the
 * first of them counts.
 */
export const terraformResources: readonly TerraformResource[] = [
  {
    type: 'alicloud_ons_instance',
    target: 'alicloud_rocketmq_instance',
    arguments: [
      { from: 'instance_name', to: 'instance_name' },
      // Replaced by instance_name in provider 1.97.0.
      { from: 'name', to: 'instance_name' },
      { from: 'remark', to: 'remark' },
      { from: 'tags', to: 'tags' },
    ],
    attributes: { id: 'id', instance_name: 'instance_name', name: 'instance_name', remark: 'remark', tags: 'tags', status: 'status' },
  },
  {
    type: 'alicloud_ons_topic',
    target: 'alicloud_rocketmq_topic',
    arguments: [
      { from: 'instance_id', to: 'instance_id' },
      { from: 'topic_name', to: 'topic_name' },
      // Replaced by topic_name in provider 1.97.0.
      { from: 'topic', to: 'topic_name' },
      { from: 'message_type', to: 'message_type', value: 'message-type' },
      { from: 'remark', to: 'remark' },
      { from: 'perm', loses: 'perm' },
      { from: 'tags', loses: 'tags' },
    ],
    attributes: { id: 'id', instance_id: 'instance_id', topic: 'topic_name', topic_name: 'topic_name', remark: 'remark' },
  },
  {
    type: 'alicloud_ons_group',
    target: 'alicloud_rocketmq_consumer_group',
    arguments: [
      { from: 'instance_id', to: 'instance_id' },
      { from: 'group_name', to: 'consumer_group_id' },
      // Replaced by group_name in provider 1.98.0.
      { from: 'group_id', to: 'consumer_group_id' },
      { from: 'remark', to: 'remark' },
      { from: 'group_type', loses: 'group-type' },
      { from: 'read_enable', loses: 'read-enable' },
      { from: 'tags', loses: 'tags' },
    ],
    attributes: {
      id: 'id',
      instance_id: 'instance_id',
      group_name: 'consumer_group_id',
      group_id: 'consumer_group_id',
      remark: 'remark',
    },
  },
];

/**
 * Data sources of the 4.x resources. The provider has none for 5.x topics, groups and instances.
 * https://github.com/aliyun/terraform-provider-alicloud/tree/master/website/docs/d
 */
export const terraformDataSources: readonly string[] = [
  'alicloud_ons_instances',
  'alicloud_ons_topics',
  'alicloud_ons_groups',
  'alicloud_ons_service',
];

/** Arguments that a 5.x instance cannot do without and that a 4.x one does not have, in the order in which they are written. */
export const requiredInstanceVariables = [
  'series_code',
  'sub_series_code',
  'payment_type',
  'msg_process_spec',
  'vpc_id',
  'vswitch_id',
] as const;
