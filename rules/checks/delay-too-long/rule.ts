import type { RelatedLocation } from '../../../server/engine/finding.js';
import { defineRule, gathering, type Keyed, type LocatedReport } from '../../../server/engine/rule.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { Site, TrailStep } from '../../../server/model/values.js';
import type { Due, Workspace, WorkspaceFile, WorkspaceSend } from '../../../server/model/workspace.js';
import { httpTimerLimit } from '../../knowledge/limits.js';
import { durationText } from '../support/duration.js';
import { limitText } from '../support/limit.js';
import { configuredSite, delaySite, topicOf } from '../support/delays.js';
import { isSameSite, placeText, trailText } from '../support/trail.js';
import { relatedTo, siteKey } from '../support/related.js';
import { capRewrite } from './cap.js';
import { delayTooLongDocumentation } from './documentation.js';
import { delayTooLongMessages } from './messages.js';
import { rescheduleRewrite } from './reschedule.js';

type Delay = Extract<Due, { kind: 'delay' }>;

/** A delivery time that is certainly beyond the limit, at the place where a person would change it. */
interface Excess {
  readonly send: WorkspaceSend;
  readonly due: Delay;
  /** Shortest delay, in milliseconds. */
  readonly delay: number;
  /** Only once an overflow is mended. */
  readonly isMended: boolean;
  readonly site: Site;
}

/** A message that is scheduled further ahead than the target instance goes: refused, or delivered at once. */
export const delayTooLong = defineRule({
  id: 'delay-too-long',
  severity: 'error',
  effortMinutes: 60,
  fixes: ['suggested', 'manual'],
  documentation: delayTooLongDocumentation,
  gatherings: [
    gathering({ find: excessesIn, report: (here, workspace) => [senderReport(workspace, here)] }),
    gathering({ find: configuredIn, report: (here, workspace) => [configuredReport(workspace, here)] }),
  ],
});

function excessesIn({ sends }: WorkspaceFile, workspace: Workspace): Keyed<Excess>[] {
  return sends.flatMap((send) => excessesOf(workspace, send).map((excess) => ({ key: siteKey(excess.site), found: excess })));
}

function configuredIn({ sends }: WorkspaceFile, workspace: Workspace): Keyed<Excess & Configured>[] {
  return sends.flatMap((send) =>
    excessesOf(workspace, send).flatMap((excess) => {
      const configured = configuredSite(workspace, excess.due);
      return configured && !isSameSite(configured, excess.site) ? [{ key: siteKey(configured), found: { ...excess, configured } }] : [];
    }),
  );
}

function excessesOf(workspace: Workspace, send: WorkspaceSend): Excess[] {
  const limit = workspace.target.maxDelay;
  return (send.due ?? []).flatMap((due): Excess[] => {
    if (due.kind !== 'delay') return [];
    if (due.min > limit) return [{ send, due, delay: due.min, isMended: false, site: delaySite(send) }];
    const mended = due.overflow && !isBounded(workspace, send) ? due.min + due.overflow.exact - due.overflow.wrapped : undefined;
    return mended !== undefined && mended > limit ? [{ send, due, delay: mended, isMended: true, site: delaySite(send) }] : [];
  });
}

