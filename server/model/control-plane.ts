import type { TextRange } from '../engine/text.js';

/** A text with its place. */
export interface PlacedText {
  readonly text: string;
  readonly range: TextRange;
}

/** A statement of a RAM policy that speaks of messaging: `mq:*` actions, `acs:mq:*` resources. */
export interface PolicyStatement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly PlacedText[];
  readonly resources: readonly PlacedText[];
  readonly range: TextRange;
}

/** One use of the Ons 2019-02-14 API, by whatever way: an SDK's class or action name, a command, a resource type. */
export interface ControlPlaneUse {
  /** The API's or resource's name as the tables have it: `OnsTopicCreate`, `alicloud_ons_topic`, `ALIYUN::ROCKETMQ::Topic`. */
  readonly name: string;
  readonly by: 'java-sdk' | 'node-sdk' | 'command-line' | 'terraform' | 'ros' | 'raw-request';
  readonly range: TextRange;
}

/** What shows that 4.x global message routing is in use. */
export interface RoutingSign {
  readonly what: string;
  /** Said by a comment only. */
  readonly isComment?: boolean;
  readonly range: TextRange;
}

/** A table of Flink SQL that reads or writes 4.x by `'connector' = 'mq'`. */
export interface FlinkTable {
  readonly connector: PlacedText;
  readonly options: readonly { readonly key: PlacedText; readonly value: PlacedText; readonly statement: TextRange }[];
}
