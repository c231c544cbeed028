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
    [
      'a default beside what the configuration of Flume sets',
      '',
      ['?call-result|d'],
      {
        'Sink.java':
          'import org.apache.flume.Context; class Sink { DefaultMQProducer p; void configure(Context context) { p.send(new Message(context.getString("topic", "d"), new byte[0])); } }',
      },
    ],
  ];

describe('Java: values that callers and configuration complete', function () {
  this.timeout(10_000);
  for (const [title, members, topics, others] of cases)
    it(title, async () =>
      assert.deepEqual(
        (await followed(members, others)).map(({ topic }) => topic),
        topics,
      ),
    );
});

const config = `public class Config {
  private String topic; private int level;
  public String getTopic() { return topic; }
  public void setTopic(String topic) { this.topic = topic; }
}`;
const senders = 'mq:\n  senders:\n    - topic: orders\n    - topic: bills\n';
const properties =
  '@org.springframework.boot.context.properties.ConfigurationProperties("mq") @lombok.Data public class Props { private List<Config> senders; private Map<String, Config> byName; private Map<String, String> topics; }';
const kind =
  'public enum Kind { ORDER("orders"), BILL("bills"); private final String topic; Kind(String topic) { this.topic = topic; } public String getTopic() { return topic; } }';

const parts: typeof cases = [
  ['a map by a constant', 'static final Map<String, String> T = Map.of("a", "x", "b", "y"); void f() { send{{T.get("a")}}; }', ['x']],
  [
    'a map by an open key',
    'static final Map<String, String> T = Map.of("a", "x", "b", "y"); void f(String k) { send{{T.get(k)}}; }',
    ['x|y'],
  ],
  [
    'a map by a key that callers pass',
    'static final Map<String, String> T = new HashMap<>(); static { T.put("a", "x"); T.put("b", "y"); } void f(String k) { send{{T.get(k)}}; } void g() { f("a"); f("b"); }',
    ['x', 'y'],
  ],
  [
    'a map of another file',
    'void f(String k) { send{{Topics.T.get("a")}}; send{{Topics.T.getOrDefault(k, "d")}}; }',
    ['d|x|y', 'x'],
    {
      'Topics.java': 'class Topics { static final Map<String, String> T = new HashMap<>(); static { T.put("a", "x"); T.put("b", "y"); } }',
    },
  ],
  [
    'not: a map that anything can be put into',
    'public Map<String, String> t = new HashMap<>(); void f() { t.put("a", "x"); send{{t.get("a")}}; }',
    ['?call-result'],
  ],
  [
    'a map that is filled in several methods',
    'private final Map<String, String> t = new HashMap<>(); void f() { t.put("a", "x"); send{{t.get("a")}}; } void g() { t.put("a", "y"); }',
    ['x|y'],
  ],
  [
    'not: a map that a method without a known body is given',
    'void f() { Map<String, String> t = new HashMap<>(); t.put("a", "x"); g(t); send{{t.get("a")}}; } native void g(Map<String, String> t);',
    ['?call-result'],
  ],
  [
    'arrays and lists by their positions',
    'static final String[] T = {"x", "y"}; void f(int i) { send{{T[1]}}; send{{T[i]}}; }',
    ['x|y', 'y'],
  ],
  [
    'not: a list from which something is removed',
    'void f() { List<String> t = new ArrayList<>(List.of("x", "y")); t.remove(0); send{{t.get(0)}}; }',
    ['?call-result'],
  ],
  [
    'each element of a list of another file',
    'void f() { for (String t : Topics.ALL) send{{t}}; }',
    ['x|y'],
    { 'Topics.java': 'class Topics { static final List<String> ALL = List.of("x", "y"); }' },
  ],
  [
    'the constant of an enum that callers pass',
    'void f(Kind k) { send{{k.getTopic()}}; } void g() { f(Kind.ORDER); f(Kind.BILL); }',
    ['bills', 'orders'],
    { 'Kind.java': kind },
  ],
  [
    'any constant of an enum',
    'void f(Kind k) { send{{k.getTopic()}}; for (Kind each : Kind.values()) send{{each.name()}}; }',
    ['BILL|ORDER', 'bills|orders'],
    { 'Kind.java': kind },
  ],
  [
    'what the body of an enum constant says',
    'void f() { send{{Kind.A.topic()}}; }',
    ['x'],
    {
      'Kind.java':
        'public enum Kind { A { String topic() { return "x"; } }, B { String topic() { return "y"; } }; abstract String topic(); }',
    },
  ],
  [
    'an object that is filled and passed',
    'void f() { Config a = new Config(); a.setTopic("x"); g(a); Config b = new Config(); b.setTopic("y"); g(b); } void g(Config c) { send{{c.getTopic()}}; }',
    ['x', 'y'],
    { 'Config.java': config },
  ],
  [
    'an object whose setter a branch calls',
    'void f(boolean b) { Config c = new Config(); c.setTopic("x"); if (b) c.setTopic("y"); send{{c.getTopic()}}; }',
    ['x|y'],
    { 'Config.java': config },
  ],
  [
    'a parameter that is filled again',
    'void f(Config c) { c.setTopic("y"); send{{c.getTopic()}}; } void g() { Config c = new Config(); c.setTopic("x"); f(c); }',
    ['y'],
    { 'Config.java': config },
  ],
  [
    'not: an object that has a second name',
    'void f() { Config a = new Config(); a.setTopic("x"); Config b = a; b.setTopic("y"); send{{a.getTopic()}}; }',
    ['?call-result'],
    { 'Config.java': config },
  ],
  [
    'not: an object that is given away and then filled',
    'void f() { Config c = new Config(); c.setTopic("x"); Worker w = new Worker(c); c.setTopic("y"); w.run(); }',
    ['?reassigned'],
    {
      'Config.java': config,
      'Worker.java':
        'class Worker { DefaultMQProducer p; final Config c; Worker(Config c) { this.c = c; } void run() { p.send(new Message(c.getTopic(), new byte[0])); } }',
    },
  ],
  [
    'not: an object that other code fills',
    'void f(Config o) { Config c = new Config(); c.setTopic("x"); BeanUtils.copyProperties(o, c); send{{c.getTopic()}}; }',
    ['?call-result'],
    { 'Config.java': config },
  ],
  [
    'not: a setter that makes something of what it is given',
    'void f() { Config c = new Config(); c.setTopic("x"); send{{c.getTopic()}}; }',
    ['?call-result'],
    { 'Config.java': config.replace('= topic', '= "p-" + topic') },
  ],
  [
    'records',
    'void f() { g(new Conf("x", 1)); g(new Conf("y", 1)); } void g(Conf c) { send{{c.topic()}}; }',
    ['x', 'y'],
    { 'Conf.java': 'record Conf(String topic, int n) {}' },
  ],
  [
    'a builder of Lombok with and without a default',
    'void f() { Conf b = Conf.builder().topic("x").n(1).build(); send{{b.getTopic()}}; Conf c = Conf.builder().n(1).build(); send{{c.getTopic()}}; }',
    ['d', 'x'],
    { 'Conf.java': '@lombok.Data @lombok.Builder class Conf { @lombok.Builder.Default private String topic = "d"; private int n; }' },
  ],
  [
    'setters in a chain',
    'void f() { Conf c = new Conf().setTopic("x").setN(1); send{{c.getTopic()}}; }',
    ['x'],
    { 'Conf.java': '@lombok.Data @lombok.experimental.Accessors(chain = true) class Conf { private String topic; private int n; }' },
  ],
  [
    'methods that subclasses have to write',
    '',
    ['x|y'],
    {
      'Base.java':
        'abstract class Base { DefaultMQProducer p; abstract String topic(); void run() { p.send(new Message(topic(), new byte[0])); } }',
      'X.java': 'class X extends Base { String topic() { return "x"; } }',
      'Y.java': 'class Y extends Base { static final String T = "y"; String topic() { return T; } }',
    },
  ],
  [
    'not all of an interface that a lambda can be',
    'void f(Named n) { send{{n.topic()}}; }',
    ['?call-result|x'],
    {
      'Named.java': 'interface Named { String topic(); }',
      'X.java': 'class X implements Named { public String topic() { return "x"; } }',
    },
  ],
  [
    'a bound list that is gone through',
    'void f(Environment e) { List<Config> all = Binder.get(e).bind("mq.senders", Bindable.listOf(Config.class)).orElse(List.of()); for (Config c : all) send{{c.getTopic()}}; }',
    ['bills|orders'],
    { 'Config.java': config, 'application.yml': senders },
  ],
  [
    'a bound list behind a method reference',
    'void f(Environment e) { Binder.get(e).bind("mq.senders", Bindable.listOf(Config.class)).orElseGet(ArrayList::new).forEach(this::g); } void g(Config c) { send{{c.getTopic()}}; }',
    ['bills|orders'],
    { 'Config.java': config, 'application.yml': senders },
  ],
  [
    'a configured list that is mapped',
    'Props props; void f() { props.getSenders().stream().map(Config::getTopic).forEach(this::g); } void g(String t) { send{{t}}; }',
    ['bills|orders'],
    { 'Config.java': config, 'Props.java': properties, 'application.yml': senders },
  ],
  [
    'not: elements that are filled again',
    'Props props; void f() { for (Config c : props.getSenders()) { c.setTopic("p-" + c.getTopic()); send{{c.getTopic()}}; } }',
    ['?call-result'],
    { 'Config.java': config, 'Props.java': properties, 'application.yml': senders },
  ],
  [
    'a configured map',
    'Props props; void f(String k) { send{{props.getTopics().get("a")}}; send{{props.getTopics().get(k)}}; props.getByName().forEach((name, c) -> send{{c.getTopic()}}); }',
    ['orders', 'x', 'x|y'],
    {
      'Config.java': config,
      'Props.java': properties,
      'application.yml': 'mq:\n  topics:\n    a: x\n    b: y\n  by-name:\n    one:\n      topic: orders\n',
    },
  ],
  [
    'a bean that configuration fills is not what its constructor leaves',
    '@Autowired Conf conf; void f() { Conf c = conf(); send{{c.getTopic()}}; } @Bean @ConfigurationProperties("a.b") Conf conf() { return new Conf(); }',
    ['orders'],
    { 'Conf.java': '@lombok.Data class Conf { private String topic = "d"; }', 'application.yml': 'a:\n  b:\n    topic: orders\n' },
  ],
  [
    'properties that code fills',
    'void f() { Properties p = new Properties(); p.setProperty("topic", "x"); g(p); } void g(Properties p) { send{{p.getProperty("topic")}}; }',
    ['x'],
    { 'mq.properties': 'topic=orders\n' },
  ],
  [
    'properties of a file that are overwritten',
    'void f() { Properties p = new Properties(); p.load(P.class.getResourceAsStream("/mq.properties")); p.setProperty("topic", "x"); send{{p.getProperty("topic")}}; }',
    ['orders|x'],
    { 'mq.properties': 'topic=orders\n' },
  ],
  [
    'properties that nobody is known to give are configuration',
    'private final String t; P(Properties p) { this(p.getProperty("mq.topic")); } P(String t) { this.t = t; } void f() { send{{t}}; }',
    ['orders'],
    { 'mq.properties': 'mq.topic=orders\n' },
  ],
  [
    'properties that are a part of what configuration fills',
    'Conf conf; void f() { send{{conf.getProducer().getProperty("topicName")}}; g(conf.getProducer()); } void g(Properties p) { send{{p.getProperty("other", "d")}}; }',
    ['d', 'orders'],
    {
      'Conf.java':
        '@lombok.Data @org.springframework.boot.context.properties.ConfigurationProperties("a.mq") class Conf { private Properties producer; }',
      'application.yml': 'topicName: wrong\nother: wrong\na:\n  mq:\n    producer:\n      topicName: orders\n',
    },
  ],
  [
    'properties by a constant of the SDK, and by a name that nobody knows: never all that there is',
    'Conf conf; String name; void f() { send{{conf.getProducer().getProperty(MessageConst.PROPERTY_KEYS)}}; send{{conf.getProducer().getProperty(name)}}; }',
    ['?composed', 'orders'],
    {
      'Conf.java':
        '@lombok.Data @org.springframework.boot.context.properties.ConfigurationProperties("a.mq") class Conf { private Properties producer; }',
      'application.yml': 'a:\n  mq:\n    producer:\n      KEYS: orders\n      password: sesame\n',
    },
  ],
];

