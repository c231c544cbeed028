import type { Exports, Load } from './sandbox.js';

/** Calls what a fixture exports, as the program around it would. Fixtures without one are programs by themselves. */
export type Drive = (load: Load) => Promise<unknown>;

export const mq = { endpoint: 'http://endpoint.example.com', accessKeyId: 'user', accessKeySecret: 'secret', instanceId: 'instance' };

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

export const classDrives: Readonly<Record<string, Drive>> = {
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
  'consumer-made-when-a-worker-starts': instance(
    'worker.ts',
    (m) => new m.Worker(),
    (o) => o.start(),
    (o) => o.tick(),
    (o) => o.stop(),
  ),
  'producer-inherited-by-subclasses': instance(
    'events.ts',
    (m) => new m.OrderEvents(),
    (o) => o.created('1'),
    (o) => o.created('2'),
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
  'loop-that-stops-by-a-flag': instance(
    'invoice-consumer.ts',
    (m) => new m.InvoiceConsumer({ ...mq, topic: 't', groupId: 'g' }),
    (o) => void o.start(async () => undefined),
  ),
  'class-makes-a-client-per-call': instance(
    'scheduled.ts',
    (m) => new m.Scheduled(),
    (o) => o.schedule(1, 5),
    (o) => o.schedule(2, 6),
  ),
};
