import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MessageType } from '../../../server/model/messaging.js';
import { readTree } from '../../support/product-engine.js';

export interface SeedMessage {
  readonly topic: string;
  readonly body: string;
  readonly tag?: string;
  readonly key?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly shardingKey?: string;
}

/** `scenario.json`: one small program on the old SDK, and the world it runs in. Names of topics and groups are the scenario's own. */
export interface ScenarioDescription {
  readonly title: string;
  readonly topics: Readonly<Record<string, MessageType>>;
  readonly groups?: Readonly<Record<string, 'Concurrently' | 'Orderly'>>;
  /** Published before the program starts. */
  readonly messages?: readonly SeedMessage[];
  /** The program is ended after this many milliseconds; without it, it must end by itself. */
  readonly endAfter?: number;
  /** Given to the program in place of the right ones. */
  readonly password?: string;
  /** The server is down for this many milliseconds, this long after the start; `messages` are published once it is back. */
  readonly outage?: { readonly after: number; readonly downTime: number; readonly messages?: readonly SeedMessage[] };
  /** Bodies of messages whose handles the server takes for expired. */
  readonly refuseAcknowledgement?: readonly string[];
  /** On a broker that asks for user names and passwords. */
  readonly acl?: boolean;
  readonly grade: 'safe' | 'suggested';
  /** Producers and consumers that the rewritten program may build. */
  readonly clients: number;
  /** What is different, in words: allowed only where the grade is suggested. */
  readonly differences?: Readonly<Partial<Record<keyof Trace, string>>>;
}

export interface Scenario {
  readonly name: string;
  readonly language: 'java' | 'node';
  readonly description: ScenarioDescription;
  /** The old program by path. */
  readonly program: ReadonlyMap<string, string>;
}

export interface TracedSend {
  readonly topic: string;
  readonly body: string;
  readonly tag: string | null;
  readonly key: string | null;
  readonly properties: Readonly<Record<string, string>>;
  readonly shardingKey: string | null;
  /** Whole seconds from the send to the delivery; null when at once. */
  readonly delaySeconds: number | null;
  readonly transactional: boolean;
}

/** What a run did, in terms that both protocols have. */
export interface Trace {
  readonly sends: readonly TracedSend[];
  /** Bodies by topic and group; in the order of their acknowledgement where the group is ordered, sorted where it is not. */
  readonly acknowledged: Readonly<Record<string, readonly string[]>>;
  /** Seconds for which received messages stay invisible, each once. */
  readonly invisibleSeconds: readonly number[];
  readonly transactions: readonly ('commit' | 'rollback')[];
  /** What the program printed, message ids left out. */
  readonly output: readonly string[];
  readonly ended: 'by itself' | 'failed' | 'still running';
  /** Producers and consumers that connected, for 5.x; requests have no client in the old protocol. */
  readonly clients: number | null;
}

const root = fileURLToPath(new URL('../scenarios/', import.meta.url));

export function readScenarios(language: Scenario['language']): Scenario[] {
  return readdirSync(join(root, language))
    .sort()
    .map((name) => {
      const folder = join(root, language, name);
      const program = readTree(join(folder, 'program'));
      const description = JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8')) as ScenarioDescription;
      return { name, language, description, program };
    });
}
