import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import type { Severity } from '../../../server/engine/finding.js';
import type { Family, FeatureUse } from '../../../server/model/messaging.js';
import { featureTable, isUnsupported, type FeatureRow } from '../../knowledge/features.js';
import { reaches, sdkNames } from '../../knowledge/protocols.js';
import { isTestPath } from '../support/places.js';
import { unsupportedDocumentation } from './documentation.js';
import { unsupportedMessages } from './messages.js';

/** Features of the older SDKs that the gRPC SDK of 5.x has otherwise or not at all. */
export const unsupportedInGrpc = defineRule({
  id: 'unsupported-in-grpc',
  severity: 'info',
  effortMinutes: 60,
  fixes: ['manual'],
  documentation: unsupportedDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    if (isTestPath(file.path)) return;
    const seen = new Set<string>();
    for (const { model } of file.analyses) {
      for (const use of model.features ?? []) {
        const key = `${use.feature} ${use.range.start}`;
        const report = seen.has(key) ? undefined : reportOf(use);
        seen.add(key);
        if (report) yield report;
      }
    }
  },
});

function reportOf({ feature, family, range, value }: FeatureUse): Report | undefined {
  if (!isUnsupported(feature) || family === 'grpc-5' || isOff(value)) return undefined;
  const row = featureTable[feature];
  return {
    range,
    family,
    severity: severityOf(row, family),
    message: unsupportedMessages[feature]({ sdk: sdkNames[family] }),
    fix: 'manual',
    effortMinutes: row.minutes,
    data: { feature },
  };
}

function severityOf({ kept, keptBefore5, leaving }: FeatureRow, family: Family): Severity {
  if (!reaches(family, 5)) return leaving;
  return family === 'remoting-5' ? kept : (keptBefore5 ?? kept);
}

/** A switch that is set to off. */
function isOff(at: FeatureUse['value']): boolean {
  return at?.value.kind === 'known' && (at.value.value === false || at.value.value === 'false');
}
