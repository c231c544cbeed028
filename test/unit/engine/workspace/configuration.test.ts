import assert from 'node:assert/strict';
import type { Value } from '../../../../server/model/values.js';
import { at, make, resolved, sendOf, shown, workspaceOf, type GivenWorkspace } from './support.js';

const yml = 'src/main/resources/application.yml';
const properties = 'src/main/resources/application.properties';

interface Case {
  readonly value: Value;
  readonly files?: Readonly<Record<string, string>>;
  readonly more?: Omit<GivenWorkspace, 'files' | 'models'>;
  readonly gives: readonly string[];
}

const topic = make.key('mq.topic');

const cases: Readonly<Record<string, Case>> = {
  'a constant': { value: make.known('orders'), gives: ['orders'] },
  'a number': { value: make.known(3), gives: ['3'] },
  'one of several': { value: make.oneOf(make.known('b'), make.known('a'), make.known('b')), gives: ['a', 'b'] },
  'an unknown value': { value: make.unknown, gives: ['?call-result'] },
  'the current time': { value: make.now, gives: ['?call-result'] },
  'an interval': { value: make.interval(1, 2), gives: ['?composed'] },
  'an interval of one number': { value: make.interval(2, 2), gives: ['2'] },
  'a nested key in YAML': { value: topic, files: { [yml]: 'mq:\n  topic: orders\n' }, gives: ['orders'] },
  'a dotted key in YAML': { value: topic, files: { [yml]: 'mq.topic: orders\n' }, gives: ['orders'] },
  'a number in YAML': { value: make.key('mq.delay'), files: { [yml]: 'mq:\n  delay: 30\n' }, gives: ['30'] },
  'a key in properties': { value: topic, files: { [properties]: 'mq.topic = orders\n' }, gives: ['orders'] },
  'escapes in properties': { value: topic, files: { [properties]: 'mq.topic=a\\u0062\\:c\\\n   d\n' }, gives: ['ab:cd'] },
  'a key in JSON': { value: topic, files: { 'config/default.json': '{"mq": {"topic": "orders"}}' }, gives: ['orders'] },
  'a key in TOML': { value: topic, files: { 'config.toml': '[mq]\ntopic = "orders"\n' }, gives: ['orders'] },
  'camel case for kebab case': { value: make.key('mq.topic-name'), files: { [yml]: 'mq:\n  topicName: orders\n' }, gives: ['orders'] },
  'kebab case for camel case': { value: make.key('mq.topicName'), files: { [yml]: 'mq:\n  topic-name: orders\n' }, gives: ['orders'] },
  'underscores for camel case': { value: make.key('mq.topicName'), files: { [properties]: 'mq.topic_name=orders' }, gives: ['orders'] },
  'upper case for lower case': { value: make.key('mq.topicName'), files: { [properties]: 'MQ.TOPICNAME=orders' }, gives: ['orders'] },
  'a variable for a property': { value: make.key('mq.topic-name'), files: { '.env': 'MQ_TOPICNAME=orders' }, gives: ['orders'] },
  'a variable with underscores for a property': {
    value: make.key('mq.topicName'),
    files: { '.env': 'MQ_TOPIC_NAME=orders' },
    gives: ['orders'],
  },
  'no property for a variable': {
    value: make.variable('MQ_TOPIC'),
    files: { [yml]: 'mq:\n  topic: orders\n' },
    gives: ['?not-configured MQ_TOPIC'],
  },
  'no variable of another case': {
    value: make.variable('MQ_TOPIC'),
    files: { '.env': 'mq_topic=orders' },
    gives: ['?not-configured MQ_TOPIC'],
  },
  'an element of a list': { value: make.key('mq.topics[1]'), files: { [yml]: 'mq:\n  topics: [a, b]\n' }, gives: ['b'] },
  'all elements of a list': { value: make.key('mq.topics'), files: { [yml]: 'mq:\n  topics: [a, b]\n' }, gives: ['a', 'b'] },
  'an element of a list in properties': {
    value: make.key('mq.topics[0]'),
    files: { [properties]: 'mq.topics[0]=a\nmq.topics[1]=b' },
    gives: ['a'],
  },
  'a fallback of a key that is nowhere': { value: make.key('mq.topic', make.known('orders')), gives: ['orders'] },
  'no fallback of a key that is set': {
    value: make.key('mq.topic', make.known('x')),
    files: { [yml]: 'mq.topic: orders' },
    gives: ['orders'],
  },
  'a fallback beside a profile': {
    value: make.key('mq.topic', make.known('x')),
    files: { 'src/main/resources/application-prod.yml': 'mq.topic: orders' },
    gives: ['orders@prod', 'x'],
  },
  'a fallback that is a key': {
    value: make.key('mq.topic', make.key('mq.other')),
    files: { [yml]: 'mq.other: orders' },
    gives: ['orders'],
  },
  'a key that is nowhere': { value: topic, gives: ['?not-configured mq.topic'] },
  'a key of a configuration service': { value: make.remote('mq.topic'), files: { [yml]: 'mq.topic: x' }, gives: ['?remote mq.topic'] },
  'a text': {
    value: make.text(make.known('order-'), make.key('env'), make.known('-v1')),
    files: { [yml]: 'env: prod' },
    gives: ['order-prod-v1'],
  },
  'a text with an open part': {
    value: make.text(make.known('order-'), make.key('env'), make.known('-of-shop')),
    gives: ['?not-configured env "-of-shop"'],
  },
  'a text with choices': {
    value: make.text(make.oneOf(make.known('a'), make.known('b')), make.known('-'), make.oneOf(make.known('c'), make.known('d'))),
    gives: ['a-c', 'a-d', 'b-c', 'b-d'],
  },
  'a placeholder': { value: topic, files: { [yml]: 'mq.topic: order-${env}\nenv: prod' }, gives: ['order-prod'] },
  'a placeholder with a default': { value: topic, files: { [yml]: 'mq.topic: ${env:dev}' }, gives: ['dev'] },
  'a key that is set to nothing': { value: topic, files: { [yml]: 'mq.topic: ""' }, gives: ['?not-configured mq.topic'] },
  'a key with nothing behind it': { value: topic, files: { [yml]: 'mq:\n  topic:\n' }, gives: ['?not-configured mq.topic'] },
  'a text with a key with nothing behind it': {
    value: make.text(topic, make.known('-late')),
    files: { [yml]: 'mq:\n  topic:\n' },
    gives: ['-late'],
  },
  'a key that is set to nothing for one profile': {
    value: topic,
    files: { [yml]: 'mq.topic: ""', 'src/main/resources/application-prod.yml': 'mq.topic: orders' },
    gives: ['orders@prod'],
  },
  'a key that is set to nothing beside what is open': {
    value: make.oneOf(make.remote('x'), topic),
    files: { [yml]: 'mq.topic: ""' },
    gives: ['?remote x', '?not-configured mq.topic'],
  },
  'a key that is nothing where it is not set': { value: make.key('mq.topic', make.known('')), gives: ['?not-configured mq.topic'] },
  'a key that stands for one that is set to nothing': {
    value: topic,
    files: { [yml]: 'mq.topic: ${MQ_TOPIC:}' },
    gives: ['?not-configured MQ_TOPIC'],
  },
  'a placeholder with an empty default': { value: topic, files: { [yml]: 'mq.topic: a${env:}' }, gives: ['a'] },
  'nested defaults': { value: topic, files: { [yml]: 'mq.topic: ${a:${b:${c:deep}}}' }, gives: ['deep'] },
  'a default with a colon': { value: topic, files: { [yml]: 'mq.topic: "${a:http://x:80}"' }, gives: ['http://x:80'] },
  'a placeholder of a variable that is set here, and not elsewhere': {
    value: topic,
    files: { [yml]: 'mq.topic: ${MQ_TOPIC:x}', '.env': 'MQ_TOPIC=orders' },
    gives: ['orders', 'x'],
  },
  'a placeholder in a variable': { value: make.variable('TOPIC'), files: { '.env': 'TOPIC=order-${ENV:-dev}' }, gives: ['order-dev'] },
  'an open brace': { value: topic, files: { [yml]: 'mq.topic: "a${b"' }, gives: ['a${b'] },
  'a SpEL expression': { value: topic, files: { [yml]: 'mq.topic: "a#{b}"' }, gives: ['?composed "a"'] },
  'an encrypted value': { value: topic, files: { [yml]: 'mq.topic: ENC(abc)' }, gives: ['?not-analysed'] },
  'a filter of the build': { value: topic, files: { [yml]: 'mq.topic: "a-@mq.env@"', [properties]: 'mq.env=prod' }, gives: ['a-prod'] },
  'an address with @': { value: topic, files: { [yml]: 'mq.topic: "a@b.c"' }, gives: ['a@b.c'] },
  'a circle of placeholders': { value: topic, files: { [yml]: 'mq.topic: ${a}\na: ${b}\nb: ${a}' }, gives: ['?circular a'] },
  'a key that names itself': { value: topic, files: { [yml]: 'mq.topic: x${mq.topic}' }, gives: ['?circular mq.topic "x"'] },
  'profiles by file name': {
    value: topic,
    files: {
      [yml]: 'mq.topic: base',
      'src/main/resources/application-prod.yml': 'mq.topic: orders',
      'src/main/resources/bootstrap-dev.properties': 'mq.topic=orders_dev',
    },
    gives: ['base', 'orders@prod', 'orders_dev@dev'],
  },
  'profiles of YAML documents': {
    value: topic,
    files: {
      [yml]:
        'mq.topic: base\n---\nspring:\n  config:\n    activate:\n      on-profile: prod\nmq.topic: new\n---\nspring.profiles: dev\nmq.topic: old',
    },
    gives: ['base', 'new@prod', 'old@dev'],
  },
  'profiles of documents in properties': {
    value: topic,
    files: { [properties]: 'mq.topic=base\n#---\nspring.config.activate.on-profile=prod\nmq.topic=new\n' },
    gives: ['base', 'new@prod'],
  },
  'profiles never mixed in one text': {
    value: make.text(make.key('a'), make.known('-'), make.key('b')),
    files: {
      'application-prod.yml': 'a: p\nb: p',
      'application-dev.yml': 'a: d\nb: d',
    },
    gives: ['d-d@dev', 'p-p@prod'],
  },
  'a profile over what holds for all': {
    value: make.text(make.key('a'), make.known('-'), make.key('b')),
    files: { 'application.yml': 'a: x\nb: y', 'application-prod.yml': 'a: p' },
    gives: ['p-y@prod', 'x-y'],
  },
  'profiles that go together': {
    value: topic,
    files: { 'application-mq.yml': 'mq.topic: order-${env}', 'application-prod.yml': 'env: prod' },
    gives: ['order-prod@mq,prod'],
  },
  'profiles of .env files': { value: make.variable('T'), files: { '.env': 'T=a', '.env.production': 'T=b' }, gives: ['a', 'b@production'] },
  'profiles of Helm values': {
    value: topic,
    files: { 'chart/values.yaml': 'mq:\n  topic: a', 'chart/values-prod.yaml': 'mq:\n  topic: b' },
    gives: ['a', 'b@prod'],
  },
  'profiles of folders': { value: topic, files: { 'config/prod/mq.properties': 'mq.topic=b' }, gives: ['b@prod'] },
  'no samples': {
    value: make.variable('T'),
    files: { '.env.example': 'T=a', 'application.yml.template': 'T: b' },
    gives: ['?not-configured T'],
  },
  'duplicate keys': {
    value: topic,
    files: { [yml]: 'mq:\n  topic: a\nmq.topic: b', [properties]: 'mq.topic=c\nmq.topic=d' },
    gives: ['a', 'b', 'c', 'd'],
  },
  'a ConfigMap': {
    value: make.variable('MQ_TOPIC'),
    files: { 'deploy.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\ndata:\n  MQ_TOPIC: orders\n' },
    gives: ['orders'],
  },
  'a file in a ConfigMap': {
    value: topic,
    files: {
      'deploy.yaml':
        'apiVersion: v1\nkind: ConfigMap\ndata:\n  application-prod.yml: |\n    mq:\n      topic: orders\n  a.properties: |\n    mq.topic=b\n',
    },
    gives: ['b', 'orders@prod'],
  },
  'variables of a container': {
    value: make.variable('MQ_TOPIC'),
    files: {
      'deploy.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n      - name: a\n        env:\n        - name: MQ_TOPIC\n          value: orders\n',
    },
    gives: ['orders'],
  },
  'nothing else of a manifest': {
    value: make.key('metadata.name'),
    files: { 'deploy.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n' },
    gives: ['?not-configured metadata.name'],
  },
  'Docker Compose': {
    value: make.variable('MQ_TOPIC'),
    files: {
      'docker-compose.yml':
        'services:\n  a:\n    image: b\n    environment:\n      MQ_TOPIC: orders\n  c:\n    image: d\n    environment:\n      - MQ_TOPIC=other\n',
    },
    gives: ['orders', 'other'],
  },
  'Helm values in a template': {
    value: make.variable('MQ_TOPIC'),
    files: {
      'values.yaml': 'mq:\n  topic: orders',
      'a/compose.yaml': 'services:\n  a:\n    image: b\n    environment:\n      MQ_TOPIC: "{{ .Values.mq.topic | quote }}"',
    },
    gives: ['orders'],
  },
  'an alias': { value: topic, files: { [yml]: 'a: &t orders\nmq:\n  topic: *t' }, gives: ['orders'] },
  'a merged map': { value: topic, files: { [yml]: 'base: &b\n  topic: orders\n  group: g\nmq:\n  <<: *b\n  group: h' }, gives: ['orders'] },
  'no merged key that the map sets': {
    value: make.key('mq.group'),
    files: { [yml]: 'base: &b\n  group: g\nmq:\n  <<: *b\n  group: h' },
    gives: ['h'],
  },
  'a stated key': {
    value: topic,
    files: { [yml]: 'mq.topic: x' },
    more: { stated: { values: { 'mq.topic': 'orders' } } },
    gives: ['orders'],
  },
  'a stated remote key': { value: make.remote('mq.topic'), more: { stated: { values: { 'mq.topic': 'orders' } } }, gives: ['orders'] },
  'the file that code imports': {
    value: { kind: 'configuration-key', key: 'mq.topic', file: 'src/a.json', trail: [] },
    files: { 'src/a.json': '{"mq": {"topic": "a"}}', 'src/b.json': '{"mq": {"topic": "b"}}' },
    gives: ['a'],
  },
  'a part of the file that code imports': {
    value: {
      kind: 'member',
      of: { kind: 'configuration-key', key: 'mq', file: 'src/b.json', trail: [] },
      name: make.known('topic'),
      trail: [],
    },
    files: { 'src/a.json': '{"mq": {"topic": "a"}}', 'src/b.json': '{"mq": {"topic": "b"}}' },
    gives: ['b'],
  },
  'some of a list': {
    value: { kind: 'configuration-key', key: 'mq.topics[*].name', isChosen: true, trail: [] },
    files: { 'config/default.json': '{"mq": {"topics": [{"name": "a"}, {"name": "b"}]}}' },
    gives: ['?composed mq.topics[*].name'],
  },
  'no tool files': { value: make.key('name'), files: { 'package.json': '{"name": "shop"}' }, gives: ['?not-configured name'] },
};

