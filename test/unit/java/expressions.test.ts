import assert from 'node:assert/strict';
import { isReference } from '../../../server/languages/java/values/references.js';
import type { Value } from '../../../server/model/values.js';
import { loadParser, marked, project } from './support.js';

/** A value as one would write it down. */
function show(value: Value): string {
  switch (value.kind) {
    case 'known':
      return JSON.stringify(value.value);
    case 'configuration-key': {
      const source = value.source === undefined || value.source === 'properties' ? '' : `${value.source} `;
      return `\${${source}${value.key}${value.fallback ? `:${show(value.fallback)}` : ''}}`;
    }
    case 'parameter':
      return value.slot ? `${value.name}@${value.slot.index}` : value.name;
    case 'interval':
      return `[${value.min}..${value.max}]`;
    case 'one-of':
      return `{${value.values.map(show).join(' | ')}}`;
    case 'text':
      return `<${value.parts.map(show).join(' ')}>`;
    case 'calculated':
      return `(${value.operands.map(show).join(` ${value.operator} `)})${value.width === 'long' ? '' : value.width}`;
    case 'current-time':
      return 'now';
    case 'fallback':
      return `(${show(value.value)} ${value.nullish ? '??' : '||'} ${show(value.fallback)})`;
    case 'composed-key':
      return `\${<${show(value.key)}>${value.fallback ? `:${show(value.fallback)}` : ''}}`;
    case 'object':
      return (
        value.name ??
        `{${Object.entries(value.members)
          .map(([name, member]) => `${name}: ${show(member)}`)
          .join(', ')}}`
      );
    case 'member':
      return `${show(value.of)}[${show(value.name)}]`;
    case 'spelled':
      return `${value.as}(${show(value.value)})`;
    case 'unknown':
      assert.ok(!isReference(value), 'a reference that nobody looked up');
      return `?${value.why}${value.fragment === undefined ? '' : ` ${value.fragment}`}`;
  }
}

const imports =
  'import java.time.*; import java.time.temporal.ChronoUnit; import java.util.*; import java.util.concurrent.*; import org.springframework.beans.factory.annotation.Value;';

function valueOf(source: string, others: Readonly<Record<string, string>> = {}): Value {
  const resolver = project({ 'p/A.java': `package p; ${source}`, ...others }).resolver('p/A.java');
  return resolver.constantOf(marked(resolver.file));
}

/** In a method, behind other statements; `/*?*\/` stands before the expression. */
function inMethod(statements: string, members = '', parameters = 'String topic, int days, long delay, boolean b, Date date'): string {
  const body = statements.includes('/*?*/') ? statements : `use(/*?*/${statements});`;
  return `${imports} class A { ${members} void f(${parameters}) { ${body} } }`;
}

const day = 86_400_000;

type Case = readonly [what: string, shown: string, members?: string];

