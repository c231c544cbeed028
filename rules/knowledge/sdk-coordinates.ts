import type { Coordinates } from '../../server/engine/build-files.js';

/** Libraries whose versions tell what their code can do on 5.x. */
export const onsClient: Coordinates = { group: 'com.aliyun.openservices', artifact: 'ons-client' };
export const rocketmqClient: Coordinates = { group: 'org.apache.rocketmq', artifact: 'rocketmq-client' };
/** Libraries of which each tells the version of the Remoting SDK: its own, or that of the Spring starter which brings it. */
export const remotingLibraries: readonly Coordinates[] = [
  rocketmqClient,
  { group: 'org.apache.rocketmq', artifact: 'rocketmq-spring-boot-starter' },
  { group: 'org.apache.rocketmq', artifact: 'rocketmq-spring-boot' },
];

/**
 * Whether a version is at least another one: numbers are compared one by one, whatever stands behind them (`1.8.8.8.Final`). Undefined
 * for a text that does not begin with a number.
 */
export function isAtLeast(version: string, least: readonly number[]): boolean | undefined {
  const numbers = /^\d+(?:\.\d+)*/.exec(version)?.[0].split('.').map(Number);
  if (!numbers) return undefined;
  for (const [i, wanted] of least.entries()) {
    const given = numbers[i] ?? 0;
    if (given !== wanted) return given > wanted;
  }
  return true;
}

/**
 * A version of ONS TCP 1.x that Maven Central has, the generation that reaches 5.x. The release notes also name 1.9.0.Final and 1.9.1.Final:
 * https://help.aliyun.com/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/developer-reference/release-notes-14
 */
export const onsClientOn5 = '1.8.8.8.Final';
/** The first version of the Remoting SDK with message traces on ApsaraMQ: the SDK table of the differences page. */
export const remotingTraceSince = [4, 5, 2] as const;
