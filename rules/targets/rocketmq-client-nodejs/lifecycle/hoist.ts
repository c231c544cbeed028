import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isWithin, unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { requiredModule } from '../../../../server/languages/typescript/syntax.js';
import type { Declaration } from '../../../../server/languages/typescript/bindings.js';
import { optionEntries } from './client.js';
import { appendMember } from './class-members.js';
import { closeComment, type Closing } from './close.js';
import type { Creation, Operation } from '../parts/parts.js';
import { producerText } from './creations.js';
import { frameworkOf, implementHook } from './frameworks.js';
import { classAround, type Holder } from './holders.js';
import { tallObject } from '../text/layout.js';
import { clientType, isNewOf } from '../parts/legacy.js';
import type { Access, MainResources, Owned } from './access.js';
import { isFinishedWithin } from './awaited.js';
import { startLines } from './lazy.js';
import { mainFlowOf, neverEnds, type MainFlow } from './main-flow.js';
import { closeBehindMain } from './script-life.js';
import { awaitStart } from './await-start.js';
import { messages } from '../messages.js';
import { block, differ, freeName, rangeOf, semicolon, type FileRewrite } from '../file/rewrite.js';
import { functionAround, insertAfter, insertBefore, insertFirst, isAsync, removeStatement, topLevelStatement } from '../text/statements.js';

export interface HoistPlan {
  readonly access: Map<Operation, Access>;
  readonly closings: Closing[];
  /** What each main function starts and ends. */
  readonly mains: Map<TypeScript.Node, MainResources>;
}

/** Producers that were made for each call become one that lives as long as the client that they were made from. */
export function hoistCalls(rewrite: FileRewrite, owned: readonly Owned[], plan: HoistPlan): void {
  const byClient = new Map<Declaration, Owned[]>();
  for (const one of owned) {
    const client = unwrap(one.creation.client);
    const declaration = ts.isIdentifier(client) ? rewrite.bindings.declarationOf(client) : undefined;
    const made = declaration?.assignments.length === 1 ? declaration.assignments[0]?.value : undefined;
    const isMade =
      declaration !== undefined &&
      functionAround(declaration.node) === undefined &&
      made !== undefined &&
      isNewOf(rewrite.resolver, unwrap(made), clientType);
    const isModule = isMade || (declaration !== undefined && isImportedClient(declaration) && one.creation.hasEarlyClient);
    if (declaration && isModule) byClient.set(declaration, [...(byClient.get(declaration) ?? []), one]);
    else hoistWithClient(rewrite, one, declaration, plan);
  }
  for (const [client, members] of byClient) hoistFromModule(rewrite, client, members, plan);
}

/** The one main function that all sends of some producers run in, which starts and ends what they share. */
function mainFlowOfAll(rewrite: FileRewrite, members: readonly Owned[]): MainFlow | undefined {
  const operations = members.flatMap(({ creation }) => creation.operations);
  const isOwn = operations.length > 0 && operations.every((operation) => operation.rewrite === rewrite);
  const flow = isOwn
    ? mainFlowOf(
        rewrite,
        operations.map(({ node }) => node),
      )
    : undefined;
  return flow && isAsync(flow.function) && flow.function.body && ts.isBlock(flow.function.body) ? flow : undefined;
}

/** `import { client } from './mq'`, `const { client } = require('./mq')` at module level. */
function isImportedClient(declaration: Declaration): boolean {
  if (functionAround(declaration.node)) return false;
  if (declaration.kind === 'import') return true;
  const value = declaration.assignments.length === 1 ? declaration.assignments[0]?.value : undefined;
  return declaration.kind === 'const' && value !== undefined && requiredModule(unwrap(value)) !== undefined;
}

/** The last statement of a file that loads another module, at its beginning. */
function lastImport(rewrite: FileRewrite): TypeScript.Statement | undefined {
  return rewrite.tree.statements.findLast(
    (statement) =>
      ts.isImportDeclaration(statement) ||
      (ts.isVariableStatement(statement) &&
        statement.declarationList.declarations.some(
          ({ initializer }) => initializer !== undefined && requiredModule(unwrap(initializer)) !== undefined,
        )),
  );
}

