import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, isLoop, unwrap, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { methodCall } from '../parts/legacy.js';
import type { FileRewrite } from '../file/rewrite.js';
import { functionAround } from '../text/statements.js';

/** The function that a program's top level calls once and that holds all it does. */
export interface MainFlow {
  readonly function: TypeScript.FunctionLikeDeclaration;
  /** The call at the top level. */
  readonly call: TypeScript.CallExpression;
}

const inlineMethods: ReadonlySet<string> = new Set([
  'map',
  'forEach',
  'filter',
  'reduce',
  'some',
  'every',
  'find',
  'flatMap',
  'then',
  'catch',
  'finally',
]);

/** The main flow that all of the nodes run in; undefined where some run elsewhere (a handler, an exported function, a timer). */
export function mainFlowOf(rewrite: FileRewrite, nodes: readonly TypeScript.Node[]): MainFlow | undefined {
  const flows = new Map<TypeScript.Node, MainFlow>();
  for (const node of nodes) {
    const found = flowAround(rewrite, node, new Set());
    if (!found) return undefined;
    flows.set(found.function, found);
  }
  const [only, ...others] = flows.values();
  return others.length === 0 ? only : undefined;
}

function flowAround(rewrite: FileRewrite, node: TypeScript.Node, seen: Set<TypeScript.Node>): MainFlow | undefined {
  const fn = functionAround(node);
  if (!fn || seen.has(fn) || isGivenOut(rewrite, fn)) return undefined;
  seen.add(fn);
  const direct = immediateCall(fn);
  if (direct) return functionAround(direct) ? flowAround(rewrite, direct, seen) : { function: fn, call: direct };
  const outer = inlineCallback(fn);
  if (outer) return functionAround(outer) ? flowAround(rewrite, outer, seen) : undefined;
  const { calls, complete } = rewrite.resolver.callersOf(fn);
  const callers = calls.filter((call) => !isInside(call, fn)).filter(ts.isCallExpression);
  if (!complete || callers.length === 0) return undefined;
  const [only] = callers;
  if (callers.length === 1 && only && !functionAround(only)) return isLooped(only) ? undefined : { function: fn, call: only };
  const flows = callers.map((call) => flowAround(rewrite, call, new Set(seen)));
  const [first] = flows;
  return first && flows.every((flow) => flow?.function === first.function) ? first : undefined;
}

/** Other files can call an exported function, or a method of an exported class, before and after the main flow. */
function isGivenOut(rewrite: FileRewrite, fn: TypeScript.FunctionLikeDeclaration): boolean {
  const named = ts.isClassLike(fn.parent) ? fn.parent : fn;
  const value = ts.isFunctionExpression(named) || ts.isArrowFunction(named) || ts.isClassExpression(named) ? wrapped(named) : undefined;
  const name = value && ts.isVariableDeclaration(value.parent) ? value.parent.name : named.name;
  const declaration = name && ts.isIdentifier(name) ? rewrite.bindings.declarationOf(name) : undefined;
  return declaration !== undefined && rewrite.resolver.isExported(declaration);
}

/** `(async () => { .. })()`. */
function immediateCall(fn: TypeScript.Node): TypeScript.CallExpression | undefined {
  if (!ts.isFunctionExpression(fn) && !ts.isArrowFunction(fn)) return undefined;
  const value = wrapped(fn);
  const { parent } = value;
  if (ts.isCallExpression(parent) && parent.expression === value) return parent;
  // `(function () { .. }())` and `(function () { .. }).call(this)`
  return undefined;
}

/** A callback that runs where it stands: of an array method, a promise, `new Promise(..)`. */
function inlineCallback(fn: TypeScript.Node): TypeScript.Node | undefined {
  const { parent } = fn;
  if (ts.isNewExpression(parent) && ts.isIdentifier(parent.expression) && parent.expression.text === 'Promise') return parent;
  if (!ts.isCallExpression(parent) || parent.expression === fn) return undefined;
  const method = methodCall(parent);
  return method && inlineMethods.has(method.method) ? parent : undefined;
}

function isInside(node: TypeScript.Node, outer: TypeScript.Node): boolean {
  for (let at: TypeScript.Node | undefined = node; at; at = at.parent) if (at === outer) return true;
  return false;
}

