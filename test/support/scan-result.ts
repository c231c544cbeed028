import type { ScanResult } from '../../server/report/result.js';

/** The result of a scan that found nothing. */
export const emptyResult: ScanResult = {
  schemaVersion: 1,
  tool: { name: 'rocketmq-migrate', version: '0.0.0' },
  summary: {
    filesScanned: 0,
    filesWithFindings: 0,
    bytesScanned: 0,
    findings: 0,
    bySeverity: {},
    byRule: {},
    byFix: {},
    effortMinutes: 0,
  },
  findings: [],
  errors: [],
};
