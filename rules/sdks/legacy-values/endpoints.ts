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

/** The 4.x address that a text is, with or without scheme, port and path; undefined for any other text. */
export function legacyEndpointIn(text: string): Pick<LegacyEndpoint, 'host' | 'protocol'> | undefined {
  const host = /^\s*(?:https?:\/\/)?([^\s/:?#]+)(?::\d{1,5})?(?:\/\S*)?\s*$/i.exec(text)?.[1];
  const shape = host && shapes.find((candidate) => candidate.host.test(host));
  return shape ? { host, protocol: shape.protocol } : undefined;
}
