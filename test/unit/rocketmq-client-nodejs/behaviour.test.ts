import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { loadParser, rewriteText, script } from './support.js';

/** A message as a broker would see it, whichever SDK sent it. */
type Sent = Readonly<Record<string, unknown>>;

interface Run {
  readonly sent: readonly Sent[];
  readonly log: readonly string[];
  readonly started: number;
  readonly stopped: number;
}

interface OldProperties {
  getProperties(): Record<string, string>;
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** The old SDK as far as a script sends with it; setters as in version 1.0.4. */
function oldSdk(sent: Sent[]): object {
  class MessageProperties {
    readonly properties: Record<string, string> = {};
    putProperty(key: unknown, value: unknown): void {
      if (isGiven(key) && isGiven(value) && String(value) !== '') this.properties[String(key)] = String(value);
    }
    messageKey(key: unknown): void {
      if (isGiven(key)) this.properties['KEYS'] = String(key);
    }
    startDeliverTime(time: unknown): void {
      if (isGiven(time)) this.properties['__STARTDELIVERTIME'] = String(time);
    }
    shardingKey(key: unknown): void {
      if (isGiven(key)) this.properties['__SHARDINGKEY'] = String(key);
    }
    getProperties(): Record<string, string> {
      return this.properties;
    }
  }
  const getProducer = (_instance: string, topic: string): object => ({
    publishMessage: (body: unknown, tag?: string, properties?: OldProperties) => {
      const { KEYS, __STARTDELIVERTIME: time, __SHARDINGKEY: group, ...own } = properties?.getProperties() ?? {};
      const isLater = time !== undefined && Number(time) > 0;
      sent.push({ topic, body: String(body), tag: tag || '', keys: KEYS ?? '', group: group ?? '', time: isLater ? Number(time) : 0, own });
      return Promise.resolve({ code: 201, requestId: 'r', body: { MessageId: `id${sent.length}`, MessageBodyMD5: 'm' } });
    },
  });
  return {
    MQClient: class {
      readonly getProducer = getProducer;
    },
    MessageProperties,
  };
}

interface Options {
  readonly topic: string;
  readonly body: Buffer;
  readonly tag?: string;
  readonly keys?: readonly string[];
  readonly properties?: ReadonlyMap<string, string>;
  readonly messageGroup?: string;
  readonly deliveryTimestamp?: Date;
}

/** The new SDK: refuses to send before it is started, and what the real one refuses. */
function newSdk(sent: Sent[], count: { started: number; stopped: number }): object {
  class Producer {
    private isRunning = false;
    startup(): Promise<void> {
      assert.ok(!this.isRunning, 'started twice');
      this.isRunning = true;
      count.started++;
      return Promise.resolve();
    }
    shutdown(): Promise<void> {
      this.isRunning = false;
      count.stopped++;
      return Promise.resolve();
    }
    send({ topic, body, tag, keys, properties, messageGroup, deliveryTimestamp }: Options): Promise<object> {
      assert.ok(this.isRunning, 'Producer is not running now');
      assert.ok(Buffer.isBuffer(body));
      for (const text of [...(keys ?? []), ...(properties?.values() ?? []), messageGroup ?? '']) assert.equal(typeof text, 'string');
      sent.push({
        topic,
        body: body.toString(),
        tag: tag ?? '',
        keys: keys?.join(' ') ?? '',
        group: messageGroup ?? '',
        time: deliveryTimestamp?.getTime() ?? 0,
        own: Object.fromEntries(properties ?? []),
      });
      return Promise.resolve({ messageId: `id${sent.length}` });
    }
  }
  return { Producer };
}

/** Runs a script to its end with one of the SDKs. */
async function run(text: string, argv: readonly unknown[]): Promise<Run> {
  const sent: Sent[] = [];
  const log: string[] = [];
  const count = { started: 0, stopped: 0 };
  const sdks: Readonly<Record<string, object>> = { '@aliyunmq/mq-http-sdk': oldSdk(sent), 'rocketmq-client-nodejs': newSdk(sent, count) };
  const console = {
    log: (...parts: readonly unknown[]) => log.push(parts.join(' ')),
    error: (...parts: readonly unknown[]) => log.push(parts.join(' ')),
  };
  const process = { env: { EP: 'http://host:8080', AK: 'user', SK: 'password' }, argv: ['node', 'script', ...argv] };
  runInNewContext(text, { require: (name: string) => sdks[name], console, process, Buffer, Date, Map, Object });
  await new Promise((resolve) => setTimeout(resolve, 20));
  return { sent, log, ...count };
}

describe('a rewritten script sends what the old one sent', () => {
  before(function () {
    this.timeout(20_000);
    return loadParser();
  });

  const scripts: Readonly<Record<string, readonly string[]>> = {
    'a plain send': ["const r = await producer.publishMessage(body, 'a');", 'console.log(r.body.MessageId);'],
    'a tag that may be missing': ['await producer.publishMessage(body, key);'],
    'keys, properties and a delivery time': [
      'const p = new MessageProperties();',
      'p.messageKey(key);',
      "p.putProperty('at', at);",
      "p.putProperty('one', 1);",
      'p.startDeliverTime(at);',
      "await producer.publishMessage(body, '', p);",
    ],
    'setters under conditions': [
      'const p = new MessageProperties();',
      'if (key) p.messageKey(key);',
      'else p.putProperty("none", true);',
      'if (at > 0) p.startDeliverTime(at);',
      "await producer.publishMessage(JSON.stringify({ body }), 'a', p);",
    ],
    'a loop in order': [
      'for (let i = 0; i < 3; i++) {',
      '  const p = new MessageProperties();',
      '  p.shardingKey(i % 2);',
      "  p.putProperty('i', i);",
      "  const r = await producer.publishMessage(body + i, '', p);",
      '  if (r.code === 201) {',
      '    console.log(r.body.MessageId);',
      '  }',
      '}',
    ],
    'sends at once': ["await Promise.all([1, 2, 3].map((n) => producer.publishMessage('n' + n)));"],
    'an error of its own': [
      'try {',
      "  await producer.publishMessage(body, 'a');",
      "  throw new Error('own');",
      '} catch (e) {',
      '  console.log(e.message);',
      '}',
    ],
  };
  const inputs: readonly (readonly unknown[])[] = [
    ['text', 'key', 1_900_000_000_000],
    [undefined, undefined, undefined],
    ['', '', 0],
    [42, 0, -5],
  ];

  for (const [title, lines] of Object.entries(scripts)) {
    it(title, async () => {
      const old = script(...lines);
      const { text, grade, blockers } = rewriteText(old);
      assert.notEqual(grade, 'manual', blockers.join('\n'));
      for (const input of inputs) {
        const [before, after] = [await run(old, input), await run(text, input)];
        assert.deepEqual(
          JSON.parse(JSON.stringify([after.sent, after.log])),
          JSON.parse(JSON.stringify([before.sent, before.log])),
          JSON.stringify(input),
        );
        assert.deepEqual([after.started, after.stopped], [1, 1]);
      }
    });
  }
});
