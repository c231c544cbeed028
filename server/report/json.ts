import type { ScanResult } from './result.js';

export function toJson(result: ScanResult): string {
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

/** One finding per line; the summary comes last, with the errors. */
export function toNdjson(result: ScanResult): string {
  const { findings, errors, ...rest } = result;
  const last = { schemaVersion: rest.schemaVersion, tool: rest.tool, summary: rest.summary, errors };
  return [...findings, last].map((line) => `${JSON.stringify(line)}\n`).join('');
}
