import { defineMessages } from '../../../server/l10n/messages.js';

export const ramPolicyMessages = defineMessages('ram-policy', {
  allowed: {
    en: '`{action}` allows sending or receiving. 5.x does not ask RAM about messages, so this statement allows nothing there. {instead}',
    'zh-cn': '`{action}` 授权收发消息。5.x 收发消息不再校验 RAM，该语句在 5.x 上不起作用。{instead}',
  },
  denied: {
    en: '`{action}` forbids sending or receiving. 5.x does not ask RAM about messages, so this statement no longer forbids anything there: whoever has a user of the instance may send and receive. {instead}',
    'zh-cn': '`{action}` 禁止收发消息。5.x 收发消息不再校验 RAM，该语句在 5.x 上不再起限制作用：持有实例用户的客户端均可收发。{instead}',
  },
  grants: {
    en: 'Give the clients a user of the 5.x instance (access control by ACL) with these grants: {grants}.',
    'zh-cn': '请为客户端创建 5.x 实例的用户（ACL 身份识别），并授予：{grants}。',
  },
  namedOneByOne: {
    en: 'Give the clients a user of the 5.x instance (access control by ACL). The policy names topics or groups by a pattern; grants of ACL name them one by one: {grants}.',
    'zh-cn': '请为客户端创建 5.x 实例的用户（ACL 身份识别）。该策略用通配方式指定 Topic 或 Group，而 ACL 授权需要逐个指定：{grants}。',
  },
  noGrants: {
    en: 'Give the clients a user of the 5.x instance (access control by ACL) with grants on their topics and groups. The statement does not tell which these are.',
    'zh-cn': '请为客户端创建 5.x 实例的用户（ACL 身份识别），并授予其 Topic 与 Group 的权限；该语句未写明具体资源。',
  },
  all: {
    en: '`{action}` covers sending, receiving and the console of 4.x. 5.x has policies of its own: `rocketmq:*` on `acs:rocketmq:<region>:<account>:instance/<instance>*` for the console and OpenAPI. {instead}',
    'zh-cn':
      '`{action}` 包含 4.x 的消息收发与控制台权限。5.x 使用独立的权限策略：控制台与 OpenAPI 请授予 `rocketmq:*`，资源为 `acs:rocketmq:<地域>:<账号>:instance/<实例>*`。{instead}',
  },
  console: {
    en: '`{action}` is a right on the console and OpenAPI of 4.x. 5.x has policies of its own and ignores this one. Add {counterparts} on resources `acs:rocketmq:<region>:<account>:instance/<instance>…`.',
    'zh-cn':
      '`{action}` 是 4.x 控制台与 OpenAPI 的权限，5.x 使用独立的策略，不认此项。请增加 {counterparts}，资源为 `acs:rocketmq:<地域>:<账号>:instance/<实例>…`。',
  },
  consoleNone: {
    en: '`{action}` is a right on the console and OpenAPI of 4.x. The operation that it allows has no counterpart on 5.x.',
    'zh-cn': '`{action}` 是 4.x 控制台与 OpenAPI 的权限，其对应的操作在 5.x 没有对等项。',
  },
  consoleUnknown: {
    en: '`{action}` is a right of 4.x, which 5.x ignores. Actions of 5.x are named `rocketmq:<operation>`: look up the operation that takes its place.',
    'zh-cn': '`{action}` 是 4.x 的权限，5.x 不认。5.x 的操作名为 `rocketmq:<API 名>`，请查找对应的 API。',
  },
  resource: {
    en: '`{resource}` is a resource of 4.x. Resources of 5.x are named `acs:rocketmq:<region>:<account>:instance/<instance>[/topic/<topic>|/consumergroup/<group>]`.',
    'zh-cn':
      '`{resource}` 是 4.x 的资源。5.x 的资源名为 `acs:rocketmq:<地域>:<账号>:instance/<实例>[/topic/<Topic>|/consumergroup/<Group>]`。',
  },
  grant: { en: '{actions} on {resourceType} `{name}`', 'zh-cn': '{resourceType} `{name}` 的 {actions}' },
  forbiddenGrant: { en: 'deny {actions} on {resourceType} `{name}`', 'zh-cn': '拒绝 {resourceType} `{name}` 的 {actions}' },
  several: { en: '{first}; {rest}', 'zh-cn': '{first}；{rest}' },
});
