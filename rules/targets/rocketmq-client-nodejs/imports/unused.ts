import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isWithin, unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { requiredModule } from '../../../../server/languages/typescript/syntax.js';
import type { Declaration } from '../../../../server/languages/typescript/bindings.js';
import type { FileRewrite } from '../file/rewrite.js';
import { removeStatement } from '../text/statements.js';

/** Variables that only the dropped expressions used go with them, if nothing happens where they are made. */
export function removeUnused(rewrite: FileRewrite): void {
  const declarations = new Set<Declaration>();
  const visit = (node: TypeScript.Node): void => {
    if (ts.isIdentifier(node)) {
      const declaration = rewrite.bindings.declarationOf(node);
      if (declaration) declarations.add(declaration);
    }
    ts.forEachChild(node, visit);
  };
  for (const node of rewrite.dropped) visit(node);
  const byList = new Map<TypeScript.Node, TypeScript.Node[]>();
  for (const declaration of declarations) {
    const isUsed = declaration.references.some((reference) => !rewrite.dropped.some((dropped) => isWithin(reference, dropped)));
    if (isUsed || rewrite.resolver.isExported(declaration)) continue;
    const { node } = declaration;
    if (
      ts.isVariableDeclaration(node) &&
      ts.isIdentifier(node.name) &&
      isQuiet(node.initializer) &&
      ts.isVariableStatement(node.parent.parent) &&
      declaration.assignments.length <= 1
    ) {
      push(byList, node.parent, node);
    } else if (
      ts.isBindingElement(node) &&
      ts.isObjectBindingPattern(node.parent) &&
      !hasRest(node.parent) &&
      ts.isVariableDeclaration(node.parent.parent)
    ) {
      push(byList, node.parent, node);
    } else if (ts.isImportSpecifier(node)) push(byList, node.parent, node);
  }
  for (const [list, gone] of byList) removeFrom(rewrite, list, gone);
}

function push(byList: Map<TypeScript.Node, TypeScript.Node[]>, list: TypeScript.Node, node: TypeScript.Node): void {
  byList.set(list, [...(byList.get(list) ?? []), node]);
}

function hasRest(pattern: TypeScript.ObjectBindingPattern): boolean {
  return pattern.elements.some(({ dotDotDotToken }) => dotDotDotToken !== undefined);
}

/** Making the value does nothing else. */
function isQuiet(value: TypeScript.Expression | undefined): boolean {
  if (!value) return true;
  const node = unwrap(value);
  if (
    ts.isLiteralExpression(node) ||
    ts.isIdentifier(node) ||
    node.kind === ts.SyntaxKind.ThisKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  )
    return true;
  if (ts.isPropertyAccessExpression(node)) return isQuiet(node.expression);
  if (ts.isElementAccessExpression(node)) return isQuiet(node.expression) && isQuiet(node.argumentExpression);
  if (ts.isBinaryExpression(node))
    return isQuiet(node.left) && isQuiet(node.right) && node.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
  if (ts.isCallExpression(node)) {
    const isConfiguration =
      ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'get' && node.arguments.every(isQuiet);
    return requiredModule(node) === undefined && isConfiguration;
  }
  return ts.isTemplateExpression(node) && node.templateSpans.every((span) => isQuiet(span.expression));
}

function removeFrom(rewrite: FileRewrite, list: TypeScript.Node, gone: readonly TypeScript.Node[]): void {
  const elements: readonly TypeScript.Node[] = ts.isVariableDeclarationList(list)
    ? list.declarations
    : ts.isObjectBindingPattern(list) || ts.isNamedImports(list)
      ? list.elements
      : [];
  if (gone.length === elements.length) {
    const statement = statementOf(list);
    if (statement) removeStatement(rewrite, statement);
    return;
  }
  for (const [i, element] of elements.entries()) {
    if (!gone.includes(element)) continue;
    const kept = elements
      .slice(0, i)
      .reverse()
      .find((candidate) => !gone.includes(candidate));
    const next = elements[i + 1];
    if (kept) rewrite.draft.remove({ start: elements[i - 1]?.end ?? kept.end, end: element.end });
    else if (next) rewrite.draft.remove({ start: element.getStart(rewrite.tree), end: next.getStart(rewrite.tree) });
  }
}

function statementOf(list: TypeScript.Node): TypeScript.Node | undefined {
  if (ts.isVariableDeclarationList(list)) return list.parent;
  if (ts.isNamedImports(list)) return list.parent.name ? undefined : list.parent.parent;
  if (!ts.isVariableDeclaration(list.parent)) return undefined;
  const { initializer, parent } = list.parent;
  return isQuiet(initializer) && ts.isVariableDeclarationList(parent) && parent.declarations.length === 1 ? parent.parent : undefined;
}
