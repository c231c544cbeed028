import assert from 'node:assert/strict';
import { adapter, rowsOf } from './support.js';

const sdk = '@aliyunmq/mq-http-sdk';
const producerRows = ['MQClient', 'MQClient.getProducer', 'MQProducer.publishMessage'];

interface Case {
  readonly title: string;
  readonly path?: string;
  readonly text: string;
  readonly rows: readonly string[];
}

const imports: readonly Case[] = [
  {
    title: 'named import',
    path: 'a.ts',
    text: `import { MQClient } from '${sdk}';\nnew MQClient('h', 'a', 's').getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'aliased import',
    path: 'a.ts',
    text: `import { MQClient as C } from '${sdk}';\nconst c = new C('h', 'a', 's');\nc.getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'namespace import',
    path: 'a.ts',
    text: `import * as MQ from '${sdk}';\nconst c = new MQ.MQClient('h', 'a', 's');\nc.getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'default import',
    path: 'a.mjs',
    text: `import mq from '${sdk}';\nconst { MQClient } = mq;\nnew MQClient('h', 'a', 's').getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'default import, member',
    path: 'a.mjs',
    text: `import mq from '${sdk}';\nnew mq.MQClient('h', 'a', 's').getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'import = require',
    path: 'a.ts',
    text: `import MQ = require('${sdk}');\nnew MQ.MQClient('h', 'a', 's').getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'require destructured',
    text: `const { MQClient } = require('${sdk}');\nnew MQClient('h', 'a', 's').getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'require renamed',
    text: `const { MQClient: Client } = require('${sdk}');\nnew Client('h', 'a', 's').getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'require as namespace',
    text: `var MQ = require('${sdk}');\nvar c = new MQ.MQClient('h', 'a', 's');\nc.getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'chained require',
    text: `const MQClient = require('${sdk}').MQClient;\nnew MQClient('h', 'a', 's').getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'constructed from require',
    text: `const c = new (require('${sdk}').MQClient)('h', 'a', 's');\nc.getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'require inside a function',
    text: `function f() {\n  const { MQClient } = require('${sdk}');\n  return new MQClient('h', 'a', 's');\n}\nf().getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'await import',
    path: 'a.mjs',
    text: `const { MQClient } = await import('${sdk}');\nnew MQClient('h', 'a', 's').getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'await import, default',
    path: 'a.mjs',
    text: `const mq = await import('${sdk}');\nnew mq.default.MQClient('h', 'a', 's').getProducer('', 't').publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'import().then',
    text: `import('${sdk}').then(({ MQClient }) => {\n  new MQClient('h', 'a', 's').getProducer('', 't').publishMessage('x');\n});`,
    rows: producerRows,
  },
  {
    title: 'import().then with a name',
    text: `import('${sdk}').then((m) => new m.MQClient('h', 'a', 's').getProducer('', 't').publishMessage('x'));`,
    rows: producerRows,
  },
  {
    title: 'type-only import beside a value',
    path: 'a.ts',
    text: `import { MQClient, type MQProducer } from '${sdk}';\nlet p: MQProducer;\np = new MQClient('h', 'a', 's').getProducer('', 't');\np.publishMessage('x');`,
    rows: producerRows,
  },
  {
    title: 'parameter annotated by a type-only import',
    path: 'a.ts',
    text: `import type { MQProducer } from '${sdk}';\nexport function f(p: MQProducer) { return p.publishMessage('x'); }`,
    rows: ['MQProducer.publishMessage'],
  },
  {
    title: 'import type',
    path: 'a.ts',
    text: `export function f(p: import('${sdk}').MQProducer) { return p.publishMessage('x'); }`,
    rows: ['MQProducer.publishMessage'],
  },
  {
    title: 'qualified type name',
    path: 'a.ts',
    text: `import * as MQ from '${sdk}';\nexport const f = (p: MQ.MQConsumer) => p.consumeMessage(1);`,
    rows: ['MQConsumer.consumeMessage'],
  },
  {
    title: 'type that only own typings export',
    path: 'a.ts',
    text: `import { MQTransProducer } from '${sdk}';\nexport const f = (p: MQTransProducer) => p.commit('h');`,
    rows: ['MQTransProducer.commit'],
  },
  {
    title: 'return type of a method',
    path: 'a.ts',
    text: `import { MQClient } from '${sdk}';\nexport const f = (p: ReturnType<MQClient['getProducer']>) => p.publishMessage('x');`,
    rows: ['MQProducer.publishMessage'],
  },
  {
    title: 'JSDoc type',
    text: `/** @param {import('${sdk}').MQProducer} p */\nfunction f(p) { return p.publishMessage('x'); }`,
    rows: ['MQProducer.publishMessage'],
  },
  {
    title: 'JSDoc type of a variable',
    text: `const { MQProducer } = require('${sdk}');\n/** @type {MQProducer} */\nlet p;\nexports.send = () => p.publishMessage('x');`,
    rows: ['MQProducer.publishMessage'],
  },
];

