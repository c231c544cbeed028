/** A text in a line of Markdown: names from code can't end the line, the cell or the code span that they stand in. */
export function inline(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\\`*_{}[\]<>|#&~]/g, (character) => `\\${character}`);
}

/** A name in a code span. */
export function code(text: string): string {
  const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replaceAll('|', '\\|');
  if (!plain.includes('`')) return plain === '' ? '` `' : `\`${plain}\``;
  const longest = Math.max(...[...plain.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${plain} ${fence}`;
}

export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The line below a table's head. */
export function ruler(head: string): string {
  return `|${' --- |'.repeat(head.split('|').length - 2)}`;
}
