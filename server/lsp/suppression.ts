import type { LanguageId } from '../engine/languages.js';
import type { Product } from '../engine/product.js';
import type { SourceFile } from '../engine/support.js';
import { suppressionMarker } from '../engine/suppressions.js';
import type { LineMap, TextEdit, TextRange } from '../engine/text.js';

interface CommentStyle {
  readonly open: string;
  readonly close: string;
  /** A line that ends so goes on in the next one: a comment between them would cut it in two. */
  readonly continued?: RegExp;
}

const hash: CommentStyle = { open: '# ', close: '' };
const slashes: CommentStyle = { open: '// ', close: '' };
const continuedByBackslash = /(?<!\\)(?:\\\\)*\\[ \t]*$/;

const styles: Partial<Record<LanguageId, CommentStyle>> = {
  java: slashes,
  typescript: slashes,
  javascript: slashes,
  gradle: slashes,
  toml: hash,
  yaml: hash,
  properties: { ...hash, continued: continuedByBackslash },
  dotenv: hash,
  hcl: hash,
  shell: { ...hash, continued: continuedByBackslash },
  dockerfile: { ...hash, continued: /[\\`][ \t]*$/ },
  sql: { open: '-- ', close: '' },
  xml: { open: '<!-- ', close: ' -->' },
};

/**
 * A comment on a line of its own above the finding. Undefined in languages without comments, and where such a line would be no comment but
 * a part of a text (in a heredoc, a text block, a block of YAML) or would stand in the way (in a tag, in a command of several lines).
 */
export function suppressionEdit(
  source: SourceFile,
  lines: LineMap,
  offset: number,
  ruleId: string,
  product: Product,
): TextEdit | undefined {
  const { text, language } = source;
  const style = styles[language];
  if (!style) return undefined;
  const line = lines.positionAt(offset).line;
  const start = lines.lineStart(line);
  const above = line > 0 ? text.slice(lines.lineStart(line - 1), start) : '';
  // Nothing may stand before the declaration of an XML file.
  if (line === 0 && language === 'xml' && /^\s*<\?xml\b/.test(text)) return undefined;
  if (style.continued?.test(above.replace(/[\r\n]+$/, ''))) return undefined;
  const marker = above.indexOf(`${style.open}${suppressionMarker} `);
  if (marker >= 0 && above.slice(0, marker).trim() === '') {
    // One more rule for the comment that is there: only the comment right above counts.
    const end = lines.lineStart(line - 1) + above.trimEnd().length - style.close.length;
    return { start: end, end, newText: ` ${ruleId}` };
  }
  const indentation = /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const comment = `${style.open}${suppressionMarker} ${ruleId}${style.close}`;
  const edit = { start, end: start, newText: `${indentation}${comment}${lineEnd}` };
  const range = { start: start + indentation.length, end: start + indentation.length + comment.length };
  return isComment(source, edit, range, product) ? edit : undefined;
}

/** Whether the reader of the language takes what an edit inserts for a comment, and still understands the rest. */
function isComment(source: SourceFile, edit: TextEdit, inserted: TextRange, product: Product): boolean {
  const support = product.languages.find(({ adapter }) => adapter.languages.includes(source.language));
  if (!support) return !/'''|"""/.test(source.text.slice(0, edit.start));
  const { adapter } = support;
  const before = adapter.parse(source);
  const after = adapter.parse({ ...source, text: source.text.slice(0, edit.start) + edit.newText + source.text.slice(edit.start) });
  try {
    const isOne = adapter
      .comments(after)
      .some(({ start, end }) => start === inserted.start && end >= inserted.end && end <= inserted.end + 1);
    return isOne && after.syntaxErrors <= before.syntaxErrors;
  } catch {
    return false;
  } finally {
    before.dispose?.();
    after.dispose?.();
  }
}
