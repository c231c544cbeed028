import assert from 'node:assert/strict';
import { maskSecrets } from '../../../server/report/secrets.js';

/** Put together here, so that nothing in the repository looks like a key. */
const keyId = ['LTAI', '5tExample', 'Example1234'].join('');
const secret = ['aB3dE6gH9', 'jK2mN5pQ8', 'sT1vW4yZ7', 'bC0'].join('');

describe('masking of secrets', () => {
  const masked: Readonly<Record<string, string>> = {
    [`String id = "${keyId}";`]: 'String id = "LTAI********************";',
    'new MQClient("http://host", "some id", "short")': 'new MQClient("http://host", "*******", "*****")',
    'new MQClient(\n  endpoint,\n  "id",\n  key, "token")': 'new MQClient(\n  endpoint,\n  "**",\n  key, "*****")',
    "new MQClient('http://host', process.env.ID, 'secret')": "new MQClient('http://host', process.env.ID, '******')",
    'accessKeySecret: "abc",': 'accessKeySecret: "***",',
    "password = 'abc'": "password = '***'",
    [`String s = "${secret}";`]: `String s = "${'*'.repeat(30)}";`,
  };
  for (const [text, expected] of Object.entries(masked)) {
    it(`masks ${JSON.stringify(text)}`, () => assert.equal(maskSecrets(text), expected));
  }

  const kept = [
    'rocketmq.secretKey=${SECRET}',
    'producer.publishMessage(new TopicMessage("body".getBytes(), "TagA"));',
    'client.getProducer("MQ_INST_1234567890_BXSuW61e", "order-created-events-topic");',
    'String topic = "orders";',
    'MQClient client = new MQClient(endpoint, accessKey, secretKey);',
  ];
  for (const text of kept) it(`keeps ${text}`, () => assert.equal(maskSecrets(text), text));
});
