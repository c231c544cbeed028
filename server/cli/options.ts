import type { Severity } from '../engine/finding.js';
import { severities } from '../engine/finding.js';
import type { Locale, Message } from '../l10n/messages.js';
import { locales, toLocale } from '../l10n/messages.js';
import { cliMessages } from './messages.js';

export const formats = ['pretty', 'json', 'ndjson', 'sarif', 'csv', 'github'] as const;
export type Format = (typeof formats)[number];

const laterFormats = ['html', 'markdown'];
/** Options of the contract that this version does not have yet: refused, because leaving them out would change the result. */
export const laterOptions = ['shard', 'cache', 'baseline'] as const;
export const laterCommands = ['merge'] as const;

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
}

export type OptionsResult = { readonly ok: true; readonly options: Options } | { readonly ok: false; readonly problem: Message };

export function readOptions(raw: RawOptions, ruleIds: readonly string[], locale: Locale): OptionsResult {
  const problem = laterOption(raw) ?? badFormat(raw.format) ?? badChoice('--fail-on', raw.failOn, failOnChoices) ?? badLocale(raw.locale);
  if (problem) return { ok: false, problem };
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
    },
  };
}

function laterOption(raw: RawOptions): Message | undefined {
  const given = laterOptions.find((name) => typeof raw[name] === 'string');
  return given && cliMessages.laterOption({ option: `--${given}` });
}

function badFormat(format: string | undefined): Message | undefined {
  if (format !== undefined && laterFormats.includes(format)) return cliMessages.laterFormat({ format, formats: formats.join(', ') });
  return badChoice('--format', format, formats);
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
