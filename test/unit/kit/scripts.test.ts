import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mqadminScript } from '../../../server/report/kit/mqadmin.js';
import { openapiScript } from '../../../server/report/kit/openapi.js';
import { commentText, hclString, shellWord } from '../../../server/report/kit/quoting.js';
import { resourcesOf, type KitResources } from '../../../server/report/kit/resources.js';
import { parseHcl } from '../../../server/languages/hcl/index.js';
import { removeTemporaryFolders, temporaryFolder } from '../../support/temporary-folder.js';
import { grant, group, hostileNames, migrationModel, topic } from './model.js';

const kit = resourcesOf(
  migrationModel({
    topics: [topic('orders', { type: 'NORMAL' }), topic('steps', { type: 'FIFO' }), topic('mixed', { types: ['NORMAL', 'DELAY'] })],
    groups: [group('GID_steps', { orderly: true, maxRetryTimes: 3 }), group('GID_orders')],
    grants: [grant('Topic', 'orders'), grant('Topic', 'steps', { actions: ['Pub', 'Sub'] }), grant('Group', 'GID_steps')],
  }),
);
const values = { TYPE_OF_MIXED: 'DELAY', PASSWORD_OF_APP_APP: `p"a'$s \\` };

/** A hostile kit: names as they would come if nothing refused them. */
const hostile: KitResources = {
  topics: hostileNames.map((name) => ({ name, type: 'NORMAL', row: topic(name) })),
  groups: hostileNames.map((name) => ({ name, order: 'Orderly', maxRetryTimes: 1, row: group(name) })),
  users: hostileNames.map((name, i) => ({
    name,
    application: name,
    passwordVariable: `PASSWORD_OF_${i}`,
    grants: [grant('Topic', name), grant('Group', name)],
  })),
  placeholders: [],
  refused: [],
};

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly said: string;
  readonly folder: string;
}

function runScript(text: string, args: readonly string[], given: Readonly<Record<string, string>> = {}, folder = temporaryFolder()): Run {
  const script = join(temporaryFolder({ 'script.sh': text }), 'script.sh');
  const { status, stdout, stderr } = spawnSync('bash', [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...given },
  });
  return { status, out: stdout, said: stderr, folder };
}

/** A stand-in for a tool, with a folder of its own for what it has been told. */
function tool(script: string): { readonly path: string; readonly state: string } {
  const folder = temporaryFolder({ tool: `#!/usr/bin/env bash\nstate='STATE'\n${script}` });
  const state = join(folder, 'state');
  mkdirSync(state);
  const path = join(folder, 'tool');
  const text = readFileSync(path, 'utf8').replace('STATE', state);
  const ready = temporaryFolder({ tool: text });
  chmodSync(join(ready, 'tool'), 0o755);
  return { path: join(ready, 'tool'), state };
}

/** Answers as mqadmin 5.5.0 does: the status is 0 also when it failed. */
const mqadmin = (): ReturnType<typeof tool> =>
  tool(`printf '%s\\n' "$*" >>"$state/calls"
case "$1" in
  exportMetadata)
    while [ "$1" != -f ]; do shift; done
    cp "$state/metadata.json" "$2/metadata.json" 2>/dev/null || printf '{\\n\\t"topicConfigTable":{},\\n\\t"subscriptionGroupTable":{}\\n}\\n' >"$2/metadata.json"
    echo "export $2/metadata.json success" ;;
  getUser) ;;
  getAcl) cat "$state/acl" 2>/dev/null ;;
  *) if [ -e "$state/refuses" ]; then echo 'org.apache.rocketmq.tools.command.SubCommandException: X' >&2; echo 'Caused by: E: CODE: 16  DESC: no right' >&2; else echo "$1 to 1 success."; fi ;;
esac
`);

/** Keeps what is created as files, as the API keeps resources. */
const aliyun = (): ReturnType<typeof tool> =>
  tool(`printf '%s\\n' "$*" >>"$state/calls"
api="$2"; shift 2
name= body= type=
while [ $# -gt 0 ]; do
  case "$1" in
    --topicName|--consumerGroupId|--username) name="$2" ;;
    --resourceName) name="$name.$type.$2" ;;
    --resourceType) type="$2" ;;
    --body) body="$2" ;;
  esac
  shift 2
done
kind="\${api#Create}"; kind="\${kind#Get}"
case "$api" in
  CreateInstanceAccount) name="$(sed 's/.*"username":"\\([^"]*\\)".*/\\1/' <<<"$body")" ;;
  CreateInstanceAcl) name="$name.$(sed 's/.*"resourceType":"\\([^"]*\\)".*"resourceName":"\\([^"]*\\)".*/\\1.\\2/' <<<"$body")" ;;
esac
case "$api" in
  Get*) if [ -e "$state/$kind.$name" ]; then printf '{ "data": { "topicName": 1, "consumerGroupId": 1, "username": 1, "resourceName": 1, "x": %s } }\\n' "$(cat "$state/$kind.$name")"; else echo 'ErrorCode: X.NotFound' >&2; exit 1; fi ;;
  *) printf '%s' "$body" >"$state/$kind.$name" ;;
esac
`);

