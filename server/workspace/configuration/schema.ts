import { noWorkspaceSettings, type WorkspaceSettings } from '../../engine/engine.js';
import { messageTypes } from '../../model/messaging.js';
import { editions } from '../../../rules/knowledge/editions.js';
import { severities } from '../../engine/finding.js';
import type { Severity } from '../../engine/finding.js';
import type { TargetVersions } from '../../engine/support.js';
import { defaultTargets } from '../../../rules/targets/versions.js';
import type { Texts } from '../../l10n/messages.js';

export const configurationFileName = 'rocketmq-migrate.yml';

export interface Configuration {
  readonly workspace: WorkspaceSettings;
  readonly targets: TargetVersions;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

export const defaultConfiguration: Configuration = { workspace: noWorkspaceSettings, targets: defaultTargets, severities: {} };

/** Oldest versions that the rewrites compile against. */
export const oldestTargets: TargetVersions = { java: '5.0.5', node: '1.0.8' };

export const severityChoices: readonly (Severity | 'off')[] = [...severities, 'off'];

export type Setting =
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly description: Texts }
  | { readonly kind: 'duration'; readonly description: Texts }
  | { readonly kind: 'version'; readonly oldest: string; readonly usual: string; readonly description: Texts }
  /** Names that a person chooses, each with a value. */
  | {
      readonly kind: 'map';
      /** What a name is, in the words of a schema's `propertyNames` description. */
      readonly names: Texts;
      readonly values: { readonly kind: 'choice'; readonly choices: readonly string[] } | { readonly kind: 'text' };
      readonly description: Texts;
    }
  | { readonly kind: 'group'; readonly settings: Readonly<Record<string, Setting>>; readonly description: Texts };

/** All settings of `rocketmq-migrate.yml`. The file is checked against it, and its JSON schema and page are generated from it. */
export function settingsFor(ruleIds: readonly string[]): Readonly<Record<string, Setting>> {
  const severity: Setting = {
    kind: 'choice',
    choices: severityChoices,
    description: { en: 'How serious the findings of this rule are; `off` leaves it out.', 'zh-cn': '该规则的严重级别；`off` 表示停用。' },
  };
  return {
    edition: {
      kind: 'choice',
      choices: editions,
      description: {
        en: 'Edition of the 5.x instance. Without it the strictest cloud edition is assumed (7 days for scheduled messages).',
        'zh-cn': '5.x 实例的版本。未填写时按最严格的云上版本处理（定时消息最长 7 天）。',
      },
    },
    maxDelay: {
      kind: 'duration',
      description: {
        en: 'Longest time for which the broker of an `open-source` edition holds a scheduled message: `90m`, `24h` (usual), `3d`.',
        'zh-cn': '`open-source` 版本的 broker 允许的最长定时时间：`90m`、`24h`（默认）、`3d`。',
      },
    },
    values: {
      kind: 'map',
      names: {
        en: 'A configuration key (`mq.order.topic`, `MQ_TOPIC`), or the place where a value is needed: `src/main/java/a/Sender.java:42`.',
        'zh-cn': '配置键（`mq.order.topic`、`MQ_TOPIC`），或需要该值的位置：`src/main/java/a/Sender.java:42`。',
      },
      values: { kind: 'text' },
      description: {
        en: 'Values that the code does not tell: topics, groups, endpoints, delays (milliseconds, or `90m`, `3d`). They win over what files of the workspace say.',
        'zh-cn': '代码中无法得知的值：Topic、Group、接入点、延时（毫秒，或 `90m`、`3d`）。它们优先于工作区文件中的值。',
      },
    },
    topics: {
      kind: 'map',
      names: { en: 'A topic.', 'zh-cn': 'Topic 名称。' },
      values: { kind: 'choice', choices: messageTypes },
      description: {
        en: 'Message types that the topics of the 5.x instance have or are to have.',
        'zh-cn': '5.x 实例中各 Topic 已有或将有的消息类型。',
      },
    },
    instances: {
      kind: 'map',
      names: {
        en: 'A 4.x instance (`MQ_INST_…`), or `default` for all others.',
        'zh-cn': '4.x 实例（`MQ_INST_…`），或用 `default` 表示其余全部实例。',
      },
      values: { kind: 'text' },
      description: {
        en: 'The 5.x instance (`rmq-cn-…`) that takes the place of each 4.x instance.',
        'zh-cn': '取代各 4.x 实例的 5.x 实例（`rmq-cn-…`）。',
      },
    },
    targets: {
      kind: 'group',
      description: { en: 'Versions of the 5.x SDKs that code is rewritten to.', 'zh-cn': '改写时使用的 5.x SDK 版本。' },
      settings: {
        java: {
          kind: 'version',
          oldest: oldestTargets.java,
          usual: defaultTargets.java,
          description: { en: 'org.apache.rocketmq:rocketmq-client-java', 'zh-cn': 'org.apache.rocketmq:rocketmq-client-java' },
        },
        node: {
          kind: 'version',
          oldest: oldestTargets.node,
          usual: defaultTargets.node,
          description: { en: 'rocketmq-client-nodejs', 'zh-cn': 'rocketmq-client-nodejs' },
        },
      },
    },
    severities: {
      kind: 'group',
      description: { en: 'Severity by rule.', 'zh-cn': '各规则的严重级别。' },
      settings: Object.fromEntries(ruleIds.map((id) => [id, severity])),
    },
  };
}
