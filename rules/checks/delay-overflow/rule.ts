import type { RuleRewrite } from '../../../server/engine/rule.js';
import { defineRule, type LocatedReport } from '../../../server/engine/rule.js';
import type { TrailStep } from '../../../server/model/values.js';
import type { Overflow, Workspace } from '../../../server/model/workspace.js';
import { delaySite, topicOf } from '../support/delays.js';
import { durationText } from '../support/duration.js';
import { groupedBy } from '../support/grouped.js';
import { relatedTo, siteKey } from '../support/related.js';
import { delayOverflowDocumentation } from './documentation.js';
import { delayOverflowMessages } from './messages.js';

/** Longer expressions say less than their beginning. */
const longestCode = 80;

/** A delay that Java calculates in `int` although it does not fit: the message is due at another time than the code says. */
export const delayOverflow = defineRule({
  id: 'delay-overflow',
  severity: 'error',
  effortMinutes: 10,
  fixes: ['safe', 'manual'],
  documentation: delayOverflowDocumentation,
  *checkWorkspace(workspace: Workspace): Iterable<LocatedReport> {
    const found = workspace.sends.flatMap((send) =>
      (send.due ?? []).flatMap((due) => (due.kind !== 'open' && due.overflow ? [{ send, due, overflow: due.overflow }] : [])),
    );
    for (const here of groupedBy(found, ({ overflow }) => siteKey(overflow.site))) {
      // One expression with the values of several callers: the worst of them.
      const { send, due, overflow } = here.reduce((a, b) => (b.overflow.exact > a.overflow.exact ? b : a));
      const rewrite = widening(overflow);
      const setters: TrailStep[] = here.map((each) => ({ ...delaySite(each.send), message: delayOverflowMessages.setter() }));
      yield {
        path: overflow.site.path,
        range: overflow.site.range,
        family: send.part.family,
        message: (overflow.wrapped <= 0 ? delayOverflowMessages.atOnce : delayOverflowMessages.otherTime)({
          code: codeOf(workspace, overflow),
          exact: overflow.exact,
          wrapped: overflow.wrapped,
          exactTime: durationText(overflow.exact),
          wrappedTime: durationText(overflow.wrapped),
        }),
        ...(rewrite ? { rewrites: [rewrite] } : { fix: 'manual' }),
        related: relatedTo(overflow.site, [...setters, ...send.calls, ...due.trail]),
        data: { topic: topicOf(send), exact: overflow.exact, wrapped: overflow.wrapped },
      };
    }
  },
});

function widening({ widen, site }: Overflow): RuleRewrite | undefined {
  if (widen === undefined) return undefined;
  const edits = new Map([[site.path, [{ start: widen, end: widen, newText: 'L' }]]]);
  return { grade: 'safe', title: delayOverflowMessages.fixTitle(), edits, differences: [] };
}

function codeOf(workspace: Workspace, { site }: Overflow): string {
  const code = (workspace.textOf(site.path) ?? '').slice(site.range.start, site.range.end).replace(/\s+/g, ' ');
  return code.length > longestCode ? `${code.slice(0, longestCode)}…` : code;
}
