import { summarize } from '../../server/report/build-result.js';
import type { ReportInput } from '../../server/report/input.js';
import type { MigrationModel } from '../../server/report/migration/model.js';
import type { ReportedError, ReportedFinding, ScanResult } from '../../server/report/result.js';

/** A finding as results have it; `fingerprint` follows from the place unless it is given. */
export function finding(path: string, line: number, more: Partial<ReportedFinding> = {}): ReportedFinding {
  const ruleId = more.ruleId ?? 'ons-http-sdk';
  return {
    ruleId,
    family: 'ons-http',
    language: 'java',
    severity: 'error',
    message: `Message about line ${line}.`,
    path,
    application: '.',
    line,
    column: 5,
    endLine: line,
    endColumn: 9,
    fix: 'manual',
    fixGroup: null,
    effortMinutes: 10,
    fingerprint: `${path}:${line}:${ruleId}`,
    data: {},
    related: [],
    ...more,
  };
}

export function resultWith(findings: readonly ReportedFinding[], errors: readonly ReportedError[] = [], filesScanned = 10): ScanResult {
  return {
    schemaVersion: 1,
    tool: { name: 'rocketmq-migrate', version: '1.2.3' },
    summary: summarize(findings, filesScanned, filesScanned * 100),
    findings,
    errors,
  };
}

export const emptyMigration: MigrationModel = {
  target: { edition: null, maxDelayMillis: 604_800_000, isAssumed: true, instances: {} },
  applications: [],
  topics: [],
  groups: [],
  grants: [],
  unresolved: [],
  stages: [],
  legacyResources: [],
  policies: [],
};

export function inputWith(result: ScanResult, more: Partial<ReportInput> = {}): ReportInput {
  const ids = [...new Set(result.findings.map(({ ruleId }) => ruleId))].sort();
  const rules = ids.map((id) => {
    const severity = 'error' as const;
    return {
      id,
      severity,
      title: `Title of ${id}`,
      what: 'What',
      why: 'Why',
      how: 'How',
      safety: 'Safe',
      sources: ['https://example.org/'],
    };
  });
  return {
    result,
    model: emptyMigration,
    rules,
    plans: [],
    locale: 'en',
    textOf: () => undefined,
    applicationOf: () => '.',
    history: [],
    ...more,
  };
}
