import type { Declaration } from './bindings.js';
import { ts, type TypeScript } from './compiler.js';
import { statementOf } from './enclosing.js';
import type { ResolverContext } from './context.js';
import type { ScriptFile } from './script-file.js';
import { isAssignment, isPropertyRead, propertyName } from './syntax.js';
import { unionOf, type ValueType } from './value-types.js';

/** The types of everything that a file exports, by name: `default`, `export=` for `module.exports = ..`, and names. */
export function exportTypes(file: ScriptFile, typing: ResolverContext): ReadonlyMap<string, ValueType> {
  const types = new Map<string, ValueType>();
  const add = (name: string, type: ValueType | undefined): void => {
    const union = unionOf([types.get(name), type]);
    if (union) types.set(name, union);
  };
  for (const declaration of file.bindings.global.declarations.values()) {
    const modifiers = exportModifiers(declaration);
    if (modifiers === 'default') add('default', typing.typeOf(declaration.identifier));
    else if (modifiers === 'named') add(declaration.name, finalType(typing, declaration));
  }
  for (const node of file.tree.statements) {
    const isNameless = (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && !node.name;
    if (isNameless && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) add('default', typing.typeOf(node));
  }
  for (const node of file.bindings.occurrences.moduleDeclarations) {
    if (ts.isExportDeclaration(node)) addExportDeclaration(file, typing, node, add);
  }
  for (const node of file.bindings.occurrences.exportAssignments) {
    add(node.isExportEquals ? 'export=' : 'default', typing.typeOf(node.expression));
  }
  for (const [target, value] of commonJsExports(file)) {
    if (target === 'export=') add('export=', typing.typeOf(value));
    else add(target, typing.typeOf(value));
  }
  return types;
}

/** Exported variables are live: any assignment counts. */
function finalType(typing: ResolverContext, declaration: Declaration): ValueType | undefined {
  return unionOf([declaration.identifier, ...declaration.references].map((identifier) => typing.typeOf(identifier)));
}

function exportModifiers(declaration: Declaration): 'default' | 'named' | undefined {
  const statement =
    ts.isVariableDeclaration(declaration.node) || ts.isBindingElement(declaration.node) ? statementOf(declaration.node) : declaration.node;
  const kinds = statement && ts.canHaveModifiers(statement) ? ts.getModifiers(statement)?.map(({ kind }) => kind) : undefined;
  if (!kinds?.includes(ts.SyntaxKind.ExportKeyword)) return undefined;
  return kinds.includes(ts.SyntaxKind.DefaultKeyword) ? 'default' : 'named';
}

function addExportDeclaration(
  file: ScriptFile,
  typing: ResolverContext,
  node: TypeScript.ExportDeclaration,
  add: (name: string, type: ValueType | undefined) => void,
): void {
  const clause = node.exportClause;
  const specifier = node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
  if (clause && ts.isNamespaceExport(clause)) {
    if (specifier !== undefined) add(clause.name.text, typing.importType(specifier, '*'));
    return;
  }
  for (const element of clause?.elements ?? []) {
    const source = element.propertyName ?? element.name;
    if (specifier !== undefined) add(element.name.text, typing.importType(specifier, source.text));
    else if (ts.isIdentifier(source)) {
      const declaration = file.bindings.declarationOf(source);
      if (declaration) add(element.name.text, finalType(typing, declaration));
    }
  }
}

/** `exports.x = ..`, `module.exports.x = ..`, `module.exports = ..` anywhere in the file. */
export function commonJsExports(file: ScriptFile): (readonly [name: string, value: TypeScript.Expression])[] {
  const found: (readonly [string, TypeScript.Expression])[] = [];
  for (const name of file.bindings.assignedNames()) {
    for (const access of file.bindings.assignedAccessesOf(name)) {
      const assignment = access.parent;
      if (!isAssignment(assignment)) continue;
      if (isModuleExports(access)) found.push(['export=', assignment.right]);
      else if (isExportsObject(access.expression)) found.push([name, assignment.right]);
    }
  }
  return found;
}

function isModuleExports(node: TypeScript.Expression): boolean {
  return isPropertyRead(node) && propertyName(node) === 'exports' && ts.isIdentifier(node.expression) && node.expression.text === 'module';
}

function isExportsObject(node: TypeScript.Expression): boolean {
  return isModuleExports(node) || (ts.isIdentifier(node) && node.text === 'exports');
}

export function isExported(file: ScriptFile, declaration: Declaration): boolean {
  if (exportModifiers(declaration)) return true;
  const exported = new Set<TypeScript.Node>(commonJsExports(file).map(([, value]) => value));
  for (const node of file.bindings.occurrences.exportAssignments) exported.add(node.expression);
  return declaration.references.some((reference) => {
    const { parent } = reference;
    if (ts.isExportSpecifier(parent) || exported.has(reference)) return true;
    if (ts.isShorthandPropertyAssignment(parent)) return exported.has(parent.parent);
    return ts.isPropertyAssignment(parent) && parent.initializer === reference && exported.has(parent.parent);
  });
}
