import { child, childOfKind, nodesOf, type Node } from '../source/tree.js';
import { symbols, type SymbolName } from './symbols.js';

export interface ImportLine {
  readonly node: Node;
  /** Qualified name, without `.*`. */
  readonly name: string;
  readonly wildcard: boolean;
  readonly isStatic: boolean;
}

export function importsOf(root: Node, source: string): ImportLine[] {
  return root.children
    .filter((part) => part.kind === 'import_declaration')
    .map((node) => {
      const name = childOfKind(node, 'scoped_identifier', 'identifier');
      return {
        node,
        name: name ? source.slice(name.start, name.end).replace(/\s/g, '') : '',
        wildcard: childOfKind(node, 'asterisk') !== undefined,
        isStatic: childOfKind(node, 'static') !== undefined,
      };
    });
}

export function simpleName(qualified: string): string {
  return qualified.slice(qualified.lastIndexOf('.') + 1);
}

/** How rewritten code names types: by simple name with an import, or in full where the simple name means something else in the file. */
export interface Names {
  type(symbol: SymbolName): string;
  /** Qualified names that need an import line. */
  readonly imports: ReadonlySet<string>;
}

export interface NameScope {
  readonly root: Node;
  readonly source: string;
  /** Imports that go away with the rewrite. */
  isLegacyImport(line: ImportLine): boolean;
  /** Whether a class of the file's own package has the name. */
  isPackageType(name: string): boolean;
  /** Simple names that the file uses. */
  readonly mentionedNames: ReadonlySet<string>;
}

export function createNames({ root, source, isLegacyImport, isPackageType, mentionedNames }: NameScope): Names {
  const imports = new Set<string>();
  const lines = importsOf(root, source).filter((line) => !isLegacyImport(line));
  const declared = new Set<string>();
  const typeNames = nodesOf(
    root,
    'class_declaration',
    'interface_declaration',
    'enum_declaration',
    'record_declaration',
    'annotation_type_declaration',
    'type_parameter',
  );
  for (const node of typeNames) {
    const name = child(node, 'name') ?? childOfKind(node, 'type_identifier', 'identifier');
    if (name) declared.add(source.slice(name.start, name.end));
  }
  const imported = new Map(lines.filter((line) => !line.wildcard && !line.isStatic).map((line) => [simpleName(line.name), line.name]));
  const wildcards = new Set(lines.filter((line) => line.wildcard && !line.isStatic).map((line) => line.name));
  return {
    imports,
    type(symbol) {
      const qualified = symbols[symbol];
      const name = simpleName(qualified);
      if (imported.get(name) === qualified) return name;
      if (imported.has(name) || declared.has(name)) return qualified;
      const home = qualified.slice(0, qualified.lastIndexOf('.'));
      if (wildcards.has(home) && !isPackageType(name)) return name;
      // A class of the package that the file names by its simple name would change its meaning with an import.
      if (isPackageType(name) && mentionedNames.has(name)) return qualified;
      imports.add(qualified);
      return name;
    },
  };
}
