import type { SourceFile } from '../../engine/support.js';

import type { Holder } from '../held-loosely.js';
import { listedKinds, type JavaFile, type JavaImport, type ListedKind } from './file.js';
import { parseJava } from './parse.js';
import { canNameVariable, createScopeTable, type Scope } from './scopes.js';
import { ancestors, child, childOfKind, isComment, type JavaNode } from './syntax.js';
import { createTypeTable } from './type-table.js';
import { declareVariables } from './variables.js';

const scopeKinds = new Set<string>([
  'annotation_type_body',
  'block',
  'catch_clause',
  'class_body',
  'compact_constructor_declaration',
  'constructor_body',
  'constructor_declaration',
  'enhanced_for_statement',
  'enum_body',
  'for_statement',
  'interface_body',
  'lambda_expression',
  'method_declaration',
  'switch_block',
  'switch_rule',
  'try_with_resources_statement',
]);

const fewTypes = 50;

/** Parses a file and finds its names in one walk over the tree. The file from before its text changed is taken apart. */
export function buildJavaFile(source: SourceFile, before?: JavaFile): JavaFile {
  const tree = parseJava(source.path, source.text, before && { text: before.source.text, tree: before.tree });
  const { root, syntaxErrors } = tree;
  const text = (node: JavaNode): string => source.text.slice(node.start, node.end);
  const scopes = createScopeTable(text);
  const types = createTypeTable(text, packageNameOf(root, text));
  const imports: JavaImport[] = [];
  const comments: JavaNode[] = [];
  const invocations = new Map<string, JavaNode[]>();
  const listed = new Map<string, JavaNode[]>(listedKinds.map((kind) => [kind, []]));
  const mentionedNames = new Set<string>();

  const top = scopes.open(root, undefined);
  const nodes: JavaNode[] = [root];
  const scopeStack: Scope[] = [top];
  for (let node = nodes.pop(), scope = scopeStack.pop(); node && scope; node = nodes.pop(), scope = scopeStack.pop()) {
    if (isComment(node)) {
      comments.push(node);
      continue;
    }
    if (node.kind === 'import_declaration') {
      imports.push(importOf(node, text));
      continue;
    }
    if (node.kind === 'package_declaration') continue;
    if (node.kind === 'identifier') {
      if (canNameVariable(node)) scopes.mention(node, scope);
      if (node.field !== 'name') mentionedNames.add(text(node));
      continue;
    }
    if (node.kind === 'type_identifier') {
      mentionedNames.add(text(node));
      continue;
    }
    if (node.kind === 'method_invocation') {
      const name = child(node, 'name');
      if (name) add(invocations, text(name), node);
    }
    listed.get(node.kind)?.push(node);
    const inner = scopeKinds.has(node.kind) ? scopes.open(node, scope) : scope;
    types.enter(node);
    for (const variable of declareVariables(node, types.typeOfBody(node.parent))) {
      types.addVariable(scopes.declare(inner, variable), node);
    }
    for (let i = node.children.length - 1; i >= 0; i--) {
      const next = node.children[i];
      if (!next) continue;
      nodes.push(next);
      scopeStack.push(inner);
    }
  }

  const declarations = scopes.declarations;
  const holder: Holder<JavaFile> = {};
  const file: JavaFile = {
    source,
    holder,
    dispose() {
      holder.file = undefined;
    },
    syntaxErrors,
    tree,
    root,
    packageName: types.packageName,
    imports,
    types: types.types,
    methods: types.methods,
    declarations,
    comments,
    invocations,
    nodesOf: (kind: ListedKind) => listed.get(kind) ?? [],
    mentionedNames,
    declarationOf: scopes.declarationOf,
    methodOf: types.methodOf,
    typeAt: types.typeAt,
    enclosingType(node) {
      // Types are in source order: the last one around the node is the innermost. With few of them that is faster than a walk up a deep tree.
      if (types.types.length <= fewTypes)
        return types.types.findLast(({ body }) => body.start <= node.start && node.end <= body.end && body !== node);
      for (const ancestor of ancestors(node)) {
        const type = types.typeOfBody(ancestor);
        if (type) return type;
      }
      return undefined;
    },
    text,
  };
  holder.file = file;
  return file;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function packageNameOf(root: JavaNode, text: (node: JavaNode) => string): string {
  const declaration = childOfKind(root, 'package_declaration');
  const name = childOfKind(declaration, 'scoped_identifier', 'identifier');
  return name ? dotted(text(name)) : '';
}

function importOf(node: JavaNode, text: (node: JavaNode) => string): JavaImport {
  const name = childOfKind(node, 'scoped_identifier', 'identifier');
  return {
    node,
    name: name ? dotted(text(name)) : '',
    isStatic: node.children.some((token) => token.kind === 'static'),
    isWildcard: node.children.some((token) => token.kind === 'asterisk'),
  };
}

/** A dotted name as one writes it, without the spaces and comments that may stand between its parts. */
function dotted(written: string): string {
  return written.replace(/\/\*.*?\*\/|\/\/[^\n\r]*|\s+/gs, '');
}
