import type { PlanView } from '../engine/engine.js';
import { languageOf } from '../engine/languages.js';
import type { Rule } from '../engine/rule.js';
import type { Locale } from '../l10n/messages.js';
import type { ReportInput, RuleText } from './input.js';
import { maskSecrets, maskSource } from './secrets.js';

/** An analysis with its result, before it is made fit to be shown. */
export interface ReportSource extends Pick<
  ReportInput,
  'result' | 'model' | 'plans' | 'locale' | 'applicationOf' | 'history' | 'currentRun' | 'comparison'
> {
  /** Those that were asked for. */
  readonly rules: readonly Rule[];
  /** A file's text as it is on disk. */
  readonly rawTextOf: (path: string) => string | undefined;
  /** Credentials that the analysis found in code. */
  readonly secrets: readonly string[];
}

/** What reports are made of: rules in one language, and nothing in it that shows a secret. */
export function buildReportInput(source: ReportSource): ReportInput {
  const { result, model, plans, locale, applicationOf, history, currentRun, comparison, rules, rawTextOf, secrets } = source;
  const masked = new Map<string, string | undefined>();
  return {
    result,
    model,
    rules: rules.map((rule) => ruleText(rule, locale)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    plans: plans.map((view) => withoutSecrets(view, secrets)),
    locale,
    textOf(path) {
      if (!masked.has(path)) {
        const text = rawTextOf(path);
        masked.set(path, text === undefined ? undefined : maskSource(text, languageOf(path), secrets));
      }
      return masked.get(path);
    },
    applicationOf,
    history,
    ...(currentRun && { currentRun }),
    ...(comparison && { comparison }),
  };
}

/** Shorter texts stand in code by chance. */
const shortestSecret = 6;

/** A rewrite that would print a secret is told without its edits: with the secret masked it would be a wrong one. */
function withoutSecrets(view: PlanView, secrets: readonly string[]): PlanView {
  const shows = (text: string): boolean =>
    maskSecrets(text, secrets) !== text || secrets.some((secret) => secret.length >= shortestSecret && text.includes(secret));
  const isOpen = [...view.plan.edits.values()].some((edits) => edits.some(({ newText }) => shows(newText)));
  return isOpen ? { ...view, plan: { ...view.plan, edits: new Map() } } : view;
}

export function ruleText({ id, severity, documentation }: Rule, locale: Locale): RuleText {
  const { title, what, why, how, safety, sources } = documentation;
  return {
    id,
    severity,
    title: title[locale],
    what: what[locale],
    why: why[locale],
    how: how[locale],
    safety: safety[locale],
    sources,
  };
}
