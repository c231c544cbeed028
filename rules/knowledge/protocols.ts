import type { Family } from '../../server/model/messaging.js';

/** How a client speaks to its instance. Consumers of one group have to speak alike. */
export type Protocol = 'grpc' | 'remoting' | 'grpc-v1' | 'http';

/**
 * The "Protocol" and "Accessible instances" rows of the SDK table of the differences between 4.x and 5.x:
 * https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/product-overview/differences-between-apsaramq-for-rocketmq-4-x-instances-and-apsaramq-for-rocketmq-5-x-instances
 */
const table = {
  'grpc-5': { protocol: 'grpc', reaches: [5] },
  'remoting-5': { protocol: 'remoting', reaches: [4, 5] },
  'remoting-4': { protocol: 'remoting', reaches: [4, 5] },
  'remoting-3': { protocol: 'remoting', reaches: [4, 5] },
  'ons-tcp-1': { protocol: 'remoting', reaches: [4, 5] },
  'ons-tcp-2': { protocol: 'grpc-v1', reaches: [4] },
  'ons-http': { protocol: 'http', reaches: [4] },
} as const satisfies Partial<Record<Family, { readonly protocol: Protocol; readonly reaches: readonly (4 | 5)[] }>>;

type Speaking = keyof typeof table;

function speaks(family: Family): family is Speaking {
  return Object.hasOwn(table, family);
}

/** Undefined for what is no messaging client: the management API, configuration. */
export function protocolOf(family: Family): Protocol | undefined {
  return speaks(family) ? table[family].protocol : undefined;
}

export function reaches(family: Family, generation: 4 | 5): boolean {
  const generations: readonly (4 | 5)[] = speaks(family) ? table[family].reaches : [];
  return generations.includes(generation);
}

/** As a person calls it. */
export const protocolNames: Readonly<Record<Protocol, string>> = {
  grpc: 'gRPC',
  remoting: 'Remoting',
  'grpc-v1': 'gRPC v1 (ONS TCP 2.x)',
  http: 'HTTP',
};

/** As a person calls the SDK. */
export const sdkNames: Readonly<Record<Family, string>> = {
  'grpc-5': '5.x gRPC SDK',
  'remoting-5': '5.x Remoting SDK',
  'remoting-4': '4.x Remoting SDK',
  'remoting-3': '3.x Remoting SDK',
  // Code whose version no build file tells counts as 1.x.
  'ons-tcp-1': 'ONS TCP SDK',
  'ons-tcp-2': 'ONS TCP 2.x SDK',
  'ons-http': 'ONS HTTP SDK',
  'openapi-ons': 'Ons API',
  config: 'configuration',
};
