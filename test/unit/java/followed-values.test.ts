import assert from 'node:assert/strict';
import { followed } from './followed.js';

/** What the messages of a program are sent to and when, once callers and configuration were asked. */
const cases: readonly (readonly [title: string, members: string, topics: readonly string[], others?: Readonly<Record<string, string>>])[] =
  [
    [
      'an optional is its value, or the default for callers that pass null',
      'void f(String t) { send{{Optional.ofNullable(t).orElse("d")}}; } void g() { f("x"); f(null); }',
      ['d', 'x'],
    ],
    [
      'a test for blank texts decides for each caller',
      'void f(String t) { send{{StringUtils.isBlank(t) ? "d" : t}}; } void g() { f("x"); f(""); }',
      ['d', 'x'],
    ],
    [
      'an empty setting is as good as none for a test for empty texts',
      '@Value("${mq.topic:}") String t; void f() { send{{t.isEmpty() ? "d" : t}}; }',
      ['d'],
      { 'application.yml': 'mq:\n  topic: ""\n' },
    ],
    [
      'a variable of the environment with a default that is assigned later',
      'void f() { String t = System.getenv("MQ_TOPIC"); if (t == null || t.isEmpty()) { t = "d"; } send{{t}}; }',
      ['d'],
    ],
    [
      'a default that is no null',
      'void f(String t) { send{{Objects.requireNonNullElse(t, "d")}}; } void g() { f("x"); f(null); }',
      ['d', 'x'],
    ],
    ['what a caller passes is trimmed', 'void f(String t) { send{{t.trim()}}; } void g() { f(" x "); }', ['x']],
    [
      'what a caller passes is spelled',
      'void f(String t) { send{{"a".concat(t).toUpperCase(Locale.ROOT)}}; } void g() { f("x"); }',
      ['AX'],
    ],
    [
      'a key inside of a key',
      '@Value("${${mq.env:dev}.topic}") String t; void f() { send{{t}}; }',
      ['dev-orders'],
      { 'application.yml': 'prod:\n  topic: orders\ndev:\n  topic: dev-orders\n' },
    ],
    [
      'a key that a caller completes',
      'String get(Environment env, String k) { return env.getProperty("mq." + k); } void f(Environment env) { send{{get(env, "topic")}}; }',
      ['orders'],
      { 'application.yml': 'mq:\n  topic: orders\n' },
    ],
    [
      'a helper of another file that reads any key',
      'void f() { send{{Settings.get("topic")}}; send{{Settings.get("other", "d")}}; }',
      ['d', 'orders'],
      {
        'Settings.java':
          'class Settings { static final Properties P = new Properties(); static { P.load(Settings.class.getResourceAsStream("/mq.properties")); } static String get(String key) { return P.getProperty(key); } static String get(String key, String fallback) { return P.getProperty(key, fallback); } }',
        'mq.properties': 'topic=orders\n',
      },
    ],
  ];

describe('Java: values that callers and configuration complete', () => {
  for (const [title, members, topics, others] of cases)
    it(title, async () =>
      assert.deepEqual(
        (await followed(members, others)).map(({ topic }) => topic),
        topics,
      ),
    );
});

/** As `topic [types] @delay`. */
const messages: readonly (readonly [title: string, members: string, shown: readonly string[]])[] = [
  [
    'a level that is set only where it is above 0 makes the callers with one delayed, the others not',
    'void f(String t, int level) { Message m = new Message(t, body); if (level > 0) m.setDelayTimeLevel(level); producer.send(m); } void g() { f("a", 0); f("b", 3); }',
    ['a [NORMAL]', 'b [DELAY] @10000'],
  ],
  [
    'a level that nobody knows leaves both',
    'void f(String t, int level) { Message m = new Message(t, body); if (level > 0) m.setDelayTimeLevel(level); producer.send(m); } void g(int l) { f("a", l); }',
    ['a [NORMAL,DELAY] @0..7200000'],
  ],
  [
    'a time that is set only where it is given',
    'void f(String t, Long d) { Message m = new Message(t, body); if (d != null && d > 0) { m.setDeliverTimeMs(System.currentTimeMillis() + d); } producer.send(m); } void g() { f("a", null); f("b", 3000L); f("c", -1L); }',
    ['a [NORMAL]', 'b [DELAY] @3000', 'c [NORMAL]'],
  ],
  [
    'another condition says nothing of the time',
    'void f(String t, int level, boolean late) { Message m = new Message(t, body); if (late && level > 0) m.setDelayTimeLevel(level); producer.send(m); } void g() { f("b", 3, false); }',
    ['b [NORMAL,DELAY] @10000'],
  ],
  [
    'a unit that callers give',
    'void f(long d, TimeUnit unit) { Message m = new Message("t", body); m.setDelayTimeMs(unit.toMillis(d)); producer.send(m); } void g() { f(3, TimeUnit.DAYS); f(5, TimeUnit.SECONDS); }',
    ['t [DELAY] @259200000', 't [DELAY] @5000'],
  ],
  [
    'a unit that nobody knows leaves the time open',
    'void f(TimeUnit unit) { Message m = new Message("t", body); m.setDelayTimeMs(unit.toMillis(3)); producer.send(m); }',
    ['t [DELAY] @?composed'],
  ],
];

describe('Java: times that callers complete', () => {
  for (const [title, members, shown] of messages)
    it(title, async () => {
      const found = (await followed(members)).map(
        ({ topic, types, delay }) => `${topic} [${types}]${delay === undefined ? '' : ` @${delay}`}`,
      );
      assert.deepEqual(found.sort(), [...shown].sort());
    });
});
