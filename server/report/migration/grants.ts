import type { Grant, GroupRow, Place, TopicRow } from './model.js';
import { hashText } from '../hash.js';
import { comparePlaces, unique } from './places.js';

/** The rights that the code needs, application by application: Pub for what it sends to, Sub for what it reads and in whose name. */
export function grantsOf(topics: readonly TopicRow[], groups: readonly GroupRow[]): Grant[] {
  const users = usersOf([
    ...topics.flatMap(({ senders, subscribers }) => [...senders, ...subscribers]),
    ...groups.flatMap((group) => group.consumers),
  ]);
  const grants = new Map<string, { readonly grant: Omit<Grant, 'actions' | 'places'>; actions: Set<'Pub' | 'Sub'>; places: Place[] }>();
  const add = (application: string, resourceType: Grant['resourceType'], resource: string, action: 'Pub' | 'Sub', place: Place): void => {
    const key = JSON.stringify([application, resourceType, resource]);
    const own = grants.get(key) ?? {
      grant: { application, user: users.get(application) ?? userOf(application), resourceType, resource },
      actions: new Set<'Pub' | 'Sub'>(),
      places: [],
    };
    own.actions.add(action);
    own.places.push(place);
    grants.set(key, own);
  };
  for (const { name, senders, subscribers } of topics) {
    for (const { application, place } of senders) add(application, 'Topic', name, 'Pub', place);
    for (const { application, place } of subscribers) add(application, 'Topic', name, 'Sub', place);
  }
  for (const { name, consumers } of groups) for (const { application, place } of consumers) add(application, 'Group', name, 'Sub', place);
  return [...grants.values()]
    .map(({ grant, actions, places }) => ({
      ...grant,
      actions: (['Pub', 'Sub'] as const).filter((action) => actions.has(action)),
      places: [...new Map(places.map((place) => [JSON.stringify(place), place])).values()].sort(comparePlaces),
    }))
    .sort((a, b) => compare(a.application, b.application) || compare(b.resourceType, a.resourceType) || compare(a.resource, b.resource));
}

/** A user for each application. Names that come out the same are told apart by a suffix that depends on the application alone. */
function usersOf(rows: readonly { readonly application: string }[]): ReadonlyMap<string, string> {
  const applications = unique(rows.map(({ application }) => application));
  const counts = new Map<string, number>();
  for (const name of applications.map(userOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    applications.map((application) => {
      const name = userOf(application);
      return [application, counts.get(name) === 1 ? name : `${name.slice(0, 53)}-${hashText(application).slice(-6)}`];
    }),
  );
}

/** A user's name for an application: letters, digits, '-' and '_', as the console takes it. */
function userOf(application: string): string {
  const name = application === '.' ? '' : application.replace(/[^0-9A-Za-z_-]+/g, '-').replace(/^-+|-+$/g, '');
  return name === '' ? 'app' : `app-${name}`.slice(0, 60);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
