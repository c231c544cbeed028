import { defineMessages } from '../../l10n/messages.js';

/** The kit's README, the example of values and the table of old resources. */
export const readmeMessages = defineMessages('kit-readme', {
  title: { en: 'Migration kit', 'zh-cn': '迁移资料包' },
  intro: {
    en: 'Made from what the code of the workspace says. The files hold no password and no AccessKey, and the same code gives the same files. Choose one way to create the resources: Terraform, the script for the cloud, the script for open source, or the import in the console.',
    'zh-cn':
      '根据工作区代码生成。文件中不含任何密码和 AccessKey；代码不变，文件也不变。请选择一种方式创建资源：Terraform、云上脚本、开源脚本，或控制台导入。',
  },
  incomplete: {
    en: '{count} files could not be read or analysed: topics, groups and rights that only they need are missing here.',
    'zh-cn': '有 {count} 个文件无法读取或分析：只有它们才用到的 Topic、消费者组和权限未包含在内。',
  },
  empty: {
    en: 'No topic and no group was found in the workspace: the files create nothing.',
    'zh-cn': '工作区中没有发现 Topic 和消费者组，这些文件不会创建任何资源。',
  },
  order: { en: 'In this order', 'zh-cn': '操作顺序' },
  stepPlan: {
    en: 'Read plan.md: what moves when, with the way back of each stage.',
    'zh-cn': '阅读 plan.md：迁移的先后顺序以及每个阶段的回退方式。',
  },
  stepValues: {
    en: 'Copy values.env.example to values.env, outside of version control, and fill it in. Terraform takes the same values as variables in lower case.',
    'zh-cn': '将 values.env.example 复制为 values.env（不要提交到版本库）并填写。Terraform 使用同名的小写变量。',
  },
  stepAcl: {
    en: 'Look through acl.csv: the rights that each application needs, compared with the RAM policies found.',
    'zh-cn': '检查 acl.csv：每个应用所需的权限，以及与所发现的 RAM 权限策略的对比。',
  },
  stepDry: {
    en: 'Try the script that you chose with `--dry-run`: it prints what it would do.',
    'zh-cn': '先用 `--dry-run` 运行所选脚本，它只打印将要执行的操作。',
  },
  stepRun: { en: 'Run it. Run it again until it says that everything is there.', 'zh-cn': '正式运行；可重复运行，直到提示全部已存在。' },
  stepMove: { en: 'Move the topics stage by stage as in plan.md.', 'zh-cn': '按 plan.md 逐阶段迁移 Topic。' },
  files: { en: 'Files', 'zh-cn': '文件' },
  filesHead: { en: '| File | What it is |', 'zh-cn': '| 文件 | 说明 |' },
  filePlan: {
    en: 'The migration plan: stages, checks, ways back, what to watch, a checklist per application.',
    'zh-cn': '迁移计划：阶段、检查项、回退方式、监控指标，以及各应用的检查清单。',
  },
  fileTopics: {
    en: 'Topics for the import in the console of 5.x. The template’s column names are not published: export a topic from the console first and rename the columns (name, message type, remark) to those that you see there.',
    'zh-cn':
      '用于在 5.x 控制台导入的 Topic。模板的列名没有公开文档：请先在控制台导出一个 Topic，再按实际列名（名称、消息类型、备注）调整。',
  },
  fileGroups: {
    en: 'Consumer groups in the import template of 5.x. A list exported from 4.x can’t be imported there.',
    'zh-cn': '符合 5.x 导入模板的消费者组。从 4.x 导出的列表无法直接导入。',
  },
  fileAcl: {
    en: 'Rights: what the code needs (and the scripts create), and what RAM policies say besides.',
    'zh-cn': '权限清单：代码所需的权限（脚本会创建），以及 RAM 权限策略中的其他内容。',
  },
  fileTerraform: {
    en: 'Terraform for ApsaraMQ 5.x (provider aliyun/alicloud): instance or the id of one, topics, groups, accounts, rights.',
    'zh-cn': '云消息队列 5.x 的 Terraform 配置（provider aliyun/alicloud）：实例（或已有实例 ID）、Topic、消费者组、账号与权限。',
  },
  fileOld: {
    en: '4.x resources found in infrastructure code, with what takes their place.',
    'zh-cn': '基础设施代码中的 4.x 资源及其替代资源。',
  },
  fileOpenapi: {
    en: 'The same with the Alibaba Cloud CLI (`aliyun rocketmq ...`), for an instance that exists.',
    'zh-cn': '使用阿里云 CLI（`aliyun rocketmq ...`）在已有实例上完成同样的创建。',
  },
  fileMqadmin: {
    en: 'The same with `mqadmin` of an open-source RocketMQ 5 with ACL 2.0 (`--no-acl` without). mqadmin takes its own user from conf/tools.yml; passwords stand in its command line while it runs.',
    'zh-cn':
      '使用 `mqadmin` 在启用 ACL 2.0 的开源 RocketMQ 5 上完成同样的创建（未启用时加 `--no-acl`）。mqadmin 的管理员账号取自 conf/tools.yml；运行期间密码会出现在其命令行中。',
  },
  fileValues: { en: 'Every value that is to be given.', 'zh-cn': '所有需要提供的取值。' },
  placeholders: { en: 'Placeholders', 'zh-cn': '占位符' },
  placeholdersNone: {
    en: 'None: the code tells everything that the files need, passwords aside.',
    'zh-cn': '没有：除密码外，代码已提供文件所需的全部信息。',
  },
  placeholdersText: {
    en: 'The code does not tell these. The scripts create nothing before all of them are set; in the tables the name stands where the value belongs.',
    'zh-cn': '以下取值代码无法确定。全部设置之前脚本不会创建任何资源；表格中以占位符名称代替取值。',
  },
  placeholdersHead: { en: '| Placeholder | For | One of |', 'zh-cn': '| 占位符 | 用于 | 可选值 |' },
  typeOf: { en: 'type of topic {resource}', 'zh-cn': 'Topic {resource} 的消息类型' },
  orderOf: { en: 'delivery order of group {resource}', 'zh-cn': '消费者组 {resource} 的投递顺序' },
  passwordOf: { en: 'password of user {user}', 'zh-cn': '用户 {user} 的密码' },
  passwordChoice: { en: 'of your choice', 'zh-cn': '自行设定' },
  refused: { en: 'Names that 5.x does not take', 'zh-cn': '5.x 不接受的名称' },
  refusedText: { en: 'Nothing is created for them: change them in the code first.', 'zh-cn': '不会为它们创建资源：请先在代码中改名。' },
  refusedTopic: { en: 'Topic {name}: {why}', 'zh-cn': 'Topic {name}：{why}' },
  refusedGroup: { en: 'Group {name}: {why}', 'zh-cn': '消费者组 {name}：{why}' },
  characters: { en: 'other characters than letters, digits, `_`, `-` and `%`', 'zh-cn': '含有字母、数字、`_`、`-`、`%` 以外的字符' },
  length: { en: 'too long for the target edition', 'zh-cn': '超出目标版本的长度限制' },
  reserved: { en: 'reserved by the server', 'zh-cn': '为服务端保留' },
  open: { en: 'Not in these files', 'zh-cn': '未包含的内容' },
  openText: {
    en: 'Topics and groups whose names the code does not tell ({count} places): state them under `values:` in rocketmq-migrate.yml and make the kit again.',
    'zh-cn': '代码中无法得知名称的 Topic 和消费者组（{count} 处）：请在 rocketmq-migrate.yml 的 `values:` 中声明后重新生成。',
  },
  openMore: { en: 'And {count} more: see unresolved values in the report.', 'zh-cn': '另有 {count} 处，见报告中的未确定取值。' },
  valuesHead: {
    en: 'Values for mqadmin.sh and openapi.sh. Copy to values.env, keep it out of version control, and give it with --values values.env.',
    'zh-cn': '供 mqadmin.sh 与 openapi.sh 使用的取值。请复制为 values.env（不要提交到版本库），并通过 --values values.env 传入。',
  },
  valuesQuotes: {
    en: 'Put a value with blanks or special characters between single quotes.',
    'zh-cn': '含空格或特殊字符的值请放在单引号中。',
  },
  oldTitle: { en: 'Resources of 4.x and what takes their place', 'zh-cn': '4.x 资源及其替代资源' },
  oldText: {
    en: 'Keep the old resources until MIGRATE_FINISH of their topics; then take them out of the configuration.',
    'zh-cn': '在相应 Topic 到达 MIGRATE_FINISH 之前保留旧资源，之后再从配置中移除。',
  },
  oldNone: {
    en: 'No 4.x resource was found in Terraform or ROS files of the workspace.',
    'zh-cn': '工作区的 Terraform 和 ROS 文件中没有发现 4.x 资源。',
  },
  oldHead: { en: '| 4.x | Where | Declares | 5.x |', 'zh-cn': '| 4.x | 位置 | 声明 | 5.x |' },
  oldOpen: { en: 'by the name that it is given: see topics.tf and groups.tf', 'zh-cn': '按其实际名称对应，见 topics.tf 与 groups.tf' },
  oldData: { en: 'no data source of 5.x; refer to the resource', 'zh-cn': '5.x 没有数据源，请改为引用资源' },
});
