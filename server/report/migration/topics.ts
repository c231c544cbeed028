import { messageTypes, type MessageType } from '../../model/messaging.js';
import type { Due, Resolved, Topic, WorkspaceConsumer, WorkspaceSend } from '../../model/workspace.js';
import type { SenderRow, SubscriberRow, TopicRow } from './model.js';
import { comparePlaces, distinct, type PlaceOf } from './places.js';

export type ApplicationOf = (path: string) => string;

/** One topic: who sends what to it, who reads it, how it is declared. */
export function topicRow({ name, senders, consumers, declared }: Topic, placeOf: PlaceOf, applicationOf: ApplicationOf): TopicRow {
  const sent = new Set(senders.flatMap(({ types }) => types));
  const declaredRows = declared.map(({ declaration, path }) => ({
    types: declaration.types ?? [],
    by: declaration.by,
    generation: declaration.generation,
    place: placeOf({ path, range: declaration.range }),
  }));
  const types = messageTypes.filter((type) => sent.has(type));
  const delays = senders.flatMap(({ due }) => due ?? []);
  return {
    name,
    types,
    type: typeOf(types, declaredRows),
    hasOpenType: senders.some((send) => send.types.length === 0),
    ...(senders.some(({ part }) => part.orderedBySelector) && { isOrderedBySelector: true as const }),
    maxDelayMillis: longest(delays),
    hasOpenDelay: delays.some((due) => due.kind === 'open' || !Number.isFinite(due.max)),
    senders: distinct(senders.map((send) => senderRow(send, placeOf, applicationOf))).sort((a, b) => comparePlaces(a.place, b.place)),
    subscribers: distinct(consumers.flatMap((consumer) => subscriberRows(name, consumer, placeOf, applicationOf))).sort((a, b) =>
      comparePlaces(a.place, b.place),
    ),
    declared: declaredRows.sort((a, b) => comparePlaces(a.place, b.place)),
  };
}

/** What a person states decides, then what is sent; where nothing is, what is declared. */
function typeOf(sent: readonly MessageType[], declared: TopicRow['declared']): MessageType | null {
  const stated = onlyType(declared.filter(({ by }) => by === 'settings'));
  if (stated) return stated;
  const [only] = sent;
  if (only) return sent.length === 1 ? only : null;
  return onlyType(declared);
}

function onlyType(declared: TopicRow['declared']): MessageType | null {
  const said = new Set(declared.flatMap(({ types }) => (types.length === 1 ? types : [])));
  const [type] = said;
  return said.size === 1 && type ? type : null;
}

function longest(delays: readonly Due[]): number | null {
  const known = delays.flatMap((due) => (due.kind === 'delay' && Number.isFinite(due.max) ? [due.max] : []));
  return known.length === 0 ? null : Math.max(...known);
}

function senderRow({ part, types, place }: WorkspaceSend, placeOf: PlaceOf, applicationOf: ApplicationOf): SenderRow {
  return { application: applicationOf(place.path), family: part.family, types, place: placeOf(place) };
}

function subscriberRows(topic: string, consumer: WorkspaceConsumer, placeOf: PlaceOf, applicationOf: ApplicationOf): SubscriberRow[] {
  const filters = consumer.subscriptions.filter(({ topics }) => textsOf(topics).includes(topic)).flatMap((one) => textsOf(one.filters));
  const groups = textsOf(consumer.groups);
  return (groups.length === 0 ? [null] : groups).map((group) => ({
    application: applicationOf(consumer.place.path),
    family: consumer.part.family,
    group,
    filter: filters.length === 0 ? null : [...new Set(filters)].sort().join(' || '),
    place: placeOf(consumer.place),
  }));
}

/** The texts that a value can be, as far as they are known. */
export function textsOf(resolved: Resolved): string[] {
  const texts = resolved.flatMap((alternative) => (alternative.kind === 'known' ? [String(alternative.value ?? '')] : []));
  return [...new Set(texts)].sort();
}
