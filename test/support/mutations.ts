import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

const root = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** The folders of all fixtures' code. */
export function befores(folder: string): string[] {
  if (existsSync(join(root, folder, 'expect.json'))) return [join(root, folder, 'before')];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => befores(join(folder, entry.name)));
}

/** What happens to code while somebody types, merges or loses a part of it. */
export interface Mutation {
  readonly kind: 'delete' | 'insert' | 'truncate' | 'duplicate' | 'conflict';
  /** Where, as parts of the text's length. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'truncate', 'duplicate', 'conflict'),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 0.02, noNaN: true }),
  text: fc.constantFrom(
    '{',
    '}',
    '(',
    ')',
    '"',
    "'",
    '`',
    ';',
    '.',
    '/*',
    '*/',
    '//',
    '\n',
    '\r',
    '\t',
    '😀',
    '订单',
    'new ',
    '=>',
    '<',
    '@',
    '\\',
    '${',
  ),
});

export function mutate(text: string, { kind, from, to, text: inserted }: Mutation): string {
  const start = Math.floor(from * text.length);
  const end = Math.min(text.length, start + Math.ceil(to * text.length));
  switch (kind) {
    case 'delete':
      return text.slice(0, start) + text.slice(end);
    case 'insert':
      return text.slice(0, start) + inserted + text.slice(start);
    case 'truncate':
      return text.slice(0, start);
    case 'duplicate':
      return text.slice(0, end) + text.slice(start);
    case 'conflict':
      return `${text.slice(0, start)}\n<<<<<<< HEAD\n${text.slice(start, end)}\n=======\n>>>>>>> other\n${text.slice(end)}`;
  }
}
