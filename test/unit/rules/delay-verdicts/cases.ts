import { grpcJava, httpJava, httpNode, remotingJava, tcpJava, type Files } from './programs.js';

/**
 * What a person would say of a delivery time on an instance with 7 days, or the edition's limit. `reason:severity` where it is open;
 * several where one thing hides another.
 */
export type Verdict =
  | 'fits'
  | 'too-long'
  | 'overflow'
  | 'range:info'
  | 'date:info'
  | 'epoch:info'
  | 'unlimited:warning'
  | 'parameter:warning'
  | 'call-result:warning'
  | 'composed:warning'
  | 'not-configured:info'
  | 'remote:info';

export interface DelayCase {
  readonly title: string;
  readonly files: Files;
  readonly edition?: string;
  readonly verdict: readonly Verdict[];
}

const now = 'System.currentTimeMillis()';
const config = 'src/main/resources';
const one = (verdict: Verdict): readonly Verdict[] => [verdict];

const constants: readonly DelayCase[] = [
  { title: '30 minutes in milliseconds', files: httpJava({ time: `${now} + 30 * 60 * 1000` }), verdict: one('fits') },
  { title: '8 days with an L', files: httpJava({ time: `${now} + 8L * 24 * 3600 * 1000` }), verdict: one('too-long') },
  { title: '7 days to the millisecond', files: httpJava({ time: `${now} + 604800000L` }), verdict: one('fits') },
  { title: 'one millisecond more than 7 days', files: httpJava({ time: `${now} + 604800001L` }), verdict: one('too-long') },
  {
    title: '30 days on an instance with 40',
    files: httpJava({ time: `${now} + 30L * 86400000` }),
    edition: 'professional',
    verdict: one('fits'),
  },
  {
    title: '41 days on an instance with 40',
    files: httpJava({ time: `${now} + 41L * 86400000` }),
    edition: 'platinum',
    verdict: one('too-long'),
  },
  {
    title: '2 days on the open-source broker with its default',
    files: tcpJava({ time: `${now} + 2 * 86400000` }),
    edition: 'open-source',
    verdict: one('too-long'),
  },
  {
    title: 'a constant of the class',
    files: httpJava({ members: 'private static final long DELAY = 10L * 24 * 60 * 60 * 1000;', time: `${now} + DELAY` }),
    verdict: one('too-long'),
  },
  {
    title: 'a constant of another class',
    files: {
      ...tcpJava({ time: `${now} + Delays.PAYMENT_REMINDER` }),
      'src/main/java/com/example/shop/Delays.java':
        'package com.example.shop;\n\npublic final class Delays {\n    public static final long PAYMENT_REMINDER = 14 * Delays.DAY;\n    private static final long DAY = 86_400_000L;\n\n    private Delays() {\n    }\n}\n',
    },
    verdict: one('too-long'),
  },
  {
    title: 'an enum of another file with a getter',
    files: {
      ...tcpJava({ time: `${now} + Reminder.SECOND.getDelay()` }),
      'src/main/java/com/example/shop/Reminder.java':
        'package com.example.shop;\n\npublic enum Reminder {\n    FIRST(3600000L),\n    SECOND(864000000L);\n\n    private final long delay;\n\n    Reminder(long delay) {\n        this.delay = delay;\n    }\n\n    public long getDelay() {\n        return delay;\n    }\n}\n',
    },
    verdict: one('too-long'),
  },
  {
    title: 'a local variable that is written once',
    files: httpJava({ before: `long due = ${now} + 9 * 86400000L;`, time: 'due' }),
    verdict: one('too-long'),
  },
  { title: 'a text that is parsed', files: httpJava({ time: `${now} + Long.parseLong("864000000")` }), verdict: one('too-long') },
];

