import type { Severity } from '../../../server/engine/finding.js';
import { defineRule, gathering, type Keyed, type LocatedReport } from '../../../server/engine/rule.js';
import type { Message, MessageArguments } from '../../../server/l10n/messages.js';
import { delayOfLevel } from '../../../server/model/delay-levels.js';
import type { Due, OpenValue, Workspace, WorkspaceFile, WorkspaceSend } from '../../../server/model/workspace.js';
import { durationText } from '../support/duration.js';
import { limitText } from '../support/limit.js';
import { delaySite, topicOf } from '../support/delays.js';
import { relatedTo, siteKey } from '../support/related.js';
import { delayUnboundedDocumentation } from './documentation.js';
import { delayUnboundedMessages } from './messages.js';

interface Judgement {
  readonly severity: Severity;
  readonly message: Message;
  /** Why, for the JSON output. */
  readonly reason: string;
}

/** A delivery time that may lie beyond the limit: nothing in the workspace says how far ahead. */
export const delayUnbounded = defineRule({
  id: 'delay-unbounded',
  severity: 'warning',
  effortMinutes: 20,
  fixes: ['manual'],
  documentation: delayUnboundedDocumentation,
  gatherings: [gathering({ find: judgedIn, report: judgedReport })],
});

interface Judged {
  readonly send: WorkspaceSend;
  readonly due: Due;
  readonly judgement: Judgement;
}

function judgedIn({ sends }: WorkspaceFile, workspace: Workspace): Keyed<Judged>[] {
  return sends.flatMap((send) =>
    (send.due ?? []).flatMap((due) => {
      const judgement = judge(workspace, due, send);
      return judgement ? [{ key: siteKey(delaySite(send)), found: { send, due, judgement } }] : [];
    }),
  );
}

/** The gravest says what is to do; the others are of the same place. */
function* judgedReport(here: readonly [Judged, ...Judged[]], { target }: Workspace): Iterable<LocatedReport> {
  const { send, due, judgement } = here.find((one) => one.judgement.severity === 'warning') ?? here[0];
  const site = delaySite(send);
  yield {
    path: site.path,
    range: site.range,
    family: send.part.family,
    severity: judgement.severity,
    message: judgement.message,
    fix: 'manual',
    related: relatedTo(site, [...send.calls, ...due.trail]),
    data: { topic: topicOf(send), reason: judgement.reason, limitMillis: target.maxDelay },
  };
}

/** Level 18 of the broker's table, in milliseconds. */
const longestLevel = delayOfLevel(18);

/** RocketMQ is younger than this: an earlier moment is a delay that somebody took for one. Epoch milliseconds of 2001-01-01. */
const oldestMoment = 978_307_200_000;

function judge(workspace: Workspace, due: Due, { part }: WorkspaceSend): Judgement | undefined {
  const limit = limitText(workspace.target);
  const { maxDelay } = workspace.target;
  // The broker takes every level beyond its table for the last one.
  if (part.deliveryTime?.unit === 'level' && longestLevel <= maxDelay) return undefined;
  if (due.kind === 'open') return openJudgement(due.open, limit);
  if (due.kind === 'date') {
    const args = { date: dateText(due.min, due.max), limit };
    // Outside of a setter of moments, a date is a calculation that nobody can judge.
    if (due.max < oldestMoment && part.deliveryTime?.unit === 'moment')
      return { severity: 'info', message: delayUnboundedMessages.epoch({ date: dateText(due.min, due.max) }), reason: 'epoch' };
    return { severity: 'info', message: delayUnboundedMessages.date(args), reason: 'date' };
  }
  if (due.max <= maxDelay || due.min > maxDelay) return undefined;
  if (due.max === Infinity) return { severity: 'warning', message: delayUnboundedMessages.unlimited({ limit }), reason: 'unlimited' };
  const args = { shortest: durationText(Math.max(due.min, 0)), longest: durationText(due.max), limit };
  return { severity: 'info', message: delayUnboundedMessages.partly(args), reason: 'range' };
}

const openMessages: Readonly<Record<OpenValue['why'], { readonly severity: Severity; readonly say: (args: MessageArguments) => Message }>> =
  {
    parameter: { severity: 'warning', say: delayUnboundedMessages.parameter },
    'call-result': { severity: 'warning', say: delayUnboundedMessages.computed },
    composed: { severity: 'warning', say: delayUnboundedMessages.computed },
    reassigned: { severity: 'warning', say: delayUnboundedMessages.computed },
    'not-configured': { severity: 'info', say: delayUnboundedMessages.notConfigured },
    circular: { severity: 'info', say: delayUnboundedMessages.circular },
    remote: { severity: 'info', say: delayUnboundedMessages.remote },
    'other-file': { severity: 'info', say: delayUnboundedMessages.notAnalysed },
    'not-analysed': { severity: 'info', say: delayUnboundedMessages.notAnalysed },
    limit: { severity: 'info', say: delayUnboundedMessages.notAnalysed },
  };

function openJudgement({ why, key, parameter }: OpenValue, limit: Message): Judgement {
  const { severity, say } = openMessages[why];
  return { severity, message: say({ name: key ?? parameter ?? '?', limit }), reason: why };
}

/** `2030-01-01`, or both ends of a stretch of days. */
function dateText(min: number, max: number): string {
  const [from, to] = [min, max].map((moment) =>
    Number.isFinite(moment) && Math.abs(moment) < 8.64e15 ? new Date(moment).toISOString().slice(0, 10) : '?',
  );
  return from === to ? `${from}` : `${from}..${to}`;
}
