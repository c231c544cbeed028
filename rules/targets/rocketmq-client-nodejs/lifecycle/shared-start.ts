import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { requiredModule } from '../../../../server/languages/typescript/syntax.js';
import { addProperty } from './close.js';
import type { Creation, Operation } from '../parts/parts.js';
import { type Access } from './access.js';
import { awaitStart } from './await-start.js';
import { messages } from '../messages.js';
import { block, semicolon, type FileRewrite } from '../file/rewrite.js';
import { insertAfter } from '../text/statements.js';

/** Other files send with an exported producer: the promise of its start is exported beside it, and they wait for it. */
export function shareStart(
  rewrite: FileRewrite,
  creation: Creation,
  statement: TypeScript.Statement,
  name: string,
  access: Map<Operation, Access>,
): void {
  const exported = exportStart(rewrite, statement, name);
  if (exported === undefined) {
    block(rewrite, creation.node, messages.sharedAcrossFiles());
    return;
  }
  awaitStart(
    rewrite,
    creation.operations.filter((operation) => operation.rewrite === rewrite),
    exported.own,
    access,
  );
  const others = new Map<FileRewrite, Operation[]>();
  for (const operation of creation.operations) {
    if (operation.rewrite !== rewrite) others.set(operation.rewrite, [...(others.get(operation.rewrite) ?? []), operation]);
  }
  for (const [other, operations] of others) {
    const seen = importStart(other, operations, exported.name);
    if (seen === undefined) for (const { node } of operations) block(other, node, messages.sharedAcrossFiles());
    else awaitStart(other, operations, seen, access);
  }
}

interface ExportedStart {
  /** Its name for others. */
  readonly name: string;
  /** How the file itself reaches it. */
  readonly own: string;
}

function exportStart(rewrite: FileRewrite, statement: TypeScript.Statement, name: string): ExportedStart | undefined {
  const end = semicolon(rewrite);
  if (rewrite.bindings.lookup('started', rewrite.tree) || rewrite.taken.has('started')) return undefined;
  rewrite.taken.add('started');
  const start = `${name}.startup()${end}`;
  const member = /^((?:module\.)?exports)\.\w+$/.exec(name);
  if (member) {
    insertAfter(rewrite, statement, [`${member[1]}.started = ${start}`]);
    return { name: 'started', own: `${member[1]}.started` };
  }
  if (!ts.isVariableStatement(statement)) return undefined;
  if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
    insertAfter(rewrite, statement, [`export const started = ${start}`]);
    return { name: 'started', own: 'started' };
  }
  for (const candidate of rewrite.tree.statements) {
    if (ts.isExportDeclaration(candidate) && candidate.exportClause && ts.isNamedExports(candidate.exportClause)) {
      const element = candidate.exportClause.elements.find((one) => (one.propertyName ?? one.name).text === name);
      if (!element) continue;
      rewrite.draft.insert(element.end, ', started');
    } else if (
      ts.isExpressionStatement(candidate) &&
      ts.isBinaryExpression(candidate.expression) &&
      candidate.expression.left.getText(rewrite.tree) === 'module.exports'
    ) {
      const literal = unwrap(candidate.expression.right);
      if (!ts.isObjectLiteralExpression(literal)) continue;
      addProperty(rewrite, literal, 'started');
    } else continue;
    insertAfter(rewrite, statement, [`const started = ${start}`]);
    return { name: 'started', own: 'started' };
  }
  return undefined;
}

/** Imports the promise beside the producer; gives the text by which the file reaches it. */
function importStart(rewrite: FileRewrite, operations: readonly Operation[], name: string): string | undefined {
  const texts = new Set(operations.map(({ receiver }) => reach(rewrite, unwrap(receiver), name)));
  const [only] = texts;
  return texts.size === 1 ? only : undefined;
}

function reach(rewrite: FileRewrite, receiver: TypeScript.Expression, name: string): string | undefined {
  if (ts.isPropertyAccessExpression(receiver) && ts.isIdentifier(receiver.expression)) return `${receiver.expression.text}.${name}`;
  if (!ts.isIdentifier(receiver)) return undefined;
  const node = rewrite.bindings.declarationOf(receiver)?.node;
  if (!node) return undefined;
  const isImported = ts.isImportSpecifier(node) || (ts.isBindingElement(node) && isRequired(node));
  if (!isImported) return undefined;
  if (!rewrite.taken.has(`import ${name}`)) {
    if (!rewrite.bindings.isFree(name, rewrite.tree)) return undefined;
    rewrite.taken.add(`import ${name}`);
    rewrite.draft.insert(node.end, `, ${name}`);
  }
  return name;
}

function isRequired(element: TypeScript.BindingElement): boolean {
  const owner = element.parent.parent;
  return ts.isVariableDeclaration(owner) && owner.initializer !== undefined && requiredModule(unwrap(owner.initializer)) !== undefined;
}
