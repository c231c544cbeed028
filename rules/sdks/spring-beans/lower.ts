import type { ApiUse } from '../../../server/engine/support.js';
import { knownText, unknown } from '../../../server/model/values.js';
import type { ClientPart, ConsumerPart, Family, FeatureUse, ProducerPart, Subscription, ValueAt } from '../../../server/model/messaging.js';
import { entriesInText, type Bean, type BeanArgument, type BeanEntry, type BeanProperty, type Beans, type BeanValue } from './beans.js';
import { beanClassOf, onsPropertyKey, type BeanClass } from './classes.js';
import { springText } from './placeholders.js';

export interface LoweredBeans {
  readonly uses: readonly ApiUse[];
  readonly clients: readonly ClientPart[];
  readonly producers: readonly ProducerPart[];
  readonly consumers: readonly ConsumerPart[];
  readonly features: readonly FeatureUse[];
}

/** Parents of parents: more than anybody writes. */
const maximumParents = 10;

type Settings = ReadonlyMap<string, ValueAt>;

/** The beans of one file whose class is an SDK's, by family. */
export function lowerBeans(beans: Beans, text: string): ReadonlyMap<Family, LoweredBeans> {
  const lowered = new Map<Family, { -readonly [K in keyof LoweredBeans]: LoweredBeans[K][number][] }>();
  let next = 0;
  const used = new Map<Bean, { readonly bean: Bean; readonly classOf: BeanClass }>();
  for (const written of beans.all) {
    const bean = inherited(written, beans);
    const classOf = bean.className === undefined ? undefined : beanClassOf(bean.className, bean.factoryMethod);
    if (classOf && bean.classRange) used.set(written, { bean, classOf });
  }
  for (const [written, { bean, classOf }] of used) {
    const { family, role, kind } = classOf;
    const found = lowered.get(family) ?? { uses: [], clients: [], producers: [], consumers: [], features: [] };
    lowered.set(family, found);
    const range = written.classRange ?? bean.classRange ?? bean.range;
    const base = { family, range };
    const settings = family.startsWith('ons-') ? onsSettings(bean, beans, text) : remotingSettings(bean, beans);
    const group = settings.get('group');
    const subscriptions = role.kind === 'consumer' ? subscriptionsOf(bean, beans) : [];
    const [first] = subscriptions;
    // What inherits only the class of a bean that stands in the file has no class of its own to report.
    if (written.classRange) {
      const row = bean.factoryMethod === undefined ? (bean.className ?? '') : `${bean.className}#${bean.factoryMethod}`;
      found.uses.push({ row, kind, range, data: dataOf({ group, topic: subscriptions.length === 1 ? first?.topic : undefined }) });
    }
    // A template for others is no client of its own.
    if (role.kind === 'part' || bean.isAbstract) continue;
    const client = next++;
    found.clients.push({ id: client, ...base, ...clientOf(settings) });
    const id = next++;
    if (role.kind === 'producer') {
      found.producers.push({ id, ...base, client, transactional: role.transactional, ...(group && { group }) });
    } else {
      const { orderly, manner } = role;
      found.consumers.push({
        id,
        ...base,
        client,
        subscriptions,
        manner,
        ...(group && { group }),
        ...(orderly !== undefined && { orderly }),
      });
    }
    const owner = role.kind === 'producer' ? { producer: id } : { consumer: id };
    const feature = (name: FeatureUse['feature'], value: ValueAt | undefined): void => {
      found.features.push({ id: next++, family, range: value?.range ?? range, feature: name, ...owner, ...(value && { value }) });
    };
    for (const [key, name] of valuedFeatures) {
      const value = settings.get(key);
      if (value) feature(name, value);
    }
    const model = settings.get('messageModel');
    if (model && knownText(model.value)?.toUpperCase() === 'BROADCASTING') feature('broadcasting', model);
    if (role.kind === 'consumer' && role.isBatch) feature('batch-consumer', undefined);
    if (role.kind === 'consumer' && role.manner === 'pull') feature('pull-consumer', undefined);
    if (role.kind === 'consumer' && role.manner === 'poll')
      feature(family.startsWith('ons-') ? 'pull-consumer' : 'lite-pull-consumer', undefined);
  }
  return lowered;
}

const valuedFeatures: readonly (readonly [string, FeatureUse['feature']])[] = [
  ['maxReconsumeTimes', 'max-reconsume-times'],
  ['suspendTimeMillis', 'suspend-time'],
  ['consumeTimeout', 'consume-timeout'],
  ['consumeFromWhere', 'consume-from-where'],
  ['traceSwitch', 'message-trace-switch'],
  ['allocationStrategy', 'allocation-strategy'],
];

function clientOf(settings: Settings): Partial<ClientPart> {
  const role = settings.get('ramRole');
  return {
    ...picked(settings, 'endpoint'),
    ...picked(settings, 'accessKey'),
    ...picked(settings, 'secretKey'),
    ...picked(settings, 'securityToken'),
    ...picked(settings, 'instanceId'),
    ...picked(settings, 'namespace'),
    ...(role && { roleCredentials: { kind: 'ram-role', range: role.range } }),
  };
}

