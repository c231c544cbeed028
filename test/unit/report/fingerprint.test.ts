import assert from 'node:assert/strict';
import type { Finding } from '../../../server/engine/finding.js';
import { LineMap } from '../../../server/engine/text.js';
import { fingerprints } from '../../../server/report/fingerprint.js';
import { hashText } from '../../../server/report/hash.js';

function findingsOf(text: string, word: string): Finding[] {
  return [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
    ruleId: 'ons-http-sdk',
    family: 'ons-http',
    language: 'java',
    severity: 'error',
    message: { key: 'x' },
    path: 'A.java',
    range: { start: index, end: index + word.length },
    fix: 'safe',
    fixGroup: null,
    effortMinutes: 1,
    data: {},
    related: [],
  }));
}

const printsOf = (text: string): string[] => fingerprints(findingsOf(text, 'send'), text, new LineMap(text));

describe('fingerprints', () => {
  it('are those of 64-bit FNV-1a', () => {
    assert.equal(hashText(''), 'cbf29ce484222325');
    assert.equal(hashText('a'), 'af63dc4c8601ec8c');
    assert.equal(hashText('foobar'), '85944171f73967e8');
  });

  it('differ between equal lines and between places in one line', () => {
    const prints = printsOf('p.send(m);\np.send(m);\np.send(send(x));\n');
    assert.equal(new Set(prints).size, 4);
  });

  it('stay when lines are added above, the indentation changes, or line endings do', () => {
    const text = 'p.send(a);\np.send(b);\n';
    assert.deepEqual(printsOf(`// new\nint x = 1;\n${text}`), printsOf(text));
    assert.deepEqual(printsOf('  p.send(a);\r\n\tp.send(b);\r\n'), printsOf(text));
  });

  it('change with the code', () => {
    assert.notDeepEqual(printsOf('p.send(a);'), printsOf('p.send(b);'));
  });
});
