import type { TextRange } from '../../../../server/engine/text.js';

/** Format strings as `util.format` reads them: `%s %d %i %f %j %o %O %c` each take one of the arguments that follow, `%%` none. */
const placeholder = /%[sdifjoOc%]/g;

/** The places of a format string that take an argument, in order. */
export function placeholders(format: string): readonly TextRange[] {
  return [...format.matchAll(placeholder)]
    .filter(([text]) => text !== '%%')
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * Stretches that go when some places of a text are dropped together with the label that leads to each (`,BodyMD5:%s`, `, RequestId: %s`).
 * `places` are all places that show a value, in order. Works on source text, so that escapes stay as they are written.
 */
export function labelledRanges(text: string, places: readonly TextRange[], dropped: ReadonlySet<number>): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let from = 0;
  let isEmpty = true;
  const separatorAt = (at: number): number => (/^\s*[,;，；]\s*/.exec(text.slice(at))?.[0] ?? '').length;
  for (const [index, { start, end }] of places.entries()) {
    const label = text.slice(from, start);
    if (dropped.has(index)) {
      const kept = keptOf(label, { isFirst: from === 0, next: text.slice(end) });
      const leadsOn = /[:：]\s*$/.test(kept);
      const last = leadsOn ? end + separatorAt(end) : end;
      ranges.push({ start: from + kept.length, end: last });
      isEmpty &&= kept.trim() === '';
      from = last;
      continue;
    }
    if (isEmpty && from > 0 && separatorAt(from) > 0) ranges.push({ start: from, end: from + separatorAt(from) });
    isEmpty = false;
    from = end;
  }
  if (isEmpty && separatorAt(from) > 0) ranges.push({ start: from, end: from + separatorAt(from) });
  return ranges;
}

/** What stays of the text before a place that goes. */
function keptOf(text: string, { isFirst, next }: { readonly isFirst: boolean; readonly next: string }): string {
  if (/[([（]$/.test(text) && /^[)\]）]/.test(next)) return text;
  const separated = /^(.*?)(?:\s*[,;，；、|]\s*|\s+-\s+)[^,;，；、|]*$/s.exec(text);
  if (separated) return separated[1] ?? '';
  if (!isFirst) return '';
  const labelled = /^(.*?)(\s*)[^\s:=：]+\s*[:=：]\s*$/s.exec(text);
  if (!labelled) return text.replace(/\s+$/, '');
  const [, lead = '', gap = ''] = labelled;
  return /[:：]$/.test(lead) && /^\s*[,;，；]/.test(next) ? lead + gap : lead;
}
