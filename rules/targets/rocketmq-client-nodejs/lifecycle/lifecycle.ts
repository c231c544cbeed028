import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isEndless, hasExports, mainFlowOf, neverEnds, runsForever } from './main-flow.js';
import { isLoop, statementOf } from '../../../../server/languages/typescript/enclosing.js';
import type { Creation, Operation } from '../parts/parts.js';
import { ownerName, type Access, type MainResources, type Owned } from './access.js';
import { exportClose, type Closing } from './close.js';
import { ownClass, planClassOwners } from './class-life.js';
import { consumerSetup, producerText } from './creations.js';
import { holderOf, type Holder } from './holders.js';
import { hoistCalls } from './hoist.js';
import { planLazyConsumer } from './lazy.js';
import { messages } from '../messages.js';
import { isNothing } from '../parts/origins.js';
import { block, freeName, rangeOf, semicolon, type FileRewrite } from '../file/rewrite.js';
import { functionAround, insertAfter, isAsync, removeStatement } from '../text/statements.js';
import { isPooled } from '../parts/pools.js';
import { closeBehindMain, closeInMain, startInMain } from './script-life.js';
import { planTransaction } from '../transaction/transaction.js';
import { startInSetup } from './setup-life.js';
import { shareStart } from './shared-start.js';
import { startFunction } from './start.js';
import { startAtTopLevel } from './top-level-life.js';
import { awaitMade, awaitStart, isIn } from './await-start.js';

/** Decides where each producer and consumer starts and ends, and how each operation waits for the start. */
export function planLifecycles(rewrite: FileRewrite, creations: readonly Creation[], access: Map<Operation, Access>): void {
  const pools = new Set(creations.flatMap(({ pool }) => pool ?? []).map((pool) => pool.function));
  for (const { pool } of creations.filter((creation) => creation.pool && pools.delete(creation.pool.function))) {
    if (pool) removeStatement(rewrite, pool.function);
    if (pool) removeStatement(rewrite, pool.map);
  }
  const owned = creations
    .filter((creation) => !isPooled(creation, creations))
    .map((creation): Owned => ({ creation, holder: holderOf(creation) }));
  const closings: Closing[] = [];
  const mains = new Map<TypeScript.Node, MainResources>();
  const moduleProducers = owned.filter(({ creation, holder }) => creation.kind === 'producer' && isModuleLevel(holder));

  planClassOwners(
    rewrite,
    owned.filter((one) => ownClass(one) !== undefined),
    access,
  );
  hoistCalls(
    rewrite,
    owned.filter((one) => ownClass(one) === undefined && isPerCall(rewrite, one)),
    { access, closings, mains },
  );
  for (const one of owned) {
    if (ownClass(one) !== undefined || isPerCall(rewrite, one)) continue;
    if (one.creation.kind === 'transaction') {
      planTransaction(rewrite, one.creation, access);
      continue;
    }
    planOwner(rewrite, one, { access, closings, mains, creations, isAlone: moduleProducers.length <= 1 });
  }
  for (const { flow, names, operations } of mains.values()) {
    startInMain(rewrite, flow, names, operations);
    if (!neverEnds(rewrite, flow.function)) closeInMain(rewrite, flow, names, operations);
  }
  if (closings.length > 0 && (hasExports(rewrite) || !goesOnForever(rewrite, creations))) exportClose(rewrite, closings);
}

/** A program that nobody else uses and that does not come to an end. */
function goesOnForever(rewrite: FileRewrite, creations: readonly Creation[]): boolean {
  if (runsForever(rewrite)) return true;
  return creations.some(({ operations }) =>
    operations.some(({ node }) => {
      const fn = functionAround(node);
      return fn !== undefined && neverEnds(rewrite, fn);
    }),
  );
}

interface Plan {
  readonly access: Map<Operation, Access>;
  readonly closings: Closing[];
  readonly mains: Map<TypeScript.Node, MainResources>;
  readonly isAlone: boolean;
  readonly creations: readonly Creation[];
}

/** A function that others call to get a producer: where they keep it decides where it starts. */
function isFactory(creation: Creation, creations: readonly Creation[]): boolean {
  return creations.some(({ factory }) => factory === creation.node);
}

function isModuleLevel(holder: Holder): boolean {
  return (holder.kind === 'variable' || holder.kind === 'member') && functionAround(holder.statement) === undefined;
}

