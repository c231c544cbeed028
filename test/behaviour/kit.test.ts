import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { kitFiles } from '../../server/report/kit/index.js';
import { buildMigrationModel } from '../../server/report/migration/build.js';
import { writeFolder } from '../../server/workspace/write-folder.js';
import { analysedEngine, readTree } from '../support/product-engine.js';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.js';
import { emptyResult } from '../support/scan-result.js';
import { startBroker, type Broker } from './broker/broker.js';
import { announce, startJavaService, startNodeService, type Application } from './kit/application.js';
import { mqadminFor, type Mqadmin } from './kit/mqadmin.js';

const shop = fileURLToPath(new URL('../projects/shop', import.meta.url));

/** What the code of the sample does not tell, decided as its owners would, and passwords that a shell could trip over. */
const values = {
  TYPE_OF_SHOP_PAYMENT_TIMEOUTS: 'DELAY',
  TYPE_OF_SHOP_REMINDERS: 'DELAY',
  TYPE_OF_SHOP_STOCK: 'NORMAL',
  ORDER_OF_GID_SHOP_STOCK: 'Concurrently',
  ORDER_OF_GID_SHOP_NOTIFICATIONS: 'Concurrently',
  PASSWORD_OF_APP_JAVA_SERVICE: `java $HOME "pass' word`,
  PASSWORD_OF_APP_NODE_SERVICE: 'node-password',
};

