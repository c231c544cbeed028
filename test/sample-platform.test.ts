import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analysedEngine, readTree } from './support/product-engine.js';

const platform = fileURLToPath(new URL('./projects/platform', import.meta.url));

describe('sample platform', () => {
  it('shows what has to change beside the SDK, and where each value comes from', async () => {
    const engine = await analysedEngine(readTree(platform));
    const findings = engine.findings();
    const rules = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
    assert.deepEqual(rules, [
      'control-plane-api',
      'delay-too-long',
      'legacy-endpoint',
      'mixed-message-types',
      'ons-tcp-sdk',
      'ram-policy',
      'type-conflict',
    ]);
    const places = findings.filter(({ ruleId }) => ruleId === 'delay-too-long').map(({ path }) => path);
    assert.ok(places.includes(join('reminders', 'src', 'main', 'resources', 'application-prod.yml').replaceAll('\\', '/')), places.join());
  });
});
