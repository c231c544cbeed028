import { defineMessages } from '../l10n/messages.js';

export const lspMessages = defineMessages('lsp', {
  rewrite: {
    en: 'Rewrite for RocketMQ 5.x ({places})',
    'zh-cn': '改写为 RocketMQ 5.x 写法（{places}）',
  },
  rewriteToCheck: {
    en: 'Rewrite for RocketMQ 5.x ({places}), then check: {difference}',
    'zh-cn': '改写为 RocketMQ 5.x 写法（{places}），之后请确认：{difference}',
  },
  rewriteToCheckMore: {
    en: 'Rewrite for RocketMQ 5.x ({places}), then check: {difference} (and {more} more)',
    'zh-cn': '改写为 RocketMQ 5.x 写法（{places}），之后请确认：{difference}（另有 {more} 项）',
  },
  inFiles: { en: '{title} ({files} files)', 'zh-cn': '{title}（涉及 {files} 个文件）' },
  toCheck: { en: '{title}, then check: {difference}', 'zh-cn': '{title}，之后请确认：{difference}' },
  toCheckMore: {
    en: '{title}, then check: {difference} (and {more} more)',
    'zh-cn': '{title}，之后请确认：{difference}（另有 {more} 项）',
  },
  confirm: { en: 'To be looked at before it is applied', 'zh-cn': '应用之前请先确认' },
  onePlace: { en: '1 place', 'zh-cn': '1 处' },
  places: { en: '{count} places', 'zh-cn': '{count} 处' },
  onePlaceInFiles: { en: '1 place, {files} files', 'zh-cn': '1 处，涉及 {files} 个文件' },
  placesInFiles: { en: '{count} places, {files} files', 'zh-cn': '{count} 处，涉及 {files} 个文件' },
  removeLibrary: {
    en: 'Remove this unused library, then check: {difference}',
    'zh-cn': '移除这个未使用的依赖，之后请确认：{difference}',
  },
  removeImport: {
    en: 'Remove this unused import',
    'zh-cn': '移除这个未使用的导入',
  },
  rewriteFile: {
    en: 'Rewrite everything in this file that is safe',
    'zh-cn': '改写此文件中所有可安全改写之处',
  },
  rewriteFileToCheck: {
    en: 'Rewrite everything in this file, also what must be checked afterwards',
    'zh-cn': '改写此文件中的所有用法，包括改写后需要确认的部分',
  },
  fixAll: {
    en: 'RocketMQ Migrate: apply all rewrites',
    'zh-cn': 'RocketMQ Migrate：应用全部改写',
  },
  suppress: {
    en: 'Ignore {rule} on this line',
    'zh-cn': '在此行忽略 {rule}',
  },
  topic: { en: 'topic', 'zh-cn': 'Topic' },
  group: { en: 'group', 'zh-cn': 'Group' },
  endpoint: { en: 'endpoint', 'zh-cn': '接入点' },
  credential: { en: 'credential', 'zh-cn': '凭证' },
  delay: { en: 'delay', 'zh-cn': '延时' },
  filter: { en: 'filter', 'zh-cn': '过滤表达式' },
  neededAt: { en: '{what}, needed in {path}', 'zh-cn': '{what}，用于 {path}' },
  stateValue: {
    en: 'State the {what} ({name}) in rocketmq-migrate.yml',
    'zh-cn': '在 rocketmq-migrate.yml 中填写{what}（{name}）',
  },
  explain: {
    en: 'Explain {rule}',
    'zh-cn': '查看 {rule} 的说明',
  },
  nothingToRewrite: {
    en: 'There is nothing here that RocketMQ Migrate can rewrite by itself. The squiggles that are left say what to do by hand.',
    'zh-cn': '这里没有 RocketMQ Migrate 可以自动改写的内容，其余标记处说明了需要手动完成的事项。',
  },
  notApplied: {
    en: 'The editor did not apply the rewrite. Nothing was changed. {reason}',
    'zh-cn': '编辑器没有应用改写，未做任何修改。{reason}',
  },
  changedMeanwhile: {
    en: 'A file changed while its rewrite was prepared, so nothing was changed. Try again.',
    'zh-cn': '准备改写期间文件发生了变化，未做任何修改，请重试。',
  },
  noRulePage: {
    en: 'There is no page about {rule} in this installation.',
    'zh-cn': '此安装中没有 {rule} 的说明页面。',
  },
  settingUnknown: {
    en: 'Setting rocketmqMigrate.{name} is not known and has no effect.',
    'zh-cn': '未知设置 rocketmqMigrate.{name}，不起作用。',
  },
  settingInvalid: {
    en: 'Setting rocketmqMigrate.{name} has the value {value}, but takes {expected}. Its default is used.',
    'zh-cn': '设置 rocketmqMigrate.{name} 的值 {value} 无效，应为 {expected}，已使用默认值。',
  },
  settingVersion: {
    en: 'Setting rocketmqMigrate.{name} has the value {value}, but takes a version from {oldest} on, such as {usual}. It has no effect.',
    'zh-cn': '设置 rocketmqMigrate.{name} 的值 {value} 无效，应为不低于 {oldest} 的版本，例如 {usual}，该设置不起作用。',
  },
  configurationInvalid: {
    en: '{problem} Until this is put right, the settings from before stay in force.',
    'zh-cn': '{problem} 在修正之前，沿用先前的设置。',
  },
  scanning: {
    en: 'Looking for code that RocketMQ 5.x no longer serves',
    'zh-cn': '正在查找 RocketMQ 5.x 不再支持的代码',
  },
  scanned: {
    en: '{folder}: {files} files with RocketMQ code or build files, {milliseconds} ms.',
    'zh-cn': '{folder}：{files} 个 RocketMQ 代码文件或构建文件，耗时 {milliseconds} 毫秒。',
  },
  requestFailed: {
    en: '{request} failed: {detail}',
    'zh-cn': '{request} 失败：{detail}',
  },
  fileProblem: {
    en: '{path}: {problem}',
    'zh-cn': '{path}：{problem}',
  },
});
