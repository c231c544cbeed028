import {
  isAmbientRoot,
  isPropertyRead,
  memberOf,
  nameText,
  propertyName,
  saysSomething,
  ts,
  unwrap,
  valueOf,
  type Resolver,
  type TypeScript,
} from '../../../server/languages/typescript/index.js';
import type { ClientPart, ConsumerPart, FeatureUse, ProducerPart, Subscription, ValueAt } from '../../../server/model/messaging.js';
import { optionsOf, present, rangeOf, valueAt, type Options } from '../node/options.js';
import { clientValues, consumerFeatures } from './options.js';

/** Text by which files of the plugin egg-ons are found: its configuration, and `app.ons`. */
export const eggNeedles: readonly string[] = ['egg-ons', 'app.ons', 'ctx.ons', 'config.ons', 'exports.ons', 'subExpression'];

/** Whether an expression is the plugin's object: `app.ons`, `this.ctx.ons`, a variable that holds it. */
export function isPlugin(resolver: Resolver, expression: TypeScript.Expression): boolean {
  return [expression, ...resolver.originsOf(expression)].some((origin) => {
    const node = ts.isExpression(origin) ? unwrap(origin) : origin;
    return isPropertyRead(node) && propertyName(node) === 'ons' && isAmbientRoot(node.expression);
  });
}

/** `config.ons = { default, sub, pub }`, `exports.ons = ..`, `{ ons: .. }`: the object that configures the plugin. */
export function pluginConfiguration(resolver: Resolver): readonly TypeScript.ObjectLiteralExpression[] {
  return resolver.file.bindings.occurrences.objects.filter((object) => {
    const names = object.properties.map(({ name }) => nameText(name));
    if (!names.includes('sub') && !names.includes('pub') && !hasCommon(resolver, object)) return false;
    const { parent } = object;
    if (ts.isPropertyAssignment(parent)) return nameText(parent.name) === 'ons';
    return ts.isBinaryExpression(parent) && propertyName(parent.left) === 'ons';
  });
}

/** `default: { onsAddr }`: what holds for all clients, where another file lists them. */
function hasCommon(resolver: Resolver, object: TypeScript.ObjectLiteralExpression): boolean {
  const node = optionsOf(resolver, object).nodeOf('default');
  const options = node && ts.isObjectLiteralExpression(node) ? optionsOf(resolver, node) : undefined;
  return ['onsAddr', 'nameSrv', 'accessKey', 'accessKeyId'].some((name) => options?.nodeOf(name));
}

/** What names it: `ons`, `exports.ons`. */
export function nameOfConfiguration(object: TypeScript.ObjectLiteralExpression): TypeScript.Node {
  const { parent } = object;
  if (ts.isPropertyAssignment(parent)) return parent.name;
  return ts.isBinaryExpression(parent) ? parent.left : object;
}

export interface PluginParts {
  readonly clients: readonly ClientPart[];
  readonly producers: readonly ProducerPart[];
  readonly consumers: readonly ConsumerPart[];
  readonly features: readonly FeatureUse[];
}

/** The clients that the plugin makes: one for each entry of `sub` and `pub`, with what `default` says for all. */
export function pluginParts(resolver: Resolver, object: TypeScript.ObjectLiteralExpression, nextId: () => number): PluginParts {
  const clients: ClientPart[] = [];
  const producers: ProducerPart[] = [];
  const consumers: ConsumerPart[] = [];
  const features: FeatureUse[] = [];
  const configuration = optionsOf(resolver, object);
  const common = configuration.nodeOf('default');
  const entries = (name: string): { readonly node: TypeScript.Expression; readonly options: Options }[] =>
    listOf(resolver, configuration.nodeOf(name)).map((node) => ({ node, options: optionsOf(resolver, common, node) }));
  for (const { node, options } of entries('sub')) {
    const place = { family: 'remoting-4' as const, range: rangeOf(resolver, node) };
    const client: ClientPart = { ...place, id: nextId(), ...clientValues(options) };
    const consumer = nextId();
    clients.push(client);
    consumers.push({
      ...place,
      id: consumer,
      client: client.id,
      manner: 'push',
      orderly: false,
      subscriptions: topicsOf(resolver, options).map((topic) => subscriptionTo(resolver, topic)),
      ...present({ group: options.at('consumerGroup') }),
    });
    features.push(...consumerFeatures(options, place, consumer, nextId));
  }
  for (const { node, options } of entries('pub')) {
    const place = { family: 'remoting-4' as const, range: rangeOf(resolver, node) };
    const client: ClientPart = { ...place, id: nextId(), ...clientValues(options) };
    clients.push(client);
    const topics = topicsOf(resolver, options);
    const group = options.at('producerGroup');
    for (const topic of topics.length > 0 ? topics : [undefined])
      producers.push({ ...place, id: nextId(), client: client.id, transactional: false, ...present({ topic, group }) });
  }
  if (clients.length === 0 && common) {
    const place = { family: 'remoting-4' as const, range: rangeOf(resolver, common) };
    clients.push({ ...place, id: nextId(), ...clientValues(optionsOf(resolver, common)) });
  }
  return { clients, producers, consumers, features };
}

function listOf(resolver: Resolver, expression: TypeScript.Expression | undefined): readonly TypeScript.Expression[] {
  const [origin] = expression ? resolver.originsOf(expression) : [];
  return origin && ts.isArrayLiteralExpression(origin) ? origin.elements : [];
}

function topicsOf(resolver: Resolver, options: Options): readonly ValueAt[] {
  return listOf(resolver, options.nodeOf('topics')).flatMap((node) => valueAt(resolver, node) ?? []);
}

/** The filter of a topic is the static `subExpression` of the class in `app/ons/<topic>`. */
function subscriptionTo(resolver: Resolver, topic: ValueAt): Subscription {
  const { value } = topic;
  const filter = value.kind === 'known' && typeof value.value === 'string' ? subExpressionOf(resolver, value.value) : undefined;
  return { topic, ...(filter && { filter: { value: filter, range: topic.range } }), filterKind: 'tag' };
}

function subExpressionOf(resolver: Resolver, topic: string): ValueAt['value'] | undefined {
  const { index, file } = resolver;
  const whole = index.values.imported(file.source.path, `../app/ons/${topic}`, 'default');
  const member = index.values.settle(memberOf(index.values, whole, 'subExpression'));
  if (saysSomething(member)) return valueOf(member);
  return whole.kind === 'class' ? { kind: 'known', value: '*', trail: [] } : undefined;
}
