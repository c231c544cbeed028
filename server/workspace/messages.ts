import { defineMessages } from '../l10n/messages.js';

export const workspaceMessages = defineMessages('workspace', {
  fileNotWritten: { en: '{file} could not be written ({code}).', 'zh-cn': '无法写入 {file}（{code}）。' },
  folderInTheWay: { en: '{file} could not be written: a folder of that name is in the way.', 'zh-cn': '无法写入 {file}：存在同名文件夹。' },
  noSuchPath: {
    en: 'There is no such file or folder. Check the path.',
    'zh-cn': '该文件或文件夹不存在，请检查路径。',
  },
  unreadable: {
    en: 'It cannot be read ({code}), so what it holds is not part of the result. Check its permissions.',
    'zh-cn': '无法读取（{code}），其内容未计入结果。请检查访问权限。',
  },
  linkedElsewhere: {
    en: 'A link to {target}, outside of the scanned folder: not followed. Name that as a PATH of its own if it belongs to the project.',
    'zh-cn': '指向扫描目录之外（{target}）的链接，未跟随。如果它属于本项目，请将其作为单独的 PATH 传入。',
  },
  tooLarge: {
    en: 'It has {size} MB and names what is looked for (a legacy SDK, or a key or name that code depends on), but files over {limit} MB are not analysed: what it says is not known here. If it is generated, change its generator; otherwise split the file.',
    'zh-cn':
      '该文件有 {size} MB，且包含要查找的内容（旧版 SDK，或代码所依赖的键或名称），但超过 {limit} MB 的文件不做分析，其内容未知。若为生成的文件，请修改其生成器；否则请拆分该文件。',
  },
  binary: {
    en: 'It has the name of a source file but holds binary data (or UTF-16 without a byte order mark). If it is source text, save it as UTF-8.',
    'zh-cn': '文件名是源代码，内容却是二进制数据（或没有 BOM 的 UTF-16）。如果它确实是源代码，请另存为 UTF-8。',
  },
  invalidUtf8: {
    en: 'It names what is looked for (a legacy SDK, or a key or name that code depends on) but is not valid UTF-8 (first bad byte at offset {offset}), so it is not analysed. Convert it to UTF-8, for example with iconv -f GB18030 -t UTF-8.',
    'zh-cn':
      '该文件包含要查找的内容（旧版 SDK，或代码所依赖的键或名称），但不是有效的 UTF-8（第一个错误字节位于偏移 {offset}），因此未做分析。请转换为 UTF-8，例如 iconv -f GB18030 -t UTF-8。',
  },
  minified: {
    en: 'Minified: not analysed. Migrate the source that it was built from, then build it again.',
    'zh-cn': '压缩后的代码，未做分析。请迁移其源代码后重新构建。',
  },
  otherLanguage: {
    en: '{language} is not analysed, and this file uses {library}: the old library stays in its build file. Migrate it by hand.',
    'zh-cn': '不分析 {language} 代码，而该文件使用了 {library}：构建文件中会保留旧库。请手动迁移。',
  },
  changedSinceRead: {
    en: 'It changed on disk after it was read, so nothing was written to it. Run the command again.',
    'zh-cn': '读取之后该文件在磁盘上已被修改，因此没有写入。请重新运行命令。',
  },
  notWritten: {
    en: 'It could not be written ({code}); it is as it was before.',
    'zh-cn': '写入失败（{code}），文件保持原样。',
  },
});
