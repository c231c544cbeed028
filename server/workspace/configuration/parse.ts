import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import { defaultTargets } from '../../../rules/targets/versions.js';
import { messageTypes } from '../../model/messaging.js';
import type { Message, MessageArguments } from '../../l10n/messages.js';
import { configurationMessages } from './messages.js';
import { editions } from '../../../rules/knowledge/editions.js';
import { settingsFor, severityChoices } from './schema.js';
import type { Configuration, Setting } from './schema.js';

export interface ParsedConfiguration {
  readonly configuration: Configuration;
  /** Empty when the file is right; otherwise the configuration must not be used. */
  readonly problems: readonly Message[];
}

type Values = Map<string, string>;

const day = 24 * 60 * 60 * 1000;
const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: day };
/** More of them than these are of one cause, or of no configuration. */
const mostSyntaxErrors = 20;
/** What an open-source broker allows unless it is told otherwise. */
const openSourceDelay = day;

/** Reads `rocketmq-migrate.yml`. Every problem names its line; aliases are not followed, so nothing in the file can grow. */
export function parseConfiguration(text: string, file: string, ruleIds: readonly string[]): ParsedConfiguration {
  const problems: Message[] = [];
  const values: Values = new Map();
  const maps = new Map<string, Values>();
  const at: Map<string, MessageArguments> = new Map();
  try {
    read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push(configurationMessages.tooDeep({ file }));
  }
  return { configuration: toConfiguration(values, maps), problems };

  function read(): void {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'failsafe', logLevel: 'error' });
    const placeOf = (offset: number): MessageArguments => {
      const { line, col } = lines.linePos(offset);
      return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    for (const error of document.errors.slice(0, mostSyntaxErrors)) {
      if (error.code === 'MULTIPLE_DOCS') problems.push(configurationMessages.severalDocuments(placeOf(error.pos[0])));
      else problems.push(configurationMessages.syntax({ ...placeOf(error.pos[0]), detail: error.message.split('\n', 1)[0] ?? '' }));
    }
    const settings = settingsFor(ruleIds);
    const { contents } = document;
    if (problems.length > 0 || contents === null || isEmpty(contents)) return;
    if (isMap(contents)) readGroup(contents, settings, '', placeOf);
    else problems.push(configurationMessages.noMapping({ ...placeOf(offsetOf(contents)), settings: names(settings) }));
    const limited = at.get('maxDelay');
    if (limited && values.get('edition') !== 'open-source') problems.push(configurationMessages.maxDelayNeedsOpenSource(limited));
  }

  function readMap(
    map: YAMLMap,
    { values: allowed }: Extract<Setting, { kind: 'map' }>,
    name: string,
    placeOf: (offset: number) => MessageArguments,
  ): void {
    const own: Values = new Map();
    maps.set(name, own);
    for (const { key, value } of map.items) {
      const entry = isScalar(key) ? String(key.value) : '';
      const given = isScalar(value) ? String(value.value) : '';
      const args = { ...placeOf(isEmpty(value) ? offsetOf(key) : offsetOf(value)), name: `${name}.${entry}`, value: given };
      if (entry === '') problems.push(configurationMessages.badName({ ...placeOf(offsetOf(key)), name }));
      else if (given === '') problems.push(configurationMessages.noValue(args));
      else if (allowed.kind === 'choice' && !allowed.choices.includes(given)) {
        problems.push(configurationMessages.badChoice({ ...args, choices: allowed.choices.join(', ') }));
      } else own.set(entry, given);
    }
  }

  function readGroup(
    map: YAMLMap,
    settings: Readonly<Record<string, Setting>>,
    prefix: string,
    placeOf: (offset: number) => MessageArguments,
  ): void {
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const setting = Object.hasOwn(settings, name) ? settings[name] : undefined;
      const keyPlace = placeOf(offsetOf(key));
      if (!setting) {
        problems.push(configurationMessages.unknownSetting({ ...keyPlace, name: prefix + name, settings: names(settings) }));
      } else if (setting.kind === 'group') {
        if (isMap(value)) readGroup(value, setting.settings, `${prefix}${name}.`, placeOf);
        else if (!isEmpty(value)) {
          problems.push(configurationMessages.notAGroup({ ...keyPlace, name: prefix + name, settings: names(setting.settings) }));
        }
      } else if (setting.kind === 'map') {
        if (isMap(value)) readMap(value, setting, name, placeOf);
        else if (!isEmpty(value)) problems.push(configurationMessages.notAMap({ ...keyPlace, name: prefix + name }));
      } else {
        const place = value === null ? keyPlace : placeOf(offsetOf(value));
        const given = isScalar(value) ? String(value.value) : '';
        const problem = check(setting, given, { ...place, name: prefix + name, value: given });
        if (problem) problems.push(problem);
        values.set(prefix + name, given);
        at.set(prefix + name, keyPlace);
      }
    }
  }
}

