import type { ReportedFinding } from '../report/result.js';

/** A finding, and those of its file that say the same of other names. */
export interface Folded {
  readonly finding: ReportedFinding;
  readonly alike: readonly ReportedFinding[];
}

/** Fewer are shown each by itself. */
const fewest = 3;

/**
 * The findings of one file for a reader: what nothing stands in the way of and no rewrite settles, as each use of an SDK that still works on
 * 5.x, is shown once, with the places of the others. Order is kept.
 */
export function fold(findings: readonly ReportedFinding[]): Folded[] {
  const groups = new Map<string, [ReportedFinding, ...ReportedFinding[]]>();
  for (const [i, finding] of findings.entries()) {
    const key = isQuiet(finding) ? sayingOf(finding) : String(i);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const folded = [...groups.values()].flatMap((group): Folded[] => {
    const [finding, ...alike] = group;
    return group.length < fewest ? group.map((one) => ({ finding: one, alike: [] })) : [{ finding, alike }];
  });
  const order = new Map(findings.map((finding, i) => [finding, i]));
  return folded.sort((a, b) => (order.get(a.finding) ?? 0) - (order.get(b.finding) ?? 0));
}

function isQuiet({ severity, fix, fixGroup }: ReportedFinding): boolean {
  return (severity === 'info' || severity === 'hint') && (fix === 'manual' || fix === 'none') && fixGroup === null;
}

const code = /`[^`]*`/g;

/** The message without the names in it. */
function sayingOf({ ruleId, severity, fix, message, baselineState }: ReportedFinding): string {
  return [ruleId, severity, fix, baselineState ?? '', message.replace(code, '`')].join(' ');
}

/** What a message speaks of: the first piece of code in it. */
export function subjectOf({ message }: ReportedFinding): string {
  return message.match(code)?.[0] ?? '';
}
