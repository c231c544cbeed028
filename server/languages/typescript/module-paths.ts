/** What an extension-less or JavaScript-named import can stand for on disk, in the order of Node and the compiler. */
const suffixes = [
  '',
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '/index.ts',
  '/index.tsx',
  '/index.js',
  '/index.mjs',
  '/index.cjs',
];

const sourceOf: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
  '.jsx': ['.tsx'],
};

/** Whether an import names an own file: relative, or by an alias such as `@/services/mq` or `src/services/mq`. */
export function mayBeOwnModule(specifier: string): boolean {
  return specifier.startsWith('.') || /^(?:@|~)?\/|^(?:src|app|lib|server)\//.test(specifier);
}

/** Finds the file that an import means among the known ones. Aliases are resolved by a unique ending, since compiler options are not known. */
export function createModuleResolver(paths: readonly string[]): (from: string, specifier: string) => string | undefined {
  const known = new Set(paths);
  const candidate = (base: string): string | undefined => {
    for (const suffix of suffixes) {
      const path = base === '' ? suffix.replace(/^\//, '') : base + suffix;
      if (known.has(path)) return path;
    }
    const extension = /\.[cm]?jsx?$/.exec(base)?.[0];
    for (const source of (extension && sourceOf[extension]) || []) {
      const path = base.slice(0, base.length - (extension?.length ?? 0)) + source;
      if (known.has(path)) return path;
    }
    return undefined;
  };
  const byEnding = (ending: string): string | undefined => {
    const found = new Set<string>();
    for (const path of paths) {
      for (const suffix of suffixes) if (path === ending + suffix || path.endsWith(`/${ending}${suffix}`)) found.add(path);
    }
    return found.size === 1 ? [...found][0] : undefined;
  };
  return (from, specifier) => {
    if (specifier.startsWith('.')) {
      const base = joinPath(from.slice(0, Math.max(0, from.lastIndexOf('/'))), specifier);
      return base === undefined ? undefined : candidate(base);
    }
    if (!mayBeOwnModule(specifier)) return undefined;
    return candidate(specifier) ?? byEnding(specifier.replace(/^(?:@|~)?\//, ''));
  };
}

/** Where an import of an own module leads: a path without extension, below any folder where the import is an alias. */
export function candidatePath(from: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\.(?:[cm]?[jt]sx?)$/, '');
  if (specifier.startsWith('.')) return joinPath(from.slice(0, Math.max(0, from.lastIndexOf('/'))), bare);
  return mayBeOwnModule(specifier) ? `**/${bare.replace(/^(?:@|~)?\//, '')}` : undefined;
}

/** Undefined where the path leaves the scanned root. */
function joinPath(folder: string, relative: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The text by which another file imports this one: `/mq` for `lib/mq.ts`, the folder for an index file. */
export function importNeedles(path: string): string[] {
  const parts = path.replace(/\.[cm]?[jt]sx?$/, '').split('/');
  if (parts.at(-1) !== 'index') return [`/${parts.at(-1) ?? ''}`];
  const folder = parts.at(-2);
  const own = [`'.'`, `"."`, `'./'`, `"./"`, `'..'`, `".."`, `'../'`, `"../"`, '/index'];
  return folder === undefined ? own : [`/${folder}`, ...own];
}
