import type { Severity } from '../engine/finding.js';
import { severities } from '../engine/finding.js';
import type { Locale, Message } from '../l10n/messages.js';
import { locales, toLocale } from '../l10n/messages.js';
import { readShard, type Shard } from '../report/merge/parts.js';
import { cliMessages } from './messages.js';

export const formats = ['pretty', 'json', 'ndjson', 'sarif', 'html', 'markdown', 'csv', 'github'] as const;
export type Format = (typeof formats)[number];

export type FailOn = Severity | 'never';
const failOnChoices: readonly FailOn[] = ['error', 'warning', 'info', 'never'];

/** As commander hands them over. */
export interface RawOptions {
  readonly format?: string;
  readonly output?: string;
  readonly config?: string;
  readonly rule?: readonly string[];
  readonly failOn?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly locale?: string;
  readonly write?: boolean;
  readonly suggested?: boolean;
  readonly shard?: string;
  readonly cache?: string | boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly repository?: string;
  readonly teams?: string;
  readonly label?: string;
  readonly timestamp?: boolean;
}

export interface Options {
  readonly format: Format;
  readonly output?: string;
  readonly config?: string;
  readonly rules: readonly string[];
  readonly failOn: FailOn;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly locale: Locale;
  readonly write: boolean;
  readonly suggested: boolean;
  readonly shard?: Shard;
  /** File of findings that are known. */
  readonly baseline?: string;
  /** Where to write such a file. */
  readonly writeBaseline?: string;
  /** The name under which the result is joined with others. */
  readonly repository?: string;
  /** File that says whose code is whose. */
  readonly teams?: string;
  /** What the run is called in the history. */
  readonly label?: string;
  readonly timestamp: boolean;
  /** Folder in which a result is kept and found again. */
  readonly cache?: string;
}

export type OptionsResult = { readonly ok: true; readonly options: Options } | { readonly ok: false; readonly problem: Message };

export function readOptions(raw: RawOptions, ruleIds: readonly string[], locale: Locale): OptionsResult {
  const problem = badChoice('--format', raw.format, formats) ?? badChoice('--fail-on', raw.failOn, failOnChoices) ?? badLocale(raw.locale);
  if (problem) return { ok: false, problem };
  const shard = raw.shard === undefined ? undefined : readShard(raw.shard);
  if (raw.shard !== undefined && !shard) return { ok: false, problem: cliMessages.badShard({ value: raw.shard }) };
  const unknown = raw.rule?.find((id) => !ruleIds.includes(id));
  if (unknown !== undefined) return { ok: false, problem: cliMessages.unknownRule({ rule: unknown, rules: ruleIds.join(', ') }) };
  return {
    ok: true,
    options: {
      format: formats.find((format) => format === raw.format) ?? 'pretty',
      ...(raw.output !== undefined && { output: raw.output }),
      ...(raw.config !== undefined && { config: raw.config }),
      rules: raw.rule ?? [],
      failOn: [...severities, 'never' as const].find((level) => level === raw.failOn) ?? 'error',
      quiet: raw.quiet ?? false,
      color: raw.color ?? true,
      locale,
      write: raw.write ?? false,
      suggested: raw.suggested ?? false,
      ...(shard && { shard }),
      ...(raw.baseline !== undefined && { baseline: raw.baseline }),
      ...(raw.writeBaseline !== undefined && { writeBaseline: raw.writeBaseline }),
      ...(raw.repository !== undefined && { repository: raw.repository }),
      ...(raw.teams !== undefined && { teams: raw.teams }),
      ...(raw.label !== undefined && { label: raw.label }),
      timestamp: raw.timestamp ?? false,
      ...(typeof raw.cache === 'string' && { cache: raw.cache }),
    },
  };
}

function badLocale(locale: string | undefined): Message | undefined {
  return badChoice('--locale', locale?.toLowerCase().replace('_', '-'), [...locales, 'zh']);
}

function badChoice(option: string, value: string | undefined, choices: readonly string[]): Message | undefined {
  if (value === undefined || choices.includes(value)) return undefined;
  return cliMessages.badValue({ option, value, choices: choices.join(', ') });
}

/** The language is needed before the command line is understood, for what is said about a wrong one. */
export function localeOf(words: readonly string[], environment: Readonly<Record<string, string | undefined>>): Locale {
  const at = words.findIndex((word) => word === '--locale' || word.startsWith('--locale='));
  const word = words[at];
  const given = word === '--locale' ? words[at + 1] : word?.slice('--locale='.length);
  return toLocale(given ?? (environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG']));
}
