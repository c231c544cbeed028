import { defineMessages } from '../l10n/messages.js';

/** Texts of the human-readable output. */
export const prettyMessages = defineMessages('pretty', {
  error: { en: 'error', 'zh-cn': '错误' },
  warning: { en: 'warning', 'zh-cn': '警告' },
  info: { en: 'info', 'zh-cn': '信息' },
  hint: { en: 'hint', 'zh-cn': '提示' },
  safe: { en: 'safe fix', 'zh-cn': '安全修复' },
  suggested: { en: 'suggested fix', 'zh-cn': '建议修复' },
  manual: { en: 'by hand', 'zh-cn': '需手动处理' },
  none: { en: 'no fix', 'zh-cn': '无修复' },
  inFix: { en: '{grade}, set {number}', 'zh-cn': '{grade}，第 {number} 组' },
  known: { en: '{repair}, known', 'zh-cn': '{repair}，已知' },
  alike: { en: 'The same holds of {count} more: {places}', 'zh-cn': '另有 {count} 处同样如此：{places}' },
  rewrites: { en: 'What belongs together', 'zh-cn': '相互关联的用法' },
  rewriteSafe: {
    en: 'Set {number}, {places} ({files}): a safe rewrite settles it.',
    'zh-cn': '第 {number} 组，{places}（{files}）：可安全改写。',
  },
  rewriteSuggested: {
    en: 'Set {number}, {places} ({files}): a suggested rewrite settles it. Look at this first:',
    'zh-cn': '第 {number} 组，{places}（{files}）：有建议改写。请先确认：',
  },
  rewriteManual: {
    en: 'Set {number}, {places} ({files}): needs a person, because:',
    'zh-cn': '第 {number} 组，{places}（{files}）：需要人工处理，原因：',
  },
  onePlace: { en: '1 place', 'zh-cn': '1 处' },
  places: { en: '{count} places', 'zh-cn': '{count} 处' },
  moreFiles: { en: '{path} and {count} more', 'zh-cn': '{path} 及另外 {count} 个文件' },
  nothing: {
    en: 'Nothing stands in the way of 5.x ({files} files searched).',
    'zh-cn': '没有发现迁移到 5.x 的障碍（已查找 {files} 个文件）。',
  },
  summary: {
    en: 'Findings: {findings}, in {files} of {searched} files ({severities}).',
    'zh-cn': '共 {findings} 个问题，分布在 {searched} 个文件中的 {files} 个（{severities}）。',
  },
  grades: {
    en: 'Settled by safe rewrites: {safe}; by suggested ones: {suggested}; by hand: {manual}. Estimated effort, with the rewrites: {effort}.',
    'zh-cn': '可安全改写：{safe}；有建议改写：{suggested}；需人工处理：{manual}。使用改写后的预计工作量：{effort}。',
  },
  severityCount: { en: '{count} {severity}', 'zh-cn': '{count} 个{severity}' },
  minutes: { en: '{count} min', 'zh-cn': '{count} 分钟' },
  hours: { en: '{count} h', 'zh-cn': '{count} 小时' },
  unresolved: {
    en: 'Topics, groups, endpoints and delays that nothing here tells: {count}. State them once under `values` in rocketmq-migrate.yml: {names}. The places: {command}',
    'zh-cn':
      '无法得知的 Topic、Group、接入点与延时：{count} 项。请在 rocketmq-migrate.yml 的 `values` 中填写一次：{names}。具体位置：{command}',
  },
  andMore: { en: '{names} and {count} more', 'zh-cn': '{names} 及另外 {count} 项' },
  next: { en: 'Next:', 'zh-cn': '下一步：' },
  nextSafe: { en: 'see the safe rewrites as a diff', 'zh-cn': '以 diff 查看安全改写' },
  nextSuggested: { en: 'see the suggested ones too', 'zh-cn': '同时查看建议改写' },
  nextWrite: { en: 'write them', 'zh-cn': '写入文件' },
  nextRule: { en: 'why, and what to do by hand', 'zh-cn': '查看原因和手动处理方法' },
  fixNothing: { en: 'No rewrite of this grade applies.', 'zh-cn': '没有符合该级别的改写。' },
  fixWouldChange: {
    en: 'Files that would change: {count}. Add --write to change them.',
    'zh-cn': '将修改 {count} 个文件。加 --write 写入。',
  },
  fixChanged: { en: 'Files changed: {count}.', 'zh-cn': '已修改 {count} 个文件。' },
  fixSuggestedLeft: {
    en: 'Findings with suggested rewrites, which are not in this: {count}. Add --suggested to include them.',
    'zh-cn': '另有 {count} 个问题有建议改写未包含在内，加 --suggested 可包含。',
  },
  fixRemains: { en: 'What remains ({count}):', 'zh-cn': '还剩 {count} 个问题：' },
  fixReview: { en: 'Look at these differences:', 'zh-cn': '请确认以下差异：' },
  listed: { en: '- {text}', 'zh-cn': '- {text}' },
  moreRemain: { en: 'and {count} more; scan lists all', 'zh-cn': '以及另外 {count} 个，可用 scan 查看全部' },
  refused: { en: 'not applied: {path}: {text}', 'zh-cn': '未应用：{path}：{text}' },
  noTextDiff: {
    en: 'It is UTF-16, which a text diff cannot carry: use --write for it.',
    'zh-cn': '该文件为 UTF-16，文本 diff 无法表示，请使用 --write。',
  },
  diffWithheld: {
    en: '{path}: its diff is not printed, since it, or that of a file rewritten together with it, would show a credential. --write changes it in place; git diff shows it then.',
    'zh-cn': '{path}：该文件（或与其一同改写的文件）的 diff 会显示凭证，因此不打印。使用 --write 可直接修改，之后用 git diff 查看。',
  },
  what: { en: 'What it finds', 'zh-cn': '检查内容' },
  why: { en: 'Why that fails on 5.x', 'zh-cn': '为什么在 5.x 上不可用' },
  how: { en: 'What to do', 'zh-cn': '如何处理' },
  safety: { en: 'How sure the rewrites are', 'zh-cn': '改写的可靠程度' },
  sources: { en: 'Sources', 'zh-cn': '来源' },
});
