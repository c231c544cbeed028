import type { Exports, Load } from './sandbox.js';

/** Calls what a fixture exports, as the program around it would. Fixtures without one are programs by themselves. */
export type Drive = (load: Load) => Promise<unknown>;

const mq = { endpoint: 'http://endpoint.example.com', accessKeyId: 'user', accessKeySecret: 'secret', instanceId: 'instance' };

function calls(path: string, ...each: readonly ((module: Exports) => unknown)[]): Drive {
  return async (load) => {
    const module = await load(path);
    for (const call of each) await Promise.resolve(call(module)).catch(() => undefined);
    return module;
  };
}

/** An instance of an exported class between the hooks of its framework. */
function instance(path: string, make: (module: Exports) => any, ...each: readonly ((object: any) => unknown)[]): Drive {
  return async (load) => {
    const object = make(await load(path));
    for (const hook of ['onModuleInit', 'init', 'didLoad']) await object[hook]?.();
    object.onApplicationBootstrap?.();
    for (const call of each) await Promise.resolve(call(object)).catch(() => undefined);
    for (const hook of ['onModuleDestroy', 'destroy', 'beforeClose']) await object[hook]?.();
    return object;
  };
}

const config = { getOrThrow: (name: string) => (name === 'MQ_ENDPOINT' ? mq.endpoint : name.toLowerCase()) };

export const drives: Readonly<Record<string, Drive>> = {
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
  'class-takes-options-in-its-constructor': instance(
    'order-publisher.ts',
    (m) => new m.OrderPublisher(mq),
    (o) => o.publish('1', 'a'),
    (o) => o.publish('2', 'b'),
  ),
  'nest-service-with-field-initialisers': instance(
    'order-events.service.ts',
    (m) => new m.OrderEventsService(),
    (o) => o.emit('1', 'paid'),
    (o) => o.emit('1', ''),
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
  'static-singleton': instance(
    'message-bus.ts',
    (m) => m.MessageBus.getInstance(),
    (o) => o.send('n', {}),
    (o) => o.send('m', {}),
  ),
  'closed-where-its-owner-ends': instance(
    'scheduler.js',
    (m) => new (m as any)(mq),
    (o) => o.tick(),
    (o) => o.tick(),
    (o) => o.stop(),
  ),
  'nest-service-gets-a-producer-per-call': instance(
    'mq.service.ts',
    (m) => new m.MqService(config),
    (o) => o.publish('t1', 'a', 'k'),
    (o) => o.publish('t2', 'b', 'k'),
  ),
  'nest-consumer': instance('stock.consumer.ts', (m) => new m.StockConsumer()),
  'midway-service': instance(
    'mq.service.ts',
    (m) => Object.assign(new m.MqService(), { mqConfig: mq }),
    (o) => o.send('a'),
    (o) => o.send('b'),
  ),
  'egg-boot-hook': instance(
    'app.js',
    (m) => new (m as any)({ config: { mq: { ...mq, topic: 'events' } } }),
    (o) => o.app.publish({ a: 1 }, 'tag'),
    (o) => o.app.publish({ b: 1 }),
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
  'loop-that-stops-by-a-flag': instance(
    'invoice-consumer.ts',
    (m) => new m.InvoiceConsumer({ ...mq, topic: 't', groupId: 'g' }),
    (o) => void o.start(async () => undefined),
  ),
  'poll-function-that-others-call': calls(
    'leads.ts',
    (m) => m.nextLeads(16),
    (m) => m.nextLeads(16),
  ),
  'class-makes-a-client-per-call': instance(
    'scheduled.ts',
    (m) => new m.Scheduled(),
    (o) => o.schedule(1, 5),
    (o) => o.schedule(2, 6),
  ),
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
  'cloud-function-by-the-vendor': async (load) => {
    const module = await load('index.js');
    const credentials = { accessKeyId: 'user', accessKeySecret: 'secret', securityToken: 'token' };
    await new Promise((done) => module.initialize({ credentials }, done));
    for (const event of ['a', 'b']) await new Promise((done) => module.handler(event, {}, done));
    if (module.preStop) await new Promise((done) => module.preStop({}, done));
  },
};