const callsOf = ({ state }: { readonly state: string }): string[] => readFileSync(join(state, 'calls'), 'utf8').trim().split('\n');

describe('kit scripts', () => {
  after(removeTemporaryFolders);

  it('create nothing while a value is missing, and name all that are', () => {
    for (const [text, option, fake] of [
      [mqadminScript(kit, 'en'), ['--namesrv', 'n:1', '--mqadmin'], mqadmin()],
      [openapiScript(kit, 'en'), ['--instance-id', 'i', '--region', 'r', '--aliyun'], aliyun()],
    ] as const) {
      const { status, said } = runScript(text, [...option, fake.path]);
      assert.equal(status, 2, said);
      assert.match(said, /Set TYPE_OF_MIXED for mixed/);
      assert.match(said, /Set PASSWORD_OF_APP_APP/);
      assert.ok(!existsSync(join(fake.state, 'calls')), 'nothing is called');
    }
  });

  it('print what they would do without calling anything, and no password', () => {
    const secret = { ...values, PASSWORD_OF_APP_APP: 'never-shown' };
    const first = runScript(mqadminScript(kit, 'en'), ['--dry-run', '--mqadmin', '/none'], secret);
    assert.equal(first.status, 0, first.said);
    assert.match(first.out, /updateTopic -t steps .*message\.type=FIFO -o true/);
    assert.match(first.out, /updateSubGroup -g GID_steps .* -o true -r 3/);
    const second = runScript(openapiScript(kit, 'en'), ['--dry-run', '--aliyun', '/none'], secret);
    assert.equal(second.status, 0, second.said);
    assert.match(second.out, /CreateTopic --topicName mixed/);
    for (const { out, said } of [first, second]) assert.ok(!(out + said).includes('never-shown'));
  });

  it('take values from a file, also in Chinese', () => {
    const folder = temporaryFolder({ 'values.env': "TYPE_OF_MIXED=DELAY\nPASSWORD_OF_APP_APP='a b'\n" });
    const fake = mqadmin();
    const args = ['--namesrv', 'n:1', '--mqadmin', fake.path, '--values', 'values.env'];
    const { status, said } = runScript(mqadminScript(kit, 'zh-cn'), args, {}, folder);
    assert.equal(status, 0, said);
    assert.match(said, /已创建：topic mixed/);
    assert.ok(callsOf(fake).some((call) => call.startsWith('createUser') && call.includes('-p a b ')));
  });

  it('mqadmin: leave what is there, say what differs, tell a failure by what is printed', () => {
    const fake = mqadmin();
    const table = (name: string, lines: string): string => `\t\t"${name}":{\n${lines}\t\t}`;
    const attributes = (type: string): string => `\t\t\t"attributes":{\n\t\t\t\t"message.type":"${type}"\n\t\t\t},\n\t\t\t"order":false\n`;
    const metadata = [
      '{\n\t"topicConfigTable":{',
      `${table('orders', attributes('NORMAL'))},\n${table('steps', attributes('NORMAL'))}`,
      '\t},\n\t"subscriptionGroupTable":{',
      table('GID_steps', '\t\t\t"consumeMessageOrderly":true,\n\t\t\t"retryMaxTimes":3,\n'),
      '\t}\n}',
    ].join('\n');
    const acl = 'User:app-app  Custom  Topic:orders  [Pub, Sub]  null  Allow\nUser:app-app  Custom  Topic:steps  [Pub]  null  Allow\n';
    for (const [name, text] of Object.entries({ 'metadata.json': metadata, acl }))
      spawnSync('bash', ['-c', 'cat >"$0"', join(fake.state, name)], { input: text });
    const args = ['--namesrv', 'n:1', '--mqadmin', fake.path];
    const { status, said } = runScript(mqadminScript(kit, 'en'), args, values);
    assert.equal(status, 1);
    assert.match(said, /there already: topic orders\n/);
    assert.match(said, /differs: topic steps is NORMAL, wanted is FIFO/);
    assert.match(said, /there already: group GID_steps/);
    assert.match(said, /more than needed: app-app Topic:orders has Pub,Sub, the code needs Pub/);
    assert.ok(callsOf(fake).some((call) => call.startsWith('updateAcl') && call.includes('-r Topic:steps -a Pub,Sub')));
    assert.ok(!callsOf(fake).some((call) => /update(Topic|SubGroup).* (orders|steps|GID_steps) /.test(call)));
    spawnSync('touch', [join(fake.state, 'refuses')]);
    const refused = runScript(mqadminScript(kit, 'en'), args, values);
    assert.equal(refused.status, 1);
    assert.match(refused.said, /failed: topic mixed: DESC: no right/);
  });

  it('openapi: create all, and nothing when run again', () => {
    const fake = aliyun();
    const args = ['--instance-id', 'rmq-cn-1', '--region', 'cn-hangzhou', '--aliyun', fake.path];
    const first = runScript(openapiScript(kit, 'en'), args, values);
    assert.equal(first.status, 0, first.said);
    assert.equal(first.said.match(/^created: /gm)?.length, 9, first.said);
    const account: unknown = JSON.parse(readFileSync(join(fake.state, 'InstanceAccount.app-app'), 'utf8'));
    assert.deepEqual(account, { username: 'app-app', password: values.PASSWORD_OF_APP_APP });
    const policy: unknown = JSON.parse(readFileSync(join(fake.state, 'ConsumerGroup.GID_steps'), 'utf8'));
    assert.deepEqual(policy, { deliveryOrderType: 'Orderly', consumeRetryPolicy: { retryPolicy: 'FixedRetryPolicy', maxRetryTimes: 3 } });
    const right: unknown = JSON.parse(readFileSync(join(fake.state, 'InstanceAcl.app-app.Topic.steps'), 'utf8'));
    assert.deepEqual(right, { resourceType: 'Topic', resourceName: 'steps', actions: ['Pub', 'Sub'], decision: 'Allow' });
    const second = runScript(openapiScript(kit, 'en'), args, values);
    assert.equal(second.status, 0, second.said);
    assert.equal(second.said.match(/^there already: /gm)?.length, 9, second.said);
    spawnSync('bash', ['-c', 'printf \'{"messageType":"FIFO"}\' >"$0"', join(fake.state, 'Topic.orders')]);
    const third = runScript(openapiScript(kit, 'en'), args, values);
    assert.equal(third.status, 1);
    assert.match(third.said, /differs: topic orders is FIFO, wanted is NORMAL/);
  });

  it('openapi: a failure that is no “not found” creates nothing', () => {
    const fake = tool('echo "SDK.ServerError: Forbidden.NoPermission" >&2; exit 1\n');
    const args = ['--instance-id', 'i', '--region', 'r', '--aliyun', fake.path];
    const { status, said } = runScript(openapiScript(kit, 'en'), args, values);
    assert.equal(status, 1);
    assert.match(said, /failed: topic orders: .*NoPermission/);
    assert.ok(!said.includes('created:'));
  });

  it('refuse options that they do not know', () => {
    for (const text of [mqadminScript(kit, 'en'), openapiScript(kit, 'en')]) {
      assert.equal(runScript(text, ['--nope']).status, 2);
      assert.equal(runScript(text, ['--values']).status, 2);
    }
  });

  it('run no name of the code', () => {
    for (const text of [mqadminScript(hostile, 'en'), openapiScript(hostile, 'zh-cn')]) {
      const { status, folder, said } = runScript(text, ['--dry-run']);
      assert.equal(status, 0, said);
      assert.ok(!existsSync(join(folder, 'hacked')));
    }
  });
});

describe('quoting', () => {
  it('gives a shell back the same text', () => {
    for (const name of [...hostileNames, "it's", '~', '*', '中文', '!x'].filter((text) => !text.includes('\u0000'))) {
      const { stdout } = spawnSync('bash', ['-c', `printf %s ${shellWord(name)}`], { encoding: 'utf8' });
      assert.equal(stdout, name);
    }
  });

  it('gives Terraform back the same text', () => {
    for (const name of hostileNames) {
      const [attribute] = parseHcl(`a = ${hclString(name)}\n`).body.attributes;
      assert.ok(attribute?.value.kind === 'template', name);
      assert.deepEqual(attribute.value.parts.map((part) => (part.kind === 'literal' ? part.value : 'an expression')).join(''), name);
    }
  });

  it('keeps a comment on its line', () => {
    assert.equal(commentText('a\r\nb\u2028c'), 'a b c');
  });
});
