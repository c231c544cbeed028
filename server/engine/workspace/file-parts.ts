import type { ClientPart, ConsumerPart, FeatureUse, FileModel, MessageType, Part, SendPart, ValueAt } from '../../model/messaging.js';
import type {
  Due,
  Located,
  OpenPlace,
  Resolved,
  WorkspaceClient,
  WorkspaceConsumer,
  WorkspaceFeature,
  WorkspaceProducer,
  WorkspaceSend,
} from '../../model/workspace.js';
import { waysTo, type Way } from './callers.js';
import { ownFrame } from './frames.js';
import type { Lookups } from './lookups.js';
import { topicOfDestination } from './names.js';
import { neededValues, type Needed, type Presence } from './needed-values.js';
import { testedAt } from './walk-values.js';

/** What one file's model comes to once configuration and callers are asked. */
export interface FileParts {
  readonly clients: readonly WorkspaceClient[];
  readonly producers: readonly WorkspaceProducer[];
  readonly sends: readonly WorkspaceSend[];
  readonly consumers: readonly WorkspaceConsumer[];
  readonly features: readonly WorkspaceFeature[];
  /** Names of declared topics and groups, in the model's order. */
  readonly declaredTopics: readonly Resolved[];
  readonly declaredGroups: readonly Resolved[];
  readonly open: readonly OpenPlace[];
}

export function fileParts(model: FileModel, path: string, lookups: Lookups): FileParts {
  const open: OpenPlace[] = [];
  const note = (place: OpenPlace): void => void open.push(place);

  /** The part once for each way by which it is reached. */
  function each<P extends Part, W>(
    part: P,
    values: readonly (ValueAt | undefined)[],
    make: (located: Located<P>, needed: Needed) => W,
    main?: ValueAt,
  ): W[] {
    const given = values.filter((value) => value !== undefined);
    return waysTo(
      given.map(({ value }) => value),
      main?.value,
      { path, range: part.range },
      lookups,
    ).map((way) => make(located(part, path, way), neededValues(given, path, way.frame, lookups, note)));
  }

  const producers = new Map(model.producers.map((producer) => [producer.id, producer]));
  const topicOf = (send: SendPart): ValueAt | undefined =>
    send.topic ?? (send.producer === undefined ? undefined : producers.get(send.producer)?.topic);
  const names = (value: ValueAt): Resolved => neededValues([value], path, ownFrame(path, true), lookups, note).resolved(value);

  return inOrder({
    clients: model.clients.flatMap((part) => each(part, valuesOfClient(part), clientOf)),
    producers: model.producers.flatMap((part) =>
      each(part, [part.topic, part.group], (at, needed) => ({
        ...at,
        groups: needed.resolved(part.group, 'group'),
        topics: needed.resolved(part.topic, 'topic'),
      })),
    ),
    sends: model.sends.flatMap((part) => {
      const topic = topicOf(part);
      return each(
        part,
        [topic, part.deliveryTime, testedAt(part.deliveryTime)],
        (at, needed) => sendOf(at, topic, needed),
        part.deliveryTime,
      );
    }),
    consumers: model.consumers.flatMap((part) => each(part, valuesOfConsumer(part), consumerOf)),
    features: (model.features ?? []).flatMap((part: FeatureUse) =>
      each(part, [part.value], (at, needed) => ({ ...at, values: needed.resolved(part.value) })),
    ),
    declaredTopics: (model.declaredTopics ?? []).map(({ name }) => names(name)),
    declaredGroups: (model.declaredGroups ?? []).map(({ name }) => names(name)),
    open,
  });
}

/** Of several analyses of one file. Declarations stay with their own. */
export function joinParts(files: readonly FileParts[]): FileParts {
  return inOrder({
    clients: files.flatMap((file) => file.clients),
    producers: files.flatMap((file) => file.producers),
    sends: files.flatMap((file) => file.sends),
    consumers: files.flatMap((file) => file.consumers),
    features: files.flatMap((file) => file.features),
    declaredTopics: [],
    declaredGroups: [],
    open: files.flatMap((file) => file.open),
  });
}

function inOrder(parts: FileParts): FileParts {
  const { clients, producers, sends, consumers, features } = parts;
  return {
    ...parts,
    clients: [...clients].sort(comparePlaces),
    producers: [...producers].sort(comparePlaces),
    sends: [...sends].sort(comparePlaces),
    consumers: [...consumers].sort(comparePlaces),
    features: [...features].sort(comparePlaces),
  };
}

