import type { BuildFile, BuildTool } from '../../engine/build-files.js';
import { fileName, folderOf } from '../build-text.js';
import { changeCatalogue, readCatalogue } from './catalogue.js';
import { changeScript } from './change-script.js';
import { readScript } from './script.js';

const isCatalogue = (path: string): boolean => fileName(path).endsWith('.versions.toml');
const isKotlin = (path: string): boolean => path.endsWith('.kts');

export const gradleBuildTool: BuildTool = {
  id: 'gradle',
  languages: ['gradle', 'toml'],
  builds: ['java'],
  matches: (path) => ['build.gradle', 'build.gradle.kts'].includes(fileName(path)) || isCatalogue(path),
  /** A version catalogue stands in `gradle/` and serves the folder above. */
  folderOf: (path) => (isCatalogue(path) && fileName(folderOf(path)) === 'gradle' ? folderOf(folderOf(path)) : folderOf(path)),
  read(source): BuildFile {
    const { syntaxErrors, dependencies } = isCatalogue(source.path) ? readCatalogue(source.text) : readScript(source.text);
    return { source, syntaxErrors, dependencies };
  },
  change({ source }, change) {
    if (isCatalogue(source.path)) return changeCatalogue(readCatalogue(source.text), change);
    return changeScript(readScript(source.text), change, isKotlin(source.path));
  },
};
