import type { FactReach } from '../../engine/support.js';
import type { ScriptFacts } from './project-index.js';

/**
 * A module is named by the last part of its path in every import of it, a folder's index module by the folder; what stands on the
 * application object by its name. A function that is given a value stands in a module that the giving file imports.
 */
export function reachOf(path: string, facts: ScriptFacts): FactReach {
  const ambient = Object.keys(facts.ambient).flatMap((name) => name.match(/[\w$-]+/g) ?? []);
  return {
    words: [...new Set([...moduleWords(path), ...ambient, ...Object.keys(facts.typings)])],
    receivers: facts.passed.length === 0 ? [] : [...new Set(facts.imports.flatMap(fileNames))],
  };
}

function moduleWords(path: string): readonly string[] {
  const parts = path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '').split('/');
  const name = parts.pop() ?? '';
  if (name !== 'index') return [name];
  // The index of the root is imported as `.`, `..` or by the package's name: its own exports lead to it under this word only.
  const folder = parts.pop();
  // A library of a monorepo is imported by the folder around its sources.
  const library = folder === 'src' ? parts.pop() : undefined;
  return [name, folder, library].filter((word) => word !== undefined);
}

/** Names that the file of an import can have. */
function fileNames(specifier: string): readonly string[] {
  const last = specifier.slice(specifier.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]sx?$/, '');
  return last === '.' || last === '..' ? ['index'] : [last.replace(/\..*$/, ''), 'index'];
}
