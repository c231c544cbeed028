import assert from 'node:assert/strict';
import type { FileModel } from '../../../server/model/messaging.js';
import { analysesOf, text } from '../grpc-5/support.js';

async function modelOf(path: string, content: string, family: 'remoting-4' | 'grpc-5' = 'remoting-4'): Promise<FileModel> {
  const [analysis, ...others] = (await analysesOf({ [path]: content }, family)).filter(({ model }) =>
    Object.values(model).some(({ length }) => length > 0),
  );
  assert.ok(analysis && others.length === 0);
  return analysis.model;
}

describe('Spring configuration', () => {
  it('tells address, credentials and group of the Remoting starter', async () => {
    const yaml = `rocketmq:
  nameServer: \${MQ_NAMES:127.0.0.1:9876}
  producer:
    group: orders
    access_key: user
    secretKey: \${MQ_PASSWORD}
`;
    const { clients, producers } = await modelOf('application.yml', yaml);
    const [client] = clients;
    assert.deepEqual(
      [text(client?.endpoint), text(client?.accessKey), text(client?.secretKey)],
      ['${MQ_NAMES:127.0.0.1:9876}', 'user', '${MQ_PASSWORD}'],
    );
    assert.equal(client?.accessKey && yaml.slice(client.accessKey.range.start, client.accessKey.range.end), 'user');
    assert.deepEqual([text(producers[0]?.group), producers[0]?.client === client?.id, clients.length], ['orders', true, 1]);
  });

  it('tells the address once, and the pull consumer of a template', async () => {
    const { clients, consumers, features } = await modelOf(
      'application.properties',
      `rocketmq.name-server=localhost:9876
rocketmq.consumer.access-key=\${ak}
rocketmq.pull-consumer.group=g
rocketmq.pull-consumer.topic=t
rocketmq.pull-consumer.selector-expression=a || b
`,
    );
    assert.deepEqual(
      clients.map(({ endpoint, accessKey }) => [text(endpoint), text(accessKey)]),
      [['localhost:9876', '${ak}']].concat(clients.length > 1 ? [] : []),
    );
    assert.deepEqual(
      consumers.map(({ group, manner, subscriptions }) => [
        text(group),
        manner,
        subscriptions.map(({ topic, filter }) => `${text(topic)} ${text(filter)}`).join(),
      ]),
      [['g', 'poll', 't a || b']],
    );
    assert.deepEqual(
      features?.map(({ feature }) => feature),
      ['lite-pull-consumer'],
    );
  });

  it('tells the two starters apart by their addresses', async () => {
    const yaml = `rocketmq:
  producer: { endpoints: "rmq-cn-1.example:8080", access-key: user }
  simple-consumer: { endpoints: "rmq-cn-1.example:8080", consumer-group: g, topic: t, tag: "*" }
`;
    const { clients, consumers } = await modelOf('application.yml', yaml, 'grpc-5');
    assert.deepEqual(
      clients.map(({ endpoint }) => text(endpoint)),
      ['rmq-cn-1.example:8080', 'rmq-cn-1.example:8080'],
    );
    assert.deepEqual([text(consumers[0]?.group), consumers[0]?.manner], ['g', 'simple']);
    assert.deepEqual(await analysesOf({ 'application.yml': yaml }, 'remoting-4'), []);
  });

  it('says nothing of keys that somebody made up', async () => {
    const yaml = 'rocketmq:\n  accessKey: user\n  address: localhost\n  producer:\n    topic: orders\n';
    assert.deepEqual(await analysesOf({ 'application.yml': yaml }, 'remoting-4'), []);
    assert.deepEqual(await analysesOf({ 'application.yml': yaml }, 'grpc-5'), []);
  });

  it('reads topics and groups of stream bindings', async () => {
    const yaml = `spring:
  cloud:
    stream:
      rocketmq:
        binder: { name-server: "localhost:9876" }
        bindings:
          orders-in-0: { consumer: { push: { orderly: true }, subscription: "tag:paid || sent" } }
          input: { consumer: { broadcasting: true, tags: a } }
          payments-out-0: { producer: { producerType: Trans, group: payers } }
      bindings:
        orders-in-0: { destination: orders, group: "\${GROUP}" }
        input: { destination: "a, b", group: g }
        payments-out-0: { destination: payments }
        events-out-0: { destination: events }
        other-out-0: { destination: other, binder: kafka }
---
spring.cloud.stream.bindings.input.destination: unrelated
`;
    const { clients, consumers, producers, sends, features } = await modelOf('application.yml', yaml);
    assert.deepEqual(
      clients.map(({ endpoint }) => text(endpoint)),
      ['localhost:9876'],
    );
    assert.deepEqual(
      consumers.map(({ group, orderly, subscriptions }) => [
        text(group),
        orderly,
        subscriptions.map(({ topic, filter }) => `${text(topic)} ${text(filter)}`).join(', '),
      ]),
      [
        ['${GROUP}', true, 'orders paid || sent'],
        ['g', false, 'a a, b a'],
      ],
    );
    const second = consumers[1]?.subscriptions[1]?.topic?.range;
    assert.equal(second && yaml.slice(second.start, second.end), 'b');
    assert.deepEqual(
      sends.map(({ topic, types }) => [text(topic), types.join()]),
      [
        ['payments', 'TRANSACTION'],
        ['events', ''],
      ],
    );
    assert.deepEqual([text(producers[0]?.group), producers[0]?.transactional], ['payers', true]);
    assert.deepEqual(
      features?.map(({ feature }) => feature),
      ['broadcasting'],
    );
  });

  it('leaves bindings of other binders alone', async () => {
    const yaml = 'spring.cloud.stream.bindings.input: { destination: a, group: rocketmq }\n';
    assert.deepEqual(await analysesOf({ 'application.yml': yaml }, 'remoting-4'), []);
  });
});
