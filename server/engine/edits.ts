import type { TextEdit } from './text.js';

export type ApplyResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'overlap' | 'out-of-bounds'; readonly edit: TextEdit };

/** Sorted by position; insertions at one offset keep their order. Equal edits are kept once. */
export function normalizeEdits(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order)
    .map(({ edit }) => edit);
  return sorted.filter((edit, i) => {
    const previous = sorted[i - 1];
    const isInsertion = edit.start === edit.end;
    return !(previous && !isInsertion && previous.start === edit.start && previous.end === edit.end && previous.newText === edit.newText);
  });
}

/** Applies edits that all refer to the original text. Never throws: overlapping edits are refused as a whole. */
export function applyEdits(text: string, edits: readonly TextEdit[]): ApplyResult {
  let result = '';
  let position = 0;
  for (const edit of normalizeEdits(edits)) {
    if (edit.start < 0 || edit.end < edit.start || edit.end > text.length) return { ok: false, reason: 'out-of-bounds', edit };
    if (edit.start < position) return { ok: false, reason: 'overlap', edit };
    result += text.slice(position, edit.start) + edit.newText;
    position = edit.end;
  }
  return { ok: true, text: result + text.slice(position) };
}
