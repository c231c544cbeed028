import { defineRule, type LocatedReport, type RuleRewrite } from '../../../server/engine/rule.js';
import type { TextEdit } from '../../../server/engine/text.js';
import type { Group, Topic, Workspace } from '../../../server/model/workspace.js';
import { relatedTo, step } from '../support/related.js';
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
    if (problem) yield* reports('topic', topic.name, problem, occurrencesOfTopic(workspace, topic), isTopicFree(workspace, problem));
  },
  *checkGroup(group: Group, workspace: Workspace): Iterable<LocatedReport> {
    const problem = problemOf('group', group.name, workspace.target);
    if (problem) yield* reports('group', group.name, problem, occurrencesOfGroup(workspace, group), isGroupFree(workspace, problem));
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

function* reports(
  kind: NameKind,
  name: string,
  { severity, message, reason, proposal }: NameProblem,
  occurrences: readonly Occurrence[],
  isFree: boolean,
): Iterable<LocatedReport> {
  const rewrite = isFree && proposal !== undefined ? renaming(name, occurrences, proposal) : undefined;
  for (const [n, { site }] of occurrences.entries()) {
    const others = occurrences.filter((other) => other.site !== site);
    yield {
      path: site.path,
      range: site.range,
      severity,
      message,
      ...(n > 0 && { effortMinutes: 0 }),
      ...(rewrite ? { rewrites: [rewrite], fixGroup: `name-limits:${kind}:${name}` } : { fix: 'manual' }),
      related: relatedTo(
        site,
        others.map((other) => step(other.site, nameLimitsMessages.alsoHere())),
      ),
      data: { [kind]: name, reason },
    };
  }
}

function renaming(name: string, occurrences: readonly Occurrence[], newName: string): RuleRewrite | undefined {
  if (!occurrences.every(({ isText }) => isText)) return undefined;
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