/** Made anew whenever a function runs that may run many times. */
function isPerCall(rewrite: FileRewrite, { creation, holder }: Owned): boolean {
  if (creation.pool) return true;
  if (creation.kind !== 'producer' || creation.factory) return false;
  if (holder.kind === 'call') return holder.function !== undefined;
  if (holder.kind !== 'variable' || !holder.isDeclared) return false;
  const fn = functionAround(holder.statement);
  if (!fn) return false;
  const flow = mainFlowOf(rewrite, [holder.statement]);
  if (!flow) return !isSetup(rewrite, creation, holder);
  return isRepeatedIn(holder.statement, fn) || (fn !== flow.function && !isCalledOnce(rewrite, fn));
}

/** A loop stands between a statement and its function. */
function isRepeatedIn(statement: TypeScript.Node, fn: TypeScript.Node): boolean {
  for (let at: TypeScript.Node | undefined = statement.parent; at && at !== fn; at = at.parent) if (isLoop(at)) return true;
  return false;
}

/** A function that prepares something and hands it on: the variable is used by functions inside it. */
function isSetup(rewrite: FileRewrite, creation: Creation, holder: Extract<Holder, { kind: 'variable' }>): boolean {
  const fn = functionAround(holder.statement);
  return (
    creation.operations.length > 0 &&
    creation.operations.every(
      ({ node, rewrite: at }) => at === rewrite && functionAround(node) !== fn && fn !== undefined && isIn(node, fn),
    )
  );
}

function planOwner(rewrite: FileRewrite, one: Owned, plan: Plan): void {
  const { creation, holder } = one;
  if (holder.kind === 'returned' && isFactory(creation, plan.creations)) {
    rewrite.draft.replace(rangeOf(rewrite, creation.node), (render) => producerText(creation, render));
    return;
  }
  if (holder.kind !== 'variable' && holder.kind !== 'member') {
    block(rewrite, creation.node, messages.lifecycle({ type: ownerName(creation) }));
    return;
  }
  const name = holder.kind === 'variable' ? holder.declaration.name : holder.text;
  const nodes = creation.operations.filter((operation) => operation.rewrite === rewrite).map(({ node }) => node);
  const flow = mainFlowOf(rewrite, nodes.length > 0 ? nodes : [creation.node]);
  const isExported = holder.kind === 'variable' && rewrite.resolver.isExported(holder.declaration);
  const inMain = flow !== undefined && !isExported && (isModuleLevel(holder) || functionAround(holder.statement) === flow.function);
  if (creation.kind === 'consumer' && !(inMain && readsOnce(rewrite, creation))) {
    if (holder.kind !== 'variable') {
      block(rewrite, creation.node, messages.lifecycle({ type: ownerName(creation) }));
      return;
    }
    const closings: Closing[] = [];
    planLazyConsumer(rewrite, creation, holder, plan.access, closings);
    if (!inMain) plan.closings.push(...closings);
    else if (!neverEnds(rewrite, flow.function))
      for (const { awaited } of closings) closeBehindMain(rewrite, flow, `async () => ${awaited.replace(/^await /, '')}`);
    return;
  }
  if (!creation.factory)
    rewrite.draft.replace(rangeOf(rewrite, creation.node), (render) =>
      creation.kind === 'consumer' ? consumerSetup(creation, render) : producerText(creation, render),
    );
  if (inMain && isAsync(flow.function)) {
    if (isModuleLevel(holder)) {
      const known = plan.mains.get(flow.function) ?? { flow, names: [], operations: [] };
      known.names.push(name);
      known.operations.push(...creation.operations);
      plan.mains.set(flow.function, known);
    } else {
      startFunction(rewrite, flow, holder.statement, name, creation.operations);
    }
    return;
  }
  const fn = functionAround(holder.statement);
  if (flow && fn && isAsync(fn) && creation.operations.every(({ node }) => isIn(node, fn)) && isCalledOnce(rewrite, fn)) {
    startFunction(rewrite, { ...flow, function: fn }, holder.statement, name, creation.operations);
    return;
  }
  if (startInSetup(rewrite, creation, holder.statement, name)) return;
  if (holder.kind === 'variable' && startOnFirstUse(rewrite, creation, holder, plan)) return;
  if (!isModuleLevel(holder)) {
    block(rewrite, creation.node, messages.lifecycle({ type: ownerName(creation) }));
    return;
  }
  if (startAtTopLevel(rewrite, creation, holder.statement, name, plan.access)) return;
  startInModule(rewrite, creation, holder.statement, name, plan);
}

function isCalledOnce(rewrite: FileRewrite, fn: TypeScript.FunctionLikeDeclaration): boolean {
  const { calls, complete } = rewrite.resolver.callersOf(fn);
  const [only] = calls;
  if (!complete || calls.length !== 1 || !only) return false;
  return !isRepeatedIn(only, functionAround(only) ?? rewrite.tree);
}

