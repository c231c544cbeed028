import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { nodeApi } from '../../../rules/sdks/ons-http/node/index.js';

const require = createRequire(import.meta.url);

/** The package as it is installed: what it exports, and what its constructors and methods put on instances. */
interface LegacyPackage {
  readonly MQClient: new (endpoint: string, accessKeyId: string, accessKeySecret: string, securityToken?: string) => LegacyClient;
  readonly [name: string]: unknown;
}

interface LegacyClient {
  request: () => Promise<unknown>;
  get: (url: string) => Promise<unknown>;
  post: () => Promise<unknown>;
  delete: () => Promise<unknown>;
  getProducer(instanceId: string, topic: string): LegacyMethods;
  getTransProducer(instanceId: string, topic: string, group: string): LegacyMethods;
  getConsumer(instanceId: string, topic: string, group: string, tag: string): LegacyMethods;
}

type LegacyMethods = object & { readonly [method: string]: (...given: readonly unknown[]) => Promise<object> };

function legacyPackage(): LegacyPackage {
  return require('@aliyunmq/mq-http-sdk') as LegacyPackage;
}

function membersOf(instance: object): string[] {
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(instance)).filter((name) => name !== 'constructor');
  return [...methods, ...Object.keys(instance)];
}

describe('API table of @aliyunmq/mq-http-sdk', () => {
  const rows = new Map(nodeApi.rows.map((row) => [row.id, row]));
  const membersInTable = (type: string): string[] =>
    [...rows.keys()].filter((id) => id.startsWith(`${type}.`)).map((id) => id.slice(type.length + 1));

  it('names each row once and gives it a grade, a reason and a source', () => {
    assert.equal(rows.size, nodeApi.rows.length);
    for (const row of nodeApi.rows) {
      assert.ok(row.note.endsWith('.'), row.id);
      assert.ok(row.source.length > 0, row.id);
      assert.ok(
        row.grade === 'manual' || row.becomes !== '' || row.isReported || /\.code$|transCheck/.test(row.id),
        `${row.id} says what it becomes`,
      );
    }
  });

  it('has exactly the exported names', () => {
    assert.deepEqual(Object.keys(legacyPackage()).sort(), [...nodeApi.exported].sort());
    for (const name of nodeApi.exported) assert.ok(rows.has(name), name);
  });

  it('has a row for each method and field of each class, and no other', () => {
    const { MQClient, MessageProperties } = legacyPackage();
    const client = new MQClient('http://localhost', 'id', 'secret', 'token');
    const instances: Readonly<Record<string, object>> = {
      MQClient: client,
      MQProducer: client.getProducer('instance', 'topic'),
      MQTransProducer: client.getTransProducer('instance', 'topic', 'group'),
      MQConsumer: client.getConsumer('instance', 'topic', 'group', 'tag'),
      MessageProperties: new (MessageProperties as new () => object)(),
    };
    for (const [name, instance] of Object.entries(instances)) {
      assert.equal(instance.constructor.name, name);
      assert.deepEqual(membersOf(instance).sort(), membersInTable(name).sort(), name);
    }
  });

  it('has the fields of every response, as the package makes them', async () => {
    const { MQClient } = legacyPackage();
    const client = new MQClient('http://localhost', 'id', 'secret');
    const raw =
      (body: unknown): (() => Promise<unknown>) =>
      () =>
        Promise.resolve({ code: 200, requestId: 'r', body });
    const properties = 'KEYS:k|__STARTDELIVERTIME:1|__SHARDINGKEY:s|a:b|';
    const texts = [
      'MessageId',
      'MessageBodyMD5',
      'MessageBody',
      'MessageTag',
      'ReceiptHandle',
      'PublishTime',
      'NextConsumeTime',
      'FirstConsumeTime',
      'ConsumedTimes',
    ];
    const message: Record<string, unknown> = { ...Object.fromEntries(texts.map((name) => [name, 'x'])), Properties: properties };
    client.get = raw({ Message: [message] });
    client.delete = raw({ Error: [{ ErrorCode: 'c', ErrorMessage: 'm', ReceiptHandle: 'h' }] });
    client.post = raw({ MessageId: 'x', MessageBodyMD5: 'x', ReceiptHandle: 'h' });
    const consumer = client.getConsumer('', 'topic', 'group', '');
    const call = async (methods: LegacyMethods, name: string, argument: unknown): Promise<{ body: object }> => {
      const response = await methods[name]?.call(methods, argument);
      assert.ok(response && 'body' in response && typeof response.body === 'object' && response.body);
      return { ...response, body: response.body };
    };
    const first = (body: object): object => {
      const [element] = body as readonly object[];
      assert.ok(element);
      return element;
    };
    const consumed = await call(consumer, 'consumeMessage', 1);
    assert.deepEqual(Object.keys(consumed).sort(), membersInTable('ConsumeResponse').sort());
    assert.deepEqual(Object.keys(first(consumed.body)).sort(), membersInTable('Message').sort());
    const acknowledged = await call(consumer, 'ackMessage', ['h']);
    assert.deepEqual(Object.keys(acknowledged).sort(), membersInTable('AckResponse').sort());
    assert.deepEqual(Object.keys(first(acknowledged.body)).sort(), membersInTable('HandleError').sort());
    const published = await call(client.getTransProducer('', 'topic', 'group'), 'publishMessage', 'x');
    assert.deepEqual(Object.keys(published).sort(), membersInTable('PublishResponse').sort());
    assert.deepEqual(Object.keys(published.body).sort(), membersInTable('PublishedMessage').sort());
  });

  it('refers to types that exist', () => {
    const types = new Set([...rows.keys()].filter((id) => id.includes('.') && !id.includes('/')).map((id) => id.slice(0, id.indexOf('.'))));
    for (const { id, result } of nodeApi.rows) {
      const name = result?.replace(/^Promise<(.*)>$/, '$1').replace('[]', '');
      if (name !== undefined)
        assert.ok(types.has(name) || rows.has(name) || name === 'ReceiptHandle' || name === 'UserProperties', `${id}: ${name}`);
    }
  });
});
