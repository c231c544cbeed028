import type { MessageType } from '../model/message-types.js';

/** What a person says once about the target and about values that code does not tell. From `rocketmq-migrate.yml`. */
export interface WorkspaceSettings {
  /** One of the product's editions. */
  readonly edition?: string;
  /** Milliseconds; only with the edition `open-source`. */
  readonly maxDelay?: number;
  /** By configuration key, or by site as `path:line` (1-based): what the value is. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Types by topic. */
  readonly topics: Readonly<Record<string, MessageType>>;
  /** The 5.x instance by 4.x instance id (`MQ_INST_...`); `default` for all others. */
  readonly instances: Readonly<Record<string, string>>;
}

export const noWorkspaceSettings: WorkspaceSettings = { values: {}, topics: {}, instances: {} };
