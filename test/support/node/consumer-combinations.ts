import type { Combination } from './combinations.js';

/** What happens with the messages of a poll; `c` stands for the consumer. */
const bodies: Readonly<Record<string, string>> = {
  'whole batch':
    'for (const message of res.body) {\n  console.log(message.MessageBody);\n}\nawait c.ackMessage(res.body.map((message) => message.ReceiptHandle));',
  'collected handles':
    "const handles = [];\nfor (const { MessageId, MessageTag, ReceiptHandle } of res.body) {\n  console.log(MessageId, MessageTag);\n  handles.push(ReceiptHandle);\n}\nconst ack = await c.ackMessage(handles);\nif (ack.code !== 204) {\n  console.warn('some were not acknowledged');\n}",
  'one by one':
    'for (const message of res.body) {\n  console.log(message.MessageKey, message.Properties.room);\n  await c.ackMessage([message.ReceiptHandle]);\n}',
  'each with a try':
    "for (const message of res.body) {\n  try {\n    console.log(JSON.parse(message.MessageBody).id);\n    await c.ackMessage([message.ReceiptHandle]);\n  } catch (error) {\n    console.error('left for later', message.MessageId);\n  }\n}",
  'at once':
    'await Promise.all(\n  res.body.map(async (message) => {\n    console.log(message.MessageId);\n    await c.ackMessage([message.ReceiptHandle]);\n  }),\n);',
  'after a status test':
    "if (res.code === 200) {\n  const handles = res.body.map((message) => {\n    console.log('got %s', message.MessageId);\n    return message.ReceiptHandle;\n  });\n  await c.ackMessage(handles);\n}",
};

/** How an empty poll is told from an error; the texts stand in a catch of `e`. */
const catches: Readonly<Record<string, string>> = {
  'equal, goes on': "if (e.Code === 'MessageNotExist') continue;\nconsole.error('poll failed', String(e));",
  'different, logged': "if (e.Code !== 'MessageNotExist') {\n  console.error('poll failed', String(e));\n}",
  'guarded index':
    "if (e.Code && e.Code.indexOf('MessageNotExist') > -1) {\n  console.log('nothing new');\n} else {\n  console.error('poll failed', String(e));\n}",
  'guarded includes':
    "if (e.Code?.includes('MessageNotExist')) {\n  // nothing there\n} else {\n  console.error('poll failed', String(e));\n}",
};

const indent = (text: string, depth: number): string => text.replace(/^(?=.)/gm, '  '.repeat(depth));
const load = "const { MQClient } = require('@aliyunmq/mq-http-sdk');";
const client = 'const client = new MQClient(process.env.MQ_ENDPOINT, process.env.MQ_AK, process.env.MQ_SK);';
const creation = `${client}\nconst c = client.getConsumer('instance', 'topic', 'GID', 'created');`;
const round = (body: string, handler: string): string =>
  `try {\n  const res = await c.consumeMessage(16, 10);\n${indent(body, 1)}\n} catch (e) {\n${indent(handler, 1)}\n}`;
const loop = (body: string, handler: string): string => `while (true) {\n${indent(round(body, handler), 1)}\n}`;

interface Flow {
  readonly name: string;
  /** Undefined where the handler does not fit the flow. */
  write(body: string, handler: string): string | undefined;
}

const flows: readonly Flow[] = [
  { name: 'a function expression', write: (body, handler) => `${creation}\n\n(async () => {\n${indent(loop(body, handler), 1)}\n})();\n` },
  {
    name: 'an exported loop',
    write: (body, handler) => `${creation}\n\nexports.run = async () => {\n${indent(loop(body, handler), 1)}\n};\n`,
  },
  {
    name: 'a loop with a pause',
    write: (body, handler) =>
      handler.includes('continue')
        ? undefined
        : `${creation}\n\nasync function main() {\n  while (true) {\n${indent(round(body, handler), 2)}\n    await new Promise((resolve) => setTimeout(resolve, 1000));\n  }\n}\n\nmain();\n`,
  },
  {
    name: 'a function that calls itself',
    write: (body, handler) =>
      handler.includes('continue')
        ? undefined
        : `${creation}\n\nasync function poll() {\n${indent(round(body, handler), 1)}\n  setImmediate(poll);\n}\n\npoll();\n`,
  },
  {
    name: 'a timer',
    write: (body, handler) =>
      `${creation}\n\nsetInterval(async () => {\n${indent(round(body, handler.replace('continue', 'return')), 1)}\n}, 1000);\n`,
  },
  {
    name: 'a class',
    write: (body, handler) =>
      `class Worker {\n  constructor() {\n${indent(client, 2)}\n    this.c = client.getConsumer('instance', 'topic', 'GID', 'created');\n  }\n\n  async run() {\n${indent(loop(body, handler).replaceAll(/\bc\./g, 'this.c.'), 2)}\n  }\n}\n\nnew Worker().run();\n`,
  },
];

/** Every flow with every way to handle messages and to tell an empty poll. */
export function consumerCombinations(): Combination[] {
  return flows.flatMap((flow) =>
    Object.entries(bodies).flatMap(([body, handled]) =>
      Object.entries(catches).flatMap(([handler, caught]) => {
        const text = flow.write(handled, caught);
        return text === undefined ? [] : [{ name: `${flow.name}, ${body}, ${handler}`, path: 'program.js', text: `${load}\n\n${text}` }];
      }),
    ),
  );
}
