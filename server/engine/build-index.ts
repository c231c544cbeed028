import type { Coordinates } from './build-files.js';
import type { LanguageId } from './languages.js';
import type { BuildEntry } from './build-entry.js';

/** The build files by their folders, with what was asked about them: as long as none of them changes, it is the same object. */
export interface BuildIndex {
  readonly all: readonly BuildEntry[];
  /** The build files that a source file's module can take libraries from, the nearest folder first. */
  above(path: string, language: LanguageId): readonly BuildEntry[];
  /** The folder of the nearest build file of any language; '' for the root. */
  readonly moduleOf: (path: string) => string;
  /** The folders of modules whose build files name the module of a folder, told by its folder's name, as a library. */
  readonly usersOf: (module: string) => readonly string[];
  /** As `ask`, once for all files of a folder. */
  version(path: string, language: LanguageId, library: Coordinates, ask: () => string | undefined): string | undefined;
}

export function indexBuilds(builds: Iterable<BuildEntry>): BuildIndex {
  const all = [...builds];
  const byFolder = new Map<string, BuildEntry[]>();
  for (const build of [...all].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const folder = build.tool.folderOf(build.path);
    const there = byFolder.get(folder);
    if (there) there.push(build);
    else byFolder.set(folder, [build]);
  }
  const chains = new Map<LanguageId, Map<string, readonly BuildEntry[]>>();
  const modules = new Map<string, string>();
  const versions = new Map<string, string | undefined>();

  function chainFrom(folder: string, language: LanguageId): readonly BuildEntry[] {
    const known = chains.get(language) ?? new Map<string, readonly BuildEntry[]>();
    chains.set(language, known);
    const before = known.get(folder);
    if (before) return before;
    const own = (byFolder.get(folder) ?? []).filter(({ tool }) => tool.builds.includes(language));
    const chain = folder === '' ? own : [...own, ...chainFrom(folderOf(folder), language)];
    known.set(folder, chain);
    return chain;
  }

  function moduleFrom(folder: string): string {
    const before = modules.get(folder);
    if (before !== undefined) return before;
    const module = folder === '' || byFolder.has(folder) ? folder : moduleFrom(folderOf(folder));
    modules.set(folder, module);
    return module;
  }

  let users: ReadonlyMap<string, readonly string[]> | undefined;
  function usersByName(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const [folder, entries] of byFolder) {
      for (const name of new Set(entries.flatMap(({ file }) => file.dependencies.flatMap((one) => (one.managed ? [] : [one.artifact]))))) {
        const folders = found.get(name);
        if (folders) folders.push(folder);
        else found.set(name, [folder]);
      }
    }
    return found;
  }

  return {
    all,
    usersOf(module) {
      users ??= usersByName();
      const name = module.slice(module.lastIndexOf('/') + 1);
      return name === '' ? [] : (users.get(name) ?? []).filter((folder) => folder !== module);
    },
    above: (path, language) => chainFrom(folderOf(path), language),
    moduleOf: (path) => moduleFrom(folderOf(path)),
    version(path, language, library, ask) {
      const key = `${folderOf(path)} ${language} ${library.group} ${library.artifact}`;
      if (!versions.has(key)) versions.set(key, ask());
      return versions.get(key);
    },
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
