import { ts, type TypeScript } from './compiler.js';

/** Whether an identifier refers to a name in scope, rather than declaring one or naming a property, label or attribute. */
export function isReference(node: TypeScript.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.name !== node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) || ts.isEnumMember(parent)) return parent.initializer === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isExportSpecifier(parent)) return isLocalExport(parent) && (parent.propertyName ?? parent.name) === node;
  if (ts.isJsxAttribute(parent) || ts.isMetaProperty(parent) || ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent))
    return false;
  if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent) || ts.isNamespaceExport(parent))
    return false;
  if (ts.isImportEqualsDeclaration(parent)) return parent.moduleReference === node;
  if (ts.isTypeParameterDeclaration(parent) || ts.isNamedTupleMember(parent) || ts.isImportAttribute(parent)) return false;
  if (isNamedDeclaration(parent)) return parent.name !== node;
  if (ts.isJSDoc(parent) || (parent.kind >= ts.SyntaxKind.FirstJSDocTagNode && parent.kind <= ts.SyntaxKind.LastJSDocTagNode)) return false;
  return true;
}

function isLocalExport(node: TypeScript.ExportSpecifier): boolean {
  return node.parent.parent.moduleSpecifier === undefined;
}

function isNamedDeclaration(node: TypeScript.Node): node is TypeScript.Node & { readonly name?: TypeScript.Node } {
  return (
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isPropertySignature(node)
  );
}
