import type { PlanView } from '../../engine/engine.js';
import type { Severity } from '../../engine/finding.js';
import { LineMap, type TextEdit } from '../../engine/text.js';
import { render } from '../../l10n/messages.js';
import type { ReportInput, RuleText } from '../input.js';
import { formatMessages } from './messages.js';
import type { RelatedPlace, ReportedFinding, ReportedRange } from '../result.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };
/** By the name that GitHub and the SARIF viewers take for the top of the checked out code. */
const root = '%SRCROOT%';

export type SarifInput = Pick<ReportInput, 'result' | 'rules' | 'plans' | 'locale' | 'textOf'>;

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): rules with help, fixes, fingerprints, code flows for trails. Complete
 * without the code: places are relative to the scanned folder.
 */
export function toSarif(input: SarifInput): string {
  const { result, rules, plans } = input;
  const indexes = new Map(rules.map(({ id }, i) => [id, i]));
  // A rewrite that settles many findings stands with the first of them.
  const fixes = new Map<string, PlanView[]>();
  for (const view of plans) {
    if (view.plan.edits.size === 0) continue;
    const id = view.alternativeTo ?? view.id;
    // The plan itself stands before its alternatives, whatever the order in which they come.
    fixes.set(id, view.alternativeTo === undefined ? [view, ...(fixes.get(id) ?? [])] : [...(fixes.get(id) ?? []), view]);
  }
  const linesOf = rememberedLines(input);
  const { name, version } = result.tool;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, version, rules: rules.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: render(formatMessages.root(), input.locale) } } },
        invocations: [
          {
            executionSuccessful: result.errors.length === 0,
            toolExecutionNotifications: result.errors.map(({ path, message, repository }) => ({
              level: 'error',
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: artifact(pathIn({ path, repository })) } }],
            })),
          },
        ],
        results: result.findings.map((finding) => resultOf(finding, indexes.get(finding.ruleId), fixes, linesOf, input)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptorOf({ id, severity, title, what, why, how, safety, sources }: RuleText): object {
  const markdown = [what, why, how, safety].join('\n\n');
  const source = sources.find((one) => /^https?:\/\/\S+$/.test(one));
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: { text: markdown, markdown },
    defaultConfiguration: { level: levels[severity] },
    ...(source !== undefined && { helpUri: source }),
  };
}

function resultOf(
  finding: ReportedFinding,
  ruleIndex: number | undefined,
  plans: Map<string, readonly PlanView[]>,
  linesOf: (path: string) => LineMap,
  input: SarifInput,
): object {
  const own = finding.fixGroup === null ? undefined : plans.get(finding.fixGroup);
  if (finding.fixGroup !== null) plans.delete(finding.fixGroup);
  const steps = finding.related.filter(({ isStep }) => isStep);
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physicalLocation(pathIn(finding), finding) }],
    partialFingerprints: { 'rocketmqMigrate/v1': finding.fingerprint },
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((place, id) => ({
        id,
        ...locationOf({ ...place, path: pathIn({ ...finding, path: place.path }) }),
      })),
    }),
    // Trails lead from the use to the source of a value; a flow goes the other way.
    ...(steps.length > 0 && {
      codeFlows: [
        {
          threadFlows: [
            {
              locations: [...[...steps].reverse(), finding].map((place) =>
                flowStep({ ...place, path: pathIn({ ...finding, path: place.path }) }),
              ),
            },
          ],
        },
      ],
    }),
    ...(own && { fixes: own.map((plan) => fixOf(plan, linesOf, input)) }),
    ...(finding.baselineState && { baselineState: finding.baselineState }),
    properties: propertiesOf(finding),
  };
}

function propertiesOf({ fix, fixGroup, effortMinutes, family, application, repository, team }: ReportedFinding): object {
  return {
    fix,
    ...((fix === 'safe' || fix === 'suggested') && fixGroup !== null && { fixGroup }),
    effortMinutes,
    ...(family && { family }),
    application,
    ...(repository !== undefined && { repository }),
    ...(team !== undefined && { team }),
  };
}

function flowStep(place: RelatedPlace): object {
  return { location: locationOf(place) };
}

function locationOf(place: RelatedPlace): object {
  return { physicalLocation: physicalLocation(place.path, place), message: { text: place.message } };
}

function fixOf({ plan }: PlanView, linesOf: (path: string) => LineMap, { locale }: SarifInput): object {
  const notes = plan.differences.map((difference) => render(difference, locale));
  const text = [...(plan.title ? [render(plan.title, locale)] : []), ...notes].join('\n');
  return {
    ...(text !== '' && { description: { text } }),
    artifactChanges: [...plan.edits]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, edits]) => ({
        artifactLocation: artifact(path),
        replacements: edits.map((edit) => replacementOf(edit, linesOf(path))),
      })),
  };
}

function replacementOf({ start, end, newText }: TextEdit, lines: LineMap): object {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  const region = { startLine: from.line + 1, startColumn: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
  return { deletedRegion: region, insertedContent: { text: newText } };
}

function physicalLocation(path: string, { line, column, endLine, endColumn }: ReportedRange): object {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { artifactLocation: artifact(path), region };
}

/** In joined results a repository is a folder of its own. */
function pathIn({ repository, path }: { readonly repository?: string | undefined; readonly path: string }): string {
  return repository === undefined ? path : `${repository}/${path}`;
}

/** Paths are relative URIs: whatever stands in a file's name is encoded. */
function artifact(path: string): object {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: root };
}

function rememberedLines({ textOf }: SarifInput): (path: string) => LineMap {
  const known = new Map<string, LineMap>();
  return (path) => {
    const lines = known.get(path) ?? new LineMap(textOf(path) ?? '');
    known.set(path, lines);
    return lines;
  };
}
