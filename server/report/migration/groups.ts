import type { Group, WorkspaceConsumer, WorkspaceFeature } from '../../model/workspace.js';
import type { ConsumerRow, GroupRow } from './model.js';
import { comparePlaces, distinct, type PlaceOf } from './places.js';
import { textsOf, type ApplicationOf } from './topics.js';

/** One group: who reads in its name, in which order, and what its retries are to be. */
export function groupRow(
  { name, consumers, producers, declared }: Group,
  features: readonly WorkspaceFeature[],
  placeOf: PlaceOf,
  applicationOf: ApplicationOf,
): GroupRow {
  const rows = distinct(consumers.map((consumer) => consumerRow(consumer, placeOf, applicationOf)));
  const orders = new Set(
    rows.length > 0 ? rows.map(({ orderly }) => orderly) : declared.flatMap(({ declaration }) => declaration.orderly ?? []),
  );
  const [order] = orders;
  return {
    name,
    families: [...new Set([...consumers, ...producers].map(({ part }) => part.family))].sort(),
    orderly: orders.size === 1 ? (order ?? null) : null,
    maxRetryTimes: retriesOf(consumers, features),
    consumers: rows.sort((a, b) => comparePlaces(a.place, b.place)),
    producers: distinct(
      producers.map(({ part, place }) => ({ application: applicationOf(place.path), family: part.family, place: placeOf(place) })),
    ).sort((a, b) => comparePlaces(a.place, b.place)),
    declared: declared
      .map(({ declaration, path }) => ({
        by: declaration.by,
        generation: declaration.generation,
        protocol: declaration.protocol ?? null,
        place: placeOf({ path, range: declaration.range }),
      }))
      .sort((a, b) => comparePlaces(a.place, b.place)),
  };
}

function consumerRow(consumer: WorkspaceConsumer, placeOf: PlaceOf, applicationOf: ApplicationOf): ConsumerRow {
  const subscriptions = consumer.subscriptions.flatMap(({ topics, filters }) => {
    const filter = textsOf(filters).join(' || ') || null;
    const names = textsOf(topics);
    return (names.length === 0 ? [null] : names).map((topic) => ({ topic, filter }));
  });
  return {
    application: applicationOf(consumer.place.path),
    family: consumer.part.family,
    orderly: consumer.part.orderly ?? null,
    subscriptions: distinct(subscriptions),
    place: placeOf(consumer.place),
  };
}

/** The most that one of the group's consumers asks for: fewer retries would lose messages sooner than today. */
function retriesOf(consumers: readonly WorkspaceConsumer[], features: readonly WorkspaceFeature[]): number | null {
  const own = features.filter(
    ({ part, path }) =>
      part.feature === 'max-reconsume-times' && consumers.some((consumer) => consumer.path === path && consumer.part.id === part.consumer),
  );
  const times = own.flatMap(({ values }) => values.flatMap((value) => (value.kind === 'known' ? [Number(value.value)] : [])));
  const counted = times.filter((count) => Number.isInteger(count) && count >= 0);
  return counted.length === 0 ? null : Math.max(...counted);
}
