import type { Severity } from '../../engine/finding.js';
import type { ScanResult } from '../result.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/**
 * Annotations of GitHub Actions, one line each
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message).
 */
export function toGithub({ findings, errors }: ScanResult): string {
  const lines = findings.map(({ severity, path, repository, line, column, endLine, endColumn, ruleId, message }) => {
    const place = { file: pathIn(repository, path), line, endLine, ...(line === endLine && { col: column, endColumn }), title: ruleId };
    return `::${commands[severity]} ${propertiesOf(place)}::${escapeData(message)}\n`;
  });
  const failed = errors.map(
    ({ path, message, repository }) => `::error ${propertiesOf({ file: pathIn(repository, path) })}::${escapeData(message)}\n`,
  );
  return [...lines, ...failed].join('');
}

function pathIn(repository: string | undefined, path: string): string {
  return repository === undefined ? path : `${repository}/${path}`;
}

function propertiesOf(properties: Readonly<Record<string, string | number>>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
