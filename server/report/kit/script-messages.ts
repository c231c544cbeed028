import { defineMessages } from '../../l10n/messages.js';

/** What the scripts of the kit say. `printf` fills in `%s`, in this order in all languages. */
export const scriptMessages = defineMessages('kit-script', {
  mqadminHead: {
    en: 'Creates topics, consumer groups, users and rights on an open-source RocketMQ 5 with mqadmin.',
    'zh-cn': '使用 mqadmin 在开源 RocketMQ 5 上创建 Topic、消费者组、用户与权限。',
  },
  openapiHead: {
    en: 'Creates topics, consumer groups, users and rights on an ApsaraMQ for RocketMQ 5.x instance with the Alibaba Cloud CLI.',
    'zh-cn': '使用阿里云 CLI 在云消息队列 RocketMQ 5.x 实例上创建 Topic、消费者组、用户与权限。',
  },
  again: {
    en: 'It can be run again: what is there stays as it is, what differs is said and never changed.',
    'zh-cn': '可以重复运行：已有的资源保持不变，与预期不同的只提示、不修改。',
  },
  valuesHead: {
    en: 'Values that the code does not tell and passwords come from the environment, or from a file of NAME=VALUE lines (--values FILE, see values.env.example).',
    'zh-cn': '代码中无法得知的值和密码取自环境变量，或由 NAME=VALUE 格式的文件提供（--values FILE，参见 values.env.example）。',
  },
  exitHead: {
    en: 'Ends with 0 when everything is there as wanted, 1 when something failed or differs, 2 when values are missing (then nothing was created).',
    'zh-cn': '全部资源符合预期时退出码为 0；有失败或不一致时为 1；缺少取值时为 2（此时什么也不会创建）。',
  },
  unknownOption: { en: 'Unknown option: %s', 'zh-cn': '未知选项：%s' },
  optionNeedsValue: { en: 'This option needs a value: %s', 'zh-cn': '该选项需要一个值：%s' },
  nameServerMissing: { en: 'Name the name server: --namesrv HOST:PORT', 'zh-cn': '请指定 NameServer：--namesrv HOST:PORT' },
  instanceMissing: {
    en: 'Name the instance and its region: --instance-id rmq-... --region cn-...',
    'zh-cn': '请指定实例和地域：--instance-id rmq-... --region cn-...',
  },
  missingValue: { en: 'Set %s for %s to one of: %s', 'zh-cn': '请设置 %s（用于 %s），可选值：%s' },
  missingPassword: { en: 'Set %s: the password of the user %s', 'zh-cn': '请设置 %s：用户 %s 的密码' },
  oddPassword: { en: '%s holds a control character; choose another password.', 'zh-cn': '%s 含有控制字符，请更换密码。' },
  nothingCreated: { en: 'Nothing was created.', 'zh-cn': '没有创建任何资源。' },
  stateUnknown: { en: 'What is there already could not be read: %s', 'zh-cn': '无法读取已有资源：%s' },
  created: { en: 'created: %s', 'zh-cn': '已创建：%s' },
  there: { en: 'there already: %s', 'zh-cn': '已存在：%s' },
  differs: {
    en: 'differs: %s is %s, wanted is %s. It was left as it is; a type or delivery order that is in use can only be changed by creating the resource anew.',
    'zh-cn': '不一致：%s 当前为 %s，预期为 %s。未作修改；使用中的消息类型或投递顺序只能通过重新创建资源来变更。',
  },
  more: {
    en: 'more than needed: %s has %s, the code needs %s',
    'zh-cn': '权限过大：%s 当前为 %s，代码只需要 %s',
  },
  failed: { en: 'failed: %s: %s', 'zh-cn': '失败：%s：%s' },
  failures: { en: '%s not as wanted.', 'zh-cn': '%s 项不符合预期。' },
});
