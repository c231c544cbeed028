import assert from 'node:assert/strict';
import { codeFrame } from '../../../server/cli/code-frame.js';
import { plain, widthOf, wrap } from '../../../server/cli/styles.js';

const options = { paint: plain, width: 60, indent: '  ' };

function frame(text: string, marked: string): string[] {
  const lines = text.split('\n');
  const line = lines.findIndex((candidate) => candidate.includes(marked));
  const column = (lines[line] ?? '').indexOf(marked);
  return codeFrame(lines, { line: line + 1, column: column + 1, endLine: line + 1, endColumn: column + 1 + marked.length }, options);
}

describe('code frame', () => {
  it('shows the lines around a place and marks it', () => {
    assert.deepEqual(frame('first\n  second(x);\nthird\nfourth', 'second'), [
      '  1 │ first',
      '  2 │   second(x);',
      '    │   ^^^^^^',
      '  3 │ third',
    ]);
  });

  it('aligns carets under tabs, Chinese and emoji', () => {
    const [shown, carets] = frame('\tsend("订单😀", tag);', 'tag');
    assert.equal(shown, '  1 │     send("订单😀", tag);');
    assert.equal(carets, `    │ ${' '.repeat(19)}^^^`);
    assert.equal(widthOf('    send("订单😀", '), 19);
  });

  it('marks Chinese with two carets a character', () => {
    assert.equal(frame('x = 订单;', '订单')[1], '    │     ^^^^');
  });

  it('cuts a long line around the place', () => {
    const [shown = '', carets = ''] = frame(`${'a'.repeat(300)}MARK${'b'.repeat(300)}`, 'MARK');
    assert.ok(widthOf(shown) <= 66, shown);
    assert.equal(shown.indexOf('MARK'), carets.indexOf('^^^^'));
    assert.ok(shown.includes('…'));
  });

  it('shows no character that a terminal would obey', () => {
    assert.deepEqual(frame('a\u001b[31m; b', 'b'), ['  1 │ a\ufffd[31m; b', '    │         ^']);
  });

  it('marks the first lines of a long range', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `line${i}`);
    const shown = codeFrame(lines, { line: 2, column: 1, endLine: 18, endColumn: 3 }, options);
    assert.equal(shown.filter((line) => line.includes('^')).length, 5);
  });

  it('marks an empty place at the end of the file', () => {
    assert.deepEqual(codeFrame(['a'], { line: 1, column: 2, endLine: 1, endColumn: 2 }, options), ['  1 │ a', '    │  ^']);
  });
});

describe('wrapping', () => {
  it('breaks between words', () => assert.deepEqual(wrap('one two three four', 9), ['one two', 'three', 'four']));
  it('breaks between Chinese characters, not before punctuation', () => {
    assert.deepEqual(wrap('请改用新的接入点，谢谢。', 16), ['请改用新的接入', '点，谢谢。']);
    assert.ok(wrap('`MQClient` 通过 ONS HTTP 协议建立连接。5.x 实例不支持 HTTP 协议。', 20).every((line) => widthOf(line) <= 20));
  });
  it('keeps a word that is longer than the line whole', () => assert.deepEqual(wrap('a verylongword b', 5), ['a', 'verylongword', 'b']));
});
