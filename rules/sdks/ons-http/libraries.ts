import type { LibrarySwap } from '../../../server/engine/library-swap.js';

/** The HTTP SDK's libraries and what their code needs after the rewrite. */
export const onsHttpLibraries: readonly LibrarySwap[] = [
  {
    family: 'ons-http',
    tools: ['maven', 'gradle'],
    legacy: { group: 'com.aliyun.mq', artifact: 'mq-http-sdk' },
    target: { group: 'org.apache.rocketmq', artifact: 'rocketmq-client-java' },
    version: ({ java }) => java,
  },
  {
    family: 'ons-http',
    tools: ['npm'],
    legacy: { group: '', artifact: '@aliyunmq/mq-http-sdk' },
    target: { group: '', artifact: 'rocketmq-client-nodejs' },
    version: ({ node }) => `^${node}`,
  },
];
