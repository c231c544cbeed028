import { needlesOf, refreshAnalyses, refreshIndexes } from './analyze.js';
import { neverCancelled } from './cancellation.js';
import type { CreateEngine, PlanView } from './engine.js';
import { conclude } from './conclude.js';
import { fixToFixpoint } from './fix.js';
import { buildChangesFor } from './plans.js';
import type { LanguageSupport } from './product.js';
import { secretsIn } from './secrets.js';
import { emptyState, putSource, removeSource, type IdentifiedPlan } from './state.js';

export const createEngine: CreateEngine = (product, settings) => {
  const state = emptyState();
  const loaded = new Set<LanguageSupport>();
  let sorted: readonly string[] | undefined;

  function viewOf({ id, plan, family, alternativeTo }: IdentifiedPlan): PlanView {
    if (alternativeTo !== undefined) return { id, plan, alternativeTo };
    // A rule's rewrite covers no use of an SDK: build files have nothing to do with it.
    if (plan.uses.length === 0) return { id, plan };
    const changes = buildChangesFor(state, product, settings.targets, plan.edits.size > 0 ? [{ id, plan, family }] : []);
    if (changes.edits.size === 0 && changes.differences.length === 0) return { id, plan };
    const edits = new Map([...plan.edits, ...changes.edits]);
    return { id, plan: { ...plan, edits, differences: [...plan.differences, ...changes.differences] } };
  }

  return {
    needles(language) {
      return product.languages
        .filter((support) => support.adapter.languages.includes(language))
        .flatMap((support) => needlesOf(support, state));
    },
    wantedModules() {
      return product.languages.flatMap((support) => {
        const index = state.indexes.get(support);
        return index === undefined ? [] : (support.adapter.wantedModules?.(index) ?? []);
      });
    },
    async load() {
      const needed = new Set([...state.code.values()].map((entry) => entry.support));
      for (const support of needed) {
        if (loaded.has(support)) continue;
        try {
          await support.adapter.load();
          loaded.add(support);
          state.unloadable.delete(support);
        } catch (error) {
          // Its files get an error each, those of other languages are analysed all the same; the next call tries again.
          state.unloadable.set(support, error);
        }
      }
    },
    update(source) {
      sorted = undefined;
      putSource(state, product, source);
    },
    remove(path) {
      sorted = undefined;
      removeSource(state, path);
    },
    exclude(path, language) {
      removeSource(state, path);
      state.unread.set(path, language);
    },
    survey: (cancellation = neverCancelled) => refreshIndexes(state, cancellation),
    analyze(cancellation = neverCancelled) {
      const analysed = refreshAnalyses(state, cancellation);
      const errors = analysed && conclude(state, product, settings, cancellation);
      if (!errors) return false;
      state.errors = [...[...state.code.values()].flatMap((entry) => entry.errors), ...errors].sort((a, b) => (a.path < b.path ? -1 : 1));
      return true;
    },
    paths() {
      return (sorted ??= [...new Set([...state.code.keys(), ...state.builds.keys()])].sort());
    },
    findings(path) {
      if (path !== undefined) return state.findings.get(path) ?? [];
      return [...state.findings.keys()].sort().flatMap((key) => state.findings.get(key) ?? []);
    },
    pathsWithFindings: () => state.findings.keys(),
    errors: () => state.errors,
    syntaxErrors: (path) => (state.code.get(path)?.syntaxErrors ?? 0) + (state.builds.get(path)?.file.syntaxErrors ?? 0),
    plans(path) {
      const settled = new Set(path === undefined ? [] : state.findings.get(path)?.map(({ fixGroup }) => fixGroup));
      const wanted = state.plans.filter(
        ({ id, plan, alternativeTo }) =>
          path === undefined || plan.edits.has(path) || settled.has(alternativeTo ?? id) || plan.uses.some((use) => use.path === path),
      );
      return wanted.map(viewOf);
    },
    workspace: () => state.workspace,
    secrets: () => secretsIn(state),
    fix: (selection, cancellation = neverCancelled) => fixToFixpoint(state, product, settings, selection, cancellation),
  };
};
