import assert from 'node:assert/strict';
import type { Finding } from '../../../server/engine/finding.js';
import { render } from '../../../server/l10n/messages.js';
import { analysedEngine, testSettings } from '../../support/product-engine.js';

/** Nothing that looks like a key is written down: it is put together here. */
const keyId = ['LT', 'AI', '5tQwErTyUiOpAsDf'].join('');

async function findingsIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const engine = await analysedEngine(new Map(Object.entries(files)));
  const shown = ({ path, range, ruleId, data }: Finding): string =>
    `${ruleId} ${String(data['shown'])}: ${(files[path] ?? '').slice(range.start, range.end)}`;
  return engine
    .findings()
    .filter(({ ruleId }) => ruleId.endsWith('-credentials'))
    .map(shown);
}

const javaClient = (...values: string[]): string => `
import com.aliyun.mq.http.MQClient;
class Sender {
  ${values[2] ?? ''}
  void run(String[] args, String given) {
    MQClient client = new MQClient("http://host", ${values[0] ?? ''}, ${values[1] ?? ''});
  }
}`;

const scriptClient = (...values: string[]): string => `
import { MQClient } from '@aliyunmq/mq-http-sdk';
${values[2] ?? ''}
export const client = new MQClient('http://host', ${values[0] ?? ''}, ${values[1] ?? ''});`;

