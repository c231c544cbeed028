import { config } from './config.js';

/** One client for the whole service; each module takes its producer or consumer from it. */
export const client = {
  endpoints: config.mq.endpoint.replace(/^https?:\/\//, ''),
  namespace: '',
  sessionCredentials: { accessKey: config.mq.accessKeyId, accessSecret: config.mq.accessKeySecret },
};
