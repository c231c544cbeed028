import type { DeclaredTopic } from '../../../server/model/declared.js';
import type { MessageType } from '../../../server/model/messaging.js';
import type { Declared, Topic, WorkspaceSend } from '../../../server/model/workspace.js';
import { isOfTests } from '../support/places.js';
import { serverTypes } from '../support/server-types.js';

/** A declaration of a topic with a send of another type. */
export interface Conflict {
  readonly declaration: Declared<DeclaredTopic>;
  readonly send: WorkspaceSend;
  /** The types that the declaration does not take. */
  readonly sent: readonly MessageType[];
  /** Every message of the send is refused, whatever the branch and the configuration. */
  readonly isCertain: boolean;
  /**
   * A queue selector makes the order: `grpc-only` where the declaration refuses FIFO, which the messages are with gRPC only; `no-key`
   * where it refuses NORMAL, which they are with Remoting, as they say no sharding key.
   */
  readonly selector?: 'grpc-only' | 'no-key';
}

/** Sends to a topic whose type some declaration does not take. Declarations without a known type say nothing. */
export function conflictsOf({ name, senders, declared }: Topic): readonly Conflict[] {
  return declared.flatMap((declaration) => {
    const types = declaration.declaration.types ?? [];
    if (types.length === 0) return [];
    return senders.flatMap((send): Conflict[] => {
      if (isOfTests(send)) return [];
      const isOnlyTopic = send.topics.every((topic) => topic.kind === 'known' && nameOf(topic.value) === name);
      const conflict = (all: readonly MessageType[], selector?: Conflict['selector']): Conflict[] => {
        const sent = all.filter((type) => !types.includes(type));
        const isCertain = isOnlyTopic && sent.length === all.length;
        return sent.length === 0 ? [] : [{ declaration, send, sent, isCertain, ...(selector && { selector }) }];
      };
      if (!send.part.orderedBySelector) return conflict(send.types);
      const now = conflict(serverTypes(send), types.includes('FIFO') ? 'no-key' : undefined);
      return now.length > 0 ? now : conflict(send.types, 'grpc-only');
    });
  });
}

/** Without the instance before it. */
function nameOf(value: unknown): string {
  const text = String(value);
  return text.slice(text.lastIndexOf('%') + 1);
}

/** The one type that all sends to a topic have; undefined where they differ, one can have several, or one is not known. */
export function onlyTypeSent({ senders }: Topic): MessageType | undefined {
  const sending = senders.filter((sender) => !isOfTests(sender));
  if (sending.some(({ types }) => types.length === 0)) return undefined;
  const types = new Set(sending.flatMap((send) => send.types));
  const [only] = types;
  return types.size === 1 ? only : undefined;
}
