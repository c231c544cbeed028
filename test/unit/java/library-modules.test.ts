import assert from 'node:assert/strict';
import { analysedEngine } from '../../support/product-engine.js';

function pom(name: string, dependency = ''): string {
  return `<project><modelVersion>4.0.0</modelVersion><groupId>shop</groupId><artifactId>${name}</artifactId>${dependency}</project>`;
}

const onCommon =
  '<dependencies><dependency><groupId>shop</groupId><artifactId>common</artifactId><version>1</version></dependency></dependencies>';

async function topicsIn(files: Readonly<Record<string, string>>): Promise<unknown[]> {
  const sender = `package p;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.springframework.beans.factory.annotation.Value;
public class Sender {
  @Value("\${mq.topic}") private String topic;
  private DefaultMQProducer producer;
  void send(byte[] body) throws Exception { producer.send(new Message(topic, body)); }
}
`;
  const all = { 'pom.xml': pom('shop'), 'common/pom.xml': pom('common'), 'common/src/main/java/p/Sender.java': sender, ...files };
  const { sends } = (await analysedEngine(new Map(Object.entries(all)))).workspace();
  return sends.flatMap(({ topics }) => topics.map((topic) => (topic.kind === 'known' ? topic.value : topic.open.why))).sort();
}

describe('Java: configuration of applications that share a module', function () {
  this.timeout(10_000);
  const own = { 'common/src/main/resources/application.yml': 'mq:\n  topic: common\n' };
  const orders = { 'orders/pom.xml': pom('orders', onCommon), 'orders/src/main/resources/application.yml': 'mq:\n  topic: orders\n' };

  it('stands beside that of the module', async () => assert.deepEqual(await topicsIn({ ...own, ...orders }), ['common', 'orders']));

  it('is not that of applications without it', async () => {
    const bills = { 'bills/pom.xml': pom('bills'), 'bills/src/main/resources/application.yml': 'mq:\n  topic: bills\n' };
    assert.deepEqual(await topicsIn({ ...own, ...orders, ...bills }), ['common', 'orders']);
  });
});