const client = `const { MQClient, MessageProperties } = require('${sdk}');\nconst client = new MQClient('h', 'a', 's');\n`;
const withProperties = (body: string): string => `${client}new MessageProperties();\n${body}`;
const head = ['MQClient', 'MessageProperties'];

const places: readonly Case[] = [
  {
    title: 'variable',
    text: withProperties(`const p = client.getProducer('', 't');\np.publishMessage('x');`),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'implicit global',
    text: withProperties(`function f() { p = client.getProducer('', 't'); }\nfunction g() { p.publishMessage('x'); }`),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'let assigned later, read in another function',
    text: withProperties(
      `let p = null;\nfunction init() { p = client.getProducer('', 't'); }\nasync function g() { await p.publishMessage('x'); }`,
    ),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'class field',
    text: withProperties(`class A {\n  p = client.getProducer('', 't');\n  send() { return this.p.publishMessage('x'); }\n}`),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'private class field',
    text: withProperties(`class A {\n  #p = client.getProducer('', 't');\n  send() { return this.#p.publishMessage('x'); }\n}`),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'static field',
    text: withProperties(`class A {\n  static p = client.getProducer('', 't');\n}\nA.p.publishMessage('x');`),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'field set in a method',
    text: withProperties(
      `class A {\n  init() { this.p = client.getProducer('', 't'); }\n  send() { return this.p.publishMessage('x'); }\n}`,
    ),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'getter',
    text: withProperties(
      `class A {\n  get p() { return client.getProducer('', 't'); }\n  send() { return this.p.publishMessage('x'); }\n}`,
    ),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'field read through an instance',
    text: withProperties(`class A {\n  p = client.getProducer('', 't');\n}\nconst a = new A();\na.p.publishMessage('x');`),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'inherited field',
    text: withProperties(
      `class A {\n  p = client.getProducer('', 't');\n}\nclass B extends A {\n  send() { return this.p.publishMessage('x'); }\n}`,
    ),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'prototype methods',
    text: withProperties(
      `function A() { this.p = client.getProducer('', 't'); }\nA.prototype.send = function () { return this.p.publishMessage('x'); };`,
    ),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'object literal',
    text: withProperties(`const mq = { p: client.getProducer('', 't') };\nmq.p.publishMessage('x');`),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'object literal with methods',
    text: withProperties(
      `const mq = {\n  p: null,\n  init() { this.p = client.getProducer('', 't'); },\n  send: function (x) { return this.p.publishMessage(x); },\n};`,
    ),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'property of an application object',
    text: withProperties(
      `module.exports = (app) => {\n  app.mq = { p: client.getProducer('', 't') };\n  app.mq.p.publishMessage('x');\n};`,
    ),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'exports',
    text: withProperties(`exports.p = client.getProducer('', 't');\nexports.send = () => exports.p.publishMessage('x');`),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'array',
    text: withProperties(
      `const ps = ['a', 'b'].map((t) => client.getProducer('', t));\nps[0].publishMessage('x');\nfor (const p of ps) p.publishMessage('y');`,
    ),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage', 'MQProducer.publishMessage'],
  },
  {
    title: 'map',
    text: withProperties(
      `const ps = new Map();\nfunction of(t) {\n  if (!ps.has(t)) ps.set(t, client.getProducer('', t));\n  return ps.get(t);\n}\nof('t').publishMessage('x');`,
    ),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'object as map',
    text: withProperties(`const ps = {};\nps[t] = client.getProducer('', t);\nps[t].publishMessage('x');`),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'map in a field',
    text: withProperties(
      `class A {\n  ps = {};\n  of(t) {\n    if (!this.ps[t]) this.ps[t] = client.getProducer('', t);\n    return this.ps[t];\n  }\n  send(t) { return this.of(t).publishMessage('x'); }\n}`,
    ),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'factory',
    text: withProperties(`const make = (t) => client.getProducer('', t);\nmake('t').publishMessage('x');`),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'async factory',
    text: withProperties(
      `async function make(t) { return client.getProducer('', t); }\nasync function g() { (await make('t')).publishMessage('x'); }`,
    ),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'parameter by its callers',
    text: withProperties(`function send(p) { return p.publishMessage('x'); }\nsend(client.getProducer('', 't'));`),
    rows: [...head, 'MQProducer.publishMessage', 'MQClient.getProducer'],
  },
  {
    title: 'destructured parameter',
    text: withProperties(`function send({ p }) { return p.publishMessage('x'); }\nsend({ p: client.getProducer('', 't') });`),
    rows: [...head, 'MQProducer.publishMessage', 'MQClient.getProducer'],
  },
  {
    title: 'constructor parameter',
    text: withProperties(
      `class A {\n  constructor(p) { this.p = p; }\n  send() { return this.p.publishMessage('x'); }\n}\nnew A(client.getProducer('', 't'));`,
    ),
    rows: [...head, 'MQProducer.publishMessage', 'MQClient.getProducer'],
  },
  {
    title: 'lazily made',
    text: withProperties(
      `let p;\nconst get = () => p || (p = client.getProducer('', 't'));\nget().publishMessage('x');\n(p ??= client.getProducer('', 't')).publishMessage('y');`,
    ),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage', 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'self and bind',
    text: withProperties(
      `class A {\n  constructor() {\n    const self = this;\n    this.p = client.getProducer('', 't');\n    setInterval(function () { self.p.publishMessage('x'); }, 1);\n    setInterval(function () { this.p.publishMessage('y'); }.bind(this), 1);\n  }\n}`,
    ),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage', 'MQProducer.publishMessage'],
  },
  {
    title: 'method as a value',
    text: withProperties(`const p = client.getProducer('', 't');\nconst send = p.publishMessage.bind(p);`),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'method in brackets and optional chain',
    text: withProperties(`const p = client['getProducer']('', 't');\np?.publishMessage?.('x');`),
    rows: [...head, 'MQClient.getProducer', 'MQProducer.publishMessage'],
  },
  {
    title: 'own subclass',
    text: withProperties(`class Message extends MessageProperties {}\nconst m = new Message();\nm.messageKey('k');`),
    rows: [...head, 'MessageProperties', 'MessageProperties.messageKey'],
  },
  {
    title: 'low level request',
    text: withProperties(`client.request('GET', '/', '', '');\nclient.endpoint;`),
    rows: [...head, 'MQClient.request', 'MQClient.endpoint'],
  },
];