const texts: readonly Case[] = [
  ['"a" + "b"', '"ab"'],
  ['"a" + 1 + 2L', '"a12"'],
  ['1 + 2 + "a"', '"3a"'],
  ['"a" + null', '"anull"'],
  ['"a" + true', '"atrue"'],
  ['\'a\' + "b"', '"ab"'],
  ["'a' + 1", '?composed'],
  ['"orders_" + topic', '<"orders_" topic@0>'],
  ['topic + "_" + topic', '<topic@0 "_" topic@0>'],
  ['String.format("%s_%d", "a", 7)', '"a_7"'],
  ['String.format("o-%s-%03d%%", "x", 7)', '"o-x-007%"'],
  ['String.format("o-%s", topic)', '<"o-" topic@0>'],
  ['String.format("%,d", 7)', '?composed'],
  ['String.format("%2$s-%1$s", "a", "b")', '"b-a"'],
  ['"%s-x".formatted("a")', '"a-x"'],
  ['java.text.MessageFormat.format("{0}-{1}", "a", topic)', '<"a-" topic@0>'],
  ['String.valueOf(5)', '"5"'],
  ['Objects.toString(topic)', 'topic@0'],
  ['" a ".trim()', '"a"'],
  ['topic.trim()', 'trimmed(topic@0)'],
  ['"a".concat("b")', '"ab"'],
  ['"Ab".toUpperCase()', '"AB"'],
  ['"a.b".replace(".", "_")', '"a_b"'],
  ['"abcdef".substring(1, 3)', '"bc"'],
  ['String.join("-", "a", "b", "c")', '"a-b-c"'],
  ['new StringBuilder("a").append("b").append(1).toString()', '"ab1"'],
  ['StringBuilder s = new StringBuilder(); s.append("a"); s.append(topic).append("z"); use(/*?*/s.toString());', '<"a" topic@0 "z">'],
  ['StringBuilder s = new StringBuilder("a"); change(s); use(/*?*/s.toString());', '?reassigned'],
  ['"""\n  a\n  """', '"a\\n"'],
  ['"tag".length() > 0 ? "a" : "b"', '{"a" | "b"}'],
  ['true ? "a" : "b"', '"a"'],
  ['b ? "a" : topic', '{"a" | topic@0}'],
  ['switch (days) { case 1 -> "a"; case 2 -> "b"; default -> { yield "c"; } }', '{"a" | "b" | "c"}'],
  ['String t; if (b) t = "a"; else t = "b"; use(/*?*/t);', '{"a" | "b"}'],
  ['String t = null; if (b) { t = "a"; } else { t = "b"; } use(/*?*/t);', '{"a" | "b"}'],
  ['String t = "x"; if (b) { t = "a"; } use(/*?*/t);', '{"a" | "x"}'],
  ['String t = "x"; t = "y"; use(/*?*/t); t = "z";', '"y"'],
  ['String t = "x"; if (b) { t = "a"; use(/*?*/t); }', '"a"'],
  ['String t; switch (days) { case 1: t = "a"; break; case 2: t = "b"; break; default: t = "c"; } use(/*?*/t);', '{"a" | "b" | "c"}'],
  ['String t = "x"; switch (days) { case 1: t = "a"; break; } use(/*?*/t);', '{"a" | "x"}'],
  ['String t = "x"; try { t = "a"; } catch (Exception e) { t = "b"; } use(/*?*/t);', '{"a" | "b"}'],
  ['String t = "x"; for (int i = 0; i < 3; i++) { t = t + "y"; } use(/*?*/t);', '{"x" | ?reassigned}'],
  ['String t = "x"; while (b) { t = "y"; } use(/*?*/t);', '{"x" | "y"}'],
  ['String t = "x"; switch (days) { case 1: t = "a"; case 2: use(/*?*/t); }', '{"x" | "a"}'],
  ['String t = "x"; if ((t = "y") != null) { use(/*?*/t); }', '{"x" | "y"}'],
  ['String t = "x"; if ((t = "y") == null) return; use(/*?*/t);', '{"x" | "y"}'],
  ['String t = "x"; while (b) { use(/*?*/t); t = "y"; }', '{"x" | "y"}'],
  ['String t = "x"; if (b) { t = "y"; return; } use(/*?*/t);', '"x"'],
  ['String t = topic; t += "_x"; use(/*?*/t);', '<topic@0 "_x">'],
  ['for (String t : Arrays.asList("a", "b")) use(/*?*/t);', '{"a" | "b"}'],
  ['for (String t : TOPICS) use(/*?*/t);', '{"a" | "b"}', 'static final String[] TOPICS = {"a", "b"};'],
  ['if (topic == null) { topic = "d"; } use(/*?*/topic);', '(topic@0 ?? "d")'],
  ['this.t', '{"x" | "a" | "b"}', 'private String t = "x"; void g() { t = "a"; } void h() { this.t = "b"; }'],
  ['t', '?reassigned', 'private String t = "x"; void g(String s) { t += s; }'],
  ['named("x")', '"x_t"', 'String named(String n) { return n + "_t"; }'],
  ['of(days)', '{"a" | "b"}', 'String of(int n) { if (n > 1) { return "a"; } return "b"; }'],
];

