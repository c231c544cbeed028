import { member, type, type TypeEntry } from './row.js';

const thrown = 'throws com.aliyun.mq.http.common.ServiceException, com.aliyun.mq.http.common.ClientException';

export const consumerEntries: readonly TypeEntry[] = [
  type(
    'class com.aliyun.mq.http.MQConsumer',
    'consumer',
    'safe',
    'SimpleConsumer',
    'Bound to one topic, group and tag; in 5.x the subscription is part of the builder.',
    [
      member(
        'new(String, String, String, String, com.aliyun.mq.http.common.http.ServiceClient, com.aliyun.mq.http.common.auth.ServiceCredentials, java.net.URI)',
        'consumer',
        'manual',
        '',
        "For the SDK's own package.",
      ),
      member(
        'getTopicName(): String',
        'getter',
        'manual',
        'getSubscriptionExpressions().keySet()',
        'A 5.x consumer can have several topics.',
      ),
      member('getConsumer(): String', 'getter', 'safe', 'consumer.getConsumerGroup()', 'The group.'),
      member(
        'getMessageTag(): String',
        'getter',
        'manual',
        'getSubscriptionExpressions()',
        'Gives the tag URL-encoded, which nothing in 5.x does.',
      ),
      member('getInstanceId(): String', 'getter', 'manual', '', 'There is no instance id in 5.x.'),
      member(
        `consumeMessage(int, int): List<com.aliyun.mq.http.model.Message> ${thrown}`,
        'receive',
        'safe',
        'consumer.receive(count, Duration.ofSeconds(300))',
        "No message is an empty list, never null. The time to wait is the consumer's, at least 5 s. A message that is not acknowledged comes again after the given time, which HTTP fixes at 300 s.",
      ),
      member(
        `consumeMessageOrderly(int, int): List<com.aliyun.mq.http.model.Message> ${thrown}`,
        'receive',
        'suggested',
        'consumer.receive(count, Duration.ofSeconds(60))',
        'Order is a property of the topic and of the group in 5.x, not of the call: both must be created for ordered messages.',
      ),
      member(
        'asyncConsumeMessage(int, int, com.aliyun.mq.http.model.AsyncCallback<List<com.aliyun.mq.http.model.Message>>): com.aliyun.mq.http.model.AsyncResult<List<com.aliyun.mq.http.model.Message>>',
        'receive',
        'suggested',
        'consumer.receiveAsync(count, Duration.ofSeconds(300)).whenComplete(..)',
        'No message reached onFail as MessageNotExist; now it is success with an empty list.',
      ),
      member(
        `ackMessage(List<String>) ${thrown}`,
        'acknowledge',
        'safe',
        'consumer.ack(message)',
        'One message a call, by the message itself; a list is acknowledged one by one, and one that fails does not keep the others.',
      ),
      member(
        `asyncAckMessage(List<String>, com.aliyun.mq.http.model.AsyncCallback<Void>): com.aliyun.mq.http.model.AsyncResult<Void> ${thrown}`,
        'acknowledge',
        'suggested',
        'consumer.ackAsync(message)',
        'One message a call; the callback runs when all of them are done.',
      ),
      member('toString(): String', 'other', 'manual', '', 'Prints topic, group and endpoint; nothing in 5.x does.'),
    ],
  ),
];