function picked<K extends string>(settings: Settings, key: K): { readonly [P in K]?: ValueAt } | object {
  const value = settings.get(key);
  return value ? { [key]: value } : {};
}

/** Keys of `com.aliyun.openservices.ons.api.PropertyKeyConst` (ons-client-1.8.8.8.Final.jar) by what they mean; the last of one name holds. */
const onsKeys: Readonly<Record<string, string>> = {
  ProducerId: 'group',
  ConsumerId: 'group',
  GROUP_ID: 'group',
  AccessKey: 'accessKey',
  SecretKey: 'secretKey',
  SecurityToken: 'securityToken',
  RamRoleName: 'ramRole',
  ONSAddr: 'endpoint',
  NAMESRV_ADDR: 'endpoint',
  INSTANCE_ID: 'instanceId',
  Namespace: 'namespace',
  MessageModel: 'messageModel',
  maxReconsumeTimes: 'maxReconsumeTimes',
  suspendTimeMillis: 'suspendTimeMillis',
  consumeTimeout: 'consumeTimeout',
  MsgTraceSwitch: 'traceSwitch',
  ALLOCATE_MESSAGE_QUEUE_STRATEGY_NAME: 'allocationStrategy',
};

function onsSettings(bean: Bean, beans: Beans, text: string): Settings {
  const found = new Map<string, ValueAt>();
  const given = [
    ...bean.properties.filter(({ name }) => name === 'properties').map(({ value }) => value),
    ...bean.arguments.map(({ value }) => value),
  ];
  for (const { key, value, whole } of given.flatMap((value) => entriesOf(value, beans, text))) {
    if (key.kind !== 'text') continue;
    const name = onsPropertyKey(key.text);
    const meaning = Object.hasOwn(onsKeys, name) ? onsKeys[name] : undefined;
    const at = textAt(value, beans, whole);
    if (meaning !== undefined && at) found.set(meaning, at);
  }
  return found;
}

/** The entries of a map or of `Properties`, also where they stand in a bean of their own. */
function entriesOf(value: BeanValue, beans: Beans, text: string, depth = 0): readonly BeanEntry[] {
  if (depth > maximumParents) return [];
  if (value.kind === 'entries') return value.entries;
  if (value.kind === 'text') return [...entriesInText(value.text, value.range, text)];
  if (value.kind === 'reference') {
    const referred = beans.byId(value.id);
    return referred ? entriesOf(referred, beans, text, depth + 1) : [];
  }
  if (value.kind !== 'bean') return [];
  // `java.util.Properties` with an argument, a `PropertiesFactoryBean`, a `MapFactoryBean`.
  const { arguments: passed, properties } = inherited(value.bean, beans);
  const inner = [...passed.map((argument) => argument.value), ...properties.map((property) => property.value)];
  return inner.flatMap((nested) => (nested.kind === 'text' && !nested.text.includes('=') ? [] : entriesOf(nested, beans, text, depth + 1)));
}

/** Properties of the Remoting clients by what they mean (setters of rocketmq-client 5.3.1). */
const remotingProperties: Readonly<Record<string, string>> = {
  producerGroup: 'group',
  consumerGroup: 'group',
  namesrvAddr: 'endpoint',
  namespace: 'namespace',
  namespaceV2: 'namespace',
  messageModel: 'messageModel',
  maxReconsumeTimes: 'maxReconsumeTimes',
  suspendCurrentQueueTimeMillis: 'suspendTimeMillis',
  consumeTimeout: 'consumeTimeout',
  consumeFromWhere: 'consumeFromWhere',
  allocateMessageQueueStrategy: 'allocationStrategy',
};

function remotingSettings(bean: Bean, beans: Beans): Settings {
  const found = new Map<string, ValueAt>();
  const add = (meaning: string, value: BeanValue, whole?: BeanProperty['whole']): void => {
    const at = textAt(value, beans, whole);
    if (at) found.set(meaning, at);
  };
  for (const { name, value, index } of bean.arguments) {
    const meaning = name !== undefined && Object.hasOwn(remotingProperties, name) ? remotingProperties[name] : undefined;
    if (meaning !== undefined) add(meaning, value);
    // The group is the first text of every constructor that takes one text; two texts are namespace and group.
    else if (name === undefined && index === 0 && texts(bean.arguments).length === 1) add('group', value);
    for (const [key, at] of credentialsOf(value, beans)) found.set(key, at);
  }
  for (const { name, value, whole } of bean.properties) {
    const meaning = Object.hasOwn(remotingProperties, name) ? remotingProperties[name] : undefined;
    if (meaning !== undefined) add(meaning, value, whole);
  }
  return found;
}

function texts(passed: readonly BeanArgument[]): readonly BeanArgument[] {
  return passed.filter(({ value }) => value.kind === 'text' && !/^(?:true|false)$/.test(value.text));
}

