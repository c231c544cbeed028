import { defineMessages } from '../../../server/l10n/messages.js';

export const namespaceMessages = defineMessages('serverless-namespace', {
  onsTcp: {
    en: 'This client reaches the serverless instance `{id}` over the public network without a namespace, which 5.x requires there. Set `PropertyKeyConst.Namespace` to `{id}`, which ons-client has from 1.9.0.Final on, or use the VPC endpoint.',
    'zh-cn':
      '该客户端通过公网访问 Serverless 实例 `{id}`，但没有设置 5.x 要求的命名空间。请将 `PropertyKeyConst.Namespace` 设置为 `{id}`（ons-client 1.9.0.Final 起支持），或使用 VPC 接入点。',
  },
  others: {
    en: 'This client reaches the serverless instance `{id}` over the public network without a namespace, which 5.x requires there. Set the namespace of the client to `{id}`, or use the VPC endpoint.',
    'zh-cn':
      '该客户端通过公网访问 Serverless 实例 `{id}`，但没有设置 5.x 要求的命名空间。请将客户端的命名空间设置为 `{id}`，或使用 VPC 接入点。',
  },
});