const overflows: readonly DelayCase[] = [
  {
    title: '30 days in int, mended they are too long',
    files: httpJava({ time: `${now} + 30 * 24 * 3600 * 1000` }),
    verdict: ['overflow', 'too-long'],
  },
  {
    title: '30 days in int, mended they fit 40 days',
    files: tcpJava({ time: `${now} + 30 * 24 * 60 * 60 * 1000` }),
    edition: 'platinum',
    verdict: one('overflow'),
  },
  {
    title: '24 days in int fit int and are too long',
    files: httpJava({ time: `${now} + 24 * 24 * 3600 * 1000` }),
    verdict: one('too-long'),
  },
  { title: 'long from the first operand on', files: httpJava({ time: `${now} + 5L * 24 * 3600 * 1000` }), verdict: one('fits') },
  { title: 'the L comes too late', files: httpJava({ time: `${now} + 40 * 24 * 3600 * 1000 * 1L` }), verdict: ['overflow', 'too-long'] },
  {
    title: 'an int constant that overflowed when it was made',
    files: httpJava({ members: 'private static final int DELAY = 60 * 24 * 3600 * 1000;', time: `${now} + DELAY` }),
    verdict: ['overflow', 'too-long'],
  },
  {
    title: 'days from configuration, multiplied in int',
    files: {
      ...tcpJava({
        members: '@Value("${reminder.days}")\n    private int days;',
        time: `${now} + days * 24 * 3600 * 1000`,
        imports: ['org.springframework.beans.factory.annotation.Value'],
      }),
      [`${config}/application.yml`]: 'reminder:\n  days: 30\n',
    },
    verdict: ['overflow', 'too-long'],
  },
  {
    title: 'an int parameter of a private method, multiplied in int',
    files: httpJava({
      members: `private void later(int days) {\n        TopicMessage reminder = new TopicMessage("pay".getBytes());\n        reminder.setStartDeliverTime(${now} + days * 86400000);\n        producer.publishMessage(reminder);\n    }`,
      before: 'later(31);',
      time: `${now} + 1000`,
    }),
    verdict: ['overflow', 'too-long'],
  },
  {
    title: 'a cast that comes after the overflow',
    files: httpJava({ time: `${now} + (long) (30 * 24 * 3600 * 1000)` }),
    verdict: ['overflow', 'too-long'],
  },
  { title: 'a cast of the first operand', files: httpJava({ time: `${now} + (long) 3 * 24 * 3600 * 1000` }), verdict: one('fits') },
];

const levels: readonly DelayCase[] = [
  { title: 'level 3 is 10 seconds', files: remotingJava('message.setDelayTimeLevel(3);'), verdict: one('fits') },
  { title: 'level 18 is 2 hours', files: remotingJava('message.setDelayTimeLevel(18);'), verdict: one('fits') },
  {
    title: 'a level from outside is 2 hours at most',
    files: remotingJava('message.setDelayTimeLevel(level);', 'int level'),
    verdict: one('fits'),
  },
  { title: 'seconds of 8 days', files: remotingJava('message.setDelayTimeSec(8 * 24 * 3600);'), verdict: one('too-long') },
  { title: 'seconds of 6 days', files: remotingJava('message.setDelayTimeSec(6 * 24 * 3600);'), verdict: one('fits') },
  { title: 'milliseconds of 10 days', files: remotingJava('message.setDelayTimeMs(864000000L);'), verdict: one('too-long') },
  { title: 'a moment in 10 days', files: remotingJava(`message.setDeliverTimeMs(${now} + 864000000L);`), verdict: one('too-long') },
  {
    title: 'the property of the cloud, a moment as a text',
    files: remotingJava(`message.putUserProperty("__STARTDELIVERTIME", String.valueOf(${now} + 864000000L));`),
    verdict: one('too-long'),
  },
  { title: '5.x gRPC, 8 days', files: grpcJava(`${now} + 8 * 86400000L`), verdict: one('too-long') },
  { title: '5.x gRPC, a minute', files: grpcJava(`${now} + 60000`), verdict: one('fits') },
];