/** By the part's place, then by that of its caller. */
function comparePlaces(a: Located<Part>, b: Located<Part>): number {
  const byPart = a.part.range.start - b.part.range.start || a.part.id - b.part.id || compare(a.part.family, b.part.family);
  return byPart || compare(a.place.path, b.place.path) || a.place.range.start - b.place.range.start;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function located<P extends Part>(part: P, path: string, { place, calls }: Way): Located<P> {
  return { part, path, place: place ?? { path, range: part.range }, calls };
}

function valuesOfClient({ endpoint, accessKey, secretKey, instanceId, namespace }: ClientPart): readonly (ValueAt | undefined)[] {
  return [endpoint, accessKey, secretKey, instanceId, namespace];
}

function clientOf(at: Located<ClientPart>, needed: Needed): WorkspaceClient {
  const { part } = at;
  return {
    ...at,
    endpoints: needed.resolved(part.endpoint, 'endpoint'),
    accessKeys: needed.resolved(part.accessKey, 'credential'),
    secretKeys: needed.resolved(part.secretKey, 'credential'),
    instanceIds: needed.resolved(part.instanceId),
    namespaces: needed.resolved(part.namespace),
  };
}

function valuesOfConsumer(part: ConsumerPart): readonly (ValueAt | undefined)[] {
  return [part.group, ...part.subscriptions.flatMap(({ topic, filter }) => [topic, filter])];
}

function consumerOf(at: Located<ConsumerPart>, needed: Needed): WorkspaceConsumer {
  return {
    ...at,
    groups: needed.resolved(at.part.group, 'group'),
    subscriptions: at.part.subscriptions.map((part) => ({
      part,
      topics: needed.resolved(part.topic, 'topic'),
      filters: needed.resolved(part.filter, 'filter'),
    })),
  };
}

function sendOf(at: Located<SendPart>, topic: ValueAt | undefined, needed: Needed): WorkspaceSend {
  const { part } = at;
  const { onlyIf } = part.deliveryTime ?? {};
  const delayed = onlyIf ? needed.holds(onlyIf) : 'sometimes';
  const due = delayed === 'never' ? undefined : needed.dues(part.deliveryTime);
  const topics = needed.resolved(topic, 'topic');
  const named = part.family.startsWith('ons') ? topics : topicOfDestination(topics);
  const types = part.isGiven ? typesGiven(part, topics, needed) : typesIf(delayed, typesOf(part, due, needed));
  return { ...at, topics: named, types, ...(due && due.length > 0 && (!part.isGiven || types.includes('DELAY')) && { due }) };
}

/** None where nobody knows what the object has. */
function typesGiven({ types, deliveryTime, messageGroup }: SendPart, topics: Resolved, needed: Needed): SendPart['types'] {
  let told = types;
  for (const [type, value] of [
    ['FIFO', messageGroup],
    ['DELAY', deliveryTime],
  ] as const) {
    const presence = needed.presence(value);
    if (presence === 'unknown' || (presence === 'open' && topics.every(({ kind }) => kind === 'open'))) return [];
    told = without([...told.filter((one) => one !== 'NORMAL'), type], type, presence);
  }
  return told;
}

/** A message whose time is set on a condition is delayed where that holds, and an ordinary one where it does not. */
function typesIf(delayed: Presence, types: SendPart['types']): SendPart['types'] {
  if (!types.includes('DELAY') || delayed === 'sometimes') return types;
  return delayed === 'never' ? without(types, 'DELAY', 'never') : types.filter((type) => type !== 'NORMAL');
}

/** What the message turns out to be, by what it has: a time or a message group that a caller leaves out makes it an ordinary one. */
function typesOf(part: SendPart, due: readonly Due[] | undefined, needed: Needed): SendPart['types'] {
  const { types, deliveryTime, messageGroup } = part;
  let told = types;
  if (deliveryTime && due && types.includes('DELAY')) {
    const nothing = due.filter((one) => isNoDelay(part, one)).length;
    const presence = needed.presence(deliveryTime);
    told = without(told, 'DELAY', presence === 'never' || nothing === due.length ? 'never' : nothing > 0 ? 'sometimes' : presence);
  }
  if (messageGroup && types.includes('FIFO')) told = without(told, 'FIFO', needed.presence(messageGroup));
  return told;
}

function without(types: SendPart['types'], type: MessageType, presence: Presence): SendPart['types'] {
  if (presence === 'always' || presence === 'open' || presence === 'unknown') return types;
  const others = types.filter((one) => one !== 'NORMAL' && one !== type);
  if (presence === 'sometimes') return ['NORMAL', ...others, type];
  return others.length > 0 && !types.includes('NORMAL') ? others : ['NORMAL', ...others];
}

/** Level 0 is no delay: the broker takes such a message for one without. So does rocketmq-client-nodejs with a delay of 0. */
function isNoDelay({ family, deliveryTime }: SendPart, due: Due): boolean {
  const unit = deliveryTime?.unit;
  return due.kind === 'delay' && due.max <= 0 && (unit === 'level' || (unit === 'delay' && family === 'grpc-5'));
}
