import type { FixResult, FixSelection, PlanView } from '../../engine/engine.js';
import type { AnalysisError, Finding, FixGrade } from '../../engine/finding.js';
import { buildResult } from '../../report/build-result.js';
import { settled } from '../../report/json.js';
import type { ScanResult } from '../../report/result.js';
import type { Message } from '../../l10n/messages.js';
import type { KnownFinding } from '../../report/history/baseline.js';
import { analyseCommand } from '../analyse-command.js';
import type { Analysis } from '../analysis.js';
import { diffOf } from '../diff-paths.js';
import { exitStatus } from '../exit-status.js';
import type { ExitStatus } from '../exit-status.js';
import { cliMessages } from '../messages.js';
import { createOutput } from '../output.js';
import type { Output } from '../output.js';
import { prettyMessages } from '../pretty-messages.js';
import { against, baselineOf } from '../baseline.js';
import type { Format } from '../options.js';
import { withheldDiffs } from '../withheld-diffs.js';
import { writeFixes } from '../write-fixes.js';
import type { CommandContext } from './context.js';
import { statusOf } from './status.js';

/** Prints the rewrite as a diff, or writes it. */
export async function fix(paths: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { terminal, options, cancellation } = context;
  const output = createOutput(terminal, options);
  const baseline = baselineOf(context);
  const problem = baseline.ok ? badFormat(options.format) : baseline.problem;
  if (!baseline.ok || problem) {
    if (problem) output.fail(problem);
    return exitStatus.usage;
  }
  const analysed = await analyseCommand(paths, context, output);
  if (!analysed.ok) return analysed.status;
  const fixed = applyFixes(analysed.analysis, context);
  if (cancellation.isCancelled) {
    output.say(cliMessages.cancelled());
    return exitStatus.interrupted;
  }
  return report(analysed.analysis, fixed, baseline.known, context, output);
}

const choices: readonly Format[] = ['pretty', 'json', 'ndjson'];

/** A rewrite is a diff, or data with diffs in it. */
function badFormat(format: Format): Message | undefined {
  return choices.includes(format) ? undefined : cliMessages.badValue({ option: '--format', value: format, choices: choices.join(', ') });
}

interface Fixed {
  readonly result: FixResult;
  /** What `--write` could not write. */
  readonly errors: readonly AnalysisError[];
}

function applyFixes(analysis: Analysis, { options, cancellation }: CommandContext): Fixed {
  const grades: FixGrade[] = options.suggested ? ['safe', 'suggested'] : ['safe'];
  const selection = selectionOf(analysis, options.rules, grades);
  if (options.write) return writeFixes(analysis, selection, cancellation);
  return { result: analysis.engine.fix(selection, cancellation), errors: [] };
}

/** Rewrites that touch what was asked about; with `--rule`, only those that settle findings of these rules. */
function selectionOf({ findings, selected }: Analysis, rules: readonly string[], grades: readonly FixGrade[]): FixSelection {
  const paths = selected && { paths: [...selected] };
  if (rules.length === 0) return { grades, ...paths };
  const plans = findings.flatMap((finding) => (finding.fixGroup === null ? [] : [finding.fixGroup]));
  return { grades, plans: [...new Set(plans)], ...paths };
}

