import type { ConfigurationSetting } from '../../model/settings.js';
import type { KeySource } from '../../model/values.js';
import type { WorkspaceInputs } from './inputs.js';
import { isSample, isTestPath } from './profiles.js';
import { inOrder, namesFor, placeOf, type FoundSettings, type SettingsPlace } from './settings-place.js';

export type SettingsIndex = (key: string, source: KeySource, from: string) => FoundSettings;

/** Values of one key in other modules, none of them nearer than another. */
const mostElsewhere = 32;

const nothing: FoundSettings = { settings: [], isCut: false };

/**
 * Looks a key up where the code would find it: in the configuration of its own module, else of the modules around it, else of any other.
 * Tests see their own configuration first; the application never sees that of tests. All values of the nearest place count.
 */
export function indexSettings(inputs: WorkspaceInputs): SettingsIndex {
  const main = new Map<string, SettingsPlace>();
  const test = new Map<string, SettingsPlace>();
  for (const [isTest, places] of [
    [false, main],
    [true, test],
  ] as const) {
    for (const [module, files] of filesByModule(inputs, isTest)) places.set(module, placeOf(files));
  }

  const outside = new Map<string, SettingsPlace>();
  for (const [folder, files] of outsideConfiguration(inputs)) outside.set(folder, placeOf(files));

  const around = new Map<string, readonly SettingsPlace[]>();
  /** From the nearest place to the root. */
  function placesAround(path: string): readonly SettingsPlace[] {
    const module = inputs.moduleOf(path);
    const isTest = isTestPath(path);
    const id = `${isTest ? 'test' : 'main'}:${module}`;
    const before = around.get(id);
    if (before) return before;
    const places = modulesAround(module).flatMap((at) =>
      [isTest ? test.get(at) : undefined, main.get(at)].filter((place) => place !== undefined),
    );
    around.set(id, places);
    return places;
  }
  const byPath = new Map<string, readonly SettingsPlace[]>();

  const elsewhere = new Map<string, FoundSettings>();
  function anywhere(key: string, source: KeySource, list: boolean): FoundSettings {
    const id = `${source} ${String(list)} ${key}`;
    const before = elsewhere.get(id);
    if (before) return before;
    const all = [...main.values()].flatMap((place) => place.find(key, source, list)?.settings ?? []);
    const found = all.length === 0 ? nothing : { settings: inOrder(all).slice(0, mostElsewhere), isCut: all.length > mostElsewhere };
    elsewhere.set(id, found);
    return found;
  }

  /** With what is read where the application is started, and with what applications set that have the module for a library. */
  function withOthers(found: FoundSettings, key: string, source: KeySource, from: string, list: boolean): FoundSettings {
    if (source !== 'properties') return found;
    const module = inputs.moduleOf(from);
    const users = isTestPath(from) ? [] : (inputs.usersOf?.(module) ?? []);
    const places = [
      ...(outside.size === 0 ? [] : modulesAround(module).map((folder) => outside.get(folder))),
      ...users.map((folder) => main.get(folder)),
    ];
    const more = places.flatMap((place) => place?.find(key, source, list)?.settings ?? []);
    const others = more.filter(({ setting }) => !found.settings.some((one) => one.setting === setting));
    return others.length === 0 ? found : { ...found, settings: inOrder([...found.settings, ...others]) };
  }

  return (key, source, from) => {
    if (source === 'remote') return nothing;
    const places = byPath.get(from) ?? placesAround(from);
    byPath.set(from, places);
    for (const list of namesFor(key, source, true).length > 0 ? [false, true] : [false]) {
      for (const place of places) {
        const found = place.find(key, source, list);
        if (found) return withOthers(found, key, source, from, list);
      }
      const found = anywhere(key, source, list);
      if (found.settings.length > 0) return found;
    }
    return nothing;
  };
}

/** Spring reads `config/application.yml` of the folder in which it is started, before what the application holds itself. */
const outsideName = /^((?:.*\/)?)config\/(?:application|bootstrap)[^/]*\.(?:ya?ml|properties)$/i;

/** Those files by the folder that `config` stands in. */
function outsideConfiguration(inputs: WorkspaceInputs): ReadonlyMap<string, (readonly [string, readonly ConfigurationSetting[]])[]> {
  const folders = new Map<string, (readonly [string, readonly ConfigurationSetting[]])[]>();
  for (const path of [...inputs.settings.keys()].sort()) {
    const settings = inputs.settings.get(path);
    const found = outsideName.exec(path);
    if (!settings || !found || isSample(path) || isTestPath(path)) continue;
    const folder = (found[1] ?? '').replace(/\/$/, '');
    const files = folders.get(folder);
    if (files) files.push([path, settings]);
    else folders.set(folder, [[path, settings]]);
  }
  return folders;
}

function filesByModule(
  inputs: WorkspaceInputs,
  isTest: boolean,
): ReadonlyMap<string, (readonly [string, readonly ConfigurationSetting[]])[]> {
  const modules = new Map<string, (readonly [string, readonly ConfigurationSetting[]])[]>();
  for (const path of [...inputs.settings.keys()].sort()) {
    const settings = inputs.settings.get(path);
    if (!settings || isSample(path) || isTestPath(path) !== isTest) continue;
    const module = inputs.moduleOf(path);
    const files = modules.get(module);
    if (files) files.push([path, settings]);
    else modules.set(module, [[path, settings]]);
  }
  return modules;
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
