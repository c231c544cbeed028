import type { BuildFile, BuildTool } from '../../engine/build-files.js';
import { fileName, folderOf } from '../build-text.js';
import { changePom } from './change.js';
import { propertiesOf, readPom } from './pom.js';

export const mavenBuildTool: BuildTool = {
  id: 'maven',
  languages: ['xml'],
  builds: ['java'],
  matches: (path) => fileName(path) === 'pom.xml',
  folderOf,
  read(source): BuildFile {
    const pom = readPom(source.text);
    const { syntaxErrors, dependencies } = pom;
    return { source, syntaxErrors, dependencies, properties: propertiesOf(pom) };
  },
  change: ({ source }, change) => changePom(readPom(source.text), change),
};
