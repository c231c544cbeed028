import type { ApiUse, FileAnalysis, FrontEnd } from '../../../server/engine/support.js';
import {
  resolverOf,
  ts,
  type Resolver,
  type ScriptFile,
  type ScriptIndex,
  type TypeScript,
} from '../../../server/languages/typescript/index.js';
import {
  emptyModel,
  type ClientPart,
  type ConsumerPart,
  type FeatureUse,
  type ProducerPart,
  type SendPart,
  type Subscription,
} from '../../../server/model/messaging.js';
import { constructionsOf, madeBy, membersRead, nameNode } from '../node/instances.js';
import { optionsOf, present, rangeOf, valueAt } from '../node/options.js';
import { aliOnsLibrary, aliOnsModule, aliOnsRows } from './api.js';
import { eggNeedles, isPlugin, nameOfConfiguration, pluginConfiguration, pluginParts } from './egg.js';
import { messageFields, rangeOfMessage } from './messages-sent.js';
import { clientValues, consumerFeatures } from './options.js';

const family = 'remoting-4';

const kinds = new Map(aliOnsRows.map(({ id, kind }) => [id, kind]));
const members = ['send', 'ready', 'close', 'subscribe', 'setStartDeliverTime', 'delayTimeLevel', 'shardingKey'];

/** Reads `ali-ons`, and the plugin `egg-ons` that makes its clients from configuration. They speak Remoting. */
export const aliOnsNode: FrontEnd<ScriptFile, ScriptIndex> = {
  family,
  needles: [aliOnsModule, ...eggNeedles],
  analyze(parsed, index): FileAnalysis | undefined {
    const resolver = resolverOf(parsed, index);
    const read = readFile(resolver);
    const { model, uses } = read;
    const isEmpty = uses.length === 0 && model.clients.length + model.sends.length + model.consumers.length === 0;
    return isEmpty ? undefined : { family, uses: sorted(uses), model, links: [] };
  },
};

function sorted(uses: readonly ApiUse[]): readonly ApiUse[] {
  return [...uses].sort((a, b) => a.range.start - b.range.start);
}

