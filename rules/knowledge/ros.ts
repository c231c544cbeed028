/** What becomes of one property of a resource. */
export type RosProperty =
  | { readonly from: string; readonly to: string }
  /** A number of Ons as the type's name. */
  | { readonly from: string; readonly to: string; readonly value: 'message-type' }
  /** Nothing takes its place. */
  | { readonly from: string; readonly to?: undefined };

export interface RosResource {
  readonly type: string;
  readonly target: string;
  /** Left out where the 5.x resource needs what the 4.x one does not say. */
  readonly properties?: readonly RosProperty[];
  /** What `Fn::GetAtt` gives of it, by the new names; others have no counterpart. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * Resource types of Resource Orchestration Service for 4.x with those for 5.x:
 * https://help.aliyun.com/en/ros/developer-reference/aliyun-rocketmq-topic, .../aliyun-rocketmq-group,
 * .../aliyun-rocketmq5-instance, .../aliyun-rocketmq5-topic, .../aliyun-rocketmq5-consumergroup
 */
export const rosResources: readonly RosResource[] = [
  { type: 'ALIYUN::ROCKETMQ::Instance', target: 'ALIYUN::ROCKETMQ5::Instance' },
  {
    type: 'ALIYUN::ROCKETMQ::Topic',
    target: 'ALIYUN::ROCKETMQ5::Topic',
    properties: [
      { from: 'InstanceId', to: 'InstanceId' },
      { from: 'Topic', to: 'TopicName' },
      { from: 'MessageType', to: 'MessageType', value: 'message-type' },
      { from: 'Remark', to: 'Remark' },
    ],
    attributes: { InstanceId: 'InstanceId', Topic: 'TopicName', MessageType: 'MessageType' },
  },
  {
    type: 'ALIYUN::ROCKETMQ::Group',
    target: 'ALIYUN::ROCKETMQ5::ConsumerGroup',
    properties: [
      { from: 'InstanceId', to: 'InstanceId' },
      { from: 'GroupId', to: 'ConsumerGroupId' },
      { from: 'Remark', to: 'Remark' },
      { from: 'GroupType' },
    ],
    attributes: { InstanceId: 'InstanceId', GroupId: 'ConsumerGroupId' },
  },
];

export const rosTypes: ReadonlyMap<string, string> = new Map(rosResources.map(({ type, target }) => [type, target]));

export const rosTopicTypes = { legacy: 'ALIYUN::ROCKETMQ::Topic', target: 'ALIYUN::ROCKETMQ5::Topic' } as const;
export const rosGroupTypes = { legacy: 'ALIYUN::ROCKETMQ::Group', target: 'ALIYUN::ROCKETMQ5::ConsumerGroup' } as const;
