import type { TextConstant } from '../engine/text-constants.js';
import type { TextRange } from '../engine/text.js';
import type { Value } from './values.js';

/** The SDK family a part of the model was read from, as in the `family` field of the JSON output. */
export type Family =
  'ons-http' | 'ons-tcp-1' | 'ons-tcp-2' | 'remoting-4' | 'remoting-3' | 'remoting-5' | 'grpc-5' | 'openapi-ons' | 'config';

/** A topic of 5.x takes one of these and refuses the others. */
export type MessageType = 'NORMAL' | 'FIFO' | 'DELAY' | 'TRANSACTION';

/** Every part knows where it stands in its file; `id` is unique within the file and stable for one text. */
export interface Part {
  readonly id: number;
  readonly family: Family;
  readonly range: TextRange;
}

/** Endpoint and credentials of a connection; the range of each value is the argument it was read from. */
export interface ClientPart extends Part {
  readonly endpoint?: ValueAt;
  readonly accessKey?: ValueAt;
  readonly secretKey?: ValueAt;
  readonly securityToken?: ValueAt;
  readonly instanceId?: ValueAt;
}

export interface ValueAt {
  readonly value: Value;
  readonly range: TextRange;
  /** The text constants of the file that the value can be, where a rule has to point at them. */
  readonly literals?: readonly TextConstant[];
}

export interface ProducerPart extends Part {
  readonly client?: number;
  readonly topic?: ValueAt;
  readonly group?: ValueAt;
  readonly transactional: boolean;
}

/** One send: the types it can have (several where a setter is conditional), and what the message carries. */
export interface SendPart extends Part {
  readonly producer?: number;
  readonly topic?: ValueAt;
  readonly types: readonly MessageType[];
  readonly tag?: ValueAt;
  readonly keys?: ValueAt;
  readonly messageGroup?: ValueAt;
  /** Absolute epoch milliseconds, or relative to now where the code adds to the current time. */
  readonly deliveryTime?: ValueAt & { readonly relative: boolean };
  readonly asynchronous: boolean;
}

export interface ConsumerPart extends Part {
  readonly client?: number;
  readonly topic?: ValueAt;
  readonly group?: ValueAt;
  readonly filter?: ValueAt;
}

export interface ReceivePart extends Part {
  readonly consumer?: number;
  readonly orderly: boolean;
  readonly halfMessages: boolean;
}

export interface AcknowledgementPart extends Part {
  readonly consumer?: number;
}

/** An address that only 4.x instances answer, written as a constant. */
export interface LegacyEndpoint {
  readonly host: string;
  readonly protocol: 'http' | 'tcp';
  readonly range: TextRange;
}

/** A RAM AccessKey id in a configuration file, under a key that speaks of messaging. */
export interface ConfiguredAccessKey {
  readonly key: string;
  readonly id: string;
  readonly range: TextRange;
}

/** Messaging in the terms that no SDK owns: what one file makes, sends, receives and acknowledges. Plain data. */
export interface FileModel {
  readonly clients: readonly ClientPart[];
  readonly producers: readonly ProducerPart[];
  readonly sends: readonly SendPart[];
  readonly consumers: readonly ConsumerPart[];
  readonly receives: readonly ReceivePart[];
  readonly acknowledgements: readonly AcknowledgementPart[];
  readonly legacyEndpoints?: readonly LegacyEndpoint[];
  readonly accessKeys?: readonly ConfiguredAccessKey[];
}

export const emptyModel: FileModel = { clients: [], producers: [], sends: [], consumers: [], receives: [], acknowledgements: [] };
