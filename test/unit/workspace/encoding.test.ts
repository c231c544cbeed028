import assert from 'node:assert/strict';
import { decode, encode, fallbackOf, isBinary, isVideo } from '../../../server/workspace/encoding.js';
import type { Encoding } from '../../../server/workspace/encoding.js';

describe('encodings', () => {
  const text = 'class 订单 { String s = "😀"; }\r\n';

  for (const encoding of ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] satisfies Encoding[]) {
    it(`reads ${encoding} and writes the same bytes again`, () => {
      const bytes = encode(text, encoding);
      const decoded = decode(bytes);
      assert.deepEqual(decoded, { ok: true, text, encoding });
      assert.deepEqual(encode(text, encoding), bytes);
    });
  }

  it('tells where the first byte stands that is no UTF-8', () => {
    const gbk = Buffer.concat([Buffer.from('// 好\n// '), Buffer.from([0xb6, 0xa9, 0xb5, 0xa5]), Buffer.from('\n')]);
    assert.deepEqual(decode(gbk), { ok: false, reason: 'invalid-utf-8', offset: 10 });
  });

  it('tells the offset after a byte order mark and at a sequence that is cut off', () => {
    assert.deepEqual(decode(Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff])), { ok: false, reason: 'invalid-utf-8', offset: 4 });
    assert.deepEqual(decode(Buffer.from([0x61, 0xe5, 0xa5])), { ok: false, reason: 'invalid-utf-8', offset: 1 });
  });

  it('takes zero bytes as binary unless they are UTF-16', () => {
    assert.equal(isBinary(Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0])), true);
    assert.equal(isBinary(encode('a', 'utf-16le')), false);
    assert.equal(isBinary(Buffer.from('')), false);
    assert.deepEqual(decode(Buffer.from([1, 0, 2])), { ok: false, reason: 'binary' });
  });

  it('knows a video that is named like TypeScript', () => {
    const packets = Buffer.alloc(3 * 188);
    packets[0] = packets[188] = packets[376] = 0x47;
    assert.equal(isVideo(packets), true);
    assert.equal(isVideo(Buffer.from('G'.padEnd(1000, 'x'))), false);
  });

  it('reads and writes properties that are no UTF-8 as Java does: byte by byte, other characters escaped', () => {
    const bytes = Buffer.from([0x61, 0x3d, 0xd6, 0xd0, 0x5c, 0x0a, 0x62, 0x3d, 0x31]);
    const decoded = decode(bytes, fallbackOf('properties'));
    assert.deepEqual(decoded, { ok: true, text: 'a=\u00d6\u00d0\\\nb=1', encoding: 'iso-8859-1' });
    assert.deepEqual(Buffer.from(encode('a=\u00d6\u00d0\\\nb=1', 'iso-8859-1')), bytes);
    assert.equal(Buffer.from(encode('a=\u4e2d', 'iso-8859-1')).toString(), 'a=\\u4e2d');
    assert.equal(decode(bytes, fallbackOf('java')).ok, false);
    assert.deepEqual(decode(Buffer.from('a=\u4e2d'), fallbackOf('properties')), { ok: true, text: 'a=\u4e2d', encoding: 'utf-8' });
  });
});
