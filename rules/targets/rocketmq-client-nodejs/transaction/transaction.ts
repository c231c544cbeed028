import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, isLoop, isWithin, statementOf, unwrap, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import type { Declaration } from '../../../../server/languages/typescript/bindings.js';
import type { Creation, Operation } from '../parts/parts.js';
import { blockText, moved } from '../text/conditions.js';
import { clientEntries } from '../lifecycle/creations.js';
import { holderOf } from '../lifecycle/holders.js';
import { tallObject } from '../text/layout.js';
import { startLines, useStarted } from '../lifecycle/lazy.js';
import type { Access } from '../lifecycle/access.js';
import { messages } from '../messages.js';
import { differ, freeName, quote, rangeOf, semicolon, sourceOf, target, targetType, type FileRewrite } from '../file/rewrite.js';
import { functionAround, insertAfter, insertBefore, isAsync, siblings } from '../text/statements.js';
import type { ImportSite } from '../imports/import-sites.js';

const definitions = 'rocketmq-client-nodejs/proto/apache/rocketmq/v2/definition_pb';

/** The loop that polled for undecided transactions, in the one form that becomes a checker. */
interface CheckLoop {
  readonly function: TypeScript.FunctionDeclaration;
  /** The statement that runs it. */
  readonly call: TypeScript.CallExpression;
  readonly body: TypeScript.Block;
  readonly message: TypeScript.Identifier;
}

/** A send with what settles it in the same function. */
interface TransactionalSend {
  readonly operation: Operation;
  readonly statement: TypeScript.Statement;
  readonly settlements: readonly Operation[];
}

/**
 * A transactional producer whose half messages are checked by a loop in reach: the loop's body becomes the checker that the server asks,
 * and each send begins a transaction of its own. Anything else is left to a person. True where it could be done.
 */
export function planTransaction(rewrite: FileRewrite, creation: Creation, access: Map<Operation, Access>): boolean {
  const holder = holderOf(creation);
  const isPlain =
    holder.kind === 'variable' &&
    holder.isDeclared &&
    functionAround(holder.statement) === undefined &&
    !rewrite.resolver.isExported(holder.declaration);
  if (!isPlain || !creation.topic || creation.operations.some((operation) => operation.rewrite !== rewrite) || !canImport(rewrite))
    return false;
  if (!ts.isVariableStatement(holder.statement) || holder.statement.declarationList.declarations.length !== 1) return false;
  const polls = creation.operations.filter(({ kind }) => kind === 'receiveHalf');
  const [poll] = polls;
  const loop = polls.length === 1 && poll ? checkLoop(rewrite, poll) : undefined;
  if (!loop) return false;
  const settlements = creation.operations.filter(({ kind }) => kind === 'commit' || kind === 'rollback');
  const inLoop = settlements.filter(({ node }) => isWithin(node, loop.body));
  if (!inLoop.every((settlement) => isVerdict(settlement, loop))) return false;
  const sends = creation.operations
    .filter(({ kind }) => kind === 'send')
    .map((operation) => transactionalSend(rewrite, operation, settlements));
  const planned = sends.flatMap((send) => send ?? []);
  const settled = planned.flatMap((send) => send.settlements);
  if (planned.length !== sends.length || settled.length + inLoop.length !== settlements.length) return false;

  const checker = replaceLoop(rewrite, loop, inLoop);
  replaceCreation(rewrite, creation, holder, checker, planned, access, loop);
  for (const send of planned) beginTransaction(rewrite, send, access);
  for (const { node } of creation.operations) rewrite.settled.add(node);
  rewrite.settled.add(creation.node);
  if (poll) rewrite.draft.drop(rangeOf(rewrite, poll.node));
  rewrite.transactional.add(creation.node);
  differ(rewrite, messages.transaction());
  return true;
}

/** The checker's answers are not exported by the package's index: how they are reached depends on the kind of module. */
function canImport(rewrite: FileRewrite): boolean {
  return rewrite.isTyped || /\.m[jt]s$/i.test(rewrite.path) || rewrite.file.moduleKind === 'commonjs';
}

