import type { AnalysedFile, BackEnd, CoveredUse, RewritePlan } from '../../../server/engine/support.js';
import type { TextEdit } from '../../../server/engine/text.js';
import { applyEdits } from '../../../server/engine/edits.js';
import type { JavaFile, JavaIndex } from '../../../server/languages/java/index.js';
import { resolverOf } from '../../../server/languages/java/create-resolver.js';
import { isOnsHttpType } from '../../sdks/ons-http/java/types.js';
import { importEdits } from './imports.js';
import { layoutOf } from './layout.js';
import { blockers } from './messages.js';
import { importsOf, simpleName, type ImportLine } from './names.js';
import { createFileRewrite, type FileRewrite, type SetRewrite } from './rewrite.js';
import { runStages } from './stages.js';
import { findLeftover } from './verify.js';
import { hasWord } from './words.js';

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
      message: blockers.unread(),
    }));
    return { grade: 'manual', uses: coveredUses(files), edits: new Map(), differences: [], blockers: found };
  }
}

function coveredUses(files: readonly AnalysedFile<JavaFile>[]): CoveredUse[] {
  return files.flatMap(({ parsed, analysis }) => analysis.uses.map((use) => ({ path: parsed.source.path, use })));
}

function isLegacyImport(line: ImportLine): boolean {
  return isOnsHttpType(line.isStatic || line.wildcard ? `${line.name}.` : line.name);
}

/** A file that imports the old SDK and uses nothing of it. */
function importPlan(file: AnalysedFile<JavaFile>): RewritePlan {
  const { parsed } = file;
  const { text, path } = parsed.source;
  const edits = importEdits({ root: parsed.root, source: text, layout: layoutOf(text), add: new Set(), removes: isLegacyImport });
  return { grade: 'safe', uses: coveredUses([file]), edits: new Map([[path, edits]]), differences: [], blockers: [] };
}

function planSet(files: readonly AnalysedFile<JavaFile>[], connected: readonly AnalysedFile<JavaFile>[], index: JavaIndex): RewritePlan {
  const set: SetRewrite = { files: [], blockers: [], differences: new Map() };
  for (const { parsed } of connected) set.files.push(createFileRewrite(parsed, resolverOf(parsed, index), set));
  const manual = (): RewritePlan => ({
    grade: 'manual',
    uses: coveredUses(files),
    edits: new Map(),
    differences: [],
    blockers: set.blockers,
  });
  for (const { parsed, analysis } of connected) {
    if (parsed.syntaxErrors === 0) continue;
    const [first] = analysis.uses;
    set.blockers.push({ path: parsed.source.path, range: first?.range ?? { start: 0, end: 0 }, message: blockers.unread() });
  }
  for (const file of set.files) {
    const line = file.file.root.children.find((part) => part.kind === 'package_declaration');
    if (line && isOnsHttpType(`${file.file.packageName}.`)) file.block(line, blockers.sdkPackage());
  }
  if (set.blockers.length > 0) return manual();
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

/** All edits of a file, imports included; blocks where they do not fit together. */
function finish(file: FileRewrite): readonly TextEdit[] | undefined {
  const body = file.edits.result();
  const after = body && applyEdits(file.source, body);
  if (!body || !after?.ok) {
    file.block({ start: 0, end: 0 }, blockers.unread());
    return undefined;
  }
  const lines = importsOf(file.file.root, file.source);
  const importEnd = lines.reduce((end, line) => Math.max(end, line.node.end), 0);
  // No other edit stands above the last import, so that the code starts at the same place in both.
  const codeBefore = file.source.slice(importEnd);
  const codeAfter = after.text.slice(importEnd);
  const isUnused = (line: ImportLine): boolean => {
    const name = simpleName(line.name);
    return !line.isStatic && !line.wildcard && hasWord(codeBefore, name) && !hasWord(codeAfter, name);
  };
  const imports = importEdits({
    root: file.file.root,
    source: file.source,
    layout: file.layout,
    add: new Set([...file.names.imports].filter((name) => hasWord(codeAfter, simpleName(name)))),
    removes: (line) => isLegacyImport(line) || (importEnd > 0 && isUnused(line)),
  });
  const edits = [...imports, ...body];
  const whole = applyEdits(file.source, edits);
  const leftover = whole.ok ? findLeftover(file, whole.text) : 'edits';
  if (leftover !== undefined) {
    file.block(file.resolver.file.root, blockers.legacyType({ type: leftover }));
    return undefined;
  }
  return edits;
}
