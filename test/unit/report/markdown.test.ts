import assert from 'node:assert/strict';
import { toMarkdown } from '../../../server/report/formats/markdown.js';
import { codeMarkdown, plainMarkdown, tableText } from '../../../server/report/formats/text.js';
import { emptyMigration, finding, inputWith, resultWith } from '../../support/reported.js';

const place = { path: 'a/A.java', line: 3, column: 5 };

describe('Markdown', () => {
  it('keeps code as code and everything else as words', () => {
    assert.equal(
      plainMarkdown('Use `a|b_c` for <b>*x*</b>\nand [y](z) & more'),
      'Use `a\\|b_c` for \\<b\\>\\*x\\*\\</b\\> and \\[y\\](z) \\& more',
    );
    assert.equal(plainMarkdown('one ` alone'), 'one \\` alone');
    assert.equal(codeMarkdown('a`b'), '``a`b``');
    assert.equal(codeMarkdown('`a`'), '`` `a` ``');
    assert.equal(codeMarkdown('x\n| y'), '`x \\| y`');
    assert.equal(codeMarkdown(''), '');
  });

  it('begins with what is missing, and lists it', () => {
    const text = toMarkdown(inputWith(resultWith([finding('A.java', 1)], [{ path: 'B|C.java', message: 'No.' }])));
    assert.match(text, /^# Migration [^\n]*\n\n> \*\*This is not everything: 1 files or folders/);
    assert.match(text, /\n## Not analysed\n\n- `B\\\|C\.java`: No\.\n$/);
  });

  it('counts by severity, repair, rule, application and SDK', () => {
    const found = [
      finding('a/A.java', 1, { application: 'a', fix: 'safe', effortMinutes: 480 }),
      finding('b/B.java', 2, { application: 'b', family: null, severity: 'warning', ruleId: 'delay-too-long', effortMinutes: 240 }),
    ];
    const text = toMarkdown(inputWith(resultWith(found)));
    assert.match(text, /\n2 findings in 2 of 10 files, about 1\.5 days of work/);
    assert.match(text, /\n\| error \| 1 \|\n\| warning \| 1 \|\n/);
    assert.match(text, /\n\| safe rewrite \| 1 \|\n\| by hand \| 1 \|\n/);
    assert.match(
      text,
      /\n\| `ons-http-sdk` \| Title of ons-http-sdk \| 1 \| 1\.0 \|\n\| `delay-too-long` \| Title of delay-too-long \| 1 \| 0\.5 \|\n/,
    );
    assert.match(text, /\n\| `a` \| 1 \| 1 \| 1 \| 0 \| 0 \| 1\.0 \|\n\| `b` \| 1 \| 0 \| 0 \| 0 \| 1 \| 0\.5 \|\n/);
    assert.match(text, /\n\| no SDK \(configuration, build, topics\) \| 1 \|/);
  });

  it('has topics, groups, stages and open values', () => {
    const sender = { application: 'a', family: 'ons-http' as const, types: ['DELAY' as const], place };
    const reader = { application: 'b', family: 'ons-http' as const, group: 'GID_b', filter: null, place };
    const common = { hasOpenType: false, declared: [], senders: [sender], subscribers: [reader] };
    const model = {
      ...emptyMigration,
      topics: [
        { name: 'late', types: ['DELAY' as const], type: 'DELAY' as const, maxDelayMillis: 129_600_000, hasOpenDelay: true, ...common },
        { name: 'mixed', types: ['NORMAL' as const, 'FIFO' as const], type: null, maxDelayMillis: null, hasOpenDelay: false, ...common },
      ],
      groups: [
        {
          name: 'GID_b',
          families: ['ons-http' as const],
          orderly: true,
          maxRetryTimes: 5,
          consumers: [
            { application: 'b', family: 'ons-http' as const, orderly: true, subscriptions: [{ topic: 'late', filter: null }], place },
          ],
          producers: [],
          declared: [],
        },
      ],
      stages: [{ number: 1, topics: ['late'], groups: ['GID_b'], applications: ['a', 'b'] }],
      unresolved: [{ what: 'topic' as const, why: 'not-configured' as const, key: 'mq.topic', fragment: null, stateAs: 'mq.topic', place }],
    };
    const text = toMarkdown(inputWith(resultWith([finding('a/A.java', 1)]), { model }));
    assert.match(text, /\n\| `late` \| DELAY \| DELAY \| 1 d 12 h, not bounded \| `a` \| `GID_b` \|\n/);
    assert.match(text, /\n\| `mixed` \| NORMAL, FIFO \| to be decided \| {2}\| `a` \| `GID_b` \|\n/);
    assert.match(text, /\n\| `GID_b` \| in order \| 5 \| `b` \| `late` \|\n/);
    assert.match(text, /\n\| 1 \| `late` \| `GID_b` \| `a`, `b` \|\n/);
    assert.match(text, /under `values:` in `rocketmq-migrate\.yml`.*\n\n.*\n.*\n\| `mq\.topic` \| `topic` \| `a\/A\.java:3:5` \|\n/);
  });

  it('stops where nobody reads on, and says where the rest is', () => {
    const found = Array.from({ length: 1200 }, (_, i) => finding('A.java', i + 1));
    const text = toMarkdown(inputWith(resultWith(found)));
    assert.equal(text.match(/`A\.java:\d+:5`/g)?.length, 1000);
    assert.match(text, /And 200 more: report\.json and findings\.csv have all\.\n$/);
  });

  it('says what changed, and in Chinese', () => {
    const comparison = { added: ['x'], removed: [], unchanged: 1 };
    assert.match(toMarkdown(inputWith(resultWith([finding('A.java', 1)]), { comparison })), /1 new, 0 gone, 1 as before/);
    assert.match(toMarkdown(inputWith(resultWith([]), { locale: 'zh-cn' })), /没有需要迁移的内容：已查找 10 个文件/);
  });
});

describe('tables for a terminal', () => {
  it('line up, also with Chinese, and print nothing that a terminal would obey', () => {
    assert.deepEqual(
      tableText(
        ['仓库', 'n'],
        [
          ['a\u001b[31m', 1],
          ['订单', 20],
        ],
      ),
      ['仓库     n', 'a\ufffd[31m   1', '订单    20', ''],
    );
  });
});
