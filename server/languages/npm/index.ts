import type { BuildTool } from '../../engine/build-files.js';
import { changePackageJson } from './change.js';
import { dependenciesOf, parsePackageJson } from './package-json.js';

/** Reads and edits package.json, for npm, Yarn and pnpm alike. Lock files are left to the package manager. */
export const npmBuildTool: BuildTool = {
  id: 'npm',
  languages: ['json'],
  builds: ['typescript', 'javascript'],
  matches: (path) => path === 'package.json' || path.endsWith('/package.json'),
  folderOf: (path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))),
  read(source) {
    const parsed = parsePackageJson(source.text);
    return { source, syntaxErrors: parsed.syntaxErrors, dependencies: dependenciesOf(parsed) };
  },
  change: changePackageJson,
};
