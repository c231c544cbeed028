import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { element, list, md5OfBody, readHandles, readPublish, root, signature, type HandleError, type ServiceError } from './protocol.js';
import { MessageStore, serviceTimes, type Delivery, type StoreTimes } from './store.js';

export interface HttpServerOptions {
  readonly topics: readonly string[];
  /** Access key to secret. */
  readonly credentials: Readonly<Record<string, string>>;
  /** A security token that must come with a request, by access key. */
  readonly securityTokens?: Readonly<Record<string, string>>;
  readonly times?: Partial<StoreTimes>;
  /** Bodies of messages whose handles are taken for expired. */
  readonly refuseAcknowledgement?: readonly string[];
}

/** One request as it was answered, in order. */
export interface Exchange {
  readonly operation: 'publish' | 'consume' | 'consume-orderly' | 'consume-half' | 'acknowledge' | 'commit' | 'rollback';
  readonly topic: string;
  readonly group: string | undefined;
  readonly instanceId: string | undefined;
  readonly status: number;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface OldInstance {
  readonly endpoint: string;
  readonly exchanges: readonly Exchange[];
  readonly store: MessageStore;
  /** Breaks all connections and refuses new ones for this many milliseconds; the messages stay. */
  goAway(downTime: number): Promise<void>;
  close(): Promise<void>;
}

const maxBodyBytes = 4 * 1024 * 1024;
const maxBatch = 16;
const maxWaitSeconds = 30;

/**
 * A double of a 4.x instance's HTTP service, for tests: there is no open server of this protocol. It is right as far as the real SDKs,
 * Java and Node, run their documented samples against it.
 */
export async function startOldInstance(options: HttpServerOptions): Promise<OldInstance> {
  const store = new MessageStore(options.topics, { ...serviceTimes, ...options.times }, options.refuseAcknowledgement);
  const exchanges: Exchange[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    answer(request, response, { options, store, exchanges, waiting }).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    exchanges,
    store,
    async goAway(downTime) {
      await close(server, waiting);
      await setTimeout(downTime);
      await once(server.listen(port, '127.0.0.1'), 'listening');
    },
    close: () => close(server, waiting),
  };
}

async function close(server: Server, waiting: Set<() => void>): Promise<void> {
  for (const wake of waiting) wake();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

interface Context {
  readonly options: HttpServerOptions;
  readonly store: MessageStore;
  readonly exchanges: Exchange[];
  readonly waiting: Set<() => void>;
}

interface Call {
  readonly topic: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** Whether whoever asked has hung up: a message handed out then would be lost for as long as it stays invisible. */
  isGone(): boolean;
}

type Reply = {
  readonly operation: Exchange['operation'];
  readonly status: number;
  readonly xml?: string;
  readonly detail: Exchange['detail'];
};

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://localhost');
  const topic = /^\/topics\/([^/]+)\/messages$/.exec(decodeURIComponent(url.pathname))?.[1] ?? '';
  const call: Call = { topic, query: url.searchParams, body: Buffer.concat(chunks).toString('utf8'), isGone: () => response.destroyed };
  const requestId = Math.random().toString(16).slice(2, 14).toUpperCase().padEnd(12, '0');
  const refused = refusal(request, call, context);
  const reply = refused
    ? failure(operationOf(request, call), refused, requestId, url.host)
    : await perform(request, call, context, requestId);
  context.exchanges.push({
    operation: reply.operation,
    topic,
    group: call.query.get('consumer') ?? undefined,
    instanceId: call.query.get('ns') ?? undefined,
    status: reply.status,
    detail: reply.detail,
  });
  response.writeHead(reply.status, {
    'x-mq-request-id': requestId,
    'x-mq-version': '2015-06-06',
    'content-type': 'text/xml;charset=utf-8',
  });
  response.end(reply.xml ?? '');
}

function operationOf(request: IncomingMessage, { query }: Call): Exchange['operation'] {
  const transaction = query.get('trans');
  if (request.method === 'POST') return 'publish';
  if (request.method === 'DELETE') return transaction === 'commit' || transaction === 'rollback' ? transaction : 'acknowledge';
  return transaction === 'pop' ? 'consume-half' : transaction === 'order' ? 'consume-orderly' : 'consume';
}

function refusal(request: IncomingMessage, { topic }: Call, { options, store }: Context): ServiceError | undefined {
  const [, key = '', given = ''] = /^MQ ([^:]+):(.*)$/.exec(request.headers.authorization ?? '') ?? [];
  const secret = options.credentials[key];
  if (secret === undefined) return { status: 403, code: 'InvalidAccessKeyId', message: 'The AccessKey Id you provided is not exist.' };
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  );
  if (given !== signature(secret, request.method ?? '', request.url ?? '', headers)) {
    return {
      status: 403,
      code: 'SignatureDoesNotMatch',
      message: 'The request signature we calculated does not match the signature you provided.',
    };
  }
  const token = options.securityTokens?.[key];
  if (token !== undefined && request.headers['security-token'] !== token) {
    return { status: 403, code: 'InvalidSecurityToken', message: 'The security token you provided is invalid.' };
  }
  if (!store.has(topic)) return { status: 404, code: 'TopicNotExist', message: `The topic ${topic} you provided is not exist.` };
  return undefined;
}

