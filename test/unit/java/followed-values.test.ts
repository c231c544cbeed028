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
