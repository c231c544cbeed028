import { CodeActionKind, LSPErrorCodes, type CodeAction, type CodeActionContext, type Diagnostic, type Range } from 'vscode-languageserver';
import type { PlanView } from '../engine/engine.js';
import type { Finding, FixGrade } from '../engine/finding.js';
import type { TextRange } from '../engine/text.js';
import { actionTitle } from './action-titles.js';
import { diagnosticSource } from './diagnostics.js';
import { applyFix, isFixData, type FixData } from './fixes.js';
import { cancellationOf, nextTurn, refuse } from './guard.js';
import { lspMessages } from './messages.js';
import type { Place } from './projects.js';
import { explainRuleCommand } from './rule-pages.js';
import { openDocument, say, settingsOf, visibleFindings, type Session } from './session.js';
import { stateActions } from './settings-file/state-action.js';
import { suppressionEdit } from './suppression.js';
import { toRange } from './text-positions.js';
import { changedMeanwhile, toWorkspaceEdit } from './workspace-edit.js';

/** On save and on demand: everything that the setting `fixAll` allows. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.rocketmqMigrate`;
export const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind];

export function registerCodeActions(session: Session): void {
  const { connection, guard, features } = session;

  connection.onCodeAction(
    guard.request('textDocument/codeAction', async ({ textDocument, range, context }, token) => {
      await session.ready;
      await nextTurn();
      const place = session.projects.place(textDocument.uri);
      if (token.isCancellationRequested || !(await place.project.analyze(cancellationOf(token)))) {
        throw refuse(LSPErrorCodes.RequestCancelled, 'cancelled');
      }
      const actions = [...(await quickFixes(session, place, range, context)), ...fixAll(session, place, context)];
      if (features.resolvesEdits) return actions;
      const resolved: CodeAction[] = [];
      for (const action of actions) resolved.push(await resolve(session, action, cancellationOf(token)));
      return resolved.filter((action) => action.edit ?? action.command);
    }),
  );

  connection.onCodeActionResolve(
    guard.request('codeAction/resolve', async (action, token) => {
      await session.ready;
      return resolve(session, action, cancellationOf(token));
    }),
  );
}

async function resolve(session: Session, action: CodeAction, cancellation: { readonly isCancelled: boolean }): Promise<CodeAction> {
  const { data, ...rest } = action;
  if (action.edit || !isFixData(data)) return rest;
  const { project } = session.projects.place(data.uri);
  if (project.generation() !== data.generation) throw changedMeanwhile(session);
  const edit = await applyFix(session, project, data, cancellation);
  return edit ? { ...rest, edit } : rest;
}

function isWanted(kind: string, context: CodeActionContext): boolean {
  return context.only === undefined || context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
}

function fixAll(session: Session, { project, path }: Place, context: CodeActionContext): CodeAction[] {
  // Only where asked for by name: in a menu, the quick fixes say the same.
  if (context.only === undefined || !isWanted(fixAllKind, context)) return [];
  const grades: FixGrade[] = settingsOf(session, project)?.fixAll === 'suggested' ? ['safe', 'suggested'] : ['safe'];
  const isWorthIt = ({ plan, alternativeTo }: PlanView): boolean => alternativeTo === undefined && grades.includes(plan.grade);
  if (!visiblePlans(session, { project, path }).some(isWorthIt)) return [];
  const data = fixData(session, { project, path }, { grades, scope: 'all' });
  return [{ title: say(session, lspMessages.fixAll()), kind: fixAllKind, data }];
}

/** Plans with an effect, one of whose findings in the file the client sees; alternatives stand after what they are alternatives to. */
function visiblePlans(session: Session, place: Place): PlanView[] {
  const groups = new Set(visibleFindings(session, place).map(({ fixGroup }) => fixGroup));
  return place.project.plans(place.path).filter((view) => groups.has(groupOf(view)) && view.plan.edits.size > 0);
}

/** What findings call a plan, and those that can be chosen in its place. */
function groupOf({ id, alternativeTo }: PlanView): string {
  return alternativeTo ?? id;
}

function fixData(session: Session, { project, path }: Place, fix: Pick<FixData, 'grades' | 'scope' | 'plan'>): FixData {
  return { uri: openDocument(session, project, path)?.uri ?? path, generation: project.generation(), ...fix };
}