/** The kit of the sample workspace, applied to a fresh RocketMQ 5 with ACL 2.0; then its rewritten services run with the kit's users. */
describe('the kit on a real RocketMQ 5 with ACL', function () {
  this.timeout(400_000);
  let script: string;
  let broker: Broker;
  let mqadmin: Mqadmin;
  const applications: Application[] = [];

  before(async () => {
    const engine = await analysedEngine(readTree(join(shop, 'before')));
    const model = buildMigrationModel(engine.workspace(), { instances: {} });
    const folder = temporaryFolder();
    assert.equal(writeFolder(folder, kitFiles({ model, result: emptyResult, locale: 'en' })), undefined);
    script = join(folder, 'mqadmin.sh');
    broker = await startBroker({ acl: true });
    mqadmin = await mqadminFor(broker);
  });
  after(async () => {
    await Promise.all(applications.map((application) => application.stop()));
    await broker?.stop();
    removeTemporaryFolders();
  });

  async function apply(...options: string[]): Promise<{ readonly code: number; readonly said: string }> {
    const args = ['--namesrv', broker.nameServer, '--mqadmin', mqadmin.path, ...options];
    try {
      const { stdout, stderr } = await promisify(execFile)(script, args, { env: { ...process.env, ...values } });
      return { code: 0, said: stdout + stderr };
    } catch (error) {
      if (error instanceof Error && 'code' in error && 'stderr' in error) return { code: Number(error.code), said: String(error.stderr) };
      throw error;
    }
  }

  it('creates all topics, groups, users and rights, and nothing more', async () => {
    const { code, said } = await apply();
    assert.equal(code, 0, said);
    assert.ok(!said.includes(values.PASSWORD_OF_APP_NODE_SERVICE), 'no password is printed');
    const { topicConfigTable: topics, subscriptionGroupTable: groups } = await mqadmin.metadata();
    const types = Object.entries(topics).map(([name, { attributes, order }]) => [name, attributes['message.type'], order]);
    assert.deepEqual(types.sort(), [
      ['shop-announcements', 'NORMAL', false],
      ['shop-customers', 'NORMAL', false],
      ['shop-inventory-steps', 'FIFO', true],
      ['shop-order-steps', 'FIFO', true],
      ['shop-orders', 'NORMAL', false],
      ['shop-payment-timeouts', 'DELAY', false],
      ['shop-payments', 'TRANSACTION', false],
      ['shop-reminders', 'DELAY', false],
      ['shop-stock', 'NORMAL', false],
    ]);
    assert.deepEqual(
      Object.entries(groups).map(([name, { consumeMessageOrderly, retryMaxTimes }]) => [name, consumeMessageOrderly, retryMaxTimes]),
      [
        ['GID_shop_notifications', false, 16],
        ['GID_shop_stock', false, 16],
      ],
    );
    assert.deepEqual(await mqadmin.rightsOf('app-java-service'), [
      'Group:GID_shop_stock Sub',
      'Topic:shop-order-steps Pub',
      'Topic:shop-orders Pub',
      'Topic:shop-payment-timeouts Pub',
      'Topic:shop-payments Pub',
      'Topic:shop-stock Sub',
    ]);
    assert.deepEqual(await mqadmin.rightsOf('app-node-service'), [
      'Group:GID_shop_notifications Sub',
      'Topic:shop-announcements Pub',
      'Topic:shop-customers Pub',
      'Topic:shop-inventory-steps Pub',
      'Topic:shop-orders Sub',
      'Topic:shop-reminders Pub',
    ]);
  });

  it('changes nothing when it is run again, and says what differs', async () => {
    await mqadmin.execute('updateTopic', '-c', 'DefaultCluster', '-t', 'shop-customers', '-a', '+message.type=DELAY');
    const { code, said } = await apply();
    assert.equal(code, 1);
    assert.match(said, /differs: topic shop-customers is DELAY, wanted is NORMAL/);
    assert.ok(!/created:|failed:/.test(said), said);
    await mqadmin.execute('updateTopic', '-c', 'DefaultCluster', '-t', 'shop-customers', '-a', '+message.type=NORMAL');
  });

  it('gives the rewritten services what they need', async () => {
    const { endpoint } = broker;
    const nodeConnection = { endpoint, user: 'app-node-service', password: values.PASSWORD_OF_APP_NODE_SERVICE };
    const node = await startNodeService(join(shop, 'after/node-service'), nodeConnection);
    applications.push(node);
    const java = await startJavaService(join(shop, 'after/java-service'), {
      endpoint,
      user: 'app-java-service',
      password: values.PASSWORD_OF_APP_JAVA_SERVICE,
    });
    applications.push(java);

    // NORMAL, DELAY and FIFO by the Java service; its order reaches the Node service, which reads as GID_shop_notifications.
    const order = await post(java, '/orders?customer=c1&channel=created&amount=5');
    assert.equal(order.status, 200, order.text);
    await node.says(`Your order ${order.text} was created`);
    // TRANSACTION.
    const payment = await post(java, `/orders/${order.text}/payment`);
    assert.equal(payment.status, 200, payment.text);
    // What the warehouse would send; a text that is no number shows in the service's log.
    await mqadmin.execute('sendMessage', '-t', 'shop-stock', '-p', 'no-number', '-k', 'article', '-c', 'in');
    await java.says('For input string: "no-number"');

    const event = { kind: 'registered', customerId: 7, channel: 'web' };
    for (const [path, body] of [
      ['/customer-events', event],
      ['/reminders', { orderId: order.text, afterMinutes: 1 }],
      ['/inventory-steps', { orderId: 7, steps: ['reserved', 'picked'] }],
    ] as const) {
      const answer = await post(node, path, body);
      assert.equal(answer.status, 202, `${path}: ${answer.text}`);
    }
    assert.match(await announce(join(shop, 'after/node-service'), nodeConnection, 'hello'), /^announced \S+/m);
    assert.ok(!/no permission|check signature failed/.test(node.output() + java.output()), 'nothing was refused');
  });

  it('gives them nothing more: without one right, what needs it fails', async () => {
    const [node, java] = applications;
    assert.ok(node && java);
    const take = (user: string, resource: string): Promise<string> =>
      mqadmin.execute('deleteAcl', '-c', 'DefaultCluster', '-s', `User:${user}`, '-r', resource);
    await take('app-node-service', 'Topic:shop-customers');
    const event = { kind: 'registered', customerId: 8, channel: 'web' };
    assert.match(await refusal(() => post(node, '/customer-events', event)), /no permission/);
    const steps = await post(node, '/inventory-steps', { orderId: 7, steps: ['shipped'] });
    assert.equal(steps.status, 202, steps.text);

    await take('app-java-service', 'Topic:shop-order-steps');
    await refusal(() => post(java, '/orders?customer=c1&channel=created&amount=5'));
    await java.says(/User:app-java-service has no permission to access Topic:shop-order-steps/);

    await take('app-node-service', 'Group:GID_shop_notifications');
    await node.says(/notifications interrupted[^]*no permission[^]*GID_shop_notifications/);
    const { said } = await apply();
    assert.match(said, /created: app-node-service Topic:shop-customers Pub/, 'the script brings rights back');
  });
});

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function post({ address }: Application, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(address + path, { method: 'POST', ...(body !== undefined && { body: JSON.stringify(body) }) });
  return { status: response.status, text: await response.text() };
}

/** What a call is refused with; a broker may go on for a moment with rights that it has just lost. */
async function refusal(attempt: () => Promise<Answer>): Promise<string> {
  for (const deadline = Date.now() + 60_000; ; await setTimeout(500)) {
    const { status, text } = await attempt();
    if (status === 500) return text;
    assert.ok(Date.now() < deadline, 'it is still allowed');
  }
}
