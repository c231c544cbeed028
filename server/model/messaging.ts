import type { TextRange } from '../engine/text.js';
import type { DeclaredGroup, DeclaredTopic } from './declared.js';
import type { Feature } from './features.js';
import type { ControlPlaneUse, FlinkTable, PolicyStatement, RoutingSign } from './control-plane.js';
import type { MessageType } from './message-types.js';
import type { Value, ValueAt } from './values.js';

export { messageTypes, type MessageType } from './message-types.js';
export type { ValueAt } from './values.js';

/** The SDK family a part of the model was read from, as in the `family` field of the JSON output. */
export type Family =
  'ons-http' | 'ons-tcp-1' | 'ons-tcp-2' | 'remoting-4' | 'remoting-3' | 'remoting-5' | 'grpc-5' | 'openapi-ons' | 'config';

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
  /** ONS `InstanceId`, which 5.x refuses; of ONS HTTP it is a part of each producer and consumer. */
  readonly instanceId?: ValueAt;
  readonly namespace?: ValueAt;
  /** Credentials that come from a RAM role or a security token service instead of constants or configuration. */
  readonly roleCredentials?: { readonly kind: 'ram-role' | 'sts' | 'provider'; readonly range: TextRange };
  /** Made by each call of a method that sends or receives, not once: where it is made. */
  readonly shortLived?: TextRange;
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
  /**
   * Ordered by a queue selector alone (Remoting): a message group for gRPC, but without the property `__SHARDINGKEY` the 5.x server takes
   * the message for NORMAL.
   */
  readonly orderedBySelector?: true;
  /** When it is due. Its value holds `current-time` where the code adds to the current time and is written with it (`unit` `moment`). */
  readonly deliveryTime?: DeliveryTime;
  /** Bytes of the body and of all properties, where constants show them. */
  readonly bodyBytes?: ValueAt;
  readonly propertyBytes?: ValueAt;
  /** The message is an object that callers make: it is delayed or ordered where they give it a time or a message group. */
  readonly isGiven?: true;
  /** The object literal that is the message, where it is one. */
  readonly message?: TextRange;
  readonly asynchronous: boolean;
}

export interface DeliveryTime extends ValueAt {
  /**
   * moment: epoch milliseconds (`setStartDeliverTime(now + x)`); delay: milliseconds from now (`setDelayTimeMs(x)`), seconds already
   * multiplied; level: 1 to 18 of the broker's table (`setDelayTimeLevel(3)`).
   */
  readonly unit: 'moment' | 'delay' | 'level';
  /** It is set only where this holds: `if (level > 0) message.setDelayTimeLevel(level)`. */
  readonly onlyIf?: Condition;
}

export interface Condition {
  readonly value: Value;
  /** Greater than 0, or not null. */
  readonly is: 'positive' | 'given';
}

export interface ConsumerPart extends Part {
  readonly client?: number;
  readonly group?: ValueAt;
  readonly subscriptions: readonly Subscription[];
  /** By the listener's or the receive call's kind; undefined where it can't be told. */
  readonly orderly?: boolean;
  readonly manner: 'push' | 'pull' | 'poll' | 'simple';
  /** The one block in which its messages are handled, where the file shows it. */
  readonly handling?: Handling;
}

/** A block that handles received messages one by one, in which a first statement can decide what becomes of each. */
export interface Handling {
  /** Behind the opening brace. */
  readonly start: number;
  /** The variable that holds the message. */
  readonly message: string;
  /** How the consumer is called that was asked for the messages; a listener answers instead. */
  readonly consumer?: string;
  /** How the one producer is called that can be used there. */
  readonly producer: string;
  /** Where a method that the block calls can be declared: before the brace that closes the class, or the end of the module. */
  readonly helperAt: number;
}

export interface Subscription {
  readonly topic?: ValueAt;
  readonly filter?: ValueAt;
  readonly filterKind?: 'tag' | 'sql92';
}

/** Something that a 5.x client does otherwise or not at all. */
export interface FeatureUse extends Part {
  readonly feature: Feature;
  readonly consumer?: number;
  readonly producer?: number;
  /** The value that a setter is given: a number of retries, a place to start at. */
  readonly value?: ValueAt;
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

/** An endpoint of a 5.x instance that is written with a scheme, which it must not have. */
export interface SchemedEndpoint {
  readonly host: string;
  /** `http://`, as written. */
  readonly scheme: string;
  readonly schemeRange: TextRange;
  /** The whole text without quotes. */
  readonly range: TextRange;
}

/** The address at which a server asks for the temporary credentials of its RAM role. */
export interface RoleAddress {
  readonly range: TextRange;
}

/** A library that a script or an image fetches by its coordinates: `mvn dependency:get -Dartifact=...`, `npm install ...`. */
export interface FetchedLibrary {
  readonly group: string;
  readonly artifact: string;
  readonly version?: string;
  readonly range: TextRange;
  /** Undefined where the version does not stand as it reads. */
  readonly versionRange?: TextRange;
}

/** A RAM AccessKey id in a configuration file, under a key that speaks of messaging. */
export interface ConfiguredAccessKey {
  readonly key: string;
  readonly id: string;
  readonly range: TextRange;
}

/** Messaging in the terms that no SDK owns: what one file makes, sends, receives, acknowledges and declares. Plain data. */
export interface FileModel {
  readonly clients: readonly ClientPart[];
  readonly producers: readonly ProducerPart[];
  readonly sends: readonly SendPart[];
  readonly consumers: readonly ConsumerPart[];
  readonly receives: readonly ReceivePart[];
  readonly acknowledgements: readonly AcknowledgementPart[];
  readonly features?: readonly FeatureUse[];
  readonly legacyEndpoints?: readonly LegacyEndpoint[];
  readonly schemedEndpoints?: readonly SchemedEndpoint[];
  readonly roleAddresses?: readonly RoleAddress[];
  readonly fetchedLibraries?: readonly FetchedLibrary[];
  readonly accessKeys?: readonly ConfiguredAccessKey[];
  readonly declaredTopics?: readonly DeclaredTopic[];
  readonly declaredGroups?: readonly DeclaredGroup[];
  readonly policies?: readonly PolicyStatement[];
  readonly controlPlane?: readonly ControlPlaneUse[];
  readonly routing?: readonly RoutingSign[];
  readonly flinkTables?: readonly FlinkTable[];
}

export const emptyModel: FileModel = { clients: [], producers: [], sends: [], consumers: [], receives: [], acknowledgements: [] };
