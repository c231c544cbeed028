import type { TextRange } from '../../engine/text.js';

/** Where in a `rocketmq-migrate.yml` somebody is: read line by line, as a file that is being typed is seldom valid YAML. */
export interface SettingsCursor {
  /** Names of the settings around it, outermost first. */
  readonly parents: readonly string[];
  /** The name on the line; what stands there of it so far when the cursor is in it. */
  readonly name: string;
  readonly isInValue: boolean;
  /** The name or the value at the cursor, as far as it is written. */
  readonly word: TextRange;
  /** Whether the name has its colon. */
  readonly hasColon: boolean;
  /** Other names below the same parents. */
  readonly siblings: ReadonlySet<string>;
}

interface Line {
  readonly start: number;
  readonly indent: number;
  readonly name: string;
  readonly nameEnd: number;
  /** Offset of what follows the colon; undefined where there is none. */
  readonly value: number | undefined;
  readonly end: number;
}

const form = /^( *)("[^"]*"|'[^']*'|[^\s#"'][^#]*?|)(?:\s*(:)(?=\s|$)\s*|\s*$|(?=\s#))/;

export function cursorAt(text: string, offset: number): SettingsCursor | undefined {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const line = lines[at];
  if (!line || offset > line.end) return undefined;
  const isInValue = line.value !== undefined && offset >= line.value && offset > line.nameEnd;
  // On an empty line the cursor tells how deep it is.
  const indent = line.name === '' ? Math.min(line.indent, offset - line.start) : line.indent;
  const parents: string[] = [];
  let depth = indent;
  for (let i = at - 1; i >= 0 && depth > 0; i--) {
    const above = lines[i];
    if (!above || above.name === '' || above.indent >= depth) continue;
    parents.unshift(above.name);
    depth = above.indent;
  }
  const word = isInValue
    ? { start: line.value ?? offset, end: line.end }
    : { start: line.start + indent, end: line.name === '' ? offset : line.nameEnd };
  return { parents, name: line.name, isInValue, word, hasColon: line.value !== undefined, siblings: siblingsOf(lines, at, indent) };
}

function siblingsOf(lines: readonly Line[], at: number, indent: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (const step of [-1, 1]) {
    for (let i = at + step; lines[i]; i += step) {
      const other = lines[i];
      if (!other || other.name === '') continue;
      if (other.indent < indent) break;
      if (other.indent === indent) names.add(other.name);
    }
  }
  return names;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const [whole = '', spaces = '', written = '', colon] = form.exec(line) ?? [];
    const comment = /(?:^|\s)#/.exec(line)?.index ?? line.length;
    lines.push({
      start,
      indent: spaces.length,
      name: written.replace(/^(["'])(.*)\1$/, '$2'),
      nameEnd: start + spaces.length + written.length,
      value: colon ? start + whole.length : undefined,
      end: start + Math.max(whole.length, line.slice(0, comment).trimEnd().length),
    });
    start += line.length + 1;
  }
  return lines;
}
