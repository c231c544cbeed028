import assert from 'node:assert/strict';
import { commandUses } from '../../../rules/sdks/control-plane/commands.js';
import { tokenizeShell } from '../../../server/languages/shell/index.js';

const named = (text: string): string[] => commandUses(text, tokenizeShell(text)).controlPlane.map(({ name }) => name);

describe('commands of the 4.x API', () => {
  const run: readonly string[] = [
    'aliyun ons OnsTopicList',
    'sudo -u mq timeout 10 /usr/bin/aliyun --profile p ons OnsTopicList',
    'if ! aliyun ons OnsTopicList; then :; fi',
    'X=$(aliyun ons OnsTopicList | jq .)',
    'echo "topics: $(aliyun ons OnsTopicList)"',
    'echo `aliyun ons OnsTopicList`',
    'bash -lc "aliyun ons OnsTopicList"',
    'ssh host aliyun ons OnsTopicList',
    'retry_command aliyun ons OnsTopicList',
    'retry "aliyun ons OnsTopicList"',
    'C="aliyun ons OnsTopicList"; eval "$C"',
    '$ALIYUN ons OnsTopicList',
    'ssh host <<A\naliyun ons OnsTopicList\nA\n',
    'cat <<A\n$(aliyun ons OnsTopicList)\nA\n',
    "cat > a.sh <<'A'\naliyun ons OnsTopicList\nA\n",
  ];
  for (const text of run) it(`finds what is run: ${text}`, () => assert.deepEqual(named(text), ['OnsTopicList']));

  const spoken: readonly string[] = [
    'echo "aliyun ons OnsTopicList"',
    'echo Use aliyun ons OnsTopicList',
    'log_error "aliyun ons OnsTopicList failed"',
    'grep -q "aliyun ons OnsTopicList" README',
    'M="aliyun ons OnsTopicList is old"',
    'command -v aliyun ons OnsTopicList',
    "cat <<'A'\n$(aliyun ons OnsTopicList)\nA\n",
    'cat <<A\nRun aliyun ons OnsTopicList\nA\n',
    '# aliyun ons OnsTopicList',
    'aliyun ecs DescribeInstances',
  ];
  for (const text of spoken) it(`leaves what is only named: ${text}`, () => assert.deepEqual(named(text), []));

  it('ends on hostile input, in bounded time', () => {
    for (const text of [
      'x $(aliyun ons OnsTopicList) '.repeat(20_000),
      `run ${'"aliyun x y" '.repeat(20_000)}`,
      'echo "aliyun ons $('.repeat(20_000),
      `x ${'$(aliyun '.repeat(300)}${')'.repeat(300)}`,
      'cat <<A\naliyun $( $( $( \nA\n'.repeat(20_000),
    ]) {
      const before = process.cpuUsage();
      assert.ok(named(text).length >= 0);
      const { user } = process.cpuUsage(before);
      assert.ok(user < 5_000_000, `${text.slice(0, 20)}: ${user / 1000} ms`);
    }
  }).timeout(60_000);
});
