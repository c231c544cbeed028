import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const delayOverflowDocumentation: RuleDocumentation = {
  title: { en: 'A delay calculated in `int` that does not fit', 'zh-cn': '以 `int` 计算而溢出的延时' },
  what: {
    en: `Java calculates \`30 * 24 * 3600 * 1000\` in \`int\`, whose greatest value is 2,147,483,647 ms: 24.8 days. What is longer wraps around, mostly to a negative number. The operands are followed through constants, parameters and
configuration (\`Integer.parseInt(days) * 86400000\` with \`days=30\`).`,
    'zh-cn': `Java 以 \`int\` 计算 \`30 * 24 * 3600 * 1000\`，而 \`int\` 的最大值为 2,147,483,647 毫秒，即 24.8 天。更长的值会回绕，通常变为负数。操作数会沿常量、参数与配置追踪（例如 \`days=30\` 时的 \`Integer.parseInt(days) * 86400000\`）。`,
  },
  why: {
    en: 'It is wrong on 4.x as well: a delivery time in the past is delivered at once. Once it is mended the delay is as long as it was meant to be, which a 5.x instance may not take: see [delay-too-long](delay-too-long.md), which is reported beside it.',
    'zh-cn':
      '这在 4.x 上同样有误：投递时间早于当前时间的消息会被立即投递。修正之后，延时将恢复为本来的长度，而 5.x 实例可能不支持：参见同时报告的 [delay-too-long](delay-too-long.zh-cn.md)。',
  },
  how: {
    en: 'Make the first operand a `long`: `30L * 24 * 3600 * 1000`, or use `TimeUnit.DAYS.toMillis(30)`.',
    'zh-cn': '请将第一个操作数改为 `long`：`30L * 24 * 3600 * 1000`，或使用 `TimeUnit.DAYS.toMillis(30)`。',
  },
  safety: {
    en: 'Safe: an `L` after a literal operand, where the whole calculation goes into a `long`. The message is then due when the code says. Manual where no literal can be widened, or an `int` variable holds the result.',
    'zh-cn':
      '安全：当整个计算结果用作 `long` 时，在字面量操作数后加 `L`，消息随后按代码所写的时间投递。如果没有可加宽的字面量，或结果保存在 `int` 变量中，则需手动处理。',
  },
  sources: [
    'https://docs.oracle.com/javase/specs/jls/se17/html/jls-15.html#jls-15.17',
    'https://help.aliyun.com/document_detail/43349.html',
  ],
};
