import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { portfolioHtml } from '../../../server/report/formats/portfolio-html.js';
import { portfolioStyles, portfolioStylesHash } from '../../../server/report/formats/portfolio-styles.js';
import { portfolioMarkdown, portfolioText } from '../../../server/report/formats/portfolio.js';
import { toJson, toNdjson } from '../../../server/report/json.js';
import { mergeResults } from '../../../server/report/merge/merge.js';
import { asPart, isInShard, missingShards, readShard } from '../../../server/report/merge/parts.js';
import { portfolioOf } from '../../../server/report/merge/portfolio.js';
import { withTeams } from '../../../server/report/merge/teams.js';
import { readResult } from '../../../server/report/read-result.js';
import type { ScanResult } from '../../../server/report/result.js';
import { finding, resultWith } from '../../support/reported.js';

const paths = ['a/A.java', 'a/B.java', 'b/C.java', 'b/D.ts', 'c/d/E.java', 'c/pom.xml', 'f/G.java'];
const whole = resultWith(
  paths.flatMap((path) => [finding(path, 1), finding(path, 1, { ruleId: 'zz-later', column: 5 }), finding(path, 7)]),
  [{ path: 'x/Locked.java', message: 'It cannot be read.' }],
  paths.length,
);

/** What `--shard` makes of a run. */
function shardsOf(result: ScanResult, count: number, repository: string | null = null): ScanResult[] {
  return Array.from({ length: count }, (_, i) => {
    const shard = { number: i + 1, count };
    const files = paths.filter((path) => isInShard(path, shard)).length;
    const part = resultWith(
      result.findings.filter(({ path }) => isInShard(path, shard)),
      result.errors.filter(({ path }) => isInShard(path, shard)),
      files,
    );
    return asPart(part, { repository, shard: `${i + 1}/${count}` });
  });
}

describe('shards', () => {
  it('are I/N', () => {
    assert.deepEqual(readShard('2/4'), { number: 2, count: 4 });
    for (const text of ['0/4', '5/4', '1', '1/0', 'a/b', '1/4/2', '-1/4', '1.5/4', '']) assert.equal(readShard(text), undefined, text);
  });

  it('share nothing and are together everything', () => {
    for (const path of [...paths, '订单/Order.java', ''])
      assert.equal([1, 2, 3, 4, 5].filter((number) => isInShard(path, { number, count: 5 })).length, 1, path);
  });

  for (const count of [1, 2, 3, 7, 20])
    it(`${count} joined are the whole run, byte for byte`, () => {
      const joined = mergeResults(shardsOf(whole, count));
      assert.equal(toJson(joined), toJson(whole));
      assert.equal(
        toJson(mergeResults(shardsOf(whole, count, 'shop').reverse())),
        toJson(mergeResults([asPart(whole, { repository: 'shop' })])),
      );
    });

  it('that are missing are told', () => {
    const [first, , third] = shardsOf(whole, 3);
    assert.ok(first && third);
    assert.deepEqual(missingShards(mergeResults([first, third])), ['2/3']);
    assert.deepEqual(missingShards(mergeResults(shardsOf(whole, 3))), []);
    const [named] = shardsOf(whole, 2, 'shop');
    assert.ok(named);
    assert.deepEqual(missingShards(mergeResults([named])), ['shop 2/2']);
  });
});

describe('joining results', () => {
  const shop = asPart(whole, { repository: 'shop' });
  const billing = asPart(resultWith([finding('a/A.java', 1, { family: null, severity: 'warning' })], [], 3), { repository: 'billing' });

  it('does not depend on order, repetition or steps', () => {
    const parts = [...shardsOf(whole, 3, 'shop'), billing, asPart(resultWith([finding('z.java', 9)]), { repository: 'last' })];
    const expected = toJson(mergeResults(parts));
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }),
        fc.integer(),
        fc.integer({ min: 1, max: 4 }),
        (repeated, seed, cut) => {
          const rotated = parts.map((_, i) => parts[(i + Math.abs(seed)) % parts.length]).filter((part) => part !== undefined);
          const given = seed % 2 === 0 ? rotated : [...rotated].reverse();
          const again = repeated.flatMap((i) => parts[i] ?? []);
          const read = (result: ScanResult): ScanResult => readResult(toJson(result)) ?? assert.fail('it is read');
          // What is repeated is repeated before its run is whole: a whole run no longer knows its shards.
          const first = read(mergeResults([...given.slice(0, cut), ...again.filter((part) => given.slice(0, cut).includes(part))]));
          const second = read(mergeResults(given.slice(cut)));
          assert.equal(toJson(mergeResults([first, second])), expected);
          assert.equal(toJson(mergeResults([second, first])), expected);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keeps equal findings of two repositories, and adds up what was scanned', () => {
    const joined = mergeResults([shop, billing]);
    assert.equal(joined.findings.filter(({ path, line }) => path === 'a/A.java' && line === 1).length, 3);
    assert.equal(joined.summary.filesScanned, paths.length + 3);
    assert.equal(joined.summary.filesWithFindings, paths.length + 1);
    assert.deepEqual(
      joined.parts?.map(({ repository }) => repository),
      ['billing', 'shop'],
    );
  });

  it('is sorted by path, line, column and rule', () => {
    const { findings } = mergeResults([shop, billing]);
    const keys = findings.map(({ path, line, column, ruleId }) =>
      [path, String(line).padStart(5), String(column).padStart(5), ruleId].join('\0'),
    );
    assert.deepEqual(keys, [...keys].sort());
  });

  it('reads JSON, NDJSON and results of versions without applications', () => {
    assert.deepEqual(readResult(toJson(shop)), shop);
    assert.equal(toJson(readResult(toNdjson(shop)) ?? assert.fail()), toJson(shop));
    assert.equal(toJson(readResult(toNdjson(resultWith([]))) ?? resultWith([])), toJson(resultWith([])));
    const old = JSON.stringify({ ...whole, findings: whole.findings.map((one) => ({ ...one, application: undefined })) });
    assert.equal(readResult(old)?.findings[0]?.application, '.');
  });

  for (const text of ['', '{', '{}', '[1]', '{"schemaVersion":1,"tool":{},"findings":[{}]}', '{"schemaVersion":9,"findings":[]}'])
    it(`does not take ${JSON.stringify(text)} for a result`, () => assert.equal(readResult(text), undefined));
});