async function quickFixes(session: Session, place: Place, range: Range, context: CodeActionContext): Promise<CodeAction[]> {
  if (!isWanted(CodeActionKind.QuickFix, context) || settingsOf(session, place.project)?.enable === false) return [];
  const wanted = offsetsOf(session, place, range);
  if (!wanted) return [];
  const here = findingsIn(session, place, wanted);
  const diagnostics = (findings: readonly Finding[]): Diagnostic[] => diagnosticsFor(place, findings, context);
  const states = await stateActions(session, place, wanted, here, diagnostics);
  if (here.length === 0) return states;
  const plans = visiblePlans(session, place);
  const first = plans.filter(({ alternativeTo }) => alternativeTo === undefined);
  return [
    ...rewrites(session, place, here, plans, context),
    ...rewritesOfFile(session, place, here, first, context),
    ...states,
    ...suppressions(session, place, here, context),
    ...explanations(session, place, here, context),
  ];
}

function offsetsOf(session: Session, { project, path }: Place, { start, end }: Range): TextRange | undefined {
  const document = openDocument(session, project, path);
  return document && { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** A cursor between two characters touches what is on either side of it. */
function findingsIn(session: Session, place: Place, wanted: TextRange): Finding[] {
  return visibleFindings(session, place).filter((finding) => finding.range.start <= wanted.end && wanted.start <= finding.range.end);
}

function rewrites(
  session: Session,
  place: Place,
  here: readonly Finding[],
  plans: readonly PlanView[],
  context: CodeActionContext,
): CodeAction[] {
  const offered = plans.filter((view) => here.some((finding) => finding.fixGroup === groupOf(view)));
  return offered.map((view) => {
    const { id, plan, alternativeTo } = view;
    const settled = here.filter((finding) => finding.fixGroup === groupOf(view));
    const isImport = settled.every(({ unnecessary }) => unnecessary === true);
    return {
      title: actionTitle(session, plan, isImport),
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsFor(place, settled, context),
      ...(plan.grade === 'safe' && alternativeTo === undefined && session.features.preferredActions && { isPreferred: true }),
      data: fixData(session, place, { grades: [plan.grade], scope: 'plan', plan: id }),
    };
  });
}

/** Offered where it does more than the one rewrite at the cursor. */
function rewritesOfFile(
  session: Session,
  place: Place,
  here: readonly Finding[],
  plans: readonly PlanView[],
  context: CodeActionContext,
): CodeAction[] {
  const safe = plans.filter(({ plan }) => plan.grade === 'safe');
  const toCheck = plans.filter(({ plan }) => plan.grade === 'suggested');
  const diagnostics = diagnosticsFor(place, here, context);
  const action = (title: string, grades: FixGrade[]): CodeAction => {
    return { title, kind: CodeActionKind.QuickFix, diagnostics, data: fixData(session, place, { grades, scope: 'file' }) };
  };
  const actions: CodeAction[] = [];
  if (safe.length > 1) actions.push(action(say(session, lspMessages.rewriteFile()), ['safe']));
  if (toCheck.length > 0 && plans.length > 1) actions.push(action(say(session, lspMessages.rewriteFileToCheck()), ['safe', 'suggested']));
  return actions;
}

function suppressions(session: Session, place: Place, here: readonly Finding[], context: CodeActionContext): CodeAction[] {
  const { project, path } = place;
  const source = project.source(path);
  const lines = project.lines(path);
  if (!source || !lines) return [];
  const offered = new Map<string, CodeAction>();
  for (const finding of here) {
    const edit = suppressionEdit(source, lines, finding.range.start, finding.ruleId, session.host.product);
    const key = `${finding.ruleId}:${lines.positionAt(finding.range.start).line}`;
    if (!edit || offered.has(key)) continue;
    offered.set(key, {
      title: say(session, lspMessages.suppress({ rule: finding.ruleId })),
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsFor(place, [finding], context),
      edit: toWorkspaceEdit(session, project, [{ path, lines, edits: [edit] }]),
    });
  }
  return [...offered.values()];
}

function explanations(session: Session, place: Place, here: readonly Finding[], context: CodeActionContext): CodeAction[] {
  const command = session.features.showRuleCommand ?? explainRuleCommand;
  return [...new Set(here.map(({ ruleId }) => ruleId))].map((rule) => {
    const title = say(session, lspMessages.explain({ rule }));
    const of = here.filter(({ ruleId }) => ruleId === rule);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsFor(place, of, context),
      command: { title, command, arguments: [rule] },
    };
  });
}

/** Those of the client's own diagnostics that an action settles. */
function diagnosticsFor({ project, path }: Place, findings: readonly Finding[], context: CodeActionContext): Diagnostic[] {
  const lines = project.lines(path);
  if (!lines) return [];
  const ranges = findings.map((finding) => ({ code: finding.ruleId, range: JSON.stringify(toRange(lines, finding.range)) }));
  return context.diagnostics.filter(
    (diagnostic) =>
      diagnostic.source === diagnosticSource &&
      ranges.some(({ code, range }) => code === diagnostic.code && range === rangeKey(diagnostic.range)),
  );
}

function rangeKey({ start, end }: Range): string {
  return JSON.stringify({ start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } });
}
