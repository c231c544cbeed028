import type { BackEnd } from '../../../server/engine/support.js';
import type { ScriptFile, ScriptIndex } from '../../../server/languages/typescript/index.js';
import { planFiles } from './plan.js';

/** Rewrites `@aliyunmq/mq-http-sdk` to `rocketmq-client-nodejs`. */
export const onsHttpToRocketmqClientNodejs: BackEnd<ScriptFile, ScriptIndex> = {
  family: 'ons-http',
  plan: (files, index) => planFiles(files, index),
};
