import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readTree } from '../support/product-engine.js';
import type { Broker } from './broker/broker.js';
import { jarsOf } from './jars.js';
import { runProgram } from './runner/program.js';
import { sharedBroker } from './shared-broker.js';

interface Observed {
  readonly body: string;
  readonly tag: string;
  readonly keys: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}

const observer = fileURLToPath(new URL('./runner/observe.cjs', import.meta.url));

/** Programs on ONS TCP 1.x and Remoting 4.x reach a 5.x broker through its name server; what they send can be read by a 5.x client. */
describe('old TCP clients on a real RocketMQ 5', function () {
  this.timeout(120_000);
  let broker: Broker;
  before(async () => {
    broker = await sharedBroker();
  });

  async function observe(topic: string): Promise<Observed[]> {
    await broker.createGroup(`GID_observer_${topic}`);
    const { stdout } = await promisify(execFile)(process.execPath, [observer, broker.endpoint, topic, `GID_observer_${topic}`]);
    return JSON.parse(stdout) as Observed[];
  }

  for (const { name, topic, group } of [
    { name: 'ons-tcp', topic: 'tcp-orders', group: 'GID_tcp' },
    { name: 'remoting-4', topic: 'remoting-orders', group: 'GID_remoting' },
  ]) {
    it(`${name}: sends and receives, and a 5.x client reads the same message`, async () => {
      const folder = fileURLToPath(new URL(`./remoting/${name}/`, import.meta.url));
      await broker.createTopic(topic, 'NORMAL');
      await broker.createGroup(group);
      const { output, errors, ended } = await runProgram(readTree(folder), {
        language: 'java',
        classPath: `${await jarsOf(`${folder}pom.xml`)}/*`,
        environment: { MQ_NAME_SERVER: broker.nameServer, MQ_USER: 'user', MQ_PASSWORD: 'password' },
      });
      assert.equal(ended, 'by itself', errors);
      assert.deepEqual(
        output.filter((line) => line.startsWith('received')),
        ['received 订单 order-1'],
      );
      const [message, ...others] = await observe(topic);
      assert.deepEqual(
        [message?.body, message?.tag, message?.keys, message?.properties['source'], others.length],
        ['订单', 'created', ['order-1'], 'web', 0],
      );
    });
  }
});
