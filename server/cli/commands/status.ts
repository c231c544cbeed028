import { severities } from '../../engine/finding.js';
import type { ScanResult } from '../../report/result.js';
import { exitStatus } from '../exit-status.js';
import type { ExitStatus } from '../exit-status.js';
import type { FailOn } from '../options.js';

/** An incomplete result says so whatever was found: nobody may take it for the whole. */
export function statusOf(result: ScanResult, failOn: FailOn): ExitStatus {
  if (result.errors.length > 0) return exitStatus.incomplete;
  const failing = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  return failing.some((severity) => (result.summary.bySeverity[severity] ?? 0) > 0) ? exitStatus.findings : exitStatus.ok;
}
