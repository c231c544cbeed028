import assert from 'node:assert/strict';
import {
  accessKeyIdIn,
  isAccessKeyId,
  isPlaceholder,
  maskedUser,
  speaksOfMessaging,
} from '../../../rules/sdks/legacy-values/credentials.js';

/** Nothing that looks like a key is written down: it is put together here. */
const keyId = (tail: string): string => ['LT', 'AI', tail].join('');

describe('credentials', () => {
  const placeholders = [
    '',
    '  ',
    '${ACCESS_KEY}',
    '${mq.secret-key:}',
    '#{settings.key}',
    '{{ access_key }}',
    '{accessKey}',
    '<access key>',
    '<您的AccessKey>',
    '%s',
    '@mq.user@',
    'your-access-key',
    'YOUR_SECRET_KEY',
    'yourAccessKeySecret',
    'my-secret-key',
    'xxx',
    'XXXXXXXX',
    'abc-xxxx-def',
    '***',
    '6W0x****',
    '...',
    '---',
    'accessKey',
    'ACCESS_KEY',
    'Access Key Id',
    'secretKey',
    'username',
    'ak',
    'changeme',
    'change-it',
    'REPLACE_WITH_PASSWORD',
    'TODO',
    'to be filled in',
    '您的 AccessKey',
    '请填写',
    'example-user',
  ];
  for (const text of placeholders) it(`takes ${JSON.stringify(text)} for a placeholder`, () => assert.equal(isPlaceholder(text), true));

  const credentials = [
    'user-name-in-code',
    'password-in-code',
    'order-service',
    'my-shop',
    'themis',
    'admin',
    'hunter2',
    'aX9$kd!02',
    'yes',
    'replacement-orders',
  ];
  for (const text of credentials) it(`takes ${text} for a credential`, () => assert.equal(isPlaceholder(text), false));

  it('shows four characters of a long user name, fewer of a short one, and never half of it', () => {
    assert.equal(maskedUser('user-name-in-code'), 'user****');
    assert.equal(maskedUser(keyId('5tQwErTyUiOp')), 'LTAI****');
    assert.equal(maskedUser('admin'), 'a****');
    assert.equal(maskedUser('ab'), '****');
  });

  it('knows the id of an AccessKey by its shape', () => {
    assert.equal(isAccessKeyId(keyId('5tQwErTyUiOp')), true);
    assert.equal(isAccessKeyId(keyId('short')), false);
    assert.equal(isAccessKeyId('6W0xz2uPfiwpTest'), false);
  });

  it('finds the id that a configuration value is or falls back to', () => {
    const id = keyId('5tQwErTyUiOpAsDf');
    for (const text of [id, ` ${id} `, `\${MQ_USER:${id}}`, `\${MQ_USER:-${id}}`]) assert.equal(accessKeyIdIn(text), id, text);
    for (const text of [keyId('xxxxxxxxxxxx'), keyId('********'), `see ${id}`, '${MQ_USER}', '']) {
      assert.equal(accessKeyIdIn(text), undefined, text);
    }
  });

  const messaging = [
    'mq.accessKey',
    'aliyun.mq.access-key',
    'ONS_AK',
    'rocketMqUser',
    'rocketmq.producer.access-key',
    'aliyunMQ',
    'mq.properties',
  ];
  for (const key of messaging) it(`${key} speaks of messaging`, () => assert.equal(speaksOfMessaging(key), true));
  for (const key of ['oss.accessKey', 'sms.user', 'rabbitmq.user', 'mqtt.user', 'buttons.key', 'options.ak', 'application.yml']) {
    it(`${key} does not`, () => assert.equal(speaksOfMessaging(key), false));
  }
});
