import type { FixGrade } from '../../server/engine/finding.js';
import type { UseKind } from '../../server/engine/support.js';

/** What becomes of one public member of a legacy SDK. */
export interface ApiRow {
  /** Canonical signature, unique in its table: `com.aliyun.mq.http.MQProducer#publishMessage(com.aliyun.mq.http.model.TopicMessage)`, `MQClient#getProducer(instanceId, topic)`. */
  readonly id: string;
  readonly kind: UseKind;
  /** The best grade that a rewrite of a use can have; code around it can lower it. */
  readonly grade: Exclude<FixGrade, 'none'>;
  /** The 5.x code; empty where there is none. */
  readonly becomes: string;
  /** Why: what the member does, and what is different in 5.x. */
  readonly note: string;
  /** Where it was read: a file of the SDK. */
  readonly source: string;
}

/** Members that no application calls, covered together. */
export interface ApiPackageRow extends Omit<ApiRow, 'id'> {
  /** Prefix of the ids that it covers, e.g. a package name with its dot. */
  readonly prefix: string;
}

export interface ApiTable {
  /** `com.aliyun.mq:mq-http-sdk:1.0.3.2` */
  readonly artifact: string;
  readonly rows: readonly ApiRow[];
  readonly packageRows: readonly ApiPackageRow[];
}

/** Finds the row of a member: its own, else the one that covers its package. */
export function rowLookup(table: ApiTable): (id: string) => ApiRow | ApiPackageRow | undefined {
  const byId = new Map(table.rows.map((row) => [row.id, row]));
  return (id) => byId.get(id) ?? table.packageRows.find((row) => id.startsWith(row.prefix));
}
