import type { Finding } from '../engine/finding.js';
import { changeBetween, type TextChange } from '../engine/text-change.js';
import type { TextRange } from '../engine/text.js';

/** Where a range of the old text stands in the new one; undefined when the change touched it. */
function shifted(range: TextRange, change: TextChange): TextRange | undefined {
  if (range.end <= change.start) return range;
  if (range.start < change.oldEnd) return undefined;
  const delta = change.newEnd - change.oldEnd;
  return { start: range.start + delta, end: range.end + delta };
}

/** A half-understood use may begin or end elsewhere than the whole one. */
function isSamePlace(a: TextRange, b: TextRange): boolean {
  return a.start === b.start || a.end === b.end;
}

/**
 * Findings of a text that does not parse, while somebody is typing: a missing quote or brace can hide half of a file from the parser.
 * What was found before and was not touched by the edit stays, at its new place, next to what is found now.
 */
export function withRetained(
  previous: { readonly text: string; readonly findings: readonly Finding[] },
  text: string,
  found: readonly Finding[],
): readonly Finding[] {
  const change = changeBetween(previous.text, text);
  const kept = previous.findings.flatMap((finding) => {
    const range = shifted(finding.range, change);
    if (!range || found.some((other) => other.ruleId === finding.ruleId && isSamePlace(other.range, range))) return [];
    const related = finding.related.flatMap((location) => {
      const place = location.path === finding.path ? shifted(location.range, change) : location.range;
      return place ? [{ ...location, range: place }] : [];
    });
    return [{ ...finding, range, related }];
  });
  return kept.length === 0 ? found : [...found, ...kept].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
