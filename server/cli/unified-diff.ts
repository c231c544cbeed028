import { structuredPatch } from 'diff';

export interface FileDiff {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const context = 3;
const noNewline = '\\ No newline at end of file';

/** A change of one file as `git diff` prints it, and as `git apply` takes it. Empty when nothing changes. */
export function unifiedDiff({ path, before, after }: FileDiff): string {
  const { hunks } = structuredPatch(path, path, before, after, undefined, undefined, { context });
  if (hunks.length === 0) return '';
  const from = quoteName(`a/${path}`);
  const to = quoteName(`b/${path}`);
  const lines = [`diff --git ${from} ${to}`, `--- ${from}${trail(from)}`, `+++ ${to}${trail(to)}`];
  for (const hunk of hunks) {
    lines.push(`@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`);
    for (const line of hunk.lines) lines.push(line.startsWith('\\') ? noNewline : line);
  }
  return `${lines.join('\n')}\n`;
}

function range(start: number, count: number): string {
  return count === 1 ? String(start) : `${start},${count}`;
}

/** Names with blanks end with a tab, so that nobody takes what follows for a part of them. */
function trail(name: string): string {
  return name.includes(' ') && !name.startsWith('"') ? '\t' : '';
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

/** Quotes a name as git does where it has characters that would break the line. */
function quoteName(name: string): string {
  // eslint-disable-next-line no-control-regex
  if (!/["\\\u0000-\u001f\u007f]/.test(name)) return name;
  // eslint-disable-next-line no-control-regex
  const quoted = name.replace(/["\\\u0000-\u001f\u007f]/g, (character) => {
    return escapes[character] ?? `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
  return `"${quoted}"`;
}
