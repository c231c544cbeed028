import type { ConfigurationSetting } from '../../model/settings.js';
import type { CallSite } from '../../model/values.js';
import type { FileAnalysis } from '../support.js';
import { valueOfSetting } from './placeholders.js';
import { keyNeedles } from './relaxed-keys.js';
import { namesIn, valuesIn } from './walk-values.js';

const ofAnalyses = new WeakMap<FileAnalysis, readonly string[]>();
const ofSettings = new WeakMap<readonly ConfigurationSetting[], readonly string[]>();

/** The keys that values of an analysis name. */
function keysOfAnalysis(analysis: FileAnalysis): readonly string[] {
  const before = ofAnalyses.get(analysis);
  if (before) return before;
  const keys = [...new Set(valuesIn(analysis.model).flatMap(({ value }) => namesIn(value).keys.map(({ key }) => key)))];
  ofAnalyses.set(analysis, keys);
  return keys;
}

/** The keys that placeholders in a file's settings name. */
function keysOfSettings(settings: readonly ConfigurationSetting[]): readonly string[] {
  const before = ofSettings.get(settings);
  if (before) return before;
  const texts = settings.filter(({ value }) => typeof value === 'string' && /[$@{]/.test(value));
  const keys = [...new Set(texts.flatMap((setting) => namesIn(valueOfSetting(setting)).keys.map(({ key }) => key)))];
  ofSettings.set(settings, keys);
  return keys;
}

function keysOfCalls(calls: readonly CallSite[]): readonly string[] {
  return calls.flatMap((call) =>
    call.arguments.flatMap((argument) => (argument ? namesIn(argument.value).keys.map(({ key }) => key) : [])),
  );
}

/**
 * Texts of which a configuration file holds one if it sets a key that values of the code or of callers name, or that placeholders in
 * settings name: a loader reads these files. Sorted, each once.
 */
export function wantedKeys(
  analyses: ReadonlyMap<string, readonly FileAnalysis[]>,
  settings: ReadonlyMap<string, readonly ConfigurationSetting[]>,
  calls: readonly CallSite[] = [],
): readonly string[] {
  const keys = new Set<string>(keysOfCalls(calls));
  for (const list of analyses.values()) for (const analysis of list) for (const key of keysOfAnalysis(analysis)) keys.add(key);
  for (const list of settings.values()) for (const key of keysOfSettings(list)) keys.add(key);
  return [...new Set([...keys].flatMap(keyNeedles))].sort();
}
