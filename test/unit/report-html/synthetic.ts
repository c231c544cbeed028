import { languageOf } from '../../../server/engine/languages.js';
import type { Locale } from '../../../server/l10n/messages.js';
import { summarize } from '../../../server/report/build-result.js';
import { ruleText } from '../../../server/report/build-input.js';
import type { ReportInput } from '../../../server/report/input.js';
import type { MigrationModel, Place } from '../../../server/report/migration/model.js';
import type { ReportedError, ReportedFinding } from '../../../server/report/result.js';
import { messageTypes, type MessageType } from '../../../server/model/message-types.js';
import { product } from '../../../rules/product.js';

export interface Synthetic {
  readonly findings: number;
  readonly applications?: number;
  readonly topics?: number;
  readonly locale?: Locale;
  /** Put into names of files, modules, topics, groups and into messages. */
  readonly inNames?: string;
  readonly errors?: readonly ReportedError[];
  /** Runs before this one. */
  readonly runs?: number;
}

const linesOfFile = 240;
const findingsOfFile = 12;

/** A workspace that is not there, as large as one wants: the same for the same numbers. */
export function syntheticInput(options: Synthetic): ReportInput {
  const { findings: count, applications = 4, topics = 12, locale = 'en', inNames = '', errors = [], runs = 0 } = options;
  const rules = product.rules.map((rule) => ruleText(rule, locale)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = Array.from({ length: applications }, (_, i) => `service-${i}${inNames}`);
  const nameOf = (i: number): string => names[i % applications] ?? '.';
  const pathOf = (file: number): string => `${nameOf(file)}/src/main/java/com/example/shop${file}/Orders${file}${inNames}.java`;
  const findings = Array.from({ length: count }, (_, i): ReportedFinding => {
    const file = Math.floor(i / findingsOfFile);
    const line = 8 + ((i % findingsOfFile) * (linesOfFile - 20)) / findingsOfFile;
    const rule = rules[(i * 7) % rules.length];
    const at = { line: Math.floor(line), column: 9, endLine: Math.floor(line) + (i % 5 === 0 ? 1 : 0), endColumn: 24 };
    return {
      ruleId: rule?.id ?? '',
      family: i % 3 === 0 ? 'ons-http' : i % 3 === 1 ? 'ons-tcp-1' : null,
      language: 'java',
      severity: rule?.severity ?? 'error',
      message: `\`send${i}\` hands message ${i % 977} of topic-${i % topics} to a client that a 5.x instance does not answer.${inNames} Use \`Producer.send\` with the endpoint of a 5.x instance.`,
      path: pathOf(file),
      application: nameOf(file),
      ...at,
      fix: (['safe', 'suggested', 'manual', 'none'] as const)[i % 4] ?? 'none',
      fixGroup: i % 4 < 2 ? `group-${file}` : null,
      effortMinutes: (i % 6) * 5,
      fingerprint: i.toString(16).padStart(16, '0'),
      data: {},
      related: i % 3 === 0 ? [{ path: pathOf(file + 1), ...at, message: `The value comes from here${inNames}.`, isStep: true }] : [],
    };
  });
  const text = Array.from(
    { length: linesOfFile },
    (_, i) => `        producer.send(message${i}, "line ${i}" + orders.get(${i}).toString());`,
  ).join('\n');
  const entry = (left: number, label: string) => ({
    label,
    findings: Math.round(count * left),
    effortMinutes: Math.round(count * 12.5 * left),
    byApplication: Object.fromEntries(
      names.map((name) => [
        name,
        { findings: Math.round((count * left) / applications), effortMinutes: Math.round((count * 12.5 * left) / applications) },
      ]),
    ),
  });
  return {
    result: {
      schemaVersion: 1,
      tool: { name: 'rocketmq-migrate', version: '0.0.0' },
      summary: summarize(findings, Math.ceil(count / findingsOfFile) + 40, 1_000_000),
      findings,
      errors,
    },
    model: syntheticModel(names, topics, inNames, pathOf),
    rules,
    plans: [],
    locale,
    textOf: (path) => (languageOf(path.replace(/[^\w./-]/g, '')) ? text : undefined),
    applicationOf: (path) => path.slice(0, path.indexOf('/')),
    history: Array.from({ length: runs }, (_, i) => entry(1 + (runs - i) * 0.3, `run ${i + 1}`)),
    ...(runs > 0 && {
      currentRun: entry(1, `run ${runs + 1}`),
      comparison: {
        added: findings.filter((_, i) => i % 50 === 0).map(({ fingerprint }) => fingerprint),
        removed: [{ fingerprint: 'f'.repeat(16), ruleId: 'ons-http-sdk', path: pathOf(0), application: nameOf(0) }],
        unchanged: count - Math.ceil(count / 50),
      },
    }),
  };
}

function syntheticModel(names: readonly string[], count: number, inNames: string, pathOf: (file: number) => string): MigrationModel {
  const nameOf = (i: number): string => names[i % names.length] ?? '.';
  const place = (i: number): Place => ({ path: pathOf(i), line: i + 1, column: 5 });
  const topics = Array.from({ length: count }, (_, i) => {
    const types: readonly MessageType[] = i % 7 === 5 ? ['NORMAL', 'DELAY'] : i % 7 === 6 ? [] : messageTypes.slice(i % 4, (i % 4) + 1);
    return {
      name: `topic-${i}${inNames}`,
      types,
      type: types.length === 1 ? (types[0] ?? null) : null,
      maxDelayMillis: types.includes('DELAY') ? (i % 2 === 0 ? 1_800_000 : 30 * 86_400_000) : null,
      hasOpenDelay: i % 9 === 2,
      hasOpenType: i % 13 === 4,
      senders: types.length === 0 ? [] : [{ application: nameOf(i), family: 'ons-http' as const, types, place: place(i) }],
      subscribers: [
        {
          application: nameOf(i + 1),
          family: 'ons-http' as const,
          group: i % 11 === 3 ? null : `GID-${i}${inNames}`,
          filter: i % 2 ? 'a||b' : '*',
          place: place(i + 1),
        },
      ],
      declared:
        i % 5 === 0
          ? [
              {
                types,
                by: 'terraform' as const,
                generation: 4 as const,
                instance: null,
                place: { path: `main${inNames}.tf`, line: i + 1, column: 1 },
              },
            ]
          : [],
    };
  });
  const groups = topics.flatMap(({ name, subscribers }, i) =>
    subscribers.flatMap(({ group, application, family, filter, place: at }) =>
      group === null
        ? []
        : [
            {
              name: group,
              families: [family],
              orderly: i % 3 === 0 ? true : i % 3 === 1 ? false : null,
              maxRetryTimes: i % 4 === 0 ? 16 : null,
              consumers: [{ application, family, orderly: null, subscriptions: [{ topic: name, filter }], place: at }],
              producers: [],
              declared: [],
            },
          ],
    ),
  );
  return {
    target: { edition: null, maxDelayMillis: 7 * 86_400_000, isAssumed: true, instances: { MQ_INST_1_a: 'rmq-cn-b' } },
    applications: names.map((name) => ({
      name,
      families: ['ons-http'],
      sendsTo: topics.filter(({ senders }) => senders.some(({ application }) => application === name)).map((topic) => topic.name),
      groups: groups.filter(({ consumers }) => consumers.some(({ application }) => application === name)).map((group) => group.name),
      consumes: topics.filter(({ subscribers }) => subscribers.some(({ application }) => application === name)).map((topic) => topic.name),
    })),
    topics,
    groups,
    grants: topics.flatMap(({ name, senders }) =>
      senders.map(({ application, place: at }) => ({
        application,
        user: `app-${application}`,
        resourceType: 'Topic' as const,
        resource: name,
        actions: ['Pub' as const],
        places: [at],
      })),
    ),
    legacyResources: topics.slice(0, 3).map(({ name }, i) => ({
      type: 'alicloud_ons_topic',
      address: i === 2 ? null : `alicloud_ons_topic.t${i}${inNames}`,
      names: i === 1 ? [] : [name],
      place: { path: `main${inNames}.tf`, line: i + 1, column: 1 },
    })),
    policies: topics.slice(0, 2).map(({ name }, i) => ({
      resourceType: 'Topic' as const,
      resource: name,
      actions: ['Pub' as const],
      decision: 'Allow' as const,
      instance: i === 0 ? 'MQ_INST_1_a' : null,
      isOpen: i === 1,
      place: place(i),
    })),
    unresolved: Array.from({ length: Math.ceil(count / 4) }, (_, i) => ({
      what: (['topic', 'group', 'delay', 'endpoint'] as const)[i % 4] ?? 'topic',
      why: (['not-configured', 'call-result', 'parameter', 'remote'] as const)[i % 4] ?? 'limit',
      key: i % 4 === 0 ? `mq.topic-${i}${inNames}` : null,
      fragment: null,
      stateAs: i % 4 === 0 ? `mq.topic-${i}${inNames}` : `${pathOf(i)}:${i + 1}`,
      place: place(i),
    })),
    stages: topics.map(({ name, subscribers }, i) => ({
      number: i + 1,
      topics: [name],
      groups: subscribers.flatMap(({ group }) => group ?? []),
      applications: [...new Set([nameOf(i), nameOf(i + 1)])].sort(),
    })),
  };
}
