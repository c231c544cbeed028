import type { TextRange } from '../engine/text.js';
import type { MessageType } from './message-types.js';
import type { ValueAt } from './values.js';

/** Who declares a topic or group: a resource of infrastructure code, a call of an API or command line, a setting of this product. */
export type DeclaredBy = 'terraform' | 'ros' | 'openapi' | 'command-line' | 'mqadmin' | 'settings';

export interface DeclaredTopic {
  readonly name: ValueAt;
  /** Several where the declaration takes all (`MIXED`). */
  readonly types?: readonly MessageType[];
  /** Where the type is written; undefined where the declaration leaves it out. */
  readonly typeRange?: TextRange;
  readonly by: DeclaredBy;
  readonly generation: 4 | 5;
  readonly instance?: ValueAt;
  readonly remark?: ValueAt;
  readonly range: TextRange;
}

export interface DeclaredGroup {
  readonly name: ValueAt;
  /** 4.x groups are made for one protocol. */
  readonly protocol?: 'tcp' | 'http';
  readonly orderly?: boolean;
  readonly maxRetryTimes?: ValueAt;
  readonly by: DeclaredBy;
  readonly generation: 4 | 5;
  readonly instance?: ValueAt;
  readonly remark?: ValueAt;
  readonly range: TextRange;
}
