import assert from 'node:assert/strict';
import { compare, marked, readBaseline, toBaseline } from '../../../server/report/history/baseline.js';
import { diffResults } from '../../../server/report/history/diff.js';
import { readHistory, toHistory, withRun, type History } from '../../../server/report/history/runs.js';
import { diffJson, diffMarkdown, diffText } from '../../../server/report/formats/diff.js';
import { toJson } from '../../../server/report/json.js';
import { finding, resultWith } from '../../support/reported.js';

const before = resultWith([
  finding('A.java', 1),
  finding('B.java', 2),
  finding('B.java', 3, { ruleId: 'legacy-endpoint', application: 'shop' }),
]);
const after = resultWith([finding('A.java', 1), finding('C.java', 4)]);

describe('baseline', () => {
  it('is read from what it is written as, and from a result', () => {
    const expected = before.findings.map(({ fingerprint, ruleId, path, application }) => ({ fingerprint, ruleId, path, application }));
    assert.deepEqual(readBaseline(toBaseline(before)), expected);
    assert.deepEqual(readBaseline(toJson(before)), expected);
  });

  for (const text of ['', 'no JSON', '[]', '{"schemaVersion":2,"findings":[]}', '{"schemaVersion":1,"findings":[{"fingerprint":1}]}'])
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(readBaseline(text), undefined));

  it('tells new, gone and known findings', () => {
    const known = readBaseline(toBaseline(before)) ?? [];
    const comparison = compare(after.findings, known);
    assert.deepEqual(comparison.added, ['C.java:4:ons-http-sdk']);
    assert.deepEqual(
      comparison.removed.map(({ fingerprint }) => fingerprint),
      ['B.java:3:legacy-endpoint', 'B.java:2:ons-http-sdk'],
    );
    assert.equal(comparison.unchanged, 1);
    const { findings, summary } = marked(after, comparison);
    assert.deepEqual(
      findings.map(({ baselineState }) => baselineState),
      ['unchanged', 'new'],
    );
    assert.equal(summary.newFindings, 1);
    assert.equal(summary.findings, 2);
  });

  it('does not take for gone what was not asked for', () => {
    const known = readBaseline(toBaseline(before)) ?? [];
    const { removed } = compare(after.findings, known, ({ ruleId }) => ruleId === 'legacy-endpoint');
    assert.deepEqual(
      removed.map(({ path, application }) => ({ path, application })),
      [{ path: 'B.java', application: 'shop' }],
    );
  });
});

describe('history', () => {
  const none: History = { schemaVersion: 1, runs: [] };

  it('has a run for each state of the code, by application', () => {
    const history = withRun(withRun(none, before, {}), after, {});
    assert.deepEqual(
      history.runs.map(({ label, findings, effortMinutes }) => ({ label, findings, effortMinutes })),
      [
        { label: '1', findings: 3, effortMinutes: 30 },
        { label: '2', findings: 2, effortMinutes: 20 },
      ],
    );
    assert.deepEqual(history.runs[0]?.byApplication, { '.': { findings: 2, effortMinutes: 20 }, shop: { findings: 1, effortMinutes: 10 } });
    assert.deepEqual(readHistory(toHistory(history)), history);
    assert.ok(history.runs.every(({ date }) => date === undefined));
  });

  it('does not grow when nothing changed, unless the run has a name or a time of its own', () => {
    const once = withRun(none, before, {});
    assert.deepEqual(withRun(once, before, {}), once);
    const named = withRun(once, before, { label: 'sprint 7' });
    assert.equal(named.runs.at(-1)?.label, 'sprint 7');
    assert.deepEqual(withRun(named, before, { label: 'sprint 7' }), named);
    assert.equal(withRun(once, before, { date: '2026-01-02T03:04:05.000Z' }).runs.length, 2);
  });

  for (const text of [
    '',
    '{}',
    '{"schemaVersion":1,"runs":[{}]}',
    '{"schemaVersion":1,"runs":[{"label":"1","digest":"x","findings":"many"}]}',
  ])
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(readHistory(text), undefined));
});

describe('diff of two results', () => {
  const diff = diffResults(before, after);

  it('counts by rule and application', () => {
    assert.deepEqual(diff.byRule, [
      { name: 'legacy-endpoint', added: 0, removed: 1, unchanged: 0 },
      { name: 'ons-http-sdk', added: 1, removed: 1, unchanged: 1 },
    ]);
    assert.deepEqual(diff.byApplication, [
      { name: '.', added: 1, removed: 1, unchanged: 1 },
      { name: 'shop', added: 0, removed: 1, unchanged: 0 },
    ]);
    assert.deepEqual(diff.effortMinutes, { before: 30, after: 20 });
    assert.equal(diff.isIncomplete, false);
  });

  it('prints for people, programs and pages', () => {
    const text = diffText(diff, 'en');
    assert.match(text, /^\+ C\.java:4:5 ons-http-sdk\n- B\.java:2:5 ons-http-sdk\n- B\.java:3:5 legacy-endpoint\n/);
    assert.match(text, /\nons-http-sdk {7}1 {6}1 {10}1\n/);
    assert.match(text, /1 new, 2 fixed, 1 unchanged; effort 0\.1 -> 0\.0 days\.\n$/);
    const json: { summary: { added: number; removed: number; unchanged: number }; added: { path: string }[] } = JSON.parse(diffJson(diff));
    assert.deepEqual([json.summary.added, json.summary.removed, json.summary.unchanged], [1, 2, 1]);
    assert.equal(json.added[0]?.path, 'C.java');
    const markdown = diffMarkdown(diff, 'zh-cn');
    assert.match(markdown, /^# 变化\n\n新增 1 个，已修复 2 个，未变 1 个/);
    assert.match(markdown, /\| `legacy-endpoint` \| 0 \| 1 \| 0 \|/);
  });

  it('says when what seems fixed may not have been read', () => {
    const unread = diffResults(before, resultWith([], [{ path: 'B.java', message: 'No.' }]));
    assert.match(diffText(unread, 'en'), /^One of the two results is incomplete/);
    assert.match(diffMarkdown(unread, 'en'), /\n> \*\*One of the two results is incomplete/);
  });

  it('tells repositories apart', () => {
    const inShop = resultWith([finding('A.java', 1, { repository: 'shop' })]);
    const inBilling = resultWith([finding('A.java', 1, { repository: 'billing', application: 'core' })]);
    assert.deepEqual(
      diffResults(inShop, inBilling).byApplication.map(({ name }) => name),
      ['billing/core', 'shop'],
    );
  });
});
