import type { WorkspaceSettings } from '../../server/engine/engine.js';
import type { Target } from '../../server/model/workspace.js';

const hour = 3_600_000;
const day = 24 * hour;

interface EditionLimits {
  /** Longest delay of a scheduled message, in milliseconds. */
  readonly maxDelay: number;
  /** Longest name of a topic, in characters. */
  readonly maxTopicName: number;
}

/**
 * What the editions of a 5.x instance allow.
 * Delay: https://www.alibabacloud.com/help/doc-detail/440242.html; names:
 * https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/product-overview/usage-limits;
 * open source: `maxDelayTimeMills` of the proxy, `timerMaxDelaySec` of the broker, both configurable; names up to 127 characters
 * (org.apache.rocketmq.common.topic.TopicValidator).
 */
const limits = {
  standard: { maxDelay: 7 * day, maxTopicName: 60 },
  professional: { maxDelay: 40 * day, maxTopicName: 60 },
  platinum: { maxDelay: 40 * day, maxTopicName: 60 },
  'serverless-standard': { maxDelay: 7 * day, maxTopicName: 128 },
  'serverless-professional': { maxDelay: 7 * day, maxTopicName: 128 },
  'open-source': { maxDelay: 24 * hour, maxTopicName: 127 },
} as const satisfies Readonly<Record<string, EditionLimits>>;

export type Edition = keyof typeof limits;

/** They differ in how far ahead a message can be scheduled. */
export const editions = Object.keys(limits) as readonly Edition[];

function isEdition(name: string | undefined): name is Edition {
  return name !== undefined && Object.hasOwn(limits, name);
}

/** The strictest edition of the cloud holds where nobody says which one it is: a message that fits it fits all. */
const strictest: Edition = 'standard';

export function targetOf({ edition, maxDelay }: WorkspaceSettings): Target {
  const known = isEdition(edition) ? edition : undefined;
  const { maxDelay: usual, maxTopicName } = limits[known ?? strictest];
  const own = known === 'open-source' ? maxDelay : undefined;
  return { ...(known && { edition: known }), maxDelay: own ?? usual, isAssumed: known === undefined, maxTopicName };
}
