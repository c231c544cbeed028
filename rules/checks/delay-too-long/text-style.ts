/** How a file is laid out: what is added to it is written alike. */
export interface TextStyle {
  readonly eol: string;
  /** One level of indentation. */
  readonly indent: string;
  readonly quote: string;
  readonly semicolon: string;
}

export function styleOf(text: string): TextStyle {
  const steps = [...text.matchAll(/^([ \t]+)(?=[^\s*])/gm)].map(([, space = '']) => space);
  const spaces = steps.filter((space) => !space.includes('\t')).map(({ length }) => length);
  const tabs = steps.length - spaces.length;
  const width = spaces.reduce((least, length) => Math.min(least, length), 8);
  const statements = text.match(/^.*[\w)\]'"`](;?)\s*$/gm) ?? [];
  const ended = statements.filter((line) => line.trimEnd().endsWith(';')).length;
  return {
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    indent: tabs > spaces.length ? '\t' : ' '.repeat(steps.length === 0 || width < 2 ? 4 : width),
    quote: (text.match(/"/g) ?? []).length > (text.match(/'/g) ?? []).length ? '"' : "'",
    semicolon: ended * 2 >= statements.length ? ';' : '',
  };
}

/** The white space with which the line of an offset begins. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Lines in the file's style: two spaces are a level, which stands behind `margin`. */
export function laidOut(lines: readonly string[], { eol, indent }: TextStyle, margin: string): string {
  return lines
    .map((line) => {
      const code = line.trimStart();
      return code === '' ? '' : `${margin}${indent.repeat((line.length - code.length) / 2)}${code}`;
    })
    .join(eol);
}