function isLooped(node: TypeScript.Node): boolean {
  for (let at: TypeScript.Node | undefined = node.parent; at; at = at.parent) if (isLoop(at)) return true;
  return false;
}

/** Whether a function never comes to its end: it loops without a way out, or calls itself again and again. */
export function neverEnds(rewrite: FileRewrite, fn: TypeScript.FunctionLikeDeclaration): boolean {
  let endless = false;
  const visit = (node: TypeScript.Node): void => {
    if (isFunction(node)) return;
    if (isLoop(node) && isEndless(node)) endless = true;
    ts.forEachChild(node, visit);
  };
  if (fn.body) ts.forEachChild(fn.body, visit);
  return endless || callsItself(rewrite, fn);
}

function callsItself(rewrite: FileRewrite, fn: TypeScript.FunctionLikeDeclaration): boolean {
  const name =
    ts.isFunctionDeclaration(fn) || ts.isFunctionExpression(fn)
      ? fn.name
      : ts.isVariableDeclaration(fn.parent) && ts.isIdentifier(fn.parent.name)
        ? fn.parent.name
        : undefined;
  const references = name ? (rewrite.bindings.declarationOf(name)?.references ?? []) : [];
  return references.some((reference) => isInside(reference, fn));
}

/** `while (true)`, `for (;;)` without a `break` or `return` of its own. */
export function isEndless(loop: TypeScript.IterationStatement): boolean {
  const test = ts.isWhileStatement(loop) || ts.isDoStatement(loop) ? loop.expression : ts.isForStatement(loop) ? loop.condition : loop;
  const isAlways = test === undefined || (ts.isExpression(test) && isTrue(unwrap(test)));
  if (!isAlways) return false;
  let leaves = false;
  const visit = (node: TypeScript.Node, inner: boolean): void => {
    if (isFunction(node)) return;
    if (ts.isReturnStatement(node)) leaves = true;
    if (ts.isBreakStatement(node) && (!inner || node.label)) leaves = true;
    if (ts.isThrowStatement(node) && !isCaught(node, loop)) leaves = true;
    const isInner = inner || isLoop(node) || ts.isSwitchStatement(node);
    ts.forEachChild(node, (child) => visit(child, isInner));
  };
  visit(loop.statement, false);
  return !leaves;
}

function isTrue(node: TypeScript.Expression): boolean {
  return node.kind === ts.SyntaxKind.TrueKeyword || (ts.isNumericLiteral(node) && node.text !== '0');
}

function isCaught(node: TypeScript.Node, loop: TypeScript.Node): boolean {
  for (let at = node; at !== loop && at.parent; at = at.parent)
    if (ts.isTryStatement(at.parent) && at.parent.tryBlock === at && at.parent.catchClause) return true;
  return false;
}

/** A program that goes on by itself: it listens or has a timer at its top level. */
export function runsForever(rewrite: FileRewrite): boolean {
  return rewrite.tree.statements.some((statement) => {
    let found = false;
    const visit = (node: TypeScript.Node): void => {
      if (isFunction(node)) return;
      if (ts.isCallExpression(node)) {
        const callee = unwrap(node.expression);
        const name = ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
        if (name === 'listen' || name === 'setInterval' || name === 'scheduleJob') found = true;
      }
      ts.forEachChild(node, visit);
    };
    visit(statement);
    return found;
  });
}

/** Whether a file gives anything to others. */
export function hasExports(rewrite: FileRewrite): boolean {
  return rewrite.tree.statements.some((statement) => {
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement))
      return !ts.isExportDeclaration(statement) || !isEmptyExport(statement);
    if (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword))
      return true;
    return assignsExports(statement);
  });
}

function isEmptyExport(statement: TypeScript.ExportDeclaration): boolean {
  return statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause) && statement.exportClause.elements.length === 0;
}

function assignsExports(statement: TypeScript.Statement): boolean {
  let found = false;
  const visit = (node: TypeScript.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      /^(?:module\.exports|exports)\b/.test(node.left.getText())
    )
      found = true;
    if (!isFunction(node)) ts.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}
