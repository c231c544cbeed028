/** A program put together from one choice of each part, with the file it goes into. */
export interface Combination {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

interface Style {
  readonly name: string;
  readonly extension: 'js' | 'ts' | 'mjs';
  /** How the file gets the SDK. */
  readonly load: string;
  /** What stands before the names of the SDK. */
  readonly prefix: string;
}

const styles: readonly [Style, ...Style[]] = [
  {
    name: 'destructured require',
    extension: 'js',
    load: "const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');",
    prefix: '',
  },
  { name: 'required as a whole', extension: 'js', load: "const mq = require('@aliyunmq/mq-http-sdk');", prefix: 'mq.' },
  { name: 'named import', extension: 'ts', load: "import { MQClient, MessageProperties } from '@aliyunmq/mq-http-sdk';", prefix: '' },
  { name: 'namespace import', extension: 'ts', load: "import * as mq from '@aliyunmq/mq-http-sdk';", prefix: 'mq.' },
  { name: 'import equals', extension: 'ts', load: "import mq = require('@aliyunmq/mq-http-sdk');", prefix: 'mq.' },
  {
    name: 'default import',
    extension: 'mjs',
    load: "import mq from '@aliyunmq/mq-http-sdk';\n\nconst { MQClient, MessageProperties } = mq;",
    prefix: '',
  },
];

/** Statements that send `body` within an async function; `$` stands for the prefix, `p` for the producer. */
const sends: Readonly<Record<string, string>> = {
  'awaited alone': 'await p.publishMessage(body);',
  'tag and result': "const res = await p.publishMessage(body, 'tag');\nconsole.log(res.body.MessageId);",
  'key and properties':
    "const props = new $MessageProperties();\nprops.messageKey('key');\nprops.putProperty('n', 1);\nawait p.publishMessage(body, 'tag', props);",
  'time in a branch':
    "const props = new $MessageProperties();\nif (body.length > 1) {\n  props.startDeliverTime(Date.now() + 1000);\n}\nawait p.publishMessage(body, '', props);",
  'sharding key in a loop':
    'for (let n = 0; n < 2; n++) {\n  const props = new $MessageProperties();\n  props.shardingKey(n);\n  await p.publishMessage(body, undefined, props);\n}',
  caught: "try {\n  await p.publishMessage(body, 'tag');\n} catch (error) {\n  console.error('not sent', String(error));\n}",
  'all at once': "await Promise.all(['a', 'b'].map((part) => p.publishMessage(body + part)));",
  then: 'await p.publishMessage(body).then((res) => console.log(res.body.MessageId));',
  'not awaited': 'p.publishMessage(body).then((res) => console.log(res.body.MessageId));',
  'callback of forEach': "['a', 'b'].forEach(async (part) => {\n  await p.publishMessage(body + part);\n});",
  'code tested':
    "const { code, body: sent } = await p.publishMessage(body);\nif (code === 201) {\n  console.log('sent', sent.MessageId);\n}",
};

const client = (typed: boolean): string =>
  ['MQ_ENDPOINT', 'MQ_AK', 'MQ_SK'].map((name) => `process.env.${name}${typed ? '!' : ''}`).join(', ');

interface Flow {
  readonly name: string;
  write(style: Style, send: string): string;
}

const indent = (text: string, depth: number): string => text.replace(/^(?=.)/gm, '  '.repeat(depth));
const typed = ({ extension }: Style): boolean => extension === 'ts';
const parameter = (style: Style): string => (typed(style) ? 'body: string' : 'body');
const creation = (style: Style): string =>
  `const client = new ${style.prefix}MQClient(${client(typed(style))});\nconst p = client.getProducer('instance', 'topic');`;
const exported = (style: Style, name: string, fn: string): string =>
  style.extension === 'js' ? `exports.${name} = ${fn};` : `export const ${name} = ${fn};`;

const flows: readonly Flow[] = [
  {
    name: 'main called once',
    write: (style, send) => `${creation(style)}\n\nasync function main() {\n  const body = 'text';\n${indent(send, 1)}\n}\n\nmain();\n`,
  },
  {
    name: 'main whose errors are caught',
    write: (style, send) =>
      `${creation(style)}\n\nasync function main() {\n  const body = 'text';\n${indent(send, 1)}\n}\n\nmain().catch((error) => console.error(String(error)));\n`,
  },
  {
    name: 'a function expression with a try',
    write: (style, send) =>
      `${creation(style)}\n\n(async () => {\n  try {\n    const body = 'text';\n${indent(send, 2)}\n  } catch (error) {\n    console.error(String(error));\n  }\n})();\n`,
  },
  {
    name: 'made in main',
    write: (style, send) =>
      `async function main() {\n${indent(creation(style), 1)}\n  const body = 'text';\n${indent(send, 1)}\n}\n\nmain();\n`,
  },
  {
    name: 'an exported function',
    write: (style, send) => `${creation(style)}\n\n${exported(style, 'send', `async (${parameter(style)}) => {\n${indent(send, 1)}\n}`)}\n`,
  },
  {
    name: 'made in each call',
    write: (style, send) =>
      `${exported(style, 'send', `async (${parameter(style)}) => {\n${indent(creation(style), 1)}\n${indent(send, 1)}\n}`)}\n`,
  },
  {
    name: 'a class',
    write: (style, send) => {
      const field = typed(style) ? `  private p: ${style.prefix}MQProducer;\n\n` : '';
      const constructor = `  constructor() {\n    const client = new ${style.prefix}MQClient(${client(typed(style))});\n    this.p = client.getProducer('instance', 'topic');\n  }`;
      const method = `  async send(${parameter(style)}) {\n${indent(send.replaceAll(/\bp\./g, 'this.p.'), 2)}\n  }`;
      const declared = style.extension === 'js' ? 'class Sender' : 'export class Sender';
      return `${declared} {\n${field}${constructor}\n\n${method}\n}\n${style.extension === 'js' ? '\nexports.Sender = Sender;\n' : ''}`;
    },
  },
  {
    name: 'a timer',
    write: (style, send) => `${creation(style)}\n\nsetInterval(async () => {\n  const body = 'text';\n${indent(send, 1)}\n}, 1000);\n`,
  },
];

/** Every way to send in every flow, each in two import styles in turn. */
export function combinations(): Combination[] {
  return flows
    .flatMap((flow) => Object.entries(sends).map(([send, text]) => ({ flow, send, text })))
    .flatMap((pair, n) => [0, 3].map((step) => combine(styles[(n + step) % styles.length] ?? styles[0], pair)));
}

function combine(style: Style, { flow, send, text }: { readonly flow: Flow; readonly send: string; readonly text: string }): Combination {
  const needsProducerType = flow.name === 'a class' && style.prefix === '' && typed(style);
  const load = needsProducerType ? style.load.replace('MQClient,', 'MQClient, MQProducer,') : style.load;
  const used = text.includes('MessageProperties') ? load : load.replace(', MessageProperties', '');
  return {
    name: `${style.name}, ${flow.name}, ${send}`,
    path: `program.${style.extension}`,
    text: `${used}\n\n${flow.write(style, text.replaceAll('$', style.prefix))}`,
  };
}
