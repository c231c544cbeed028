import assert from 'node:assert/strict';
import type { Finding } from '../../../server/engine/finding.js';
import { analysedEngine, testSettings } from '../../support/product-engine.js';
import { delayCases } from './delay-verdicts/cases.js';

/** What the product says, in the words of the table. */
function verdictOf({ ruleId, severity, data }: Finding): string[] {
  switch (ruleId) {
    case 'delay-too-long':
      return ['too-long'];
    case 'delay-overflow':
      return ['overflow'];
    case 'delay-unbounded':
      return [`${String(data['reason'])}:${severity}`];
    default:
      return [];
  }
}

describe('delay verdicts', function () {
  this.timeout(20_000);

  it('cover every spelling with at least sixty cases', () => {
    assert.ok(delayCases.length >= 60, `${delayCases.length} cases`);
    assert.equal(new Set(delayCases.map(({ title }) => title)).size, delayCases.length);
  });

  for (const { title, files, edition, verdict } of delayCases) {
    it(title, async () => {
      const workspace = { values: {}, topics: {}, instances: {}, ...(edition !== undefined && { edition }) };
      const engine = await analysedEngine(new Map(Object.entries(files)), { ...testSettings, workspace });
      const said = [...new Set(engine.findings().flatMap(verdictOf))].sort();
      assert.deepEqual(said.length === 0 ? ['fits'] : said, verdict, JSON.stringify(engine.workspace().sends.map(({ due }) => due)));
      assert.ok(
        engine.workspace().sends.some(({ due }) => due !== undefined),
        'a delivery time was read',
      );
    });
  }
});
