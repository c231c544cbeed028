import type { JavaResolver } from '../../../../../server/languages/java/resolver.js';
import type { JavaNode } from '../../../../../server/languages/java/syntax.js';
import type { Feature } from '../../../../../server/model/features.js';
import { memberName } from '../../../java/parts.js';
import type { JavaUse } from '../../../java/use.js';
import { selectorKind } from './selector.js';

/** One of the many ways to send. */
export interface SendShape {
  readonly message: JavaNode;
  readonly isBatch: boolean;
  readonly transactional: boolean;
  readonly asynchronous: boolean;
  /** What the queue is chosen by, where messages with the same one keep their order. */
  readonly messageGroup?: JavaNode;
  readonly features: readonly Feature[];
}

const methods = new Set(['send', 'sendOneway', 'request', 'sendMessageInTransaction', 'sendDirect', 'sendByAccumulator']);
const selectorFeatures = {
  hash: 'message-queue-selector-by-hash',
  position: 'message-queue-selector-by-position',
  other: 'message-queue-selector',
} as const satisfies Record<string, Feature>;

/** Reads a send by the types of its parameters; undefined for calls that send nothing. */
export function sendShape(use: JavaUse, resolver: JavaResolver): SendShape | undefined {
  const name = memberName(use);
  const [message] = use.arguments;
  if (!methods.has(name) || !message) return undefined;
  const parameters = /\((.*)\)$/.exec(use.use.row)?.[1]?.split(', ') ?? [];
  const given = (type: string): JavaNode | undefined => {
    const at = parameters.findIndex((parameter) => parameter.endsWith(`.${type}`));
    return at < 0 ? undefined : use.arguments[at];
  };
  const selector = given('MessageQueueSelector');
  const kind = selector && selectorKind(selector, resolver);
  const isBatch = parameters[0] === 'java.util.Collection';
  const argument = selector && use.arguments[parameters.findIndex((parameter) => parameter.endsWith('.MessageQueueSelector')) + 1];
  return {
    message,
    isBatch,
    transactional: name === 'sendMessageInTransaction',
    asynchronous: given('SendCallback') !== undefined || given('RequestCallback') !== undefined,
    ...(kind === 'hash' && argument && { messageGroup: argument }),
    features: [
      ...(isBatch ? ['batch-send' as const] : []),
      ...(name === 'sendOneway' ? ['one-way-send' as const] : []),
      ...(name === 'request' ? ['request-reply' as const] : []),
      ...(kind ? [selectorFeatures[kind]] : []),
      ...(given('MessageQueue') ? ['message-queue-selector-by-position' as const] : []),
    ],
  };
}
