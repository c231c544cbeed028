import type { DeclaredBy } from '../../model/declared.js';
import type { Family, MessageType } from '../../model/messaging.js';
import type { OpenPlace, OpenValue } from '../../model/workspace.js';

/** A place as people read it: line and column are 1-based, columns in UTF-16 code units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/**
 * What the code of a workspace does with topics and groups, and what has to be there on the 5.x side. Plain data, sorted, the same for the
 * same input: the reports and the kit are made of it, and `report.json` carries it.
 */
export interface MigrationModel {
  readonly target: MigrationTarget;
  readonly applications: readonly Application[];
  readonly topics: readonly TopicRow[];
  readonly groups: readonly GroupRow[];
  readonly grants: readonly Grant[];
  readonly unresolved: readonly Unresolved[];
  readonly stages: readonly Stage[];
  readonly legacyResources: readonly LegacyResource[];
  readonly policies: readonly PolicyGrant[];
}

export interface MigrationTarget {
  readonly edition: string | null;
  readonly maxDelayMillis: number;
  /** Nobody has said which edition it is: the limit is that of the strictest one of the cloud. */
  readonly isAssumed: boolean;
  /** 5.x instance by 4.x instance, as stated in the settings. */
  readonly instances: Readonly<Record<string, string>>;
}

/** A module with a build file of its own. */
export interface Application {
  /** Its folder; '.' for the root. */
  readonly name: string;
  readonly families: readonly Family[];
  readonly sendsTo: readonly string[];
  readonly groups: readonly string[];
  readonly consumes: readonly string[];
}

export interface TopicRow {
  readonly name: string;
  /** All types that are sent, in the order of `messageTypes`. Empty where nobody in the workspace sends. */
  readonly types: readonly MessageType[];
  /**
   * The type that the 5.x topic needs: the one that the settings state, else the one that is sent, else the one that is declared. Null where
   * it takes a decision: several are sent, or none is known.
   */
  readonly type: MessageType | null;
  /** Somebody sends to it of whom the type can't be told. */
  readonly hasOpenType: boolean;
  /** Some sender orders its messages by a queue selector of Remoting alone: FIFO for gRPC, NORMAL for the 5.x server until then. */
  readonly isOrderedBySelector?: true;
  /** Longest delay that is known, in milliseconds; null where nothing is delayed. */
  readonly maxDelayMillis: number | null;
  /** Some delay is not bounded by anything known. */
  readonly hasOpenDelay: boolean;
  readonly senders: readonly SenderRow[];
  readonly subscribers: readonly SubscriberRow[];
  readonly declared: readonly DeclaredTopicRow[];
}

export interface SenderRow {
  readonly application: string;
  readonly family: Family;
  readonly types: readonly MessageType[];
  readonly place: Place;
}

export interface SubscriberRow {
  readonly application: string;
  readonly family: Family;
  /** Null where the group is not known. */
  readonly group: string | null;
  readonly filter: string | null;
  readonly place: Place;
}

export interface DeclaredTopicRow {
  readonly types: readonly MessageType[];
  readonly by: DeclaredBy;
  readonly generation: 4 | 5;
  readonly place: Place;
}

export interface GroupRow {
  readonly name: string;
  readonly families: readonly Family[];
  /** What the consumers do, else what is declared; null where they disagree or nothing is known. */
  readonly orderly: boolean | null;
  /** What client code sets, which belongs to the group in 5.x; null where nothing sets it. */
  readonly maxRetryTimes: number | null;
  readonly consumers: readonly ConsumerRow[];
  readonly producers: readonly { readonly application: string; readonly family: Family; readonly place: Place }[];
  readonly declared: readonly {
    readonly by: DeclaredBy;
    readonly generation: 4 | 5;
    readonly protocol: 'tcp' | 'http' | null;
    readonly place: Place;
  }[];
}

export interface ConsumerRow {
  readonly application: string;
  readonly family: Family;
  readonly orderly: boolean | null;
  readonly subscriptions: readonly { readonly topic: string | null; readonly filter: string | null }[];
  readonly place: Place;
}

/** A right that the code of an application needs, and no more. */
export interface Grant {
  readonly application: string;
  /** Proposed name of the application's ACL user; no two applications share one. */
  readonly user: string;
  readonly resourceType: 'Topic' | 'Group';
  readonly resource: string;
  readonly actions: readonly ('Pub' | 'Sub')[];
  /** Where it is needed. */
  readonly places: readonly Place[];
}

export interface Unresolved {
  readonly what: OpenPlace['what'];
  readonly why: OpenValue['why'];
  readonly key: string | null;
  readonly fragment: string | null;
  /** The name under `values:` by which a person can state it. */
  readonly stateAs: string;
  readonly place: Place;
}

/** Topics and groups that move together: a group reads all of its topics from one instance, a producer writes all of its to one. */
export interface Stage {
  readonly number: number;
  readonly topics: readonly string[];
  readonly groups: readonly string[];
  readonly applications: readonly string[];
}

/** A resource of 4.x that infrastructure code declares. */
export interface LegacyResource {
  /** `alicloud_ons_topic`, `ALIYUN::ROCKETMQ::Topic`. */
  readonly type: string;
  /** `alicloud_ons_topic.orders`; null where it is none of Terraform's. */
  readonly address: string | null;
  /** Topics or groups that it declares, as far as they are known. */
  readonly names: readonly string[];
  readonly place: Place;
}

/** What a RAM policy says of sending and receiving, in the words of ACL 2.0. A policy does not say whose it is. */
export interface PolicyGrant {
  readonly resourceType: 'Topic' | 'Group';
  /** `*` where it names all. */
  readonly resource: string;
  readonly actions: readonly ('Pub' | 'Sub')[];
  readonly decision: 'Allow' | 'Deny';
  /** The 4.x instance that it names. */
  readonly instance: string | null;
  /** Names several by `*`, or one that is filled in later. */
  readonly isOpen: boolean;
  readonly place: Place;
}
