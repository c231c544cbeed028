import type { LegacyEndpoint } from '../../../server/model/messaging.js';

/** Shapes of the addresses of 4.x instances; each with the text by which a file is chosen at all. */
const shapes: readonly { readonly protocol: LegacyEndpoint['protocol']; readonly needle: string; readonly host: RegExp }[] = [
  // http://<account>.mqrest.<region>.aliyuncs.com, also `-internal`: the HTTP SDK's javadoc
  { protocol: 'http', needle: '.mqrest.', host: /^[\w-]+\.mqrest\.[\w.-]+\.aliyuncs\.com$/i },
  // http://MQ_INST_<account>_<suffix>.<region>.mq.aliyuncs.com:80 and .mq-internet-access.mq-internet.aliyuncs.com: 4.x console
  { protocol: 'tcp', needle: 'MQ_INST_', host: /^MQ_INST_\w+\.[\w.-]+\.aliyuncs\.com$/i },
  { protocol: 'tcp', needle: 'mq-internet', host: /^[\w.-]+\.mq-internet\.aliyuncs\.com$/i },
  // The address server of the ONS TCP SDKs: onsaddr-internet.aliyun.com/rocketmq/nsaddr4client-internet
  { protocol: 'tcp', needle: 'onsaddr', host: /^onsaddr[\w-]*\.(?:aliyun|aliyuncs)\.com$/i },
  { protocol: 'tcp', needle: 'onsaddr', host: /^onsaddr[\w.-]*\.aliyuncs\.com$/i },
];

export const endpointNeedles: readonly string[] = [...new Set(shapes.map(({ needle }) => needle))];

/** What stands for a value that is filled in later: `${ACCOUNT}`, `#{account}`, `{{ account }}`, `<account id>`, `{0}`, `%s`. */
const placeholder = /[$#]\{[^{}]*\}|\{\{[^{}]*\}\}|\{\w*\}|<[^<>]*>|%\w/g;
/** A key with what holds without it, as Spring and shells write it: `${MQ_ENDPOINT:http://...}`, `${MQ_ENDPOINT:-http://...}`. */
const keyWithDefault = /^\s*\$\{[\w.-]+:-?([^{}]*)\}\s*$/;

/** The 4.x address that a text is, with or without scheme, port and path, be some of it filled in later; undefined for any other text. */
export function legacyEndpointIn(text: string): Pick<LegacyEndpoint, 'host' | 'protocol'> | undefined {
  const given = keyWithDefault.exec(text)?.[1] ?? text;
  // As many letters, so that the host's place stays.
  const filled = given.replace(placeholder, (hole) => 'x'.repeat(hole.length));
  const [, before = '', found = ''] = /^(\s*(?:https?:\/\/)?)([^\s/:?#]+)(?::(?:\d{1,5}|x+))?(?:\/\S*)?\s*$/i.exec(filled) ?? [];
  const shape = found === '' ? undefined : shapes.find((candidate) => candidate.host.test(found));
  return shape && { host: given.slice(before.length, before.length + found.length), protocol: shape.protocol };
}
