import type { Message } from '../../l10n/messages.js';
import type { GroupRow, MigrationModel, Stage, TopicRow, Unresolved } from '../migration/model.js';
import { formatMessages } from './messages.js';
import { codeMarkdown, tableMarkdown } from './text.js';

type Say = (message: Message) => string;

/** Topics, groups, stages and open values. */
export function modelMarkdown({ topics, groups, stages, unresolved }: MigrationModel, say: Say): string[] {
  const section = (title: Message, rows: readonly string[]): string[] => (rows.length === 0 ? [] : [`## ${say(title)}`, '', ...rows]);
  return [
    ...section(formatMessages.topics(), topicTable(topics, say)),
    ...section(formatMessages.groups(), groupTable(groups, say)),
    ...section(formatMessages.stages(), stageTable(stages, say)),
    ...section(formatMessages.unresolved(), openTable(unresolved, say)),
  ];
}

function topicTable(topics: readonly TopicRow[], say: Say): string[] {
  const { topic, sent, needed, longestDelay, senders, readers } = formatMessages;
  return tableMarkdown(
    [topic(), sent(), needed(), longestDelay(), senders(), readers()].map(say),
    topics.map((row) => [
      codeMarkdown(row.name),
      row.types.join(', '),
      row.type ?? say(formatMessages.toDecide()),
      [
        ...(row.maxDelayMillis === null ? [] : [durationOf(row.maxDelayMillis)]),
        ...(row.hasOpenDelay ? [say(formatMessages.openDelay())] : []),
      ].join(', '),
      names(row.senders.map(({ application }) => application)),
      names(row.subscribers.flatMap(({ group }) => group ?? [])),
    ]),
  );
}

function groupTable(groups: readonly GroupRow[], say: Say): string[] {
  const { group, ordered, retries, applications, topics } = formatMessages;
  return tableMarkdown(
    [group(), ordered(), retries(), applications(), topics()].map(say),
    groups.map(({ name, orderly, maxRetryTimes, consumers, producers }) => [
      codeMarkdown(name),
      say(orderly === null ? formatMessages.toDecide() : orderly ? formatMessages.orderly() : formatMessages.concurrent()),
      maxRetryTimes === null ? '' : String(maxRetryTimes),
      names([...consumers, ...producers].map(({ application }) => application)),
      names(consumers.flatMap(({ subscriptions }) => subscriptions.flatMap((one) => one.topic ?? []))),
    ]),
  );
}

function stageTable(stages: readonly Stage[], say: Say): string[] {
  return tableMarkdown(
    [formatMessages.stage(), formatMessages.topics(), formatMessages.groups(), formatMessages.applications()].map(say),
    stages.map(({ number, topics, groups, applications }) => [number, names(topics), names(groups), names(applications)]),
  );
}

function openTable(unresolved: readonly Unresolved[], say: Say): string[] {
  if (unresolved.length === 0) return [];
  const rows = unresolved.map(({ stateAs, what, place: { path, line, column } }) => [
    codeMarkdown(stateAs),
    codeMarkdown(what),
    codeMarkdown(`${path}:${line}:${column}`),
  ]);
  const head = [formatMessages.stateAs(), formatMessages.what(), formatMessages.place()];
  return [say(formatMessages.unresolvedHow()), '', ...tableMarkdown(head.map(say), rows)];
}

function names(all: readonly string[]): string {
  return [...new Set(all)].sort().map(codeMarkdown).join(', ');
}

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

/** `7 d`, `1 d 12 h`: exact, largest unit first. */
function durationOf(milliseconds: number): string {
  let rest = Math.max(0, milliseconds);
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? [`${count} ${unit}`] : [];
  });
  return parts.join(' ') || '0 s';
}
