import type { RuleDocumentation } from '../../../server/engine/rule.js';
import { errorTable } from '../../knowledge/broker-errors.js';
import { limitErrors } from '../../knowledge/limit-errors.js';

const errors = [limitErrors.bodyTooLarge, limitErrors.propertiesTooLarge];

export const messageLimitsDocumentation: RuleDocumentation = {
  title: { en: 'A message larger than a 5.x instance takes', 'zh-cn': '超出 5.x 实例上限的消息' },
  what: {
    en: 'Messages of which constants show that the body has more than 4 MB, or all properties together more than 16 KB. What is read when the code runs is not judged.',
    'zh-cn': '可由常量得知消息体超过 4 MB，或全部属性合计超过 16 KB 的消息。运行时读取的内容不作判断。',
  },
  why: {
    en: `| | 4.x | 5.x |
| --- | --- | --- |
| body of a normal or ordered message | 4 MB | 4 MB |
| body of a transactional, scheduled or delayed message | 64 KB | 4 MB |
| all properties together | 16 KB | 16 KB |

Clients see:

${errorTable('en', errors)}`,
    'zh-cn': `| | 4.x | 5.x |
| --- | --- | --- |
| 普通消息、顺序消息的消息体 | 4 MB | 4 MB |
| 事务消息、定时消息、延时消息的消息体 | 64 KB | 4 MB |
| 全部属性合计 | 16 KB | 16 KB |

客户端会收到：

${errorTable('zh-cn', errors)}`,
  },
  how: {
    en: 'Store the content elsewhere (an object store) and send its address, split it into several messages, or put it into the body instead of properties.',
    'zh-cn': '请将内容存放在其他位置（例如对象存储）并发送其地址，或拆分为多条消息，或放入消息体而不是属性。',
  },
  safety: { en: 'Never rewritten.', 'zh-cn': '不会自动改写。' },
  sources: ['https://help.aliyun.com/document_detail/440347.html'],
};