/** What `Math.min` makes of a mended calculation is not what the mending adds: it is the other operand, mostly. */
function isBounded({ textOf }: Workspace, { path, part: { deliveryTime } }: WorkspaceSend): boolean {
  return deliveryTime !== undefined && /\bMath\.min\s*\(/.test(textOf(path)?.slice(deliveryTime.range.start, deliveryTime.range.end) ?? '');
}

function senderReport(workspace: Workspace, excesses: readonly [Excess, ...Excess[]]): LocatedReport {
  const longest = excesses.reduce((a, b) => (b.delay > a.delay ? b : a));
  const { send, site } = longest;
  const message = (longest.isMended ? delayTooLongMessages.tooLongMended : delayTooLongMessages.tooLong)({
    delay: delayText(workspace, longest, site),
    limit: limitText(workspace.target),
  });
  return {
    ...shared(workspace, longest),
    path: site.path,
    range: site.range,
    message: send.part.family === 'ons-http' ? delayTooLongMessages.httpLimit({ message, limit: durationText(httpTimerLimit) }) : message,
    related: relatedTo(site, [
      ...excesses.flatMap((excess) => stepsOf(excess, excess === longest)),
      ...excesses.flatMap((excess) => shorterValues(workspace, excess.send)),
    ]),
  };
}

function configuredReport(workspace: Workspace, excesses: readonly [Excess & Configured, ...(Excess & Configured)[]]): LocatedReport {
  const longest = excesses.reduce((a, b) => (b.delay > a.delay ? b : a));
  const { configured } = longest;
  const isOneSetter = excesses.every(({ send }) => setterKey(send) === setterKey(longest.send));
  const { rewrites, fixGroup, ...rest } = shared(workspace, longest);
  const senders: RelatedLocation[] = excesses.map(({ site, due, delay }) => ({
    ...site,
    message: delayTooLongMessages.sender({ delay: profiled(due, durationText(delay)) }),
  }));
  return {
    ...rest,
    ...(isOneSetter && rewrites && fixGroup !== undefined && { rewrites, fixGroup }),
    family: 'config',
    path: configured.path,
    range: configured.range,
    message: delayTooLongMessages.configured({
      place: placeText(workspace, longest.site),
      delay: profiled(longest.due, durationText(longest.delay)),
      limit: limitText(workspace.target),
    }),
    related: relatedTo(configured, [...senders, ...longest.due.trail]),
  };
}

interface Configured {
  /** The entry of a configuration file that holds the value. */
  readonly configured: Site;
}

function shared(workspace: Workspace, { send, due, delay, isMended }: Excess): Omit<LocatedReport, 'path' | 'range' | 'message'> {
  const cap = capRewrite(workspace, send, isMended ? due.overflow : undefined);
  const reschedule = isMended ? undefined : rescheduleRewrite(workspace, send, cap);
  const rewrites = [cap, reschedule].filter((rewrite) => rewrite !== undefined);
  return {
    family: send.part.family,
    fix: 'manual',
    ...(cap && { rewrites, fixGroup: `delay-too-long:${setterKey(send)}` }),
    data: {
      topic: topicOf(send),
      delayMillis: delay,
      limitMillis: workspace.target.maxDelay,
      edition: workspace.target.edition ?? null,
      profile: due.profile ?? null,
    },
  };
}

function delayText(workspace: Workspace, { due, delay, send }: Excess, site: Site): Message {
  const steps: readonly Site[] = [...send.calls, ...due.trail, ...(due.site ? [due.site] : [])];
  const trail = trailText(workspace, steps, site);
  const duration = due.max > due.min ? delayTooLongMessages.between({ delay: durationText(delay) }) : durationText(delay);
  const value = profiled(due, duration);
  return trail === '' ? value : delayTooLongMessages.along({ delay: value, trail });
}

function profiled({ profile }: Delay, delay: Message): Message {
  return profile === undefined ? delay : delayTooLongMessages.inProfile({ delay, profile });
}

/** The way of the value; of the other values only where they stand. */
function stepsOf({ send, due, delay }: Excess, isShown: boolean): readonly TrailStep[] {
  const value = due.site ? [{ ...due.site, message: delayTooLongMessages.value({ delay: profiled(due, durationText(delay)) }) }] : [];
  return isShown ? [...send.calls, ...due.trail, ...value] : value;
}

/** Where the values stand that are within the limit: those of other profiles, of other callers. */
function shorterValues({ target }: Workspace, { due }: WorkspaceSend): readonly TrailStep[] {
  return (due ?? []).flatMap((each) =>
    each.kind === 'delay' && each.site && each.min === each.max && each.max <= target.maxDelay
      ? [{ ...each.site, message: delayTooLongMessages.value({ delay: profiled(each, durationText(each.max)) }) }]
      : [],
  );
}

/** One setter serves all callers of its method. */
function setterKey({ path, part }: WorkspaceSend): string {
  return `${path}:${(part.deliveryTime ?? part).range.start}`;
}