const typescript: readonly Case[] = [
  {
    title: 'parameter property',
    path: 'a.ts',
    text: `import { MQProducer } from '${sdk}';\nexport class A {\n  constructor(private readonly p: MQProducer) {}\n  send() { return this.p.publishMessage('x'); }\n}`,
    rows: ['MQProducer.publishMessage'],
  },
  {
    title: 'annotated field',
    path: 'a.ts',
    text: `import { MQConsumer } from '${sdk}';\nexport class A {\n  private consumer!: MQConsumer;\n  poll() { return this.consumer.consumeMessage(1); }\n}`,
    rows: ['MQConsumer.consumeMessage'],
  },
  {
    title: 'map annotation',
    path: 'a.ts',
    text: `import { MQProducer } from '${sdk}';\nexport const ps: Map<string, MQProducer> = new Map();\nps.get('t')!.publishMessage('x');`,
    rows: ['MQProducer.publishMessage'],
  },
  {
    title: 'record annotation',
    path: 'a.ts',
    text: `import { MQProducer } from '${sdk}';\nexport const ps: Record<string, MQProducer> = {};\nps['t']!.publishMessage('x');\nps.other!.publishMessage('x');`,
    rows: ['MQProducer.publishMessage', 'MQProducer.publishMessage'],
  },
  {
    title: 'interface',
    path: 'a.ts',
    text: `import { MQProducer } from '${sdk}';\ninterface Deps { producer: MQProducer | undefined }\nexport const f = (d: Deps) => d.producer?.publishMessage('x');`,
    rows: ['MQProducer.publishMessage'],
  },
  {
    title: 'type alias and promise',
    path: 'a.ts',
    text: `import { MQProducer } from '${sdk}';\ntype Ready = Promise<MQProducer>;\nexport const f = async (r: Ready) => (await r).publishMessage('x');`,
    rows: ['MQProducer.publishMessage'],
  },
  {
    title: 'as and satisfies',
    path: 'a.ts',
    text: `import { MQProducer } from '${sdk}';\nexport const f = (r: unknown) => (r as MQProducer).publishMessage('x');`,
    rows: ['MQProducer.publishMessage'],
  },
  {
    title: 'tsx',
    path: 'a.tsx',
    text: `import { MQProducer } from '${sdk}';\nexport const View = (q: { p: MQProducer }) => <button onClick={() => q.p.publishMessage('x')}>send</button>;`,
    rows: ['MQProducer.publishMessage'],
  },
  {
    title: 'decorated class',
    path: 'a.ts',
    text: `import { MQClient } from '${sdk}';\n@Injectable()\nexport class A {\n  readonly client = new MQClient('h', 'a', 's');\n  @Get() send(@Body() body: string) { return this.client.getProducer('', 't').publishMessage(body); }\n}`,
    rows: producerRows,
  },
];

