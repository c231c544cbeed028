import { MQClient } from '@aliyunmq/mq-http-sdk';
import { config } from './config.js';

/** One client for the whole service; each module takes its producer or consumer from it. */
export const client = new MQClient(config.mq.endpoint, config.mq.accessKeyId, config.mq.accessKeySecret);
