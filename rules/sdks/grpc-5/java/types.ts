export const grpcPackage = 'org.apache.rocketmq.client.apis';

/** The types of `rocketmq-client-java` by which a client is configured. */
export const grpcTypes = {
  configuration: `${grpcPackage}.ClientConfiguration`,
  builder: `${grpcPackage}.ClientConfigurationBuilder`,
  staticProvider: `${grpcPackage}.StaticSessionCredentialsProvider`,
  credentials: `${grpcPackage}.SessionCredentials`,
} as const;