const consumer = `const { MQClient } = require('${sdk}');\nconst consumer = new MQClient('h', 'a', 's').getConsumer('', 't', 'g');\n`;
const consumerHead = ['MQClient', 'MQClient.getConsumer'];

const results: readonly Case[] = [
  {
    title: 'awaited result',
    text: `${consumer}async function f() {\n  const res = await consumer.consumeMessage(1);\n  console.log(res.requestId, res.body[0].NextConsumeTime);\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'ConsumeResponse.requestId', 'Message.NextConsumeTime'],
  },
  {
    title: '.then and .catch',
    text: `${consumer}consumer.consumeMessage(1).then((res) => {\n  res.body.forEach((m) => m.MessageBodyMD5);\n}).catch((e) => e.Code === 'MessageNotExist');`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'Message.MessageBodyMD5', 'MQError.Code'],
  },
  {
    title: 'second callback of then',
    text: `${consumer}consumer.consumeMessage(1).then(ok, (e) => { if (e.Code) stop(); });`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'MQError.Code'],
  },
  {
    title: 'named callback',
    text: `${consumer}function done(res) { return res.requestId; }\nconsumer.ackMessage(['h']).then(done);`,
    rows: [...consumerHead, 'AckResponse.requestId', 'MQConsumer.ackMessage'],
  },
  {
    title: 'destructured response and messages',
    text: `${consumer}async function f() {\n  const { requestId, body } = await consumer.consumeMessage(1);\n  for (const { MessageBodyMD5: sum } of body) console.log(sum);\n}`,
    rows: [...consumerHead, 'ConsumeResponse.requestId', 'MQConsumer.consumeMessage', 'Message.MessageBodyMD5'],
  },
  {
    title: 'destructuring assignment',
    text: `${consumer}async function f() {\n  let requestId;\n  ({ requestId } = await consumer.consumeMessage(1));\n}`,
    rows: [...consumerHead, 'ConsumeResponse.requestId', 'MQConsumer.consumeMessage'],
  },
  {
    title: 'destructured callback parameter',
    text: `${consumer}consumer.consumeMessage(1).then(({ body }) => body.map(({ NextConsumeTime }) => NextConsumeTime));`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'Message.NextConsumeTime'],
  },
  {
    title: 'one variable for two kinds of response',
    text: `${consumer}async function f() {\n  let res = await consumer.consumeMessage(1);\n  console.log(res.requestId);\n  res = await consumer.ackMessage([]);\n  console.log(res.requestId);\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'ConsumeResponse.requestId', 'MQConsumer.ackMessage', 'AckResponse.requestId'],
  },
  {
    title: 'own function that returns the messages',
    text: `${consumer}async function poll() {\n  const res = await consumer.consumeMessage(1);\n  return res.body;\n}\nasync function f() {\n  const messages = await poll();\n  messages.forEach((m) => m.FirstConsumeTime);\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'Message.FirstConsumeTime'],
  },
  {
    title: 'message passed to a helper',
    text: `${consumer}const show = (m) => m.NextConsumeTime;\nasync function f() {\n  const { body } = await consumer.consumeMessage(1);\n  body.forEach(show);\n  await Promise.all(body.map((m) => show(m)));\n}`,
    rows: [...consumerHead, 'Message.NextConsumeTime', 'MQConsumer.consumeMessage'],
  },
  {
    title: 'generator',
    text: `${consumer}function* f() {\n  const res = yield consumer.consumeMessage(1);\n  console.log(res.requestId);\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'ConsumeResponse.requestId'],
  },
  {
    title: 'Promise.all',
    text: `${consumer}async function f() {\n  const [a] = await Promise.all([consumer.consumeMessage(1)]);\n  a.requestId;\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'ConsumeResponse.requestId'],
  },
  {
    title: 'recursion',
    text: `${consumer}function poll() {\n  consumer.consumeMessage(1).then((res) => { res.requestId; poll(); }, poll);\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'ConsumeResponse.requestId'],
  },
  {
    title: 'fields with a counterpart are no use of their own',
    text: `${consumer}async function f() {\n  const res = await consumer.consumeMessage(1);\n  if (res.code == 200) return res.body.map((m) => [m.MessageId, m.MessageBody, m.MessageTag, m.Properties.a, m.ReceiptHandle]);\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage'],
  },
];

const shaped: readonly Case[] = [
  {
    title: 'own interfaces for what the SDK gives',
    path: 'a.ts',
    text: `import * as MQ from '${sdk}';
interface Reply { code: number; requestId: string; body: { ReceiptHandle: string; NextConsumeTime: string }[] }
interface Consumer { consumeMessage: (n: number, s: number) => Promise<Reply>; ackMessage(handles: string[]): Promise<unknown> }
export class Helper {
  private client: { getConsumer: (i: string, t: string, g: string) => Consumer };
  private consumer: Consumer;
  constructor() {
    this.client = new MQ.MQClient('h', 'a', 's');
    this.consumer = this.client.getConsumer('', 't', 'g');
  }
  async poll() {
    const reply: Reply = await this.consumer.consumeMessage(1, 3);
    await this.consumer.ackMessage(reply.body.filter((m) => m.NextConsumeTime).map((m) => m.ReceiptHandle));
  }
}`,
    rows: ['MQClient', 'MQClient.getConsumer', 'MQConsumer.consumeMessage', 'MQConsumer.ackMessage', 'Message.NextConsumeTime'],
  },
  {
    title: 'client made on demand in a method that returns the field',
    text: `const sdk = require('${sdk}');
class Service {
  constructor() { this.client = this.getClient(); }
  getClient() {
    if (!this.client) this.client = new sdk.MQClient('h', 'a', 's');
    return this.client;
  }
  getConsumer() { return this.getClient().getConsumer('', 't', 'g'); }
  async poll() {
    const res = await this.getConsumer().consumeMessage(3, 3);
    return this.getConsumer().ackMessage(res.body.map(({ ReceiptHandle }) => ReceiptHandle));
  }
}`,
    rows: ['MQClient', 'MQClient.getConsumer', 'MQConsumer.consumeMessage', 'MQConsumer.ackMessage'],
  },
  {
    title: 'objects with an instance, made by map and push, and read in another function',
    text: `const { MQClient } = require('${sdk}');
module.exports = (agent) => {
  agent.mqClient = new MQClient('h', 'a', 's');
  const consumers = [];
  conf.consumers.forEach((c) => consumers.push({ conf: c, instance: agent.mqClient.getConsumer('', c.topic, c.group) }));
  const producers = (conf.producers || []).map((p) => ({ conf: p, instance: agent.mqClient.getTransProducer('', p.topic, p.group) }));
  return Promise.all([...producers.map((p) => half(agent, p)), ...consumers.map((c) => consume(agent, c))]);
};
async function half(agent, p) { return p.instance.consumeHalfMessage(3, 3); }
async function consume(agent, { instance }) { return instance.consumeMessage(3, 3); }`,
    rows: [
      'MQClient',
      'MQClient.getConsumer',
      'MQClient.getTransProducer',
      'MQTransProducer.consumeHalfMessage',
      'MQConsumer.consumeMessage',
    ],
  },
  {
    title: 'methods put on an object that a factory returns',
    text: `const { MQClient } = require('${sdk}');
var middleware = module.exports = {};
middleware.create = function ({ endpoint, id, secret }) {
  const client = new MQClient(endpoint, id, secret);
  var wrapper = {};
  wrapper.ackMessage = async function ({ topic, group, handles }) {
    const consumer = client.getConsumer('', topic, group);
    var res = await consumer.ackMessage(handles);
    if (res.code !== 204) res.body.forEach((e) => log(e.ErrorCode));
    log(res.requestId);
  };
  return wrapper;
};`,
    rows: ['MQClient', 'MQClient.getConsumer', 'MQConsumer.ackMessage', 'AckResponse.requestId'],
  },
  {
    title: 'class methods as callbacks of a chain',
    path: 'a.ts',
    text: `import { MQConsumer } from '${sdk}';
export class Poller {
  constructor(private consumer: MQConsumer) {}
  poll = () => {
    this.consumer.consumeMessage().then(this.handle).catch((error) => {
      if (error.Code && error.Code.indexOf('MessageNotExist') > -1) debug(error.RequestId, error.Code);
      else this.emit('error', error);
    }).then(() => setTimeout(this.poll, 1));
  };
  private handle = async (response: { body: unknown[]; requestId: string }) => {
    await Promise.all(response.body.map(this.one));
    debug(response.requestId);
  };
  private one = async (message: any) => this.consumer.ackMessage([message.ReceiptHandle, message.MessageBodyMD5]);
}`,
    rows: [
      'MQConsumer.consumeMessage',
      'MQError.Code',
      'MQError.RequestId',
      'MQError.Code',
      'ConsumeResponse.requestId',
      'MQConsumer.ackMessage',
      'Message.MessageBodyMD5',
    ],
  },
];

const errors: readonly Case[] = [
  {
    title: 'catch around a call',
    text: `${consumer}async function f() {\n  try { await consumer.consumeMessage(1); } catch (e) { if (e.Code.indexOf('MessageNotExist') > -1) return; throw e; }\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'MQError.Code'],
  },
  {
    title: 'one test however often it reads the code',
    text: `${consumer}async function f() {\n  try { await consumer.consumeMessage(1); } catch (e) { if (e && e.Code && e.Code.indexOf('MessageNotExist') > -1) return; }\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'MQError.Code'],
  },
  {
    title: 'catch around an own function that calls the SDK',
    text: `${consumer}const poll = async () => { await consumer.consumeMessage(1); };\nasync function f() {\n  try { await poll(); } catch (e) { log(e.RequestId); }\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'MQError.RequestId'],
  },
  {
    title: 'destructured catch variable',
    text: `${consumer}async function f() {\n  try { await consumer.consumeMessage(1); } catch ({ Code }) { log(Code); }\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'MQError.Code'],
  },
  {
    title: 'error passed on',
    text: `${consumer}function failed(err) { return err.Code === 'MessageNotExist'; }\nasync function f() {\n  try { await consumer.consumeMessage(1); } catch (e) { failed(e); }\n}`,
    rows: [...consumerHead, 'MQError.Code', 'MQConsumer.consumeMessage'],
  },
  {
    title: 'catch around other code only',
    text: `${consumer}async function f() {\n  await consumer.consumeMessage(1);\n  try { await other(); } catch (e) { log(e.Code); }\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage'],
  },
  {
    title: 'any in TypeScript',
    path: 'a.ts',
    text: `import { MQConsumer } from '${sdk}';\nexport async function f(c: MQConsumer) {\n  try { await c.consumeMessage(1); } catch (e: any) { if ((e as any).Code !== 'MessageNotExist') throw e; }\n}`,
    rows: ['MQConsumer.consumeMessage', 'MQError.Code'],
  },
];

const importUses: readonly Case[] = [
  { title: 'whole import unused', path: 'a.ts', text: `import { MQClient } from '${sdk}';\nexport const x = 1;`, rows: [sdk] },
  { title: 'require without a name', text: `require('${sdk}');`, rows: [sdk] },
  {
    title: 'one of two names unused',
    text: `const { MQClient, MQConsumer } = require('${sdk}');\nnew MQClient('h', 'a', 's');`,
    rows: ['MQConsumer', 'MQClient'],
  },
  {
    title: 'only types named',
    path: 'a.ts',
    text: `import type { MQProducer } from '${sdk}';\nexport type Send = (p: MQProducer) => void;`,
    rows: [sdk],
  },
  { title: 'class handed on', text: `const { MQClient } = require('${sdk}');\nregister(MQClient);`, rows: ['MQClient'] },
  {
    title: 're-export inside the file',
    path: 'a.ts',
    text: `import { MessageProperties } from '${sdk}';\nexport { MessageProperties };`,
    rows: ['MessageProperties'],
  },
];

const nothing: readonly Case[] = [
  {
    title: 'fork of another name',
    text: `const { MQClient } = require('mq-http-sdk');\nnew MQClient('h', 'a', 's').getProducer('', 't').publishMessage('x');`,
    rows: [],
  },
  {
    title: 'own classes',
    path: 'a.ts',
    text: `class MQClient { getProducer() { return { publishMessage(x: string) { return x; } }; } }\nnew MQClient().getProducer().publishMessage('x');`,
    rows: [],
  },
  {
    title: 'comment and string',
    text: `// const { MQClient } = require('${sdk}');\nconst name = '${sdk}';\nlog('new MQClient()', name);`,
    rows: [],
  },
  {
    title: 'own typings',
    path: 'a.d.ts',
    text: `declare module '${sdk}' {\n  export class MQClient { constructor(endpoint: string); getProducer(i: string, t: string): MQProducer }\n  export class MQProducer { publishMessage(body: string): Promise<{ requestId: string }> }\n}`,
    rows: [],
  },
  {
    title: 'shadowed name',
    text: `const { MQClient } = require('${sdk}');\nfunction f(MQClient) { return new MQClient(); }\nnew MQClient('h', 'a', 's');`,
    rows: ['MQClient'],
  },
  {
    title: 'migrated file',
    text: `const { Producer } = require('rocketmq-client-nodejs');\nnew Producer({}).send({ topic: 't' });`,
    rows: [],
  },
  {
    title: 'same method of something else',
    text: `const { MQClient } = require('${sdk}');\nnew MQClient('h', 'a', 's');\npubsub.topic('x').publishMessage('y');`,
    rows: ['MQClient'],
  },
];

describe('resolver of TypeScript and JavaScript', () => {
  before(async function () {
    this.timeout(60_000);
    await adapter.load();
  });
  const groups: Readonly<Record<string, readonly Case[]>> = {
    imports,
    places,
    typescript,
    results,
    shaped,
    errors,
    'uses of imports': importUses,
    'not the SDK': nothing,
  };
  for (const [name, cases] of Object.entries(groups)) {
    describe(name, () => {
      for (const { title, path, text, rows } of cases) {
        it(title, () => assert.deepEqual(rowsOf(text, path), rows));
      }
    });
  }
});
