import type { JavaResolver } from '../../../../server/languages/java/resolver.js';
import { child, type JavaNode } from '../../../../server/languages/java/syntax.js';
import type { DeliveryTime, MessageType, SendPart, ValueAt } from '../../../../server/model/messaging.js';
import { textSize } from '../../java/text-size.js';
import { inMilliseconds } from '../../../../server/languages/java/value-at.js';
import { builderChains, type BuilderCall } from '../../java/builder-chain.js';
import { numberInText, oneOf, rangeOf, valueAt } from '../../java/values.js';
import { known } from '../../../../server/model/values.js';
import { messageHeaders, timerHeaders, type TemplateSend } from './sends.js';

const begins: ReadonlySet<string> = new Set(['withPayload', 'fromMessage']);
const order: readonly MessageType[] = ['NORMAL', 'FIFO', 'DELAY', 'TRANSACTION'];

interface Header {
  readonly what: 'keys' | 'messageGroup' | 'moment' | 'delay' | 'seconds';
  readonly value: JavaNode;
  readonly isConditional: boolean;
}

export type SpringMessage = Pick<SendPart, 'types' | 'keys' | 'messageGroup' | 'orderedBySelector' | 'deliveryTime' | 'bodyBytes'>;

/** What one send says of its message: by its own arguments, and by the headers of a Spring message that is built in the file. */
export function springMessage(send: TemplateSend, given: readonly JavaNode[], resolver: JavaResolver): SpringMessage {
  const [, payload] = given;
  const headers = payload ? headersOf(payload, resolver) : [];
  const types = new Set<MessageType>();
  let isCertain = false;
  const certainly = (type: MessageType): void => {
    types.add(type);
    isCertain = true;
  };

  const hashKey = send.hashKey === undefined ? undefined : given[send.hashKey];
  if (hashKey) certainly('FIFO');
  if (send.isTransaction) certainly('TRANSACTION');
  const timeArgument = send.time && given[send.time.index];
  let time: DeliveryTime | undefined;
  if (send.time && timeArgument) {
    const at = valueAt(timeArgument, resolver);
    const { unit } = send.time;
    const isZero = at.value.kind === 'known' && at.value.value === 0;
    if (!isZero) {
      types.add('DELAY');
      // A level of 0, or a time that is not above 0, is no delay: the template leaves it out.
      if (unit !== 'level' || at.value.kind === 'known') isCertain = true;
      // What is not above 0 the template leaves out.
      const onlyIf = { value: at.value, is: 'positive' } as const;
      time =
        unit === 'seconds'
          ? { ...at, value: inMilliseconds(at.value, 1000, timeArgument, resolver), unit: 'delay', onlyIf }
          : { ...at, unit, onlyIf };
    }
  }
  for (const { what, isConditional } of headers) {
    if (what === 'keys') continue;
    types.add(what === 'messageGroup' ? 'FIFO' : 'DELAY');
    if (!isConditional) isCertain = true;
  }
  if (!isCertain) types.add('NORMAL');

  const values = (what: Header['what']): ValueAt | undefined =>
    oneOf(headers.filter((header) => header.what === what).map((header) => valueAt(header.value, resolver)));
  const keys = values('keys');
  const messageGroup = hashKey ? valueAt(hashKey, resolver) : values('messageGroup');
  const deliveryTime = time ?? headerTime(headers, resolver);
  const bytes = payload && textSize(payload, resolver);
  return {
    types: order.filter((type) => types.has(type)),
    ...(keys && { keys }),
    ...(messageGroup && { messageGroup }),
    ...(hashKey && !values('messageGroup') && { orderedBySelector: true as const }),
    ...(deliveryTime && { deliveryTime }),
    ...(payload && bytes !== undefined && { bodyBytes: { value: known(bytes), range: rangeOf(payload) } }),
  };
}

function headerTime(headers: readonly Header[], resolver: JavaResolver): DeliveryTime | undefined {
  const last = headers.findLast(({ what }) => what === 'moment' || what === 'delay' || what === 'seconds');
  if (!last) return undefined;
  const written = numberInText(last.value, resolver);
  const at = valueAt(written, resolver);
  if (last.what === 'seconds') return { ...at, value: inMilliseconds(at.value, 1000, written, resolver), unit: 'delay' };
  return { ...at, unit: last.what === 'moment' ? 'moment' : 'delay' };
}

/** `MessageBuilder.withPayload(..).setHeader(name, value)`: the headers that mean something to the broker. */
function headersOf(message: JavaNode, resolver: JavaResolver): readonly Header[] {
  return builderChains(message, begins, resolver).flatMap((chain) => chain.calls.flatMap((call) => headerOf(call, resolver)));
}

function headerOf(call: BuilderCall, resolver: JavaResolver): readonly Header[] {
  const [name, value] = call.arguments;
  if ((call.name !== 'setHeader' && call.name !== 'setHeaderIfAbsent') || !name || !value) return [];
  const text = headerName(name, resolver);
  const what = own(messageHeaders, text);
  if (what) return [{ what, value, isConditional: call.isConditional }];
  const timer = own(timerHeaders, text);
  // Only clients before 5.0 hand it on: the message may be delayed.
  return timer ? [{ what: timer, value, isConditional: true }] : [];
}

/** Constants of the SDK's own, which stand in no file of the project. */
const constantNames: Readonly<Record<string, string>> = {
  'RocketMQHeaders.KEYS': 'KEYS',
  'MessageConst.PROPERTY_KEYS': 'KEYS',
  'MessageConst.PROPERTY_SHARDING_KEY': '__SHARDINGKEY',
  'MessageConst.PROPERTY_TIMER_DELIVER_MS': 'TIMER_DELIVER_MS',
  'MessageConst.PROPERTY_TIMER_DELAY_MS': 'TIMER_DELAY_MS',
  'MessageConst.PROPERTY_TIMER_DELAY_SEC': 'TIMER_DELAY_SEC',
};

function headerName(node: JavaNode, resolver: JavaResolver): string {
  if (node.kind === 'field_access') {
    const owner = child(node, 'object');
    const field = child(node, 'field');
    const written = owner && field ? `${resolver.file.text(owner).replace(/^.*\./, '')}.${resolver.file.text(field)}` : '';
    const constant = own(constantNames, written);
    if (constant !== undefined) return constant;
  }
  const value = resolver.constantOf(node);
  return value.kind === 'known' && typeof value.value === 'string' ? value.value : '';
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
