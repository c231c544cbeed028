import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, isLoop, isWithin, unwrap } from '../../../../server/languages/typescript/enclosing.js';
import type { Assignment, Declaration } from '../../../../server/languages/typescript/bindings.js';
import { methodCall, propertiesType, typeNameOf, type MethodCall } from '../parts/legacy.js';
import type { FileRewrite } from '../file/rewrite.js';
import { siblings } from '../text/statements.js';
import { literalKey } from './values.js';
import { type Setting, settingOf } from './property-settings.js';

interface Setter {
  readonly call: TypeScript.CallExpression;
  readonly setting: Setting;
}

export interface Chain {
  readonly statement: TypeScript.Statement;
  readonly setters: readonly Setter[];
  readonly argument: TypeScript.Expression;
}

/** `const p = new MessageProperties(); p.x(..); p.y(..); send(.., p)`, with nothing between that could change what is sent. */
export function straightLine(rewrite: FileRewrite, node: TypeScript.NewExpression): Chain | undefined {
  const assigned = assignedVariable(rewrite, node);
  if (!assigned) return undefined;
  const { declaration, statement } = assigned;
  const references = declaration.references.filter((reference) => {
    if (isWithin(reference, statement)) return false;
    const reaching = rewrite.resolver.reachingAssignments(reference);
    return reaching.some(({ value }) => value && unwrap(value) === node) && !isWrite(reference);
  });
  const isShared = references.some((reference) => {
    const reaching = rewrite.resolver.reachingAssignments(reference);
    return reaching.length !== 1;
  });
  if (isShared || references.length === 0 || rewrite.resolver.isExported(declaration)) return undefined;
  const list = siblings(statement);
  const from = list.indexOf(statement) + 1;
  const setters: Setter[] = [];
  let argument: TypeScript.Expression | undefined;
  let last = from;
  for (const reference of references) {
    if (argument) return undefined;
    const position = list.findIndex((candidate) => isWithin(reference, candidate));
    if (position < from) return undefined;
    last = position;
    const call = setterOf(rewrite, reference);
    if (call) {
      if (!ts.isExpressionStatement(call.node.parent) || call.node.parent !== list[position]) return undefined;
      const setting = settingOf(rewrite, call);
      if (!setting) return undefined;
      setters.push({ call: call.node, setting });
      continue;
    }
    if (!isSendArgument(rewrite, reference) || !runsOnce(reference, list[position])) return undefined;
    argument = reference;
  }
  if (!argument) return undefined;
  const others = list.slice(from, last).filter((candidate) => !setters.some(({ call }) => call.parent === candidate));
  const later = list[last];
  if (!isUnchanged(rewrite, setters, others, later, argument)) return undefined;
  if (repeats(setters)) return undefined;
  return { statement, setters, argument };
}

interface AssignedVariable {
  readonly declaration: Declaration;
  readonly statement: TypeScript.Statement;
}

export function assignedVariable(rewrite: FileRewrite, node: TypeScript.NewExpression): AssignedVariable | undefined {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && ts.isVariableStatement(parent.parent.parent)) {
    const declaration = rewrite.bindings.declarationOf(parent.name);
    const isAlone = parent.parent.parent.declarationList.declarations.length === 1;
    return declaration && isAlone ? { declaration, statement: parent.parent.parent } : undefined;
  }
  if (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isIdentifier(parent.left) &&
    ts.isExpressionStatement(parent.parent)
  ) {
    const declaration = rewrite.bindings.declarationOf(parent.left);
    const isPlain = declaration?.kind === 'implicit-global' || declaration?.kind === 'let' || declaration?.kind === 'var';
    return declaration && isPlain ? { declaration, statement: parent.parent } : undefined;
  }
  return undefined;
}

function isWrite(reference: TypeScript.Identifier): boolean {
  const { parent } = reference;
  return ts.isBinaryExpression(parent) && parent.left === reference && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function setterOf(rewrite: FileRewrite, reference: TypeScript.Node): MethodCall | undefined {
  const { parent } = reference;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== reference || !ts.isCallExpression(parent.parent)) return undefined;
  const call = methodCall(parent.parent);
  return call && call.receiver === reference && typeNameOf(rewrite.resolver, reference) === propertiesType ? call : undefined;
}

