import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Broker } from '../broker/broker.js';
import type { Call } from '../recorder/calls.js';
import { startRecorder } from '../recorder/recorder.js';
import { byGroup, normaliseOutput, sortedSends, uniqueSorted } from './output.js';
import { runProgram } from './program.js';
import type { Scenario, SeedMessage, Trace, TracedSend } from './scenario.js';

const seed = fileURLToPath(new URL('./seed.cjs', import.meta.url));
const ok = 20000;

/** Runs the rewritten program against a real RocketMQ 5. */
export async function runOnNewSide(
  scenario: Scenario,
  program: ReadonlyMap<string, string>,
  classPath: string,
  broker: Broker,
): Promise<Trace> {
  const { topics, groups = {}, messages = [], endAfter, password, outage, refuseAcknowledgement } = scenario.description;
  for (const [topic, type] of Object.entries(topics)) await broker.createTopic(topic, type);
  for (const [group, order] of Object.entries(groups)) await broker.createGroup(group, { orderly: order === 'Orderly' });
  await publishAll(broker, messages);
  const recorder = await startRecorder(broker.endpoint, { ...(refuseAcknowledgement && { refuseAcknowledgement }) });
  try {
    const running = runProgram(program, {
      language: scenario.language,
      classPath,
      environment: { MQ_ENDPOINT: recorder.endpoint, MQ_USER: 'user', MQ_PASSWORD: password ?? 'password' },
      endAfter,
    });
    if (outage) {
      await setTimeout(outage.after);
      await broker.restart(outage.downTime);
      await publishAll(broker, outage.messages ?? []);
    }
    const { output, errors, ended } = await running;
    if (ended === 'failed' && process.env['SHOW_ERRORS']) console.error(errors);
    return {
      sends: sortedSends(
        recorder.calls.flatMap((call) => (call.kind === 'send' && call.status === ok ? [toSend(call)] : [])),
        topics,
      ),
      acknowledged: byGroup(acknowledged(recorder.calls), groups),
      invisibleSeconds: uniqueSorted(recorder.calls.flatMap((call) => (call.kind === 'receive' ? [call.invisibleMillis / 1000] : []))),
      transactions: outcomes(recorder.calls),
      output: normaliseOutput(output),
      ended,
      clients: recorder.clients.size,
    };
  } finally {
    await recorder.close();
  }
}

function toSend({ message, time }: Call & { kind: 'send' }): TracedSend {
  const delay = message.deliveryTime === undefined ? 0 : message.deliveryTime - time;
  return {
    topic: message.topic,
    body: message.body.toString('utf8'),
    tag: message.tag ?? null,
    key: message.keys.join(' ') || null,
    properties: message.properties,
    shardingKey: message.messageGroup ?? null,
    delaySeconds: delay > 0 ? Math.round(delay / 1000) : null,
    transactional: message.transactional,
  };
}

async function publishAll(broker: Broker, messages: readonly SeedMessage[]): Promise<void> {
  if (messages.length > 0) await promisify(execFile)(process.execPath, [seed, broker.endpoint, JSON.stringify(messages)]);
}

function* acknowledged(calls: readonly Call[]): Generator<{ topic: string; group: string; body: string }> {
  for (const call of calls) {
    if (call.kind === 'acknowledge' && call.status === ok) yield { topic: call.topic, group: call.group, body: call.body ?? '(unknown)' };
  }
}

/** The outcome of each half message; a broker that asks quickly gets the same answer several times. */
function outcomes(calls: readonly Call[]): Trace['transactions'] {
  const byMessage = new Map<string, 'commit' | 'rollback'>();
  for (const call of calls) if (call.kind === 'end-transaction' && call.outcome !== 'unknown') byMessage.set(call.messageId, call.outcome);
  return [...byMessage.values()];
}
