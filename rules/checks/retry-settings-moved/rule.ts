import { defineRule, type LocatedReport } from '../../../server/engine/rule.js';
import type { Feature } from '../../../server/model/features.js';
import type { Resolved, WorkspaceConsumer, WorkspaceFeature, WorkspaceFile } from '../../../server/model/workspace.js';
import { reaches } from '../../knowledge/protocols.js';
import { nameIn } from '../support/group-members.js';
import { knownTexts } from '../support/known.js';
import { isTestPath } from '../support/places.js';
import { relatedTo } from '../support/related.js';
import { retryDocumentation } from './documentation.js';
import { retryMessages } from './messages.js';

/** Numbers and times of retries that a client sets, and that belong to the group on 5.x. */
export const retrySettingsMoved = defineRule({
  id: 'retry-settings-moved',
  severity: 'info',
  effortMinutes: 5,
  fixes: ['manual'],
  documentation: retryDocumentation,
  *checkParts(file: WorkspaceFile): Iterable<LocatedReport> {
    for (const feature of file.features) {
      if (isSetting(feature.part.feature) && !isTestPath(feature.path)) yield report(file, feature, feature.part.feature);
    }
  },
});

const settings = {
  'max-reconsume-times': { withValue: retryMessages.times, without: retryMessages.timesUnknown, attribute: 'MaxRetryTimes' },
  'suspend-time': { withValue: retryMessages.suspend, without: retryMessages.suspendUnknown, attribute: 'FixedIntervalRetryTime' },
  'consume-timeout': { withValue: retryMessages.timeout, without: retryMessages.timeoutUnknown, attribute: null },
} as const satisfies Partial<Record<Feature, object>>;

function isSetting(feature: Feature): feature is keyof typeof settings {
  return Object.hasOwn(settings, feature);
}

function report(
  { consumers }: WorkspaceFile,
  { part, path, place, values, calls }: WorkspaceFeature,
  feature: keyof typeof settings,
): LocatedReport {
  const { withValue, without, attribute } = settings[feature];
  const value = written(values);
  const consumer = consumers.find((candidate) => candidate.part.id === part.consumer && candidate.part.family === part.family);
  const group = consumer && groupName(consumer);
  const where = group === undefined ? retryMessages.itsGroup() : retryMessages.namedGroup({ group });
  const at = part.value && path === place.path ? { path, range: part.range } : place;
  const trail = values.flatMap((each) => each.trail);
  return {
    ...at,
    family: part.family,
    severity: reaches(part.family, 5) ? 'info' : 'warning',
    message: value === undefined ? without({ group: where }) : withValue({ value, group: where }),
    fix: 'manual',
    data: { setting: feature, value: value ?? null, attribute, group: group ?? null },
    related: relatedTo(at, [...trail, ...calls]),
  };
}

function groupName({ groups }: WorkspaceConsumer): string | undefined {
  const names = new Set(knownTexts(groups).map(({ text }) => nameIn(text)));
  return names.size === 1 ? [...names][0] : undefined;
}

/** All values that it can have; undefined where one of them is not known. */
function written(values: Resolved): string | undefined {
  if (values.length === 0) return undefined;
  const texts = values.map((each) => (each.kind === 'known' && each.value !== null ? String(each.value) : undefined));
  return texts.includes(undefined) ? undefined : [...new Set(texts)].join(' / ');
}
