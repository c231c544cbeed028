/** One address of the list that an endpoint is (`host:9876;other:9876`). */
export interface Address {
  /** `http://` where one is written. */
  readonly scheme: string;
  readonly host: string;
  readonly port: number | undefined;
  /** What follows the port: an address that is the URL of something else. */
  readonly path: string;
}

/** Texts in which something is filled in later: `${HOST}`, `{{ host }}`, `<endpoint>`, `%s`, xxx. */
const hole = /[$#]\{|\{\{|<[^<>]*>|\{\w*\}|%\w|x{3,}|\*{2,}|\byour\b|[\u4e00-\u9fff]/i;

/** The addresses of an endpoint; empty where a part of it is not written or it is something else. */
export function addressesIn(endpoint: string): readonly Address[] {
  if (hole.test(endpoint)) return [];
  const addresses = endpoint
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(addressOf);
  return addresses.every((address) => address !== undefined) ? addresses : [];
}

function addressOf(text: string): Address | undefined {
  const [, scheme = '', host, port, path = ''] =
    /^([a-z][a-z0-9+.-]*:\/\/)?(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::(\d{1,5}))?(\/\S*)?$/i.exec(text) ?? [];
  return host === undefined ? undefined : { scheme, host, port: port === undefined ? undefined : Number(port), path };
}

export type HostKind =
  /** `rmq-….rmq.aliyuncs.com` */
  'instance-5' | 'loopback' | 'private-ip' | 'public-ip' | 'alibaba-cloud' | 'own-name';

/** Private ranges: RFC 1918, RFC 6598 (100.64.0.0/10, which VPCs use too), link-local. */
export function hostKind(host: string): HostKind {
  if (isInstanceHost(host)) return 'instance-5';
  if (/^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\]|host\.docker\.internal)$/i.test(host)) return 'loopback';
  if (host.startsWith('[')) return /^\[f[cde]/i.test(host) ? 'private-ip' : 'public-ip';
  const numbers = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(host);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    const isPrivate =
      first === 10 ||
      (first === 172 && second >= 16 && second <= 31) ||
      (first === 192 && second === 168) ||
      (first === 100 && second >= 64 && second <= 127) ||
      (first === 169 && second === 254);
    return isPrivate ? 'private-ip' : 'public-ip';
  }
  return /\.(?:aliyuncs|aliyun|alibabacloud)\.com$/i.test(host) ? 'alibaba-cloud' : 'own-name';
}

/** Endpoints of 5.x instances as the console shows them: https://github.com/aliyun/alibabacloud-typescript-sdk (rocketmq-20220801). */
const instanceHost = /^(rmq-[a-z0-9-]+)(?:\.[a-z0-9-]+)*\.rmq\.aliyuncs\.com$/i;

export const instanceNeedle = '.rmq.aliyuncs.com';

export function isInstanceHost(host: string): boolean {
  return instanceHost.test(host);
}

/** The id of the instance that an endpoint belongs to, and whether it is for the VPC. */
export function instanceOf(host: string): { readonly id: string; readonly isVpc: boolean } | undefined {
  const label = instanceHost.exec(host)?.[1];
  return label === undefined ? undefined : { id: label.replace(/-vpc$/i, ''), isVpc: /-vpc$/i.test(label) };
}

/** A 5.x endpoint with `http://` before it, be it the default of a key: `${MQ_ENDPOINT:http://rmq-….rmq.aliyuncs.com:8080}`. */
export function schemedEndpointIn(text: string): { readonly host: string; readonly scheme: string; readonly start: number } | undefined {
  const [, before = '', scheme, host = ''] = /^(\s*(?:\$\{[\w.-]+:-?)?)(https?:\/\/)([\w.-]+)(?::\d{1,5})?\/?\}?\s*$/i.exec(text) ?? [];
  return scheme !== undefined && isInstanceHost(host) ? { host, scheme, start: before.length } : undefined;
}

/** Where a server of Alibaba Cloud asks for the credentials of its role: https://help.aliyun.com/document_detail/54579.html */
export const roleAddressNeedle = '100.100.100.200';

export function isRoleAddress(text: string): boolean {
  return /^\s*https?:\/\/100\.100\.100\.200(?::80)?\/latest\/meta-data\/ram\b/i.test(text);
}
