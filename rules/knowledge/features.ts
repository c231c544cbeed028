import type { Severity } from '../../server/engine/finding.js';
import type { Feature } from '../../server/model/features.js';

/** Features that a rule on the retries or the first start speaks of. */
export type MovedFeature = 'consume-from-where' | 'max-reconsume-times' | 'suspend-time' | 'consume-timeout';

export interface FeatureRow {
  /** For an SDK that reaches 5.x instances: it can keep what it does. */
  readonly kept: Severity;
  /** For the older versions of such an SDK, where 5.x instances refuse them or behave otherwise. */
  readonly keptBefore5?: Severity;
  /** For an SDK that reaches 4.x only, so that the code has to change. */
  readonly leaving: Severity;
  /** Minutes of work once the client moves to gRPC. */
  readonly minutes: number;
  readonly source: string;
}

const sdkTable =
  'https://www.alibabacloud.com/help/id/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-4-x-series/developer-reference/overview-4';
const grpcClient = 'https://github.com/apache/rocketmq-clients/tree/master/java/client-apis';
const pullRefused = 'https://developer.aliyun.com/ask/653069';

/** What becomes of the features that the gRPC SDK has otherwise or not at all. */
export const featureTable: Readonly<Record<Exclude<Feature, MovedFeature>, FeatureRow>> = {
  broadcasting: { kept: 'info', leaving: 'error', minutes: 240, source: 'https://github.com/apache/rocketmq-clients/issues/888' },
  // 5.x instances answer pull clients of before 5.0.0 with an error of their own.
  'pull-consumer': { kept: 'info', keptBefore5: 'warning', leaving: 'error', minutes: 240, source: pullRefused },
  'lite-pull-consumer': { kept: 'info', keptBefore5: 'warning', leaving: 'error', minutes: 120, source: pullRefused },
  'batch-consumer': { kept: 'info', leaving: 'warning', minutes: 60, source: grpcClient },
  'message-queue-selector-by-hash': { kept: 'info', leaving: 'warning', minutes: 20, source: grpcClient },
  // 5.x gives a topic its queues by itself and shows neither their number nor their place.
  'message-queue-selector-by-position': {
    kept: 'warning',
    leaving: 'error',
    minutes: 120,
    source: 'https://www.alibabacloud.com/help/es/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/user-guide/manage-topics',
  },
  'message-queue-selector': { kept: 'info', leaving: 'warning', minutes: 60, source: grpcClient },
  'batch-send': { kept: 'info', leaving: 'warning', minutes: 30, source: grpcClient },
  'one-way-send': { kept: 'info', leaving: 'info', minutes: 10, source: grpcClient },
  'request-reply': { kept: 'info', leaving: 'error', minutes: 240, source: grpcClient },
  'message-trace-switch': { kept: 'hint', leaving: 'hint', minutes: 2, source: sdkTable },
  'allocation-strategy': { kept: 'info', leaving: 'warning', minutes: 30, source: grpcClient },
  'class-filter': { kept: 'warning', leaving: 'error', minutes: 120, source: grpcClient },
  'admin-client': {
    kept: 'info',
    leaving: 'warning',
    minutes: 120,
    source: 'https://github.com/aliyun/alibabacloud-python-sdk/blob/master/rocketmq-20220801/ChangeLog.md',
  },
};

export function isUnsupported(feature: Feature): feature is Exclude<Feature, MovedFeature> {
  return Object.hasOwn(featureTable, feature);
}
