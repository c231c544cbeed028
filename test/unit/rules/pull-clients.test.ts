import assert from 'node:assert/strict';
import { onsTcpSdk } from '../../../rules/checks/ons-tcp-sdk/rule.js';
import { remotingSdk } from '../../../rules/checks/remoting-sdk/rule.js';
import type { Rule, RuleFile } from '../../../server/engine/rule.js';
import { render } from '../../../server/l10n/messages.js';
import { emptyModel, type Family, type FeatureUse } from '../../../server/model/messaging.js';

const range = { start: 10, end: 20 };

function said(rule: Rule, family: Family, feature: FeatureUse['feature'] | undefined): string {
  const features: FeatureUse[] = feature ? [{ family, id: 0, range, feature }] : [];
  const file: RuleFile = {
    path: 'A.java',
    language: 'java',
    analyses: [{ family, uses: [{ row: 'a.B#<init>()', kind: 'consumer', range }], model: { ...emptyModel, features }, links: [] }],
    planOf: () => undefined,
    versionOf: () => '4.9.4',
  };
  const [report] = rule.check?.(file) ?? [];
  return render(report?.message ?? { key: '' }, 'en');
}

describe('clients that pull', () => {
  it('do not reach 5.x instances before 5.0.0, whatever the SDK does otherwise', () => {
    assert.match(said(remotingSdk, 'remoting-4', 'pull-consumer'), /5\.x instances refuse/);
    assert.match(said(remotingSdk, 'remoting-4', 'lite-pull-consumer'), /5\.x instances refuse/);
    assert.match(said(onsTcpSdk, 'ons-tcp-1', 'pull-consumer'), /5\.x instances refuse/);
  });

  it('are served from 5.0.0 on, and so are all others', () => {
    assert.match(said(remotingSdk, 'remoting-5', 'pull-consumer'), /reaches 5\.x instances/);
    assert.match(said(remotingSdk, 'remoting-4', 'broadcasting'), /reaches 5\.x instances/);
    assert.match(said(onsTcpSdk, 'ons-tcp-1', undefined), /reaches 5\.x instances/);
  });
});
