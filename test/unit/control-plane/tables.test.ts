import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { delimiter } from 'node:path';
import { promisify } from 'node:util';
import { onsOperation, onsOperations } from '../../../rules/knowledge/control-plane.js';
import { aclGrantsOf, consoleRightOf, type AclGrant } from '../../../rules/knowledge/ram.js';
import type { PolicyStatement } from '../../../server/model/control-plane.js';
import { javaJars } from '../../support/java/jars.js';

const run = promisify(execFile);

function statement(actions: readonly string[], resources: readonly string[], effect: 'Allow' | 'Deny' = 'Allow'): PolicyStatement {
  const placed = (text: string): { text: string; range: { start: number; end: number } } => ({ text, range: { start: 0, end: 0 } });
  return { effect, actions: actions.map(placed), resources: resources.map(placed), range: { start: 0, end: 0 } };
}

const shown = ({ decision, actions, resourceType, resourceName, instance, isOpen }: AclGrant): string =>
  `${decision} ${actions.join('|')} ${resourceType} ${resourceName}${instance === undefined ? '' : ` @${instance}`}${isOpen ? ' open' : ''}`;

describe('tables of the control plane', () => {
  it('have every operation of both SDKs', async function () {
    this.timeout(300_000);
    const jars = (await javaJars()).legacy.split(delimiter).filter((path) => /\/(?:aliyun-java-sdk-ons|ons20190214)-/.test(path));
    assert.equal(jars.length, 2);
    for (const jar of jars) {
      const { stdout } = await run('jar', ['--list', '--file', jar]);
      const requests = [...stdout.matchAll(/\/(\w+)Request\.class$/gm)].map((match) => match[1] ?? '');
      assert.ok(requests.length > 30, jar);
      assert.deepEqual(
        requests.filter((name) => onsOperation(name)?.name !== name),
        [],
        jar,
      );
    }
  });

  it('name each operation once', () => {
    const names = onsOperations.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });

  it('find an operation by the name of the plugin', () => {
    assert.equal(onsOperation('ons-dlq-message-page-query-by-group-id')?.name, 'OnsDLQMessagePageQueryByGroupId');
    assert.equal(onsOperation('ons-nothing'), undefined);
  });

  const cases: readonly (readonly [string, PolicyStatement, readonly string[]])[] = [
    ['topic with a namespace', statement(['mq:PUB'], ['acs:mq:*:*:MQ_INST_1_a%orders']), ['Allow Pub Topic orders @MQ_INST_1_a']],
    ['topic without a namespace', statement(['mq:pub', 'mq:SUB'], ['acs:mq:*:*:orders']), ['Allow Pub|Sub Topic orders']],
    [
      'a group cannot be sent to',
      statement(['mq:PUB', 'mq:SUB'], ['acs:mq:*:*:GID_a', 'acs:mq:*:*:CID-b']),
      ['Allow Sub Group GID_a', 'Allow Sub Group CID-b'],
    ],
    ['a group alone is never sent to', statement(['mq:PUB'], ['acs:mq:*:*:GID_a']), []],
    [
      'all of an instance',
      statement(['mq:*'], ['acs:mq:*:*:MQ_INST_1_a%*']),
      ['Allow Pub|Sub Topic * @MQ_INST_1_a open', 'Allow Sub Group * @MQ_INST_1_a open'],
    ],
    ['everything', statement(['mq:PUB'], ['*']), ['Allow Pub Topic * open']],
    ['a pattern', statement(['mq:SUB'], ['acs:mq:*:*:orders-*']), ['Allow Sub Topic orders-* open']],
    ['a name filled in later', statement(['mq:SUB'], ['acs:mq:*:*:${i}%${t}']), ['Allow Sub Topic ${t} @${i} open']],
    ['the instance itself', statement(['mq:QueryInstanceBaseInfo', 'mq:PUB'], ['acs:mq:*:*:MQ_INST_1_a']), []],
    ['the console alone', statement(['mq:CreateTopic'], ['acs:mq:*:*:orders']), []],
    ['denied', statement(['mq:PUB'], ['acs:mq:*:*:orders'], 'Deny'), ['Deny Pub Topic orders']],
    ['said twice', statement(['mq:PUB'], ['acs:mq:*:*:orders', 'acs:mq:cn-hangzhou:1:orders']), ['Allow Pub Topic orders']],
    ['other services', statement(['mq:PUB'], ['acs:oss:*:*:orders']), []],
  ];
  for (const [name, policy, grants] of cases)
    it(`grants of a policy: ${name}`, () => {
      assert.deepEqual(aclGrantsOf(policy).map(shown), grants);
    });

  it('rights of the console in both spellings', () => {
    assert.deepEqual(consoleRightOf('mq:CreateTopic').counterparts, ['rocketmq:CreateTopic']);
    assert.deepEqual(consoleRightOf('mq:OnsTopicCreate').counterparts, ['rocketmq:CreateTopic']);
    assert.deepEqual(consoleRightOf('mq:*').counterparts, ['rocketmq:*']);
    assert.equal(consoleRightOf('mq:Other').isUnknown, true);
    assert.deepEqual(consoleRightOf('mq:OnsWarnCreate'), { action: 'mq:OnsWarnCreate', counterparts: [], isUnknown: false });
  });
});
