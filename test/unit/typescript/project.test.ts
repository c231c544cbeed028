import assert from 'node:assert/strict';
import { adapter, project } from './support.js';

const sdk = '@aliyunmq/mq-http-sdk';
const client = `const { MQClient } = require('${sdk}');\nconst client = new MQClient('h', 'a', 's');\n`;

interface Case {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  /** Rows of the file that is looked at. */
  readonly path: string;
  readonly rows: readonly string[];
  readonly links: readonly string[];
}

const send = ['MQProducer.publishMessage'];

const cases: readonly Case[] = [
  {
    title: 'module.exports = { producer }',
    files: {
      'lib/mq.js': `${client}const producer = client.getProducer('', 't');\nmodule.exports = { producer };`,
      'app.js': `const { producer } = require('./lib/mq');\nproducer.publishMessage('x');`,
    },
    path: 'app.js',
    rows: send,
    links: ['lib/mq.js'],
  },
  {
    title: 'module.exports = producer',
    files: {
      'mq.js': `${client}module.exports = client.getProducer('', 't');`,
      'app.js': `const producer = require('./mq.js');\nproducer.publishMessage('x');`,
    },
    path: 'app.js',
    rows: send,
    links: ['mq.js'],
  },
  {
    title: 'exports.producer read through the module object',
    files: {
      'mq/index.js': `${client}exports.producer = client.getProducer('', 't');`,
      'app.js': `const mq = require('./mq');\nmq.producer.publishMessage('x');`,
    },
    path: 'app.js',
    rows: send,
    links: ['mq/index.js'],
  },
  {
    title: 'ES named export, extension of the output',
    files: {
      'src/mq.ts': `import { MQClient } from '${sdk}';\nexport const client = new MQClient('h', 'a', 's');`,
      'src/app.ts': `import { client as c } from './mq.js';\nc.getProducer('', 't').publishMessage('x');`,
    },
    path: 'src/app.ts',
    rows: ['MQClient.getProducer', ...send],
    links: ['src/mq.ts'],
  },
  {
    title: 'ES default export',
    files: {
      'mq.mjs': `import mq from '${sdk}';\nexport default new mq.MQClient('h', 'a', 's');`,
      'app.mjs': `import client from './mq.mjs';\nclient.getProducer('', 't').publishMessage('x');`,
    },
    path: 'app.mjs',
    rows: ['MQClient.getProducer', ...send],
    links: ['mq.mjs'],
  },
  {
    title: 'namespace import of an own module',
    files: {
      'mq.ts': `import { MQClient } from '${sdk}';\nexport const client = new MQClient('h', 'a', 's');`,
      'app.ts': `import * as mq from './mq';\nmq.client.getProducer('', 't').publishMessage('x');`,
    },
    path: 'app.ts',
    rows: ['MQClient.getProducer', ...send],
    links: ['mq.ts'],
  },
  {
    title: 're-exports, by name and whole',
    files: {
      'mq/client.ts': `import { MQClient } from '${sdk}';\nexport const client = new MQClient('h', 'a', 's');\nexport const orders = client.getProducer('', 'orders');`,
      'mq/named.ts': `export { client as mq } from './client';`,
      'mq/index.ts': `export * from './client';\nexport * from './named';`,
      'app.ts': `import { orders, mq } from './mq';\norders.publishMessage('x');\nmq.getProducer('', 't');`,
    },
    path: 'app.ts',
    rows: ['MQProducer.publishMessage', 'MQClient.getProducer'],
    links: ['mq/index.ts'],
  },
  {
    title: 'SDK re-exported whole by an own module',
    files: {
      'sdk.ts': `export * from '${sdk}';`,
      'app.ts': `import { MQClient } from './sdk';\nnew MQClient('h', 'a', 's').getProducer('', 't').publishMessage('x');`,
    },
    path: 'app.ts',
    rows: ['MQClient', 'MQClient.getProducer', ...send],
    links: ['sdk.ts'],
  },
  {
    title: 'factory of another file',
    files: {
      'mq.js': `${client}exports.producerOf = (topic) => client.getProducer('', topic);`,
      'app.js': `const { producerOf } = require('./mq');\nproducerOf('t').publishMessage('x').then((r) => r.requestId);`,
    },
    path: 'app.js',
    rows: [...send, 'PublishResponse.requestId'],
    links: ['mq.js'],
  },
  {
    title: 'service class, injected by its type',
    files: {
      'src/mq/mq.service.ts': `import { MQClient } from '${sdk}';\n@Injectable()\nexport class MqService {\n  readonly client = new MQClient('h', 'a', 's');\n  of(topic: string) { return this.client.getProducer('', topic); }\n}`,
      'src/order/order.service.ts': `import { MqService } from '../mq/mq.service';\n@Injectable()\nexport class OrderService {\n  constructor(private readonly mq: MqService) {}\n  send() { return this.mq.of('orders').publishMessage('x'); }\n}`,
    },
    path: 'src/order/order.service.ts',
    rows: send,
    links: ['src/mq/mq.service.ts'],
  },
  {
    title: 'alias of the source folder',
    files: {
      'src/mq.ts': `import { MQClient } from '${sdk}';\nexport const client = new MQClient('h', 'a', 's');`,
      'src/a/app.ts': `import { client } from '@/mq';\nclient.getProducer('', 't');`,
    },
    path: 'src/a/app.ts',
    rows: ['MQClient.getProducer'],
    links: ['src/mq.ts'],
  },
  {
    title: 'application object of a framework',
    files: {
      'app.js': `${client}module.exports = (app) => { app.mqProducer = client.getProducer('', 't'); };`,
      'app/service/order.js': `class Order extends Service {\n  create() { return this.app.mqProducer.publishMessage('x'); }\n}`,
    },
    path: 'app/service/order.js',
    rows: send,
    links: ['app.js'],
  },
  {
    title: 'value passed to a function of another file',
    files: {
      'app.js': `${client}const start = require('./worker');\nstart(client.getConsumer('', 't', 'g'));`,
      'worker.js': `module.exports = async function start(consumer) {\n  const res = await consumer.consumeMessage(1);\n  await consumer.ackMessage(res.body.map((m) => m.ReceiptHandle));\n};`,
    },
    path: 'worker.js',
    rows: ['MQConsumer.consumeMessage', 'MQConsumer.ackMessage'],
    links: ['app.js'],
  },
  {
    title: 'value passed to a class of another file',
    files: {
      'app.js': `${client}const Sender = require('./sender');\nnew Sender(client.getProducer('', 't'));`,
      'sender.js': `class Sender {\n  constructor(producer) { this.producer = producer; }\n  send(x) { return this.producer.publishMessage(x); }\n}\nmodule.exports = Sender;`,
    },
    path: 'sender.js',
    rows: send,
    links: ['app.js'],
  },
  {
    title: 'error of a function of another file',
    files: {
      'mq.js': `${client}const c = client.getConsumer('', 't', 'g');\nexports.poll = async () => { await c.consumeMessage(1); };`,
      'app.js': `const mq = require('./mq');\nasync function f() {\n  try { await mq.poll(); } catch (e) { if (e.Code !== 'MessageNotExist') throw e; }\n}`,
    },
    path: 'app.js',
    rows: ['MQError.Code'],
    links: ['mq.js'],
  },
  {
    title: 'base class of another file',
    files: {
      'base.ts': `import { MQClient, MQProducer } from '${sdk}';\nexport abstract class Base {\n  protected producer: MQProducer = new MQClient('h', 'a', 's').getProducer('', 't');\n}`,
      'order.ts': `import { Base } from './base';\nexport class Order extends Base {\n  send() { return this.producer.publishMessage('x'); }\n}`,
    },
    path: 'order.ts',
    rows: send,
    links: ['base.ts'],
  },
  {
    title: 'object of instances of other files, by a computed key',
    files: {
      'base.js': `${client}module.exports = class Base {\n  constructor() { this.client = client; }\n};`,
      'normal.js': `const Base = require('./base');\nmodule.exports = class Normal extends Base {\n  getProducer() { return this.client.getProducer('', 'n'); }\n};`,
      'delay.js': `const Base = require('./base');\nmodule.exports = class Delay extends Base {\n  getProducer() { return this.client.getProducer('', 'd'); }\n};`,
      'app.js': `const normal = require('./normal');\nconst delay = require('./delay');\nclass Mq {\n  constructor() { this.type = { normal: new normal(), delay: new delay() }; }\n  send(kind) { return this.type[kind].getProducer().publishMessage('x'); }\n}`,
    },
    path: 'app.js',
    rows: send,
    links: ['delay.js', 'normal.js'],
  },
  {
    title: 'getters that egg puts on its application',
    files: {
      'lib/mq.ts': `import { MQClient } from '${sdk}';\nexport class MQ {\n  client = new MQClient('h', 'a', 's');\n  of(topic: string) { return this.client.getProducer('', topic); }\n}`,
      'app/extend/application.ts': `import { MQ } from '../../lib/mq';\nconst KEY = Symbol('mq');\nexport default {\n  get mq() {\n    if (!this[KEY]) this[KEY] = new MQ();\n    return this[KEY];\n  },\n};`,
      'app/controller/home.ts': `export default class Home extends Controller {\n  async index() { await this.app.mq.of('t').publishMessage('x'); }\n}`,
    },
    path: 'app/controller/home.ts',
    rows: send,
    links: ['lib/mq.ts'],
  },
  {
    title: 'service of egg',
    files: {
      'app/service/rocket-mq.js': `${client}module.exports = (app) => class extends app.Service {\n  get(topic) { return client.getProducer('', topic); }\n};`,
      'app/controller/home.js': `class Home extends Controller {\n  async index() { await this.ctx.service.rocketMq.get('t').publishMessage('x'); }\n}`,
    },
    path: 'app/controller/home.js',
    rows: send,
    links: ['app/service/rocket-mq.js'],
  },
  {
    title: 'application object that keeps a value under a text',
    files: {
      'app.js': `${client}const app = express();\napp.set('mq', client.getProducer('', 't'));\napp.use(require('./routes'));`,
      'routes.js': `router.post('/', (req, res) => req.app.get('mq').publishMessage('x').then((r) => res.json(r.requestId)));`,
    },
    path: 'routes.js',
    rows: [...send, 'PublishResponse.requestId'],
    links: ['app.js'],
  },
  {
    title: 'application object behind a type assertion',
    files: {
      'app.ts': `import { MQClient } from '${sdk}';\nexport default (app: Application) => { (app as any).mqClient = new MQClient('h', 'a', 's'); };`,
      'job.ts': `export default (app: Application) => (app as any).mqClient.getProducer('', 't');`,
    },
    path: 'job.ts',
    rows: ['MQClient.getProducer'],
    links: ['app.ts'],
  },
  {
    title: 'types that only own typings declare',
    files: {
      'typings/mq.d.ts': `declare module '${sdk}' {\n  export interface MessageBody { MessageId: string; MessageBody: string; MessageTag: string; ReceiptHandle: string; NextConsumeTime: string }\n}`,
      'message.ts': `import { MessageBody } from '${sdk}';\nexport const due = (m: MessageBody) => m.NextConsumeTime;`,
    },
    path: 'message.ts',
    rows: ['Message.NextConsumeTime'],
    links: [],
  },
  {
    title: 'modules that import each other',
    files: {
      'a.js': `${client}const b = require('./b');\nexports.client = client;\nexports.go = () => b.send();`,
      'b.js': `const a = require('./a');\nexports.send = () => a.client.getProducer('', 't').publishMessage('x');`,
    },
    path: 'b.js',
    rows: ['MQClient.getProducer', ...send],
    links: ['a.js'],
  },
  {
    title: 'own class of the same name in another file',
    files: {
      'mq.ts': `export class MQClient { getProducer() { return { publishMessage() {} }; } }`,
      'app.ts': `import { MQClient } from './mq';\nnew MQClient().getProducer().publishMessage();`,
    },
    path: 'app.ts',
    rows: [],
    links: [],
  },
];

