import { defineRule, type LocatedReport, type RuleRewrite } from '../../../server/engine/rule.js';
import type { TextEdit } from '../../../server/engine/text.js';
import type { Workspace } from '../../../server/model/workspace.js';
import { relatedTo, step } from '../support/related.js';
import { nameLimitsDocumentation } from './documentation.js';
import { nameLimitsMessages } from './messages.js';
import { namedThings, type NamedThing } from './occurrences.js';
import { problemOf } from './problems.js';

/** A topic or group whose name a 5.x instance does not take. */
export const nameLimits = defineRule({
  id: 'name-limits',
  severity: 'error',
  effortMinutes: 30,
  fixes: ['suggested', 'manual'],
  documentation: nameLimitsDocumentation,
  *checkWorkspace(workspace: Workspace): Iterable<LocatedReport> {
    const things = namedThings(workspace);
    for (const thing of things) {
      const problem = problemOf(thing.kind, thing.name, workspace.target);
      if (!problem) continue;
      const rewrite = problem.proposal === undefined ? undefined : renaming(thing, free(problem.proposal, thing, things));
      for (const [n, { site }] of thing.occurrences.entries()) {
        const others = thing.occurrences.filter((other) => other.site !== site);
        yield {
          path: site.path,
          range: site.range,
          severity: problem.severity,
          message: problem.message,
          ...(n > 0 && { effortMinutes: 0 }),
          ...(rewrite ? { rewrites: [rewrite], fixGroup: `name-limits:${thing.kind}:${thing.name}` } : { fix: 'manual' }),
          related: relatedTo(
            site,
            others.map((other) => step(other.site, nameLimitsMessages.alsoHere())),
          ),
          data: { [thing.kind]: thing.name, reason: problem.reason },
        };
      }
    }
  },
});

/** The proposal, unless another topic or group is called so already. */
function free(proposal: string, { kind }: NamedThing, things: readonly NamedThing[]): string | undefined {
  return things.some((other) => other.kind === kind && other.name === proposal) ? undefined : proposal;
}

function renaming({ name, occurrences }: NamedThing, newName: string | undefined): RuleRewrite | undefined {
  if (newName === undefined || !occurrences.every(({ isText }) => isText)) return undefined;
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
