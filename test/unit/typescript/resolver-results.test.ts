import { describeCases, sdk, type Case } from './cases.js';

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

const helpers: readonly Case[] = [
  {
    title: 'helper that is handed a callback',
    text: `${consumer}async function f() {\n  const res = await retry(() => consumer.consumeMessage(1), 3);\n  log(res.requestId);\n  const late = await timeout(consumer.ackMessage([]), 100);\n  log(late.requestId);\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'ConsumeResponse.requestId', 'MQConsumer.ackMessage', 'AckResponse.requestId'],
  },
  {
    title: 'timer that is not waited for',
    text: `${consumer}const timer = setTimeout(() => consumer.consumeMessage(1), 3);\nlog(timer.requestId);`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage'],
  },
  {
    title: 'Promise.allSettled',
    text: `${consumer}async function f() {\n  const done = await Promise.allSettled([1, 2].map((n) => consumer.consumeMessage(n)));\n  for (const one of done) log(one.status === 'rejected' ? one.reason.RequestId : one.value.requestId);\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'MQError.RequestId', 'ConsumeResponse.requestId'],
  },
  {
    title: 'asynchronous generator',
    text: `${consumer}async function* messages() {\n  for (;;) {\n    const res = await consumer.consumeMessage(1);\n    yield* res.body;\n    yield res.body[0];\n  }\n}\nasync function f() {\n  for await (const m of messages()) log(m.NextConsumeTime);\n}`,
    rows: [...consumerHead, 'MQConsumer.consumeMessage', 'Message.NextConsumeTime'],
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

describeCases({ results, helpers, shaped, errors });
