import { defineMessages } from '../l10n/messages.js';

export const engineMessages = defineMessages('engine', {
  analysisFailed: {
    en: 'This file could not be analysed ({detail}). The other files were.',
    'zh-cn': '无法分析此文件（{detail}），其他文件不受影响。',
  },
  planFailed: {
    en: 'No rewrite could be prepared here ({detail}). Nothing was changed.',
    'zh-cn': '无法在此处准备改写（{detail}），未做任何修改。',
  },
  buildFileByHand: {
    en: '{file} could not be edited: add {library} to it by hand.',
    'zh-cn': '无法编辑 {file}：请手动添加 {library}。',
  },
  libraryUnused: {
    en: 'no code that was read uses {library}; code in other languages, reflection or scripts may',
    'zh-cn': '已读取的代码均未使用 {library}，但其他语言的代码、反射或脚本可能会用到',
  },
  editsOverlap: {
    en: 'A rewrite was dropped because its edits overlap. Nothing of it was applied.',
    'zh-cn': '改写的编辑范围互相重叠，已整体放弃，未应用任何修改。',
  },
  syntaxWorse: {
    en: 'A rewrite was dropped because its result would not parse. Nothing of it was applied.',
    'zh-cn': '改写结果存在语法错误，已整体放弃，未应用任何修改。',
  },
  noProgress: {
    en: 'A rewrite was dropped because it left the uses that it was to replace. Nothing of it was applied.',
    'zh-cn': '改写之后旧用法依然存在，已整体放弃，未应用任何修改。',
  },
});
