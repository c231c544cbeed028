import assert from 'node:assert/strict';
import { cursorAt } from '../../../server/lsp/settings-file/cursor.js';
import { stateValue, yamlName } from '../../../server/lsp/settings-file/state-value.js';

/** `|` is the cursor. */
function at(text: string): unknown {
  const offset = text.indexOf('|');
  const plain = text.replace('|', '');
  const cursor = cursorAt(plain, offset);
  return cursor && [cursor.parents.join('.'), cursor.isInValue ? 'value' : 'name', plain.slice(cursor.word.start, cursor.word.end)];
}

/** With the cursor after it. */
function stated(text: string, name: string): string | undefined {
  const made = stateValue(text, name, 'a note');
  if (!made) return undefined;
  const { edit, cursor } = made;
  const after = edit ? text.slice(0, edit.start) + edit.newText + text.slice(edit.end) : text;
  return `${after.slice(0, cursor)}|${after.slice(cursor)}`;
}

describe('where one is in a rocketmq-migrate.yml', () => {
  for (const [text, expected] of [
    ['|', ['', 'name', '']],
    ['edi|', ['', 'name', 'edi']],
    ['edition: |', ['', 'value', '']],
    ['edition: stan|dard', ['', 'value', 'standard']],
    ['edition: stan|dard # why', ['', 'value', 'standard']],
    ['values:\n  |', ['values', 'name', '']],
    ['values:\n  a.b: 1\n  |\ntopics:\n', ['values', 'name', '']],
    ['values:\n  # about a\n\n  mq.t|', ['values', 'name', 'mq.t']],
    ['values:\n  src/A.java:42|', ['values', 'name', 'src/A.java:42']],
    ['values:\n  src/A.java:42: |orders', ['values', 'value', 'orders']],
    ['topics:\n  "a: b": |', ['topics', 'value', '']],
    ['topics:\n  orders: F|IFO\n', ['topics', 'value', 'FIFO']],
    ['targets:\n  java: 5.0.7\n|', ['', 'name', '']],
    ['# a com|ment', undefined],
    ['edition: x # a com|ment', undefined],
  ] as const) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(at(text), expected);
    });
  }

  it('knows what is there already', () => {
    const text = 'values:\n  a: 1\n  b: 2\n  \n  c: 3\ntopics:\n  d: FIFO\n';
    assert.deepEqual([...(cursorAt(text, text.indexOf('  \n') + 2)?.siblings ?? [])].sort(), ['a', 'b', 'c']);
  });
});

describe('room for a value', () => {
  for (const [what, text, expected] of [
    ['in a new file', '', 'values:\n  a.b: | # a note\n'],
    ['after other settings', 'edition: standard', 'edition: standard\nvalues:\n  a.b: | # a note\n'],
    [
      'after other values, as they are written',
      'values:\n    x: 1\ntopics:\n  t: FIFO\n',
      'values:\n    x: 1\n    a.b: | # a note\ntopics:\n  t: FIFO\n',
    ],
    ['at the end of a file without a last line end', 'values:\n  x: 1', 'values:\n  x: 1\n  a.b: | # a note\n'],
    ['after a value with a comment', 'values:\n  x: 1 # one\n', 'values:\n  x: 1 # one\n  a.b: | # a note\n'],
    ['after a value that is still missing', 'values:\n  x: # one\n', 'values:\n  x: # one\n  a.b: | # a note\n'],
    ['where there is none yet', 'values:\ntopics:\n  t: FIFO\n', 'values:\n  a.b: | # a note\ntopics:\n  t: FIFO\n'],
    ['with the line ends of the file', 'values:\r\n  x: 1\r\n', 'values:\r\n  x: 1\r\n  a.b: | # a note\r\n'],
    ['that is there', 'values:\n  a.b: old\n', 'values:\n  a.b: |old\n'],
    ['below comments only', '# ours\n', '# ours\nvalues:\n  a.b: | # a note\n'],
  ] as const) {
    it(`is made ${what}`, () => {
      assert.equal(stated(text, 'a.b'), expected);
    });
  }

  for (const text of ['values: { x: 1 }\n', '{ edition: standard }\n', 'values: [\n', '- a\n', 'values: text\n']) {
    it(`is not made in ${JSON.stringify(text)}`, () => {
      assert.equal(stated(text, 'a.b'), undefined);
    });
  }

  it('quotes what YAML would read otherwise', () => {
    assert.deepEqual(['mq.topic', 'src/a/B.java:42', 'src/a/B.java:42:7', 'a b', '名', 'true', '${x}', '*'].map(yamlName), [
      'mq.topic',
      'src/a/B.java:42',
      'src/a/B.java:42:7',
      '"a b"',
      '"名"',
      '"true"',
      '"${x}"',
      '"*"',
    ]);
  });
});
