import { createRequire } from 'node:module';
import type * as Definition from 'rocketmq-client-nodejs/proto/apache/rocketmq/v2/definition_pb.js';
import type * as Service from 'rocketmq-client-nodejs/proto/apache/rocketmq/v2/service_pb.js';

const require = createRequire(import.meta.url);
export const service = require('rocketmq-client-nodejs/proto/apache/rocketmq/v2/service_pb') as typeof Service;
const definition = require('rocketmq-client-nodejs/proto/apache/rocketmq/v2/definition_pb') as typeof Definition;

/** What a 5.x client asked of the broker, in the terms that the old protocol has as well. `time` is when, in epoch milliseconds; `status` the answer's code. */
export type Call =
  | { readonly kind: 'send'; readonly client: string; readonly time: number; readonly message: SentMessage; status: number | undefined }
  | {
      readonly kind: 'receive';
      readonly client: string;
      readonly topic: string;
      readonly group: string;
      readonly filter: string;
      readonly invisibleMillis: number;
    }
  | {
      readonly kind: 'acknowledge';
      readonly client: string;
      readonly topic: string;
      readonly group: string;
      readonly handle: string;
      readonly body: string | undefined;
      status: number | undefined;
    }
  | {
      readonly kind: 'end-transaction';
      readonly client: string;
      readonly outcome: 'commit' | 'rollback' | 'unknown';
      readonly fromCheck: boolean;
      readonly messageId: string;
    };

export interface SentMessage {
  readonly topic: string;
  readonly body: Buffer;
  readonly tag: string | undefined;
  readonly keys: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  readonly messageGroup: string | undefined;
  /** Epoch milliseconds. */
  readonly deliveryTime: number | undefined;
  readonly transactional: boolean;
}

export function readMessage(message: Definition.Message): SentMessage {
  const system = message.getSystemProperties();
  const time = system?.getDeliveryTimestamp();
  return {
    topic: message.getTopic()?.getName() ?? '',
    body: Buffer.from(message.getBody_asU8()),
    tag: system?.getTag() || undefined,
    keys: system?.getKeysList() ?? [],
    properties: Object.fromEntries(
      [...message.getUserPropertiesMap().entries()].sort(([a], [b]) => (a < b ? -1 : 1)) as [string, string][],
    ),
    messageGroup: system?.getMessageGroup() || undefined,
    deliveryTime: time ? time.getSeconds() * 1000 + Math.floor(time.getNanos() / 1e6) : undefined,
    transactional: system?.getMessageType() === definition.MessageType.TRANSACTION,
  };
}

/** The calls that a request message stands for; none for housekeeping (routes, heartbeats, telemetry). */
export function readRequest(method: string, bytes: Uint8Array, client: string, bodies: ReadonlyMap<string, string>): Call[] {
  switch (method) {
    case 'SendMessage':
      return service.SendMessageRequest.deserializeBinary(bytes)
        .getMessagesList()
        .map((message) => ({ kind: 'send', client, time: Date.now(), message: readMessage(message), status: undefined }));
    case 'ReceiveMessage': {
      const request = service.ReceiveMessageRequest.deserializeBinary(bytes);
      const invisible = request.getInvisibleDuration();
      return [
        {
          kind: 'receive',
          client,
          topic: request.getMessageQueue()?.getTopic()?.getName() ?? '',
          group: request.getGroup()?.getName() ?? '',
          filter: request.getFilterExpression()?.getExpression() ?? '',
          invisibleMillis: (invisible?.getSeconds() ?? 0) * 1000 + (invisible?.getNanos() ?? 0) / 1e6,
        },
      ];
    }
    case 'AckMessage': {
      const request = service.AckMessageRequest.deserializeBinary(bytes);
      return request.getEntriesList().map((entry) => ({
        kind: 'acknowledge',
        client,
        topic: request.getTopic()?.getName() ?? '',
        group: request.getGroup()?.getName() ?? '',
        handle: entry.getReceiptHandle(),
        body: bodies.get(entry.getMessageId()),
        status: undefined,
      }));
    }
    case 'EndTransaction': {
      const request = service.EndTransactionRequest.deserializeBinary(bytes);
      const { COMMIT, ROLLBACK } = definition.TransactionResolution;
      const resolution = request.getResolution();
      return [
        {
          kind: 'end-transaction',
          client,
          outcome: resolution === COMMIT ? 'commit' : resolution === ROLLBACK ? 'rollback' : 'unknown',
          fromCheck: request.getSource() === definition.TransactionSource.SOURCE_SERVER_CHECK,
          messageId: request.getMessageId(),
        },
      ];
    }
    default:
      return [];
  }
}

/** Routes name the broker's own address: clients would go around the recorder. */
export function redirectRoutes(method: string, bytes: Uint8Array, port: number): Uint8Array | undefined {
  const redirect = (broker: Definition.Broker | undefined): void => {
    for (const address of broker?.getEndpoints()?.getAddressesList() ?? []) address.setPort(port);
  };
  if (method === 'QueryRoute') {
    const response = service.QueryRouteResponse.deserializeBinary(bytes);
    for (const queue of response.getMessageQueuesList()) redirect(queue.getBroker());
    return response.serializeBinary();
  }
  if (method === 'QueryAssignment') {
    const response = service.QueryAssignmentResponse.deserializeBinary(bytes);
    for (const assignment of response.getAssignmentsList()) redirect(assignment.getMessageQueue()?.getBroker());
    return response.serializeBinary();
  }
  return undefined;
}

/** Code INVALID_RECEIPT_HANDLE. */
export const invalidReceiptHandle = 40013;

/** An answer to AckMessage as a broker gives it for a handle that has expired. */
export function acknowledgementRefused(): Uint8Array {
  const status = new definition.Status();
  status.setCode(definition.Code.INVALID_RECEIPT_HANDLE);
  status.setMessage('receipt handle is expired');
  const response = new service.AckMessageResponse();
  response.setStatus(status);
  return response.serializeBinary();
}
