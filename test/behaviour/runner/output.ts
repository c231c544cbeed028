import type { Scenario, Trace, TracedSend } from './scenario.js';

/** Message ids differ by nature: 32 hexadecimal digits of the old service, 34 of 5.x. */
const messageId = /\b[0-9A-F]{32,34}\b/g;

export function normaliseOutput(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(messageId, '<id>'));
}

/** Acknowledged bodies, sorted where the order has no meaning: queues are read side by side. */
export function byGroup(
  acknowledged: Iterable<{ readonly topic: string; readonly group: string; readonly body: string }>,
  groups: Scenario['description']['groups'] = {},
): Trace['acknowledged'] {
  const result: Record<string, string[]> = {};
  for (const { topic, group, body } of acknowledged) (result[`${topic} ${group}`] ??= []).push(body);
  for (const [key, bodies] of Object.entries(result)) if (groups[key.split(' ')[1] ?? ''] !== 'Orderly') bodies.sort();
  return result;
}

export function uniqueSorted(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Sends in their order where the topic keeps one (per sharding key), sorted where it does not. */
export function sortedSends(sends: readonly TracedSend[], topics: Scenario['description']['topics']): TracedSend[] {
  const ordered = sends.filter(({ topic }) => topics[topic] === 'FIFO');
  const others = sends.filter(({ topic }) => topics[topic] !== 'FIFO').sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return [...ordered, ...others];
}
