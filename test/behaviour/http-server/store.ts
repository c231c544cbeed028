import { randomBytes } from 'node:crypto';
import type { HandleError, PublishRequest } from './protocol.js';

/** Times in milliseconds; the service's own are 300 s (unordered), 60 s (ordered), 10 s (half messages). */
export interface StoreTimes {
  readonly invisible: number;
  readonly orderedInvisible: number;
  readonly halfMessageInvisible: number;
}

export const serviceTimes: StoreTimes = { invisible: 300_000, orderedInvisible: 60_000, halfMessageInvisible: 10_000 };

export interface StoredMessage {
  readonly id: string;
  readonly topic: string;
  readonly body: string;
  readonly tag: string | undefined;
  readonly properties: ReadonlyMap<string, string>;
  readonly publishTime: number;
  /** Not handed out before this epoch time. */
  readonly dueTime: number;
  readonly shardingKey: string | undefined;
}

export interface Delivery {
  readonly message: StoredMessage;
  readonly handle: string;
  readonly consumedTimes: number;
  readonly firstConsumeTime: number;
  readonly nextConsumeTime: number;
}

interface Progress {
  consumedTimes: number;
  firstConsumeTime: number;
  visibleAt: number;
  handle: string | undefined;
  done: boolean;
}

interface HalfMessage {
  readonly message: StoredMessage;
  visibleAt: number;
  consumedTimes: number;
  firstConsumeTime: number;
  handle: string;
  handleExpires: number;
  settled: boolean;
}

/** What the old instance keeps: messages by topic, how far each group is, half messages. In memory. */
export class MessageStore {
  /** Everything that was taken, half messages included, in order. */
  readonly published: StoredMessage[] = [];
  private readonly topics = new Map<string, StoredMessage[]>();
  private readonly progress = new Map<string, Map<string, Progress>>();
  private readonly halves = new Map<string, HalfMessage[]>();

  constructor(
    topics: Iterable<string>,
    private readonly times: StoreTimes,
    private readonly refused: readonly string[] = [],
    private readonly now: () => number = Date.now,
  ) {
    for (const topic of topics) this.topics.set(topic, []);
  }

  has(topic: string): boolean {
    return this.topics.has(topic);
  }

  /** A message with `__TransCheckT` (seconds) is a half message: kept back until it is committed. */
  publish(topic: string, { body, tag, properties }: PublishRequest): { id: string; handle: string | undefined } {
    const due = Number(properties.get('__STARTDELIVERTIME') ?? 0);
    const message: StoredMessage = {
      id: randomBytes(16).toString('hex').toUpperCase(),
      topic,
      body,
      tag,
      properties,
      publishTime: this.now(),
      dueTime: due,
      shardingKey: properties.get('__SHARDINGKEY'),
    };
    this.published.push(message);
    const immunity = Number(properties.get('__TransCheckT') ?? 0) * 1000;
    if (immunity === 0) {
      this.topics.get(topic)?.push(message);
      return { id: message.id, handle: undefined };
    }
    const visibleAt = this.now() + immunity;
    const half: HalfMessage = {
      message,
      visibleAt,
      consumedTimes: 0,
      firstConsumeTime: 0,
      handle: newHandle(),
      handleExpires: visibleAt,
      settled: false,
    };
    this.halves.set(topic, [...(this.halves.get(topic) ?? []), half]);
    return { id: message.id, handle: half.handle };
  }