function check(setting: Exclude<Setting, { kind: 'group' | 'map' }>, value: string, args: MessageArguments): Message | undefined {
  if (value === '') return configurationMessages.noValue(args);
  switch (setting.kind) {
    case 'choice':
      return setting.choices.includes(value)
        ? undefined
        : configurationMessages.badChoice({ ...args, choices: setting.choices.join(', ') });
    case 'duration':
      return toMilliseconds(value) === undefined ? configurationMessages.badDuration(args) : undefined;
    case 'version': {
      const { oldest, usual } = setting;
      return isAtLeast(value, oldest) ? undefined : configurationMessages.badVersion({ ...args, oldest, usual });
    }
  }
}

/** A delay with its unit is milliseconds, a whole number a number; everything else is a text. */
function stated(values: Values | undefined): Record<string, string | number> {
  return Object.fromEntries(
    [...(values ?? [])].map(([name, value]) => [name, toMilliseconds(value) ?? (/^\d{1,15}$/.test(value) ? Number(value) : value)]),
  );
}

function toConfiguration(values: Values, maps: ReadonlyMap<string, Values>): Configuration {
  const edition = editions.find((candidate) => candidate === values.get('edition'));
  const severities = [...values]
    .filter(([name]) => name.startsWith('severities.'))
    .flatMap(([name, value]) => {
      const severity = severityChoices.find((choice) => choice === value);
      return severity ? [[name.slice('severities.'.length), severity] as const] : [];
    });
  const workspace = {
    ...(edition && { edition }),
    ...(edition === 'open-source' && { maxDelay: toMilliseconds(values.get('maxDelay') ?? '') ?? openSourceDelay }),
    values: stated(maps.get('values')),
    topics: Object.fromEntries(
      [...(maps.get('topics') ?? [])].flatMap(([topic, type]) => {
        const known = messageTypes.find((candidate) => candidate === type);
        return known ? [[topic, known] as const] : [];
      }),
    ),
    instances: Object.fromEntries(maps.get('instances') ?? []),
  };
  return {
    workspace,
    targets: { java: values.get('targets.java') ?? defaultTargets.java, node: values.get('targets.node') ?? defaultTargets.node },
    severities: Object.fromEntries(severities),
  };
}

function toMilliseconds(duration: string): number | undefined {
  const parts = /^(\d{1,9})(s|m|h|d)$/.exec(duration);
  const unit = units[parts?.[2] ?? ''];
  return parts && unit !== undefined && Number(parts[1]) > 0 ? Number(parts[1]) * unit : undefined;
}

/** Both as three numbers with dots between them. */
export function isAtLeast(version: string, oldest: string): boolean {
  const parts = (text: string): number[] => text.split('.').map(Number);
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version)) return false;
  const wanted = parts(oldest);
  for (const [i, part] of parts(version).entries()) {
    const least = wanted[i] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && (node.value === null || node.value === ''));
}

function offsetOf(node: unknown): number {
  return (node as Partial<Node> | null)?.range?.[0] ?? 0;
}

function names(settings: Readonly<Record<string, Setting>>): string {
  return Object.keys(settings).join(', ');
}
