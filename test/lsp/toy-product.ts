import type { BuildTool } from '../../server/engine/build-files.js';
import { languageSupport, type Product } from '../../server/engine/product.js';
import { defineRule } from '../../server/engine/rule.js';
import type { ApiUse, BackEnd, FrontEnd, LanguageAdapter, Parsed, RewritePlan } from '../../server/engine/support.js';
import type { TextEdit } from '../../server/engine/text.js';
import { defineMessages } from '../../server/l10n/messages.js';
import { emptyModel } from '../../server/model/messaging.js';

/**
 * A product small enough to see through, for tests of the language server alone. In Java files `legacySend()` becomes `send()` (safe), `legacyPoll()`
 * becomes `poll()` (suggested), `legacyMagic()` has no equivalent, `import legacy;` is an import that nothing uses. `// with Other.java` connects files.
 * `legacyName` is renamed by a rule of its own (suggested, also where a module file has it) or, instead, deleted (safe). `key(a.b)` needs a setting.
 * Each use is a set of its own, but uses in connected files are one. A quote that is not closed is a syntax error that hides the rest of the file.
 */

const messages = defineMessages('toy', {
  use: { en: '{name} is not served by 5.x. Rewrite it.', 'zh-cn': '5.x 不支持 {name}，请改写。' },
  order: { en: 'The order of messages may differ. Second sentence.', 'zh-cn': '消息顺序可能不同。' },
  name: { en: 'The name is too long.', 'zh-cn': '名称过长。' },
  rename: { en: 'Rename it', 'zh-cn': '重命名' },
  remove: { en: 'Delete it', 'zh-cn': '删除' },
  everywhere: { en: 'Other programs know the name', 'zh-cn': '其他程序也使用该名称' },
  because: { en: 'no equivalent', 'zh-cn': '没有对应的写法' },
});

interface ToyParsed extends Parsed {
  /** Where the parser lost its way. */
  readonly end: number;
}

