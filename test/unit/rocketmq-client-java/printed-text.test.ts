import assert from 'node:assert/strict';
import { labelStart, withoutPlaceholders } from '../../../rules/targets/rocketmq-client-java/source/concatenation.js';
import { classWith, loadParser, rewriteOne } from './support.js';

describe('what 5.x does not tell goes from a text with its label', () => {
  before(loadParser);

  const labels: readonly [string, string][] = [
    [', bodyMD5 is: ', ''],
    ['Ack message fail, requestId is:', 'Ack message fail'],
    ['sent. md5=', 'sent.'],
    ['refused (code: ', 'refused '],
    ['发送成功，md5：', '发送成功'],
    ['not a label at all ', 'not a label at all '],
  ];
  for (const [content, kept] of labels) it(`label of "${content}"`, () => assert.equal(content.slice(0, labelStart(content)), kept));

  const formats: readonly [string, readonly number[], string | undefined][] = [
    ['sent {}, md5 {}', [1], 'sent {}'],
    ['Handle:{}, ErrorCode:{}, ErrorMsg:{}', [0, 1], 'ErrorMsg:{}'],
    ['id=%s md5=%s%n', [1], 'id=%s%n'],
    ['only one {}', [1], undefined],
  ];
  for (const [format, positions, expected] of formats)
    it(`placeholders ${positions.join()} of "${format}"`, () => assert.equal(withoutPlaceholders(format, positions), expected));

  const texts: readonly [string, string][] = [
    ['"id " + r.getMessageId() + ", md5 " + r.getMessageBodyMD5()', '"id " + r.getMessageId()'],
    ['"md5: " + r.getMessageBodyMD5() + ", id: " + r.getMessageId()', '"id: " + r.getMessageId()'],
    ['"got: " + r.getMessageBodyMD5() + (1 + 2)', '"" + (1 + 2)'],
    ['"sent (md5: " + r.getMessageBodyMD5() + ") to " + t', '"sent  to " + t'],
  ];
  for (const [before_, after] of texts)
    it(before_, () => {
      const members = `    static void main(MQClient c, String t) {\n        TopicMessage r = c.getProducer("t").publishMessage(new TopicMessage("x".getBytes()));\n        System.out.println(${before_});\n    }`;
      const { text } = rewriteOne(classWith(members));
      assert.ok(text.includes(`System.out.println(${after});`), text);
    });

  it('a value that decides is never dropped', () => {
    const members = `    static boolean main(MQClient c, String md5) {\n        return c.getProducer("t").publishMessage(new TopicMessage("x".getBytes())).getMessageBodyMD5().equals(md5);\n    }`;
    const { grade, reasons } = rewriteOne(classWith(members));
    assert.equal(grade, 'manual');
    assert.deepEqual(reasons, ['java-blocker.noCounterpart']);
  });
});
