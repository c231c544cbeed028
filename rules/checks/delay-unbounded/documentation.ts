import type { RuleDocumentation } from '../../../server/engine/rule.js';
import { brokerErrors, errorTable } from '../../knowledge/broker-errors.js';

export const delayUnboundedDocumentation: RuleDocumentation = {
  title: { en: 'A delay that nothing bounds', 'zh-cn': '没有上界的延时' },
  what: {
    en: `Delivery times that may lie beyond the limit of the 5.x instance:

- **warning**: the value comes from a database, a request or a parameter whose callers are not in the workspace, and goes into the delivery time as it is;
- **info**: a range that is partly within the limit, a configuration key that none of the files that were read sets (a file that is too large to be read is named among the errors), a fixed date (whether it is near enough depends on when the message is sent).

\`Math.min(delay, limit)\` or an \`if\` that refuses longer delays settles it.`,
    'zh-cn': `可能超出 5.x 实例上限的投递时间：

- **警告**：该值来自数据库、请求，或来自工作区中找不到调用方的参数，并原样用作投递时间；
- **提示**：部分处于上限之内的范围、已读取的文件都没有设置的配置键（过大而未读取的文件会列在错误中）、固定日期（是否足够近取决于发送时间）。

使用 \`Math.min(delay, limit)\` 或用 \`if\` 拒绝更长的延时即可解决。`,
  },
  why: {
    en: `4.x took 40 days, many 5.x instances take 7: see [delay-too-long](delay-too-long.md). What is longer is refused, or delivered at once, which nobody sees until a customer does.

${errorTable('en', [brokerErrors.delayTooLong])}`,
    'zh-cn': `4.x 支持 40 天，许多 5.x 实例仅支持 7 天：参见 [delay-too-long](delay-too-long.zh-cn.md)。更长的延时会被拒绝，或被立即投递，而后者往往直到客户发现才会暴露。

${errorTable('zh-cn', [brokerErrors.delayTooLong])}`,
  },
  how: {
    en: 'Bound the delay before the send, or state what the value is: `values` in `rocketmq-migrate.yml`, by configuration key or by `path:line`.',
    'zh-cn': '请在发送前限制延时，或在 `rocketmq-migrate.yml` 的 `values` 中按配置键或 `路径:行号` 说明该值。',
  },
  safety: {
    en: 'Never rewritten: what should happen to a delay that is too long is a decision of the application.',
    'zh-cn': '不会自动改写：如何处理过长的延时由应用决定。',
  },
  sources: ['https://www.alibabacloud.com/help/doc-detail/440242.html', 'https://help.aliyun.com/document_detail/43349.html'],
};