/** The client stays where it is; its one producer stands beside it. */
function hoistFromModule(
  rewrite: FileRewrite,
  client: Declaration,
  members: readonly Owned[],
  { access, closings, mains }: HoistPlan,
): void {
  const statement = isImportedClient(client) ? lastImport(rewrite) : topLevelStatement(client.node);
  const [first] = members;
  if (!statement || !first) {
    for (const { creation } of members) block(rewrite, creation.node, messages.lifecycle({ type: 'Producer' }));
    return;
  }
  const end = semicolon(rewrite);
  const name = nameFor(rewrite, members);
  const made = [
    ...(isImportedClient(client) ? [''] : []),
    `const ${name} = ${producerText(first.creation, (range) => clientName(rewrite, client, range))}${end}`,
  ];
  const flow = mainFlowOfAll(rewrite, members);
  if (flow) {
    insertAfter(rewrite, statement, made);
    const known = mains.get(flow.function) ?? { flow, names: [], operations: [] };
    known.names.push(name);
    for (const { creation, holder } of members) {
      dropCreation(rewrite, creation, holder, name);
      for (const operation of creation.operations) access.set(operation, { receiver: name });
      known.operations.push(...creation.operations);
    }
    mains.set(flow.function, known);
    return;
  }
  const started = freeName(rewrite, 'started', rewrite.tree);
  insertAfter(rewrite, statement, [...made, `const ${started} = ${name}.startup()${end}`]);
  closings.push({ kind: 'producer', promise: `${name}.shutdown()`, awaited: `await ${name}.shutdown()` });
  for (const { creation, holder } of members) {
    dropCreation(rewrite, creation, holder, name);
    for (const operation of creation.operations) access.set(operation, { receiver: name });
    awaitHoisted(rewrite, creation, started, name, access);
  }
}

/** The renamed client, which stands outside of the place that refers to it. */
function clientName(rewrite: FileRewrite, client: Declaration, range: { readonly start: number; readonly end: number }): string {
  const isClient = rewrite.text.slice(range.start, range.end) === client.name;
  return isClient ? (rewrite.renamed.get(client) ?? client.name) : rewrite.text.slice(range.start, range.end);
}

function nameFor(rewrite: FileRewrite, members: readonly Owned[]): string {
  const names = members.map(({ holder }) => (holder.kind === 'variable' ? holder.declaration.name : 'producer'));
  const wish = names[0] ?? 'producer';
  const isOwn = rewrite.bindings.lookup(wish, rewrite.tree) === undefined;
  return isOwn && !rewrite.taken.has(wish) ? wish : freeName(rewrite, 'producer', rewrite.tree);
}

function awaitHoisted(rewrite: FileRewrite, creation: Creation, started: string, name: string, access: Map<Operation, Access>): void {
  const waiting = new Map<Operation, Access>();
  awaitStart(rewrite, creation.operations, started, waiting);
  for (const [operation, { after }] of waiting) access.set(operation, { receiver: name, ...(after !== undefined && { after }) });
}

/** The old creation goes: a variable with its statement, a call in the place of a receiver with the send. */
function dropCreation(rewrite: FileRewrite, creation: Creation, holder: Holder, name: string): void {
  rewrite.settled.add(creation.node);
  if (holder.kind !== 'variable') return;
  const { statement, declaration } = holder;
  const isAlone = ts.isVariableStatement(statement) && statement.declarationList.declarations.length === 1;
  const references = declaration.references.filter((reference) =>
    creation.operations.some(({ receiver }) => unwrap(receiver) === reference),
  );
  const isSameName = declaration.name === name && isAlone;
  if (!isSameName && (!isAlone || references.length !== declaration.references.length)) {
    rewrite.draft.replace(rangeOf(rewrite, creation.node), name);
    return;
  }
  removeStatement(rewrite, statement);
}

