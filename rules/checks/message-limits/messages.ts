import { defineMessages } from '../../../server/l10n/messages.js';

export const messageLimitsMessages = defineMessages('message-limits', {
  body: {
    en: 'The body of this message has {bytes} bytes; 5.x takes {limit} (4 MB), uncompressed. The send is refused. Make it smaller, or store the content elsewhere and send its address.',
    'zh-cn':
      '此消息的消息体为 {bytes} 字节，而 5.x 的上限为未压缩 {limit} 字节（4 MB），发送会被拒绝。请减小消息体，或将内容存放在其他位置并发送其地址。',
  },
  properties: {
    en: 'The properties of this message have {bytes} bytes; 5.x takes {limit} (16 KB) for all of a message together. The send is refused. Put the content into the body.',
    'zh-cn': '此消息的属性共 {bytes} 字节，而 5.x 对单条消息全部属性的上限为 {limit} 字节（16 KB），发送会被拒绝。请将内容放入消息体。',
  },
});
