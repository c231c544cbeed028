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

/** What folders are called that aliases and base URLs lead to: packages have other names. */
const folders =
  'app|apps|common|config|configs|configuration|const|constant|constants|consts|core|domain|env|helper|helpers|infra|infrastructure|lib|libs|' +
  'module|modules|mq|root|server|service|services|settings|shared|src|util|utils';
const own = new RegExp(`^[@~#]?/|^[~#]\\w|^@[\\w-]+$|^@?(?:${folders})/`);

/** Whether an import names an own file: relative, or by an alias such as `@/services/mq`, `@config/mq` or `src/services/mq`. */
export function mayBeOwnModule(specifier: string): boolean {
  return specifier.startsWith('.') || own.test(specifier);
}

/** Without what only marks an alias. */
function withoutMark(specifier: string): string {
  return specifier.replace(/^[@~#]?\/?/, '');
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
  let byStem: ReadonlyMap<string, readonly string[]> | undefined;
  const byEnding = (ending: string): string | undefined => {
    byStem ??= stemsOf(paths);
    const bare = ending.replace(/\.[cm]?[jt]sx?$/, '');
    const matching = (byStem.get(bare.slice(bare.lastIndexOf('/') + 1)) ?? []).filter((path) =>
      suffixes.some((suffix) => path === ending + suffix || path.endsWith(`/${ending}${suffix}`)),
    );
    return matching.length === 1 ? matching[0] : undefined;
  };
  return (from, specifier) => {
    if (specifier.startsWith('.')) {
      const base = joinPath(from.slice(0, Math.max(0, from.lastIndexOf('/'))), specifier);
      return base === undefined ? undefined : candidate(base);
    }
    if (!mayBeOwnModule(specifier)) return undefined;
    const bare = withoutMark(specifier);
    // A library of a monorepo has its sources in a folder: `@app/common` is `libs/common/src`.
    const [, library] = /^@app\/([\w-]+)$/.exec(specifier) ?? [];
    return candidate(specifier) ?? byEnding(bare) ?? (library === undefined ? undefined : byEnding(`libs/${library}/src`));
  };
}

/** By the name of the file, and for an index file by that of its folder. */
function stemsOf(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const stems = new Map<string, string[]>();
  for (const path of paths) {
    const parts = path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '').split('/');
    for (const stem of parts.at(-1) === 'index' ? ['index', parts.at(-2) ?? ''] : [parts.at(-1) ?? '']) {
      const list = stems.get(stem);
      if (list) list.push(path);
      else stems.set(stem, [path]);
    }
  }
  return stems;
}

/** Where an import of an own module leads: a path without extension, below any folder where the import is an alias. */
export function candidatePath(from: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\.(?:[cm]?[jt]sx?)$/, '');
  if (specifier.startsWith('.')) return joinPath(from.slice(0, Math.max(0, from.lastIndexOf('/'))), bare);
  return mayBeOwnModule(specifier) ? `**/${withoutMark(bare)}` : undefined;
}

/** The file that a relative import with its extension means. */
export function importedFile(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? joinPath(from.slice(0, Math.max(0, from.lastIndexOf('/'))), specifier) : undefined;
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
  const library = folder === 'src' ? parts.at(-3) : undefined;
  return [...own, ...[folder, library].flatMap((name) => (name === undefined ? [] : [`/${name}`]))];
}
