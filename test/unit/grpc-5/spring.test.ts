import assert from 'node:assert/strict';
import { analysesOf, analysisOf, text } from './support.js';

describe('The Spring starter for gRPC', () => {
  it('reads listeners and what they override', async () => {
    const { model, uses } = await analysisOf(
      {
        'Listener.java': `package shop;
import org.apache.rocketmq.client.annotation.RocketMQMessageListener;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.apache.rocketmq.client.core.RocketMQListener;
@RocketMQMessageListener(endpoints = "\${mq.endpoints}", topic = "orders", tag = "paid", consumerGroup = "orders-group")
class Listener implements RocketMQListener { public ConsumeResult consume(MessageView message) { return ConsumeResult.SUCCESS; } }`,
      },
      'grpc-5',
    );
    assert.deepEqual(uses, []);
    const [consumer] = model.consumers;
    assert.deepEqual(
      [text(consumer?.group), consumer?.manner, consumer?.client === model.clients[0]?.id, text(model.clients[0]?.endpoint)],
      ['orders-group', 'push', true, '${mq.endpoints}'],
    );
    assert.deepEqual(
      consumer?.subscriptions.map(({ topic, filter }) => [text(topic), text(filter)]),
      [['orders', 'paid']],
    );
  });

  it('knows what a template sends', async () => {
    const { model } = await analysisOf(
      {
        'Orders.java': `package shop;
import java.time.Duration;
import org.apache.rocketmq.client.core.RocketMQClientTemplate;
class Orders {
  private RocketMQClientTemplate template;
  void send(String order, Duration later) throws Exception {
    template.syncSendNormalMessage("orders:paid", order);
    template.syncSendDelayMessage("orders", order, Duration.ofDays(8));
    template.asyncSendFifoMessage("orders", order, "7", null);
    template.sendMessageInTransaction("orders", order);
    template.asyncSendWithStringPayload("orders", order, later, null, null);
    template.convertAndSend("orders", order);
  }
}`,
      },
      'grpc-5',
    );
    assert.deepEqual(
      model.sends
        .map(({ topic, tag, types, messageGroup, deliveryTime, asynchronous }) =>
          [text(topic), text(tag), types.join('/'), text(messageGroup), deliveryTime && text(deliveryTime), asynchronous && 'async'].join(
            ' ',
          ),
        )
        .sort(),
      [
        'orders  NORMAL   false',
        'orders  TRANSACTION   false',
        'orders paid NORMAL   false',
        'orders  DELAY  691200000 false',
        'orders  FIFO 7  async',
        'orders  NORMAL/DELAY  <later> async',
      ].sort(),
    );
  });

  it('leaves the starter of Remoting alone', async () => {
    const code =
      'package shop; import org.apache.rocketmq.spring.core.RocketMQTemplate; class A { void f(RocketMQTemplate t) { t.syncSend("a", 1); } }';
    assert.deepEqual(await analysesOf({ 'A.java': code }, 'grpc-5'), []);
  });
});