/** Client and producer are both made for each call, always alike: one producer, started by the first call. */
function hoistWithClient(
  rewrite: FileRewrite,
  { creation, holder }: Owned,
  clientVariable: Declaration | undefined,
  { access, closings }: HoistPlan,
): void {
  const made = madeClient(rewrite, creation, clientVariable);
  const fn = functionAround(creation.node);
  const top = fn && topLevelStatement(fn);
  const owner = classAround(creation.node);
  const source = made ?? (ts.isCallExpression(unwrap(creation.client)) ? creation.client : undefined);
  if (!source || !fn || !top || !isIndependent(rewrite, source, fn, owner !== undefined)) {
    block(rewrite, creation.node, messages.perCallArguments());
    return;
  }
  if (!isAsync(fn) || !fn.body || !ts.isBlock(fn.body) || creation.operations.some(({ node }) => functionAround(node) !== fn)) {
    block(rewrite, creation.node, messages.lifecycle({ type: 'Producer' }));
    return;
  }
  const end = semicolon(rewrite);
  const name = holder.kind === 'variable' ? holder.declaration.name : 'producer';
  const promise = freeName(rewrite, 'startedProducer', rewrite.tree);
  const start = freeName(rewrite, 'startProducer', rewrite.tree);
  const self = owner ? 'this.' : '';
  const producer = rewrite.spellings.get('Producer') ?? 'Producer';
  const plain = (range: { readonly start: number; readonly end: number }): string => rewrite.text.slice(range.start, range.end);
  const type = rewrite.isTyped ? `: Promise<${producer}> | undefined` : '';
  const options = made ? tallObject(optionEntries(rewrite, made, plain)) : '';
  const lines = startLines(rewrite, creation.node, {
    names: { promise, start },
    variable: 'producer',
    made: `new ${producer}({ ...${made ? 'clientOptions' : plain(rangeOf(rewrite, source))} })`,
    owner: self,
    head: owner ? (rewrite.isTyped ? 'private ' : '') : 'function ',
    type: 'Producer',
    before: made ? [`const clientOptions = ${options}${end}`] : [],
  });
  if (owner) addToClass(rewrite, owner, [`${rewrite.isTyped ? 'private ' : ''}${promise}${type}${end}`, '', ...lines], promise);
  else insertBefore(rewrite, top, [`let ${promise}${type}${end}`, '', ...lines, ''], true);
  if (made) rewrite.settled.add(made);
  if (clientVariable && made) removeStatement(rewrite, statementOfVariable(clientVariable));
  if (holder.kind === 'variable') rewrite.draft.replace(rangeOf(rewrite, creation.node), `await ${self}${start}()`);
  else {
    insertFirst(rewrite, fn.body, [`const ${name} = await ${self}${start}()${end}`]);
    for (const operation of creation.operations) access.set(operation, { receiver: name });
  }
  const flow = owner ? undefined : mainFlowOfAll(rewrite, [{ creation, holder }]);
  if (flow) {
    if (!neverEnds(rewrite, flow.function)) {
      for (const operation of creation.operations) {
        if (!isFinishedWithin(rewrite, operation.node, flow.function)) block(rewrite, operation.node, messages.unawaited());
      }
      closeBehindMain(rewrite, flow, `async () => (await ${promise})?.shutdown()`);
    }
  } else if (!owner)
    closings.push({ kind: 'producer', promise: `await (await ${promise})?.shutdown()`, awaited: `await (await ${promise})?.shutdown()` });
}

/** Fields and methods for a producer that an instance starts when it first sends, and a way to end it. */
function addToClass(rewrite: FileRewrite, owner: TypeScript.ClassLikeDeclaration, lines: readonly string[], promise: string): void {
  const end = semicolon(rewrite);
  const place = owner.members.filter((member) => ts.isPropertyDeclaration(member) || ts.isConstructorDeclaration(member)).at(-1);
  const [first] = owner.members;
  if (place) insertAfter(rewrite, place, lines);
  else if (first) insertBefore(rewrite, first, [...lines, '']);
  const stop = `await (await this.${promise})?.shutdown()${end}`;
  const framework = frameworkOf(rewrite, owner);
  if (framework) {
    implementHook(rewrite, owner, framework, 'end', [stop]);
    return;
  }
  differ(rewrite, messages.keepsProcessAlive());
  appendMember(rewrite, owner, [
    closeComment(['producer']),
    `async close()${rewrite.isTyped ? ': Promise<void>' : ''} {`,
    `${rewrite.style.indent}${stop}`,
    '}',
  ]);
}

function statementOfVariable(declaration: Declaration): TypeScript.Node {
  const list = declaration.node.parent;
  return list.parent;
}

/** The client of one call: made in place, or held by a variable that nothing else uses. */
function madeClient(rewrite: FileRewrite, creation: Creation, variable: Declaration | undefined): TypeScript.NewExpression | undefined {
  const client = unwrap(creation.client);
  if (isNewOf(rewrite.resolver, client, clientType)) return client;
  const value = variable?.assignments.length === 1 ? variable.assignments[0]?.value : undefined;
  const node = value && unwrap(value);
  const list = variable?.node.parent;
  const isAlone = list !== undefined && ts.isVariableDeclarationList(list) && list.declarations.length === 1;
  return variable && isAlone && variable.references.length === 1 && node && isNewOf(rewrite.resolver, node, clientType) ? node : undefined;
}

/** Whether a client's arguments are the same in every call: nothing of the function goes into them. */
function isIndependent(rewrite: FileRewrite, made: TypeScript.Expression, fn: TypeScript.Node, inClass: boolean): boolean {
  let independent = true;
  const visit = (node: TypeScript.Node): void => {
    if (node.kind === ts.SyntaxKind.ThisKeyword && !inClass) independent = false;
    if (ts.isIdentifier(node)) {
      const declaration = rewrite.bindings.declarationOf(node);
      if (declaration && isWithin(declaration.node, fn)) independent = false;
    }
    ts.forEachChild(node, visit);
  };
  visit(made);
  return independent;
}
