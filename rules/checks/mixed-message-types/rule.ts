import type { Severity } from '../../../server/engine/finding.js';
import { defineRule, type LocatedReport } from '../../../server/engine/rule.js';
import type { Message } from '../../../server/l10n/messages.js';
import { messageTypes, type MessageType } from '../../../server/model/messaging.js';
import type { TrailStep } from '../../../server/model/values.js';
import type { Topic, Workspace, WorkspaceSend } from '../../../server/model/workspace.js';
import { groupedBy } from '../support/grouped.js';
import { isDemoPath, isPlaceholderName, isOfTests } from '../support/places.js';
import { relatedTo, siteKey, step } from '../support/related.js';
import { serverTypes } from '../support/server-types.js';
import { placeText } from '../support/trail.js';
import { callOf, withAlternatives } from './alternatives.js';
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
    const all = topic.senders.filter((sender) => !isOfTests(sender));
    yield* bothReports(topic, all.filter(isBoth));
    const separate = all.filter((sender) => !isBoth(sender));
    const senders = withAlternatives(separate, workspace);
    const conflict = conflictOf({ ...topic, senders });
    if (!conflict) return;
    const isOfSelectors = conflict.senders.some(({ part }) => part.orderedBySelector);
    const now = isOfSelectors
      ? conflictOf({ ...topic, senders: senders.map((sender) => ({ ...sender, types: serverTypes(sender) })) })
      : conflict;
    const isOfBranches = conflict.senders.some((sender) => !separate.includes(sender));
    yield* reports(workspace, topic, { ...conflict, isOfSelectors, isOfBranches, isLater: now === undefined });
  },
});

/** Messages that are FIFO and DELAY at once: they do not fit any topic, whatever else is sent to it. */
function* bothReports({ name }: Topic, senders: readonly WorkspaceSend[]): Iterable<LocatedReport> {
  for (const [{ place, part, path, calls }] of groupedBy(senders, (sender) => siteKey(sender.place))) {
    yield {
      path: place.path,
      range: place.range,
      family: part.family,
      severity: isDemoPath(path) ? 'info' : 'warning',
      message: mixedTypesMessages.both({ topic: name }),
      fix: 'manual',
      related: relatedTo(place, calls),
      data: { topic: name, messageType: 'FIFO,DELAY', otherTypes: '' },
    };
  }
}

interface Conflict extends TypeConflict {
  /** Some of the order is made by queue selectors of Remoting. */
  readonly isOfSelectors: boolean;
  /** Some calls lead to branches that send different types. */
  readonly isOfBranches: boolean;
  /** Only with the gRPC SDK are there several types. */
  readonly isLater: boolean;
}

function* reports(workspace: Workspace, topic: Topic, conflict: Conflict): Iterable<LocatedReport> {
  // Without a sharding key Remoting could not send to the FIFO topic that a split would make.
  const split = conflict.isOfSelectors ? { reason: mixedTypesMessages.manualSelector() } : splitOf(workspace, topic);
  const places = groupedBy(conflict.senders, (sender) => siteKey(callOf(sender)));
  const severity = severityOf(workspace, conflict);
  const isOnePiece = new Set<string>();
  for (const here of places) {
    const [first] = here;
    const { part, calls } = first;
    const place = here.every((sender) => siteKey(sender.place) === siteKey(first.place)) ? first.place : callOf(first);
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
      data: { topic: topic.name, messageType: typesOf(here).join(','), otherTypes: otherTypes(typesOf(here), others).join(',') },
    };
  }
}

function severityOf({ target }: Workspace, { isCertain, isLater, isOfBranches, senders }: Conflict): Severity {
  if (isLater || senders.every(({ path }) => isDemoPath(path))) return 'info';
  // All of them can be of one type: what the branches of a call make of it is not known.
  if (!isCertain && isOfBranches && messageTypes.some((type) => senders.every(({ types }) => types.includes(type)))) return 'info';
  if (target.edition === 'open-source') return isCertain ? 'warning' : 'info';
  return isCertain ? 'error' : 'warning';
}

function messageOf(
  workspace: Workspace,
  { name }: Topic,
  { isCertain, isOfSelectors, isLater }: Conflict,
  here: readonly WorkspaceSend[],
  others: readonly WorkspaceSend[],
  split: Split,
): Message {
  const own = typesOf(here).join('/');
  const elsewhere = othersText(workspace, typesOf(here), others);
  const fix = 'rewrite' in split ? mixedTypesMessages.hasRewrite({ names: split.names }) : split.reason;
  const withNote = (message: Message): Message => (isOfSelectors ? mixedTypesMessages.withSelector({ message }) : message);
  if (elsewhere === '' && isCertain) return withNote(mixedTypesMessages.oneSend({ topic: name, own: typesOf(here).join(', '), fix }));
  if (isLater) return mixedTypesMessages.later({ topic: name, own, others: elsewhere, fix });
  if (!isCertain) {
    const rest = elsewhere === '' ? '' : mixedTypesMessages.elsewhere({ others: elsewhere });
    return withNote(mixedTypesMessages.conditional({ topic: name, own, others: rest, fix }));
  }
  const say = workspace.target.edition === 'open-source' ? mixedTypesMessages.openSource : mixedTypesMessages.certain;
  return withNote(say({ topic: name, own, others: elsewhere, fix }));
}

/** Ordered and delayed by setters that both are called: the types of one message, not of several. */
function isBoth({ types, part }: WorkspaceSend): boolean {
  return part.messageGroup !== undefined && part.deliveryTime !== undefined && [...types].sort().join() === 'DELAY,FIFO';
}

/** `DELAY (OrderTimeout.java:41), FIFO (Orders.java:12)`: of each other type the first place. */
function othersText(workspace: Workspace, own: readonly MessageType[], others: readonly WorkspaceSend[]): string {
  const places = new Map<string, string>();
  for (const { types, place } of others)
    for (const type of types) if (!places.has(type) && isOther(own, type)) places.set(type, placeText(workspace, place));
  return [...places].map(([type, place]) => `${type} (${place})`).join(', ');
}

function otherTypes(own: readonly MessageType[], others: readonly WorkspaceSend[]): readonly MessageType[] {
  return typesOf(others).filter((type) => isOther(own, type));
}

/** A place that sends one type is told of the others only. */
function isOther(own: readonly MessageType[], type: MessageType): boolean {
  return !(own.length === 1 && own[0] === type);
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
