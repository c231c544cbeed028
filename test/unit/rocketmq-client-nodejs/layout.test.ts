import assert from 'node:assert/strict';
import {
  callOfArrow,
  entryBreak,
  layOut,
  objectLiteral,
  pairList,
  tallObject,
  type Style,
} from '../../../rules/targets/rocketmq-client-nodejs/text/layout.js';

const style: Style = { quote: "'", semicolons: true, indent: '  ', newline: '\n', trailingCommas: true };
const at = (text: string, before = '', after = ''): string => layOut(text, { before, after, style });

describe('layout of what the Node rewrite writes', () => {
  it('keeps an object on one line where it fits', () => {
    assert.equal(at(objectLiteral(['topic', "tag: 'a'"])), "{ topic, tag: 'a' }");
    assert.equal(at(objectLiteral([])), '{}');
  });

  it('breaks an object when the line would pass 100 columns, counting what stands before and behind', () => {
    const entries = ['a: 1', 'b: 2'];
    const oneLine = '{ a: 1, b: 2 }';
    const before = ' '.repeat(4) + 'x'.repeat(100 - 4 - oneLine.length - 1);
    assert.equal(at(objectLiteral(entries), before, ';'), oneLine);
    assert.equal(at(objectLiteral(entries), `${before}x`, ';'), '{\n      a: 1,\n      b: 2,\n    }');
  });

  it('lays inner objects out by themselves', () => {
    const inner = objectLiteral([`x: '${'y'.repeat(95)}'`]);
    assert.equal(at(tallObject(['a: 1', `b: ${inner}`])), `{\n  a: 1,\n  b: {\n    x: '${'y'.repeat(95)}',\n  },\n}`);
  });

  it('moves the further lines of an entry along', () => {
    assert.equal(at(objectLiteral(['body: f({\n  a,\n})'])), '{\n  body: f({\n    a,\n  }),\n}');
  });

  it('puts comments above their entry', () => {
    assert.equal(at(objectLiteral(['topic', `// key${entryBreak}keys: [k]`])), '{\n  topic,\n  // key\n  keys: [k],\n}');
  });

  it('writes one pair in place and several on lines of their own', () => {
    assert.equal(at(`new Map(${pairList(["['a', b]"])})`), "new Map([['a', b]])");
    assert.equal(at(`new Map(${pairList(["['a', b]", "['c', d]"])})`), "new Map([\n  ['a', b],\n  ['c', d],\n])");
  });

  it('breaks a chained arrow before its body', () => {
    const body = `producer.send(${objectLiteral([`topic: '${'t'.repeat(50)}'`, 'body'])})`;
    assert.equal(at(callOfArrow('started.then', 'producer.send(x)')), 'started.then(() => producer.send(x))');
    assert.equal(at(callOfArrow('started.then', body)), `started.then(() =>\n  producer.send({ topic: '${'t'.repeat(50)}', body }),\n)`);
  });

  it('leaves trailing commas out where the file has none', () => {
    assert.equal(layOut(tallObject(['a', 'b']), { before: '', after: '', style: { ...style, trailingCommas: false } }), '{\n  a,\n  b\n}');
  });
});