describe('SDK values across files', () => {
  before(async function () {
    this.timeout(60_000);
    await adapter.load();
  });
  for (const { title, files, path, rows, links } of cases) {
    it(title, () => {
      const made = project(files);
      assert.deepEqual(made.rows(path), rows);
      assert.deepEqual(made.analysis(path)?.links ?? [], links);
    });
  }

  it('finds importing files by the module name and by what they call', () => {
    const texts = {
      'lib/mq.js': `${client}require('./worker')(client);\nmodule.exports = { client };`,
      'lib/worker.js': 'module.exports = (c) => c.getProducer("", "t");',
    };
    const { needles } = project(texts);
    assert.ok(needles.includes('/mq'));
    assert.ok(needles.includes('.getProducer('));
    assert.ok(project({ 'app.js': `${client}app.set('mq', client);` }).needles.includes(`get("mq")`));
    assert.deepEqual(project({ 'a.js': 'exports.x = 1;' }).needles, []);
  });

  it('keeps facts as plain data', () => {
    const { files } = project({ 'a.js': `${client}class A { constructor() { this.c = client; } }\nexports.a = new A();` });
    for (const file of files.values()) {
      const facts = adapter.facts(file);
      assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
      assert.ok(Object.keys(facts.shapes).length > 0);
    }
  });
});
