import assert from 'node:assert/strict';
import { noWorkspaceSettings } from '../../../server/engine/engine.js';
import { render } from '../../../server/l10n/messages.js';
import { analysedEngine, testSettings } from '../../support/product-engine.js';

const sender = `import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.producer.Producer;

public class Sender {
    void send(Producer producer, ClientServiceProvider provider, String order) throws ClientException {
        producer.send(provider.newMessageBuilder().setTopic("orders").setMessageGroup(order).setBody(new byte[0]).build());
    }
}
`;

async function findings(
  files: Readonly<Record<string, string>>,
  topics: Readonly<Record<string, 'NORMAL' | 'FIFO'>> = {},
): Promise<string[]> {
  const settings = { ...testSettings, workspace: { ...noWorkspaceSettings, topics } };
  const engine = await analysedEngine(new Map(Object.entries(files)), settings);
  return engine
    .findings()
    .filter(({ ruleId }) => ruleId === 'type-conflict')
    .map(({ path, severity, fix, message }) => `${path} ${severity} ${fix} ${/which|but/.exec(render(message, 'en'))?.[0] ?? ''}`);
}

describe('type-conflict', () => {
  it('takes what the settings say: only the sender can be wrong', async () => {
    assert.deepEqual(await findings({ 'Sender.java': sender }, { orders: 'NORMAL' }), ['Sender.java error manual which']);
    assert.deepEqual(await findings({ 'Sender.java': sender }, { orders: 'FIFO' }), []);
  });

  it('says nothing of tests, and little of examples', async () => {
    const topic = 'resource "alicloud_rocketmq_topic" "t" {\n  topic_name = "orders"\n  message_type = "NORMAL"\n}\n';
    assert.deepEqual(await findings({ 'src/test/java/Sender.java': sender, 'main.tf': topic }), []);
    assert.deepEqual(await findings({ 'examples/Sender.java': sender, 'main.tf': topic }), [
      'examples/Sender.java info suggested which',
      'main.tf info suggested but',
    ]);
  });

  it('says nothing where a topic takes all types', async () => {
    const text = 'mqadmin updateTopic -t orders -a +message.type=MIXED\n';
    assert.deepEqual(await findings({ 'Sender.java': sender, 'topics.sh': text }), []);
  });
});