const adapter: LanguageAdapter<ToyParsed, string, null> = {
  languages: ['java'],
  load: () => Promise.resolve(),
  parse(source) {
    if (source.text.includes('CRASH')) throw new Error('the parser crashed');
    const quotes = [...source.text.matchAll(/"/g)];
    const open = quotes.length % 2 === 1 ? quotes.at(-1) : undefined;
    return { source, syntaxErrors: open ? 1 : 0, end: open?.index ?? source.text.length };
  },
  facts: ({ source }) => source.text.match(/class \w+/)?.[0] ?? '',
  join: () => null,
  needles: () => [],
  comments: ({ source }) =>
    [...source.text.matchAll(/\/\/.*/g)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
};

const frontEnd: FrontEnd<ToyParsed, null> = {
  family: 'ons-http',
  needles: ['legacy'],
  analyze({ source, end }) {
    const text = source.text.slice(0, end);
    const uses = [...text.matchAll(/legacy(Send|Poll|Magic)(?=\()|import legacy;/g)].map((match): ApiUse => {
      const name = match[1] ?? 'import';
      return { row: name, kind: name === 'import' ? 'import' : 'send', range: { start: match.index, end: match.index + match[0].length } };
    });
    const links = [...text.matchAll(/\/\/ with (\S+)/g)].map((match) => match[1] ?? '');
    return uses.length + links.length === 0 ? undefined : { family: 'ons-http', uses, model: emptyModel, links };
  },
};

const backEnd: BackEnd<ToyParsed, null> = {
  family: 'ons-http',
  plan(files) {
    const covered = files.flatMap(({ parsed, analysis }) => analysis.uses.map((use) => ({ path: parsed.source.path, use })));
    return files.length > 1 ? [planOf(covered)] : covered.map((one) => planOf([one]));
  },
};

function planOf(uses: RewritePlan['uses']): RewritePlan {
  const edits = new Map<string, TextEdit[]>();
  for (const { path, use } of uses) {
    const newText = { Send: 'send', Poll: 'poll', import: '' }[use.row] ?? '';
    edits.set(path, [...(edits.get(path) ?? []), { ...use.range, newText }]);
  }
  const [stuck] = uses.filter(({ use }) => use.row === 'Magic');
  if (stuck) {
    return {
      grade: 'manual',
      uses,
      edits: new Map(),
      differences: [],
      blockers: [{ path: stuck.path, range: stuck.use.range, message: messages.because() }],
    };
  }
  const isSuggested = uses.some(({ use }) => use.row === 'Poll');
  return { grade: isSuggested ? 'suggested' : 'safe', uses, edits, differences: isSuggested ? [messages.order()] : [], blockers: [] };
}

const rule = defineRule({
  id: 'toy-rule',
  severity: 'error',
  effortMinutes: 1,
  fixes: ['safe', 'suggested', 'manual'],
  documentation: {
    title: { en: 'Toy', 'zh-cn': '示例' },
    what: { en: 'What', 'zh-cn': '是什么' },
    why: { en: 'Why', 'zh-cn': '为什么' },
    how: { en: 'How', 'zh-cn': '怎么做' },
    safety: { en: 'Safe', 'zh-cn': '安全' },
    sources: [],
  },
  *check(file) {
    for (const { uses } of file.analyses) {
      for (const use of uses) {
        const planned = file.planOf(use);
        const isImport = use.kind === 'import';
        yield {
          range: use.range,
          message: messages.use({ name: use.row }),
          ...(isImport && { severity: 'hint' as const, unnecessary: true }),
          fix: planned?.plan.grade ?? 'none',
          ...(planned && planned.plan.edits.size > 0 && { fixGroup: planned.id }),
          related: planned?.plan.blockers.map(({ path, range, message }) => ({ path, range, message })) ?? [],
        };
      }
    }
  },
});

const nameRule = defineRule({
  ...rule,
  id: 'toy-name',
  severity: 'warning',
  check: () => [],
  *checkParts({ path }, { textOf }) {
    for (const { index } of (textOf(path) ?? '').matchAll(/legacyName/g)) {
      const range = { start: index, end: index + 'legacyName'.length };
      const inModule = textOf('module.json')?.indexOf('legacyName') ?? -1;
      const edits = new Map([[path, [{ ...range, newText: 'name' }]]]);
      if (inModule >= 0) edits.set('module.json', [{ start: inModule, end: inModule + 'legacyName'.length, newText: 'name' }]);
      yield {
        path,
        range,
        message: messages.name(),
        rewrites: [
          { grade: 'suggested', title: messages.rename(), edits, differences: [messages.everywhere()] },
          { grade: 'safe', title: messages.remove(), edits: new Map([[path, [{ ...range, newText: '' }]]]), differences: [] },
        ],
      };
    }
  },
});

/** `module.json` names the library `legacy` or `modern`. */
const buildTool: BuildTool = {
  id: 'npm',
  languages: ['json'],
  builds: ['java'],
  matches: (path) => path.endsWith('module.json'),
  folderOf: (path) => path.split('/').slice(0, -1).join('/'),
  read(source) {
    const dependencies = ['legacy', 'modern'].flatMap((artifact) => {
      const start = source.text.indexOf(artifact);
      const range = { start, end: start + artifact.length };
      return start < 0 ? [] : [{ group: '', artifact, range, nameRange: range, managed: false }];
    });
    return { source, syntaxErrors: 0, dependencies };
  },
  change(file, { remove, add }) {
    const [old] = file.dependencies.filter(({ artifact }) => remove?.some((library) => library.artifact === artifact));
    return old ? [{ ...old.range, newText: add?.artifact ?? '' }] : [];
  },
};

export const toyProduct: Product = {
  languages: [languageSupport({ adapter, frontEnds: [frontEnd], backEnds: [backEnd] })],
  buildTools: [buildTool],
  libraries: [
    {
      family: 'ons-http',
      tools: ['npm'],
      legacy: { group: '', artifact: 'legacy' },
      target: { group: '', artifact: 'modern' },
      version: () => '1.0.0',
    },
  ],
  familyVersions: [],
  targetOf: () => ({ maxDelay: 1000, isAssumed: true, maxTopicName: 60 }),
  rules: [rule, nameRule],
};
