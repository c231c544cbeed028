import assert from 'node:assert/strict';
import { analysedEngine } from '../../support/product-engine.js';

const everyFix = { grades: ['safe', 'suggested'] } as const;

/** `rule grade` of all findings of one rule, and that nothing is rewritten. */
async function untouched(rule: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const engine = await analysedEngine(new Map(Object.entries(files)));
  assert.deepEqual(
    engine.fix(everyFix).files.map(({ after }) => after),
    [],
  );
  return engine
    .findings()
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ path, fix }) => `${path} ${fix}`);
}

const script = (body: string): Record<string, string> => ({
  'package.json': '{ "dependencies": { "rocketmq-client-nodejs": "^1.0.0" } }',
  'src/remind.ts': `import { Producer } from 'rocketmq-client-nodejs';
const producer = new Producer({ endpoints: process.env.ENDPOINT });
export async function remind() {
${body}
}
`,
});

describe('rewrites that would miss what they are for', function () {
  this.timeout(20_000);

  it('no cap of a property that is assigned to later', async () => {
    const found = await untouched(
      'delay-too-long',
      script(`  const reminder = { topic: 'reminders', body: Buffer.from('x'), delay: 1000 };
  reminder.delay = 20 * 24 * 3600 * 1000;
  await producer.send(reminder);`),
    );
    assert.deepEqual(found, ['src/remind.ts manual']);
  });

  it('no second cap where some callers give an overflow that a person has to mend', async () => {
    const files = {
      'src/Remind.java': `import com.aliyun.openservices.ons.api.*;
class Remind {
  Producer producer;
  void send(long at) { Message m = new Message("reminders", "t", null); m.setStartDeliverTime(at); producer.send(m); }
  void fits(boolean late) { send(System.currentTimeMillis() + 30L * 24 * 3600 * 1000); }
  void overflows() { send(System.currentTimeMillis() + Math.max(30 * 24 * 3600 * 1000, 5)); send(System.currentTimeMillis() + Integer.valueOf(30 * 24 * 3600 * 1000)); }
}
`,
    };
    const engine = await analysedEngine(new Map(Object.entries(files)));
    assert.equal(engine.fix(everyFix).files[0]?.after.split('Math.min(').length, 2);
  });

  it('no cap of a delay that can be left out', async () => {
    const sending = (parameters: string, delay: string, given: string): Record<string, string> => ({
      'package.json': '{ "dependencies": { "rocketmq-client-nodejs": "^1.0.0" } }',
      'src/remind.ts': `import { Producer } from 'rocketmq-client-nodejs';
const producer = new Producer({ endpoints: process.env.ENDPOINT });
async function remind(${parameters}) {
  await producer.send({ topic: 'reminders', body: Buffer.from('x'), delay: ${delay} });
}
void remind(${given});
`,
    });
    for (const files of [
      sending('options: { delay?: number }', 'options.delay', '{ delay: 20 * 86400_000 }'),
      sending('after: number | undefined', 'after', '20 * 86400_000'),
      sending('days?: number', 'days && days * 86400_000', '20'),
      sending('days?: number', 'days! && days! * 86400_000', '20'),
    ])
      assert.deepEqual(await untouched('delay-too-long', files), ['src/remind.ts manual'], files['src/remind.ts']);
    const engine = await analysedEngine(new Map(Object.entries(sending('after: number', 'after', '20 * 86400_000'))));
    assert.match(engine.fix(everyFix).files[0]?.after ?? '', /delay: Math\.min\(after, 604740000/);
  });

  it('no declared type from the one sender whose type is known', async () => {
    const found = await untouched('type-conflict', {
      'src/Send.java': `import com.aliyun.openservices.ons.api.*;
import com.aliyun.openservices.ons.api.order.OrderProducer;
class Send {
  void any(Producer producer, Message message) { message.setTopic("orders"); producer.send(message); }
  void ordered(OrderProducer producer) { producer.send(new Message("orders", "created", null), "shard"); }
}
`,
      'main.tf': `resource "alicloud_rocketmq_topic" "orders" {
  instance_id  = "rmq-cn-abc"
  topic_name   = "orders"
  message_type = "NORMAL"
}
`,
    });
    assert.deepEqual(found, ['main.tf manual', 'src/Send.java manual']);
  });
});
