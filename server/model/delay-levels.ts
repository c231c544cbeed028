const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * Milliseconds of the broker's delay levels 1 to 18, as an instance of the cloud has them and a broker of one's own unless its
 * `messageDelayLevel` says otherwise: "1s 5s 10s 30s 1m 2m 3m 4m 5m 6m 7m 8m 9m 10m 20m 30m 1h 2h".
 * https://github.com/apache/rocketmq/blob/develop/store/src/main/java/org/apache/rocketmq/store/config/MessageStoreConfig.java
 */
export const delayLevels: readonly number[] = [
  second,
  5 * second,
  10 * second,
  30 * second,
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30].map((minutes) => minutes * minute),
  hour,
  2 * hour,
];

/**
 * Milliseconds of a level. No delay at or below 0; a level above the last is the last.
 * https://github.com/apache/rocketmq/blob/develop/broker/src/main/java/org/apache/rocketmq/broker/util/HookUtils.java
 */
export function delayOfLevel(level: number): number {
  return level < 1 ? 0 : (delayLevels[Math.min(Math.floor(level), delayLevels.length) - 1] ?? 0);
}
