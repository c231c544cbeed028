import { defineMessages } from '../../l10n/messages.js';

export const configurationMessages = defineMessages('configuration', {
  unreadable: {
    en: '{file} cannot be read ({code}).',
    'zh-cn': '无法读取 {file}（{code}）。',
  },
  tooLarge: {
    en: '{file} has more than {limit} KB. A configuration is short: is this the right file?',
    'zh-cn': '{file} 超过 {limit} KB。配置文件应当很短，请确认文件是否正确。',
  },
  syntax: {
    en: '{file}:{line}:{column}: this is not valid YAML: {detail}',
    'zh-cn': '{file}:{line}:{column}：YAML 语法错误：{detail}',
  },
  tooDeep: {
    en: '{file}: this is not a configuration: it is nested too deeply.',
    'zh-cn': '{file}：嵌套过深，不是有效的配置。',
  },
  notAGroup: {
    en: '{file}:{line}:{column}: `{name}` takes settings of its own below it ({settings}), not a single value.',
    'zh-cn': '{file}:{line}:{column}：`{name}` 之下应为若干设置（{settings}），而不是单个值。',
  },
  notAMap: {
    en: '{file}:{line}:{column}: `{name}` takes `name: value` lines below it.',
    'zh-cn': '{file}:{line}:{column}：`{name}` 之下应为若干 `名称: 值`。',
  },
  noValue: {
    en: '{file}:{line}:{column}: `{name}` needs a value of one line.',
    'zh-cn': '{file}:{line}:{column}：`{name}` 需要一个单行的值。',
  },
  badName: {
    en: '{file}:{line}:{column}: a name below `{name}` is a text of one line.',
    'zh-cn': '{file}:{line}:{column}：`{name}` 之下的名称应为单行文本。',
  },
  severalDocuments: {
    en: '{file}:{line}:{column}: another document begins here (`---`). A configuration is one document: put all settings into it.',
    'zh-cn': '{file}:{line}:{column}：此处开始了另一个文档（`---`）。配置只能有一个文档，请将所有设置写在一起。',
  },
  noMapping: {
    en: '{file}:{line}:{column}: a configuration consists of `name: value` lines; known names are {settings}.',
    'zh-cn': '{file}:{line}:{column}：配置应由 `名称: 值` 组成；可用的名称有 {settings}。',
  },
  unknownSetting: {
    en: '{file}:{line}:{column}: there is no setting `{name}`. Known here: {settings}.',
    'zh-cn': '{file}:{line}:{column}：没有名为 `{name}` 的设置。可用的有：{settings}。',
  },
  badChoice: {
    en: '{file}:{line}:{column}: `{name}` cannot be `{value}`. Choose one of {choices}.',
    'zh-cn': '{file}:{line}:{column}：`{name}` 不能为 `{value}`，可选值为 {choices}。',
  },
  badDuration: {
    en: '{file}:{line}:{column}: `{name}` cannot be `{value}`. Write a number with a unit: `90m`, `24h` or `3d`.',
    'zh-cn': '{file}:{line}:{column}：`{name}` 不能为 `{value}`。请写数字加单位：`90m`、`24h` 或 `3d`。',
  },
  badVersion: {
    en: '{file}:{line}:{column}: `{name}` cannot be `{value}`. Write a version from {oldest} on, such as {usual}.',
    'zh-cn': '{file}:{line}:{column}：`{name}` 不能为 `{value}`。请填写不低于 {oldest} 的版本，例如 {usual}。',
  },
  maxDelayNeedsOpenSource: {
    en: '{file}:{line}:{column}: `maxDelay` counts only with `edition: open-source`; the limits of cloud editions are fixed. Remove it or change the edition.',
    'zh-cn': '{file}:{line}:{column}：`maxDelay` 仅在 `edition: open-source` 时有效，云上版本的上限是固定的。请删除它或修改 edition。',
  },
});
