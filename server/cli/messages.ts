import { defineMessages } from '../l10n/messages.js';

export const cliMessages = defineMessages('cli', {
  tool: {
    en: 'Finds what keeps code on ApsaraMQ for RocketMQ 4.x from 5.x, and rewrites it to the 5.x SDKs.',
    'zh-cn': '查找阻碍代码从云消息队列 RocketMQ 4.x 迁移到 5.x 的问题，并改写为 5.x SDK。',
  },
  scan: {
    en: 'Find what stands in the way of 5.x. Changes nothing.',
    'zh-cn': '查找迁移到 5.x 的障碍，不做任何修改。',
  },
  fix: {
    en: 'Print the rewrite as a unified diff, which git apply takes. Safe fixes only, unless --suggested.',
    'zh-cn': '以统一 diff 输出改写结果，可用 git apply 应用。默认只含 safe 修复，加 --suggested 包含 suggested 修复。',
  },
  report: {
    en: 'Write the migration report and kit into the folder that --output names.',
    'zh-cn': '将迁移报告与迁移套件写入 --output 指定的文件夹。',
  },
  reportDiff: {
    en: 'Compare two results: report folders, report.json or the JSON of scan.',
    'zh-cn': '比较两次结果：报告文件夹、report.json 或 scan 输出的 JSON。',
  },
  oldResult: { en: 'the older result', 'zh-cn': '较早的结果' },
  newResult: { en: 'the newer result', 'zh-cn': '较新的结果' },
  merge: {
    en: 'Join JSON results of several shards or repositories into one.',
    'zh-cn': '将多个分片或仓库的 JSON 结果合并为一个。',
  },
  mergeFile: {
    en: 'results, as FILE or REPOSITORY=FILE',
    'zh-cn': '结果文件，可写作 FILE 或 REPOSITORY=FILE',
  },
  reportNeedsFolder: {
    en: 'report writes several files: name their folder with --output DIR.',
    'zh-cn': 'report 会写出多个文件，请用 --output DIR 指定文件夹。',
  },
  reportWritten: { en: '{files} files written to {folder}.', 'zh-cn': '已在 {folder} 中写入 {files} 个文件。' },
  rules: { en: 'List the rules, or explain one.', 'zh-cn': '列出规则，或解释某条规则。' },
  lsp: { en: 'Start the language server, for any editor.', 'zh-cn': '启动语言服务器，可供任意编辑器使用。' },
  path: { en: 'folders and files; none means the current folder', 'zh-cn': '文件夹或文件；省略时为当前文件夹' },
  ruleId: { en: 'id of the rule to explain', 'zh-cn': '要解释的规则 id' },
  optionFormat: {
    en: 'pretty, json, ndjson, sarif, html, markdown, csv or github',
    'zh-cn': 'pretty、json、ndjson、sarif、html、markdown、csv 或 github',
  },
  optionOutput: { en: 'write the result to a file', 'zh-cn': '将结果写入文件' },
  optionConfig: {
    en: 'configuration file (default: rocketmq-migrate.yml in the scanned folder)',
    'zh-cn': '配置文件（默认为扫描目录中的 rocketmq-migrate.yml）',
  },
  optionRule: { en: 'only this rule; may be given several times', 'zh-cn': '只使用该规则，可重复指定' },
  optionFailOn: {
    en: 'exit with 1 from this severity on: error, warning, info or never',
    'zh-cn': '达到该级别时以 1 退出：error、warning、info 或 never',
  },
  optionQuiet: { en: 'no progress and no notes', 'zh-cn': '不显示进度和提示' },
  optionNoColor: { en: 'no colours (also: NO_COLOR)', 'zh-cn': '不使用颜色（也可设置 NO_COLOR）' },
  optionLocale: { en: 'language of the texts: en or zh-cn', 'zh-cn': '文本语言：en 或 zh-cn' },
  optionNoCache: { en: 'accepted; this version keeps no cache', 'zh-cn': '可以使用；当前版本没有缓存' },
  optionShard: {
    en: 'report only the I-th of N parts of the files; merge joins them',
    'zh-cn': '只报告 N 份文件中的第 I 份，可用 merge 合并',
  },
  optionBaseline: {
    en: 'findings of this result are known: only others count for the exit status',
    'zh-cn': '该结果中的问题视为已知，退出状态只计其他问题',
  },
  optionWriteBaseline: { en: 'write the findings as a baseline', 'zh-cn': '将当前问题写为基线文件' },
  optionRepository: { en: 'name of the repository in joined results', 'zh-cn': '合并结果中的仓库名称' },
  optionTeams: {
    en: 'YAML file: team to list of globs over REPOSITORY/PATH',
    'zh-cn': 'YAML 文件：团队到 REPOSITORY/PATH 通配符列表的映射',
  },
  optionLabel: { en: 'what this run is called in the history (default: its number)', 'zh-cn': '本次运行在历史中的名称（默认为序号）' },
  optionTimestamp: { en: 'note the time of this run in the history', 'zh-cn': '在历史中记录本次运行的时间' },
  optionReportOutput: { en: 'folder for the files; what else stands there stays', 'zh-cn': '输出文件夹，其中的其他文件保持不变' },
  badShard: {
    en: '--shard cannot be {value}. It is I/N, with I from 1 to N: 2/4 is the second of four.',
    'zh-cn': '--shard 不能为 {value}，格式为 I/N，I 从 1 到 N，例如 2/4 表示四份中的第二份。',
  },
  badFile: { en: '{file} cannot be read ({code}).', 'zh-cn': '无法读取 {file}（{code}）。' },
  noResult: {
    en: '{file} is not a result of RocketMQ Migrate. It takes the output of scan --format json or ndjson, report.json or a merged result.',
    'zh-cn': '{file} 不是 RocketMQ Migrate 的结果。可用 scan --format json 或 ndjson 的输出、report.json 或合并结果。',
  },
  noBaseline: {
    en: '{file} is not a baseline. It takes what --write-baseline or scan --format json --output writes, or a report.json.',
    'zh-cn': '{file} 不是基线文件。可用 --write-baseline 或 scan --format json --output 写出的文件，或 report.json。',
  },
  badTeams: {
    en: '{file} does not say teams: it has to map each team to a list of globs, for example `payments: [billing-*, shop/payment/**]`.',
    'zh-cn': '{file} 不是团队映射：应将每个团队映射到通配符列表，例如 `payments: [billing-*, shop/payment/**]`。',
  },
  badHistory: {
    en: '{file} is not the history of an earlier report; move it away or name another folder. Nothing was written.',
    'zh-cn': '{file} 不是之前报告的历史文件，请移走该文件或指定其他文件夹。未写入任何内容。',
  },
  unjoined: { en: 'The result is incomplete; shards that are missing: {shards}.', 'zh-cn': '结果不完整，缺少分片：{shards}。' },
  compared: {
    en: 'Since the baseline: {added} new, {removed} gone, {unchanged} known.',
    'zh-cn': '与基线相比：新增 {added} 个，消除 {removed} 个，已知 {unchanged} 个。',
  },
  optionWrite: { en: 'change the files', 'zh-cn': '直接修改文件' },
  optionSuggested: { en: 'also the fixes that a person should look at', 'zh-cn': '同时包含需要人工确认的修复' },
  optionStdio: { en: 'speak over standard input and output', 'zh-cn': '通过标准输入输出通信' },
  optionHelp: { en: 'show this help', 'zh-cn': '显示帮助' },
  optionVersion: { en: 'show the version', 'zh-cn': '显示版本' },
  helpUsage: { en: 'Usage:', 'zh-cn': '用法：' },
  helpArguments: { en: 'Arguments:', 'zh-cn': '参数：' },
  helpOptions: { en: 'Options:', 'zh-cn': '选项：' },
  helpCommands: { en: 'Commands:', 'zh-cn': '命令：' },
  seeHelp: { en: 'See rocketmq-migrate --help.', 'zh-cn': '请参阅 rocketmq-migrate --help。' },
  unknownOption: { en: 'There is no option {option}.', 'zh-cn': '没有选项 {option}。' },
  unknownCommand: { en: 'There is no command {command}.', 'zh-cn': '没有命令 {command}。' },
  missingValue: { en: 'A value is missing after {option}.', 'zh-cn': '{option} 之后缺少值。' },
  missingArgument: { en: 'An argument is missing: {argument}.', 'zh-cn': '缺少参数：{argument}。' },
  tooManyArguments: { en: 'Too many arguments.', 'zh-cn': '参数过多。' },
  badUsage: { en: 'The command line is not right: {detail}', 'zh-cn': '命令行有误：{detail}' },
  badValue: { en: '{option} cannot be {value}. Choose one of {choices}.', 'zh-cn': '{option} 不能为 {value}，可选值为 {choices}。' },
  laterOption: {
    en: '{option} comes with a later version; this one does not have it.',
    'zh-cn': '{option} 将在后续版本提供，当前版本尚不支持。',
  },
  unknownRule: { en: 'There is no rule {rule}. Rules: {rules}.', 'zh-cn': '没有规则 {rule}。可用的规则：{rules}。' },
  outputFailed: { en: 'The result could not be written to {file} ({code}).', 'zh-cn': '无法将结果写入 {file}（{code}）。' },
  internal: {
    en: 'This is a bug in rocketmq-migrate, nothing was written: {detail}',
    'zh-cn': 'rocketmq-migrate 内部错误，未写入任何内容：{detail}',
  },
  cancelled: { en: 'Cancelled.', 'zh-cn': '已取消。' },
  noLanguage: {
    en: 'This kind of file is not read. Known: Java, TypeScript, JavaScript, build files and configuration files.',
    'zh-cn': '不支持此类文件。支持 Java、TypeScript、JavaScript、构建文件和配置文件。',
  },
  syntaxErrors: {
    en: 'The parser does not understand all of it (places: {count}); findings near them may be missing. Correct the syntax and run again.',
    'zh-cn': '有 {count} 处语法无法解析，附近可能有遗漏的问题。请修正语法后重新运行。',
  },
  conflictMarkers: {
    en: 'It has merge conflict markers (line {line}): findings near them may be missing. Resolve the conflict and run again.',
    'zh-cn': '存在合并冲突标记（第 {line} 行），附近可能有遗漏的问题。请解决冲突后重新运行。',
  },
  progress: { en: 'searching {done} of {total} files', 'zh-cn': '正在查找：{done}/{total} 个文件' },
  incomplete: { en: 'The result is incomplete:', 'zh-cn': '结果不完整：' },
  note: { en: 'note: {path}: {text}', 'zh-cn': '提示：{path}：{text}' },
  error: { en: 'error: {text}', 'zh-cn': '错误：{text}' },
  errorAt: { en: 'error: {path}: {text}', 'zh-cn': '错误：{path}：{text}' },
});
