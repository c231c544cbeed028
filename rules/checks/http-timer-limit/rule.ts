import { defineRule, type LocatedReport } from '../../../server/engine/rule.js';
import type { TrailStep } from '../../../server/model/values.js';
import type { Workspace, WorkspaceFile, WorkspaceSend } from '../../../server/model/workspace.js';
import { httpTimerLimit } from '../../knowledge/limits.js';
import { delaySite, topicOf } from '../support/delays.js';
import { durationText } from '../support/duration.js';
import { relatedTo } from '../support/related.js';
import { httpTimerDocumentation } from './documentation.js';
import { httpTimerMessages } from './messages.js';

/** A timed message of three days or more where HTTP clients are in play: over HTTP it was not to be consumed, on 5.x it is. */
export const httpTimerLimitRule = defineRule({
  id: 'http-timer-limit',
  severity: 'info',
  effortMinutes: 10,
  fixes: ['manual'],
  documentation: httpTimerDocumentation,
  *checkParts({ sends }: WorkspaceFile, workspace: Workspace): Iterable<LocatedReport> {
    for (const send of sends) {
      const delay = longestWithin(send, workspace.target.maxDelay);
      if (delay === undefined) continue;
      const topic = topicOf(send);
      const readers = topic === null ? [] : httpConsumers(workspace, topic);
      if (send.part.family !== 'ons-http' && readers.length === 0) continue;
      const site = delaySite(send);
      yield {
        path: site.path,
        range: site.range,
        family: send.part.family,
        message: httpTimerMessages.beyond({ delay: durationText(delay), limit: durationText(httpTimerLimit) }),
        fix: 'manual',
        related: relatedTo(site, [...readers, ...send.calls]),
        data: { topic, delayMillis: delay, limitMillis: httpTimerLimit },
      };
    }
  },
});

/** The longest delay that is certainly beyond what HTTP consumers take, and that the instance takes; longer ones are `delay-too-long`. */
function longestWithin({ due = [] }: WorkspaceSend, limit: number): number | undefined {
  const delays = due.flatMap((one) => (one.kind === 'delay' && one.min >= httpTimerLimit && one.min <= limit ? [one.min] : []));
  return delays.length === 0 ? undefined : Math.max(...delays);
}

function httpConsumers({ topicNamed }: Workspace, topic: string): TrailStep[] {
  const readers = (topicNamed(topic)?.consumers ?? []).filter(({ part }) => part.family === 'ons-http');
  return readers.map(({ place }) => ({ ...place, message: httpTimerMessages.consumer() }));
}
