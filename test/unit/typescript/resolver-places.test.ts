import { describeCases, sdk, type Case } from './cases.js';

const producerRows = ['MQClient', 'MQClient.getProducer', 'MQProducer.publishMessage'];

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

describeCases({ places, typescript });
