import type { ConfigurationSetting } from '../../model/settings.js';
import type { CallSite, Value } from '../../model/values.js';
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

/** The parameters that decide which key is asked, in values of code and of callers. */
function keySlots(values: Iterable<Value>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const value of values) for (const { method, index } of namesIn(value).keySlots) found.add(`${method} ${index}`);
  return found;
}

function keysOfCalls(calls: readonly CallSite[], asking: ReadonlySet<string>): readonly string[] {
  return calls.flatMap((call) =>
    call.arguments.flatMap((argument, index): readonly string[] => {
      if (!argument) return [];
      const { value } = argument;
      const isKey = value.kind === 'known' && typeof value.value === 'string' && asking.has(`${call.method} ${index}`);
      return isKey ? [String(value.value)] : namesIn(value).keys.map(({ key }) => key);
    }),
  );
}

const slotsOfAnalyses = new WeakMap<FileAnalysis, ReadonlySet<string>>();

function keySlotsOfAnalysis(analysis: FileAnalysis): ReadonlySet<string> {
  const before = slotsOfAnalyses.get(analysis);
  if (before) return before;
  const slots = keySlots(valuesIn(analysis.model).map(({ value }) => value));
  slotsOfAnalyses.set(analysis, slots);
  return slots;
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
  const keys = new Set<string>();
  const asking = new Set<string>(keySlots(calls.flatMap((call) => call.arguments.flatMap((argument) => argument?.value ?? []))));
  for (const list of analyses.values()) {
    for (const analysis of list) {
      for (const key of keysOfAnalysis(analysis)) keys.add(key);
      for (const slot of keySlotsOfAnalysis(analysis)) asking.add(slot);
    }
  }
  for (const key of keysOfCalls(calls, asking)) keys.add(key);
  for (const list of settings.values()) for (const key of keysOfSettings(list)) keys.add(key);
  return [...new Set([...keys].flatMap(keyNeedles))].sort();
}
