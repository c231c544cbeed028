import type { Texts } from '../../server/l10n/messages.js';
import type { Difference } from './difference.js';
import { featureDifferences } from './differences-features.js';
import { linkedDifferences } from './differences-linked.js';
import { sdkDifferences } from './differences-sdks.js';

/** The page whose rows and notes are answered here; its newest copy that was read is of October 2025. */
export const differencePage =
  'https://www.alibabacloud.com/help/en/apsaramq-for-rocketmq/cloud-message-queue-rocketmq-5-x-series/product-overview/differences-between-apsaramq-for-rocketmq-4-x-instances-and-apsaramq-for-rocketmq-5-x-instances';

export interface DifferenceSection {
  readonly title: Texts;
  readonly differences: readonly Difference[];
}

/** In the order of the page; what is behind its links comes last. */
export const differenceSections: readonly DifferenceSection[] = [
  { title: { en: 'SDK versions', 'zh-cn': 'SDK 版本' }, differences: sdkDifferences },
  { title: { en: 'Features, purchase and upgrade', 'zh-cn': '功能、购买与升级' }, differences: featureDifferences },
  { title: { en: 'What the page links to', 'zh-cn': '页面链接到的内容' }, differences: linkedDifferences },
];
