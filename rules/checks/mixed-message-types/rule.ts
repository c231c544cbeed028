import type { Severity } from '../../../server/engine/finding.js';
import { defineRule, type LocatedReport } from '../../../server/engine/rule.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { TrailStep } from '../../../server/model/values.js';
import type { Topic, Workspace, WorkspaceSend } from '../../../server/model/workspace.js';
import { groupedBy } from '../support/grouped.js';
import { isDemoPath, isPlaceholderName, isTestPath } from '../support/places.js';
import { relatedTo, siteKey, step } from '../support/related.js';
import { placeText } from '../support/trail.js';
import { mixedTypesDocumentation } from './documentation.js';
import { mixedTypesMessages } from './messages.js';
import { conflictOf, typesOf, type TypeConflict } from './senders.js';
import { splitOf, type Split } from './split.js';

/** A topic that gets messages of several types: 4.x took them, a 5.x topic takes one type and refuses the others. */
export const mixedMessageTypes = defineRule({
  id: 'mixed-message-types',
  severity: 'error',
  effortMinutes: 120,
  fixes: ['suggested', 'manual'],
  documentation: mixedTypesDocumentation,
  *checkTopic(topic: Topic, workspace: Workspace): Iterable<LocatedReport> {
    if (isPlaceholderName(topic.name)) return;
    const conflict = conflictOf({ ...topic, senders: topic.senders.filter(({ path }) => !isTestPath(path)) });
    if (conflict) yield* reports(workspace, topic, conflict);
  },
});

function* reports(workspace: Workspace, topic: Topic, conflict: TypeConflict): Iterable<LocatedReport> {
  const split = splitOf(workspace, topic);
  const severity = severityOf(workspace, conflict);
  const places = groupedBy(conflict.senders, ({ place }) => siteKey(place));
  const isOnePiece = new Set<string>();
  for (const here of places) {
    const [{ place, part, calls }] = here;
    const others = conflict.senders.filter((sender) => !here.includes(sender));
    const isFirst = isOnePiece.size === 0;
    isOnePiece.add(siteKey(place));
    yield {
      path: place.path,
      range: place.range,
      family: part.family,
      severity,
      ...(!isFirst && { effortMinutes: 0 }),
      message: messageOf(workspace, topic, conflict, here, others, split),
      ...('rewrite' in split ? { rewrites: [split.rewrite], fixGroup: `mixed-message-types:${topic.name}` } : { fix: 'manual' }),
      related: relatedTo(place, [...others.map(senderStep), ...calls, ...topicSteps(topic)]),
      data: { topic: topic.name, messageType: typesOf(here).join(','), otherTypes: typesOf(others).join(',') },
    };
  }
}

function severityOf({ target }: Workspace, { isCertain, senders }: TypeConflict): Severity {
  if (senders.every(({ path }) => isDemoPath(path))) return 'info';
  if (target.edition === 'open-source') return isCertain ? 'warning' : 'info';
  return isCertain ? 'error' : 'warning';
}

function messageOf(
  workspace: Workspace,
  { name }: Topic,
  { isCertain }: TypeConflict,
  here: readonly WorkspaceSend[],
  others: readonly WorkspaceSend[],
  split: Split,
): Message {
  if (others.length === 0 && here.every(isBoth)) return mixedTypesMessages.both({ topic: name });
  const own = typesOf(here).join('/');
  const elsewhere = othersText(workspace, typesOf(here), others);
  const fix = 'rewrite' in split ? mixedTypesMessages.hasRewrite({ names: split.names }) : split.reason;
  if (!isCertain) {
    const rest = elsewhere === '' ? '' : mixedTypesMessages.elsewhere({ others: elsewhere });
    return mixedTypesMessages.conditional({ topic: name, own, others: rest, fix });
  }
  const say = workspace.target.edition === 'open-source' ? mixedTypesMessages.openSource : mixedTypesMessages.certain;
  return say({ topic: name, own, others: elsewhere, fix });
}

/** Ordered and delayed by setters that both are called: the types of one message, not of several. */
function isBoth({ types, part }: WorkspaceSend): boolean {
  return part.messageGroup !== undefined && part.deliveryTime !== undefined && [...types].sort().join() === 'DELAY,FIFO';
}

/** `DELAY (OrderTimeout.java:41), FIFO (Orders.java:12)`: of each other type the first place. */
function othersText(workspace: Workspace, own: readonly string[], others: readonly WorkspaceSend[]): string {
  const places = new Map<string, string>();
  for (const { types, place } of others)
    for (const type of types)
      if (!places.has(type) && !(own.length === 1 && own[0] === type)) places.set(type, placeText(workspace, place));
  return [...places].map(([type, place]) => `${type} (${place})`).join(', ');
}

function senderStep({ place, types }: WorkspaceSend): TrailStep {
  return step(place, mixedTypesMessages.sender({ types: types.join(', ') }));
}

function topicSteps({ consumers, declared }: Topic): TrailStep[] {
  return [
    ...consumers.map(({ place }) => step(place, mixedTypesMessages.consumer())),
    ...declared.map(({ path, declaration }) => step({ path, range: declaration.range }, mixedTypesMessages.declared())),
  ];
}
