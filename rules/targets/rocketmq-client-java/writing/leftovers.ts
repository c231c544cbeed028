import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { literalText } from '../source/concatenation.js';
import { argumentsOf, child, isComment, isInside, isStatementList, parts, unwrap, walk, type Node } from '../source/tree.js';

/** Locals that only fed what the rewrite dropped (the instance id) go, with the comment line directly above. */
export function removeUnusedLocals(file: FileRewrite): void {
  for (const declaration of namedIn(file, file.dropped)) {
    const { statement } = declaration;
    if (declaration.kind !== 'local' || declaration.assignments.length > 0 || statement.kind !== 'local_variable_declaration') continue;
    const references = file.resolver.referencesOf(declaration);
    if (references.length === 0 || !references.every((reference) => file.dropped.some((dropped) => isInside(reference, dropped)))) continue;
    if (!statement.parent || !isStatementList(statement.parent) || (declaration.initializer && !isPure(file, declaration.initializer)))
      continue;
    if (parts(statement).filter((part) => part.field === 'declarator').length !== 1 || file.handled.has(statement)) continue;
    file.edits.replace(file.layout.wholeLines({ start: startWithRemark(file, statement), end: statement.end }), '');
    file.dropped.push(statement);
  }
}

/** The variables that some expressions name, in source order. */
function namedIn(file: FileRewrite, expressions: readonly Node[]): JavaDeclaration[] {
  const named = new Set<JavaDeclaration>();
  for (const expression of expressions)
    for (const node of walk(expression)) {
      const declaration = node.kind === 'identifier' ? file.file.declarationOf(node) : undefined;
      if (declaration) named.add(declaration);
    }
  return [...named].sort((a, b) => a.nameNode.start - b.nameNode.start);
}

/** Where a statement starts together with the comment line directly above it. */
export function startWithRemark(file: FileRewrite, statement: Node): number {
  const siblings = statement.parent?.children ?? [];
  const before = siblings[siblings.indexOf(statement) - 1];
  return before && isComment(before) && isOnLineAbove(file, before, statement) ? before.start : statement.start;
}

function isOnLineAbove(file: FileRewrite, comment: Node, statement: Node): boolean {
  const between = file.source.slice(comment.end, statement.start);
  const lineBefore = file.source.slice(file.layout.lineStart(comment.start), comment.start);
  return lineBefore.trim() === '' && /^(\r\n|\n|\r)[ \t]*$/.test(between);
}

const pureCalls = /^(System\.(getenv|getProperty)|[\w.]+\.get\w*|[\w.]+\.getProperty)$/;

/** Reading it has no effect, so that nothing is lost without it. */
function isPure(file: FileRewrite, expression: Node): boolean {
  const node = unwrap(expression);
  if (literalText(node, file) !== undefined || node.kind === 'null_literal' || node.kind === 'identifier' || node.kind === 'field_access')
    return true;
  if (node.kind === 'array_access') return true;
  const name = node.kind === 'method_invocation' ? child(node, 'name') : undefined;
  return (
    name !== undefined &&
    pureCalls.test(file.source.slice(node.start, name.end)) &&
    argumentsOf(node).every((argument) => isPure(file, argument))
  );
}