describe('teams', () => {
  const cases: readonly [glob: string, place: string, fits: boolean][] = [
    ['billing-*', 'billing-core/src/A.java', true],
    ['billing-*', 'shop/billing-x/A.java', false],
    ['shop/src/**/payment/*.java', 'shop/src/a/b/payment/A.java', true],
    ['shop/src/**/payment/*.java', 'shop/src/payment/A.java', true],
    ['shop/src/**/payment/*.java', 'shop/src/payment/a/A.ts', false],
    ['**/pom.xml', 'a/b/pom.xml', true],
    ['shop/payment/', 'shop/payment/A.java', true],
    ['a.b', 'aXb/c', false],
    ['?hop', 'shop/a', true],
    ['[x](y)', '[x](y)/A.java', true],
    ['**', 'anything', true],
  ];
  for (const [glob, place, fits] of cases)
    it(`${glob} ${fits ? 'covers' : 'leaves out'} ${place}`, () => {
      const [found] = withTeams(resultWith([finding(place, 1)]), [{ name: 'team', globs: [glob] }]).findings;
      assert.equal(found?.team, fits ? 'team' : undefined);
    });

  it('are asked in their order, by repository and path', () => {
    const teams = [
      { name: 'payments', globs: ['shop/a/**'] },
      { name: 'shop', globs: ['shop'] },
    ];
    const { findings } = withTeams(mergeResults([asPart(whole, { repository: 'shop' })]), teams);
    assert.equal(findings.find(({ path }) => path === 'a/A.java')?.team, 'payments');
    assert.equal(findings.find(({ path }) => path === 'b/D.ts')?.team, 'shop');
  });

  it('take no time over many stars', () => {
    const glob = '**/a*a*a*a*/'.repeat(12);
    const started = performance.now();
    withTeams(resultWith([finding('aaaaaaaaaaaaaaaaaaaaaaaaaaaa/'.repeat(20), 1)]), [{ name: 't', globs: [glob] }]);
    assert.ok(performance.now() - started < 1000);
  });
});

describe('portfolio', () => {
  const shop = asPart(whole, { repository: 'shop' });
  const clean = asPart(resultWith([], [], 4), { repository: 'clean <b>' });
  const joined = withTeams(mergeResults([shop, clean]), [{ name: 'payments', globs: ['shop/a'] }]);

  it('has rows by repository, team, family and rule, most work first', () => {
    const { repositories, teams, families } = portfolioOf(joined);
    assert.deepEqual(
      repositories.map(({ name, findings, effortMinutes, errors }) => ({ name, findings, effortMinutes, errors })),
      [
        { name: 'shop', findings: 21, effortMinutes: 210, errors: 1 },
        { name: 'clean <b>', findings: 0, effortMinutes: 0, errors: 0 },
      ],
    );
    assert.deepEqual(
      teams.map(({ name, findings }) => ({ name, findings })),
      [
        { name: null, findings: 15 },
        { name: 'payments', findings: 6 },
      ],
    );
    assert.deepEqual(
      families.map(({ name, byFix }) => ({ name, byFix })),
      [{ name: 'ons-http', byFix: { manual: 21 } }],
    );
  });

  it('is a page that runs nothing, with every text escaped and what is missing first', () => {
    const page = portfolioHtml(joined, 'en');
    assert.match(page, /^<!doctype html>\n<html lang="en">/);
    assert.match(page, /clean &lt;b&gt;/);
    assert.ok(!page.includes('<b>') && !page.includes('<script') && !/\son\w+=/.test(page) && !page.includes('style="'));
    assert.ok(!/(?:src|href)=/.test(page), 'nothing is loaded');
    assert.ok(page.indexOf('This is not everything') < page.indexOf('<table>'));
    const hash = createHash('sha256').update(portfolioStyles).digest('base64');
    assert.equal(portfolioStylesHash, `sha256-${hash}`);
    assert.ok(page.includes(`style-src '${portfolioStylesHash}'`) && page.includes(`<style>${portfolioStyles}</style>`));
  });

  it('is Markdown and text, in both languages', () => {
    const markdown = portfolioMarkdown(joined, 'en');
    assert.match(
      markdown,
      /\n## By repository\n\n\| Repository \|.*\n\| --- \|.*\n\| `shop` \| 21 \| 21 \| 0 \| 0 \| 21 \| 0\.4 \| 1 \|\n/,
    );
    assert.match(markdown, /\n## Not analysed\n\n- `shop\/x\/Locked\.java`: It cannot be read\.\n$/);
    assert.match(portfolioMarkdown(joined, 'zh-cn'), /## 按团队/);
    assert.match(portfolioText(joined, 'en'), /\nshop +21 +21 +0 +0 +0\.4\n/);
  });

  it('says friendly that there is nothing', () => {
    assert.match(portfolioText(mergeResults([clean]), 'en'), /Nothing to migrate: 4 files were searched/);
  });
});
