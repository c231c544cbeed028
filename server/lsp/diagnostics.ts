import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Finding, Severity } from '../engine/finding.js';
import type { Place } from './projects.js';
import { clientUri, say, visibleFindings, type Session } from './session.js';
import { toRange } from './text-positions.js';

export const diagnosticSource = 'rocketmq-migrate';

const levels: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Findings of one file as the client shows them. */
export function diagnosticsOf(session: Session, place: Place): Diagnostic[] {
  return visibleFindings(session, place).flatMap((finding) => toDiagnostic(session, place, finding) ?? []);
}

function toDiagnostic(session: Session, { project, path }: Place, finding: Finding): Diagnostic | undefined {
  const lines = project.lines(path);
  if (!lines) return undefined;
  const { features } = session;
  const related = features.relatedInformation ? relatedOf(session, { project, path }, finding) : [];
  const page = features.codeDescription ? session.host.rulePage(finding.ruleId, features.locale) : undefined;
  return {
    range: toRange(lines, finding.range),
    severity: levels[finding.severity],
    code: finding.ruleId,
    source: diagnosticSource,
    message: say(session, finding.message),
    ...(page !== undefined && { codeDescription: { href: page } }),
    ...(finding.unnecessary && features.unnecessaryTag && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

function relatedOf(session: Session, { project }: Place, finding: Finding): DiagnosticRelatedInformation[] {
  return finding.related.flatMap(({ path, range, message }) => {
    const lines = project.lines(path);
    if (!lines) return [];
    return [{ location: { uri: clientUri(session, project, path), range: toRange(lines, range) }, message: say(session, message) }];
  });
}

/** Equal for equal diagnostics: a client that has them already is told so instead of getting them again. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  const text = JSON.stringify(diagnostics);
  // Two 32-bit FNV-1a hashes with different starts; no secret depends on them.
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x811c9dc5 | 1) + i;
  }
  return `${diagnostics.length}-${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
