import type { Declaration } from '../../../../server/languages/typescript/bindings.js';
import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import type { Resolver } from '../../../../server/languages/typescript/resolver.js';
import { dynamicallyImportedModule, isPropertyRead, requiredModule } from '../../../../server/languages/typescript/syntax.js';
import type { UseKind } from '../../../../server/engine/support.js';
import type { NodeApiRow } from './api-row.js';
import { nodeApi, nodeApiRow, packageRow } from './api.js';

export interface ImportUse {
  readonly row: NodeApiRow;
  readonly node: TypeScript.Node;
  readonly at: TypeScript.Node;
  readonly kind: UseKind;
}

/** Imports that nothing uses, and imported classes that are neither constructed nor only named as types. */
export function importUses(resolver: Resolver, others: readonly unknown[]): readonly ImportUse[] {
  const imports = legacyImports(resolver);
  const found: ImportUse[] = [];
  for (const node of resolver.file.bindings.occurrences.moduleDeclarations) {
    const passesOn = ts.isExportDeclaration(node) && node.moduleSpecifier && isLegacy(node.moduleSpecifier);
    if (passesOn) found.push({ row: packageRow, node, at: node, kind: 'other' });
  }
  for (const { node, names } of imports) {
    const unused = names.filter(({ references }) => references.length === 0);
    if (unused.length === names.length) found.push({ row: packageRow, node, at: node, kind: 'import' });
    else for (const name of unused) found.push({ row: rowOf(name), node: name.node, at: name.identifier, kind: 'import' });
    for (const name of names) for (const reference of name.references) found.push(...handedOn(name, reference));
  }
  if (found.length > 0 || others.length > 0) return found;
  // Only types are named: the import is what ties the file to the package.
  const typeOnly = imports.find(({ names }) => names.length > 0);
  return typeOnly ? [{ row: packageRow, node: typeOnly.node, at: typeOnly.node, kind: 'other' }] : [];
}

interface LegacyImport {
  /** The import declaration, the variable statement's declaration, the bare require call, the export declaration. */
  readonly node: TypeScript.Node;
  readonly names: readonly Declaration[];
}

function legacyImports(resolver: Resolver): readonly LegacyImport[] {
  const { bindings } = resolver.file;
  const found = new Map<TypeScript.Node, Declaration[]>();
  const declared = (identifier: TypeScript.Identifier): Declaration[] => {
    const declaration = bindings.declarationOf(identifier);
    return declaration ? [declaration] : [];
  };
  for (const node of bindings.occurrences.moduleDeclarations) {
    if (ts.isImportDeclaration(node) && isLegacy(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const identifiers = [
        clause?.name,
        ...(named ? (ts.isNamespaceImport(named) ? [named.name] : named.elements.map(({ name }) => name)) : []),
      ];
      found.set(
        node,
        identifiers.flatMap((identifier) => (identifier ? declared(identifier) : [])),
      );
    } else if (ts.isImportEqualsDeclaration(node)) {
      const reference = node.moduleReference;
      if (ts.isExternalModuleReference(reference) && isLegacy(reference.expression)) found.set(node, declared(node.name));
    }
  }
  for (const call of bindings.occurrences.calls) {
    const module = requiredModule(call) ?? dynamicallyImportedModule(call);
    if (!module || !isLegacy(module)) continue;
    const declaration = variableOf(call);
    if (declaration) found.set(declaration, namesIn(declaration.name).flatMap(declared));
    else if (ts.isExpressionStatement(call.parent)) found.set(call, []);
  }
  return [...found].map(([node, names]) => ({ node, names }));
}

function isLegacy(node: TypeScript.Node): boolean {
  return ts.isStringLiteralLike(node) && node.text === nodeApi.module;
}

/** `const x = require('..')`, `const { A } = await import('..')`, `const A = require('..').A`. */
function variableOf(call: TypeScript.CallExpression): TypeScript.VariableDeclaration | undefined {
  let at: TypeScript.Node = call;
  while (
    ts.isAwaitExpression(at.parent) ||
    ts.isParenthesizedExpression(at.parent) ||
    (isPropertyRead(at.parent) && at.parent.expression === at)
  )
    at = at.parent;
  return ts.isVariableDeclaration(at.parent) && at.parent.initializer === at ? at.parent : undefined;
}

function namesIn(name: TypeScript.BindingName): TypeScript.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}

/** The SDK's class or module as a value: exported, stored, passed, compared. */
function handedOn(name: Declaration, reference: TypeScript.Identifier): readonly ImportUse[] {
  return isAccounted(reference) ? [] : [{ row: rowOf(name), node: reference, at: reference, kind: 'other' }];
}

function isAccounted(reference: TypeScript.Identifier): boolean {
  let at: TypeScript.Node = reference;
  while (ts.isParenthesizedExpression(at.parent)) at = at.parent;
  const { parent } = at;
  if (ts.isNewExpression(parent)) return parent.expression === at;
  if (isPropertyRead(parent)) return parent.expression === at;
  if (
    ts.isExpressionWithTypeArguments(parent) ||
    ts.isQualifiedName(parent) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isTypeQueryNode(parent)
  )
    return true;
  // `const { MQClient } = MQ`: its names are looked at by themselves.
  return ts.isVariableDeclaration(parent) && parent.initializer === at && ts.isObjectBindingPattern(parent.name);
}

function rowOf(name: Declaration): NodeApiRow {
  const { node } = name;
  const imported = ts.isImportSpecifier(node) || ts.isBindingElement(node) ? (node.propertyName ?? node.name) : undefined;
  const id = imported && ts.isIdentifier(imported) ? imported.text : name.name;
  return nodeApiRow(id) ?? packageRow;
}
