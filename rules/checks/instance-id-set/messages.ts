import { defineMessages } from '../../../server/l10n/messages.js';

export const instanceMessages = defineMessages('instance-id-set', {
  instanceId: {
    en: 'This client is given the instance id `{id}`. On 5.x it must not be set, or sending and receiving fail: the endpoint names the instance. Remove the setting.',
    'zh-cn': '该客户端设置了实例 ID `{id}`。5.x 不允许设置实例 ID，否则收发消息会失败：接入点本身就指明了实例。请删除该设置。',
  },
  unknownId: {
    en: 'This client is given an instance id. On 5.x it must not be set, or sending and receiving fail: the endpoint names the instance. Remove the setting.',
    'zh-cn': '该客户端设置了实例 ID。5.x 不允许设置实例 ID，否则收发消息会失败：接入点本身就指明了实例。请删除该设置。',
  },
  namespace: {
    en: 'This client has the id of a 4.x instance, `{id}`, as its namespace. On 5.x topics and groups have no such prefix. Remove it; serverless instances take their own id (`rmq-cn-…`) here, over the public network only.',
    'zh-cn':
      '该客户端以 4.x 实例 ID `{id}` 作为命名空间。5.x 的 Topic 和组没有这种前缀，请删除；仅在公网访问 Serverless 实例时，此处填写其自身的实例 ID（`rmq-cn-…`）。',
  },
  prefix: {
    en: '`{text}` names the 4.x instance together with `{name}`. On 5.x names have no such prefix: nothing is called so there. Write `{name}` alone, together with the switch to the endpoint of the 5.x instance.',
    'zh-cn':
      '`{text}` 在名称 `{name}` 之前带有 4.x 实例 ID。5.x 的名称没有这种前缀，该名称不存在。请在切换到 5.x 实例接入点的同时只写 `{name}`。',
  },
  usedHere: { en: 'the name is used here', 'zh-cn': '在此处使用该名称' },
  removePrefix: { en: 'Write `{name}` without the instance', 'zh-cn': '去掉 `{name}` 之前的实例 ID' },
  prefixGone: {
    en: 'code that compares a name with `{text}` has to follow; a client that talks to the 4.x instance still needs the prefix, unless its endpoint or namespace names the instance',
    'zh-cn': '将名称与 `{text}` 比较的代码需要一并调整；仍访问 4.x 实例的客户端依然需要该前缀，除非其接入点或命名空间已指明实例',
  },
  remove: { en: 'Remove the instance id', 'zh-cn': '删除实例 ID' },
  callGone: {
    en: 'the call that made the instance id is removed with it',
    'zh-cn': '获取实例 ID 的调用也会一并删除',
  },
});