  /** Up to `count` messages that the filter takes; `tag` is `*`, empty, or `A||B`. */
  consume(topic: string, group: string, tag: string | undefined, count: number, ordered: boolean): Delivery[] {
    const now = this.now();
    const progress = this.progressOf(topic, group);
    const blocked = new Set<string | undefined>();
    const deliveries: Delivery[] = [];
    for (const message of this.topics.get(topic) ?? []) {
      if (deliveries.length >= count) break;
      const state = progress.get(message.id) ?? { consumedTimes: 0, firstConsumeTime: 0, visibleAt: 0, handle: undefined, done: false };
      if (state.done || !matches(message.tag, tag) || message.dueTime > now) continue;
      const inFlight = state.handle !== undefined && state.visibleAt > now;
      // A shard is handed out again only once all of its messages are acknowledged or due again.
      if (ordered && (blocked.has(message.shardingKey) || inFlight)) {
        blocked.add(message.shardingKey);
        continue;
      }
      if (inFlight) continue;
      state.consumedTimes++;
      state.firstConsumeTime ||= now;
      state.visibleAt = now + (ordered ? this.times.orderedInvisible : this.times.invisible);
      state.handle = newHandle();
      progress.set(message.id, state);
      deliveries.push(delivery(message, state.handle, state.consumedTimes, state.firstConsumeTime, state.visibleAt));
    }
    return deliveries;
  }

  /** Acknowledges what it can; the rest comes back as errors. */
  acknowledge(topic: string, group: string, handles: readonly string[]): { done: StoredMessage[]; errors: HandleError[] } {
    const progress = [...this.progressOf(topic, group)];
    const done: StoredMessage[] = [];
    const errors = handles.flatMap((handle) => {
      const [id, state] = progress.find(([, candidate]) => candidate.handle === handle) ?? [];
      if (!state || state.done) return [handleError(handle, 'ReceiptHandleError', 'The receipt handle you provided is not valid.')];
      const message = this.topics.get(topic)?.find((candidate) => candidate.id === id);
      if (state.visibleAt <= this.now() || (message && this.refused.includes(message.body)))
        return [handleError(handle, 'MessageNotExist', 'Receipt handle is expired.')];
      state.done = true;
      if (message) done.push(message);
      return [];
    });
    return { done, errors };
  }

  consumeHalf(topic: string, count: number): Delivery[] {
    const now = this.now();
    const due = (this.halves.get(topic) ?? []).filter((half) => !half.settled && half.visibleAt <= now).slice(0, count);
    return due.map((half) => {
      half.consumedTimes++;
      half.firstConsumeTime ||= now;
      half.visibleAt = now + this.times.halfMessageInvisible;
      half.handle = newHandle();
      half.handleExpires = half.visibleAt;
      return delivery(half.message, half.handle, half.consumedTimes, half.firstConsumeTime, half.visibleAt);
    });
  }

  settle(topic: string, outcome: 'commit' | 'rollback', handles: readonly string[]): HandleError[] {
    return handles.flatMap((handle) => {
      const half = this.halves.get(topic)?.find((candidate) => candidate.handle === handle && !candidate.settled);
      if (!half) return [handleError(handle, 'ReceiptHandleError', 'The receipt handle you provided is not valid.')];
      if (half.handleExpires <= this.now()) return [handleError(handle, 'MessageNotExist', 'Receipt handle is expired.')];
      half.settled = true;
      if (outcome === 'commit') this.topics.get(topic)?.push(half.message);
      return [];
    });
  }

  private progressOf(topic: string, group: string): Map<string, Progress> {
    const key = `${topic} ${group}`;
    const found = this.progress.get(key);
    if (found) return found;
    const made = new Map<string, Progress>();
    this.progress.set(key, made);
    return made;
  }
}

function matches(tag: string | undefined, filter: string | undefined): boolean {
  if (!filter || filter === '*') return true;
  return tag !== undefined && filter.split('||').some((wanted) => wanted.trim() === tag);
}

function delivery(
  message: StoredMessage,
  handle: string,
  consumedTimes: number,
  firstConsumeTime: number,
  nextConsumeTime: number,
): Delivery {
  return { message, handle, consumedTimes, firstConsumeTime, nextConsumeTime };
}

function handleError(handle: string, code: string, message: string): HandleError {
  return { handle, code, message };
}

function newHandle(): string {
  return `${randomBytes(12).toString('hex')}-${Date.now()}`;
}