describe('credentials in code', function () {
  this.timeout(20_000);

  const user = 'hardcoded-credentials user****: user-in-code';
  const password = 'hardcoded-credentials ****: password-in-code';

  const java: readonly (readonly [what: string, code: string, expected: readonly string[]])[] = [
    ['literals', javaClient('"user-in-code"', '"password-in-code"'), [user, password]],
    ['arguments, environment', javaClient('args[0]', 'System.getenv("MQ_SECRET")'), []],
    ['a parameter that others give', javaClient('given', 'given'), []],
    ['an injected value and its default', javaClient('a', 'a', '@Value("${mq.user:user-in-code}") private String a;'), []],
    ['a field', javaClient('a', 'args[0]', 'private final String a = "user-in-code";'), [user]],
    ['one of two arms', javaClient('args.length > 0 ? args[0] : "user-in-code"', 'args[1]'), [user]],
    ['a method that gives a literal', javaClient('a()', 'args[0]', 'private String a() { return "user-in-code"; }'), [user]],
    ['a placeholder', javaClient('"${ACCESS_KEY}"', '""'), []],
    ['a text block', javaClient('"""\nuser-in-code"""', 'args[0]'), ['hardcoded-credentials user****: \nuser-in-code']],
    ['put together', javaClient('"user-" + "in-code"', 'args[0]'), ['hardcoded-credentials user****: "user-" + "in-code"']],
    [
      'an own class of that name',
      'class MQClient { MQClient(String a, String b, String c) {} Object o = new MQClient("http://h", "user-in-code", "b-in-code"); }',
      [],
    ],
    [
      '5.x: a chain with a wildcard import',
      'import org.apache.rocketmq.client.apis.*; class A { Object o = ClientConfiguration.newBuilder().setEndpoints("h").setCredentialProvider(new StaticSessionCredentialsProvider("user-in-code", "password-in-code")).build(); }',
      [user, password],
    ],
    [
      '5.x: by its full name, without a client',
      'class A { Object o = new org.apache.rocketmq.client.apis.SessionCredentials("user-in-code", System.getenv("P"), "token"); }',
      [user],
    ],
    [
      '5.x: a class of another package',
      'import org.apache.rocketmq.client.apis.producer.Producer; import own.StaticSessionCredentialsProvider; class A { Object o = new StaticSessionCredentialsProvider("user-in-code", "password-in-code"); }',
      [],
    ],
  ];
  for (const [what, code, expected] of java) {
    it(`Java: ${what}`, async () => assert.deepEqual(await findingsIn({ 'A.java': code }), expected));
  }

  const scripts: readonly (readonly [what: string, code: string, expected: readonly string[]])[] = [
    ['literals', scriptClient("'user-in-code'", '`password-in-code`'), [user, password]],
    ['environment', scriptClient('process.env.MQ_USER', 'process.env.MQ_SECRET!'), []],
    ['an empty fallback', scriptClient("process.env.MQ_USER ?? ''", "process.env.MQ_SECRET || ''"), []],
    ['a fallback', scriptClient("process.env.MQ_USER ?? 'user-in-code'", "''"), [user]],
    ['settings', scriptClient('config.ak', 'config.sk', "const config = { ak: 'user-in-code', sk: process.env.SK };"), [user]],
    ['settings of another file', scriptClient('config.ak', 'config.sk', "import config from './config.js';"), []],
    [
      '5.x: required, by property',
      "const mq = require('rocketmq-client-nodejs'); new mq.PushConsumer({ endpoints: 'h', sessionCredentials: { accessKey: 'user-in-code', accessSecret: process.env.P } });",
      [user],
    ],
    [
      '5.x: destructured and renamed',
      "const { Producer: P } = require('rocketmq-client-nodejs'); new P({ sessionCredentials: { accessKey: process.env.U, accessSecret: 'password-in-code' } });",
      [password],
    ],
    [
      '5.x: options that another file spreads',
      "import type { ProducerOptions } from 'rocketmq-client-nodejs'; export const options = { sessionCredentials: { accessKey: 'user-in-code', accessSecret: '' } };",
      [user],
    ],
    [
      'a class of another package',
      "import { Producer } from 'kafka'; new Producer({ sessionCredentials: { accessKey: 'user-in-code', accessSecret: 'password-in-code' } }); // rocketmq-client-nodejs it is not",
      [],
    ],
  ];
  for (const [what, code, expected] of scripts) {
    it(`Node: ${what}`, async () => assert.deepEqual(await findingsIn({ 'a.ts': code }), expected));
  }

  it('say that an AccessKey id is one', async () => {
    const engine = await analysedEngine(new Map([['A.java', javaClient(`"${keyId}"`, 'args[0]')]]));
    const [finding] = engine.findings().filter(({ ruleId }) => ruleId === 'hardcoded-credentials');
    assert.match(finding ? render(finding.message, 'en') : '', /^`LTAI\*{4}` is the id of a RAM AccessKey/);
  });

  it('are secrets even where their rule is off', async () => {
    const severities = { 'hardcoded-credentials': 'off' } as const;
    const engine = await analysedEngine(new Map([['A.java', javaClient('"user-in-code"', '"a\\tb"')]]), { ...testSettings, severities });
    assert.deepEqual([...engine.secrets()].sort(), ['a\tb', 'a\\tb', 'user-in-code']);
  });
});

describe('AccessKeys in configuration', () => {
  const found = `ram-credentials LTAI****: ${keyId}`;
  const files: readonly (readonly [path: string, text: string, expected: readonly string[]])[] = [
    ['application.yml', `aliyun:\n  mq:\n    access-key: ${keyId}\n  oss:\n    access-key: ${keyId}\n`, [found]],
    ['application.properties', `rocketmq.accessKey=${keyId}\nsms.accessKey=${keyId}\n`, [found]],
    ['.env', `ONS_AK="${keyId}"\nOSS_AK=${keyId}\n`, [found]],
    ['settings.json', `{ "mqConsumer": { "user": "${keyId}" }, "oss": { "user": "${keyId}" } }`, [found]],
    ['mq.yml', `accessKey: ${keyId}\n`, [found]],
    ['application-dev.yml', `mq:\n  user: \${MQ_USER:${keyId}}\n`, [`ram-credentials LTAI****: \${MQ_USER:${keyId}}`]],
    ['bootstrap.yml', `mq:\n  user: ${keyId.slice(0, 4)}xxxxxxxxxxxxxxxx\n  other: \${MQ_USER}\n`, []],
  ];
  for (const [path, text, expected] of files) {
    it(path, async () => assert.deepEqual(await findingsIn({ [path]: text }), expected));
  }
});
