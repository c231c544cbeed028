import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Finding, Severity } from '../engine/finding.js';
import { configurationFileName } from '../workspace/configuration/schema.js';
import { problemsOfText, toProblemDiagnostic } from './configuration.js';
import type { Project } from './project.js';
import type { Place } from './projects.js';
import { clientUri, openDocument, say, settingsOf, visibleFindings, type Session, type ShownFindings } from './session.js';
import { toRange } from './text-positions.js';

export const diagnosticSource = 'rocketmq-migrate';

const levels: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What one file has to show. */
export interface FileReport {
  readonly items: readonly Diagnostic[];
  /** Equal for equal diagnostics: a client that has them already is told so instead of getting them again. */
  readonly resultId: string;
}

/** Findings of one file as the client shows them, and what is wrong with a folder's configuration. Made again only where something is new. */
export function reportOf(session: Session, place: Place): FileReport {
  const findings = visibleFindings(session, place);
  const shown = shownFindings(session, place, findings);
  if (place.path !== configurationFileName) return shown;
  const items = [...shown.items, ...configurationProblems(session, place)];
  return { items, resultId: resultIdOf(items) };
}

function shownFindings(session: Session, place: Place, findings: readonly Finding[]): FileReport {
  const before = session.shown.get(findings);
  if (before?.lines.every(([path, lines]) => place.project.lines(path) === lines)) return before;
  const lines = linesFor(session, place, findings);
  const items = findings.flatMap((finding) => toDiagnostic(session, place, finding) ?? []);
  const made = { lines, items, resultId: resultIdOf(items) };
  session.shown.set(findings, made);
  return made;
}

/** The lines of all files that the findings name. */
function linesFor({ features }: Session, { project, path }: Place, findings: readonly Finding[]): ShownFindings['lines'] {
  const paths = new Set([path]);
  if (features.relatedInformation) for (const { related } of findings) for (const other of related) paths.add(other.path);
  return [...paths].map((one) => [one, project.lines(one)] as const);
}

/** Paths of a project that have something to show. */
export function pathsWithDiagnostics(session: Session, project: Project): Iterable<string> {
  const paths = new Set(project.pathsWithFindings());
  if (configurationProblems(session, { project, path: configurationFileName }).length > 0) paths.add(configurationFileName);
  return paths;
}

function configurationProblems(session: Session, { project, path }: Place): Diagnostic[] {
  const { folderUri } = project;
  if (folderUri === undefined || settingsOf(session, project)?.enable === false) return [];
  const document = openDocument(session, project, path);
  const problems = document ? problemsOfText(session.host, document.getText()) : session.configurations.get(folderUri)?.problems;
  return (problems ?? []).map((problem) => toProblemDiagnostic(problem, session.features.locale, diagnosticSource));
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

/** The result id of a file without diagnostics. */
export const nothing = resultIdOf([]);

function resultIdOf(diagnostics: readonly Diagnostic[]): string {
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
