import type { FixGrade } from '../../../server/engine/finding.js';
import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import type { FileAnalysis } from '../../../server/engine/support.js';
import type { ClientPart } from '../../../server/model/messaging.js';
import { sdkNames } from '../../knowledge/protocols.js';
import { isDemoPath, isTestPath } from '../support/places.js';
import { shortLivedDocumentation } from './documentation.js';
import { shortLivedMessages } from './messages.js';

/** A client that is made by each call of a method that sends or receives. */
export const shortLivedClient = defineRule({
  id: 'short-lived-client',
  severity: 'warning',
  effortMinutes: 30,
  fixes: ['safe', 'suggested', 'manual'],
  documentation: shortLivedDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    if (isTestPath(file.path) || isDemoPath(file.path)) return;
    const seen = new Set<number>();
    for (const analysis of file.analyses) {
      for (const client of analysis.model.clients) {
        if (!client.shortLived || seen.has(client.shortLived.start)) continue;
        seen.add(client.shortLived.start);
        yield report(file, analysis, client, client.shortLived);
      }
    }
  },
});

/** A rewrite that makes the client once settles it; one is known by the use that stands where the client is made. */
function report(file: RuleFile, { uses }: FileAnalysis, { family, range }: ClientPart, made: ClientPart['range']): Report {
  const use = uses.find((candidate) => candidate.range.start === range.start && candidate.range.end === range.end);
  const plan = use && file.planOf(use);
  const fix: FixGrade = plan?.plan.grade ?? 'manual';
  const message = family === 'ons-http' ? shortLivedMessages.cheapSoFar() : shortLivedMessages.heavy({ sdk: sdkNames[family] });
  return { range: made, family, message, fix, ...(plan && fix !== 'manual' && { fixGroup: plan.id, effortMinutes: 5 }) };
}