/** A consumer whose failed start ends the program, as a failed poll did. */
function readsOnce(rewrite: FileRewrite, creation: Creation): boolean {
  const polls = creation.operations.filter(({ kind }) => kind.startsWith('receive'));
  return polls.every(({ node }) => !goesOnAfterErrors(rewrite, node, false, new Set()));
}

/** A loop around the poll, or around a call of its function, that an error does not end. */
function goesOnAfterErrors(rewrite: FileRewrite, node: TypeScript.Node, isCaught: boolean, seen: Set<TypeScript.Node>): boolean {
  const owner = functionAround(node);
  let caught = isCaught;
  for (let at: TypeScript.Node = node; at.parent && at !== owner; at = at.parent) {
    if (ts.isTryStatement(at.parent) && at.parent.tryBlock === at && at.parent.catchClause) caught = true;
    if (isLoop(at.parent) && caught && isRepeated(at.parent)) return true;
  }
  if (!owner || seen.has(owner)) return false;
  seen.add(owner);
  if (caught && isSelfCalling(owner)) return true;
  return rewrite.resolver.callersOf(owner).calls.some((call) => goesOnAfterErrors(rewrite, call, caught, new Set(seen)));
}

function isRepeated(loop: TypeScript.IterationStatement): boolean {
  return isEndless(loop) || !ts.isForOfStatement(loop);
}

function isSelfCalling(fn: TypeScript.FunctionLikeDeclaration): boolean {
  const name =
    ts.isFunctionDeclaration(fn) || ts.isFunctionExpression(fn)
      ? fn.name?.text
      : ts.isVariableDeclaration(fn.parent) && ts.isIdentifier(fn.parent.name)
        ? fn.parent.name.text
        : undefined;
  let found = false;
  const visit = (node: TypeScript.Node): void => {
    if (ts.isIdentifier(node) && node.text === name) found = true;
    ts.forEachChild(node, visit);
  };
  if (fn.body && name !== undefined) visit(fn.body);
  return found;
}

/** A module variable that a function fills when it is first asked for it. */
function startOnFirstUse(
  rewrite: FileRewrite,
  creation: Creation,
  { declaration, statement, isDeclared }: Extract<Holder, { kind: 'variable' }>,
  plan: Plan,
): boolean {
  const home = ts.isVariableDeclaration(declaration.node) ? statementOf(declaration.node) : undefined;
  const isOwn = creation.operations.every((operation) => operation.rewrite === rewrite);
  if (isDeclared || !home || !isOwn || functionAround(home) !== undefined || functionAround(statement) === undefined) return false;
  if (declaration.assignments.filter(({ value }) => value !== undefined && !isNothing(value)).length !== 1) return false;
  const end = semicolon(rewrite);
  const started = freeName(rewrite, 'started', rewrite.tree);
  insertAfter(rewrite, home, [`let ${started}${rewrite.isTyped ? ': Promise<void> | undefined' : ''}${end}`]);
  insertAfter(rewrite, statement, [`${started} = ${declaration.name}.startup()${end}`]);
  awaitMade(rewrite, creation.operations, started, plan.access);
  plan.closings.push({ kind: 'producer', promise: `${declaration.name}?.shutdown()`, awaited: `await ${declaration.name}?.shutdown()` });
  return true;
}

/** Started where it is made; whoever sends waits for that. */
function startInModule(rewrite: FileRewrite, creation: Creation, statement: TypeScript.Statement, name: string, plan: Plan): void {
  const end = semicolon(rewrite);
  const own = creation.operations.filter((operation) => operation.rewrite === rewrite);
  const isExported = creation.operations.length > own.length;
  plan.closings.push({ kind: 'producer', promise: `${name}.shutdown()`, awaited: `await ${name}.shutdown()` });
  if (/\.m[jt]s$/i.test(rewrite.path)) {
    insertAfter(rewrite, statement, [`await ${name}.startup()${end}`]);
    return;
  }
  if (isExported) {
    shareStart(rewrite, creation, statement, name, plan.access);
    return;
  }
  const wish = plan.isAlone ? 'started' : `${name.split('.').at(-1) ?? name}Started`;
  const started = freeName(
    rewrite,
    wish === 'started' && !rewrite.bindings.isFree(wish, rewrite.tree) ? `${name.split('.').at(-1) ?? name}Started` : wish,
    rewrite.tree,
  );
  const keyword = ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.BlockScoped) === 0 ? 'var' : 'const';
  insertAfter(rewrite, statement, [`${keyword} ${started} = ${name}.startup()${end}`]);
  awaitStart(rewrite, own, started, plan.access);
}
