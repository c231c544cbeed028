import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, statementOf, unwrap } from '../../../../server/languages/typescript/enclosing.js';
import type { Operation } from '../parts/parts.js';
import { messages } from '../messages.js';
import { block, freeName, semicolon, sourceOf, type FileRewrite } from '../file/rewrite.js';
import { functionAround, insertAfter, insertBefore, insertFirst, isAsync } from '../text/statements.js';
import type { Access } from './access.js';

/** Like `awaitStart`, but where the producer comes out of a call that makes it on first use, its start is awaited behind that call. */
export function awaitMade(rewrite: FileRewrite, operations: readonly Operation[], started: string, access: Map<Operation, Access>): void {
  const direct: Operation[] = [];
  const end = semicolon(rewrite);
  for (const operation of operations) {
    const made = madeBy(rewrite, operation);
    if (made.kind === 'direct') direct.push(operation);
    else if (made.kind === 'variable') insertAfter(rewrite, made.statement, [`await ${started}${end}`]);
    else if (made.statement) {
      const name = freeName(rewrite, 'activeProducer', made.statement);
      rewrite.taken.delete(name);
      insertBefore(rewrite, made.statement, [`const ${name} = ${sourceOf(rewrite, operation.receiver)}${end}`, `await ${started}${end}`]);
      access.set(operation, { receiver: name });
    } else block(rewrite, operation.node, messages.lifecycle({ type: 'Producer' }));
  }
  awaitStart(rewrite, direct, started, access);
}

export type Made =
  | { readonly kind: 'direct' }
  | { readonly kind: 'variable'; readonly statement: TypeScript.Statement }
  | { readonly kind: 'call'; readonly statement: TypeScript.Statement | undefined };

function madeBy(rewrite: FileRewrite, { node, receiver }: Operation): Made {
  const subject = unwrap(receiver);
  if (ts.isCallExpression(subject)) {
    const fn = functionAround(node);
    const statement = statementOf(node);
    const canWait = fn !== undefined && isAsync(fn) && statement !== undefined && ts.isBlock(statement.parent);
    return { kind: 'call', statement: canWait ? statement : undefined };
  }
  const declaration = ts.isIdentifier(subject) ? rewrite.bindings.declarationOf(subject) : undefined;
  const value = declaration?.kind === 'const' ? declaration.assignments[0]?.value : undefined;
  const statement = declaration && ts.isVariableDeclaration(declaration.node) ? statementOf(declaration.node) : undefined;
  const fn = statement && functionAround(statement);
  return value && ts.isCallExpression(unwrap(value)) && fn && isAsync(fn) && statement
    ? { kind: 'variable', statement }
    : { kind: 'direct' };
}

/** Each function that sends waits for the start first; a call that can't be awaited before is chained to it. */
export function awaitStart(rewrite: FileRewrite, operations: readonly Operation[], started: string, access: Map<Operation, Access>): void {
  const done = new Set<TypeScript.Node>();
  for (const operation of operations) {
    const fn = functionAround(operation.node);
    if (!fn?.body || !ts.isBlock(fn.body) || !isAsync(fn)) {
      access.set(operation, { after: started });
      continue;
    }
    if (done.has(fn)) continue;
    done.add(fn);
    insertFirst(rewrite, mainBlock(rewrite, fn.body, operations), [`await ${started}${semicolon(rewrite)}`]);
  }
}

/** The body, or its `try` that holds all that is sent: a start that fails is handled there as a send was. */
export function mainBlock(rewrite: FileRewrite, body: TypeScript.Block, operations: readonly Operation[]): TypeScript.Block {
  const own = operations.filter(({ node }) => isIn(node, body));
  const attempt = body.statements.filter(ts.isTryStatement).find(({ tryBlock }) => own.every(({ node }) => isIn(node, tryBlock)));
  if (!attempt || callsOwn(rewrite, body.statements.slice(0, body.statements.indexOf(attempt)))) return body;
  return attempt.tryBlock;
}

export function singleTry(body: TypeScript.Block): TypeScript.TryStatement | undefined {
  const last = body.statements.at(-1);
  if (!last || !ts.isTryStatement(last)) return undefined;
  return body.statements.slice(0, -1).every((statement) => ts.isVariableStatement(statement) || isDirective(statement)) ? last : undefined;
}

/** Statements that call functions of the file, which may send. */
function callsOwn(rewrite: FileRewrite, statements: readonly TypeScript.Statement[]): boolean {
  let found = false;
  const visit = (node: TypeScript.Node): void => {
    if (isFunction(node)) return;
    if (ts.isCallExpression(node) && rewrite.resolver.functionOf(node.expression)) found = true;
    ts.forEachChild(node, visit);
  };
  for (const statement of statements) visit(statement);
  return found;
}

function isDirective(statement: TypeScript.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

export function isIn(node: TypeScript.Node, outer: TypeScript.Node): boolean {
  for (let at: TypeScript.Node | undefined = node; at; at = at.parent) if (at === outer) return true;
  return false;
}
