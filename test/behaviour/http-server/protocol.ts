import { createHash, createHmac } from 'node:crypto';
import { parseStringPromise } from 'xml2js';

/**
 * The wire format of the ONS HTTP protocol as the public SDKs speak it (sources: mq-http-java-sdk `model/action`, `model/serialize`;
 * mq-http-nodejs-sdk `lib/client.js`, `lib/helper.js`): XML bodies, `Authorization: MQ <id>:<signature>`, properties as `k:v|k:v`.
 */
/** Of replies: the Java SDK reads no other (`Constants.DEFAULT_XML_NAMESPACE`); the Node SDK's requests have a slash at its end. */
const namespace = 'xmlns="http://mq.aliyuncs.com/doc/v1"';

export interface PublishRequest {
  readonly body: string;
  readonly tag: string | undefined;
  readonly properties: ReadonlyMap<string, string>;
}

export interface ServiceError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export interface HandleError {
  readonly handle: string;
  readonly code: string;
  readonly message: string;
}

/** base64(hmac-sha1(secret, method, MD5, type, date, x-mq-* headers and resource)); the security token is not signed. */
export function signature(secret: string, method: string, resource: string, headers: Readonly<Record<string, string | undefined>>): string {
  const own = Object.keys(headers)
    .filter((name) => name.startsWith('x-mq-'))
    .sort()
    .map((name) => `${name}:${headers[name]}\n`)
    .join('');
  const parts = [method, headers['content-md5'] ?? '', headers['content-type'] ?? '', headers['date'] ?? '', own + resource];
  return createHmac('sha1', secret).update(parts.join('\n'), 'utf8').digest('base64');
}

export async function readPublish(xml: string): Promise<PublishRequest> {
  const message = first(await parse(xml), 'Message');
  const properties = new Map<string, string>();
  for (const pair of textOf(message, 'Properties')?.split('|') ?? []) {
    const colon = pair.indexOf(':');
    if (colon > 0) properties.set(pair.slice(0, colon), pair.slice(colon + 1));
  }
  return { body: textOf(message, 'MessageBody') ?? '', tag: textOf(message, 'MessageTag') || undefined, properties };
}

export async function readHandles(xml: string): Promise<string[]> {
  const handles = first(await parse(xml), 'ReceiptHandles')['ReceiptHandle'];
  return Array.isArray(handles) ? handles.map(String) : [];
}

export function md5OfBody(body: string): string {
  return createHash('md5').update(body, 'utf8').digest('hex').toUpperCase();
}

export function element(name: string, fields: Readonly<Record<string, string | number | undefined>>, attributes = ''): string {
  const content = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `<${key}>${escapeXml(String(value))}</${key}>`)
    .join('');
  return `<${name}${attributes}>${content}</${name}>`;
}

export function document(content: string): string {
  return `<?xml version="1.0"?>\n${content}`;
}

export function root(name: string, fields: Readonly<Record<string, string | number | undefined>>): string {
  return document(element(name, fields, ` ${namespace}`));
}

export function list(name: string, items: readonly string[]): string {
  return document(`<${name} ${namespace}>${items.join('')}</${name}>`);
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

async function parse(xml: string): Promise<Record<string, unknown>> {
  return (await parseStringPromise(xml, { explicitArray: true })) as Record<string, unknown>;
}

function first(parsed: Record<string, unknown>, name: string): Record<string, unknown> {
  const found = parsed[name];
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}

function textOf(parsed: Record<string, unknown>, name: string): string | undefined {
  const found: unknown = Array.isArray(parsed[name]) ? (parsed[name] as unknown[])[0] : undefined;
  return typeof found === 'string' ? found : undefined;
}
