import { describeCases, sdk, type Case } from './cases.js';

const producerRows = ['MQClient', 'MQClient.getProducer', 'MQProducer.publishMessage'];

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
    title: 're-export from the package',
    path: 'a.ts',
    text: `export { MQClient } from '${sdk}';\nexport * from '${sdk}';`,
    rows: [sdk, sdk],
  },
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

describeCases({ imports, 'uses of imports': importUses, 'not the SDK': nothing });
