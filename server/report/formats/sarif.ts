import type { PlanView } from '../../engine/engine.js';
import type { Severity } from '../../engine/finding.js';
import { LineMap, type TextEdit } from '../../engine/text.js';
import { render } from '../../l10n/messages.js';
import type { ReportInput, RuleText } from '../input.js';
import type { RelatedPlace, ReportedFinding, ReportedRange } from '../result.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };
const root = 'ROOT';

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): rules with help, fixes, fingerprints, code flows for trails. */
export function toSarif(input: ReportInput): string {
  const { result, rules, plans } = input;
  const indexes = new Map(rules.map(({ id }, i) => [id, i]));
  // A rewrite that settles many findings stands with the first of them.
  const byId = new Map(plans.filter(({ plan }) => plan.edits.size > 0).map((view) => [view.id, view]));
  const linesOf = rememberedLines(input);
  const { name, version } = result.tool;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, version, rules: rules.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: 'The folder that was scanned.' } } },
        invocations: [
          {
            executionSuccessful: result.errors.length === 0,
            toolExecutionNotifications: result.errors.map(({ path, message }) => ({
              level: 'error',
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
            })),
          },
        ],
        results: result.findings.map((finding) => resultOf(finding, indexes.get(finding.ruleId), byId, linesOf, input)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptorOf({ id, severity, title, what, why, how, safety, sources }: RuleText): object {
  const markdown = [what, why, how, safety].join('\n\n');
  const [source] = sources;
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
  plans: Map<string, PlanView>,
  linesOf: (path: string) => LineMap,
  input: ReportInput,
): object {
  const plan = finding.fixGroup === null ? undefined : plans.get(finding.fixGroup);
  if (finding.fixGroup !== null) plans.delete(finding.fixGroup);
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physicalLocation(finding.path, finding) }],
    partialFingerprints: { 'rocketmqMigrate/v1': finding.fingerprint },
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((place, id) => ({ id, ...locationOf(place) })),
      codeFlows: [{ threadFlows: [{ locations: [...finding.related, { ...finding, message: finding.message }].map(flowStep) }] }],
    }),
    ...(plan && { fixes: [fixOf(plan, linesOf, input)] }),
    properties: { fix: finding.fix, effortMinutes: finding.effortMinutes, ...(finding.family && { family: finding.family }) },
  };
}

function flowStep(place: RelatedPlace): object {
  return { location: locationOf(place) };
}

function locationOf(place: RelatedPlace): object {
  return { physicalLocation: physicalLocation(place.path, place), message: { text: place.message } };
}

function fixOf({ plan }: PlanView, linesOf: (path: string) => LineMap, { locale }: ReportInput): object {
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

/** Paths are relative URIs: whatever stands in a file's name is encoded. */
function artifact(path: string): object {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: root };
}

function rememberedLines({ textOf }: ReportInput): (path: string) => LineMap {
  const known = new Map<string, LineMap>();
  return (path) => {
    const lines = known.get(path) ?? new LineMap(textOf(path) ?? '');
    known.set(path, lines);
    return lines;
  };
}
