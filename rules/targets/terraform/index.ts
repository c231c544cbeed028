import type { AnalysedFile, BackEnd, Blocker, RewritePlan } from '../../../server/engine/support.js';
import type { TextEdit } from '../../../server/engine/text.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { HclFile, HclIndex } from '../../../server/languages/hcl/index.js';
import { legacyBlocks } from '../../sdks/control-plane/terraform/blocks.js';
import { blockEdits } from './blocks.js';
import { blockersOf } from './blockers.js';
import { instanceVariables } from './instance.js';
import { terraformMessages } from './messages.js';
import { referenceEdits } from './references.js';

/** Resources of 4.x as those of 5.x, with all that refers to them: a module is rewritten whole. */
export const onsToRocketmqTerraform: BackEnd<HclFile, HclIndex> = {
  family: 'openapi-ons',
  plan(files, index) {
    const uses = files.flatMap(({ parsed, analysis }) => analysis.uses.map((use) => ({ path: parsed.source.path, use })));
    if (uses.length === 0) return [];
    const blockers = blockersOf(files);
    if (blockers.length > 0) return splitByBlockers(files, index, blockers);
    return [planOf(files, index)];
  },
};

/** Data sources stand in the way of nothing but themselves: they are one plan, the resources another. */
function splitByBlockers(files: readonly AnalysedFile<HclFile>[], index: HclIndex, blockers: readonly Blocker[]): RewritePlan[] {
  const dataRanges = new Map(
    files.map(({ parsed }) => [
      parsed.source.path,
      new Set(legacyBlocks(parsed).flatMap(({ isData, type }) => (isData ? [type.range.start] : []))),
    ]),
  );
  const isData = ({ path, range }: { path: string; range: { start: number } }): boolean => dataRanges.get(path)?.has(range.start) === true;
  const ofData = blockers.filter(isData);
  const others = blockers.filter((blocker) => !isData(blocker));
  const usesWhere = (wanted: boolean): RewritePlan['uses'] =>
    files.flatMap(({ parsed, analysis }) => {
      const { path } = parsed.source;
      return analysis.uses.filter(({ range }) => isData({ path, range }) === wanted).map((use) => ({ path, use }));
    });
  const manual = (uses: RewritePlan['uses'], reasons: readonly Blocker[]): RewritePlan => ({
    grade: 'manual',
    uses,
    edits: new Map(),
    differences: [],
    blockers: reasons,
  });
  const dataUses = usesWhere(true);
  const resourceUses = usesWhere(false);
  const plans: RewritePlan[] = [];
  if (resourceUses.length > 0)
    plans.push(others.length > 0 ? manual(resourceUses, others) : { ...planOf(files, index), uses: resourceUses });
  if (dataUses.length > 0) plans.push(manual(dataUses, ofData.length > 0 ? ofData : others));
  return plans;
}

function planOf(files: readonly AnalysedFile<HclFile>[], index: HclIndex): RewritePlan {
  const edits = new Map<string, readonly TextEdit[]>();
  const differences = new Map<string, Message>([['recreated', terraformMessages.recreated()]]);
  const hasInstance = files.some(({ parsed }) =>
    legacyBlocks(parsed).some(({ type, isData }) => !isData && type.text === 'alicloud_ons_instance'),
  );
  const variables = hasInstance ? instanceVariables(files, index) : undefined;
  for (const { parsed } of files) {
    const made = legacyBlocks(parsed).flatMap((legacy) => {
      if (legacy.isData) return [];
      const { edits: own, differences: said } = blockEdits(legacy, parsed, index, variables);
      for (const message of said) differences.set(message.key, message);
      return own;
    });
    made.push(...referenceEdits(parsed));
    const declared = variables?.edits.get(parsed.source.path) ?? [];
    if (made.length + declared.length > 0) edits.set(parsed.source.path, [...made, ...declared]);
  }
  if (variables) differences.set('variables', variables.difference);
  const uses = files.flatMap(({ parsed, analysis }) => analysis.uses.map((use) => ({ path: parsed.source.path, use })));
  return { title: terraformMessages.title(), grade: 'suggested', uses, edits, differences: [...differences.values()], blockers: [] };
}