const calendars: readonly DelayCase[] = [
  {
    title: 'Calendar, 30 days added',
    files: tcpJava({
      before: 'Calendar calendar = Calendar.getInstance();\n        calendar.add(Calendar.DAY_OF_MONTH, 30);',
      time: 'calendar.getTimeInMillis()',
      imports: ['java.util.Calendar'],
    }),
    verdict: one('too-long'),
  },
  {
    title: 'Calendar, 2 hours added',
    files: tcpJava({
      before: 'Calendar calendar = Calendar.getInstance();\n        calendar.add(Calendar.HOUR, 2);',
      time: 'calendar.getTime().getTime()',
      imports: ['java.util.Calendar'],
    }),
    verdict: one('fits'),
  },
  {
    title: 'Calendar, one month added: 28 to 31 days',
    files: tcpJava({
      before: 'Calendar calendar = Calendar.getInstance();\n        calendar.add(Calendar.MONTH, 1);',
      time: 'calendar.getTimeInMillis()',
      imports: ['java.util.Calendar'],
    }),
    verdict: one('too-long'),
  },
  {
    title: 'TimeUnit, 10 days',
    files: httpJava({ time: `${now} + TimeUnit.DAYS.toMillis(10)`, imports: ['java.util.concurrent.TimeUnit'] }),
    verdict: one('too-long'),
  },
  {
    title: 'TimeUnit, 48 hours',
    files: httpJava({ time: `${now} + TimeUnit.HOURS.toMillis(48)`, imports: ['java.util.concurrent.TimeUnit'] }),
    verdict: one('fits'),
  },
  {
    title: 'Duration, 8 days',
    files: httpJava({ time: `${now} + Duration.ofDays(8).toMillis()`, imports: ['java.time.Duration'] }),
    verdict: one('too-long'),
  },
  {
    title: 'Duration, a constant put together',
    files: httpJava({
      members: 'private static final Duration DELAY = Duration.ofDays(6).plusHours(30);',
      time: `${now} + DELAY.toMillis()`,
      imports: ['java.time.Duration'],
    }),
    verdict: one('too-long'),
  },
  {
    title: 'Instant, now plus 3 days',
    files: httpJava({
      time: 'Instant.now().plus(3, ChronoUnit.DAYS).toEpochMilli()',
      imports: ['java.time.Instant', 'java.time.temporal.ChronoUnit'],
    }),
    verdict: one('fits'),
  },
  {
    title: 'LocalDateTime, now plus 30 days',
    files: httpJava({
      time: 'LocalDateTime.now().plusDays(30).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli()',
      imports: ['java.time.LocalDateTime', 'java.time.ZoneId'],
    }),
    verdict: one('too-long'),
  },
  {
    title: 'ZonedDateTime, now plus 2 weeks',
    files: tcpJava({ time: 'ZonedDateTime.now().plusWeeks(2).toInstant().toEpochMilli()', imports: ['java.time.ZonedDateTime'] }),
    verdict: one('too-long'),
  },
  {
    title: 'Date made of the current time and a constant',
    files: tcpJava({ time: `new Date(${now} + 86400000L).getTime()`, imports: ['java.util.Date'] }),
    verdict: one('fits'),
  },
  {
    title: 'a date that is written down',
    files: tcpJava({
      time: 'LocalDateTime.parse("2030-01-01T00:00:00").atZone(ZoneId.of("Asia/Shanghai")).toInstant().toEpochMilli()',
      imports: ['java.time.LocalDateTime', 'java.time.ZoneId'],
    }),
    verdict: one('date:info'),
  },
  { title: 'epoch milliseconds that are written down', files: tcpJava({ time: '1893456000000L' }), verdict: one('date:info') },
  { title: 'a delay where a moment belongs', files: tcpJava({ time: '3000L' }), verdict: one('epoch:info') },
];