async function perform(request: IncomingMessage, call: Call, context: Context, requestId: string): Promise<Reply> {
  const operation = operationOf(request, call);
  switch (operation) {
    case 'publish':
      return publish(call, context, requestId);
    case 'acknowledge':
    case 'commit':
    case 'rollback':
      return settle(operation, call, context);
    default:
      return consume(operation, call, context, requestId);
  }
}

async function publish(call: Call, { store, waiting }: Context, requestId: string): Promise<Reply> {
  const message = await readPublish(call.body);
  if (Buffer.byteLength(message.body) > maxBodyBytes) {
    return failure(
      'publish',
      { status: 400, code: 'InvalidArgument', message: 'The length of message should not be larger than MaximumMessageSize.' },
      requestId,
      '',
    );
  }
  const { id, handle } = store.publish(call.topic, message);
  for (const wake of waiting) wake();
  const detail = { id, body: message.body, tag: message.tag, properties: Object.fromEntries(message.properties) };
  return {
    operation: 'publish',
    status: 201,
    xml: root('Message', { MessageId: id, MessageBodyMD5: md5OfBody(message.body), ReceiptHandle: handle }),
    detail,
  };
}

async function consume(operation: Exchange['operation'], call: Call, context: Context, requestId: string): Promise<Reply> {
  const count = Number(call.query.get('numOfMessages'));
  const wait = Number(call.query.get('waitseconds') ?? 0);
  if (!Number.isInteger(count) || count < 1 || count > maxBatch || !(wait >= 0 && wait <= maxWaitSeconds)) {
    const message = 'The value of numOfMessages should between 1 and 16, and that of waitseconds between 0 and 30.';
    return failure(operation, { status: 400, code: 'InvalidArgument', message }, requestId, '');
  }
  const deadline = Date.now() + wait * 1000;
  for (;;) {
    const deliveries = call.isGone() ? [] : take(operation, call, context, count);
    if (deliveries.length > 0) {
      const detail = { messages: deliveries.map(({ message, consumedTimes }) => ({ id: message.id, body: message.body, consumedTimes })) };
      return { operation, status: 200, xml: list('Messages', deliveries.map(messageElement)), detail };
    }
    const left = deadline - Date.now();
    if (left <= 0 || call.isGone())
      return failure(operation, { status: 404, code: 'MessageNotExist', message: 'Message not exist.' }, requestId, '');
    await pause(Math.min(left, 100), context.waiting);
  }
}

function take(operation: Exchange['operation'], { topic, query }: Call, { store }: Context, count: number): Delivery[] {
  if (operation === 'consume-half') return store.consumeHalf(topic, count);
  return store.consume(topic, query.get('consumer') ?? '', query.get('tag') ?? undefined, count, operation === 'consume-orderly');
}

/** Messages that become due or visible again wake nobody, so waits are short. */
function pause(milliseconds: number, waiting: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      waiting.delete(wake);
      resolve();
    };
    const timer = globalThis.setTimeout(wake, milliseconds);
    waiting.add(wake);
  });
}

function messageElement({ message, handle, consumedTimes, firstConsumeTime, nextConsumeTime }: Delivery): string {
  const properties = [...message.properties].map(([key, value]) => `${key}:${value}|`).join('');
  return element('Message', {
    MessageId: message.id,
    MessageBodyMD5: md5OfBody(message.body),
    ReceiptHandle: handle,
    PublishTime: message.publishTime,
    FirstConsumeTime: firstConsumeTime,
    NextConsumeTime: nextConsumeTime,
    ConsumedTimes: consumedTimes,
    MessageBody: message.body,
    MessageTag: message.tag,
    Properties: properties || undefined,
  });
}

async function settle(operation: 'acknowledge' | 'commit' | 'rollback', call: Call, { store }: Context): Promise<Reply> {
  const handles = await readHandles(call.body);
  const { done, errors } =
    operation === 'acknowledge'
      ? store.acknowledge(call.topic, call.query.get('consumer') ?? '', handles)
      : { done: [], errors: store.settle(call.topic, operation, handles) };
  const detail = { handles: handles.length, failed: errors.map(({ code }) => code), acknowledged: done.map(({ body }) => body) };
  if (errors.length === 0) return { operation, status: 204, detail };
  return { operation, status: 404, xml: list('Errors', errors.map(errorElement)), detail };
}

function errorElement({ handle, code, message }: HandleError): string {
  return element('Error', { ErrorCode: code, ErrorMessage: message, ReceiptHandle: handle });
}

function failure(operation: Exchange['operation'], { status, code, message }: ServiceError, requestId: string, host: string): Reply {
  return {
    operation,
    status,
    xml: root('Error', { Code: code, Message: message, RequestId: requestId, HostId: `http://${host}` }),
    detail: { code },
  };
}
