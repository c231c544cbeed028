import assert from 'node:assert/strict';
import { readDockerfile } from '../../../server/languages/shell/dockerfile.js';
import { tokenizeShell } from '../../../server/languages/shell/index.js';
import type { ShellContent } from '../../../server/languages/shell/index.js';

const words = (content: ShellContent): string[][] => content.commands.map((command) => command.words.map(({ text }) => text));

describe('shell reader', () => {
  it('splits commands, quotes, continuation lines and separators', () => {
    const text = `#!/bin/sh\nset -e; aliyun ons OnsTopicCreate \\\n  --Topic "orders" --Remark 'a b' | jq . && echo done # said\n`;
    const content = tokenizeShell(text);
    assert.deepEqual(words(content), [
      ['set', '-e'],
      ['aliyun', 'ons', 'OnsTopicCreate', '--Topic', 'orders', '--Remark', 'a b'],
      ['jq', '.'],
      ['echo', 'done'],
    ]);
    assert.equal(content.comments.length, 2);
    const topic = content.commands[1]?.words[4];
    assert.ok(topic);
    assert.equal(text.slice(topic.content.start, topic.content.end), 'orders');
    assert.equal(text.slice(topic.range.start, topic.range.end), '"orders"');
  });

  it('knows variables with what holds without them, and what is open', () => {
    const [command] = tokenizeShell('x "$TOPIC" ${TOPIC:-orders} pre-${ENV} $(date) `date` \\$HOME').commands;
    assert.deepEqual(
      command?.words.map(({ parts }) => parts),
      [
        [{ kind: 'literal', text: 'x' }],
        [{ kind: 'variable', name: 'TOPIC' }],
        [{ kind: 'variable', name: 'TOPIC', fallback: 'orders' }],
        [
          { kind: 'literal', text: 'pre-' },
          { kind: 'variable', name: 'ENV' },
        ],
        [{ kind: 'open', command: { start: 41, end: 45 } }],
        [{ kind: 'open', command: { start: 48, end: 52 } }],
        [{ kind: 'literal', text: '$HOME' }],
      ],
    );
  });

  it('tells assignments from words, and passes here-documents', () => {
    const text = `TOPIC=orders TYPE="1" run it\ncat > policy.json <<'EOF'\n{"Action": "mq:PUB"}\nEOF\nnext\n`;
    const content = tokenizeShell(text);
    assert.deepEqual(
      content.commands[0]?.assignments.map(({ name, value }) => [name, value.text, text.slice(value.content.start, value.content.end)]),
      [
        ['TOPIC', 'orders', 'orders'],
        ['TYPE', '1', '1'],
      ],
    );
    assert.deepEqual(words(content).slice(1), [['cat', 'policy.json'], ['next']]);
    assert.deepEqual(
      content.documents.map(({ start, end }) => text.slice(start, end)),
      ['{"Action": "mq:PUB"}\n'],
    );
  });

  it('reads a Dockerfile: RUN in both forms, ENV in both forms, comments in continued lines', () => {
    const text = `FROM debian\n# tools\nENV MQ_AK=abc MQ_URL="http://x"\nENV OLD value of it\nRUN apt-get update \\\n  # why\n  && aliyun ons OnsTopicList\nCMD ["mqadmin", "updateTopic"]\nRUN <<EOT\nmvn dependency:get -Dartifact=a:b:1\nEOT\nARG A=1\n`;
    const content = readDockerfile(text);
    assert.deepEqual(
      words(content).filter((command) => command.length > 0),
      [
        ['apt-get', 'update'],
        ['aliyun', 'ons', 'OnsTopicList'],
        ['mqadmin', 'updateTopic'],
      ],
    );
    assert.deepEqual(
      content.commands.flatMap(({ assignments }) => assignments.map(({ name, value }) => `${name}=${value.text}`)),
      ['MQ_AK=abc', 'MQ_URL=http://x', 'OLD=value of it', 'A=1'],
    );
    assert.equal(content.comments.length, 2);
    assert.deepEqual(
      content.documents.map(({ start, end }) => text.slice(start, end)),
      ['mvn dependency:get -Dartifact=a:b:1\n'],
    );
  });

  it('ends on hostile input, in bounded time', () => {
    for (const text of [
      '"'.repeat(100_001),
      '$('.repeat(20_000),
      '${'.repeat(20_000),
      '<<A\n'.repeat(50_000),
      '\\'.repeat(100_001),
      '`'.repeat(50_001),
    ]) {
      const started = Date.now();
      assert.ok(tokenizeShell(text).commands.length >= 0);
      assert.ok(readDockerfile(`RUN ${text}`).commands.length >= 0);
      assert.ok(Date.now() - started < 3_000, `${text.slice(0, 6)}: ${Date.now() - started} ms`);
    }
  });
});
