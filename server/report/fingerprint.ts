import type { Finding } from '../engine/finding.js';
import type { LineMap } from '../engine/text.js';
import { hashText } from './hash.js';

/**
 * One fingerprint per finding of a file, in the findings' order: rule, path, the source lines without white space, and
 * the how-manieth such finding it is. Edits elsewhere in the file, and new indentation, leave it as it is.
 */
export function fingerprints(findings: readonly Finding[], text: string, lines: LineMap): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, path, range }) => {
    const first = lines.positionAt(range.start).line;
    const last = lines.positionAt(range.end).line;
    const end = last + 1 < lines.lineCount ? lines.lineStart(last + 1) : text.length;
    const snippet = text.slice(lines.lineStart(first), end).replace(/\s+/g, '');
    const identity = [ruleId, path, snippet, text.slice(range.start, range.end).replace(/\s+/g, '')].join('\0');
    const occurrence = seen.get(identity) ?? 0;
    seen.set(identity, occurrence + 1);
    return hashText(`${identity}\0${occurrence}`);
  });
}