describe('Java: values that are parts of objects', function () {
  this.timeout(10_000);
  for (const [title, members, topics, others] of parts)
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
  [
    'a setter in each branch of a condition runs once',
    'void f(int k) { Message m = new Message("t", body); if (k > 2) { m.setDelayTimeMs(1000); } else if (k > 1) { m.setDelayTimeMs(2000); } else m.setDelayTimeMs(3000); producer.send(m); }',
    ['t [DELAY] @1000|2000|3000'],
  ],
  [
    'a branch without a setter leaves the message as it is',
    'void f(int k) { Message m = new Message("t", body); if (k > 2) { m.setDelayTimeMs(1000); } else if (k > 1) { m.setDelayTimeMs(2000); } producer.send(m); }',
    ['t [NORMAL,DELAY] @1000|2000'],
  ],
  [
    'each way to say when a message is due is one of its own',
    'void f(int k) { Message m = new Message("t", body); if (k > 2) { m.setDelayTimeSec(1); } else { m.setDelayTimeLevel(3); } producer.send(m); }',
    ['t [DELAY] @1000', 't [DELAY] @10000'],
  ],
  [
    'the last setter that surely runs counts',
    'void f(int k) { Message m = new Message("t", body); m.setDelayTimeLevel(3); m.setDelayTimeMs(1000); if (k > 2) m.setDelayTimeMs(2000); producer.send(m); }',
    ['t [DELAY] @1000|2000'],
  ],
];

describe('Java: times that callers complete', function () {
  this.timeout(10_000);
  for (const [title, members, shown] of messages)
    it(title, async () => {
      const found = (await followed(members)).map(
        ({ topic, types, delay }) => `${topic} [${types}]${delay === undefined ? '' : ` @${delay}`}`,
      );
      assert.deepEqual(found.sort(), [...shown].sort());
    });
});
