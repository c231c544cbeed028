import assert from 'node:assert/strict';
import { toCsv } from '../../../server/report/formats/csv.js';
import { toGithub } from '../../../server/report/formats/github.js';
import { finding, resultWith } from '../../support/reported.js';

/** Reads RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

describe('CSV', () => {
  it('has a finding on each row, with all that is needed to find it', () => {
    const [head, row] = readCsv(toCsv(resultWith([finding('src/A.java', 12, { fix: 'safe', fixGroup: 'g', application: 'shop' })])));
    const cells = Object.fromEntries((head ?? []).map((name, i) => [name, row?.[i]]));
    assert.deepEqual(cells, {
      ruleId: 'ons-http-sdk',
      family: 'ons-http',
      language: 'java',
      severity: 'error',
      path: 'src/A.java',
      line: '12',
      column: '5',
      endLine: '12',
      endColumn: '9',
      fix: 'safe',
      fixGroup: 'g',
      effortMinutes: '10',
      fingerprint: 'src/A.java:12:ons-http-sdk',
      application: 'shop',
      message: 'Message about line 12.',
    });
  });

  it('keeps quotes, commas and new lines', () => {
    const message = 'Say "no", then\r\ngo';
    const [head, row] = readCsv(toCsv(resultWith([finding('a,"b".java', 1, { message })])));
    assert.equal(row?.[head?.indexOf('message') ?? -1], message);
    assert.equal(row?.[head?.indexOf('path') ?? -1], 'a,"b".java');
  });

  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝'])
    it(`neutralises what begins with ${JSON.stringify(start)}`, () => {
      const [head, row] = readCsv(toCsv(resultWith([finding(`${start}cmd|' /C calc'!A0.java`, 1)])));
      assert.equal(row?.[head?.indexOf('path') ?? -1], `'${start}cmd|' /C calc'!A0.java`);
    });

  it('says what was not analysed, and what a baseline knows', () => {
    const found = [finding('A.java', 1, { baselineState: 'new' })];
    const [head, row, failed] = readCsv(toCsv(resultWith(found, [{ path: 'B.java', message: 'It cannot be read.' }])));
    assert.equal(head?.at(-1), 'baselineState');
    assert.equal(row?.at(-1), 'new');
    assert.equal(failed?.[0], 'not-analysed');
    assert.ok(failed.includes('B.java') && failed.includes('It cannot be read.'));
    assert.equal(failed.length, head.length);
  });
});

describe('annotations of GitHub', () => {
  it('have place, rule and message', () => {
    const found = [
      finding('src/A.java', 3),
      finding('src/A.java', 4, { severity: 'warning' }),
      finding('src/A.java', 5, { severity: 'hint', endLine: 7 }),
    ];
    assert.equal(
      toGithub(resultWith(found)),
      [
        '::error file=src/A.java,line=3,endLine=3,col=5,endColumn=9,title=ons-http-sdk::Message about line 3.',
        '::warning file=src/A.java,line=4,endLine=4,col=5,endColumn=9,title=ons-http-sdk::Message about line 4.',
        '::notice file=src/A.java,line=5,endLine=7,title=ons-http-sdk::Message about line 5.',
        '',
      ].join('\n'),
    );
  });

  it('can not be broken out of', () => {
    const text = toGithub(resultWith([finding('a,b:c\n::error::%.java', 1, { message: '100%\r\n::stop-commands::x' })]));
    assert.equal(text.split('\n').length, 2);
    assert.match(text, /file=a%2Cb%3Ac%0A%3A%3Aerror%3A%3A%25\.java,line=1,/);
    assert.match(text, /::100%25%0D%0A::stop-commands::x\n$/);
  });

  it('tell of files that were not analysed', () => {
    assert.equal(toGithub(resultWith([], [{ path: 'B.java', message: 'No.' }])), '::error file=B.java::No.\n');
  });
});
