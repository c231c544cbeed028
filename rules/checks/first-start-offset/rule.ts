import { defineRule, gathering, type Keyed, type LocatedReport } from '../../../server/engine/rule.js';
import type { WorkspaceConsumer, WorkspaceFeature, WorkspaceFile } from '../../../server/model/workspace.js';
import { reaches } from '../../knowledge/protocols.js';
import { nameIn } from '../support/group-members.js';
import { knownTexts } from '../support/known.js';
import { isTestPath } from '../support/places.js';
import { relatedTo, siteKey, step } from '../support/related.js';
import { firstStartDocumentation } from './documentation.js';
import { firstStartMessages } from './messages.js';

/** Where a group begins that the 5.x instance has never seen. Once a group. */
export const firstStartOffset = defineRule({
  id: 'first-start-offset',
  severity: 'info',
  effortMinutes: 10,
  fixes: ['manual'],
  documentation: firstStartDocumentation,
  gatherings: [
    gathering({
      find: (file) => startsIn(file).map((feature) => ({ key: siteKey(feature.place), found: feature })),
      // Several callers lead to one setting.
      report: (settings) => settings.slice(-1).flatMap((feature) => ofSetting(feature) ?? []),
    }),
    gathering({ find: membersIn, report: groupReports }),
  ],
});

function startsIn({ features }: WorkspaceFile): readonly WorkspaceFeature[] {
  return features.filter(({ part, path }) => part.feature === 'consume-from-where' && !isTestPath(path));
}

interface Member {
  readonly consumer: WorkspaceConsumer;
  /** A setting says where it begins. */
  readonly isSettled: boolean;
}

/** Consumers on an SDK that has to go begin anew for certain; one on Remoting begins where its own setting says. */
function membersIn(file: WorkspaceFile): readonly Keyed<Member>[] {
  const settled = startsIn(file).flatMap((feature) => consumerOf(file, feature) ?? []);
  const others = file.consumers.filter(({ part, path }) => !reaches(part.family, 5) && !isTestPath(path));
  return [
    ...settled.map((consumer) => ({ key: groupOf(consumer), found: { consumer, isSettled: true } })),
    ...others.map((consumer) => ({ key: groupOf(consumer), found: { consumer, isSettled: false } })),
  ];
}

function groupReports(members: readonly Member[]): Iterable<LocatedReport> {
  return members.some(({ isSettled }) => isSettled) ? [] : ofGroup(members.map(({ consumer }) => consumer));
}

/** The newest message is where 5.x begins anyway. */
function ofSetting({ part, path, place, values, calls }: WorkspaceFeature): LocatedReport | undefined {
  const texts = knownTexts(values).map(({ text }) => text);
  const wheres = texts.filter((text) => !isNewest(text));
  if (texts.length > 0 && wheres.length === 0) return undefined;
  const where = wheres[0]?.slice(wheres[0].lastIndexOf('.') + 1);
  const message = where === undefined ? firstStartMessages.setting() : firstStartMessages.settingTo({ where });
  const at = part.value && path === place.path ? { path, range: part.value.range } : place;
  return {
    ...at,
    family: part.family,
    // A Remoting client that stays keeps its setting.
    severity: reaches(part.family, 5) ? 'info' : 'warning',
    message,
    fix: 'manual',
    data: { where: where ?? null },
    related: relatedTo(at, calls),
  };
}

function isNewest(where: string): boolean {
  return where.endsWith('CONSUME_FROM_LAST_OFFSET') || where === 'LAST_OFFSET';
}

function consumerOf({ consumers }: WorkspaceFile, { part }: WorkspaceFeature): WorkspaceConsumer | undefined {
  return consumers.find((consumer) => consumer.part.id === part.consumer && consumer.part.family === part.family);
}

function* ofGroup(members: readonly WorkspaceConsumer[]): Iterable<LocatedReport> {
  const [first, ...others] = [...members].sort((a, b) => order(a) - order(b) || (a.place.path < b.place.path ? -1 : 1));
  if (!first) return;
  const { place, part, calls } = first;
  const group = nameIn(knownTexts(first.groups)[0]?.text);
  const about = group === undefined ? firstStartMessages.alsoUnnamed() : firstStartMessages.also({ group });
  yield {
    ...place,
    family: part.family,
    message: group === undefined ? firstStartMessages.unnamed() : firstStartMessages.group({ group }),
    fix: 'manual',
    data: { group: group ?? null },
    related: relatedTo(place, [...others.map((other) => step(other.place, about)), ...calls]),
  };
}

function order({ place }: WorkspaceConsumer): number {
  return place.range.start;
}

/** By its name, else by the name of what says it, else the consumer stands for itself. */
function groupOf({ groups, place }: WorkspaceConsumer): string {
  const names = groups.map((each) => {
    if (each.kind === 'known') return `= ${nameIn(String(each.value)) ?? ''}`;
    return each.open.key === undefined ? `at ${siteKey(place)}` : `key ${each.open.key}`;
  });
  return names.length === 0 ? `at ${siteKey(place)}` : [...new Set(names)].sort().join(' | ');
}