function report(
  analysis: Analysis,
  { result, errors }: Fixed,
  known: readonly KnownFinding[] | undefined,
  context: CommandContext,
  output: Output,
): ExitStatus {
  const { options } = context;
  const left = resultAfter(analysis, result, errors, context);
  const remaining = known ? against(left, known, context).result : left;
  const made = new Map(result.files.map((file) => [file.path, diffOf(analysis, file, context.fileSystem)]));
  const withheld = options.write ? new Set<string>() : withheldDiffs(made, analysis.engine.plans(), analysis.engine.secrets());
  const diffs = result.files.map(({ path }) => (withheld.has(path) ? '' : (made.get(path) ?? '')));
  const failed = output.result(printed());
  if (options.format === 'pretty' || options.output !== undefined) explain(analysis, result, remaining, context, output);
  const unprintable = result.files.filter(({ path }) => made.get(path) === '' && !options.write);
  output.notes([...analysis.notes, ...unprintable.map(({ path }) => ({ path, message: prettyMessages.noTextDiff() }))]);
  for (const path of withheld) output.say(prettyMessages.diffWithheld({ path }));
  for (const { path, message } of result.refused) output.say(prettyMessages.refused({ path, text: output.text(message) }));
  output.incomplete([...analysis.errors, ...errors]);
  return failed ?? statusOf(remaining, options.failOn);

  function printed(): string {
    if (options.format === 'pretty') return options.write ? result.files.map(({ path }) => `${path}\n`).join('') : diffs.join('');
    const files = result.files.map(({ path }, i) => ({ path, diff: diffs[i] ?? '' }));
    const refused = result.refused.map(({ path, message }) => ({ path, message: output.text(message) }));
    const document = {
      ...remaining,
      findings: remaining.findings.map(settled),
      fix: { written: options.write, applied: result.applied, files, refused },
    };
    return `${JSON.stringify(document, undefined, options.format === 'json' ? 2 : undefined)}\n`;
  }
}

/** What is still to be found once the rewrites are in place. */
function resultAfter(analysis: Analysis, fixed: FixResult, errors: readonly AnalysisError[], context: CommandContext): ScanResult {
  const { options, version } = context;
  const changed = new Map(fixed.files.map((file) => [file.path, file.after]));
  const isWanted = ({ path, ruleId }: Finding): boolean =>
    (options.rules.length === 0 || options.rules.includes(ruleId)) && analysis.selected?.has(path) !== false;
  return buildResult({
    version,
    locale: options.locale,
    findings: fixed.remaining.filter(isWanted),
    errors: [...analysis.errors, ...errors],
    textOf: (path) => changed.get(path) ?? analysis.workspace.files.get(path)?.text ?? '',
    applicationOf: (path) => analysis.engine.applicationOf(path),
    secrets: analysis.engine.secrets(),
    filesScanned: analysis.workspace.filesScanned,
    bytesScanned: analysis.workspace.bytesScanned,
  });
}

const longestList = 20;

/** For the person who reads the diff: what to look at, and what it leaves. */
function explain(analysis: Analysis, fixed: FixResult, remaining: ScanResult, { options }: CommandContext, output: Output): void {
  if (options.quiet) return;
  const count = fixed.files.length;
  if (count === 0) output.say(prettyMessages.fixNothing());
  else output.say(options.write ? prettyMessages.fixChanged({ count }) : prettyMessages.fixWouldChange({ count }));
  const differences = differencesOf(analysis.engine.plans(), fixed).map((message) => output.text(message));
  if (differences.length > 0) {
    output.say(prettyMessages.fixReview());
    for (const difference of new Set(differences)) output.item(prettyMessages.listed({ text: difference }));
  }
  const suggested = options.suggested ? 0 : (remaining.summary.byFix.suggested ?? 0);
  if (suggested > 0) output.say(prettyMessages.fixSuggestedLeft({ count: suggested }));
  if (remaining.findings.length === 0) return;
  output.say(prettyMessages.fixRemains({ count: remaining.findings.length }));
  for (const { path, line, column, ruleId, fix: grade } of remaining.findings.slice(0, longestList)) {
    output.item(prettyMessages.listed({ text: `${path}:${line}:${column} ${ruleId} (${output.text(prettyMessages[grade]())})` }));
  }
  const more = remaining.findings.length - longestList;
  if (more > 0) output.item(prettyMessages.moreRemain({ count: more }));
}

function differencesOf(plans: readonly PlanView[], fixed: FixResult): PlanView['plan']['differences'] {
  return plans.filter(({ id }) => fixed.applied.includes(id)).flatMap(({ plan }) => plan.differences);
}