function checkLoop(rewrite: FileRewrite, poll: Operation): CheckLoop | undefined {
  const fn = functionAround(poll.node);
  if (!fn || !ts.isFunctionDeclaration(fn) || !fn.name || fn.parameters.length > 0 || !ts.isSourceFile(fn.parent)) return undefined;
  const { calls, complete } = rewrite.resolver.callersOf(fn);
  const [call] = calls;
  if (!complete || calls.length !== 1 || !call || !ts.isCallExpression(call) || functionAround(call)) return undefined;
  const statement = statementOf(poll.node);
  const rest = statement ? siblings(statement).slice(siblings(statement).indexOf(statement) + 1) : [];
  const [only] = rest.length === 1 ? rest : [];
  const inner =
    only && ts.isIfStatement(only) && ts.isBlock(only.thenStatement) && only.thenStatement.statements.length === 1
      ? only.thenStatement.statements[0]
      : only;
  if (!inner || !ts.isForOfStatement(inner) || !ts.isBlock(inner.statement) || !ts.isVariableDeclarationList(inner.initializer))
    return undefined;
  const name = inner.initializer.declarations[0]?.name;
  return name && ts.isIdentifier(name) ? { function: fn, call, body: inner.statement, message: name } : undefined;
}

/** `await producer.commit(message.ReceiptHandle);` as the last thing that happens to the message. */
function isVerdict({ node }: Operation, { body, message }: CheckLoop): boolean {
  const [argument] = node.arguments;
  const handle = argument && unwrap(argument);
  const isOwn =
    handle &&
    ts.isPropertyAccessExpression(handle) &&
    handle.name.text === 'ReceiptHandle' &&
    ts.isIdentifier(handle.expression) &&
    handle.expression.text === message.text;
  const value = ts.isAwaitExpression(node.parent) ? node.parent : node;
  return isOwn === true && ts.isExpressionStatement(value.parent) && isTail(value.parent, body);
}

/** Nothing follows a statement in a block, whatever branch it stands in. */
function isTail(statement: TypeScript.Node, body: TypeScript.Block): boolean {
  for (let at = statement; at !== body; at = at.parent) {
    const list = siblings(at);
    if (list.length > 0 && list.at(-1) !== at) return false;
    if (isLoop(at.parent) || isFunction(at.parent) || ts.isTryStatement(at.parent)) return false;
  }
  return true;
}

/** `const res = await producer.publishMessage(..)` whose handle goes nowhere but to commits and rollbacks of the same block. */
function transactionalSend(rewrite: FileRewrite, operation: Operation, settlements: readonly Operation[]): TransactionalSend | undefined {
  const statement = statementOf(operation.node);
  const fn = functionAround(operation.node);
  if (!statement || !fn || !isAsync(fn) || !ts.isBlock(statement.parent)) return undefined;
  const value = wrapped(operation.node);
  const awaited = ts.isAwaitExpression(value.parent) ? wrapped(value.parent) : undefined;
  if (!awaited) return undefined;
  const variable =
    ts.isVariableDeclaration(awaited.parent) && ts.isIdentifier(awaited.parent.name)
      ? rewrite.bindings.declarationOf(awaited.parent.name)
      : undefined;
  const own = settlements.filter(({ node }) => variable !== undefined && settles(rewrite, node, variable));
  const isLocal = own.every(({ node }) => functionAround(node) === fn && isWithin(node, statement.parent) && isUnused(node));
  return isLocal ? { operation, statement, settlements: own } : undefined;
}

function settles(rewrite: FileRewrite, node: TypeScript.CallExpression, variable: Declaration): boolean {
  const [argument] = node.arguments;
  let at = argument && unwrap(argument);
  if (!at || !ts.isPropertyAccessExpression(at) || at.name.text !== 'ReceiptHandle') return false;
  at = unwrap(at.expression);
  const owner = ts.isPropertyAccessExpression(at) ? unwrap(at.expression) : undefined;
  return owner !== undefined && ts.isIdentifier(owner) && rewrite.bindings.declarationOf(owner) === variable;
}

function isUnused(node: TypeScript.CallExpression): boolean {
  const value = ts.isAwaitExpression(node.parent) ? node.parent : node;
  return ts.isExpressionStatement(value.parent);
}

