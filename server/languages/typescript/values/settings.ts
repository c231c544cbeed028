import type { ConfigurationSetting } from '../../../model/settings.js';
import type { Constant, Value } from '../../../model/values.js';
import { valueOf, type Entity, type Members } from './entity.js';

/** Files that hold configuration by what they are called: `config/config.default.js`, `config/index.ts`, `settings.js`, `mq.config.ts`. */
const configurationPath =
  /(?:^|\/)(?:conf|configs?|configuration|settings)(?:\/[\w.-]+){1,2}\.[cm]?[jt]s$|(?:^|\/)(?:[\w-]+\.)?(?:config|configuration|settings|env)(?:\.[\w-]+)?\.[cm]?[jt]s$/;

/** What environments are called in the names of files. */
const environments: ReadonlySet<string> = new Set(
  'dev development local test testing unittest sit uat fat qa stage staging pre preprod prepub prod production online daily gray beta'.split(
    ' ',
  ),
);

const most = 2_000;
const deepest = 12;

export function canHoldSettings(path: string): boolean {
  return configurationPath.test(path);
}

/** What a config module sets, with dotted keys. The same facts give the same list. */
export function settingsOf(path: string, text: string, exports: Members): readonly ConfigurationSetting[] {
  const profile = profileOf(path);
  const found: ConfigurationSetting[] = [];
  const add = (key: string, value: Value): void => {
    if (value.kind === 'one-of') return value.values.forEach((each) => add(key, each));
    if (value.kind === 'known' && value.value === null) return;
    const place = value.kind === 'known' ? value.trail.at(-1) : value.trail[0];
    const constant = settingOf(value);
    if (constant === undefined || key === '' || found.length >= most || !place || place.path !== path) return;
    found.push({ key, value: constant, range: withoutQuotes(text, place.range), ...(profile !== undefined && { profile }) });
  };
  const walk = (key: string, entity: Entity, depth: number): void => {
    if (depth > deepest) return;
    if (entity.kind === 'value' || entity.kind === 'configuration') add(key, valueOf(entity));
    if (entity.kind === 'function' && entity.registeredAs !== undefined) walk(entity.registeredAs, entity.result, depth + 1);
    else if (entity.kind === 'function' && key === '') walk(key, entity.result, depth + 1);
    if (entity.kind === 'list') entity.elements.forEach((element, i) => walk(`${key}[${i}]`, element, depth + 1));
    if (entity.kind !== 'object') return;
    for (const spread of entity.spread) walk(key, spread, depth + 1);
    for (const [name, member] of Object.entries(entity.members)) walk(key === '' ? name : `${key}.${name}`, member, depth + 1);
  };
  for (const [name, entity] of Object.entries(exports)) walk(name === 'default' || name === 'export=' ? '' : name, entity, 0);
  return found;
}

/** A constant; what is read from the environment is written as a placeholder. */
function settingOf(value: Value): Constant | undefined {
  if (value.kind === 'known') return value.value;
  if (value.kind !== 'configuration-key' || value.source !== 'environment') return undefined;
  if (!value.fallback) return `\${${value.key}}`;
  return value.fallback.kind === 'known' ? `\${${value.key}:${String(value.fallback.value ?? '')}}` : undefined;
}

function withoutQuotes(
  text: string,
  range: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const first = text.charAt(range.start);
  const isQuoted = /["'`]/.test(first) && text.charAt(range.end - 1) === first;
  return isQuoted ? { start: range.start + 1, end: range.end - 1 } : range;
}

/** `config.prod.js`, `config/production.ts`, `config/env/dev.js`. */
function profileOf(path: string): string | undefined {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]s$/, '');
  const last = stem.slice(stem.lastIndexOf('.') + 1);
  return environments.has(last) ? last : undefined;
}
