import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { answerOf, expectedOf, findSite, judge, labelsOf, type Answer, type Role } from '../../bench/judged.js';

/** What a label says of an answer. */
function verdictOf(expected: string, answer: Partial<Answer> | undefined, role: Role = 'topic') {
  const { labels } = labelsOf(`a.java\t3\t${role}\tL1\t${expected}`);
  ok(labels[0]);
  return judge(labels[0], answer && { ...nothing, ...answer });
}

const nothing: Answer = { texts: [], spans: [], keys: [], isOpen: false };

describe('labels of a reader', () => {
  it('are read line by line, and what is no label is said', () => {
    const text = 'src/A.java\t12\ttopic\tL2\tknown: orders (key: mq.topic)\tby the file of production\nsrc/A.java\t13\tdelay\tL0\n\n';
    const { labels, problems } = labelsOf(text);
    deepStrictEqual(problems, ['2: not a label: src/A.java\t13\tdelay\tL0']);
    deepStrictEqual(labels, [
      {
        path: 'src/A.java',
        line: 12,
        role: 'topic',
        level: 'L2',
        expected: { texts: ['orders'], keys: ['mq.topic'], isOpen: false },
        note: 'by the file of production',
      },
    ]);
  });

  it('say several values, keys and what stays open', () => {
    deepStrictEqual(expectedOf('known: a|b | c; key: x.y | Z; open: database row'), {
      texts: ['a|b', 'c'],
      keys: ['x.y', 'Z'],
      isOpen: true,
    });
    deepStrictEqual(expectedOf("known: ''"), { texts: [''], keys: [], isOpen: false });
    deepStrictEqual(expectedOf('open: request'), { texts: [], keys: [], isOpen: true });
    strictEqual(expectedOf('orders'), undefined);
  });
});

