import assert from 'node:assert/strict';
import { maskSecrets } from '../../../server/report/secrets.js';

describe('masking of secrets', () => {
  const masked: Readonly<Record<string, string>> = {
    'String id = "LTAI5tExampleExample1234";': 'String id = "LTAI********************";',
    'new MQClient("http://host", "some id", "short")': 'new MQClient("http://host", "*******", "*****")',
    'new MQClient(\n  endpoint,\n  "id",\n  key, "token")': 'new MQClient(\n  endpoint,\n  "**",\n  key, "*****")',
    "new MQClient('http://host', process.env.ID, 'secret')": "new MQClient('http://host', process.env.ID, '******')",
    'accessKeySecret: "abc",': 'accessKeySecret: "***",',
    "password = 'abc'": "password = '***'",
    'String s = "wJalrXUtnFEMIK7MDENGbPxRfiCYEX";': `String s = "${'*'.repeat(30)}";`,
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
