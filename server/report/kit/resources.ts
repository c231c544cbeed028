import type { MessageType } from '../../model/messaging.js';
import { foreignCharacters, reservedBy, reservedGroups, reservedTopics, type ReservedNames } from '../../model/reserved-names.js';
import type { Grant, GroupRow, MigrationModel, TopicRow } from '../migration/model.js';

/** What has to be on the 5.x side. What the code does not tell is a placeholder, with a name of its own and listed. */
export interface KitResources {
  readonly topics: readonly KitTopic[];
  readonly groups: readonly KitGroup[];
  readonly users: readonly KitUser[];
  readonly placeholders: readonly Placeholder[];
  /** Names that 5.x does not take: nothing is created for them. */
  readonly refused: readonly RefusedName[];
}

export interface KitTopic {
  readonly name: string;
  /** A placeholder where several types are sent or none is known. */
  readonly type: MessageType | Placeholder;
  readonly row: TopicRow;
}

export type DeliveryOrder = 'Concurrently' | 'Orderly';

export interface KitGroup {
  readonly name: string;
  readonly order: DeliveryOrder | Placeholder;
  readonly maxRetryTimes: number;
  readonly row: GroupRow;
}

export interface KitUser {
  readonly name: string;
  readonly application: string;
  /** Name of the variable that holds the password; the password itself is never written. */
  readonly passwordVariable: string;
  readonly grants: readonly Grant[];
}

export interface Placeholder {
  /** Name of the variable that gives it: `TYPE_OF_ORDERS`. */
  readonly variable: string;
  readonly of: 'topic-type' | 'group-order';
  readonly resource: string;
  /** What it can be; what the code hints at first. */
  readonly choices: readonly string[];
}

export interface RefusedName {
  readonly of: 'topic' | 'group';
  readonly name: string;
  readonly why: 'characters' | 'length' | 'reserved';
}

/** Of a 5.x group that nobody has set otherwise: https://help.aliyun.com/document_detail/440356.htm */
const usualRetries = 16;

export const topicTypes: readonly MessageType[] = ['NORMAL', 'FIFO', 'DELAY', 'TRANSACTION'];
export const deliveryOrders: readonly DeliveryOrder[] = ['Concurrently', 'Orderly'];

/** Topics and groups as they are to be created, with one user for each application. */
export function resourcesOf({ topics, groups, grants, target }: MigrationModel): KitResources {
  const placeholders: Placeholder[] = [];
  const refused: RefusedName[] = [];
  const variableOf = variables();
  const placeholder = (of: Placeholder['of'], resource: string, choices: readonly string[]): Placeholder => {
    const one = { variable: variableOf(of === 'topic-type' ? 'TYPE_OF' : 'ORDER_OF', resource), of, resource, choices };
    placeholders.push(one);
    return one;
  };
  const isTaken = (of: RefusedName['of'], name: string): boolean => {
    const why = refusal(
      name,
      of === 'topic' ? reservedTopics : reservedGroups,
      of === 'topic' ? longestTopic(target.edition) : longestGroup,
    );
    if (why) refused.push({ of, name, why });
    return why === undefined;
  };
  const kitTopics = topics
    .filter(({ name }) => isTaken('topic', name))
    .map((row): KitTopic => ({
      name: row.name,
      type: row.type ?? placeholder('topic-type', row.name, likely(row.types, topicTypes)),
      row,
    }));
  // A group that only producers name is none of 5.x: half messages are checked by topic.
  const kitGroups = groups
    .filter(({ consumers, declared }) => consumers.length > 0 || declared.length > 0)
    .filter(({ name }) => isTaken('group', name))
    .map((row): KitGroup => {
      const known = row.orderly === null ? undefined : row.orderly ? 'Orderly' : 'Concurrently';
      const order = known ?? placeholder('group-order', row.name, deliveryOrders);
      return { name: row.name, order, maxRetryTimes: row.maxRetryTimes ?? usualRetries, row };
    });
  const created = new Set([...kitTopics.map(({ name }) => `Topic:${name}`), ...kitGroups.map(({ name }) => `Group:${name}`)]);
  const usable = grants.filter(({ resourceType, resource }) => created.has(`${resourceType}:${resource}`));
  return { topics: kitTopics, groups: kitGroups, users: usersOf(usable, variableOf), placeholders, refused };
}

/** Choices that the code hints at before the others. */
function likely<T>(hinted: readonly T[], all: readonly T[]): readonly T[] {
  return hinted.length > 0 ? hinted : all;
}

/** https://help.aliyun.com/document_detail/440347.html: groups have 60 characters everywhere; topics more on serverless and open source. */
const longestGroup = 60;

function longestTopic(edition: string | null): number {
  return edition?.startsWith('serverless') ? 128 : edition === 'open-source' ? 127 : 60;
}

function refusal(name: string, reserved: ReservedNames, longest: number): RefusedName['why'] | undefined {
  if (reservedBy(name, reserved) !== undefined) return 'reserved';
  if (name === '' || name.search(foreignCharacters) >= 0) return 'characters';
  return name.length > longest ? 'length' : undefined;
}

function usersOf(grants: readonly Grant[], variableOf: (prefix: string, of: string) => string): KitUser[] {
  const users = new Map<string, Grant[]>();
  for (const grant of grants) users.set(grant.user, [...(users.get(grant.user) ?? []), grant]);
  return [...users]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => ({
      name,
      application: own[0]?.application ?? name,
      passwordVariable: variableOf('PASSWORD_OF', name),
      grants: own,
    }));
}

/** Makes names of environment variables, each once: `shop-orders` and `shop_orders` are told apart. */
function variables(): (prefix: string, of: string) => string {
  const taken = new Set<string>();
  return (prefix, of) => {
    const base = `${prefix}_${of.replace(/[^0-9A-Za-z_]/g, '_').toUpperCase()}`;
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base}_${n}`;
    taken.add(name);
    return name;
  };
}
