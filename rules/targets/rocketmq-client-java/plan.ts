import type { AnalysedFile, BackEnd, Blocker, CoveredUse, RewritePlan } from '../../../server/engine/support.js';
import type { TextEdit } from '../../../server/engine/text.js';
import type { JavaFile, JavaIndex } from '../../../server/languages/java/index.js';
import { resolverOf } from '../../../server/languages/java/create-resolver.js';
import { isOnsHttpType } from '../../sdks/ons-http/java/types.js';
import { createFileRewrite } from './file/create-file-rewrite.js';
import type { SetRewrite } from './file/file-rewrite.js';
import { blockers } from './messages.js';
import { finish, isLegacyImport } from './result/finish.js';
import { importEdits } from './result/imports.js';
import { layoutOf } from './source/layout.js';
import { runStages } from './stages.js';

/** Rewrites code on the ONS HTTP SDK to rocketmq-client-java: all files that exchange SDK values move together, or none does. */
export const onsHttpToRocketmqClientJava: BackEnd<JavaFile, JavaIndex> = {
  family: 'ons-http',
  plan(files, index) {
    const withUses = files.filter(({ analysis }) => analysis.uses.length > 0);
    const onlyImports = withUses.filter(({ analysis }) => analysis.uses.every((use) => use.kind === 'import'));
    const rest = withUses.filter((file) => !onlyImports.includes(file));
    return [...onlyImports.map(importPlan), ...(rest.length > 0 ? [planSafely(rest, files, index)] : [])];
  },
};

/** A shape that a stage stumbles over is left to a person; it must not stop the analysis of everything else. */
function planSafely(files: readonly AnalysedFile<JavaFile>[], connected: readonly AnalysedFile<JavaFile>[], index: JavaIndex): RewritePlan {
  try {
    return planSet(files, connected, index);
  } catch {
    const found = files.map(({ parsed, analysis }) => ({
      path: parsed.source.path,
      range: analysis.uses[0]?.range ?? { start: 0, end: 0 },
      message: blockers.incomplete(),
    }));
    return { grade: 'manual', uses: coveredUses(files), edits: new Map(), differences: [], blockers: found };
  }
}

function coveredUses(files: readonly AnalysedFile<JavaFile>[]): CoveredUse[] {
  return files.flatMap(({ parsed, analysis }) => analysis.uses.map((use) => ({ path: parsed.source.path, use })));
}

/** A file that imports the old SDK and uses nothing of it. */
function importPlan(file: AnalysedFile<JavaFile>): RewritePlan {
  const { parsed } = file;
  const { text, path } = parsed.source;
  const edits = importEdits({ root: parsed.root, source: text, layout: layoutOf(text), add: new Set(), removes: isLegacyImport });
  return { grade: 'safe', uses: coveredUses([file]), edits: new Map([[path, edits]]), differences: [], blockers: [] };
}

/** Why a file can't be rewritten at all, whatever it does. */
function unfit({ parsed, analysis }: AnalysedFile<JavaFile>): Blocker[] {
  const { path } = parsed.source;
  const found: Blocker[] = [];
  if (parsed.syntaxErrors > 0)
    found.push({ path, range: analysis.uses[0]?.range ?? { start: 0, end: 0 }, message: blockers.syntaxErrors() });
  const line = parsed.root.children.find((part) => part.kind === 'package_declaration');
  if (line && isOnsHttpType(`${parsed.packageName}.`))
    found.push({ path, range: { start: line.start, end: line.end }, message: blockers.sdkPackage() });
  return found;
}

function planSet(files: readonly AnalysedFile<JavaFile>[], connected: readonly AnalysedFile<JavaFile>[], index: JavaIndex): RewritePlan {
  const set: SetRewrite = { files: [], blockers: [], differences: new Map() };
  const manual = (): RewritePlan => ({
    grade: 'manual',
    uses: coveredUses(files),
    edits: new Map(),
    differences: [],
    blockers: set.blockers,
  });
  set.blockers.push(...connected.flatMap(unfit));
  if (set.blockers.length > 0) return manual();
  for (const { parsed } of connected) set.files.push(createFileRewrite(parsed, resolverOf(parsed, index), set));
  runStages(set);
  if (set.blockers.length > 0) return manual();
  const edits = new Map<string, readonly TextEdit[]>();
  for (const file of set.files) {
    const own = finish(file);
    if (own && own.length > 0) edits.set(file.path, own);
  }
  if (set.blockers.length > 0) return manual();
  const differences = [...set.differences.values()];
  return { grade: differences.length > 0 ? 'suggested' : 'safe', uses: coveredUses(files), edits, differences, blockers: [] };
}
