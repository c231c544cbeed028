import type { Resolver, TypeScript } from '../../../../server/languages/typescript/index.js';
import {
  emptyModel,
  type AcknowledgementPart,
  type ClientPart,
  type ConsumerPart,
  type FileModel,
  type ProducerPart,
  type ReceivePart,
  type SendPart,
} from '../../../../server/model/messaging.js';
import { listenerHandling, loopHandling } from '../../node/handling.js';
import { constructionsOf, madeBy, membersRead, nameNode } from '../../node/instances.js';
import { optionsOf, present, rangeOf } from '../../node/options.js';
import { grpcNodeLibrary } from './api.js';
import { sentFields } from './messages.js';
import { subscriptionTo, subscriptionsIn } from './subscriptions.js';

const family = 'grpc-5';
const members = ['send', 'receive', 'ack', 'subscribe'];

/** What a file does with the gRPC SDK, beside the clients that it makes. */
export function modelOf(resolver: Resolver, clients: readonly ClientPart[]): FileModel {
  const producers: ProducerPart[] = [];
  const consumers: ConsumerPart[] = [];
  const sends: SendPart[] = [];
  const receives: ReceivePart[] = [];
  const acknowledgements: AcknowledgementPart[] = [];
  let count = clients.length;
  const nextId = (): number => count++;
  const made = new Map<TypeScript.Node, number>();
  const reads = membersRead(resolver, grpcNodeLibrary.id, members);
  for (const { name, node } of constructionsOf(resolver, grpcNodeLibrary.id)) {
    if (name !== 'Producer' && name !== 'SimpleConsumer' && name !== 'PushConsumer') continue;
    const range = rangeOf(resolver, node.expression);
    const options = optionsOf(resolver, node.arguments?.[0]);
    const client = clients.find((one) => one.range.start === range.start)?.id;
    const id = nextId();
    made.set(node, id);
    if (name === 'Producer') {
      const transactional = options.nodeOf('checker') !== undefined;
      producers.push({ family, range, id, transactional, ...present({ client, topic: options.at('topic') }) });
      continue;
    }
    const later = reads.flatMap(({ name: member, read, call }) =>
      member === 'subscribe' && call && madeBy(resolver, read.expression) === node
        ? [subscriptionTo(resolver, call.arguments[0], call.arguments[1])]
        : [],
    );
    consumers.push({
      family,
      range,
      id,
      manner: name === 'PushConsumer' ? 'push' : 'simple',
      subscriptions: [...subscriptionsIn(resolver, options.nodeOf('subscriptions')), ...later],
      ...present({
        client,
        group: options.at('consumerGroup'),
        handling: name === 'PushConsumer' ? listenerHandling(resolver, grpcNodeLibrary.id, options.nodeOf('messageListener')) : undefined,
      }),
    });
  }
  for (const { type, name, read, call } of reads) {
    if (!call) continue;
    const range = rangeOf(resolver, nameNode(read));
    const owner = made.get(madeBy(resolver, read.expression) ?? call);
    if (type === 'Producer' && name === 'send')
      for (const fields of sentFields(resolver, call))
        sends.push({ family, range, id: nextId(), asynchronous: true, ...fields, ...present({ producer: owner }) });
    if (type === 'SimpleConsumer' && name === 'receive') {
      receives.push({ family, range, id: nextId(), orderly: false, halfMessages: false, ...present({ consumer: owner }) });
      const asked = consumers.findIndex(({ id }) => id === owner);
      const consumer = consumers[asked];
      const isOnly = receives.filter((one) => one.consumer === owner).length === 1;
      if (consumer) {
        const { handling, ...rest } = consumer;
        consumers[asked] = {
          ...rest,
          ...present({ handling: isOnly && !handling ? loopHandling(resolver, grpcNodeLibrary.id, call) : undefined }),
        };
      }
    }
    if (type === 'SimpleConsumer' && name === 'ack')
      acknowledgements.push({ family, range, id: nextId(), ...present({ consumer: owner }) });
  }
  return { ...emptyModel, clients, producers, consumers, sends, receives, acknowledgements };
}