/** The polling function becomes the checker; gives its name. */
function replaceLoop(rewrite: FileRewrite, loop: CheckLoop, verdicts: readonly Operation[]): string {
  const end = semicolon(rewrite);
  const { style } = rewrite;
  const name = freeName(rewrite, 'checkHalfMessage', rewrite.tree);
  const view = rewrite.isTyped ? `: ${targetType(rewrite, 'MessageView', loop.function)}` : '';
  const result = rewrite.isTyped ? ': Promise<TransactionResolution>' : '';
  for (const { node, kind } of verdicts) {
    const statement = statementOf(node);
    if (statement)
      rewrite.draft.replace(rangeOf(rewrite, statement), `return TransactionResolution.${kind === 'commit' ? 'COMMIT' : 'ROLLBACK'}${end}`);
    rewrite.draft.drop(rangeOf(rewrite, node));
    for (const argument of node.arguments) rewrite.settled.add(unwrap(argument));
  }
  const undecided = `return TransactionResolution.TRANSACTION_RESOLUTION_UNSPECIFIED${end}`;
  const visit = (node: TypeScript.Node): void => {
    if (isFunction(node) || isLoop(node)) return;
    if (ts.isContinueStatement(node)) rewrite.draft.replace(rangeOf(rewrite, node), undecided);
    ts.forEachChild(node, visit);
  };
  visit(loop.body);
  rewrite.draft.drop(rangeOf(rewrite, loop.function));
  rewrite.draft.replace(rangeOf(rewrite, loop.function), (render) => {
    const inner = style.indent;
    const body = moved(blockText(rewrite, loop.body, render), inner);
    return [
      '/** Asked by the server about each half message that is neither committed nor rolled back. */',
      `async function ${name}(${loop.message.text}${view})${result} {`,
      inner + body,
      inner + undecided,
      '}',
    ].join(style.newline);
  });
  return name;
}

function replaceCreation(
  rewrite: FileRewrite,
  creation: Creation,
  { declaration, statement }: { readonly declaration: Declaration; readonly statement: TypeScript.Statement },
  checker: string,
  sends: readonly TransactionalSend[],
  access: Map<Operation, Access>,
  loop: CheckLoop,
): void {
  const end = semicolon(rewrite);
  const { name } = declaration;
  const suffix = name.charAt(0).toUpperCase() + name.slice(1);
  const names = { promise: freeName(rewrite, `started${suffix}`, rewrite.tree), start: freeName(rewrite, `start${suffix}`, rewrite.tree) };
  const producer = target(rewrite, 'Producer', statement);
  const topic = creation.topic ? sourceOf(rewrite, creation.topic) : quote(rewrite, '');
  rewrite.draft.replace(rangeOf(rewrite, statement), (render) => {
    const entries = [...clientEntries(creation, render), `topics: [${topic}]`, `checker: { check: ${checker} }`];
    const type = rewrite.isTyped ? `: Promise<${producer}> | undefined` : '';
    const lines = startLines(rewrite, statement, {
      names,
      variable: name,
      made: `new ${producer}(${tallObject(entries)})`,
      owner: '',
      head: 'function ',
      type: 'Producer',
    });
    return [`let ${names.promise}${type}${end}`, '', ...lines].join(rewrite.style.newline);
  });
  rewrite.draft.replace(rangeOf(rewrite, loop.call), `${names.start}()`);
  if (ts.isExpressionStatement(loop.call.parent)) rewrite.draft.insert(loop.call.end, '.catch(console.error)');
  useStarted(
    rewrite,
    sends.map(({ operation }) => operation),
    { variable: name, call: `${names.start}()` },
    access,
  );
}

/** `const transaction = producer.beginTransaction();` before the send; what settles the send settles the transaction. */
function beginTransaction(
  rewrite: FileRewrite,
  { operation, statement, settlements }: TransactionalSend,
  access: Map<Operation, Access>,
): void {
  const name = freeName(rewrite, 'transaction', statement);
  rewrite.taken.delete(name);
  const receiver = access.get(operation)?.receiver ?? sourceOf(rewrite, operation.receiver);
  insertBefore(rewrite, statement, [`const ${name} = ${receiver}.beginTransaction()${semicolon(rewrite)}`]);
  access.set(operation, { ...access.get(operation), transaction: name });
  for (const { node, kind } of settlements) {
    rewrite.draft.replace(rangeOf(rewrite, node), `${name}.${kind}()`);
    rewrite.draft.drop(rangeOf(rewrite, node));
    for (const argument of node.arguments) rewrite.settled.add(unwrap(argument));
  }
}

/** The names of the checker's answers come from a file of the package that its index does not pass on. */
export function importResolutions(rewrite: FileRewrite, sites: readonly ImportSite[]): void {
  if (rewrite.transactional.size === 0) return;
  const site = sites.find(({ scope }) => scope === undefined);
  const { style } = rewrite;
  const end = semicolon(rewrite);
  const from = (path: string): string => `${style.quote}${path}${style.quote}`;
  const isNative = /\.m[jt]s$/i.test(rewrite.path);
  const isImport = site !== undefined && ts.isImportDeclaration(site.node);
  const lines = isNative
    ? [`import definitions from ${from(`${definitions}.js`)}${end}`, `const { TransactionResolution } = definitions${end}`]
    : isImport
      ? [`import { TransactionResolution } from ${from(definitions)}${end}`]
      : [`const { TransactionResolution } = require(${from(definitions)})${end}`];
  if (site) insertAfter(rewrite, site.node, lines);
}
