import type { MessageType } from '../../model/messaging.js';
import type { Grant, GroupRow, MigrationModel, TopicRow } from '../migration/model.js';

/** What has to be on the 5.x side. Where the code does not tell something, a placeholder stands for it and is listed. */
export interface KitResources {
  readonly topics: readonly KitTopic[];
  readonly groups: readonly KitGroup[];
  readonly users: readonly KitUser[];
  readonly placeholders: readonly Placeholder[];
}

export interface KitTopic {
  readonly name: string;
  /** A placeholder (`TYPE_OF_…`) where several types are sent or none is known. */
  readonly type: MessageType | string;
  readonly row: TopicRow;
}

export interface KitGroup {
  readonly name: string;
  readonly order: 'Concurrently' | 'Orderly' | string;
  readonly maxRetryTimes: number;
  readonly row: GroupRow;
}

export interface KitUser {
  readonly name: string;
  readonly application: string;
  /** Name of the variable that holds the password; it is never written. */
  readonly passwordVariable: string;
  readonly grants: readonly Grant[];
}

export interface Placeholder {
  readonly name: string;
  readonly of: 'topic-type' | 'group-order';
  readonly resource: string;
  /** What it can be. */
  readonly choices: readonly string[];
}

/** Of a 5.x group that nobody has set otherwise: https://help.aliyun.com/document_detail/440356.htm */
const usualRetries = 16;

/** Topics and groups as they are to be created, with one user for each application. */
export function resourcesOf({ topics, groups, grants }: MigrationModel): KitResources {
  const placeholders: Placeholder[] = [];
  const placeholder = (of: Placeholder['of'], resource: string, choices: readonly string[]): string => {
    const name = `${of === 'topic-type' ? 'TYPE_OF' : 'ORDER_OF'}_${resource.replace(/\W/g, '_').toUpperCase()}`;
    placeholders.push({ name, of, resource, choices });
    return name;
  };
  const kitTopics = topics.map((row) => ({
    name: row.name,
    type: row.type ?? placeholder('topic-type', row.name, row.types.length > 0 ? row.types : ['NORMAL', 'FIFO', 'DELAY', 'TRANSACTION']),
    row,
  }));
  // A group that only producers name is none of 5.x: half messages are checked by topic.
  const kitGroups = groups
    .filter(({ consumers, declared }) => consumers.length > 0 || declared.length > 0)
    .map((row) => ({
      name: row.name,
      order:
        row.orderly === null ? placeholder('group-order', row.name, ['Concurrently', 'Orderly']) : row.orderly ? 'Orderly' : 'Concurrently',
      maxRetryTimes: row.maxRetryTimes ?? usualRetries,
      row,
    }));
  return { topics: kitTopics, groups: kitGroups, users: usersOf(grants), placeholders };
}

function usersOf(grants: readonly Grant[]): KitUser[] {
  const users = new Map<string, Grant[]>();
  for (const grant of grants) users.set(grant.user, [...(users.get(grant.user) ?? []), grant]);
  return [...users]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => ({
      name,
      application: own[0]?.application ?? name,
      passwordVariable: `PASSWORD_OF_${name.replace(/\W/g, '_').toUpperCase()}`,
      grants: own,
    }));
}
