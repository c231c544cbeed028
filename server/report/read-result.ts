import { fixGrades, severities } from '../engine/finding.js';
import type { ReportedError, ReportedFinding, ResultPart, ScanResult } from './result.js';
import { summarize } from './build-result.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * A result as `json` and `ndjson` print it, also that of an older version or with more in it (`report.json`). Undefined for anything else.
 */
export function readResult(text: string): ScanResult | undefined {
  const document = parsed(text) ?? joinedLines(text);
  if (!isObject(document) || document['schemaVersion'] !== 1) return undefined;
  const { findings, errors = [], tool, parts = [] } = document;
  if (!Array.isArray(findings) || !Array.isArray(errors) || !Array.isArray(parts) || !isObject(tool)) return undefined;
  const read = findings.map(withApplication);
  if (!read.every(isFinding) || !errors.every(isError) || !parts.every(isPart)) return undefined;
  const counts = isObject(document['summary']) ? document['summary'] : {};
  return {
    schemaVersion: 1,
    tool: { name: 'rocketmq-migrate', version: textOf(tool['version']) },
    summary: summarize(read, numberOf(counts['filesScanned']), numberOf(counts['bytesScanned'])),
    findings: read,
    errors,
    ...(parts.length > 0 && { parts }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A finding on each line, and all the rest on the last. */
function joinedLines(text: string): unknown {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const values = lines.map(parsed);
  const last = values.at(-1);
  return isObject(last) && values.length > 1 ? { ...last, findings: values.slice(0, -1) } : undefined;
}

/** Results of versions that did not name applications. */
function withApplication(finding: unknown): unknown {
  if (!isObject(finding)) return finding;
  const { application = '.', fixGroup = null, family = null, data = {}, related = [] } = finding;
  return { ...finding, application, fixGroup, family, data, related };
}

const texts = ['ruleId', 'language', 'message', 'path', 'application', 'fingerprint'] as const;
const numbers = ['line', 'column', 'endLine', 'endColumn', 'effortMinutes'] as const;

function isFinding(value: unknown): value is ReportedFinding {
  return (
    isObject(value) &&
    texts.every((name) => typeof value[name] === 'string') &&
    numbers.every((name) => typeof value[name] === 'number') &&
    severities.some((severity) => severity === value['severity']) &&
    fixGrades.some((grade) => grade === value['fix']) &&
    isObject(value['data']) &&
    Array.isArray(value['related'])
  );
}

function isError(value: unknown): value is ReportedError {
  return isObject(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string';
}

function isPart(value: unknown): value is ResultPart {
  if (!isObject(value)) return false;
  const { repository, shard, filesScanned, bytesScanned, digest } = value;
  return (
    [repository, shard].every((one) => one === null || typeof one === 'string') &&
    [filesScanned, bytesScanned].every((one) => typeof one === 'number') &&
    typeof digest === 'string'
  );
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
