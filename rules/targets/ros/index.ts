import type { AnalysedFile, ApiUse, BackEnd, Blocker, CoveredUse, RewritePlan } from '../../../server/engine/support.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { ConfigurationFile } from '../../../server/languages/configuration/index.js';
import { rosResources } from '../../knowledge/ros.js';
import { blockersOf } from './blockers.js';
import { templateChange } from './edits.js';
import { rosMessages } from './messages.js';
import { templateOf } from './template.js';

/** Topics and groups of templates of Resource Orchestration Service, template by template. Instances and data sources are left to a person. */
export const rosToRocketmq5: BackEnd<ConfigurationFile, unknown> = {
  family: 'openapi-ons',
  plan: (files) => files.flatMap(plansOf),
};

function plansOf({ parsed, analysis: { uses } }: AnalysedFile<ConfigurationFile>): RewritePlan[] {
  if (uses.length === 0) return [];
  const { path } = parsed.source;
  const template = templateOf(parsed);
  const rewritten = new Set(template.resources.flatMap(({ known, type }) => (known.properties ? [type.content.start] : [])));
  const own = uses.filter(({ range }) => rewritten.has(range.start));
  const others = uses.filter(({ range }) => !rewritten.has(range.start));
  const covered = (some: readonly ApiUse[]): CoveredUse[] => some.map((use) => ({ path, use }));
  const plans: RewritePlan[] = [];
  if (own.length > 0) {
    const blockers = blockersOf(parsed, template);
    if (blockers.length > 0) plans.push(manual(covered(own), blockers));
    else {
      const { edits, differences } = templateChange(parsed, template);
      plans.push({
        title: rosMessages.title(),
        grade: 'suggested',
        uses: covered(own),
        edits: new Map([[path, edits]]),
        differences: onceEach(differences),
        blockers: [],
      });
    }
  }
  if (others.length > 0)
    plans.push(
      manual(
        covered(others),
        others.map(({ row, range }) => ({ path, range, message: reasonOf(row) })),
      ),
    );
  return plans;
}

function manual(uses: readonly CoveredUse[], blockers: readonly Blocker[]): RewritePlan {
  return { grade: 'manual', uses, edits: new Map(), differences: [], blockers };
}

function reasonOf(type: string): Message {
  const resource = rosResources.find((one) => one.type === type);
  if (!resource) return rosMessages.dataSource({ type });
  return resource.properties ? rosMessages.elsewhere() : rosMessages.instance({ target: resource.target });
}

function onceEach(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [message.key, message])).values()];
}