/** `AclClientRPCHook` with the `SessionCredentials` inside it: user, password, and a token. */
function credentialsOf(value: BeanValue, beans: Beans, depth = 0): readonly (readonly [string, ValueAt])[] {
  if (depth > maximumParents) return [];
  if (value.kind === 'reference') {
    const referred = beans.byId(value.id);
    return referred ? credentialsOf(referred, beans, depth + 1) : [];
  }
  if (value.kind !== 'bean') return [];
  const bean = inherited(value.bean, beans);
  if (!bean.className?.endsWith('.SessionCredentials'))
    return bean.arguments.flatMap((argument) => credentialsOf(argument.value, beans, depth + 1));
  const names = ['accessKey', 'secretKey', 'securityToken'];
  return [
    ...bean.arguments.map(({ name, index, value: given }) => [name ?? names[index ?? -1] ?? '', textAt(given, beans)] as const),
    ...bean.properties.map(({ name, value: given, whole }) => [name, textAt(given, beans, whole)] as const),
  ].flatMap(([name, at]) => (at && names.includes(name) ? [[name, at] as const] : []));
}

function subscriptionsOf(bean: Bean, beans: Beans): readonly Subscription[] {
  const tables = bean.properties.filter(({ name }) => name === 'subscriptionTable' || name === 'subscription');
  return tables.flatMap(({ value }) => {
    const table = value.kind === 'reference' ? beans.byId(value.id) : value;
    if (table?.kind !== 'entries') return [];
    return table.entries.flatMap((entry) => subscriptionOf(entry, beans));
  });
}

/** A `Subscription` bean with its listener, or a topic with its expression (Remoting's `setSubscription`). */
function subscriptionOf({ key, value }: BeanEntry, beans: Beans): readonly Subscription[] {
  const made = key.kind === 'reference' ? beans.byId(key.id) : key;
  if (made?.kind === 'text') {
    const topic = textAt(made, beans);
    const filter = value.kind === 'text' ? textAt(value, beans) : undefined;
    return [{ ...(topic && { topic }), ...(filter && { filter, filterKind: 'tag' }) }];
  }
  if (made?.kind !== 'bean') return [];
  const { properties } = inherited(made.bean, beans);
  const read = (name: string): ValueAt | undefined => {
    const property = properties.findLast((candidate) => candidate.name === name);
    return property && textAt(property.value, beans, property.whole);
  };
  const topic = read('topic');
  const filter = read('expression');
  const filterKind = knownText(read('type')?.value) === 'SQL92' ? 'sql92' : 'tag';
  return [{ ...(topic && { topic }), ...(filter && { filter, filterKind }) }];
}

/** A bean with what it has from its parents; its own properties stand last, as they win. */
function inherited(bean: Bean, beans: Beans): Bean {
  let whole = bean;
  const seen = new Set([bean]);
  for (let steps = 0; whole.parent !== undefined && steps < maximumParents; steps++) {
    const parent = beans.byId(whole.parent);
    if (parent?.kind !== 'bean' || seen.has(parent.bean)) break;
    seen.add(parent.bean);
    whole = {
      ...whole,
      className: whole.className ?? parent.bean.className,
      classRange: whole.classRange ?? parent.bean.classRange,
      factoryMethod: whole.factoryMethod ?? parent.bean.factoryMethod,
      parent: parent.bean.parent,
      properties: [...parent.bean.properties, ...whole.properties],
      arguments: whole.arguments.length > 0 ? whole.arguments : parent.bean.arguments,
    };
  }
  return whole;
}

/** An entity that the document declares: none is ever expanded. */
const entity = /&[A-Za-z_][\w.-]*;/;

function textAt(value: BeanValue, beans: Beans, statement?: ValueAt['range'], depth = 0): ValueAt | undefined {
  if (value.kind === 'text') {
    const read = entity.test(value.text) ? unknown('not-analysed') : springText(value.text);
    const literals = read.kind === 'known' ? [{ value: value.text, range: value.range }] : [];
    return { value: read, range: value.range, literals, ...(statement && { statement }) };
  }
  if (value.kind !== 'reference' || depth > maximumParents) return undefined;
  const referred = beans.byId(value.id);
  // A bean of text: `<bean id="topic" class="java.lang.String"><constructor-arg value=".."/></bean>`.
  const [only, ...others] = referred?.kind === 'bean' && referred.bean.className === 'java.lang.String' ? referred.bean.arguments : [];
  return only && others.length === 0 ? textAt(only.value, beans, undefined, depth + 1) : undefined;
}

function dataOf(values: Readonly<Record<string, ValueAt | undefined>>): NonNullable<ApiUse['data']> {
  const found: Record<string, string> = {};
  for (const [name, at] of Object.entries(values)) {
    const text = knownText(at?.value) ?? (at?.value.kind === 'configuration-key' ? `\${${at.value.key}}` : undefined);
    if (text !== undefined) found[name] = text;
  }
  return found;
}