describe('values and configuration', () => {
  for (const [name, { value, files, more, gives }] of Object.entries(cases)) {
    it(name, () => assert.deepEqual(resolved(value, files, more), [...gives].sort()));
  }

  describe('scope', () => {
    const topicsIn = (path: string, files: Readonly<Record<string, string>>, modules: readonly string[]): string[] => {
      const models = { [path]: { sends: [sendOf({ topic: at(topic) })] } };
      return workspaceOf({ models, files, modules }).sends.flatMap(({ topics }) => shown(topics));
    };
    const files = {
      'shop/orders/src/main/resources/application.yml': 'mq.topic: own',
      'shop/src/main/resources/application.yml': 'mq.topic: parent',
      'application.yml': 'mq.topic: root',
      'other/src/main/resources/application.yml': 'mq.topic: other',
    };
    const modules = ['shop', 'shop/orders', 'other', 'shop/bare'];

    it('is the own module', () => assert.deepEqual(topicsIn('shop/orders/src/main/java/A.java', files, modules), ['own']));
    it('has the configuration beside that is read where the application is started', () => {
      const started = { ...files, 'shop/config/application.yml': 'mq.topic: outside' };
      assert.deepEqual(topicsIn('shop/orders/src/main/java/A.java', started, modules).sort(), ['outside', 'own']);
    });
    it('is the parent where the own module sets nothing', () =>
      assert.deepEqual(topicsIn('shop/bare/src/main/java/A.java', files, modules), ['parent']));
    it('is the root where no parent sets it', () => {
      const rest = Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'shop/src/main/resources/application.yml'));
      assert.deepEqual(topicsIn('shop/bare/src/main/java/A.java', rest, modules), ['root']);
    });
    it('is any other module only if nothing is nearer', () => {
      const elsewhere = { 'other/src/main/resources/application.yml': 'mq.topic: other' };
      assert.deepEqual(topicsIn('shop/bare/src/main/java/A.java', elsewhere, modules), ['other']);
    });
    it('ends where very many other modules differ', () => {
      const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`m${i}/application.yml`, `mq.topic: t${i}`]));
      const found = topicsIn('shop/A.java', many, ['shop', ...Array.from({ length: 50 }, (_, i) => `m${i}`)]);
      assert.equal(found.length, 33);
      assert.ok(found.includes('?limit mq.topic'));
    });

    const withTests = { 'src/main/resources/application.yml': 'mq.topic: real', 'src/test/resources/application.yml': 'mq.topic: fake' };
    it('leaves the configuration of tests to tests', () => {
      assert.deepEqual(topicsIn('src/main/java/A.java', withTests, []), ['real']);
      assert.deepEqual(topicsIn('src/test/java/A.java', withTests, []), ['fake']);
      assert.deepEqual(topicsIn('src/test/java/A.java', { [yml]: 'mq.topic: real' }, []), ['real']);
      assert.deepEqual(topicsIn('src/main/java/A.java', { 'src/test/resources/application.yml': 'mq.topic: fake' }, []), [
        '?not-configured mq.topic',
      ]);
    });
  });

  describe('places', () => {
    const siteText = (files: Readonly<Record<string, string>>, value: Value): (string | undefined)[] => {
      const models = { 'A.java': { sends: [sendOf({ topic: at(value, 0, 20) })] } };
      return workspaceOf({ models, files }).sends.flatMap(({ topics }) =>
        topics.map((one) => {
          const site = one.kind === 'known' ? one.site : undefined;
          return site && files[site.path]?.slice(site.range.start, site.range.end);
        }),
      );
    };

    it('are the literal in code', () => assert.deepEqual(siteText({ 'A.java': 'send("orders", body)' }, make.known('orders')), ['orders']));
    it('are the setting without quotes', () => assert.deepEqual(siteText({ 'a.yml': 'mq:\n  topic: "orders"' }, topic), ['orders']));
    it('are in a ConfigMap', () => {
      const text = 'apiVersion: v1\nkind: ConfigMap\ndata:\n  application.yml: |\n\n    mq:\n      topic: "orders"\n';
      assert.deepEqual(siteText({ 'map.yml': text }, topic), ['orders']);
    });
    it('are nowhere for a text of parts', () => assert.deepEqual(siteText({ 'a.yml': 'mq.topic: a-${b}\nb: c' }, topic), [undefined]));
    it('are nowhere for what a person states', () => {
      const models = { 'A.java': { sends: [sendOf({ topic: at(topic) })] } };
      const [send] = workspaceOf({ models, stated: { values: { 'mq.topic': 'x' } } }).sends;
      const [only] = send?.topics ?? [];
      assert.ok(only?.kind === 'known' && only.site === undefined);
      assert.equal(only.trail.at(-1)?.message.key, 'workspace-trail.stated');
    });

    it('lead from the use to the setting', () => {
      const models = { 'A.java': { sends: [sendOf({ topic: at(topic) })] } };
      const files = { 'application.yml': 'mq.topic: order-${env}', 'application-prod.yml': 'env: prod' };
      const [send] = workspaceOf({ models, files }).sends;
      assert.deepEqual(
        send?.topics[0]?.trail.map(({ path, message }) => `${path} ${message.key} ${String(message.args?.['key'])}`),
        ['application.yml workspace-trail.configured mq.topic', 'application-prod.yml workspace-trail.configuredFor env'],
      );
    });
  });
});
