import { LineMap, type TextRange } from './text.js';

export const suppressionMarker = 'rocketmq-migrate-ignore';

/** A comment that silences rules on its own line, or on the next one where nothing but the comment stands on its line. */
export interface Suppression {
  readonly comment: TextRange;
  readonly line: number;
  readonly ruleIds: readonly string[];
}

/** Reads `rocketmq-migrate-ignore rule-id [rule-id...]` in comments; a marker that names no rule silences nothing. */
export function readSuppressions(text: string, comments: readonly TextRange[]): Suppression[] {
  const suppressions: Suppression[] = [];
  const lines = new LineMap(text);
  for (const comment of comments) {
    const content = text.slice(comment.start, comment.end);
    const marker = content.indexOf(suppressionMarker);
    if (marker < 0) continue;
    const rest = content.slice(marker + suppressionMarker.length).split(/[\r\n]/, 1)[0] ?? '';
    const ruleIds = rest.match(/^(?:[\s,]+[a-z][a-z0-9-]*)+/)?.[0].match(/[a-z][a-z0-9-]*/g) ?? [];
    const line = lines.positionAt(comment.start).line;
    const before = text.slice(lines.lineStart(line), comment.start);
    const endLine = lines.positionAt(comment.end).line;
    const nextLine = endLine + 1 < lines.lineCount ? lines.lineStart(endLine + 1) : text.length;
    const standsAlone = before.trim() === '' && text.slice(comment.end, nextLine).trim() === '';
    suppressions.push({ comment, line: standsAlone ? endLine + 1 : line, ruleIds });
  }
  return suppressions;
}

/** Lines (0-based) of files whose comments nobody reads (XML, Groovy, TOML): the marker counts wherever it stands, on its line and the next. */
export function suppressedLines(text: string): Map<number, string[]> {
  const silenced = new Map<number, string[]>();
  if (!text.includes(suppressionMarker)) return silenced;
  text.split(/\r\n|\r|\n/).forEach((line, number) => {
    const marker = line.indexOf(suppressionMarker);
    if (marker < 0) return;
    const ruleIds = line.slice(marker + suppressionMarker.length).match(/[a-z][a-z0-9-]*/g) ?? [];
    for (const at of [number, number + 1]) silenced.set(at, [...(silenced.get(at) ?? []), ...ruleIds]);
  });
  return silenced;
}