describe('judging an answer', () => {
  it('right: the values, and no other', () => {
    strictEqual(verdictOf('known: a | b', { texts: ['b', 'a'] }), 'known');
  });

  it('right: the configuration key, however it is spelled', () => {
    strictEqual(verdictOf('key: rocket-mq.accessKey', { keys: ['rocketMq.access-key'] }), 'key');
    strictEqual(verdictOf('known: a (key: mq.topic)', { keys: ['mq.topic'] }), 'key');
    strictEqual(verdictOf('key: mq.topic', { keys: ['mq.group'] }), 'wrong key');
    strictEqual(verdictOf('known: a', { keys: ['mq.group'] }), 'wrong key');
    strictEqual(verdictOf('open: request', { keys: ['mq.group'] }), 'rightly open');
  });

  it('right: open where nobody can know', () => {
    strictEqual(verdictOf('open: request', { isOpen: true }), 'rightly open');
    strictEqual(verdictOf('open: request', { isOpen: true, texts: ['default'] }), 'rightly open');
    strictEqual(verdictOf('known: a; open: request', { isOpen: true, texts: ['a'] }), 'known');
  });

  it('wrong: one value or a set that does not hold the true one', () => {
    strictEqual(verdictOf('known: a', { texts: ['b'] }), 'wrong');
    strictEqual(verdictOf('known: a | b', { texts: ['a'] }), 'wrong');
    strictEqual(verdictOf('open: request', { texts: ['a'] }), 'wrong');
    strictEqual(verdictOf('key: mq.topic', { texts: ['a'] }), 'wrong');
    strictEqual(verdictOf('known: a; open: request', { texts: ['a'] }), 'wrong');
  });

  it('more: the true one is not excluded, and others are named that it never has', () => {
    strictEqual(verdictOf('known: a', { texts: ['a', 'b'] }), 'more');
    strictEqual(verdictOf('known: a', { texts: ['b'], isOpen: true }), 'more');
    strictEqual(verdictOf('known: a', { texts: ['a'], isOpen: true }), 'more');
    strictEqual(verdictOf('key: mq.topic', { texts: ['b'], keys: ['mq.topic'] }), 'more');
    strictEqual(verdictOf('known: a; open: request', { texts: ['a', 'b'], isOpen: true }), 'more');
    strictEqual(verdictOf('key: mq.topic', { texts: ['b'], keys: ['mq.group'] }), 'wrong');
  });

  it('open: less than a person knows', () => {
    strictEqual(verdictOf('known: a', { isOpen: true }), 'open');
    strictEqual(verdictOf('known: a | b', { isOpen: true, texts: ['a'] }), 'open');
    strictEqual(verdictOf('known: a | b; open: request', { isOpen: true, texts: ['a'] }), 'open');
  });

  it('missed: nothing is said of the place', () => {
    strictEqual(verdictOf('known: a', undefined), 'missed');
    strictEqual(verdictOf('known: a', {}), 'missed');
  });

  it('credentials by their first three characters', () => {
    strictEqual(verdictOf('known: abc', { texts: ['abcdef'] }, 'secret key'), 'known');
    strictEqual(verdictOf('known: abc', { texts: ['abcdef'] }, 'topic'), 'wrong');
    strictEqual(verdictOf('known: ab', { texts: ['abc'] }, 'access key'), 'wrong');
    strictEqual(verdictOf("known: ''", { texts: [''] }, 'access key'), 'known');
  });

  it('delays in milliseconds, by level, and as a span that holds them', () => {
    strictEqual(verdictOf('known: 3000', { spans: [{ min: 3000, max: 3000 }] }, 'delay'), 'known');
    strictEqual(verdictOf('known: level 3', { spans: [{ min: 10_000, max: 10_000 }] }, 'delay'), 'known');
    strictEqual(verdictOf('known: 1000 | 5000', { spans: [{ min: 0, max: 5000 }] }, 'delay'), 'more');
    strictEqual(verdictOf('known: 1000', { spans: [{ min: 0, max: Infinity }] }, 'delay'), 'open');
    strictEqual(verdictOf('known: 1000', { spans: [{ min: 2000, max: 9000 }] }, 'delay'), 'wrong');
    strictEqual(verdictOf('known: 3000', { spans: [{ min: 4000, max: 4000 }] }, 'delay'), 'wrong');
    strictEqual(verdictOf('open: parameter', { spans: [{ min: -Infinity, max: Infinity }] }, 'delay'), 'rightly open');
    strictEqual(verdictOf('open: parameter', { spans: [{ min: 0, max: 7_200_000 }] }, 'delay'), 'rightly open');
    strictEqual(verdictOf('open: parameter', { spans: [{ min: 0, max: 0 }] }, 'delay'), 'wrong');
    strictEqual(verdictOf('known: 1000; open: parameter', { spans: [{ min: 0, max: 7_200_000 }] }, 'delay'), 'known');
  });
});

describe('the answer of a site', () => {
  it('has texts, spans, keys and whether more is open', () => {
    deepStrictEqual(
      answerOf([
        { kind: 'known', value: 'a', trail: [] },
        { kind: 'known', value: 7, trail: [] },
        { kind: 'delay', min: 1, max: 2, trail: [] },
        { kind: 'open', open: { why: 'not-configured', key: 'k' }, trail: [] },
        { kind: 'open', open: { why: 'parameter', parameter: 'p' }, trail: [] },
      ]),
      { texts: ['a', '7'], spans: [{ min: 1, max: 2 }], keys: ['k'], isOpen: true },
    );
  });

  it('is found by path, role and line, a line beside it where the statement is wrapped', () => {
    const sites = [
      { role: 'topic' as const, path: 'a.java', line: 10, end: 10 },
      { role: 'group' as const, path: 'a.java', line: 11, end: 11 },
      { role: 'topic' as const, path: 'a.java', line: 12, end: 14 },
    ];
    const at = (line: number, role: Role = 'topic') => findSite(sites, { path: 'a.java', line, role }).map((site) => site.line);
    deepStrictEqual(at(10), [10]);
    deepStrictEqual(at(11), [10, 12]);
    deepStrictEqual(at(13), [12]);
    deepStrictEqual(at(16), []);
    deepStrictEqual(at(12, 'group'), [11]);
  });
});
