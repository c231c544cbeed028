import type { RuleRewrite } from '../../../server/engine/rule.js';
import { defineRule, gathering, type Keyed, type LocatedReport } from '../../../server/engine/rule.js';
import type { TrailStep } from '../../../server/model/values.js';
import type { Due, Overflow, Workspace, WorkspaceFile, WorkspaceSend } from '../../../server/model/workspace.js';
import { delaySite, topicOf } from '../support/delays.js';
import { durationText } from '../support/duration.js';
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
  gatherings: [gathering({ find: overflowsIn, report: overflowReport })],
});

interface Overflowing {
  readonly send: WorkspaceSend;
  readonly due: Due;
  readonly overflow: Overflow;
}

function overflowsIn({ sends }: WorkspaceFile): Keyed<Overflowing>[] {
  return sends.flatMap((send) =>
    (send.due ?? []).flatMap((due) => {
      const overflow = due.kind === 'open' ? undefined : due.overflow;
      return overflow ? [{ key: siteKey(overflow.site), found: { send, due, overflow } }] : [];
    }),
  );
}

/** One expression with the values of several callers: the worst of them. */
function* overflowReport(here: readonly [Overflowing, ...Overflowing[]], workspace: Workspace): Iterable<LocatedReport> {
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

function widening({ widen, site }: Overflow): RuleRewrite | undefined {
  if (widen === undefined) return undefined;
  const edits = new Map([[site.path, [{ start: widen, end: widen, newText: 'L' }]]]);
  return { grade: 'safe', title: delayOverflowMessages.fixTitle(), edits, differences: [] };
}

function codeOf(workspace: Workspace, { site }: Overflow): string {
  const code = (workspace.textOf(site.path) ?? '').slice(site.range.start, site.range.end).replace(/\s+/g, ' ');
  return code.length > longestCode ? `${code.slice(0, longestCode)}…` : code;
}
