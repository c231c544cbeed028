import { applyEdits } from '../../../../server/engine/edits.js';
import type { TextEdit } from '../../../../server/engine/text.js';
import { isOnsHttpType } from '../../../sdks/ons-http/java/types.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { importsOf, simpleName, type ImportLine } from '../file/names.js';
import { blockers } from '../messages.js';
import { hasWord } from '../source/words.js';
import { importEdits } from './imports.js';
import { findLeftover } from './verify.js';

export function isLegacyImport(line: ImportLine): boolean {
  return isOnsHttpType(line.isStatic || line.wildcard ? `${line.name}.` : line.name);
}

/** All edits of a file, imports included; blocks where they do not fit together. */
export function finish(file: FileRewrite): readonly TextEdit[] | undefined {
  const body = file.edits.result();
  const after = body && applyEdits(file.source, body);
  if (!body || !after?.ok) {
    file.block({ start: 0, end: 0 }, blockers.incomplete());
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
  const leftover = whole.ok ? findLeftover(file, whole.text) : undefined;
  if (!whole.ok || leftover !== undefined) {
    file.block(file.file.root, leftover === undefined ? blockers.incomplete() : blockers.legacyType({ type: leftover }));
    return undefined;
  }
  return edits;
}
