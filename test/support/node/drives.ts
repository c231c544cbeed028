import { classDrives, mq, type Drive } from './class-drives.js';
import type { Exports } from './sandbox.js';

function calls(path: string, ...each: readonly ((module: Exports) => unknown)[]): Drive {
  return async (load) => {
    const module = await load(path);
    for (const call of each) await Promise.resolve(call(module)).catch(() => undefined);
    return module;
  };
}

export const drives: Readonly<Record<string, Drive>> = {
  ...classDrives,
  'script-main-with-catch-on-the-call': async (load) => {
    Object.assign(await load('config.json'), mq);
    return load('notify.js');
  },
  'module-exports-a-send-function': calls(
    'publisher.js',
    (m) => m.publishOrder({ id: 7 }),
    (m) => m.publishOrder({ total: 1 }),
  ),
  'module-exports-object': calls(
    'mailer.js',
    (m) => m.queueMail({ to: 'a' }),
    (m) => m.queueText('b'),
    (m) => m.queueText(3),
  ),
  'typescript-named-import': calls(
    'src/orders.ts',
    ...['paid', ''].map((tag) => (m: Exports) => m.publishOrder({ id: 1, customer: 'c', total: 2 }, tag)),
  ),
  'producer-made-per-call': calls(
    'reminders.js',
    ...[1e13, 0, undefined, '10000000000000'].map((at) => (m: Exports) => m.scheduleReminder('text', at)),
  ),
  'delivery-time-under-a-condition': calls(
    'delayed.ts',
    ...[0, 5].map((delay) => (m: Exports) => m.enqueue({ name: 'n', payload: {} }, delay)),
  ),
  'esm-default-import': async (load) => {
    const { settings } = await load('settings.mjs');
    Object.assign(settings, { endpoint: mq.endpoint, user: 'user', password: 'secret' });
    return calls(
      'audit.mjs',
      (m) => m.audit({ a: 1 }),
      (m) => m.audit({ a: 2 }),
    )(load);
  },
  'namespace-import': calls(
    'src/shipments.ts',
    (m) => m.shipped('s1'),
    (m) => m.shipped('s2'),
  ),
  'aliased-import': calls(
    'coupons.ts',
    (m) => m.grant(0, 'c1'),
    (m) => m.grant(5, 'c2'),
  ),
  'member-of-the-required-module': async (load) => {
    Object.assign((await load('lib/config.js')).mq, mq);
    return calls(
      'lib/queue.js',
      (m) => new Promise((done) => m.push({ id: 1 }, done)),
      (m) => new Promise((done) => m.push({ id: 2 }, done)),
    )(load);
  },
  'bodies-of-every-kind': calls(
    'measurements.js',
    (m) => m.count([1, 2]),
    (m) => m.text('a', 1),
    (m) => m.raw(5, 'tag'),
    (m) => m.raw('b', ''),
    (m) => m.raw('c'),
  ),
  'properties-that-may-be-empty': calls(
    'tracing.js',
    (m) => m.trace({}, { traceId: 't', userId: 0 }),
    (m) => m.trace({}, {}),
    (m) => m.trace({}, { traceId: '', userId: null }),
  ),
  'reserved-property-names': calls(
    'raw.ts',
    (m) => m.remind('r1', 5),
    (m) => m.remind('r2', 60),
  ),
  'status-code-of-a-send': calls(
    'sms.js',
    (m) => m.queueSms('1', 'a'),
    (m) => m.isQueued('2', 'b'),
  ),
  'error-code-of-a-send': calls(
    'safe-send.js',
    (m) => m.send({ id: 1 }),
    (m) => m.send({ id: 2 }),
  ),
  'sends-at-once': calls('fan-out.ts', (m) => m.pushAll([1, 2, 3], 'text')),
  'properties-made-by-a-function': calls(
    'baskets.js',
    (m) => m.saved({ id: 1, lines: [1] }),
    (m) => m.saved({ id: 2, lines: [] }),
  ),
  'server-that-never-ends': async (load) => {
    await load('server.js');
    const { handlers } = await load('express');
    for (const body of [{ a: 1 }, { a: 2 }]) await handlers[0]({ body }, { status: () => ({ json() {} }) }, () => undefined);
  },
  'client-made-per-call': async (load) => {
    Object.assign(await load('config.js'), mq);
    return calls(
      'notify.js',
      (m) => m.notify({ type: 'a' }),
      (m) => m.notify({}),
    )(load);
  },
  'getter-that-makes-it-once': calls(
    'activities.ts',
    (m) => m.record('a'),
    (m) => m.record('b'),
  ),
  'cloud-function-with-sts': async (load) => {
    const module = await load('index.js');
    const credentials = { accessKeyId: 'user', accessKeySecret: 'secret', securityToken: 'token' };
    await new Promise((done) => module.initialize({ credentials }, done));
    for (const event of ['a', 'b']) await module.handler(Buffer.from(event)).catch(() => undefined);
    if (module.preStop) await new Promise((done) => module.preStop({}, done));
  },
  'client-shared-by-modules': async (load) => {
    await calls(
      'src/orders.ts',
      (m) => m.orderCreated('1'),
      (m) => m.close?.(),
    )(load);
    return calls('src/payments.ts', (m) => m.paid('1', 2))(load);
  },
  'producer-shared-by-modules': async (load) => {
    await calls(
      'track.js',
      (track) => (track as any)('n', {}),
      (track) => (track as any)('m', {}),
    )(load);
    return load('mq.js');
  },
  'producers-by-topic': calls(
    'pool.ts',
    (m) => m.send('t1', 'a'),
    (m) => m.send('t2', 'b'),
    (m) => m.send('t1', 'c'),
  ),
  'two-producers-in-a-module': calls(
    'topics.js',
    (m) => m.order(1),
    (m) => m.refund(1),
    (m) => m.order(2),
  ),
  'object-literal-holds-the-producer': calls(
    'mq.ts',
    (m) => m.invoiceIssued('1'),
    (m) => m.invoiceIssued('2'),
  ),
  'own-typings-of-the-sdk': calls(
    'src/mq.ts',
    (m) => m.searched('a'),
    (m) => m.searched('b'),
  ),
  'type-only-import': calls(
    'src/producer.ts',
    (m) => m.liked(1),
    (m) => m.liked(2),
  ),
  'observable-of-a-send': calls(
    'stream.ts',
    (m) => m.emit('a'),
    (m) => m.emit('b'),
  ),
  'tabs-double-quotes-no-semicolons': calls(
    'greet.js',
    (m) => m.greet('a', true),
    (m) => m.greet('b', false),
  ),
  'poll-function-that-others-call': calls(
    'leads.ts',
    (m) => m.nextLeads(16),
    (m) => m.nextLeads(16),
  ),
  'topic-that-changes-later': calls('topics.ts', async ({ choose, send }) => {
    await send?.('before');
    choose?.('second');
    await send?.('after');
  }),
  'topic-chosen-per-call': calls(
    'notices.js',
    (m) => m.notify({ kind: 'reminder' }),
    (m) => m.notify({ kind: 'other' }),
  ),
  'cloud-function-with-keys': async (load) => {
    const module = await load('index.js');
    await new Promise((done) => module.initialize({}, done));
    for (const event of ['a', 'b']) await module.handler(Buffer.from(event), { requestId: 'r' });
    if (module.preStop) await new Promise((done) => module.preStop({}, done));
  },
  'properties-filled-by-a-helper': calls(
    'profile.ts',
    (m) => m.profileChanged(1, 'name'),
    (m) => m.profileChanged(2, 'mail'),
  ),
  'producer-factory': calls(
    'factory.js',
    (m) => m.viewed('a'),
    (m) => m.viewed('b'),
  ),
  'compiled-javascript': calls(
    'dist/orders.js',
    (m) => m.publish(1),
    (m) => m.publish(2),
  ),
  'exported-and-used-by-the-main-flow': calls('audit.ts', (m) => m.record('a')),
  'consumer-given-to-another-module': calls('main.ts'),
  'send-tried-again': calls(
    'webhooks.ts',
    (m) => m.deliver('a'),
    (m) => m.deliver('b'),
  ),
  'properties-used-twice': calls(
    'pairs.js',
    (m) => m.pair('a', 'b'),
    (m) => m.pair('c', 'd'),
  ),
  'producer-class-by-types-alone': async (load) => {
    const { sender, send } = await load('main.ts');
    await Promise.resolve(send('a')).catch(() => undefined);
    return sender;
  },
  'try-with-statements-behind-it': calls(
    'events.js',
    (m) => m.publish({ type: 'opened' }),
    (m) => m.publish({ id: 1 }),
  ),
  'what-goes-under-a-condition': calls(
    'pledges.js',
    (m) => m.send('a', 'key'),
    (m) => m.send('b'),
  ),
  'failed-acknowledgement-taken-apart': async (load) => {
    const consume: any = await load('consume.js');
    // It never ends.
    void consume(() => undefined);
    return consume;
  },
  'cloud-function-by-the-vendor': async (load) => {
    const module = await load('index.js');
    const credentials = { accessKeyId: 'user', accessKeySecret: 'secret', securityToken: 'token' };
    await new Promise((done) => module.initialize({ credentials }, done));
    for (const event of ['a', 'b']) await new Promise((done) => module.handler(event, {}, done));
    if (module.preStop) await new Promise((done) => module.preStop({}, done));
  },
};
