import type { BuildTool } from '../../../server/engine/build-files.js';
import { languageSupport, type Product } from '../../../server/engine/product.js';
import { defineRule } from '../../../server/engine/rule.js';
import type { ApiUse, LanguageAdapter, Parsed, RewritePlan } from '../../../server/engine/support.js';
import { emptyModel } from '../../../server/model/messaging.js';

/**
 * A language of one-line statements, small enough to see through: `old` is a use, `export x` and `import x` connect files,
 * `stuck` is a use without a rewrite, `break` makes the rewrite produce a syntax error (an `@`), `same` one that changes nothing.
 */
interface ToyFile extends Parsed {
  readonly exports: readonly string[];
  readonly imports: readonly string[];
}

type ToyIndex = ReadonlyMap<string, string>;

const adapter: LanguageAdapter<ToyFile, { readonly exports: readonly string[] }, ToyIndex> = {
  languages: ['java'],
  load: () => Promise.resolve(),
  parse: (source) => {
    if (source.text.includes('crash')) throw new Error('crashed');
    return {
      source,
      syntaxErrors: source.text.split('@').length - 1,
      exports: [...source.text.matchAll(/export (\w+)/g)].map((match) => match[1] ?? ''),
      imports: [...source.text.matchAll(/import (\w+)/g)].map((match) => match[1] ?? ''),
    };
  },
  facts: ({ exports }) => ({ exports }),
  reach: (_path, { exports }) => ({ words: exports, receivers: [] }),
  join: (facts) => new Map([...facts].flatMap(([path, fact]) => (fact?.exports ?? []).map((name) => [name, path] as const))),
  needles: (index) => [...index.keys()],
  comments: ({ source }) =>
    [...source.text.matchAll(/\/\/.*/g)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
};

export const analysedPaths: string[] = [];

const toy = languageSupport<ToyFile, { readonly exports: readonly string[] }, ToyIndex>({
  adapter,
  frontEnds: [
    {
      family: 'ons-http',
      needles: ['old'],
      analyze(parsed, index) {
        analysedPaths.push(parsed.source.path);
        const uses: ApiUse[] = [...parsed.source.text.matchAll(/\b(?:old|stuck|break|same)\b/g)].map((match) => ({
          row: match[0],
          kind: 'send',
          range: { start: match.index, end: match.index + match[0].length },
        }));
        const links = parsed.imports.flatMap((name) => index.get(name) ?? []);
        return uses.length + links.length > 0 ? { family: 'ons-http', uses, model: emptyModel, links } : undefined;
      },
    },
  ],
  backEnds: [
    {
      family: 'ons-http',
      plan(files) {
        const uses = files.flatMap(({ parsed, analysis }) => analysis.uses.map((use) => ({ path: parsed.source.path, use })));
        if (uses.length === 0) return [];
        const stuck = uses.filter(({ use }) => use.row === 'stuck');
        const blockers = stuck.map(({ path, use }) => ({ path, range: use.range, message: { key: 'toy.stuck' } }));
        const edits = new Map<string, { start: number; end: number; newText: string }[]>();
        const replacement: Record<string, string> = { old: 'new', break: '@', same: 'same' };
        if (stuck.length === 0) {
          for (const { path, use } of uses)
            edits.set(path, [...(edits.get(path) ?? []), { ...use.range, newText: replacement[use.row] ?? '' }]);
        }
        const plan: RewritePlan = { grade: stuck.length > 0 ? 'manual' : 'safe', uses, edits, differences: [], blockers };
        return [plan];
      },
    },
  ],
});

/** `lib:old-sdk` lines. */
const buildTool: BuildTool = {
  id: 'maven',
  languages: ['xml'],
  builds: ['java'],
  matches: (path) => path.endsWith('pom.xml'),
  folderOf: (path) => path.replace(/\/?pom\.xml$/, ''),
  read: (source) => ({
    source,
    syntaxErrors: 0,
    dependencies: [...source.text.matchAll(/lib:([\w-]+)\n/g)].map((match) => {
      const range = { start: match.index, end: match.index + match[0].length };
      return { group: 'lib', artifact: match[1] ?? '', range, nameRange: { start: range.start + 4, end: range.end - 1 }, managed: false };
    }),
  }),
  change(file, { remove, add }) {
    const gone = file.dependencies.filter((dependency) => remove?.some((library) => library.artifact === dependency.artifact));
    const [first] = gone;
    const added = add ? `lib:${add.artifact}\n` : '';
    if (first) return gone.map((dependency) => ({ ...dependency.range, newText: dependency === first ? added : '' }));
    return added ? [{ start: file.source.text.length, end: file.source.text.length, newText: added }] : [];
  },
};

const text = { en: 'toy', 'zh-cn': '玩具' };

export const toyProduct: Product = {
  languages: [toy],
  buildTools: [buildTool],
  libraries: [
    {
      family: 'ons-http',
      tools: ['maven'],
      legacy: { group: 'lib', artifact: 'old-sdk' },
      target: { group: 'lib', artifact: 'new-sdk' },
      version: (targets) => targets.java,
    },
  ],
  familyVersions: [],
  targetOf: () => ({ maxDelay: 1000, isAssumed: true, maxTopicName: 60 }),
  rules: [
    defineRule({
      id: 'toy-rule',
      severity: 'error',
      effortMinutes: 1,
      fixes: ['safe', 'manual'],
      documentation: { title: text, what: text, why: text, how: text, safety: text, sources: [] },
      *check(file) {
        for (const { uses } of file.analyses) {
          for (const use of uses) {
            const identified = file.planOf(use);
            yield {
              range: use.range,
              message: { key: `toy.${use.row}` },
              fix: identified?.plan.grade ?? 'none',
              fixGroup: identified?.id ?? '',
            };
          }
        }
      },
    }),
  ],
};

export const toySettings = { targets: { java: '5.0.7', node: '1.0.8' }, severities: {} };
