/** Ports on loopback. The broker also takes the two beside its own: one below by two (fast), one above (HA). */
export interface Ports {
  readonly nameServer: number;
  readonly broker: number;
  readonly proxyRemoting: number;
  /** Where 5.x clients connect. */
  readonly grpc: number;
}

/** ACL 2.0: a super user that the tests administer with. */
export interface Administrator {
  readonly user: string;
  readonly password: string;
}

const provider = 'org.apache.rocketmq.auth';

export function nameServerConfiguration(ports: Ports): string {
  return `listenPort=${ports.nameServer}\nbindAddress=127.0.0.1\n`;
}

/** `key=value` lines of broker.conf. */
export function brokerConfiguration(folder: string, ports: Ports, acl: Administrator | undefined): string {
  const settings: Record<string, string | number | boolean> = {
    brokerClusterName: 'DefaultCluster',
    brokerName: 'broker-a',
    brokerId: 0,
    namesrvAddr: `127.0.0.1:${ports.nameServer}`,
    brokerIP1: '127.0.0.1',
    listenPort: ports.broker,
    haListenPort: ports.broker + 1,
    brokerRole: 'ASYNC_MASTER',
    flushDiskType: 'ASYNC_FLUSH',
    storePathRootDir: `${folder}/store`,
    autoCreateTopicEnable: false,
    autoCreateSubscriptionGroup: false,
    mappedFileSizeCommitLog: 16 * 1024 * 1024,
    mappedFileSizeConsumeQueue: 600_000,
    diskMaxUsedSpaceRatio: 99,
    transactionCheckInterval: 1000,
    transactionTimeOut: 1000,
  };
  if (acl) {
    Object.assign(settings, {
      authenticationEnabled: true,
      authenticationProvider: `${provider}.authentication.provider.DefaultAuthenticationProvider`,
      authenticationMetadataProvider: `${provider}.authentication.provider.LocalAuthenticationMetadataProvider`,
      initAuthenticationUser: JSON.stringify({ username: acl.user, password: acl.password }),
      innerClientAuthenticationCredentials: JSON.stringify({ accessKey: acl.user, secretKey: acl.password }),
      authorizationEnabled: true,
      authorizationProvider: `${provider}.authorization.provider.DefaultAuthorizationProvider`,
      authorizationMetadataProvider: `${provider}.authorization.provider.LocalAuthorizationMetadataProvider`,
    });
  }
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

/** rmq-proxy.json. `maxDelay` in milliseconds. */
export function proxyConfiguration(ports: Ports, maxDelay: number, acl: Administrator | undefined): string {
  return JSON.stringify({
    rocketMQClusterName: 'DefaultCluster',
    namesrvAddr: `127.0.0.1:${ports.nameServer}`,
    grpcServerPort: ports.grpc,
    remotingListenPort: ports.proxyRemoting,
    localServeMode: true,
    enableTopicMessageTypeCheck: true,
    maxDelayTimeMills: maxDelay,
    ...(acl && {
      authenticationEnabled: true,
      authenticationProvider: `${provider}.authentication.provider.DefaultAuthenticationProvider`,
      authenticationMetadataProvider: 'org.apache.rocketmq.proxy.auth.ProxyAuthenticationMetadataProvider',
      innerClientAuthenticationCredentials: JSON.stringify({ accessKey: acl.user, secretKey: acl.password }),
      authorizationEnabled: true,
      authorizationProvider: `${provider}.authorization.provider.DefaultAuthorizationProvider`,
      authorizationMetadataProvider: 'org.apache.rocketmq.proxy.auth.ProxyAuthorizationMetadataProvider',
    }),
  });
}
