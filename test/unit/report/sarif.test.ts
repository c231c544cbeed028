import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanView } from '../../../server/engine/engine.js';
import { buildReportInput } from '../../../server/report/build-input.js';
import { buildResult } from '../../../server/report/build-result.js';
import { toSarif, type SarifInput } from '../../../server/report/formats/sarif.js';
import { product } from '../../../rules/product.js';
import { analysedEngine, readTree } from '../../support/product-engine.js';
import { emptyMigration, finding, inputWith, resultWith } from '../../support/reported.js';
import { sarifProblems } from '../../support/sarif/validate.js';

const shop = fileURLToPath(new URL('../../projects/shop/before', import.meta.url));

interface Location {
  physicalLocation: { artifactLocation: { uri: string; uriBaseId: string }; region: Record<string, number> };
  message?: { text: string };
}

interface Log {
  runs: {
    tool: { driver: { rules: { id: string; helpUri?: string }[] } };
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string } }[] }[];
    results: {
      ruleId: string;
      ruleIndex?: number;
      level: string;
      baselineState?: string;
      partialFingerprints: Record<string, string>;
      locations: Location[];
      relatedLocations?: Location[];
      codeFlows?: { threadFlows: { locations: { location: Location }[] }[] }[];
      fixes?: { artifactChanges: { replacements: { deletedRegion: Record<string, number>; insertedContent: { text: string } }[] }[] }[];
    }[];
  }[];
}

function logOf(input: SarifInput): Log {
  const log: Log = JSON.parse(toSarif(input));
  assert.deepEqual(sarifProblems(log), []);
  return log;
}

const at = (line: number): { line: number; column: number; endLine: number; endColumn: number } => ({
  line,
  column: 1,
  endLine: line,
  endColumn: 4,
});

describe('SARIF', function () {
  this.timeout(60_000);

  it('of the sample shop is valid, and each rule and fix is there', async () => {
    const files = readTree(join(shop));
    const engine = await analysedEngine(files);
    const textOf = (path: string): string => files.get(path) ?? '';
    const common = { locale: 'en' as const, secrets: engine.secrets(), applicationOf: () => '.' };
    const totals = { version: '1.2.3', filesScanned: files.size, bytesScanned: 0 };
    const result = buildResult({ ...common, ...totals, findings: engine.findings(), errors: engine.errors(), textOf });
    const more = { model: emptyMigration, plans: engine.plans(), rules: product.rules, history: [], rawTextOf: textOf };
    const [run] = logOf(buildReportInput({ ...common, ...more, result })).runs;
    assert.equal(run?.results.length, result.findings.length);
    for (const { ruleId, ruleIndex, locations } of run?.results ?? []) {
      assert.equal(run?.tool.driver.rules[ruleIndex ?? -1]?.id, ruleId);
      assert.equal(locations[0]?.physicalLocation.artifactLocation.uriBaseId, '%SRCROOT%');
    }
    const withEdits = engine.plans().filter(({ plan, alternativeTo }) => plan.edits.size > 0 && alternativeTo === undefined);
    assert.equal(run?.results.filter(({ fixes }) => fixes).length, withEdits.length);
    assert.ok(
      run?.results.some(({ codeFlows }) => codeFlows),
      'values that come from elsewhere have a flow',
    );
  });

  it('names files by relative URIs, whatever they are called', () => {
    const names = ['src/a b/Ä"<x>.java', 'src/new\nline.java', 'src/50%#?.java', '=cmd.java'];
    const [run] = logOf(inputWith(resultWith(names.map((path) => finding(path, 1))))).runs;
    const uris = run?.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? '') ?? [];
    assert.deepEqual(uris.map(decodeURIComponent), names);
    for (const uri of uris) assert.match(uri, /^[\w%./=!'()*~-]+$/);
  });

  it('has flows of the steps by which a value comes, from its source to its use', () => {
    const related = [
      { path: 'A.java', ...at(7), message: 'constant', isStep: true as const },
      { path: 'app.yml', ...at(2), message: 'configuration', isStep: true as const },
      { path: 'B.java', ...at(9), message: 'another sender' },
    ];
    const [run] = logOf(inputWith(resultWith([finding('A.java', 20, { related })]))).runs;
    const [result] = run?.results ?? [];
    const flow = result?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => location.message?.text);
    assert.deepEqual(flow, ['configuration', 'constant', 'Message about line 20.']);
    assert.equal(result?.relatedLocations?.length, 3);
  });

  it('says what could not be analysed, what a baseline knows, and fingerprints', () => {
    const errors = [{ path: 'Locked.java', message: 'It cannot be read.' }];
    const [run] = logOf(inputWith(resultWith([finding('A.java', 1, { baselineState: 'unchanged', severity: 'info' })], errors))).runs;
    assert.equal(run?.invocations[0]?.executionSuccessful, false);
    assert.equal(run?.invocations[0]?.toolExecutionNotifications[0]?.message.text, 'It cannot be read.');
    const [result] = run?.results ?? [];
    assert.equal(result?.baselineState, 'unchanged');
    assert.equal(result?.level, 'note');
    assert.deepEqual(result?.partialFingerprints, { 'rocketmqMigrate/v1': 'A.java:1:ons-http-sdk' });
  });

  const planOf = (id: string, newText: string, alternativeTo?: string): PlanView => ({
    id,
    plan: {
      grade: 'suggested',
      uses: [],
      edits: new Map([['A.java', [{ start: 2, end: 5, newText }]]]),
      differences: [],
      blockers: [],
    },
    ...(alternativeTo !== undefined && { alternativeTo }),
  });
  const fixed = ['A.java', 'B.java'].map((path) => finding(path, 1, { fix: 'suggested', fixGroup: 'plan' }));

  it('has a fix once, with its alternatives after it', () => {
    const plans = [planOf('other', 'second', 'plan'), planOf('plan', 'first')];
    const [run] = logOf(inputWith(resultWith(fixed), { plans, textOf: () => 'a\nbcde\n' })).runs;
    const [first, second] = run?.results ?? [];
    const replacements = first?.fixes?.map(({ artifactChanges }) => artifactChanges[0]?.replacements[0]);
    assert.deepEqual(
      replacements?.map((replacement) => replacement?.insertedContent.text),
      ['first', 'second'],
    );
    assert.deepEqual(replacements[0]?.deletedRegion, { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 });
    assert.equal(second?.fixes, undefined);
  });

  it('has no fix that would print a secret', () => {
    const secret = ['n0t', 'For', 'Eyes'].join('');
    const source = inputWith(resultWith(fixed), { plans: [planOf('plan', `new Key("${secret}")`)] });
    const input = buildReportInput({ ...source, rules: [], rawTextOf: () => 'a\nbcde\n', secrets: [secret] });
    const text = toSarif({ ...input, rules: source.rules });
    assert.ok(!text.includes(secret));
    assert.deepEqual(sarifProblems(JSON.parse(text)), []);
    assert.equal(input.plans.length, 1);
  });
});
