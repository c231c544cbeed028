import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { walk } from '../../../server/languages/java/index.js';
import { adapter, loadParser, project } from './support.js';

const source = readFileSync(new URL('./shapes/Shapes.java', import.meta.url), 'utf8');

describe('Java: any text', () => {
  before(loadParser);

  it('is analysed without an exception, with ranges inside of it', function () {
    this.timeout(120_000);
    const cut = fc.tuple(
      fc.nat(source.length),
      fc.nat(400),
      fc.constantFrom('', '{', '}', '(', '"', '/*', ';', '\u0000', '😀', '<<<<<<< HEAD\n'),
    );
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
        let text = source;
        for (const [at, length, inserted] of cuts) text = text.slice(0, at) + inserted + text.slice(at + length);
        const made = project({ 'A.java': text });
        for (const { use } of made.uses('A.java'))
          assert.ok(use.range.start >= 0 && use.range.start < use.range.end && use.range.end <= text.length);
        made.analysis('A.java');
        const { root } = made.file('A.java');
        for (const node of walk(root))
          for (const inner of node.children) assert.ok(inner.parent === node && inner.start >= node.start && inner.end <= node.end);
        adapter.needles(made.index);
      }),
      { numRuns: 60 },
    );
  });

  it('a large generated file takes time in proportion', function () {
    this.timeout(60_000);
    const row = (i: number): string =>
      `static class Row${i} { String n = "v${i}"; void send(MQProducer p) { TopicMessage m = new TopicMessage(n.getBytes()); m.setMessageTag("t"); p.publishMessage(m); } }`;
    const text = `import com.aliyun.mq.http.*; import com.aliyun.mq.http.model.*; class Big { ${Array.from({ length: 2000 }, (_, i) => row(i)).join('\n')} }`;
    assert.equal(project({ 'Big.java': text }).uses('Big.java').length, 6000);
  });
});
