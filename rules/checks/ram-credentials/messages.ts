import { defineMessages } from '../../../server/l10n/messages.js';

export const ramMessages = defineMessages('ram-credentials', {
  accessKeyId: {
    en: '`{shown}` in `{key}` is the id of a RAM AccessKey. 5.x does not take RAM AccessKeys: put the user name and password of the 5.x instance, or of an ACL user, in their place.',
    'zh-cn':
      '`{key}` 中的 `{shown}` 是 RAM AccessKey ID。5.x 不接受 RAM AccessKey，请改为 5.x 实例的用户名和密码，或 ACL 用户的用户名和密码。',
  },
  configured: {
    en: '`{shown}` is what a client of the {sdk} takes as its AccessKey. 5.x does not take RAM AccessKeys: put the user name and password of the 5.x instance, or of an ACL user, in their place.',
    'zh-cn':
      '`{shown}` 是 {sdk} 客户端使用的 AccessKey。5.x 不接受 RAM AccessKey，请改为 5.x 实例的用户名和密码，或 ACL 用户的用户名和密码。',
  },
  secret: { en: 'Its secret', 'zh-cn': '对应的 Secret' },
  reader: { en: 'This client reads it', 'zh-cn': '由此客户端读取' },
  token: {
    en: 'This client authenticates with temporary credentials (a security token of STS). 5.x authenticates messages with the user name and password of the instance or of an ACL user, and no documentation says that it takes tokens. Give the client such a user; in the VPC of an instance that needs no authentication there, none.',
    'zh-cn':
      '该客户端使用临时凭证（STS 安全令牌）鉴权。5.x 收发消息使用实例或 ACL 用户的用户名和密码，没有文档说明它接受安全令牌。请为客户端配置这样的用户；如果实例已开启 VPC 内免身份识别，则 VPC 内无需配置。',
  },
  role: {
    en: 'This client takes the credentials of a RAM role. 5.x does not check RAM for messages: it takes the user name and password of the instance or of an ACL user. Give the client such a user; in the VPC of an instance that needs no authentication there, none.',
    'zh-cn':
      '该客户端使用 RAM 角色的凭证。5.x 收发消息不再使用 RAM 鉴权，而是使用实例或 ACL 用户的用户名和密码。请为客户端配置这样的用户；如果实例已开启 VPC 内免身份识别，则 VPC 内无需配置。',
  },
  roleAddress: {
    en: 'Here the credentials of a RAM role are fetched from the server it runs on. 5.x does not check RAM for messages: it takes the user name and password of the instance or of an ACL user. If messaging is given them, give it such a user.',
    'zh-cn':
      '此处从所在服务器获取 RAM 角色的凭证。5.x 收发消息不再使用 RAM 鉴权，而是使用实例或 ACL 用户的用户名和密码。如果这些凭证用于收发消息，请改为这样的用户。',
  },
  provider: {
    en: 'This client takes its credentials from a provider whose answers are not known here. 5.x takes the user name and password of the instance or of an ACL user only: check that the provider gives these.',
    'zh-cn': '该客户端的凭证来自一个提供者，此处无法得知其返回值。5.x 只接受实例或 ACL 用户的用户名和密码，请确认提供者返回的是它们。',
  },
});
