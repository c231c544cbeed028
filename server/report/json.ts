import type { ReportedFinding, ScanResult } from './result.js';

/** `more` is what a format of its own adds at the end. */
export function toJson(result: ScanResult, more: object = {}): string {
  return `${JSON.stringify({ ...result, findings: result.findings.map(settled), ...more }, undefined, 2)}\n`;
}

/** One finding per line; the summary comes last, with the errors. */
export function toNdjson(result: ScanResult, more: object = {}): string {
  const { findings, errors, parts, ...rest } = result;
  const last = { schemaVersion: rest.schemaVersion, tool: rest.tool, summary: rest.summary, errors, ...(parts && { parts }), ...more };
  return [...findings.map(settled), last].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** A group of findings that a person has to settle is connected all the same, but there is no rewrite that they share. */
export function settled(finding: ReportedFinding): ReportedFinding {
  return finding.fix === 'safe' || finding.fix === 'suggested' ? finding : { ...finding, fixGroup: null };
}
