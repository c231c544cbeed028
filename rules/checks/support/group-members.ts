import type { Group, WorkspaceConsumer, WorkspaceSubscription } from '../../../server/model/workspace.js';
import { onlyText, profilesOf } from './known.js';
import { isOfTests, isPlaceholderName } from './places.js';
import { siteKey } from './related.js';

/** Consumers that are in one group at the same time: under a profile of the configuration, or whatever the profile is. */
export interface Members {
  readonly profile?: string;
  readonly consumers: readonly WorkspaceConsumer[];
}

/**
 * Who shares a group, profile by profile: two consumers whose groups are the same only in `dev` and only in `prod` never meet. Consumers of
 * which it is not known which one of several groups they are in are left out, and so are those of tests.
 */
export function membersOf({ name, consumers }: Group): readonly Members[] {
  if (isPlaceholderName(name)) return [];
  const candidates = unique(consumers.filter((consumer) => !isOfTests(consumer)));
  const profiles = new Set(candidates.flatMap(valuesOf).flatMap(profilesOf));
  return [undefined, ...[...profiles].sort()].map((profile) => ({
    ...(profile !== undefined && { profile }),
    consumers: candidates.filter(({ groups }) => nameIn(onlyText(groups, profile)) === name),
  }));
}

/** Of the environments in which a statement about a group holds, the first one: without a profile if it holds in all of them. */
export function firstFound<T>(group: Group, find: (members: Members) => T | undefined): T | undefined {
  for (const members of membersOf(group)) {
    const found = members.consumers.length > 1 ? find(members) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function valuesOf({ groups, subscriptions }: WorkspaceConsumer): readonly WorkspaceConsumer['groups'][] {
  return [groups, ...subscriptions.flatMap(({ topics, filters }: WorkspaceSubscription) => [topics, filters])];
}

/** Groups are compared as the workspace names them: without the instance that ONS writes before them. */
export function nameIn(text: string | null | undefined): string | undefined {
  return typeof text === 'string' ? text.slice(text.lastIndexOf('%') + 1) : undefined;
}

function unique(consumers: readonly WorkspaceConsumer[]): readonly WorkspaceConsumer[] {
  const bySite = new Map(consumers.map((consumer) => [`${siteKey(consumer.place)} ${consumer.path} ${consumer.part.id}`, consumer]));
  return [...bySite.values()];
}
