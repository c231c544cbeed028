import assert from 'node:assert/strict';
import { adapter, parse } from './support.js';

/** `key=value @profile` of everything that a config module sets. */
function settings(path: string, text: string): string[] {
  const found = adapter.settings?.(adapter.facts(parse(text, path))) ?? [];
  for (const { value, range } of found)
    if (typeof value === 'string' && !value.startsWith('$')) assert.equal(text.slice(range.start, range.end), value);
  return found.map(({ key, value, profile }) => `${key}=${String(value)}${profile === undefined ? '' : ` @${profile}`}`);
}

describe('settings of config modules', () => {
  before(async function () {
    this.timeout(60_000);
    await adapter.load();
  });

  it('have dotted keys', () => {
    assert.deepEqual(settings('config/index.js', `module.exports = { mq: { topic: 'orders', delay: 30 * 1000 }, list: ['a', 'b'] };`), [
      'mq.topic=orders',
      'mq.delay=30000',
      'list[0]=a',
      'list[1]=b',
    ]);
    assert.deepEqual(settings('src/config.ts', `export default { mq: { topic: 'orders' } };\nexport const group = 'GID_orders';`), [
      'group=GID_orders',
      'mq.topic=orders',
    ]);
  });

  it('of a named environment hold for it alone', () => {
    assert.deepEqual(settings('config/config.prod.js', `exports.rocketmq = { topic: 'orders' };`), ['rocketmq.topic=orders @prod']);
    assert.deepEqual(settings('config/config.default.js', `exports.rocketmq = { topic: 'orders' };`), ['rocketmq.topic=orders']);
  });

  it('of egg are what the function gives', () => {
    const text = `module.exports = (appInfo) => {
  const config = (exports = {});
  config.keys = appInfo.name + '_1';
  config.rocketmq = { topic: 'orders' };
  const user = { delay: 5 };
  return { ...config, ...user };
};`;
    assert.deepEqual(
      settings('config/config.default.js', text).filter((line) => !line.startsWith('keys')),
      ['rocketmq.topic=orders', 'delay=5'],
    );
  });

  it('that a condition decides are all there', () => {
    const text = `const config = { topic: 'orders' };
if (process.env.NODE_ENV === 'production') config.topic = 'orders-prod';
if (process.env.LATE) config.late = 'late';
module.exports = config;`;
    assert.deepEqual(settings('config/index.js', text), ['topic=orders', 'topic=orders-prod', 'late=late']);
  });

  it('of NestJS are under the name that they are registered as', () => {
    const text = `import { registerAs } from '@nestjs/config';
export const mqConfig = registerAs('mq', () => ({ topic: process.env.TOPIC || 'orders', group: 'GID_orders' }));`;
    assert.deepEqual(settings('src/config/mq.config.ts', text), ['mq.topic=${TOPIC:orders}', 'mq.group=GID_orders']);
  });

  it('that come from the environment are placeholders', () => {
    assert.deepEqual(settings('config/index.js', `module.exports = { topic: process.env.TOPIC || 'orders', group: process.env.GROUP };`), [
      'topic=${TOPIC:orders}',
      'group=${GROUP}',
    ]);
  });

  it('are none of other files', () => {
    assert.deepEqual(settings('src/orders.js', `module.exports = { topic: 'orders' };`), []);
  });
});
