import type { Message } from '../../l10n/messages.js';
import { hoursPerDay } from '../html/effort.js';
import type { ReportInput } from '../input.js';
import type { Application, GroupRow, MigrationModel, Stage, TopicRow } from '../migration/model.js';
import { careFor, type CareOf } from './care.js';
import { durationText } from './duration.js';
import { code, row, ruler } from './markdown.js';
import { planMessages } from './plan-messages.js';
import type { KitResources, KitTopic } from './resources.js';

export type PlanInput = Pick<ReportInput, 'model' | 'result'>;
type Text = (message: Message) => string;

/** Rows by name, found once for all stages. */
interface Lookup {
  readonly topics: ReadonlyMap<string, TopicRow>;
  readonly groups: ReadonlyMap<string, GroupRow>;
  readonly created: ReadonlyMap<string, KitTopic>;
  readonly care: CareOf;
}

function lookupOf({ topics, groups, target }: MigrationModel, kit: KitResources): Lookup {
  const byName = <T extends { readonly name: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
    new Map(all.map((one) => [one.name, one]));
  return { topics: byName(topics), groups: byName(groups), created: byName(kit.topics), care: careFor(target, kit) };
}

/** The plan of a migration: states, stages with their checks and ways back, what to watch, what each application has to do. Markdown. */
export function planText({ model, result }: PlanInput, kit: KitResources, text: Text): string {
  const head = [`# ${text(planMessages.title())}`, text(planMessages.intro()), targetText(model, text)];
  if (result.errors.length > 0) head.push(`**${text(planMessages.unreadable({ count: result.errors.length }))}**`);
  if (model.stages.length === 0) return `${[...head, text(planMessages.nothing())].join('\n\n')}\n`;
  const lookup = lookupOf(model, kit);
  const parts = [
    ...head,
    `## ${text(planMessages.states())}`,
    statesTable(text),
    `## ${text(planMessages.before())}`,
    checks(beforeFirst(model, kit), text),
    `## ${text(planMessages.order())}`,
    text(planMessages.orderWhy()),
    orderTable(model, text),
    ...model.stages.flatMap((stage) => stageText(stage, lookup, text)),
    `## ${text(planMessages.watch())}`,
    list(
      [
        planMessages.watchLag(),
        planMessages.watchLeft(),
        planMessages.watchErrors(),
        planMessages.watchConnections(),
        planMessages.watchDead(),
      ],
      text,
    ),
    `## ${text(planMessages.duplicates())}`,
    text(planMessages.duplicatesText()),
    `## ${text(planMessages.firstStart())}`,
    text(planMessages.firstStartText()),
    `## ${text(planMessages.checklist())}`,
    ...model.applications.filter(concernsMessaging).flatMap((application) => applicationText(application, { model, result }, kit, text)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function targetText({ target }: MigrationModel, text: Text): string {
  const { edition, maxDelayMillis, isAssumed, instances } = target;
  const lines = [text(planMessages.target({ edition: edition ?? planMessages.notStated(), delay: durationText(maxDelayMillis) }))];
  if (isAssumed) lines.push(text(planMessages.assumed()));
  const pairs = Object.entries(instances).map(([from, to]) => `${code(from)} → ${code(to)}`);
  if (pairs.length > 0) lines.push(text(planMessages.instances({ pairs: pairs.join(', ') })));
  if (new Set(Object.values(instances)).size > 1) lines.push(text(planMessages.several()));
  return lines.join('\n');
}

function statesTable(text: Text): string {
  const head = text(planMessages.statesHead());
  const rows = [
    ['MIGRATE_WAIT', planMessages.stateWait()],
    ['DOUBLE_READ', planMessages.stateDouble()],
    ['SWITCH_WRITE', planMessages.stateSwitch()],
    ['MIGRATE_FINISH', planMessages.stateFinish()],
  ] as const;
  return [head, ruler(head), ...rows.map(([state, message]) => `| ${state} | ${text(message)} |`)].join('\n');
}

const checks = (messages: readonly Message[], text: Text): string => messages.map((message) => `- [ ] ${text(message)}`).join('\n');
const list = (messages: readonly Message[], text: Text): string => messages.map((message) => `- ${text(message)}`).join('\n');

function beforeFirst({ unresolved }: MigrationModel, { placeholders }: KitResources): Message[] {
  const names = placeholders.map(({ variable }) => code(variable)).join(', ');
  return [
    ...(unresolved.length > 0 ? [planMessages.beforeOpen({ count: unresolved.length })] : []),
    ...(names === '' ? [] : [planMessages.beforeChoices({ names })]),
    planMessages.beforeFindings(),
    planMessages.beforeKit(),
    planMessages.beforeNetwork(),
    planMessages.beforeBridge(),
    planMessages.beforeWatch(),
    planMessages.beforeRehearse(),
  ];
}

function orderTable({ stages }: MigrationModel, text: Text): string {
  const head = text(planMessages.orderHead());
  const rows = stages.map(({ number, topics, groups, applications }) =>
    row([String(number), codes(topics), codes(groups), applicationsText(applications, text)]),
  );
  return [head, ruler(head), ...rows].join('\n');
}

const codes = (names: readonly string[]): string => names.map(code).join(', ');

function applicationsText(names: readonly string[], text: Text): string {
  return names.map((name) => (name === '.' ? text(planMessages.root()) : code(name))).join(', ');
}

function stageText(stage: Stage, lookup: Lookup, text: Text): string[] {
  const topics = stage.topics.flatMap((name) => lookup.topics.get(name) ?? []);
  const groups = stage.groups.flatMap((name) => lookup.groups.get(name) ?? []);
  const care = lookup.care({ topics, groups });
  const title = planMessages.stage({ number: stage.number, names: codes(stage.topics.length > 0 ? stage.topics : stage.groups) });
  const parts = [`## ${text(title)}`, ...(topics.length > 0 ? [topicTable(topics, lookup, text)] : [])];
  if (care.length > 0) parts.push(`### ${text(planMessages.care())}`, list(care, text));
  parts.push(checks(steps(topics, text), text));
  return parts;
}

function topicTable(topics: readonly TopicRow[], { created }: Lookup, text: Text): string {
  const head = text(planMessages.topicHead());
  const none = text(planMessages.none());
  const rows = topics.map((topic) => {
    const senders = applicationsText([...new Set(topic.senders.map(({ application }) => application))], text);
    const groups = codes([...new Set(topic.subscribers.flatMap(({ group }) => (group === null ? [] : [group])))]);
    return row([code(topic.name), typeText(created.get(topic.name), text), delayText(topic, text), senders || none, groups || none]);
  });
  return [head, ruler(head), ...rows].join('\n');
}

function typeText(topic: KitTopic | undefined, text: Text): string {
  if (!topic) return '–';
  return typeof topic.type === 'string' ? topic.type : text(planMessages.undecided({ choices: topic.type.choices.join(', ') }));
}

function delayText({ maxDelayMillis, hasOpenDelay }: TopicRow, text: Text): string {
  if (hasOpenDelay) return text(planMessages.unlimited());
  return maxDelayMillis === null ? '–' : text(durationText(maxDelayMillis));
}

/** The four states of a stage with what has to be so before the next. */
function steps(topics: readonly TopicRow[], text: Text): Message[] {
  if (topics.length === 0) return [planMessages.entryWait()];
  const who = (rows: readonly { readonly application: string }[]): string =>
    applicationsText([...new Set(rows.map(({ application }) => application))].sort(), text);
  const readers = who(topics.flatMap(({ subscribers }) => subscribers));
  const writers = who(topics.flatMap(({ senders }) => senders));
  const unread = codes(topics.filter(({ subscribers }) => subscribers.length === 0).map(({ name }) => name));
  const unwritten = codes(topics.filter(({ senders }) => senders.length === 0).map(({ name }) => name));
  const ordered = codes(topics.filter(({ type, types }) => type === 'FIFO' || types.includes('FIFO')).map(({ name }) => name));
  return [
    planMessages.entryWait(),
    ...(readers === '' ? [] : [planMessages.enterDouble({ applications: readers })]),
    ...(unread === '' ? [] : [planMessages.noConsumers({ topics: unread })]),
    planMessages.exitDouble(),
    planMessages.backDouble(),
    ...(writers === ''
      ? []
      : [
          ordered === ''
            ? planMessages.enterSwitch({ applications: writers })
            : planMessages.enterSwitchOrdered({ topics: ordered, applications: writers }),
        ]),
    ...(unwritten === '' ? [] : [planMessages.noSenders({ topics: unwritten })]),
    planMessages.exitSwitch(),
    planMessages.backSwitch(),
    planMessages.enterFinish(),
    planMessages.exitFinish(),
    planMessages.backFinish(),
  ];
}

function concernsMessaging({ sendsTo, consumes, groups }: Application): boolean {
  return sendsTo.length + consumes.length + groups.length > 0;
}

function applicationText(
  { name, sendsTo, consumes, groups }: Application,
  { model, result }: PlanInput,
  kit: KitResources,
  text: Text,
): string[] {
  const own = result.findings.filter(({ application }) => application === name);
  const count = (severities: readonly string[]): number => own.filter(({ severity }) => severities.includes(severity)).length;
  const minutes = own.reduce((sum, { effortMinutes }) => sum + effortMinutes, 0);
  const user = kit.users.find(({ application }) => application === name);
  const stages = model.stages.filter(({ applications }) => applications.includes(name)).map(({ number }) => number);
  const items = [
    planMessages.appFindings({
      errors: count(['error']),
      warnings: count(['warning']),
      others: count(['info', 'hint']),
      days: (minutes / 60 / hoursPerDay).toFixed(1),
    }),
    planMessages.appTests(),
    ...(user ? [planMessages.appUser({ user: code(user.name) })] : []),
    ...(sendsTo.length > 0 ? [planMessages.appSends({ topics: codes(sendsTo) })] : []),
    ...(consumes.length > 0
      ? [planMessages.appReads({ topics: codes(consumes), groups: codes(groups) || text(planMessages.none()) })]
      : []),
    ...(stages.length > 0 ? [planMessages.appStages({ numbers: stages.join(', ') })] : []),
  ];
  const title = name === '.' ? text(planMessages.root()) : code(name);
  return [`### ${text(planMessages.application({ name: title }))}`, checks(items, text)];
}
