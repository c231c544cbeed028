import { ts, type Resolver, type TypeScript } from '../../../../server/languages/typescript/index.js';
import type { DeliveryTime, MessageType, SendPart, ValueAt } from '../../../../server/model/messaging.js';
import { setMembers } from '../../node/instances.js';
import { optionsOf, present, rangeOf, sizeAt, valueAt } from '../../node/options.js';

type Fields = Omit<SendPart, 'id' | 'family' | 'range' | 'asynchronous' | 'producer'>;

/**
 * What `send({ topic, body, .. })` sends; with a transaction as second argument it is one of its messages. Several objects that it can be
 * given are told apart: the topic of one has nothing to do with the type of another.
 */
export function sentFields(resolver: Resolver, call: TypeScript.CallExpression): readonly Fields[] {
  const [message, transaction] = call.arguments;
  const origins = message ? resolver.originsOf(message) : [];
  const literals = origins.filter((origin) => ts.isObjectLiteralExpression(origin));
  const isApart = literals.length > 1 && literals.length === origins.length;
  return (isApart ? literals : [message]).map((one) => fieldsOf(resolver, one, transaction));
}

function fieldsOf(resolver: Resolver, message: TypeScript.Expression | undefined, transaction: TypeScript.Expression | undefined): Fields {
  const options = optionsOf(resolver, message);
  const at = (name: string): ValueAt | undefined => options.at(name) ?? setLater(resolver, message, name);
  const moment = at('deliveryTimestamp');
  const delay = moment ? undefined : at('delay');
  const messageGroup = at('messageGroup');
  const given = { messageGroup: isNothing(messageGroup) ? undefined : messageGroup, moment: isNothing(moment) ? undefined : moment, delay };
  const deliveryTime: DeliveryTime | undefined = given.moment
    ? { ...given.moment, unit: 'moment' }
    : given.delay && !isNothing(given.delay)
      ? { ...given.delay, unit: 'delay' }
      : undefined;
  const types: readonly MessageType[] = transaction
    ? ['TRANSACTION']
    : deliveryTime
      ? ['DELAY']
      : given.messageGroup
        ? ['FIFO']
        : ['NORMAL'];
  return {
    types: transaction ? types : withConditional(types, message),
    ...present({
      topic: at('topic'),
      tag: at('tag'),
      keys: at('keys'),
      messageGroup: given.messageGroup,
      deliveryTime,
      bodyBytes: sizeAt(resolver, options.nodeOf('body')),
      message: message && ts.isObjectLiteralExpression(message) ? rangeOf(resolver, message) : undefined,
    }),
  };
}

function isNothing(at: ValueAt | undefined): boolean {
  return at?.value.kind === 'known' && at.value.value === null;
}

/** `...(at ? { deliveryTimestamp: at } : {})`: the message can also go without. */
function withConditional(types: readonly MessageType[], message: TypeScript.Expression | undefined): readonly MessageType[] {
  if (!message || !ts.isObjectLiteralExpression(message) || types.includes('NORMAL')) return types;
  const spreads = message.properties.filter((property) => ts.isSpreadAssignment(property));
  const isConditional = spreads.some(
    ({ expression }) => /[?&]/.test(expression.getText()) && /\b(?:deliveryTimestamp|delay|messageGroup)\b/.test(expression.getText()),
  );
  return isConditional ? [...types, 'NORMAL'] : types;
}

/** `message.messageGroup = key` on an object that is made before. */
function setLater(resolver: Resolver, message: TypeScript.Expression | undefined, name: string): ValueAt | undefined {
  for (const origin of message ? resolver.originsOf(message) : []) {
    const [set] = setMembers(resolver, origin, name).slice(-1);
    if (set) return valueAt(resolver, set.value);
  }
  return undefined;
}
