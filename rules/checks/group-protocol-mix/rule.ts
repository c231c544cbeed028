import { defineRule, type LocatedReport } from '../../../server/engine/rule.js';
import type { Severity } from '../../../server/engine/finding.js';
import type { Group, Topic, Workspace, WorkspaceConsumer, WorkspaceSend } from '../../../server/model/workspace.js';
import { protocolNames, protocolOf, sdkNames, type Protocol } from '../../knowledge/protocols.js';
import { areDemos, onEach, orderlyOf, type Member } from '../support/consumers.js';
import { firstFound } from '../support/group-members.js';
import { isOfTests } from '../support/places.js';
import { relatedTo, siteKey, step } from '../support/related.js';
import { protocolMixDocumentation } from './documentation.js';
import { protocolMixMessages } from './messages.js';

/** One group whose consumers speak different protocols, and one ordered topic whose senders do. */
export const groupProtocolMix = defineRule({
  id: 'group-protocol-mix',
  severity: 'warning',
  effortMinutes: 60,
  fixes: ['manual'],
  documentation: protocolMixDocumentation,
  *checkGroup(group: Group, workspace: Workspace): Iterable<LocatedReport> {
    const consumers = firstFound(group, ({ consumers: members }) => (mixOf(members) ? members : undefined));
    if (consumers) yield* ofGroup(group.name, consumers, workspace);
  },
  checkTopic: (topic: Topic): Iterable<LocatedReport> => ofTopic(topic),
});

interface Mix {
  readonly kind: 'grpcAndRemoting' | 'onlyOn4';
  readonly protocols: readonly Protocol[];
}

/**
 * Clients that reach no instance in common are in two groups of one name: HTTP on a 4.x instance and gRPC on a 5.x one are how a migration
 * looks half way.
 */
function mixOf(consumers: readonly WorkspaceConsumer[]): Mix | undefined {
  const protocols = new Set(consumers.flatMap(({ part }) => protocolOf(part.family) ?? []));
  if (protocols.has('grpc') && protocols.has('remoting')) return { kind: 'grpcAndRemoting', protocols: ['grpc', 'remoting'] };
  const onlyOn4 = (['http', 'remoting', 'grpc-v1'] as const).filter((protocol) => protocols.has(protocol));
  return onlyOn4.length > 1 ? { kind: 'onlyOn4', protocols: onlyOn4 } : undefined;
}

function* ofGroup(group: string, consumers: readonly WorkspaceConsumer[], workspace: Workspace): Iterable<LocatedReport> {
  const mix = mixOf(consumers);
  if (!mix) return;
  const involved = consumers.filter(({ part }) => mix.protocols.some((protocol) => protocol === protocolOf(part.family)));
  const isOrdered = involved.some((consumer) => orderlyOf(workspace, consumer) === true);
  const members = involved.map((consumer): Member => ({
    consumer,
    about: protocolMixMessages.member({ sdk: sdkNames[consumer.part.family], group }),
  }));
  const names = mix.kind === 'onlyOn4' ? { ...protocolNames, remoting: 'TCP (Remoting)' } : protocolNames;
  const protocols = mix.protocols.map((protocol) => names[protocol]).join(', ');
  const isOrderedCanary = mix.kind === 'grpcAndRemoting' && isOrdered;
  const severity: Severity = areDemos(involved) ? 'info' : isOrderedCanary ? 'error' : 'warning';
  const message = isOrderedCanary ? protocolMixMessages.ordered : protocolMixMessages[mix.kind];
  yield* onEach(members, () => ({ severity, message: message({ group, protocols }), fix: 'manual', data: { group, protocols } }));
}

/** The two clients hash the key of an ordered message to different queues: messages of one key lose their order. */
function* ofTopic({ name, senders }: Topic): Iterable<LocatedReport> {
  const ordered = senders.filter((sender) => sender.types.includes('FIFO') && !isOfTests(sender));
  const speaking = (protocol: Protocol): readonly WorkspaceSend[] => ordered.filter(({ part }) => protocolOf(part.family) === protocol);
  const [grpc, remoting] = [speaking('grpc'), speaking('remoting')];
  if (grpc.length === 0 || remoting.length === 0) return;
  const seen = new Set<string>();
  for (const { place, part, calls } of [...remoting, ...grpc]) {
    if (seen.has(siteKey(place))) continue;
    const others = protocolOf(part.family) === 'grpc' ? remoting : grpc;
    const isFirst = seen.size === 0;
    seen.add(siteKey(place));
    yield {
      path: place.path,
      range: place.range,
      family: part.family,
      message: protocolMixMessages.orderedTopic({ topic: name }),
      fix: 'manual',
      ...(!isFirst && { effortMinutes: 0 }),
      data: { topic: name, protocols: [protocolNames.grpc, protocolNames.remoting].join(', ') },
      related: relatedTo(place, [
        ...others.map((other) => step(other.place, protocolMixMessages.sender({ sdk: sdkNames[other.part.family], topic: name }))),
        ...calls,
      ]),
    };
  }
}
