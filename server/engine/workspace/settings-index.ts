import type { ConfigurationSetting } from '../../model/settings.js';
import type { KeySource } from '../../model/values.js';
import type { WorkspaceInputs } from './inputs.js';
import { isSample, isTestPath, profileOf } from './profiles.js';
import { canonicalKey, dotlessKey, listOfElement } from './relaxed-keys.js';

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

export type SettingsIndex = (key: string, source: KeySource, from: string) => FoundSettings;

/** Values of one key in other modules, none of them nearer than another. */
const mostElsewhere = 32;

const nothing: FoundSettings = { settings: [], isCut: false };

/** Names by which a setting is found. A variable of the environment stands for a property; an element for its list. */
function namesOf(setting: ConfigurationSetting): readonly string[] {
  const canonical = canonicalKey(setting.key);
  if (setting.source === 'environment') return [`variable:${setting.key}`, `dotless:${dotlessKey(setting.key)}`, `property:${canonical}`];
  const list = listOfElement(canonical);
  return list === undefined ? [`property:${canonical}`] : [`property:${canonical}`, `list:${list}`];
}

const namesOfFile = new WeakMap<readonly ConfigurationSetting[], ReadonlyMap<string, readonly ConfigurationSetting[]>>();

function byName(settings: readonly ConfigurationSetting[]): ReadonlyMap<string, readonly ConfigurationSetting[]> {
  const before = namesOfFile.get(settings);
  if (before) return before;
  const found = new Map<string, ConfigurationSetting[]>();
  for (const setting of settings) {
    for (const name of namesOf(setting)) {
      const list = found.get(name);
      if (list) list.push(setting);
      else found.set(name, [setting]);
    }
  }
  namesOfFile.set(settings, found);
  return found;
}

/** The names of a lookup, the telling ones first: the next are asked only where those before have found nothing. */
function namesFor(key: string, source: KeySource): readonly (readonly string[])[] {
  if (source === 'environment') return [[`variable:${key}`]];
  const canonical = canonicalKey(key);
  return [[`property:${canonical}`, `dotless:${dotlessKey(key)}`], [`list:${canonical}`]];
}

/**
 * Looks a key up where the code would find it: in the configuration of its own module, else of the modules around it, else of any other.
 * Tests see their own configuration first; the application never sees that of tests. All values of the nearest place count.
 */
export function indexSettings(inputs: WorkspaceInputs, wanted: Iterable<string>): SettingsIndex {
  const names = new Set<string>();
  for (const key of wanted) {
    for (const source of ['properties', 'environment'] as const)
      for (const group of namesFor(key, source)) for (const name of group) names.add(name);
  }
  const places = new Map<string, Map<string, PlacedSetting[]>>();
  for (const path of [...inputs.settings.keys()].sort()) {
    if (isSample(path)) continue;
    const place = `${isTestPath(path) ? 'test' : 'main'}:${inputs.moduleOf(path)}`;
    for (const [name, settings] of byName(inputs.settings.get(path) ?? [])) {
      if (!names.has(name)) continue;
      const found = places.get(name) ?? new Map<string, PlacedSetting[]>();
      places.set(name, found);
      const list = found.get(place) ?? [];
      found.set(place, list);
      const ofFile = profileOf(path);
      for (const setting of settings) {
        const profile = setting.profile ?? ofFile;
        list.push({ path, setting, ...(profile !== undefined && { profile }) });
      }
    }
  }

  function at(group: readonly string[], place: string): readonly PlacedSetting[] {
    const lists = group.flatMap((name) => places.get(name)?.get(place) ?? []);
    return group.length === 1 ? lists : [...new Map(lists.map((found) => [found.setting, found])).values()];
  }

  const elsewhere = new Map<string, FoundSettings>();
  function anywhere(group: readonly string[]): FoundSettings {
    const id = group.join('\n');
    const before = elsewhere.get(id);
    if (before) return before;
    const all = new Map<ConfigurationSetting, PlacedSetting>();
    for (const name of group) {
      for (const [place, list] of places.get(name) ?? []) {
        if (place.startsWith('main:')) for (const found of list) all.set(found.setting, found);
      }
    }
    const found = { settings: sorted([...all.values()]).slice(0, mostElsewhere), isCut: all.size > mostElsewhere };
    elsewhere.set(id, found);
    return found;
  }

  return (key, source, from) => {
    if (source === 'remote') return nothing;
    const kinds = isTestPath(from) ? ['test', 'main'] : ['main'];
    for (const group of namesFor(key, source)) {
      if (!group.some((name) => places.has(name))) continue;
      for (const module of modulesAround(inputs.moduleOf(from))) {
        for (const kind of kinds) {
          const settings = at(group, `${kind}:${module}`);
          if (settings.length > 0) return { settings: sorted(settings), isCut: false };
        }
      }
      const found = anywhere(group);
      if (found.settings.length > 0) return found;
    }
    return nothing;
  };
}

function sorted(settings: readonly PlacedSetting[]): readonly PlacedSetting[] {
  return [...settings].sort((a, b) => (a.path === b.path ? a.setting.range.start - b.setting.range.start : a.path < b.path ? -1 : 1));
}

/** The module itself and the folders above it, up to the root. */
function modulesAround(module: string): readonly string[] {
  const around = [module];
  for (let at = module; at !== '';) {
    at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
    around.push(at);
  }
  return around;
}
