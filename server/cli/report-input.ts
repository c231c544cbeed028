import { buildReportInput } from '../report/build-input.js';
import { buildResult } from '../report/build-result.js';
import type { ReportInput } from '../report/input.js';
import type { ScanResult } from '../report/result.js';
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
    applicationOf: (path) => engine.applicationOf(path),
    secrets: engine.secrets(),
    filesScanned: workspace.filesScanned,
    bytesScanned: workspace.bytesScanned,
  });
}

/** What earlier runs say. */
export type Past = Pick<ReportInput, 'history' | 'currentRun' | 'comparison'>;

/** An analysis as reports are made of it. */
export function reportInputOf(
  { engine, workspace }: Analysis,
  result: ScanResult,
  { product, options }: CommandContext,
  past: Past = { history: [] },
): ReportInput {
  const { locale, rules } = options;
  return buildReportInput({
    result,
    model: engine.migrationModel(),
    rules: product.rules.filter(({ id }) => rules.length === 0 || rules.includes(id)),
    plans: engine.plans(),
    locale,
    rawTextOf: (path) => workspace.files.get(path)?.text,
    secrets: engine.secrets(),
    applicationOf: (path) => engine.applicationOf(path),
    ...past,
  });
}