const numbers: readonly Case[] = [
  ['30 * 24 * 60 * 60 * 1000L', String(30 * day)],
  ['7 * 24 * 3600', '604800'],
  ['0x7f + 0b11 + 010', '138'],
  ['1_000L * 60', '60000'],
  ['7 / 2', '3'],
  ['-7 / 2', '-3'],
  ['7 % 4', '3'],
  ['1 << 20', '1048576'],
  ['30 * 24 * 60 * 60 * 1000', '(2592000 * 1000)int'],
  ['30L * 24 * 60 * 60 * 1000', String(30 * day)],
  ['(long) 30 * 24 * 60 * 60 * 1000', String(30 * day)],
  ['(long) (30 * 24 * 60 * 60 * 1000)', '(2592000 * 1000)int'],
  ['days * 24 * 60 * 60 * 1000', '((((days@1 * 24)int * 60)int * 60)int * 1000)int'],
  ['days * 24 * 60 * 60 * 1000L', '((((days@1 * 24)int * 60)int * 60)int * 1000)'],
  ['delay * 1000', '(delay@2 * 1000)'],
  ['Integer.MAX_VALUE', '2147483647'],
  ['Integer.MAX_VALUE + 1', '(2147483647 + 1)int'],
  ['Long.MAX_VALUE', '?other-file'],
  ['(int) delay', '(delay@2 + 0)int'],
  ['(int) 5L', '5'],
  ['(long) (1.5 * 3600)', '5400'],
  ['0.5 * 3600 * 1000', '1800000'],
  ['Integer.parseInt("30")', '30'],
  ['Long.parseLong("30") * 1000', '30000'],
  ['Long.valueOf(30)', '30'],
  ['Math.min(delay, 604800000L)', '(delay@2 min 604800000)'],
  ['Math.min(5, 7)', '5'],
  ['Math.max(5, 7L)', '7'],
  ['Math.addExact(1, 2)', '3'],
  ['Math.multiplyExact(30 * 24 * 3600, 1000)', String(30 * day)],
  ['Math.toIntExact(5L)', '5'],
  ['new Random().nextInt(10)', '[0..9]'],
  ['ThreadLocalRandom.current().nextInt(5, 10)', '[5..9]'],
  ['TimeUnit.DAYS.toMillis(30)', String(30 * day)],
  ['TimeUnit.DAYS.toSeconds(2)', '172800'],
  ['TimeUnit.SECONDS.toMillis(days)', '(days@1 * 1000)'],
  ['TimeUnit.MILLISECONDS.convert(3, TimeUnit.HOURS)', '10800000'],
  ['TimeUnit.MILLISECONDS.toDays(delay)', `(delay@2 / ${day})`],
  ['Duration.ofDays(30).toMillis()', String(30 * day)],
  ['Duration.ofHours(2).plusMinutes(5).getSeconds()', '7500'],
  ['Duration.ofDays(1).multipliedBy(30).toMillis()', String(30 * day)],
  ['Duration.ofDays(days).plus(Duration.ofHours(1)).toMillis()', `((days@1 * ${day}) + 3600000)`],
  ['Duration.of(3, ChronoUnit.DAYS).toMillis()', String(3 * day)],
  ['Duration.parse("P2DT3H").toMillis()', String(2 * day + 3 * 3_600_000)],
  ['int x = 5; x += 2; use(/*?*/x);', '7'],
  ['int x = 5; x *= 1000; x = x + 1; use(/*?*/x);', '5001'],
  ['int x = 5; x++; use(/*?*/x);', '?reassigned'],
  ['if (delay > 604800000L) { throw new IllegalArgumentException(); } use(/*?*/delay);', '(delay@2 min 604800000)'],
  ['if (delay > 604800000L || b) return; use(/*?*/delay);', '(delay@2 min 604800000)'],
  ['if (delay > 604800000L && b) return; use(/*?*/delay);', 'delay@2'],
  ['if (604800000L < delay) { delay = 604800000L; } use(/*?*/delay);', '{604800000 | (delay@2 min 604800000)}'],
  ['if (delay <= 1000) { use(/*?*/delay); }', '(delay@2 min 1000)'],
  ['use(delay > 9L ? 9L : /*?*/delay);', '(delay@2 min 9)'],
  ['if (delay > 604800000L) { log(); } use(/*?*/delay);', 'delay@2'],
  ['later()', '{5 | 10}', 'int later() { return flag ? 5 : 10; } boolean flag;'],
  ['-days', '(0 - days@1)int'],
  ['HOURS.toMillis(2)', '7200000', ''],
];

