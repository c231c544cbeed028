import type { JavaResolver } from '../../../../server/languages/java/resolver.js';
import type { JavaNode } from '../../../../server/languages/java/syntax.js';
import type { MessageType, SendPart, ValueAt } from '../../../../server/model/messaging.js';
import type { Value } from '../../../../server/model/values.js';
import { builderChains, type BuilderCall } from '../../java/builder-chain.js';
import { asCalled, factoryCalls } from '../../java/factory-calls.js';

export type BuiltMessage = Pick<SendPart, 'topic' | 'types' | 'tag' | 'keys' | 'messageGroup' | 'deliveryTime'>;

const begins: ReadonlySet<string> = new Set(['newMessageBuilder']);
const order: readonly MessageType[] = ['NORMAL', 'FIFO', 'DELAY', 'TRANSACTION'];

/**
 * What is known of the messages that a send is given, each built in its own way: the topic of one has nothing to do with the type of
 * another. One without a type where nothing shows how it was built.
 */
export function builtMessages(argument: JavaNode, isTransactional: boolean, resolver: JavaResolver): readonly BuiltMessage[] {
  const chains = builderChains(argument, begins, resolver).filter((chain) => chain.isWhole);
  const through = factoryCalls(argument, resolver);
  const built = chains.map((chain) =>
    builtMessage(chain.calls, isTransactional ? ['TRANSACTION'] : typesOf(chain.calls), resolver, through),
  );
  return built.length > 0 ? built : [{ types: isTransactional ? ['TRANSACTION'] : [] }];
}

function builtMessage(
  made: readonly BuilderCall[],
  typed: readonly MessageType[],
  resolver: JavaResolver,
  through: readonly JavaNode[],
): BuiltMessage {
  const calls = (name: string): readonly BuilderCall[] => made.filter((call) => call.name === name);
  const types = new Set(typed);
  const value = (name: string): ValueAt | undefined => {
    const at = valueOf(calls(name), resolver);
    return at && asCalled(at, through, resolver);
  };
  const [topic, tag, keys, messageGroup, time] = ['setTopic', 'setTag', 'setKeys', 'setMessageGroup', 'setDeliveryTimestamp'].map(value);
  return {
    types: order.filter((type) => types.has(type)),
    ...(topic && { topic }),
    ...(tag && { tag }),
    ...(keys && { keys }),
    ...(messageGroup && { messageGroup }),
    ...(time && { deliveryTime: { ...time, unit: 'moment' } }),
  };
}

/** A setter that may be passed over leaves the type without it possible. */
function typesOf(calls: readonly BuilderCall[]): readonly MessageType[] {
  const typed = calls.filter((call) => call.name === 'setMessageGroup' || call.name === 'setDeliveryTimestamp');
  const types = typed.map((call): MessageType => (call.name === 'setMessageGroup' ? 'FIFO' : 'DELAY'));
  return typed.some((call) => !call.isConditional) ? types : [...types, 'NORMAL'];
}

/** One value for all calls of a setter: which of them runs is not known here. */
export function valueOf(calls: readonly BuilderCall[], resolver: JavaResolver): ValueAt | undefined {
  const given = calls.flatMap((call) => call.arguments.slice(0, 1));
  const last = given.at(-1);
  if (!last) return undefined;
  const range = { start: last.start, end: last.end };
  const values: readonly Value[] = given.map((node) => resolver.constantOf(node));
  const [only] = values;
  return only && values.length === 1 ? { value: only, range } : { value: { kind: 'one-of', values, trail: [] }, range };
}
