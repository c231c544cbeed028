import { defineRule, type LocatedReport, type RuleRewrite } from '../../../server/engine/rule.js';
import type { Family, ValueAt } from '../../../server/model/messaging.js';
import type { Resolved, Workspace, WorkspaceClient, WorkspaceFile } from '../../../server/model/workspace.js';
import { knownTexts } from '../support/known.js';
import { relatedTo } from '../support/related.js';
import { removalOf } from '../support/removal.js';
import { instanceDocumentation } from './documentation.js';
import { instanceMessages } from './messages.js';
import { prefixedGroups, prefixedTopics } from './prefixed.js';

/** The instance id of 4.x on a client, which 5.x refuses. */
export const instanceIdSet = defineRule({
  id: 'instance-id-set',
  severity: 'error',
  effortMinutes: 2,
  fixes: ['safe', 'suggested', 'manual'],
  documentation: instanceDocumentation,
  checkTopic: prefixedTopics,
  checkGroup: prefixedGroups,
  *checkParts({ clients }: WorkspaceFile, workspace: Workspace): Iterable<LocatedReport> {
    for (const client of clients) {
      // The HTTP SDK takes the id as an argument of each producer and consumer; its rewrite leaves it out.
      if (client.part.family === 'ons-http') continue;
      const { instanceId, namespace } = client.part;
      for (const { at, values } of settingsOf(workspace, client.path, instanceId, client.instanceIds)) {
        if (!isEmpty(values)) yield report(workspace, client, at, values, 'instanceId');
      }
      for (const { at, values } of settingsOf(workspace, client.path, namespace, client.namespaces)) {
        if (knownTexts(values).some(({ text }) => isLegacyId(text))) yield report(workspace, client, at, values, 'namespace');
      }
    }
  },
});

/** Each statement that sets the value, with what it sets: all of them have to go. */
function settingsOf(
  workspace: Workspace,
  path: string,
  at: ValueAt | undefined,
  values: Resolved,
): readonly { readonly at: ValueAt; readonly values: Resolved }[] {
  if (!at) return [];
  return at.settings?.map((one) => ({ at: one, values: workspace.resolve(one.value, path) })) ?? [{ at, values }];
}

/** `MQ_INST_<account>_<suffix>`: the ids of 4.x instances. */
function isLegacyId(text: string): boolean {
  return /^MQ_INST_\w+$/.test(text);
}

function isEmpty(values: Resolved): boolean {
  return values.length > 0 && values.every((each) => each.kind === 'known' && (each.value === null || each.value === ''));
}

function report(
  workspace: Workspace,
  { part, path, calls }: WorkspaceClient,
  at: ValueAt,
  values: Resolved,
  what: 'instanceId' | 'namespace',
): LocatedReport {
  const known = [...new Set(knownTexts(values).map(({ text }) => text))];
  const [only] = known;
  const isOne = known.length === 1 && values.length === 1;
  // A namespace that is a 5.x instance elsewhere (another profile) has to stay there.
  const isOld = what === 'instanceId' || (known.length === values.length && known.every(isLegacyId));
  const rewrite = isOld ? (removal(workspace, path, at, values) ?? emptied(workspace, path, part.family, at)) : undefined;
  const site = { path, range: at.statement ?? at.range };
  const message =
    what === 'namespace'
      ? instanceMessages.namespace({ id: known.find(isLegacyId) ?? '' })
      : isOne && only !== undefined
        ? instanceMessages.instanceId({ id: only })
        : instanceMessages.unknownId();
  return {
    ...site,
    family: part.family,
    message,
    ...(rewrite ? { rewrites: [rewrite] } : { fix: 'manual' as const }),
    data: { setting: what, instanceId: isOne ? (only ?? null) : null },
    related: relatedTo(site, [...values.flatMap(({ trail }) => trail), ...calls]),
  };
}

/** What only sets the value goes; a call that makes the value goes with it, which a person has to look at. */
function removal(workspace: Workspace, path: string, { statement, value, range }: ValueAt, values: Resolved): RuleRewrite | undefined {
  const text = statement && workspace.textOf(path);
  const edit = text === undefined || !statement ? undefined : removalOf(text, statement);
  if (!edit) return undefined;
  const isKnown = value.kind !== 'unknown' || values.every((each) => each.kind === 'known');
  const isPlain = isKnown && !doesSomething(text?.slice(range.start, range.end) ?? '');
  return {
    grade: isPlain ? 'safe' : 'suggested',
    title: instanceMessages.remove(),
    edits: new Map([[path, [edit]]]),
    differences: isPlain ? [] : [instanceMessages.callGone()],
  };
}

/** The namespace of the Node gRPC SDK has to be given: without one it is empty. */
function emptied(workspace: Workspace, path: string, family: Family, { range, literals }: ValueAt): RuleRewrite | undefined {
  const language = workspace.languageOf(path);
  if (family !== 'grpc-5' || (language !== 'typescript' && language !== 'javascript')) return undefined;
  const written = workspace.textOf(path)?.slice(range.start, range.end) ?? '';
  if (literals?.length !== 1 || !/^(['"`])[^'"`]*\1$/.test(written)) return undefined;
  const newText = written.charAt(0).repeat(2);
  return { grade: 'safe', title: instanceMessages.remove(), edits: new Map([[path, [{ ...range, newText }]]]), differences: [] };
}

/** A call that does more than read something may have to happen all the same. */
function doesSomething(expression: string): boolean {
  return /\w\s*\(/.test(expression.replace(/\b(?:get|is|has)\w*\s*\(|\b(?:valueOf|format|trim|toString|join|String)\s*\(/g, ' '));
}
