import type { Site } from '../../../server/model/values.js';
import type { Workspace } from '../../../server/model/workspace.js';

const code = new Set(['java', 'typescript', 'javascript']);

/**
 * A place where a name is written by itself although nothing is known of its use there: the key of a handler, a comparison. What renames the
 * known places would leave it behind. `isMeant` looks at what stands before and behind the text.
 */
export function writtenElsewhere(
  { files, textOf, languageOf }: Workspace,
  name: string,
  known: readonly Site[],
  isMeant: (before: string, behind: string) => boolean = () => true,
): Site | undefined {
  for (const { path } of files) {
    const text = textOf(path);
    if (text === undefined || !text.includes(name)) continue;
    const own = known.filter((site) => site.path === path);
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const range = { start, end: start + name.length };
      if (own.some((site) => site.range.start <= range.start && range.end <= site.range.end)) continue;
      const before = text.slice(Math.max(0, start - surroundings), start);
      const behind = text.slice(range.end, range.end + surroundings);
      const isWhole = code.has(languageOf(path) ?? '') ? isQuoted(before, behind) : isValue(before, behind);
      if (isWhole && isMeant(before, behind)) return { path, range };
    }
  }
  return undefined;
}

/** Characters that are looked at on either side. */
const surroundings = 200;

function isQuoted(before: string, behind: string): boolean {
  const quote = before.at(-1) ?? '';
  return /["'`]/.test(quote) && behind.startsWith(quote) && !isRemark(before);
}

/** In configuration a value needs no quotes. */
function isValue(before: string, behind: string): boolean {
  return !/[\w.%/-]$/.test(before) && !/^[\w.%/-]/.test(behind) && !/(?:^|\n)[^\S\n]*#[^\n]*$/.test(before);
}

function isRemark(before: string): boolean {
  return /(?:^|\n)[^\S\n]*(?:\/\/|\*)[^\n]*$/.test(before);
}