function isSendArgument(rewrite: FileRewrite, reference: TypeScript.Expression): boolean {
  const call = ts.isCallExpression(reference.parent) ? methodCall(reference.parent) : undefined;
  return call?.method === 'publishMessage' && call.node.arguments[2] === reference && rewrite.resolver.typeOf(call.receiver) !== undefined;
}

/** Whether what is folded runs once where the statement runs: not in a loop or function inside it. */
function runsOnce(node: TypeScript.Node, statement: TypeScript.Statement | undefined): boolean {
  for (let at: TypeScript.Node = node; at !== statement && at.parent; at = at.parent) {
    if (isFunction(at.parent) || isLoop(at.parent) || ts.isCatchClause(at.parent)) return false;
  }
  return statement !== undefined;
}

/** Whether the setters' arguments mean the same where the message is sent. */
function isUnchanged(
  rewrite: FileRewrite,
  setters: readonly Setter[],
  others: readonly TypeScript.Statement[],
  send: TypeScript.Statement | undefined,
  argument: TypeScript.Node,
): boolean {
  const values = setters.flatMap(({ call }) => [...call.arguments]);
  const end = argument.getStart(rewrite.tree);
  for (const { call } of setters) {
    const after = call.end;
    for (const name of call.arguments.flatMap((value) => identifiersIn(value))) {
      const declaration = rewrite.bindings.declarationOf(name);
      const changes = declaration?.assignments.some(({ node }: Assignment) => node.getStart(rewrite.tree) > after && node.end < end);
      if (changes) return false;
    }
  }
  const between = [...others, ...(send ? [send] : [])];
  const isQuiet = others.length === 0 && !(send && hasEffects(send, end, rewrite));
  return isQuiet || (between.every((statement) => !assignsMembers(statement, end, rewrite)) && values.every(isTimeless));
}

function identifiersIn(node: TypeScript.Node): TypeScript.Identifier[] {
  const found: TypeScript.Identifier[] = [];
  const visit = (at: TypeScript.Node): void => {
    if (ts.isIdentifier(at) && !(ts.isPropertyAccessExpression(at.parent) && at.parent.name === at)) found.push(at);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return found;
}

/** Something that runs in the statement before the send. */
function hasEffects(statement: TypeScript.Statement, end: number, rewrite: FileRewrite): boolean {
  let found = false;
  const visit = (at: TypeScript.Node): void => {
    if (found || at.getStart(rewrite.tree) >= end) return;
    if (ts.isAwaitExpression(at) && at.end < end) found = true;
    if (ts.isExpressionStatement(at) && at.end < end) found = true;
    ts.forEachChild(at, visit);
  };
  visit(statement);
  return found;
}

function assignsMembers(statement: TypeScript.Statement, end: number, rewrite: FileRewrite): boolean {
  let found = false;
  const visit = (at: TypeScript.Node): void => {
    if (found || at.getStart(rewrite.tree) >= end) return;
    const isAssignment =
      ts.isBinaryExpression(at) &&
      at.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      at.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
    if (isAssignment && !ts.isIdentifier(at.left)) found = true;
    if (ts.isDeleteExpression(at)) found = true;
    ts.forEachChild(at, visit);
  };
  visit(statement);
  return found;
}

const timelessCalls: ReadonlySet<string> = new Set([
  'String',
  'Number',
  'now',
  'stringify',
  'toString',
  'toISOString',
  'getTime',
  'valueOf',
  'parseInt',
  'join',
  'toFixed',
  'floor',
  'round',
  'trim',
]);

/** Whether evaluating an expression later makes no difference that matters: no calls of unknown functions. */
function isTimeless(value: TypeScript.Expression): boolean {
  let timeless = true;
  const visit = (at: TypeScript.Node): void => {
    if (ts.isAwaitExpression(at) || ts.isPostfixUnaryExpression(at)) timeless = false;
    if (ts.isCallExpression(at)) {
      const callee = unwrap(at.expression);
      const name = ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
      if (!timelessCalls.has(name)) timeless = false;
    }
    ts.forEachChild(at, visit);
  };
  visit(value);
  return timeless;
}

function repeats(setters: readonly Setter[]): boolean {
  const kinds = setters.map(({ setting }) =>
    setting.kind === 'property' ? `property ${literalKey(setting.key) ?? Math.random()}` : setting.kind,
  );
  return new Set(kinds).size !== kinds.filter((kind) => kind !== 'none').length + (kinds.includes('none') ? 1 : 0);
}
