import { severities } from '../../engine/finding.js';
import type { ScanResult } from '../../report/result.js';
import { exitStatus } from '../exit-status.js';
import type { ExitStatus } from '../exit-status.js';
import type { FailOn } from '../options.js';

/** An incomplete result says so whatever was found: nobody may take it for the whole. What a baseline knows fails nothing. */
export function statusOf({ findings, errors }: Pick<ScanResult, 'findings' | 'errors'>, failOn: FailOn): ExitStatus {
  if (errors.length > 0) return exitStatus.incomplete;
  const failing = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  const fails = findings.some(({ severity, baselineState }) => baselineState !== 'unchanged' && failing.includes(severity));
  return fails ? exitStatus.findings : exitStatus.ok;
}
