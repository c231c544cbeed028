import type { TextEdit, TextRange } from '../../../../server/engine/text.js';

/** Text of a replacement; a function is called when everything is known, and may ask for the rewritten text of ranges inside its own. */
export type Replacement = string | (() => string);

/**
 * Edits of one file that may contain each other: the text of an outer one is made from the rewritten text of what it keeps.
 * Equal ranges nest too, the later one outside.
 */
export interface EditSet {
  readonly source: string;
  replace(range: TextRange, text: Replacement): void;
  insert(offset: number, text: Replacement): void;
  /** Text of a range with every edit inside it applied. */
  text(range: TextRange): string;
  /** Whether a range disappears whole. */
  deletes(range: TextRange): boolean;
  /** Whether an edit covers or touches some of a range. */
  touches(range: TextRange): boolean;
  /** Outermost edits, or undefined where two of them overlap only in part. */
  result(): readonly TextEdit[] | undefined;
}

interface Pending extends TextRange {
  readonly order: number;
  readonly text: Replacement;
}

export function createEditSet(source: string): EditSet {
  const pending: Pending[] = [];
  const active = new Set<Pending>();
  let conflict = false;

  const expand = (edit: Pending): string => {
    if (typeof edit.text === 'string') return edit.text;
    active.add(edit);
    try {
      return edit.text();
    } finally {
      active.delete(edit);
    }
  };

  /** By start, outer before inner; made again when an edit was added. */
  let ordered: Pending[] | undefined;
  const sorted = (): Pending[] => (ordered ??= [...pending].sort((a, b) => a.start - b.start || b.end - a.end || b.order - a.order));

  const firstFrom = (edits: readonly Pending[], offset: number): number => {
    let [low, high] = [0, edits.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((edits[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const outermost = (range: TextRange): Pending[] => {
    const edits = sorted();
    const chosen: Pending[] = [];
    let covered = -1;
    let cover: Pending | undefined;
    for (let i = firstFrom(edits, range.start); i < edits.length; i++) {
      const edit = edits[i];
      if (!edit || edit.start > range.end) break;
      if (edit.end > range.end || active.has(edit)) continue;
      if (edit.start === edit.end) {
        // At the start of a plain replacement it stands before it; one that is made from its own range contains it.
        const isBefore = cover?.start === edit.start && typeof cover.text === 'string';
        if (edit.start < covered && !isBefore) continue;
      } else {
        if (edit.end <= covered) continue;
        if (edit.start < covered) {
          conflict = true;
          continue;
        }
        covered = edit.end;
        cover = edit;
      }
      chosen.push(edit);
    }
    // Insertions at one offset keep the order in which they were made; they stand before a replacement that starts there.
    return chosen.sort((a, b) => a.start - b.start || Number(a.start !== a.end) - Number(b.start !== b.end) || a.order - b.order);
  };

  const text = (range: TextRange): string => {
    let result = '';
    let position = range.start;
    for (const edit of outermost(range)) {
      result += source.slice(position, edit.start) + expand(edit);
      position = edit.end;
    }
    return result + source.slice(position, range.end);
  };

  return {
    source,
    replace(range, replacement) {
      ordered = undefined;
      pending.push({ start: range.start, end: range.end, order: pending.length, text: replacement });
    },
    insert(offset, replacement) {
      ordered = undefined;
      pending.push({ start: offset, end: offset, order: pending.length, text: replacement });
    },
    text,
    deletes: (range) => pending.some((edit) => edit.text === '' && edit.start <= range.start && range.end <= edit.end),
    touches: (range) => pending.some((edit) => edit.start < range.end && range.start < edit.end),
    result() {
      const edits = outermost({ start: 0, end: source.length }).map((edit) => ({
        start: edit.start,
        end: edit.end,
        newText: expand(edit),
      }));
      return conflict ? undefined : edits.filter((edit) => source.slice(edit.start, edit.end) !== edit.newText);
    },
  };
}
