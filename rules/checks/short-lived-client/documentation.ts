import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const shortLivedDocumentation: RuleDocumentation = {
  title: { en: 'A client is made for each call', 'zh-cn': '每次调用都创建客户端' },
  what: {
    en: 'Clients that are made in a method which sends or receives, by each call of it, instead of once: in `main`, a constructor, a bean method, a start-up hook, a field. Tests and demos are left out.',
    'zh-cn':
      '在发送或接收消息的方法中、每次调用都创建的客户端，而不是在 `main`、构造函数、Bean 方法、启动钩子或字段中创建一次。测试与演示代码不报告。',
  },
  why: {
    en: `A client of the ONS HTTP SDK is a handle that costs nothing. A 5.x client connects, authenticates, fetches the routes of its topics, holds threads and a telemetry stream, and blocks while it starts: made for each message, it takes most of the time of
a send, and runs into the limit of connections. In Node a producer that is not shut down keeps the process alive.`,
    'zh-cn': `ONS HTTP SDK 的客户端只是一个几乎没有开销的句柄。5.x 客户端需要建立连接、鉴权、获取 Topic 路由，持有线程和遥测流，并且启动时会阻塞：如果每条消息都创建一个，发送的大部分时间都会花在创建上，还可能触及连接数上限。在 Node 中，没有关闭的生产者会让进程无法退出。`,
  },
  how: {
    en: 'Make the client once: a field that a constructor or start-up hook fills, a bean, a module-level promise that is awaited. Close it when the application stops.',
    'zh-cn': '只创建一次：由构造函数或启动钩子赋值的字段、Bean，或模块级的 Promise。在应用停止时关闭。',
  },
  safety: {
    en: 'The rewrite of code on the ONS HTTP SDK moves the creation to a field where it can; it has the grade of that rewrite. Other SDKs are never rewritten here.',
    'zh-cn': '改写 ONS HTTP SDK 代码时，会在可行的情况下把创建移到字段中，可靠程度与该改写相同。其他 SDK 的代码不会在此改写。',
  },
  sources: [
    'https://github.com/apache/rocketmq-clients/blob/master/java/client/src/main/java/org/apache/rocketmq/client/java/impl/ClientImpl.java',
  ],
};
