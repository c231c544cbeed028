import type { LanguageId } from '../engine/languages.js';
import { suppressionMarker } from '../engine/suppressions.js';
import type { LineMap } from '../engine/text.js';
import { type TextEdit } from '../engine/text.js';

const lineComments: Partial<Record<LanguageId, { readonly open: string; readonly close: string }>> = {
  java: { open: '// ', close: '' },
  typescript: { open: '// ', close: '' },
  javascript: { open: '// ', close: '' },
  gradle: { open: '// ', close: '' },
  toml: { open: '# ', close: '' },
  yaml: { open: '# ', close: '' },
  properties: { open: '# ', close: '' },
  dotenv: { open: '# ', close: '' },
  xml: { open: '<!-- ', close: ' -->' },
};

/** A comment on a line of its own above the finding; undefined in languages without comments. */
export function suppressionEdit(text: string, lines: LineMap, offset: number, language: LanguageId, ruleId: string): TextEdit | undefined {
  const comment = lineComments[language];
  if (!comment) return undefined;
  const line = lines.positionAt(offset).line;
  const start = lines.lineStart(line);
  const above = line > 0 ? text.slice(lines.lineStart(line - 1), start) : '';
  const marker = above.indexOf(`${comment.open}${suppressionMarker} `);
  if (marker >= 0 && above.slice(0, marker).trim() === '') {
    // One more rule for the comment that is there: only the comment right above counts.
    const end = lines.lineStart(line - 1) + above.trimEnd().length - comment.close.length;
    return { start: end, end, newText: ` ${ruleId}` };
  }
  const indentation = /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  return { start, end: start, newText: `${indentation}${comment.open}${suppressionMarker} ${ruleId}${comment.close}${lineEnd}` };
}
