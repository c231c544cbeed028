import { fileURLToPath } from 'node:url';
import { languageOf } from '../engine/languages.js';
import type { Product } from '../engine/product.js';
import { loadConfiguration } from '../workspace/configuration/load.js';
import { configurationFileName, defaultConfiguration } from '../workspace/configuration/schema.js';
import { decode, fallbackOf } from '../workspace/encoding.js';
import type { FileSystem } from '../workspace/file-system.js';
import { loadWorkspace, wantedBy } from '../workspace/load-workspace.js';
import { looksMinified } from '../workspace/minified.js';
import { largestFile } from '../workspace/reader.js';
import { walk } from '../workspace/walk.js';
import type { WorkspaceFiles } from './host.js';

/** Files of a disk, by the same walk, ignore rules and prefilter as the command line's. */
export function nodeFiles(fileSystem: FileSystem, product: Product): WorkspaceFiles {
  const wants = wantedBy(product);
  return {
    async load(folderUri, engine, cancellation) {
      const root = folderOf(folderUri);
      if (root === undefined) return [];
      const found = walk(fileSystem, root, { wants });
      const loaded = await loadWorkspace(engine, found.files, { fileSystem, product, cancellation });
      return [...found.errors, ...loaded.errors];
    },
    async read(folderUri, path) {
      const root = folderOf(folderUri);
      const language = languageOf(path);
      if (root === undefined || language === undefined) return undefined;
      try {
        const file = walk(onTheWay(fileSystem, root, path), root, { wants }).files.find((found) => found.path === path);
        if (!file || fileSystem.size(file.absolute) > largestFile) return undefined;
        const decoded = decode(fileSystem.read(file.absolute), fallbackOf(language));
        if (!decoded.ok || looksMinified(decoded.text, language)) return undefined;
        return { path, text: decoded.text, language };
      } catch {
        return undefined; // gone, or not ours to read: the same as not being there
      }
    },
    async configuration(folderUri) {
      const root = folderOf(folderUri);
      if (root === undefined) return { configuration: defaultConfiguration, problems: [] };
      const options = { name: configurationFileName, mustExist: false, ruleIds: product.rules.map(({ id }) => id) };
      return loadConfiguration(fileSystem, `${root}/${configurationFileName}`, options);
    },
  };
}

/** With '/' between the parts; undefined where the address is none of a disk. */
function folderOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri).replaceAll('\\', '/');
  } catch {
    return undefined;
  }
}

/** The same disk with only those folders in it that lead to a path, so that a walk asks nothing but whether that path is ignored. */
function onTheWay(fileSystem: FileSystem, root: string, path: string): FileSystem {
  const target = `${root}/${path}`;
  return {
    ...fileSystem,
    list: (folder) => fileSystem.list(folder).filter(({ name, kind }) => kind !== 'folder' || target.startsWith(`${folder}/${name}/`)),
  };
}
