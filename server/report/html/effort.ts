import type { ReportedFinding } from '../result.js';

/** Hours of work on findings in a working day: the rest goes to review, meetings and roll-out. An assumption, said in the report. */
export const hoursPerDay = 6;

export interface EffortRow {
  readonly findings: number;
  readonly minutes: number;
}

/** What the effort of a rule's findings was taken to be. */
export interface RuleEffort extends EffortRow {
  readonly ruleId: string;
  readonly least: number;
  readonly most: number;
}

export interface Effort {
  readonly total: EffortRow;
  /** Largest first. */
  readonly applications: readonly {
    readonly application: string;
    readonly total: EffortRow;
    readonly byFamily: ReadonlyMap<string, EffortRow>;
  }[];
  /** Sorted; '' for findings of no family. */
  readonly families: readonly { readonly family: string; readonly total: EffortRow }[];
  /** Largest first. */
  readonly rules: readonly RuleEffort[];
}

export function effortOf(findings: readonly ReportedFinding[]): Effort {
  const byApplication = grouped(findings, ({ application }) => application);
  return {
    total: sum(findings),
    applications: [...byApplication]
      .map(([application, own]) => ({
        application,
        total: sum(own),
        byFamily: new Map([...grouped(own, ({ family }) => family ?? '')].map(([family, part]) => [family, sum(part)])),
      }))
      .sort((a, b) => b.total.minutes - a.total.minutes || compare(a.application, b.application)),
    families: [...grouped(findings, ({ family }) => family ?? '')]
      .map(([family, own]) => ({ family, total: sum(own) }))
      .sort((a, b) => compare(a.family, b.family)),
    rules: [...grouped(findings, ({ ruleId }) => ruleId)]
      .map(([ruleId, own]) => {
        let least = Infinity;
        let most = 0;
        for (const { effortMinutes } of own) {
          least = Math.min(least, effortMinutes);
          most = Math.max(most, effortMinutes);
        }
        return { ruleId, ...sum(own), least, most };
      })
      .sort((a, b) => b.minutes - a.minutes || compare(a.ruleId, b.ruleId)),
  };
}

function sum(findings: readonly ReportedFinding[]): EffortRow {
  return { findings: findings.length, minutes: findings.reduce((total, { effortMinutes }) => total + effortMinutes, 0) };
}

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
