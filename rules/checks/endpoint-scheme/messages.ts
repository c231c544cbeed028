import { defineMessages } from '../../../server/l10n/messages.js';

export const schemeMessages = defineMessages('endpoint-scheme', {
  client: {
    en: '`{scheme}` stands before the endpoint `{host}`. {effect} Write `host:port` alone.',
    'zh-cn': '接入点 `{host}` 前带有 `{scheme}`。{effect}请只写 `host:port`。',
  },
  text: {
    en: '`{scheme}` stands before `{host}`, the endpoint of a 5.x instance. 5.x clients take an address without scheme; some resolve the scheme as a host. Write `host:port` alone.',
    'zh-cn':
      '5.x 实例的接入点 `{host}` 前带有 `{scheme}`。5.x 客户端的地址不带协议前缀，有的客户端会把前缀当作主机名解析。请只写 `host:port`。',
  },
  resolvedAsHost: {
    en: 'The Node SDK takes the scheme for the host and resolves that: `Name resolution failed`.',
    'zh-cn': 'Node SDK 会把协议前缀当作主机名解析，报错 `Name resolution failed`。',
  },
  takenAway: {
    en: 'This SDK takes it away by itself; others do not, and addresses of 5.x are documented without one.',
    'zh-cn': '该 SDK 会自动去掉它，但其他 SDK 不会，5.x 文档要求不带前缀。',
  },
  notAnAddress: {
    en: 'This SDK splits the address at the colon, and finds neither host nor port.',
    'zh-cn': '该 SDK 按冒号拆分地址，得不到正确的主机和端口。',
  },
  undocumented: {
    en: 'Addresses of 5.x are documented without one for every SDK.',
    'zh-cn': '5.x 文档要求所有 SDK 的地址都不带前缀。',
  },
  reader: { en: 'This client reads it', 'zh-cn': '由此客户端读取' },
  remove: { en: 'Take `{scheme}` away', 'zh-cn': '去掉 `{scheme}`' },
  encryption: {
    en: 'the address no longer says that the connection is encrypted; the client has to (`sslEnabled: true`, `setUseTLS(true)`)',
    'zh-cn': '地址不再表明连接需要加密，需要在客户端中设置（`sslEnabled: true`、`setUseTLS(true)`）',
  },
  unknownReader: {
    en: 'no client is known that reads this address: code that takes the scheme off by itself, or reads the address as a URL, has to change with it',
    'zh-cn': '尚不清楚哪个客户端读取该地址：如有代码自行去除协议前缀，或将该地址作为 URL 解析，需要一并修改',
  },
});
