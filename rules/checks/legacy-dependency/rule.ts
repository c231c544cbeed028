import type { FixGrade } from '../../../server/engine/finding.js';
import { libraryName } from '../../../server/engine/modules.js';
import { defineRule, type LegacyLibrary, type Report, type RuleFile } from '../../../server/engine/rule.js';
import { dependencyMessages } from './messages.js';
import { dependencyDocumentation } from './documentation.js';
import { fetchedReport } from './fetched.js';
import { onsClientReports } from './ons-client.js';

/** A legacy SDK's library in a build file. It is settled by the rewrite of the code that uses it. */
export const legacyDependency = defineRule({
  id: 'legacy-dependency',
  severity: 'error',
  effortMinutes: 2,
  fixes: ['safe', 'suggested', 'manual'],
  documentation: dependencyDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    for (const library of file.build?.legacy ?? []) yield report(file, library);
    if (file.build) yield* onsClientReports(file.build.file);
    for (const fetched of file.analyses.flatMap(({ model }) => model.fetchedLibraries ?? [])) {
      const found = fetchedReport(file.path, fetched);
      if (found) yield found;
    }
  },
});

function report(file: RuleFile, { declared, swap, usesLeft, plans }: LegacyLibrary): Report {
  const library = libraryName(swap.legacy);
  const common = {
    range: declared.nameRange,
    family: swap.family,
    data: { library, version: declared.version ?? null, target: libraryName(swap.target), usesLeft },
  };
  if (usesLeft === 0) {
    const removable = !declared.managed || declared.range.end > declared.range.start;
    return {
      ...common,
      severity: 'warning',
      message: dependencyMessages.unused({ library }),
      fix: removable ? 'suggested' : 'manual',
      fixGroup: `library:${file.path}`,
    };
  }
  const [only] = plans;
  const settles = plans.length === 1 && only !== undefined;
  return {
    ...common,
    message: dependencyMessages.inUse({ library, count: usesLeft, target: libraryName(swap.target) }),
    fix: worst(plans.map(({ plan }) => plan.grade)),
    ...(settles && { fixGroup: only.id }),
  };
}

/** The dependency goes when every set of uses has been rewritten: it is as sure as the least sure of them. */
function worst(grades: readonly FixGrade[]): FixGrade {
  if (grades.length === 0 || grades.includes('manual')) return 'manual';
  return grades.includes('suggested') ? 'suggested' : 'safe';
}
