import type { FileRewrite } from '../file/file-rewrite.js';
import type { LegacyCall } from '../file/legacy-calls.js';
import { blockers, differences } from '../messages.js';
import { receiverText } from '../send/builder-calls.js';
import { isTextSum, operandsOf, sumAround } from '../source/concatenation.js';
import { argumentsOf, child, wrapped, type Node } from '../source/tree.js';
import { helper } from '../writing/helpers.js';
import { dropPrinted, isPrinter } from '../writing/printed.js';
import { notRewritten } from '../writing/not-rewritten.js';

type Getter = (file: FileRewrite, call: LegacyCall, receiver: string) => string;

/** Getters of received and sent messages that 5.x has under another name or with another type. */
const getters: Readonly<Record<string, Getter>> = {
  getMessageId: (file, call, receiver) => `${receiver}.getMessageId()${becomesText(file, call.node) ? '' : '.toString()'}`,
  getMessageBodyString: (file, call, receiver) =>
    `${file.names.type('StandardCharsets')}.UTF_8.decode(${receiver}.getBody())${becomesText(file, call.node) ? '' : '.toString()'}`,
  getMessageBody: (file, call, receiver) =>
    `${file.names.type('StandardCharsets')}.UTF_8.decode(${receiver}.getBody())${becomesText(file, call.node) ? '' : '.toString()'}`,
  getMessageBodyBytes: (file, call, receiver) => `${helper(file, 'toBytes', call.node)}(${receiver}.getBody())`,
  getMessageTag: (_file, _call, receiver) => `${receiver}.getTag().orElse(null)`,
  getMessageKey: (_file, _call, receiver) => `${receiver}.getKeys().stream().findFirst().orElse(null)`,
  getShardingKey: (_file, _call, receiver) => `${receiver}.getMessageGroup().orElse(null)`,
  getStartDeliverTime: (_file, _call, receiver) => `${receiver}.getDeliveryTimestamp().orElse(0L)`,
  getPublishTime: (_file, _call, receiver) => `${receiver}.getBornTimestamp()`,
  getConsumedTimes: (_file, _call, receiver) => `${receiver}.getDeliveryAttempt()`,
  getProperties: (_file, _call, receiver) => `${receiver}.getProperties()`,
};

/** Method references to getters, as lambdas where the result is another. */
const sameReference = new Set(['getProperties']);

const lost: Readonly<Record<string, () => ReturnType<typeof differences.bodyMd5>>> = {
  getMessageBodyMD5: differences.bodyMd5,
  getNextConsumeTime: differences.consumeTimes,
  getFirstConsumeTime: differences.consumeTimes,
  getRequestId: differences.requestDetails,
};

export function isMessageGetter(call: LegacyCall): boolean {
  return (
    ['Message', 'TopicMessage', 'BaseMessage', 'AbstractMessage', 'BaseResult'].includes(call.owner) &&
    (call.name in getters || call.name in lost || call.name.startsWith('get') || call.name.startsWith('is'))
  );
}

export function rewriteGetter(file: FileRewrite, call: LegacyCall): void {
  const getter = getters[call.name];
  const { receiver } = call;
  if (call.name === 'getProperties' && isWritten(file, call.node)) {
    file.block(call.node, blockers.propertiesKept());
    return;
  }
  if (getter && receiver && !call.isReference) {
    file.handled.add(call.node);
    if (call.name === 'getMessageBodyBytes') helper(file, 'toBytes', call.node);
    if (call.name !== 'getProperties') file.edits.replace(call.node, () => getter(file, call, receiverText(file, receiver)));
    return;
  }
  if (getter && call.isReference && !sameReference.has(call.name)) {
    file.handled.add(call.node);
    file.edits.replace(call.node, () => `message -> ${getter(file, call, 'message')}`);
    return;
  }
  if (getter && call.isReference) {
    file.handled.add(call.node);
    return;
  }
  const difference = lost[call.name];
  if (difference && !call.isReference && dropPrinted(file, call.node)) {
    file.handled.add(call.node);
    file.dropped.push(call.node);
    file.differ(difference());
    return;
  }
  file.block(call.node, notRewritten(call));
}

/** 5.x hands out a copy: what is written into it is lost. */
function isWritten(file: FileRewrite, properties: Node): boolean {
  const whole = wrapped(properties);
  const call = whole.parent?.kind === 'method_invocation' && child(whole.parent, 'object') === whole ? whole.parent : undefined;
  return (
    call !== undefined && /^(put|putAll|putIfAbsent|remove|clear|compute\w*|merge|replace\w*)$/.test(file.text(child(call, 'name') ?? call))
  );
}

/** Whether a value is turned into text anyway: in a sum of texts, or printed. */
export function becomesText(file: FileRewrite, expression: Node): boolean {
  const whole = wrapped(expression);
  const sum = sumAround(whole);
  if (sum && isTextSum(sum)) {
    const operands = operandsOf(sum) ?? [];
    // The first two operands need a text among them, else they would be added as numbers or not at all.
    const index = operands.findIndex((operand) => operand === whole || operand === expression);
    return (
      index > 1 ||
      operands
        .slice(0, 2)
        .some((operand) => file.resolver.typeOf(operand)?.name === 'java.lang.String' && operand !== whole && operand !== expression)
    );
  }
  const call = whole.parent?.kind === 'argument_list' ? whole.parent.parent : undefined;
  const called = call && child(call, 'name');
  if (called && /^(assertNotNull|assertNull|requireNonNull|isNull|nonNull)$/.test(file.text(called))) return true;
  if (!call || !isPrinter(file, call)) return false;
  const name = file.text(child(call, 'name') ?? call);
  if (name === 'println' || name === 'print') return true;
  const index = argumentsOf(call).indexOf(whole);
  return index > 0 && name !== 'append';
}