const times: readonly Case[] = [
  ['System.currentTimeMillis()', 'now'],
  ['System.currentTimeMillis() + 3000', '(now + 3000)'],
  ['long t = System.currentTimeMillis(); t += 30 * 24 * 3600 * 1000L; use(/*?*/t);', `(now + ${30 * day})`],
  ['new Date().getTime() + 1', '(now + 1)'],
  ['new Date(System.currentTimeMillis() + 5).getTime()', '(now + 5)'],
  ['Instant.now().plus(30, ChronoUnit.DAYS).toEpochMilli()', `(now + ${30 * day})`],
  ['Instant.now().plus(Duration.ofDays(1)).toEpochMilli()', `(now + ${day})`],
  ['Instant.now().plusSeconds(60).toEpochMilli()', '(now + 60000)'],
  ['Instant.now().minusMillis(5).toEpochMilli()', '(now - 5)'],
  ['Instant.now().getEpochSecond()', '(now / 1000)'],
  ['LocalDateTime.now().plusDays(30).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli()', `(now + ${30 * day})`],
  ['ZonedDateTime.now().plusWeeks(2).toInstant().toEpochMilli()', `(now + ${14 * day})`],
  ['LocalDateTime.now().plusHours(1).toInstant(ZoneOffset.of("+8")).toEpochMilli()', '((now + 3600000) + [-50400000..50400000])'],
  ['ZonedDateTime.now().plusMonths(2).toInstant().toEpochMilli()', `(now + [${56 * day}..${62 * day}])`],
  [
    'LocalDate.now().plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant().toEpochMilli()',
    `(((now + [-${day}..${day}]) + ${day}) + [-${day}..${day}])`,
  ],
  ['Date.from(Instant.now().plusSeconds(1)).getTime()', '(now + 1000)'],
  ['Calendar c = Calendar.getInstance(); c.add(Calendar.DAY_OF_MONTH, 30); use(/*?*/c.getTimeInMillis());', `(now + ${30 * day})`],
  [
    'Calendar c = Calendar.getInstance(); c.setTime(new Date()); c.add(Calendar.HOUR, 2); use(/*?*/c.getTime().getTime());',
    '(now + 7200000)',
  ],
  ['Calendar c = Calendar.getInstance(); c.add(Calendar.MONTH, 1); use(/*?*/c.getTimeInMillis());', `(now + [${28 * day}..${31 * day}])`],
  ['Calendar c = Calendar.getInstance(); c.set(Calendar.YEAR, 2030); use(/*?*/c.getTimeInMillis());', '?composed'],
  ['Calendar c = Calendar.getInstance(); c.set(Calendar.HOUR_OF_DAY, 3); use(/*?*/c.getTimeInMillis());', `(now + [-${day}..${day}])`],
  ['Calendar c = Calendar.getInstance(); change(c); use(/*?*/c.getTimeInMillis());', '?reassigned'],
  ['date.getTime()', 'date@4'],
  ['date.getTime() + 1000', '(date@4 + 1000)'],
  ['Instant.parse("2030-01-01T00:00:00Z").toEpochMilli()', String(Date.UTC(2030, 0, 1))],
  ['OffsetDateTime.parse("2030-01-01T08:00:00+08:00").toInstant().toEpochMilli()', String(Date.UTC(2030, 0, 1))],
  [
    'new java.text.SimpleDateFormat("yyyy-MM-dd HH:mm:ss").parse("2030-01-01 00:00:00").getTime()',
    `[${Date.UTC(2030, 0, 1) - 50_400_000}..${Date.UTC(2030, 0, 1) + 50_400_000}]`,
  ],
  [
    'LocalDateTime.of(2030, 1, 1, 0, 0).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli()',
    `[${Date.UTC(2030, 0, 1) - 50_400_000}..${Date.UTC(2030, 0, 1) + 50_400_000}]`,
  ],
  ['Date d = new Date(); d.setTime(d.getTime() + 5000); use(/*?*/d.getTime());', '(now + 5000)'],
  ['in(3)', `(now + ${3 * day})`, 'static long in(int n) { return System.currentTimeMillis() + TimeUnit.DAYS.toMillis(n); }'],
];

