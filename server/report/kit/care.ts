import type { Message } from '../../l10n/messages.js';
import type { Family } from '../../model/messaging.js';
import type { GroupRow, MigrationTarget, TopicRow } from '../migration/model.js';
import { durationText } from './duration.js';
import { code } from './markdown.js';
import { planMessages } from './plan-messages.js';
import type { KitResources } from './resources.js';

/** Longest delay of 4.x: https://help.aliyun.com/document_detail/43349.html */
const longestOf4 = 40 * 24 * 60 * 60 * 1000;

/** What of a stage's topics and groups goes wrong when nobody thinks of it. */
export type CareOf = (stage: { readonly topics: readonly TopicRow[]; readonly groups: readonly GroupRow[] }) => Message[];

export function careFor(target: MigrationTarget, { placeholders, refused }: KitResources): CareOf {
  const open = new Set(placeholders.map(({ of, resource }) => `${of} ${resource}`));
  const unusable = new Set(refused.map(({ of, name }) => `${of} ${name}`));
  const refusal = (of: 'topic' | 'group', name: string): Message[] =>
    unusable.has(`${of} ${name}`) ? [planMessages.careRefused({ name: code(name) })] : [];
  return ({ topics, groups }) => [
    ...topics.flatMap((topic) => [...refusal('topic', topic.name), ...careOfTopic(topic, target, open.has(`topic-type ${topic.name}`))]),
    ...groups.flatMap((group) => [...refusal('group', group.name), ...careOfGroup(group, open.has(`group-order ${group.name}`))]),
  ];
}

function careOfTopic(topic: TopicRow, { maxDelayMillis: limit }: MigrationTarget, isUndecided: boolean): Message[] {
  const { types, type, hasOpenType, maxDelayMillis, hasOpenDelay, isOrderedBySelector } = topic;
  const name = { topic: code(topic.name) };
  const care: Message[] = [];
  const has = (one: string): boolean => type === one || types.some((other) => other === one);
  if (isUndecided && types.length > 1) care.push(planMessages.careMixed({ ...name, types: types.join(', ') }));
  if (isUndecided && types.length === 0) care.push(planMessages.careUnknownType(name));
  if (type !== null && hasOpenType) care.push(planMessages.careOpenType({ ...name, type }));
  if (has('FIFO')) {
    const families = familiesOf(topic.senders);
    care.push(planMessages.careFifo(name));
    if (isOrderedBySelector) care.push(planMessages.careSelector(name));
    if (isMixed(families)) care.push(planMessages.careSenders({ ...name, families: families.join(', ') }));
  }
  if (has('TRANSACTION')) care.push(planMessages.careTransaction(name));
  if (has('DELAY'))
    care.push(planMessages.careDelay({ ...name, delay: durationText(hasOpenDelay ? longestOf4 : (maxDelayMillis ?? longestOf4)) }));
  if (maxDelayMillis !== null && maxDelayMillis > limit)
    care.push(planMessages.careTooLong({ ...name, delay: durationText(maxDelayMillis), limit: durationText(limit) }));
  if (hasOpenDelay) care.push(planMessages.careOpenDelay({ ...name, limit: durationText(limit) }));
  return care;
}

function careOfGroup({ name, consumers }: GroupRow, isUndecided: boolean): Message[] {
  const families = familiesOf(consumers);
  const group = { group: code(name) };
  const subscribed = new Set(consumers.map(({ subscriptions }) => JSON.stringify(subscriptions.map((one) => JSON.stringify(one)).sort())));
  return [
    ...(isMixed(families) ? [planMessages.careProtocols({ ...group, families: families.join(', ') })] : []),
    ...(subscribed.size > 1 ? [planMessages.careSubscriptions(group)] : []),
    ...(isUndecided ? [planMessages.careOrder(group)] : []),
  ];
}

function familiesOf(rows: readonly { readonly family: Family }[]): readonly Family[] {
  return [...new Set(rows.map(({ family }) => family))].sort();
}

const isMixed = (families: readonly Family[]): boolean => new Set(families.map(protocolOf)).size > 1;

/** By what a family's clients speak to a broker. https://help.aliyun.com/document_detail/441918.html */
function protocolOf(family: Family): string {
  if (family === 'ons-http') return 'http';
  return family === 'grpc-5' || family === 'ons-tcp-2' ? family : 'remoting';
}
