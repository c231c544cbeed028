import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { DeclaredDependency } from '../../engine/build-files.js';
import type { TextRange } from '../../engine/text.js';

/** Where package.json names libraries; the first is where a new one goes. */
export const dependencySections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

/** Where npm, Yarn and pnpm only pin versions of libraries that something else asks for. */
const pinningSections: readonly (readonly string[])[] = [['overrides'], ['resolutions'], ['pnpm', 'overrides']];

/** One `"name": value` of an object. */
export interface Member extends TextRange {
  readonly name: string;
  readonly key: TextRange;
  readonly value: TextRange;
  /** The value if it is a text. */
  readonly text?: string;
}

export interface Section extends TextRange {
  readonly path: readonly string[];
  readonly pins: boolean;
  readonly members: readonly Member[];
}

export interface PackageJson {
  readonly root: (TextRange & { readonly members: readonly Member[] }) | undefined;
  readonly sections: readonly Section[];
  readonly syntaxErrors: number;
}

/** Reads as much as can be understood; comments and trailing commas are no errors. */
export function parsePackageJson(text: string): PackageJson {
  const errors: ParseError[] = [];
  const withoutMark = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const tree = parseTree(withoutMark, errors, { allowTrailingComma: true, disallowComments: false });
  if (tree?.type !== 'object') return { root: undefined, sections: [], syntaxErrors: Math.max(1, errors.length) };
  const sections: Section[] = [];
  const addSection = (path: readonly string[], pins: boolean): void => {
    const node = findNodeAtLocation(tree, [...path]);
    if (node?.type === 'object') sections.push({ path, pins, ...rangeOf(node), members: membersOf(node) });
  };
  for (const name of dependencySections) addSection([name], false);
  for (const path of pinningSections) addSection(path, true);
  return { root: { ...rangeOf(tree), members: membersOf(tree) }, sections, syntaxErrors: errors.length };
}

export function dependenciesOf({ sections }: PackageJson): DeclaredDependency[] {
  return sections
    .flatMap(({ members, pins }) =>
      members.map(({ name, key, text, start, end }) => ({
        group: '',
        artifact: name,
        ...(text === undefined ? {} : { version: text }),
        range: { start, end },
        nameRange: { start: key.start + 1, end: key.end - 1 },
        managed: pins,
      })),
    )
    .sort((a, b) => a.range.start - b.range.start);
}

function membersOf(object: Node): Member[] {
  return (object.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    if (!key || !value || typeof key.value !== 'string') return [];
    const text: unknown = value.value;
    return [
      { name: key.value, key: rangeOf(key), value: rangeOf(value), ...(typeof text === 'string' ? { text } : {}), ...rangeOf(property) },
    ];
  });
}

function rangeOf({ offset, length }: Node): TextRange {
  return { start: offset, end: offset + length };
}
