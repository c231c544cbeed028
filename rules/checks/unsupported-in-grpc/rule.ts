import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import type { Severity } from '../../../server/engine/finding.js';
import type { Family, FeatureUse } from '../../../server/model/messaging.js';
import { remotingLibraries } from '../../knowledge/sdk-coordinates.js';
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
    const isVersionKnown = remotingLibraries.some((library) => file.versionOf(library) !== undefined);
    for (const { model } of file.analyses) {
      for (const use of model.features ?? []) {
        const key = `${use.feature} ${use.range.start}`;
        const report = seen.has(key) ? undefined : reportOf(use, isVersionKnown);
        seen.add(key);
        if (report) yield report;
      }
    }
  },
});

function reportOf({ feature, family, range, value }: FeatureUse, isVersionKnown: boolean): Report | undefined {
  if (!isUnsupported(feature) || family === 'grpc-5' || isOff(value)) return undefined;
  const row = featureTable[feature];
  return {
    range,
    family,
    severity: severityOf(row, family, isVersionKnown),
    message: unsupportedMessages[feature]({ sdk: family === 'remoting-4' && !isVersionKnown ? 'Remoting SDK' : sdkNames[family] }),
    fix: 'manual',
    effortMinutes: row.minutes,
    data: { feature },
  };
}

/** Code on Remoting counts as 4.x until a build file says a version: that is no ground for a warning about 4.x. */
function severityOf({ kept, keptBefore5, leaving }: FeatureRow, family: Family, isVersionKnown: boolean): Severity {
  if (!reaches(family, 5)) return leaving;
  const isBefore5 = family !== 'remoting-5' && (family !== 'remoting-4' || isVersionKnown);
  return isBefore5 ? (keptBefore5 ?? kept) : kept;
}

/** A switch that is set to off. */
function isOff(at: FeatureUse['value']): boolean {
  return at?.value.kind === 'known' && (at.value.value === false || at.value.value === 'false');
}
