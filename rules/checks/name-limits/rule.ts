import { defineRule, type LocatedReport, type RuleRewrite } from '../../../server/engine/rule.js';
import type { TextEdit } from '../../../server/engine/text.js';
import type { Site } from '../../../server/model/values.js';
import type { Group, Topic, Workspace } from '../../../server/model/workspace.js';
import { writtenElsewhere } from '../support/elsewhere.js';
import { relatedTo, siteKey, step } from '../support/related.js';
import { placeText } from '../support/trail.js';
import { nameLimitsDocumentation } from './documentation.js';
import { nameLimitsMessages } from './messages.js';
import { occurrencesOfGroup, occurrencesOfTopic, type Occurrence } from './occurrences.js';
import { problemOf, type NameKind, type NameProblem } from './problems.js';

/** A topic or group whose name a 5.x instance does not take. */
export const nameLimits = defineRule({
  id: 'name-limits',
  severity: 'error',
  effortMinutes: 30,
  fixes: ['suggested', 'manual'],
  documentation: nameLimitsDocumentation,
  *checkTopic(topic: Topic, workspace: Workspace): Iterable<LocatedReport> {
    const problem = problemOf('topic', topic.name, workspace.target);
    if (!problem) return;
    const group = workspace.groupNamed(topic.name);
    yield* reports(workspace, {
      kind: 'topic',
      name: topic.name,
      problem,
      occurrences: occurrencesOfTopic(workspace, topic),
      others: group ? occurrencesOfGroup(workspace, group) : [],
      isFree: isTopicFree(workspace, problem),
    });
  },
  *checkGroup(group: Group, workspace: Workspace): Iterable<LocatedReport> {
    const problem = problemOf('group', group.name, workspace.target);
    if (!problem) return;
    const topic = workspace.topicNamed(group.name);
    yield* reports(workspace, {
      kind: 'group',
      name: group.name,
      problem,
      occurrences: occurrencesOfGroup(workspace, group),
      others: topic ? occurrencesOfTopic(workspace, topic) : [],
      isFree: isGroupFree(workspace, problem),
    });
  },
});

/** Whether no other topic is called so already. */
function isTopicFree(workspace: Workspace, { proposal }: NameProblem): boolean {
  const other = proposal === undefined ? undefined : workspace.topicNamed(proposal);
  return !other || occurrencesOfTopic(workspace, other).length === 0;
}

function isGroupFree(workspace: Workspace, { proposal }: NameProblem): boolean {
  const other = proposal === undefined ? undefined : workspace.groupNamed(proposal);
  return !other || occurrencesOfGroup(workspace, other).length === 0;
}

interface Named {
  readonly kind: NameKind;
  readonly name: string;
  readonly problem: NameProblem;
  readonly occurrences: readonly Occurrence[];
  /** Those of the group that is called as the topic is, and the other way round. */
  readonly others: readonly Occurrence[];
  /** Nothing has the proposed name yet. */
  readonly isFree: boolean;
}

function* reports(workspace: Workspace, named: Named): Iterable<LocatedReport> {
  const { kind, name, problem, occurrences } = named;
  const { severity, message, reason } = problem;
  const elsewhere = elsewhereOf(workspace, named);
  const rewrite = elsewhere ? undefined : renaming(named);
  for (const [n, { site }] of occurrences.entries()) {
    const others = occurrences.filter((other) => other.site !== site);
    yield {
      path: site.path,
      range: site.range,
      severity,
      message: elsewhere ? nameLimitsMessages.leftBehind({ message, place: placeText(workspace, elsewhere) }) : message,
      ...(n > 0 && { effortMinutes: 0 }),
      ...(rewrite ? { rewrites: [rewrite], fixGroup: `name-limits:${kind}:${name}` } : { fix: 'manual' }),
      related: relatedTo(site, [
        ...(elsewhere ? [step(elsewhere, nameLimitsMessages.usedElsewhere())] : []),
        ...others.map((other) => step(other.site, nameLimitsMessages.alsoHere())),
      ]),
      data: { [kind]: name, reason },
    };
  }
}

/** A place that a rename would leave with the old name, or take along although it is another thing's. */
function elsewhereOf(workspace: Workspace, { kind, name, problem, occurrences, others }: Named): Site | undefined {
  if (problem.proposal === undefined) return undefined;
  const own = new Set(occurrences.map(({ site }) => siteKey(site)));
  const shared = others.find(({ site }) => own.has(siteKey(site)));
  const other = problemOf(kind === 'topic' ? 'group' : 'topic', name, workspace.target);
  if (shared && other?.proposal !== problem.proposal) return shared.site;
  return writtenElsewhere(
    workspace,
    name,
    [...occurrences, ...others].map(({ site }) => site),
  );
}

function renaming({ name, occurrences, problem: { proposal: newName }, isFree }: Named): RuleRewrite | undefined {
  if (!isFree || newName === undefined || !occurrences.every(({ isText }) => isText)) return undefined;
  const edits = new Map<string, TextEdit[]>();
  for (const { site } of occurrences)
    edits.set(site.path, [...(edits.get(site.path) ?? []), { start: site.range.start, end: site.range.end, newText: newName }]);
  return {
    grade: 'suggested',
    title: nameLimitsMessages.rename({ name, newName }),
    edits,
    differences: [nameLimitsMessages.renameDifference({ name, newName })],
  };
}
