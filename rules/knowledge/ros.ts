/**
 * Resource types of Resource Orchestration Service for 4.x with those for 5.x.
 * https://help.aliyun.com/en/ros/developer-reference/aliyun-rocketmq-topic and .../aliyun-rocketmq5-topic, .../aliyun-rocketmq5-acl
 */
export const rosTypes: ReadonlyMap<string, string> = new Map([
  ['ALIYUN::ROCKETMQ::Instance', 'ALIYUN::ROCKETMQ5::Instance'],
  ['ALIYUN::ROCKETMQ::Topic', 'ALIYUN::ROCKETMQ5::Topic'],
  ['ALIYUN::ROCKETMQ::Group', 'ALIYUN::ROCKETMQ5::ConsumerGroup'],
]);

export const rosTopicTypes = { legacy: 'ALIYUN::ROCKETMQ::Topic', target: 'ALIYUN::ROCKETMQ5::Topic' } as const;
export const rosGroupTypes = { legacy: 'ALIYUN::ROCKETMQ::Group', target: 'ALIYUN::ROCKETMQ5::ConsumerGroup' } as const;
