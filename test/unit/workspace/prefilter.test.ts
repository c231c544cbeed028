import assert from 'node:assert/strict';
import { encode } from '../../../server/workspace/encoding.js';
import { nodeFileSystem } from '../../../server/workspace/file-system.js';
import type { FileSystem } from '../../../server/workspace/file-system.js';
import { prefilter } from '../../../server/workspace/prefilter.js';
import { createReader, largestFile } from '../../../server/workspace/reader.js';

describe('byte prefilter', () => {
  const filter = prefilter(['com.aliyun.mq', '@aliyunmq/']);
  const matches = (bytes: Uint8Array): boolean => filter.matches(Buffer.from(bytes), bytes.length);

  it('finds any of its texts', () => {
    assert.equal(matches(Buffer.from('import com.aliyun.mq.http.MQClient;')), true);
    assert.equal(matches(Buffer.from("require('@aliyunmq/mq-http-sdk')")), true);
    assert.equal(matches(Buffer.from('import org.apache.Foo;')), false);
  });

  it('looks only at the bytes that belong to the file', () => {
    assert.equal(filter.matches(Buffer.from('xxxx com.aliyun.mq'), 4), false);
  });

  it('finds texts in UTF-16', () => {
    assert.equal(matches(encode('import com.aliyun.mq.http.MQClient;', 'utf-16le')), true);
    assert.equal(matches(encode('import com.aliyun.mq.http.MQClient;', 'utf-16be')), true);
  });

  it('without texts matches nothing', () => {
    assert.equal(prefilter([]).matches(Buffer.from('anything'), 8), false);
  });

  it('finds each of many texts wherever it stands, and nothing else', () => {
    const texts = [
      'mq:*',
      "'mq'",
      'org.apache.rocketmq.client',
      'org.apache.rocketmq.common',
      '.mqrest.',
      '全球消息路由',
      'LTAI',
      'aliyun\t',
    ];
    const many = prefilter(texts);
    for (const text of texts) {
      for (const [before, after] of [
        ['', ''],
        ['x', ''],
        ['', 'y'],
        ['org.apache.rocketmq.clien ', ' mq:'],
        [text.slice(0, -1), text.slice(1)],
      ] as const) {
        const bytes = Buffer.from(before + text + after);
        assert.equal(many.matches(bytes, bytes.length), true, `${before}${text}${after}`);
      }
      const cut = Buffer.from(` ${text.slice(0, -1)} ${text.slice(1)} `);
      assert.equal(many.matches(cut, cut.length), false, cut.toString());
    }
  });

  it('says the same as a plain search for random bytes of few kinds', () => {
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const word = (length: number): string => Array.from({ length }, () => 'abc'[next(3)]).join('');
    for (let round = 0; round < 300; round++) {
      const texts = Array.from({ length: 3 + next(4) }, () => word(3 + next(6)));
      const content = word(next(60));
      assert.equal(
        prefilter(texts).matches(Buffer.from(content), content.length),
        texts.some((text) => content.includes(text)),
        content,
      );
    }
  });

  it('searches a file that is too large to analyse, across the borders of chunks', () => {
    const chunk = largestFile + 1;
    const content = Buffer.alloc(chunk + 1000, 0x20);
    content.write('com.aliyun.mq', chunk - 5);
    const memory: FileSystem = { ...nodeFileSystem, readInto: (_, buffer, position) => content.copy(buffer, 0, position) };
    assert.deepEqual(createReader(memory)('/big', filter), { kind: 'too-large', hit: true, size: content.length });
    content.fill(0x20);
    assert.deepEqual(createReader(memory)('/big', filter), { kind: 'too-large', hit: false, size: content.length });
  });
});
