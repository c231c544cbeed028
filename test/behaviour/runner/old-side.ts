import { setTimeout } from 'node:timers/promises';
import { startOldInstance, type Exchange, type OldInstance } from '../http-server/server.js';
import { serviceTimes, type StoredMessage } from '../http-server/store.js';
import { byGroup, normaliseOutput, sortedSends, uniqueSorted } from './output.js';
import { runProgram } from './program.js';
import type { Scenario, SeedMessage, Trace, TracedSend } from './scenario.js';

export const oldCredentials = { user: 'access-key', password: 'secret-key' };

/** Runs the program as it was, against the double of a 4.x instance. */
export async function runOnOldSide(scenario: Scenario, classPath: string): Promise<Trace> {
  const { topics, groups, messages = [], endAfter, password, outage, refuseAcknowledgement } = scenario.description;
  const instance = await startOldInstance({
    topics: Object.keys(topics),
    credentials: { [oldCredentials.user]: oldCredentials.password },
    ...(refuseAcknowledgement && { refuseAcknowledgement }),
  });
  try {
    const seeds = publishAll(instance, messages);
    const running = runProgram(scenario.program, {
      language: scenario.language,
      classPath,
      environment: { MQ_ENDPOINT: instance.endpoint, MQ_USER: oldCredentials.user, MQ_PASSWORD: password ?? oldCredentials.password },
      endAfter,
    });
    if (outage) {
      await setTimeout(outage.after);
      await instance.goAway(outage.downTime);
      for (const id of publishAll(instance, outage.messages ?? [])) seeds.add(id);
    }
    const { output, errors, ended } = await running;
    if (ended === 'failed' && process.env['SHOW_ERRORS']) console.error(errors);
    return {
      sends: sortedSends(instance.store.published.filter(({ id }) => !seeds.has(id)).map(toSend), topics),
      acknowledged: byGroup(acknowledged(instance.exchanges), groups),
      invisibleSeconds: uniqueSorted(instance.exchanges.flatMap(({ operation }) => invisible[operation] ?? [])),
      transactions: instance.exchanges.flatMap(({ operation, status }) =>
        status === 204 && (operation === 'commit' || operation === 'rollback') ? [operation] : [],
      ),
      output: normaliseOutput(output),
      ended,
      clients: null,
    };
  } finally {
    await instance.close();
  }
}

function toSend(message: StoredMessage): TracedSend {
  const own = Object.fromEntries([...message.properties].filter(([key]) => !reserved.has(key)).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    topic: message.topic,
    body: message.body,
    tag: message.tag ?? null,
    key: message.properties.get('KEYS') ?? null,
    properties: own,
    shardingKey: message.shardingKey ?? null,
    delaySeconds: message.dueTime > message.publishTime ? Math.round((message.dueTime - message.publishTime) / 1000) : null,
    transactional: message.properties.has('__TransCheckT'),
  };
}

const reserved = new Set(['KEYS', '__STARTDELIVERTIME', '__SHARDINGKEY', '__TransCheckT']);

/** Seconds, by what was asked: the service's own times. */
const invisible: Readonly<Partial<Record<Exchange['operation'], number>>> = {
  consume: serviceTimes.invisible / 1000,
  'consume-orderly': serviceTimes.orderedInvisible / 1000,
};

function publishAll(instance: OldInstance, messages: readonly SeedMessage[]): Set<string> {
  const ids = messages.map(({ topic, body, tag, key, properties = {}, shardingKey }) => {
    const all = { ...properties, ...(key && { KEYS: key }), ...(shardingKey && { __SHARDINGKEY: shardingKey }) };
    return instance.store.publish(topic, { body, tag, properties: new Map(Object.entries(all)) }).id;
  });
  return new Set(ids);
}

function* acknowledged(exchanges: readonly Exchange[]): Generator<{ topic: string; group: string; body: string }> {
  for (const { operation, topic, group = '', detail } of exchanges) {
    if (operation !== 'acknowledge') continue;
    for (const body of (detail['acknowledged'] as readonly string[] | undefined) ?? []) yield { topic, group, body };
  }
}
