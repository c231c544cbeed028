import assert from 'node:assert/strict';
import { createEngine } from '../../../server/engine/create-engine.js';
import type { Engine } from '../../../server/engine/engine.js';
import type { Product } from '../../../server/engine/product.js';
import { defineRule, type LocatedReport, type RuleRewrite } from '../../../server/engine/rule.js';
import { toyProduct, toySettings } from './toy-product.js';

const text = { en: 'loud', 'zh-cn': '吵' };

/** Finds `loud` in files with a use, and proposes `quiet` or, in its place, `silent`; `loud!` is to become a syntax error, `loud?` stays. */
const loud = defineRule({
  id: 'loud',
  severity: 'warning',
  effortMinutes: 1,
  fixes: ['safe'],
  documentation: { title: text, what: text, why: text, how: text, safety: text, sources: [] },
  *checkParts({ path }, { textOf }): Iterable<LocatedReport> {
    for (const match of (textOf(path) ?? '').matchAll(/loud[!?]?/g)) {
      const range = { start: match.index, end: match.index + match[0].length };
      const to = (newText: string): RuleRewrite => ({
        grade: 'safe',
        title: { key: `toy.${newText}` },
        edits: new Map([[path, [{ ...range, newText }]]]),
        differences: [],
      });
      const replacement = match[0] === 'loud!' ? '@' : match[0] === 'loud?' ? 'loud?' : 'quiet';
      yield { path, range, message: { key: 'toy.loud' }, rewrites: [to(replacement), to('silent')] };
    }
  },
});

const product: Product = { ...toyProduct, rules: [...toyProduct.rules, loud] };

async function engineWith(files: Record<string, string>): Promise<Engine> {
  const engine = createEngine(product, toySettings);
  for (const [path, content] of Object.entries(files)) engine.update({ path, text: content, language: 'java' });
  await engine.load();
  assert.equal(engine.analyze(), true);
  return engine;
}

const all = { grades: ['safe', 'suggested'] } as const;
const loudFindings = (engine: Engine, path?: string) => engine.findings(path).filter(({ ruleId }) => ruleId === 'loud');

describe('rewrites that rules propose', () => {
  it('give their finding grade and group, and are applied many at a time together with those of back ends', async () => {
    const engine = await engineWith({ 'A.java': 'import c old loud loud loud', 'B.java': 'stuck loud', 'C.java': 'export c' });
    assert.deepEqual(
      loudFindings(engine).map(({ path, fix }) => `${path} ${fix}`),
      ['A.java safe', 'A.java safe', 'A.java safe', 'B.java safe'],
    );
    const { files, refused } = engine.fix(all);
    assert.deepEqual(refused, []);
    assert.deepEqual(
      files.map(({ after }) => after),
      ['import c new quiet quiet quiet', 'stuck quiet'],
    );
  });

  it('are offered with what stands in their place, which only a choice applies', async () => {
    const engine = await engineWith({ 'A.java': 'stuck loud' });
    const [finding] = loudFindings(engine);
    const offered = engine.plans('A.java').filter(({ id, alternativeTo }) => [id, alternativeTo].includes(finding?.fixGroup ?? ''));
    assert.deepEqual(
      offered.map(({ plan }) => plan.title?.key),
      ['toy.quiet', 'toy.silent'],
    );
    const silent = offered[1]?.id ?? '';
    assert.equal(engine.fix({ ...all, plans: [silent] }).files[0]?.after, 'stuck silent');
  });

  it('are applied alone when one is chosen', async () => {
    const engine = await engineWith({ 'A.java': 'stuck loud loud' });
    const chosen = loudFindings(engine)[1]?.fixGroup ?? '';
    assert.equal(engine.fix({ ...all, plans: [chosen] }).files[0]?.after, 'stuck loud quiet');
  });

  it('are applied where they belong when another one of the file is refused', async () => {
    const engine = await engineWith({ 'A.java': 'stuck loud? loud loud loud! loud' });
    const { files, refused } = engine.fix(all);
    assert.deepEqual(
      files.map(({ after }) => after),
      ['stuck loud? quiet quiet loud! quiet'],
    );
    assert.ok(refused.every(({ message }) => ['engine.syntaxWorse', 'engine.noProgress'].includes(message.key)));
  });

  it('are refused when their result does not parse or their finding stays', async () => {
    const engine = await engineWith({ 'A.java': 'stuck loud! loud', 'B.java': 'stuck loud?' });
    const { files, refused } = engine.fix(all);
    assert.deepEqual(
      files.map(({ path, after }) => `${path}: ${after}`),
      ['A.java: stuck loud! quiet'],
    );
    assert.deepEqual(
      refused.map(({ path, message }) => `${path} ${message.key}`),
      ['A.java engine.syntaxWorse', 'B.java engine.noProgress'],
    );
  });

  it('leave the findings of untouched files the same objects', async () => {
    const engine = await engineWith({ 'A.java': 'stuck loud', 'B.java': 'stuck loud' });
    const before = engine.findings('B.java');
    engine.update({ path: 'A.java', text: 'stuck loud loud', language: 'java' });
    engine.analyze();
    assert.equal(loudFindings(engine, 'A.java').length, 2);
    assert.equal(
      loudFindings(engine, 'B.java')[0],
      before.find(({ ruleId }) => ruleId === 'loud'),
    );
  });
});
