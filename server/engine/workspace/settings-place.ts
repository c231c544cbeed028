import type { ConfigurationSetting } from '../../model/settings.js';
import type { KeySource } from '../../model/values.js';
import { profileOf } from './profiles.js';
import { canonicalKey, dotlessKey, eachElement, listOfElement } from './relaxed-keys.js';

export interface PlacedSetting {
  readonly path: string;
  readonly setting: ConfigurationSetting;
  readonly profile?: string;
}

export interface FoundSettings {
  /** Sorted by path and position. */
  readonly settings: readonly PlacedSetting[];
  /** There are more, in modules that the code does not belong to. */
  readonly isCut: boolean;
}

/** The configuration files of one module, all as near to its code. */
export interface SettingsPlace {
  /** The same object for the same question, as long as none of the files changes. `list` asks for the elements of a list. */
  find(key: string, source: KeySource, list: boolean): FoundSettings | undefined;
}

type File = readonly [path: string, settings: readonly ConfigurationSetting[]];
type ByName = ReadonlyMap<string, readonly PlacedSetting[]>;

/** Names by which a setting is found. A variable of the environment stands for a property; an element for its list. */
function namesOf(setting: ConfigurationSetting): readonly string[] {
  const canonical = canonicalKey(setting.key);
  if (setting.source === 'environment') return [`variable:${setting.key}`, `dotless:${dotlessKey(setting.key)}`, `property:${canonical}`];
  const list = listOfElement(canonical);
  const each = eachElement(canonical);
  return [`property:${canonical}`, ...(each === canonical ? [] : [`property:${each}`]), ...(list === undefined ? [] : [`list:${list}`])];
}

/** The names of a lookup. */
export function namesFor(key: string, source: KeySource, list: boolean): readonly string[] {
  if (source === 'environment') return list ? [] : [`variable:${key}`];
  const canonical = canonicalKey(key);
  return list ? [`list:${canonical}`] : [`property:${canonical}`, `dotless:${dotlessKey(key)}`];
}

const ofFiles = new WeakMap<readonly ConfigurationSetting[], { readonly path: string; readonly byName: ByName }>();

function byNameOf([path, settings]: File): ByName {
  const before = ofFiles.get(settings);
  if (before?.path === path) return before.byName;
  const byName = new Map<string, PlacedSetting[]>();
  const ofFile = profileOf(path);
  for (const setting of settings) {
    const profile = setting.profile ?? ofFile;
    const placed = { path, setting, ...(profile !== undefined && { profile }) };
    for (const name of namesOf(setting)) {
      const list = byName.get(name);
      if (list) list.push(placed);
      else byName.set(name, [placed]);
    }
  }
  ofFiles.set(settings, { path, byName });
  return byName;
}

interface KnownPlace {
  readonly files: readonly File[];
  readonly place: SettingsPlace;
}

/** By the settings of the first file. */
const knownPlaces = new WeakMap<readonly ConfigurationSetting[], KnownPlace>();

/** `files` are sorted by path. */
export function placeOf(files: readonly File[]): SettingsPlace {
  const first = files[0]?.[1];
  const before = first && knownPlaces.get(first);
  if (before && isSame(before.files, files)) return before.place;
  const place = makePlace(files);
  if (first) knownPlaces.set(first, { files, place });
  return place;
}

function isSame(a: readonly File[], b: readonly File[]): boolean {
  return a.length === b.length && a.every(([path, settings], i) => path === b[i]?.[0] && settings === b[i][1]);
}

function makePlace(files: readonly File[]): SettingsPlace {
  let merged: ByName | undefined;
  const answers = new Map<string, FoundSettings | undefined>();
  return {
    find(key, source, list) {
      const id = `${source === 'environment' ? '$' : ''}${list ? '[]' : ''}${key}`;
      if (answers.has(id)) return answers.get(id);
      merged ??= merge(files);
      const named = namesFor(key, source, list).flatMap((name) => merged?.get(name) ?? []);
      const found = [...new Set(named.length === 0 && key.includes('[*]') ? withAnyKey(merged, namesFor(key, source, list)) : named)];
      const answer = found.length === 0 ? undefined : { settings: inOrder(found), isCut: false };
      answers.set(id, answer);
      return answer;
    },
  };
}

/** `mq.topics[*].name` asks for the element of a list; where there is none, for that of a map. */
function withAnyKey(merged: ByName, names: readonly string[]): readonly PlacedSetting[] {
  const forms = names
    .filter((name) => name.startsWith('property:'))
    .map((name) => new RegExp(`^${name.split('*').map(escaped).join('[^.*]+')}$`));
  return [...merged].flatMap(([name, settings]) => (forms.some((form) => form.test(name)) ? settings : []));
}

function escaped(text: string): string {
  return text.replace(/[.^$()|[\]{}+?\\]/g, '\\$&');
}

function merge(files: readonly File[]): ByName {
  const [only] = files;
  if (files.length === 1 && only) return byNameOf(only);
  const merged = new Map<string, PlacedSetting[]>();
  for (const file of files) {
    for (const [name, settings] of byNameOf(file)) {
      const before = merged.get(name);
      if (before) for (const setting of settings) before.push(setting);
      else merged.set(name, [...settings]);
    }
  }
  return merged;
}

export function inOrder(settings: readonly PlacedSetting[]): readonly PlacedSetting[] {
  return [...settings].sort((a, b) => (a.path === b.path ? a.setting.range.start - b.setting.range.start : a.path < b.path ? -1 : 1));
}
