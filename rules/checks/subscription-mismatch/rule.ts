import { defineRule, type LocatedReport } from '../../../server/engine/rule.js';
import type { Severity } from '../../../server/engine/finding.js';
import type { Group, WorkspaceConsumer } from '../../../server/model/workspace.js';
import { areDemos, onEach } from '../support/consumers.js';
import { firstFound, type Members } from '../support/group-members.js';
import { reaches } from '../../knowledge/protocols.js';
import { mismatchDocumentation } from './documentation.js';
import { mismatchMessages } from './messages.js';
import { differenceOf, subscriptionsOf, written, type Difference, type Subscriptions } from './subscriptions.js';

/** Consumers of one group that subscribe to different topics, or to one topic with different filters. */
export const subscriptionMismatch = defineRule({
  id: 'subscription-mismatch',
  severity: 'warning',
  effortMinutes: 30,
  fixes: ['manual'],
  documentation: mismatchDocumentation,
  *checkGroup(group: Group): Iterable<LocatedReport> {
    const found = firstFound(group, mismatchIn);
    if (found) yield* report(group.name, found);
  },
});

interface Mismatch {
  readonly difference: Difference;
  readonly members: readonly Subscribed[];
}

interface Subscribed {
  readonly consumer: WorkspaceConsumer;
  readonly subscriptions: Subscriptions;
}

/** Only clients that reach one instance share a group: an HTTP consumer on 4.x and a gRPC one on 5.x do not. */
function mismatchIn({ profile, consumers }: Members): Mismatch | undefined {
  for (const generation of [4, 5] as const) {
    const members = consumers
      .filter(({ part }) => reaches(part.family, generation))
      .flatMap((consumer): Subscribed[] => {
        const subscriptions = subscriptionsOf(consumer, profile);
        return subscriptions ? [{ consumer, subscriptions }] : [];
      });
    const [first, ...others] = members;
    const difference = first && others.map(({ subscriptions }) => differenceOf(first.subscriptions, subscriptions)).find(Boolean);
    if (difference) return { difference, members };
  }
  return undefined;
}

function* report(group: string, { difference, members }: Mismatch): Iterable<LocatedReport> {
  const severity: Severity = areDemos(members.map(({ consumer }) => consumer)) ? 'info' : 'warning';
  const all = members.map(({ consumer, subscriptions }) => ({
    consumer,
    subscriptions,
    about: mismatchMessages.other({ group, topics: written(subscriptions) }),
  }));
  yield* onEach(all, ({ consumer }) => {
    const topics = written(all.find((member) => member.consumer === consumer)?.subscriptions ?? new Map());
    const message =
      difference.kind === 'topics'
        ? mismatchMessages.topics({ group, topics })
        : mismatchMessages.filters({ group, topic: difference.topic, topics });
    return { severity, message, fix: 'manual', data: { group, subscriptions: topics, difference: difference.kind } };
  });
}
