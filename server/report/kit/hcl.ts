import { hclString } from './quoting.js';

/** Arguments and blocks of a block, in order. A text is an expression; arguments that follow each other are aligned as `terraform fmt` does. */
export type HclLines = readonly (readonly [name: string, value: string] | { readonly block: string; readonly lines: HclLines })[];

export function hclBlock(type: string, labels: readonly string[], lines: HclLines): string {
  const head = [type, ...labels.map(hclString)].join(' ');
  return `${head} {\n${body(lines, '  ')}}\n`;
}

function body(lines: HclLines, indent: string): string {
  let text = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    if ('block' in line) {
      text += `${text === '' ? '' : '\n'}${indent}${line.block} {\n${body(line.lines, `${indent}  `)}${indent}}\n`;
      const next = lines[i + 1];
      if (next !== undefined && !('block' in next)) text += '\n';
      continue;
    }
    const run: (readonly [string, string])[] = [];
    for (let next = lines[i]; next !== undefined && !('block' in next); next = lines[++i]) run.push(next);
    i--;
    const width = Math.max(...run.map(([name]) => name.length));
    for (const [name, value] of run) text += `${indent}${name.padEnd(width)} = ${value}\n`;
  }
  return text;
}