function readFile(resolver: Resolver): Pick<FileAnalysis, 'model' | 'uses'> {
  const uses: ApiUse[] = [];
  const clients: ClientPart[] = [];
  const producers: ProducerPart[] = [];
  const consumers: ConsumerPart[] = [];
  const sends: SendPart[] = [];
  const features: FeatureUse[] = [];
  let count = 0;
  const nextId = (): number => count++;
  const use = (row: string, node: TypeScript.Node): void => {
    uses.push({ row, kind: kinds.get(row) ?? 'other', range: rangeOf(resolver, node) });
  };
  const constructions = [...constructionsOf(resolver, aliOnsLibrary.id), ...pluginMessages(resolver)];
  const reads = membersRead(resolver, aliOnsLibrary.id, members);
  const made = new Map<TypeScript.Node, number>();
  for (const { name, node } of constructions) {
    const at = nameNode(node.expression);
    use(name, at);
    if (name === 'Message') continue;
    const place = { family, range: rangeOf(resolver, at) } as const;
    const options = optionsOf(resolver, node.arguments?.[0]);
    const client = nextId();
    clients.push({ ...place, id: client, ...clientValues(options) });
    const id = nextId();
    made.set(node, id);
    if (name === 'Producer')
      producers.push({ ...place, id, client, transactional: false, ...present({ group: options.at('producerGroup') }) });
    else {
      features.push(...consumerFeatures(options, place, id, nextId));
      const subscriptions = reads.flatMap((one) =>
        one.name === 'subscribe' && one.call && madeBy(resolver, one.read.expression) === node ? [subscriptionOf(resolver, one.call)] : [],
      );
      consumers.push({
        ...place,
        id,
        client,
        manner: 'push',
        orderly: false,
        subscriptions,
        ...present({ group: options.at('consumerGroup') }),
      });
    }
  }
  const sent = new Set<TypeScript.Node>();
  const addSend = (call: TypeScript.CallExpression, producer: number | undefined, range: SendPart['range']): void => {
    for (const message of call.arguments[0] ? resolver.originsOf(call.arguments[0]) : []) {
      if (!ts.isNewExpression(message) || !constructions.some(({ node }) => node === message)) continue;
      sent.add(message);
      sends.push({
        family,
        id: nextId(),
        range,
        asynchronous: true,
        ...messageFields(resolver, message, ['NORMAL'], call.arguments[0]),
        ...present({ producer }),
      });
    }
  };
  for (const { type, name, read, call } of reads) {
    const row = `${type}.${name}`;
    if (!kinds.has(row)) continue;
    const range = rangeOf(resolver, nameNode(read));
    use(row, nameNode(read));
    if (row === 'Producer.send' && call) addSend(call, made.get(madeBy(resolver, read.expression) ?? call), range);
    // A consumer that is made elsewhere: its group is not known here.
    const isElsewhere = row === 'Consumer.subscribe' && !made.has(madeBy(resolver, read.expression) ?? read);
    if (isElsewhere && call)
      consumers.push({ family, id: nextId(), range, manner: 'push', orderly: false, subscriptions: [subscriptionOf(resolver, call)] });
  }
  for (const read of resolver.file.bindings.accessesOf('send')) {
    const call = read.parent;
    if (!ts.isCallExpression(call) || call.expression !== read || !isPlugin(resolver, read.expression)) continue;
    use('egg-ons.send', nameNode(read));
    addSend(call, undefined, rangeOf(resolver, nameNode(read)));
  }
  for (const { name, node } of constructions) {
    if (name !== 'Message' || sent.has(node)) continue;
    sends.push({ family, id: nextId(), range: rangeOfMessage(resolver, node), asynchronous: true, ...messageFields(resolver, node, []) });
  }
  for (const object of pluginConfiguration(resolver)) {
    use('egg-ons', nameOfConfiguration(object));
    const parts = pluginParts(resolver, object, nextId);
    clients.push(...parts.clients);
    producers.push(...parts.producers);
    consumers.push(...parts.consumers);
    features.push(...parts.features);
  }
  return { uses, model: { ...emptyModel, clients, producers, consumers, sends, ...(features.length > 0 && { features }) } };
}

/** `new app.ons.Message(..)`, `const { Message } = ctx.ons`. */
function pluginMessages(resolver: Resolver): { readonly name: string; readonly node: TypeScript.NewExpression }[] {
  return resolver.file.bindings.occurrences.constructions
    .filter(({ expression }) => resolver.originsOf(expression).some((origin) => isPluginMessage(resolver, origin)))
    .map((node) => ({ name: 'Message', node }));
}

function isPluginMessage(resolver: Resolver, origin: TypeScript.Node): boolean {
  if (ts.isPropertyAccessExpression(origin)) return origin.name.text === 'Message' && isPlugin(resolver, origin.expression);
  if (!ts.isVariableDeclaration(origin) || !origin.initializer || !ts.isObjectBindingPattern(origin.name)) return false;
  return isPlugin(resolver, origin.initializer);
}

/** `subscribe(topic, 'A || B', handler)`, `subscribe(topic, { expressionType: 'SQL92', subString }, handler)`. */
function subscriptionOf(resolver: Resolver, call: TypeScript.CallExpression): Subscription {
  const [topic, expression] = call.arguments;
  const hasFilter = call.arguments.length > 2;
  const options = hasFilter ? optionsOf(resolver, expression) : undefined;
  const sql = options?.at('subString');
  const filter = sql ?? (hasFilter ? valueAt(resolver, expression) : undefined);
  return { ...present({ topic: valueAt(resolver, topic), filter }), filterKind: sql ? 'sql92' : 'tag' };
}
