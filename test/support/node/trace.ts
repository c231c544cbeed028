/** A message as it was sent, in terms that both SDKs share. */
export interface SentMessage {
  readonly topic: string;
  readonly body: string;
  readonly tag: string;
  readonly keys: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly group: string;
  /** Epoch milliseconds; 0 where it is delivered at once. */
  readonly deliveryTime: number;
}

/** What a program did while it ran in the sandbox. */
export interface Trace {
  readonly sent: SentMessage[];
  /** Ids of acknowledged messages, in order. */
  readonly acknowledged: string[];
  readonly output: string[];
  /** Messages of rejections that nothing handled, and of errors thrown while a module was loaded. */
  readonly unhandled: string[];
  /** Timers, servers, polls and open clients that keep the process alive, by what they are. */
  readonly keepsAlive: Set<string>;
  /** Clients of the new SDK that were made. */
  clients: number;
}

export function newTrace(): Trace {
  return { sent: [], acknowledged: [], output: [], unhandled: [], keepsAlive: new Set(), clients: 0 };
}

/** A message that waits in the topic. */
export interface WaitingMessage {
  readonly id: string;
  readonly body: string;
  readonly tag: string;
  readonly key: string;
  readonly group: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** What goes wrong: nothing; the first send; the server can't be reached at first; the first handle has expired. */
export type Fault = 'none' | 'send' | 'unreachable' | 'expired-handle';

export const sendFailure = 'the send was refused';
export const connectFailure = 'connect ECONNREFUSED';

/** Two messages, an empty poll, one more message, and then a poll that nothing ends. */
export function waitingBatches(count: number): (readonly WaitingMessage[] | 'empty' | 'forever')[] {
  const message = (id: string): WaitingMessage => ({
    id,
    body: JSON.stringify({ id, email: `${id}@example.com` }),
    tag: 'created',
    key: `key-${id}`,
    group: 'group',
    properties: { room: 'lobby', a: '1' },
  });
  const first = [message('m1'), message('m2')];
  return [...(count > 1 ? [first] : first.map((one) => [one])), 'empty', [message('m3')], 'forever'];
}
