import { defineMessages } from '../../../server/l10n/messages.js';

export const endpointMessages = defineMessages('legacy-endpoint', {
  http: {
    en: '`{host}` is the HTTP endpoint of 4.x instances. 5.x clients get no answer there. Put the endpoint of the 5.x instance here: `host:port` without `http://`, such as `rmq-cn-….rmq.aliyuncs.com:8080`.',
    'zh-cn':
      '`{host}` 是 4.x 实例的 HTTP 接入点，5.x 客户端无法连接。请改为 5.x 实例的接入点：`host:port`，不带 `http://`，例如 `rmq-cn-….rmq.aliyuncs.com:8080`。',
  },
  tcp: {
    en: '`{host}` is the TCP endpoint of a 4.x instance. 5.x instances have endpoints of their own. Put that of the 5.x instance here: `host:port` without `http://`, such as `rmq-cn-….rmq.aliyuncs.com:8080`.',
    'zh-cn':
      '`{host}` 是 4.x 实例的 TCP 接入点，5.x 实例使用各自的接入点。请改为 5.x 实例的接入点：`host:port`，不带 `http://`，例如 `rmq-cn-….rmq.aliyuncs.com:8080`。',
  },
});
