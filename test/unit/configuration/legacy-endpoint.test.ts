import assert from 'node:assert/strict';
import { legacyEndpointIn } from '../../../rules/sdks/legacy-values/endpoints.js';

const cases: readonly (readonly [string, string | undefined])[] = [
  ['http://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com', 'http'],
  ['https://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com/', 'http'],
  ['1234567890123456.mqrest.cn-hangzhou-internal.aliyuncs.com:80', 'http'],
  ['http://MQ_INST_1234567890123456_Bxxxxxxx.mq-internet-access.mq-internet.aliyuncs.com:80', 'tcp'],
  ['http://MQ_INST_1234567890123456_Bxxxxxxx.cn-hangzhou.mq.aliyuncs.com:80', 'tcp'],
  ['http://onsaddr-internet.aliyun.com/rocketmq/nsaddr4client-internet', 'tcp'],
  ['http://onsaddr.mq-internet-access.mq-internet.aliyuncs.com:80', 'tcp'],
  ['http://onsaddr-internal.aliyun.com:8080/rocketmq/nsaddr4client-internal', 'tcp'],
  ['http://${MQ_ACCOUNT}.mqrest.cn-hangzhou.aliyuncs.com', 'http'],
  ['http://<account id>.mqrest.<region>.aliyuncs.com', 'http'],
  ['http://{{ account }}.mqrest.cn-hangzhou.aliyuncs.com:${PORT}', 'http'],
  ['http://%s.mqrest.cn-hangzhou.aliyuncs.com', 'http'],
  ['${MQ_ENDPOINT:http://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com}', 'http'],
  ['${MQ_ENDPOINT:-http://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com}', 'http'],
  ['${MQ_ENDPOINT:}', undefined],
  ['${A}.${B}', undefined],
  ['rmq-cn-abc123.cn-hangzhou.rmq.aliyuncs.com:8080', undefined],
  ['127.0.0.1:9876', undefined],
  ['MQ_INST_1234567890123456_Bxxxxxxx', undefined],
  ['see http://x.mqrest.cn-hangzhou.aliyuncs.com for details', undefined],
  ['http://example.com/?next=a.mqrest.b.aliyuncs.com', undefined],
  ['${MQ_ENDPOINT}', undefined],
  ['', undefined],
];

describe('legacy endpoints', () => {
  for (const [text, protocol] of cases) {
    it(`${protocol ?? 'none'}: ${text || '(empty)'}`, () => assert.equal(legacyEndpointIn(text)?.protocol, protocol));
  }
});
