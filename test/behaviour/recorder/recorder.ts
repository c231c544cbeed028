import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import {
  connect,
  createSecureServer,
  createServer,
  type ClientHttp2Session,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acknowledgementRefused, invalidReceiptHandle, readRequest, redirectRoutes, service, type Call } from './calls.js';
import { frame, MessageReader } from './frames.js';

export interface Recorder {
  /** `host:port` for clients, plain text and TLS on the same port, as the broker's own. */
  readonly endpoint: string;
  readonly calls: readonly Call[];
  /** Client ids seen since the recorder began. */
  readonly clients: ReadonlySet<string>;
  clear(): void;
  close(): Promise<void>;
}

/** What the recorder does in the broker's place. */
export interface Faults {
  /** Bodies of messages whose acknowledgement is answered with INVALID_RECEIPT_HANDLE, as for a handle that has expired. */
  readonly refuseAcknowledgement?: readonly string[];
}

/** Stands between 5.x clients and a broker, passes everything on, and notes what was sent, received and acknowledged. */
export async function startRecorder(broker: string, faults: Faults = {}): Promise<Recorder> {
  const calls: Call[] = [];
  const clients = new Set<string>();
  const bodies = new Map<string, string>();
  const upstreams = new Set<ClientHttp2Session>();
  const sockets = new Set<Socket>();
  let port = 0;

  const upstreamOf = new WeakMap<object, ClientHttp2Session>();
  const handle = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void => {
    const session = stream.session ?? stream;
    let upstream = upstreamOf.get(session);
    if (!upstream || upstream.destroyed || upstream.closed) {
      upstream = connect(`http://${broker}`);
      upstream.on('error', () => undefined); // each of its requests fails by itself
      upstreams.add(upstream);
      upstreamOf.set(session, upstream);
    }
    relay(stream, headers, upstream);
  };

  function relay(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, upstream: ClientHttp2Session): void {
    const method = String(headers[':path']).split('/').pop() ?? '';
    const client = String(headers['x-mq-client-id'] ?? '');
    if (client) clients.add(client);
    if (method === 'AckMessage' && faults.refuseAcknowledgement) {
      relayAcknowledgement(stream, headers, upstream, client, faults.refuseAcknowledgement);
      return;
    }
    forward(stream, headers, upstream, method, client);
  }

  function relayAcknowledgement(
    stream: ServerHttp2Stream,
    headers: IncomingHttpHeaders,
    upstream: ClientHttp2Session,
    client: string,
    refused: readonly string[],
  ): void {
    const reader = new MessageReader();
    stream.once('data', (chunk: Buffer) => {
      const [message] = reader.push(chunk);
      const asked = message ? readRequest('AckMessage', message, client, bodies) : [];
      const isRefused = asked.some((call) => call.kind === 'acknowledge' && refused.includes(call.body ?? ''));
      if (!isRefused) {
        stream.unshift(chunk);
        forward(stream, headers, upstream, 'AckMessage', client);
        return;
      }
      for (const call of asked) if (call.kind === 'acknowledge') call.status = invalidReceiptHandle;
      calls.push(...asked);
      stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
      stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
      stream.end(frame(acknowledgementRefused()));
    });
  }

  function forward(
    stream: ServerHttp2Stream,
    headers: IncomingHttpHeaders,
    upstream: ClientHttp2Session,
    method: string,
    client: string,
  ): void {
    const request = upstream.request({ ...headers, ':authority': broker, ':scheme': 'http' });
    const asked: Call[] = [];
    const requests = new MessageReader();
    const responses = new MessageReader();
    stream.on('data', (chunk: Buffer) => {
      for (const message of requests.push(chunk)) asked.push(...readRequest(method, message, client, bodies));
      request.write(chunk);
    });
    stream.on('end', () => {
      calls.push(...asked);
      request.end();
    });
    request.on('response', (answer) => {
      // An answer without a body has its status among the headers.
      if (answer['grpc-status'] !== undefined) stream.respond(answer, { endStream: true });
      else stream.respond(answer, { waitForTrailers: true });
    });
    request.on('data', (chunk: Buffer) => {
      for (const message of responses.push(chunk)) {
        note(method, message, asked);
        const changed = redirectRoutes(method, message, port);
        stream.write(frame(changed ?? message));
      }
    });
    // What the client gets when the broker breaks off: gRPC's status 14, UNAVAILABLE.
    let trailers: IncomingHttpHeaders = { 'grpc-status': '14', 'grpc-message': 'broker unavailable' };
    request.on('trailers', (sent) => (trailers = sent));
    stream.on('wantTrailers', () => stream.sendTrailers(trailers));
    const finish = (): void => {
      if (stream.destroyed || stream.writableEnded) return;
      if (!stream.headersSent) stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
      stream.end();
    };
    request.on('end', finish);
    request.on('error', finish);
    stream.on('error', () => request.destroy());
    stream.on('close', () => request.close());
  }

  function note(method: string, message: Uint8Array, asked: readonly Call[]): void {
    if (method === 'SendMessage') {
      const entries = service.SendMessageResponse.deserializeBinary(message);
      asked.forEach((call, i) => {
        if (call.kind === 'send') call.status = (entries.getEntriesList()[i]?.getStatus() ?? entries.getStatus())?.getCode();
      });
    } else if (method === 'AckMessage') {
      const response = service.AckMessageResponse.deserializeBinary(message);
      asked.forEach((call, i) => {
        if (call.kind === 'acknowledge') call.status = (response.getEntriesList()[i]?.getStatus() ?? response.getStatus())?.getCode();
      });
    } else if (method === 'ReceiveMessage') {
      const received = service.ReceiveMessageResponse.deserializeBinary(message).getMessage();
      const id = received?.getSystemProperties()?.getMessageId();
      if (received && id) bodies.set(id, Buffer.from(received.getBody_asU8()).toString('utf8'));
    }
  }

  const plain = createServer().on('stream', handle);
  const secure = createSecureServer(certificate()).on('stream', handle);
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    // A TLS handshake begins with byte 22, HTTP/2's preface with `PRI`.
    socket.once('readable', () => {
      const first = socket.read(1) as Buffer | null;
      if (!first) return socket.destroy();
      socket.unshift(first);
      (first[0] === 22 ? (secure as unknown as Http2Server) : plain).emit('connection', socket);
      return undefined;
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  ({ port } = server.address() as AddressInfo);

  return {
    endpoint: `127.0.0.1:${port}`,
    calls,
    clients,
    clear() {
      calls.length = 0;
      clients.clear();
    },
    async close() {
      for (const upstream of upstreams) upstream.destroy();
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A self-signed certificate, which Java clients take as they take the broker's. */
function certificate(): { pfx: Buffer; passphrase: string } {
  const folder = mkdtempSync(join(tmpdir(), 'recorder-'));
  const file = join(folder, 'key.p12');
  const passphrase = 'recorder';
  try {
    const names = ['-alias', 'recorder', '-dname', 'CN=localhost', '-ext', 'san=dns:localhost,ip:127.0.0.1'];
    execFileSync(
      'keytool',
      ['-genkeypair', '-keyalg', 'EC', ...names, '-storetype', 'PKCS12', '-keystore', file, '-storepass', passphrase],
      { stdio: 'ignore' },
    );
    return { pfx: readFileSync(file), passphrase };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