const ranges: readonly DelayCase[] = [
  {
    title: 'a delay from outside',
    files: httpJava({ parameters: 'long delay', time: `${now} + delay` }),
    verdict: one('parameter:warning'),
  },
  { title: 'a moment from outside', files: tcpJava({ parameters: 'long due', time: 'due' }), verdict: one('parameter:warning') },
  {
    title: 'a delay from outside, capped',
    files: httpJava({ parameters: 'long delay', time: `${now} + Math.min(delay, 86400000L)` }),
    verdict: one('fits'),
  },
  {
    title: 'longer delays are refused before',
    files: httpJava({
      parameters: 'long delay',
      before: 'if (delay > 604800000L) {\n            throw new IllegalArgumentException("too long");\n        }',
      time: `${now} + delay`,
    }),
    verdict: one('fits'),
  },
  {
    title: 'capped at more than the limit',
    files: httpJava({ parameters: 'long delay', time: `${now} + Math.min(Math.max(delay, 0), 30 * 86400000L)` }),
    verdict: one('range:info'),
  },
  {
    title: 'a random delay within a day',
    files: httpJava({ time: `${now} + new Random().nextInt(86400000)`, imports: ['java.util.Random'] }),
    verdict: one('fits'),
  },
  {
    title: 'one of two, one of them too long',
    files: httpJava({ parameters: 'boolean isVip', time: `${now} + (isVip ? 864000000L : 3600000L)` }),
    verdict: one('too-long'),
  },
  {
    title: 'one of two, both fit',
    files: httpJava({ parameters: 'boolean isVip', time: `${now} + (isVip ? 7200000L : 3600000L)` }),
    verdict: one('fits'),
  },
  {
    title: 'a getter of a record of the database',
    files: {
      ...tcpJava({ parameters: 'Order order', time: 'order.getRemindAt().getTime()' }),
      'src/main/java/com/example/shop/Order.java':
        'package com.example.shop;\n\nimport java.util.Date;\n\npublic class Order {\n    private Date remindAt;\n\n    public Date getRemindAt() {\n        return remindAt;\n    }\n\n    public void setRemindAt(Date remindAt) {\n        this.remindAt = remindAt;\n    }\n}\n',
    },
    verdict: one('call-result:warning'),
  },
];

const value = 'org.springframework.beans.factory.annotation.Value';
const configured = (more: Files): Files => ({
  ...tcpJava({ members: '@Value("${reminder.delay-millis}")\n    private long delay;', time: `${now} + delay`, imports: [value] }),
  ...more,
});

const configurations: readonly DelayCase[] = [
  {
    title: 'a key of application.yml',
    files: configured({ [`${config}/application.yml`]: 'reminder:\n  delay-millis: 864000000\n' }),
    verdict: one('too-long'),
  },
  {
    title: 'a key of application.properties, relaxed',
    files: configured({ [`${config}/application.properties`]: 'reminder.delayMillis=3600000\n' }),
    verdict: one('fits'),
  },
  {
    title: 'profiles that differ: too long in production only',
    files: configured({
      [`${config}/application-dev.yml`]: 'reminder:\n  delay-millis: 1000\n',
      [`${config}/application-prod.yml`]: 'reminder:\n  delay-millis: 2592000000\n',
    }),
    verdict: one('too-long'),
  },
  { title: 'a key that no file sets', files: configured({}), verdict: one('not-configured:info') },
  {
    title: 'the default of a key that no file sets',
    files: tcpJava({ members: '@Value("${reminder.delay:864000000}")\n    private long delay;', time: `${now} + delay`, imports: [value] }),
    verdict: one('too-long'),
  },
  {
    title: 'a placeholder in a placeholder',
    files: configured({ [`${config}/application.yml`]: 'reminder:\n  delay-millis: ${defaults.delay}\ndefaults:\n  delay: 864000000\n' }),
    verdict: one('too-long'),
  },
  {
    title: 'ConfigurationProperties in days',
    files: {
      ...tcpJava({
        members: 'private ReminderProperties properties;',
        time: `${now} + TimeUnit.DAYS.toMillis(properties.getDays())`,
        imports: ['java.util.concurrent.TimeUnit'],
      }),
      'src/main/java/com/example/shop/ReminderProperties.java':
        'package com.example.shop;\n\nimport lombok.Data;\nimport org.springframework.boot.context.properties.ConfigurationProperties;\n\n@Data\n@ConfigurationProperties(prefix = "reminder")\npublic class ReminderProperties {\n    private int days;\n}\n',
      [`${config}/application.yml`]: 'reminder:\n  days: 15\n',
    },
    verdict: one('too-long'),
  },
];

const wrapper = tcpJava({
  members: `public void remind(long delayMillis) {\n        Message reminder = new Message("reminders", "pay", "pay".getBytes());\n        reminder.setStartDeliverTime(${now} + delayMillis);\n        producer.send(reminder);\n    }`,
  time: `${now} + 1000`,
});

const caller = (statement: string): Files => ({
  'src/main/java/com/example/shop/Orders.java': `package com.example.shop;\n\npublic class Orders {\n    private final Sender sender;\n\n    public Orders(Sender sender) {\n        this.sender = sender;\n    }\n\n    public void placed() {\n        ${statement}\n    }\n}\n`,
});

