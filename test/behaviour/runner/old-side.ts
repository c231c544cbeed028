import { startOldInstance, type Exchange } from '../http-server/server.js';
import type { StoredMessage } from '../http-server/store.js';
import { normaliseOutput } from './output.js';
import { runProgram } from './program.js';
import type { Scenario, Trace, TracedSend } from './scenario.js';

export const oldCredentials = { user: 'access-key', password: 'secret-key' };

/** Runs the program as it was, against the double of a 4.x instance. */
export async function runOnOldSide(scenario: Scenario, classPath: string): Promise<Trace> {
  const { topics, messages = [], endAfter, password } = scenario.description;
  const instance = await startOldInstance({ topics: Object.keys(topics), credentials: { [oldCredentials.user]: oldCredentials.password } });
  try {
    for (const { topic, body, tag, key, properties = {}, shardingKey } of messages) {
      const all = { ...properties, ...(key && { KEYS: key }), ...(shardingKey && { __SHARDINGKEY: shardingKey }) };
      instance.store.publish(topic, { body, tag, properties: new Map(Object.entries(all)) });
    }
    const { output, errors, ended } = await runProgram(scenario.program, {
      language: scenario.language,
      classPath,
      environment: { MQ_ENDPOINT: instance.endpoint, MQ_USER: oldCredentials.user, MQ_PASSWORD: password ?? oldCredentials.password },
      endAfter,
    });
    if (ended === 'failed' && process.env['SHOW_ERRORS']) console.error(errors);
    return {
      sends: instance.store.published.slice(messages.length).map(toSend),
      acknowledged: acknowledged(instance.exchanges),
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

function acknowledged(exchanges: readonly Exchange[]): Trace['acknowledged'] {
  const result: Record<string, string[]> = {};
  for (const { operation, topic, group, detail } of exchanges) {
    if (operation !== 'acknowledge') continue;
    const bodies = detail['acknowledged'] as readonly string[];
    if (bodies.length > 0) (result[`${topic} ${group}`] ??= []).push(...bodies);
  }
  return result;
}
