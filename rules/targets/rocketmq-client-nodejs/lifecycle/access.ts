import type { Creation, Operation } from '../parts/parts.js';
import type { Holder } from './holders.js';
import type { MainFlow } from './main-flow.js';

/** How an operation reaches its started producer or consumer in the new code. */
export interface Access {
  /** The transaction that the message belongs to. */
  readonly transaction?: string;
  /** Text that starts it, in front of the call. */
  readonly prefix?: string;
  /** Text in place of the receiver. */
  readonly receiver?: string;
  /** A promise of the start, which the call waits for where it can't be awaited before. */
  readonly after?: string;
}

/** A producer or consumer, and what keeps it. */
export interface Owned {
  readonly creation: Creation;
  readonly holder: Holder;
}

/** What a main function starts and ends, and what is done with it. */
export interface MainResources {
  readonly flow: MainFlow;
  readonly names: string[];
  readonly operations: Operation[];
}

/** The class that stands for it in 5.x. */
export function ownerName(creation: Creation): string {
  return creation.kind === 'consumer' ? 'SimpleConsumer' : 'Producer';
}