const configuration: readonly Case[] = [
  ['v', '${mq.topic}', '@Value("${mq.topic}") String v;'],
  ['v', '${mq.topic:"orders"}', '@Value("${mq.topic:orders}") private String v;'],
  ['v', '${mq.days:30}', '@Value("${mq.days:30}") private int v;'],
  ['v', '${a:${b:"c"}}', '@Value("${a:${b:c}}") private String v;'],
  ['v', '${mq.topic}', '@Value("#{\'${mq.topic}\'}") private String v;'],
  ['v', '<"pre-" ${a.b} "-post">', '@Value("pre-${a.b}-post") private String v;'],
  ['v', '${environment MQ_TOPIC}', '@Value("#{systemEnvironment[\'MQ_TOPIC\']}") private String v;'],
  ['v', '"fixed"', '@Value("fixed") private String v;'],
  ['v', '?composed', '@Value("#{beanOf.topic()}") private String v;'],
  ['v', '${mq.delay:86400000}', '@Value("${mq.delay:1d}") private Duration v;'],
  ['v', '${remote mq.topic:"x"}', '@NacosValue(value = "${mq.topic:x}", autoRefreshed = true) private String v;'],
  ['v', '${mq.topic:"x"}', '@ConfigProperty(name = "mq.topic", defaultValue = "x") String v;'],
  ['v', '${mq.topic}', 'private final String v; A(@Value("${mq.topic}") String given) { this.v = given; }'],
  ['v', '${mq.topic}', 'private static String v; @Value("${mq.topic}") public void setV(String given) { A.v = given; }'],
  ['v', '${mq.topic}', 'private static String v; @Value("${mq.topic}") private String t; @PostConstruct void init() { v = t; }'],
  ['v', '${aa.topic}', 'static final String KEY = "aa"; @Value("${" + KEY + ".topic}") private String v;'],
  ['e.getProperty("mq.topic", "x")', '${mq.topic:"x"}', 'Environment e;'],
  ['e.getRequiredProperty("mq.days", Integer.class)', '${mq.days}', 'Environment e;'],
  ['e.getProperty("mq.days", Integer.class, 5)', '${mq.days:5}', 'Environment e;'],
  ['System.getenv("MQ_TOPIC")', '${environment MQ_TOPIC}'],
  ['System.getenv().get("MQ_TOPIC")', '${environment MQ_TOPIC}'],
  ['System.getProperty("mq.topic", "x")', '${mq.topic:"x"}'],
  ['ResourceBundle.getBundle("mq").getString("topic")', '${topic}'],
  ['Optional.ofNullable(System.getenv("MQ_TOPIC")).orElse("x")', '${environment MQ_TOPIC:"x"}'],
  ['System.getenv("T") == null ? "x" : System.getenv("T")', '${environment T:"x"}'],
  ['Integer.parseInt(e.getProperty("mq.days", "3"))', '${mq.days:3}', 'Environment e;'],
  ['TimeUnit.DAYS.toMillis(v)', `(\${mq.days} * ${day})`, '@Value("${mq.days}") int v;'],
  ['json.getString("topic")', '?call-result', 'JSONObject json;'],
  ['p.getProperty("topic")', 'p@0["topic"]', 'final Properties p; A(Properties p) { this.p = p; }'],
  ['Properties p = new Properties(); p.put("topic", topic); use(/*?*/p.getProperty("topic"));', 'topic@0'],
  ['Properties p = new Properties(); p.load(in()); use(/*?*/p.getProperty("topic"));', '${topic}'],
  [
    'P.getProperty("topic")',
    '${topic}',
    'static final Properties P = new Properties(); static { P.load(A.class.getResourceAsStream("/mq.properties")); }',
  ],
  ['p.getProperty("topic")', '${topic}', 'Properties p = PropertiesLoaderUtils.loadAllProperties("mq.properties");'],
  ['c.getString("mq.topic")', '${mq.topic}', 'com.typesafe.config.Config c;'],
  ['v', '{"x" | v@0}', '@Setter private String v = "x";'],
];

