import type { Range, TextEdit as LspEdit } from 'vscode-languageserver';
import type { LineMap, TextEdit, TextRange } from '../engine/text.js';

export function toRange(lines: LineMap, range: TextRange): Range {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  return { start: { line: start.line, character: start.column }, end: { line: end.line, character: end.column } };
}

export function toTextEdit(lines: LineMap, edit: TextEdit): LspEdit {
  return { range: toRange(lines, edit), newText: edit.newText };
}
