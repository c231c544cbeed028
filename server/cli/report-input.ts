import { languageOf } from '../engine/languages.js';
import type { Rule } from '../engine/rule.js';
import type { Locale } from '../l10n/messages.js';
import { buildResult } from '../report/build-result.js';
import type { ReportInput, RuleText } from '../report/input.js';
import type { ScanResult } from '../report/result.js';
import { maskSource } from '../report/secrets.js';
import type { Analysis } from './analysis.js';
import type { CommandContext } from './commands/context.js';

/** Findings and errors as every format prints them. */
export function resultOf({ findings, errors, workspace, engine }: Analysis, { version, options }: CommandContext): ScanResult {
  return buildResult({
    version,
    locale: options.locale,
    findings,
    errors,
    textOf: (path) => workspace.files.get(path)?.text ?? '',
    secrets: engine.secrets(),
    filesScanned: workspace.filesScanned,
    bytesScanned: workspace.bytesScanned,
  });
}

/** An analysis as reports are made of it. */
export function reportInputOf(analysis: Analysis, result: ScanResult, { product, options }: CommandContext): ReportInput {
  const { engine, workspace } = analysis;
  const { locale, rules } = options;
  const asked = product.rules.filter(({ id }) => rules.length === 0 || rules.includes(id));
  const masked = new Map<string, string | undefined>();
  return {
    result,
    model: engine.migrationModel(),
    rules: asked.map((rule) => ruleText(rule, locale)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    plans: engine.plans(),
    locale,
    textOf(path) {
      if (!masked.has(path)) {
        const text = workspace.files.get(path)?.text;
        masked.set(path, text === undefined ? undefined : maskSource(text, languageOf(path), engine.secrets()));
      }
      return masked.get(path);
    },
    applicationOf: (path) => engine.applicationOf(path),
    history: [],
  };
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