const wrappers: readonly DelayCase[] = [
  { title: 'a caller in another file, too long', files: { ...wrapper, ...caller('sender.remind(864000000L);') }, verdict: one('too-long') },
  { title: 'a caller in another file, fits', files: { ...wrapper, ...caller('sender.remind(60000L);') }, verdict: one('fits') },
  {
    title: 'two hops',
    files: {
      ...wrapper,
      ...caller('later(10);\n    }\n\n    private void later(int days) {\n        sender.remind(days * 86400000L);'),
    },
    verdict: one('too-long'),
  },
];

const scripts: readonly DelayCase[] = [
  { title: 'Node: 8 days', files: httpNode({ time: 'Date.now() + 8 * 24 * 60 * 60 * 1000' }), verdict: one('too-long') },
  { title: 'Node: an hour', files: httpNode({ time: 'Date.now() + 3600 * 1000' }), verdict: one('fits') },
  {
    title: 'Node: 30 days do not overflow',
    files: httpNode({ time: 'Date.now() + 30 * 24 * 3600 * 1000' }),
    edition: 'professional',
    verdict: one('fits'),
  },
  {
    title: 'Node: dayjs, 30 days',
    files: httpNode({ time: "dayjs().add(30, 'day').valueOf()", imports: ["import dayjs from 'dayjs';"] }),
    verdict: one('too-long'),
  },
  {
    title: 'Node: moment, 2 hours',
    files: httpNode({ time: "moment().add(2, 'hours').valueOf()", imports: ["import moment from 'moment';"] }),
    verdict: one('fits'),
  },
  {
    title: "Node: ms('10d')",
    files: httpNode({ time: "Date.now() + ms('10d')", imports: ["import ms from 'ms';"] }),
    verdict: one('too-long'),
  },
  {
    title: 'Node: a date of the calendar, days set',
    files: httpNode({ before: 'const due = new Date();\n  due.setDate(due.getDate() + 30);', time: 'due.getTime()' }),
    verdict: one('too-long'),
  },
  {
    title: 'Node: a date that is written down',
    files: httpNode({ time: "new Date('2030-01-01T00:00:00Z').getTime()" }),
    verdict: one('date:info'),
  },
  {
    title: 'Node: a variable of the environment from .env',
    files: { ...httpNode({ time: 'Date.now() + Number(process.env.REMIND_AFTER)' }), '.env': 'REMIND_AFTER=864000000\n' },
    verdict: one('too-long'),
  },
  {
    title: 'Node: a variable of the environment that nothing sets',
    files: httpNode({ time: 'Date.now() + Number(process.env.REMIND_AFTER)' }),
    verdict: one('not-configured:info'),
  },
  {
    title: 'Node: a parameter, capped',
    files: httpNode({ parameters: 'delay: number', time: 'Date.now() + Math.min(delay, 3600000)' }),
    verdict: one('fits'),
  },
  {
    title: 'Node: a parameter without callers',
    files: httpNode({ parameters: 'delay: number', time: 'Date.now() + delay' }),
    verdict: one('parameter:warning'),
  },
  {
    title: 'Node: an exported function and its caller',
    files: {
      ...httpNode({ parameters: 'delay: number', time: 'Date.now() + delay' }),
      'src/orders.ts':
        "import { send } from './sender';\n\nexport async function placed(): Promise<void> {\n  await send(15 * 24 * 3600 * 1000);\n}\n",
    },
    verdict: one('too-long'),
  },
  {
    title: 'Node: a constant of another file',
    files: {
      ...httpNode({ time: 'Date.now() + REMINDER_DELAY', imports: ["import { REMINDER_DELAY } from './delays';"] }),
      'src/delays.ts': 'const day = 86_400_000;\nexport const REMINDER_DELAY = 9 * day;\n',
    },
    verdict: one('too-long'),
  },
];

export const delayCases: readonly DelayCase[] = [
  ...constants,
  ...overflows,
  ...levels,
  ...calendars,
  ...ranges,
  ...configurations,
  ...wrappers,
  ...scripts,
];
