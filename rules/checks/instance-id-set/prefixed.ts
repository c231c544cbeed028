import type { LocatedReport, RuleRewrite } from '../../../server/engine/rule.js';
import type { Family } from '../../../server/model/messaging.js';
import type { Site } from '../../../server/model/values.js';
import type { Group, Resolved, Topic, Workspace } from '../../../server/model/workspace.js';
import { groupedBy } from '../support/grouped.js';
import { knownTexts } from '../support/known.js';
import { relatedTo, siteKey, step } from '../support/related.js';
import { instanceMessages } from './messages.js';

const prefixed = /^(MQ_INST_\w+)%(.+)$/s;

interface Named {
  readonly site: Site;
  readonly place: Site;
  readonly family: Family;
  readonly text: string;
}

/** Topics that clients name together with the 4.x instance: `MQ_INST_…%orders`. */
export function* prefixedTopics({ senders, consumers }: Topic, workspace: Workspace): Iterable<LocatedReport> {
  const subscribed = consumers.flatMap(({ place, part, subscriptions }) => subscriptions.map(({ topics }) => ({ place, part, topics })));
  const named = [...senders, ...subscribed].flatMap(({ topics, place, part }) => namedIn(topics, place, part.family));
  yield* reports(named, workspace);
}

export function* prefixedGroups({ consumers }: Group, workspace: Workspace): Iterable<LocatedReport> {
  yield* reports(
    consumers.flatMap(({ groups, place, part }) => namedIn(groups, place, part.family)),
    workspace,
  );
}

function namedIn(values: Resolved, place: Site, family: Family): Named[] {
  return knownTexts(values).flatMap(({ text, site }) => (prefixed.test(text) ? [{ site: site ?? place, place, family, text }] : []));
}

function* reports(named: readonly Named[], workspace: Workspace): Iterable<LocatedReport> {
  for (const here of groupedBy(named, ({ site }) => siteKey(site))) {
    const [{ site, family, text }] = here;
    const [, id = '', name = ''] = prefixed.exec(text) ?? [];
    const rewrite = removal(workspace, site, text, id, name);
    yield {
      path: site.path,
      range: site.range,
      family,
      message: instanceMessages.prefix({ text, name }),
      ...(rewrite ? { rewrites: [rewrite] } : { fix: 'manual' }),
      data: { setting: 'name', instanceId: id },
      related: relatedTo(
        site,
        here.map(({ place }) => step(place, instanceMessages.usedHere())),
      ),
    };
  }
}

/** Only where the name stands as it is. */
function removal(workspace: Workspace, { path, range }: Site, text: string, id: string, name: string): RuleRewrite | undefined {
  if (workspace.textOf(path)?.slice(range.start, range.end) !== text) return undefined;
  return {
    grade: 'suggested',
    title: instanceMessages.removePrefix({ name }),
    edits: new Map([[path, [{ start: range.start, end: range.start + id.length + 1, newText: '' }]]]),
    differences: [instanceMessages.prefixGone({ text })],
  };
}
