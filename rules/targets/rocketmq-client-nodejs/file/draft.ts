import { contains, overlaps, type TextEdit, type TextRange } from '../../../../server/engine/text.js';
import { hardNewline, layOut, type Style } from '../text/layout.js';

/** Renders a range of the source with every change inside it. */
export type Render = (range: TextRange) => string;

interface Change extends TextRange {
  readonly text: (render: Render) => string;
  rendered: boolean;
}

/**
 * The changes of one file while they are being collected. Changes may nest: the text of an outer one is made from the
 * rendered text of the parts that it keeps, so that stages need not know of each other.
 */
export interface Draft {
  replace(range: TextRange, text: string | ((render: Render) => string)): void;
  /** Insertions at one offset keep the order in which they were made. */
  insert(offset: number, text: string | ((render: Render) => string)): void;
  /** Deletes a range; changes inside it were meant for text that goes. */
  remove(range: TextRange): void;
  /** Says that a range is not taken over into the text around it, so that changes inside it are not missed. */
  drop(range: TextRange): void;
  /** Whether a change or a deletion takes in a range. */
  covers(range: TextRange): boolean;
  /** Edits of the original text, or the places whose changes would be lost or cut in two. */
  finish(): { readonly edits: readonly TextEdit[] } | { readonly conflicts: readonly TextRange[] };
}

export interface DraftSource {
  readonly text: string;
  readonly style: Style;
  /** Template literals, whose line breaks are part of the program. */
  readonly templates: readonly TextRange[];
}

export function createDraft(source: DraftSource): Draft {
  const changes: Change[] = [];
  const droppedRanges: TextRange[] = [];

  function isInside(inner: TextRange, outer: TextRange): boolean {
    if (inner.start === inner.end) return outer.start < inner.start && inner.end < outer.end;
    return contains(outer, inner);
  }

  /** Outermost changes strictly inside a range, in order; `around` is the change that is being rendered. */
  function changesIn(range: TextRange, around: Change | undefined): Change[] {
    const inside = changes.filter((change) => change !== around && isInside(change, range) && !(around && contains(change, around)));
    return outermost(inside);
  }

  function outermost(candidates: readonly Change[]): Change[] {
    const kept = candidates.filter((change) => !candidates.some((other) => other !== change && isProperlyInside(change, other)));
    return kept
      .map((change) => ({ change, order: changes.indexOf(change) }))
      .sort((a, b) => a.change.start - b.change.start || a.change.end - b.change.end || a.order - b.order)
      .map(({ change }) => change);
  }

  function isProperlyInside(inner: TextRange, outer: TextRange): boolean {
    return isInside(inner, outer) && (inner.start !== outer.start || inner.end !== outer.end);
  }

  function textOf(change: Change): string {
    change.rendered = true;
    return change.text((range) => render(range, change));
  }

  function render(range: TextRange, around: Change | undefined): string {
    let text = '';
    let position = range.start;
    for (const change of changesIn(range, around)) {
      if (change.start < position) continue;
      text += sourceText(position, change.start) + textOf(change);
      position = change.end;
    }
    return text + sourceText(position, range.end);
  }

  /** Line breaks in templates are marked, so that laying out never moves them. */
  function sourceText(start: number, end: number): string {
    let text = source.text.slice(start, end);
    for (const template of source.templates) {
      if (!overlaps(template, { start, end })) continue;
      const from = Math.max(template.start, start) - start;
      const to = Math.min(template.end, end) - start;
      text = text.slice(0, from) + text.slice(from, to).replaceAll('\n', hardNewline) + text.slice(to);
    }
    return text;
  }

  return {
    replace(range, text) {
      const { start, end } = range;
      changes.push({ start, end, text: typeof text === 'string' ? () => text : text, rendered: false });
    },
    insert(offset, text) {
      changes.push({ start: offset, end: offset, text: typeof text === 'string' ? () => text : text, rendered: false });
    },
    remove(range) {
      const { start, end } = range;
      changes.push({ start, end, text: () => '', rendered: false });
      droppedRanges.push({ start, end });
    },
    drop(range) {
      droppedRanges.push(range);
    },
    covers(range) {
      return changes.some((change) => contains(change, range)) || droppedRanges.some((dropped) => contains(dropped, range));
    },
    finish() {
      const conflicts: TextRange[] = [];
      for (const [index, change] of changes.entries()) {
        for (const other of changes.slice(index + 1)) {
          const same = change.start === other.start && change.end === other.end && change.start !== change.end;
          const cut = overlaps(change, other) && !contains(change, other) && !contains(other, change);
          if (same || cut) conflicts.push({ start: change.start, end: change.end });
        }
      }
      if (conflicts.length > 0) return { conflicts };
      const edits: TextEdit[] = [];
      let output = '';
      let position = 0;
      for (const change of outermost(changes)) {
        output += source.text.slice(position, change.start);
        const following = source.text.slice(change.end).split(/\r?\n|\r/, 1)[0] ?? '';
        const newText = layOut(textOf(change), {
          before: output.slice(output.lastIndexOf('\n') + 1),
          after: following,
          style: source.style,
        });
        output += newText;
        position = change.end;
        edits.push({ start: change.start, end: change.end, newText });
      }
      const lost = changes
        .filter((change) => !change.rendered && !droppedRanges.some((range) => contains(range, change)))
        .map(({ start, end }) => ({ start, end }));
      return lost.length > 0 ? { conflicts: lost } : { edits };
    },
  };
}