describe('Java: values of expressions', () => {
  before(loadParser);

  for (const [title, cases] of Object.entries({ texts, numbers, times, configuration }))
    for (const [what, shown, members] of cases)
      it(`${title}: ${what} ${members ?? ''}`, () => {
        const prefix = what.startsWith('HOURS') ? 'import static java.util.concurrent.TimeUnit.HOURS; ' : '';
        assert.equal(show(valueOf(prefix + inMethod(what, members))), shown);
      });

  const others: readonly (readonly [
    title: string,
    expression: string,
    shown: string,
    files: Readonly<Record<string, string>>,
    members?: string,
  ])[] = [
    [
      'an enum with arguments and a getter',
      'TopicEnum.ORDER.getTopic()',
      '"orders"',
      {
        'q/TopicEnum.java':
          'package q; public enum TopicEnum { ORDER("orders", 1), PAY("pay", 2); private final String topic; private final int n; TopicEnum(String topic, int n) { this.topic = topic; this.n = n; } public String getTopic() { return topic; } }',
      },
    ],
    [
      'an enum of Lombok',
      'TopicEnum.PAY.getTopic()',
      '"pay"',
      {
        'q/TopicEnum.java':
          'package q; @Getter @AllArgsConstructor public enum TopicEnum { ORDER("orders"), PAY("pay"); private final String topic; }',
      },
    ],
    [
      'an enum with a constant of a third file',
      'TopicEnum.ORDER.getTopic()',
      '"pre_orders"',
      {
        'q/TopicEnum.java':
          'package q; public enum TopicEnum { ORDER(Names.PREFIX + "orders"); private String topic; TopicEnum(String t) { topic = t; } public String getTopic() { return topic; } }',
        'q/Names.java': 'package q; class Names { static final String PREFIX = "pre_"; }',
      },
    ],
    [
      'a nested interface',
      'Mq.Topics.ORDER',
      '"orders"',
      { 'q/Mq.java': 'package q; public interface Mq { interface Topics { String ORDER = "orders"; } }' },
    ],
    [
      'an inherited constant',
      'ORDER',
      '"orders"',
      { 'q/Base.java': 'package q; public class Base { protected static final String ORDER = "orders"; }' },
    ],
    [
      'a constant made of constants of other files',
      'Mq.ORDER',
      '"test_orders"',
      {
        'q/Mq.java': 'package q; import static q.Env.NAME; public class Mq { public static final String ORDER = NAME + "_" + Env.ORDERS; }',
        'q/Env.java':
          'package q; public class Env { public static final String NAME = "test"; public static final String ORDERS = "orders"; }',
      },
    ],
    [
      'a delay of another file',
      'System.currentTimeMillis() + Delays.CLOSE',
      `(now + ${30 * day})`,
      { 'q/Delays.java': `package q; public class Delays { public static final long CLOSE = 30L * 24 * 60 * 60 * 1000; }` },
    ],
    [
      'a delay of another file that overflows',
      'System.currentTimeMillis() + Delays.CLOSE',
      '(now + (2592000 * 1000)int)',
      { 'q/Delays.java': `package q; public class Delays { public static final long CLOSE = 30 * 24 * 60 * 60 * 1000; }` },
    ],
    [
      'a helper of another file',
      'Delays.days(3)',
      `(now + ${3 * day})`,
      {
        'q/Delays.java':
          'package q; public class Delays { public static long days(int n) { return System.currentTimeMillis() + n * 86400000L; } }',
      },
    ],
    [
      'properties of a class',
      'props.getOrderTopic()',
      '${aliyun.mq.order-topic:"d"}',
      {
        'q/Props.java':
          'package q; @Data @ConfigurationProperties(prefix = "aliyun.mq") public class Props { private String orderTopic = "d"; }',
      },
      'Props props;',
    ],
    [
      'properties with a prefix that is a constant of another file',
      'props.getTopic()',
      '${aliyun.mq.topic}',
      {
        'q/Props.java':
          'package q; @ConfigurationProperties(Names.PREFIX) public class Props { private String topic; public String getTopic() { return topic; } public void setTopic(String topic) { this.topic = topic; } }',
        'q/Names.java': 'package q; class Names { static final String PREFIX = "aliyun.mq"; }',
      },
      'Props props;',
    ],
    [
      'properties inside of properties',
      'props.getOrder().getTopic()',
      '${mq.order.topic}',
      {
        'q/Props.java':
          'package q; @Data @ConfigurationProperties("mq") public class Props { private Order order; private Order pay; @Data public static class Order { private String topic; } }',
      },
      'Props props;',
    ],
    [
      'properties of a class of its own inside of properties',
      'order.getTopic()',
      '${mq.pay.topic}',
      {
        'q/Props.java': 'package q; @Data @ConfigurationProperties("mq") public class Props { private Order order; private Order pay; }',
        'q/Order.java': 'package q; @Data public class Order { private String topic; }',
      },
      'Props props; Order order; A(Props props) { this.order = props.getPay(); }',
    ],
    [
      'a record of properties',
      'props.order().topic()',
      '${mq.order.topic}',
      {
        'q/Props.java':
          'package q; @ConfigurationProperties("mq") public record Props(Order order) { public record Order(String topic) {} }',
      },
      'Props props;',
    ],
    [
      'a map of properties',
      'props.getTopics().get("pay")',
      '${mq.topics.pay}',
      {
        'q/Props.java':
          'package q; import java.util.Map; @Data @ConfigurationProperties("mq") public class Props { private Map<String, String> topics; }',
      },
      'Props props;',
    ],
    [
      'properties of a bean method',
      'props.getTopic()',
      '${mq.order.topic}',
      {
        'q/Props.java': 'package q; @Data public class Props { private String topic; }',
        'q/Beans.java':
          'package q; @Configuration class Beans { @Bean @ConfigurationProperties(prefix = "mq.order") Props props() { return new Props(); } }',
      },
      'Props props;',
    ],
    [
      'a class with injected fields',
      'settings.getTopic()',
      '${mq.topic}',
      {
        'q/Settings.java':
          'package q; @Component public class Settings { @Value("${mq.topic}") private String topic; public String getTopic() { return topic; } }',
      },
      'Settings settings;',
    ],
    [
      'a static getter over a holder',
      'Settings.topic()',
      '${mq.topic}',
      {
        'q/Settings.java':
          'package q; public class Settings { private static String topic; @Value("${mq.topic}") void setTopic(String t) { Settings.topic = t; } public static String topic() { return topic; } }',
      },
    ],
    [
      'an object that is made with it',
      'new Route("orders", 1).getTopic()',
      '"orders"',
      {
        'q/Route.java':
          'package q; public class Route { private final String topic; public Route(String topic, int n) { this.topic = topic; } public String getTopic() { return topic; } }',
      },
    ],
    ['a class that is not there', 'Missing.TOPIC', '?other-file', {}],
    [
      'what a class of the project gives of itself',
      'json.getString("topic")',
      '?call-result',
      { 'q/Json.java': 'package q; public class Json { public String getString(String k) { return map.get(k); } }' },
      'Json json;',
    ],
    [
      'a key that a helper of the project looks up',
      'Settings.getProperty("mq.topic")',
      '${mq.topic}',
      {
        'q/Settings.java':
          'package q; public class Settings { public static String getProperty(String k) { return bundle.getString(k); } }',
      },
    ],
  ];
  for (const [title, expression, shown, files, members] of others)
    it(`other files: ${title}`, () => {
      const heritage = title.includes('inherited') ? ' extends Base' : '';
      const source = `import q.*; class A${heritage} { ${members ?? ''} void f() { use(/*?*/${expression}); } }`;
      assert.equal(show(valueOf(source, files)), shown);
    });

  it('tells where an int calculation becomes one of long, and only where that compiles', () => {
    const widened = (statement: string): string | undefined => {
      const source = `package p; class A { void f(int days) { ${statement} } long g() { return 0; } }`;
      const resolver = project({ 'p/A.java': source }).resolver('p/A.java');
      const found: number[] = [];
      const visit = (value: Value): void => {
        if (value.kind !== 'calculated') return;
        if (value.widen !== undefined) found.push(value.widen);
        value.operands.forEach(visit);
      };
      visit(resolver.constantOf(marked(resolver.file)));
      const [at] = found;
      return at === undefined ? undefined : source.slice(0, at).match(/\w+$/)?.[0];
    };
    assert.equal(widened('long t = /*?*/30 * 24 * 60 * 60 * 1000;'), '30');
    assert.equal(widened('long t = g() + /*?*/days * 24 * 60 * 60 * 1000;'), '24');
    assert.equal(widened('long t = /*?*/System.currentTimeMillis() + 30 * 24 * 60 * 60 * 1000;'), '30');
    assert.equal(widened('int t = /*?*/30 * 24 * 60 * 60 * 1000;'), undefined);
    assert.equal(widened('use(/*?*/30 * 24 * 60 * 60 * 1000);'), undefined);
  });

  it('takes bounded time and stack for code that nobody wrote by hand', function () {
    this.timeout(20_000);
    const many = Array.from({ length: 3000 }, (_, i) => `x = x + ${i}; use(x);`).join(' ');
    assert.equal(show(valueOf(inMethod(`int x = 0; ${many} use(/*?*/x);`))), '?reassigned');
    const deep = `${'f('.repeat(3000)}/*?*/delay${')'.repeat(3000)}`;
    assert.equal(show(valueOf(inMethod(`if (delay > 5) return; use(${deep});`))), '(delay@2 min 5)');
    const nested = `${'if (b) {'.repeat(500)} use(/*?*/delay); ${'}'.repeat(500)}`;
    assert.equal(show(valueOf(inMethod(`delay = 7; ${nested}`))), '7');
    const chained = Array.from({ length: 60 }, (_, i) => `String s${i + 1} = b ? s${i} + "a" : s${i} + "b";`).join(' ');
    assert.ok(JSON.stringify(valueOf(inMethod(`String s0 = topic; ${chained} use(/*?*/s60);`))).length < 50_000);
  });

  it('points at the literal of a constant in another file', () => {
    const topics = 'package q; public class Topics { public static final String ORDER = "orders"; }';
    const value = valueOf('import q.*; class A { Object o = f(/*?*/Topics.ORDER); }', { 'q/Topics.java': topics });
    const step = value.trail.at(-1);
    assert.equal(step?.path, 'q/Topics.java');
    assert.equal(topics.slice(step.range.start, step.range.end), '"orders"');
    const getter = 'package q; public class Topics { public String order() { return "orders"; } }';
    const returned = valueOf('import q.*; class A { Topics t; Object o = f(/*?*/t.order()); }', { 'q/Topics.java': getter }).trail.at(-1);
    assert.equal(returned && getter.slice(returned.range.start, returned.range.end), '"orders"');
  });
});
