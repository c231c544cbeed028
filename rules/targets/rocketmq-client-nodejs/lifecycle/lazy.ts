import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, isLoop, unwrap } from '../../../../server/languages/typescript/enclosing.js';
import type { Creation, Operation } from '../parts/parts.js';
import type { Closing } from './close.js';
import { consumerSetup } from './creations.js';
import type { Holder } from './holders.js';
import type { Access } from './access.js';
import { messages } from '../messages.js';
import { block, freeName, rangeOf, semicolon, target, targetType, type FileRewrite } from '../file/rewrite.js';
import { mainFlowOf } from './main-flow.js';
import { applicationOf } from './setup-life.js';
import { functionAround, insertAfter, insertBefore, insertFirst, isAsync } from '../text/statements.js';
import { indentAt } from '../text/style.js';
import type { Render } from '../file/draft.js';

export interface LazyNames {
  /** Holds the promise of the started one. */
  readonly promise: string;
  /** Starts it once. */
  readonly start: string;
}

/** Lines of a function that starts a client once, and again with a new one after a failure. */
export function startLines(
  rewrite: FileRewrite,
  at: TypeScript.Node,
  options: {
    readonly names: LazyNames;
    readonly variable: string;
    readonly made: string;
    readonly owner: '' | 'this.';
    readonly head: string;
    readonly type?: 'Producer';
    /** Statements that `made` needs. */
    readonly before?: readonly string[];
  },
): readonly string[] {
  const { indent } = rewrite.style;
  const end = semicolon(rewrite);
  const { names, variable, made, owner, head, type = 'SimpleConsumer', before = [] } = options;
  const promise = `${owner}${names.promise}`;
  const result = rewrite.isTyped ? `: Promise<${targetType(rewrite, type, at)}>` : '';
  return [
    `/** Starts the ${type === 'Producer' ? 'producer' : 'consumer'} once; after a failed start the next call tries a new one, since none starts twice. */`,
    `${head}${names.start}()${result} {`,
    `${indent}${promise} ??= (async () => {`,
    ...before.map((line) => `${indent}${indent}${line}`),
    `${indent}${indent}const ${variable} = ${made}${end}`,
    `${indent}${indent}try {`,
    `${indent}${indent}${indent}await ${variable}.startup()${end}`,
    `${indent}${indent}${indent}return ${variable}${end}`,
    `${indent}${indent}} catch (error) {`,
    `${indent}${indent}${indent}${promise} = undefined${end}`,
    `${indent}${indent}${indent}await ${variable}.shutdown()${end}`,
    `${indent}${indent}${indent}throw error${end}`,
    `${indent}${indent}}`,
    `${indent}})()${end}`,
    `${indent}return ${promise}${end}`,
    '}',
  ];
}

/** A consumer at module level that polls again after errors: it is started by the first poll that succeeds in it. */
export function planLazyConsumer(
  rewrite: FileRewrite,
  creation: Creation,
  holder: Extract<Holder, { kind: 'variable' }>,
  access: Map<Operation, Access>,
  closings: Closing[],
): void {
  const { declaration, statement } = holder;
  const isAlone = ts.isVariableStatement(statement) && statement.declarationList.declarations.length === 1;
  const elsewhere = creation.operations.some((operation) => operation.rewrite !== rewrite);
  const setup = functionAround(statement);
  const runsOnce = setup === undefined || applicationOf(setup, statement) !== undefined || mainFlowOf(rewrite, [statement]) !== undefined;
  if (!holder.isDeclared || !isAlone || !runsOnce || rewrite.resolver.isExported(declaration) || elsewhere) {
    block(rewrite, creation.node, messages.lifecycle({ type: 'SimpleConsumer' }));
    return;
  }
  const { name } = declaration;
  const suffix = name.charAt(0).toUpperCase() + name.slice(1);
  const names = { promise: freeName(rewrite, `started${suffix}`, rewrite.tree), start: freeName(rewrite, `start${suffix}`, rewrite.tree) };
  const end = semicolon(rewrite);
  rewrite.draft.replace(rangeOf(rewrite, statement), (render: Render) => {
    const { newline } = rewrite.style;
    const type = rewrite.isTyped ? `: Promise<${targetType(rewrite, 'SimpleConsumer', statement)}> | undefined` : '';
    const lines = startLines(rewrite, statement, {
      names,
      variable: name,
      made: consumerSetup(creation, render),
      owner: '',
      head: 'function ',
    });
    const indent = indentAt(rewrite.text, statement.getStart(rewrite.tree));
    return [`let ${names.promise}${type}${end}`, '', ...lines]
      .map((line, i) => (i > 0 && line !== '' ? indent + line : line))
      .join(newline);
  });
  target(rewrite, 'SimpleConsumer', statement);
  if (rewrite.isTyped) targetType(rewrite, 'SimpleConsumer', statement);
  const receivers = new Set<TypeScript.Node>(creation.operations.map(({ receiver }) => unwrap(receiver)));
  useStarted(rewrite, creation.operations, { variable: name, call: `${names.start}()` }, access, {
    others: declaration.references.filter((reference) => !receivers.has(reference)),
    creation,
  });
  const application = setup && applicationOf(setup, statement);
  if (application !== undefined)
    insertAfter(rewrite, statement, [`${application}.beforeClose(async () => (await ${names.promise})?.shutdown())${end}`]);
  else if (!setup)
    closings.push({
      kind: 'consumer',
      promise: `await (await ${names.promise})?.shutdown()`,
      awaited: `await (await ${names.promise})?.shutdown()`,
    });
}

/** Where operations find the started one: a constant at the beginning of the try, or of the function, that holds them. */
export function useStarted(
  rewrite: FileRewrite,
  operations: readonly Operation[],
  { variable, call }: { readonly variable: string; readonly call: string },
  access: Map<Operation, Access>,
  handedOn: { readonly others: readonly TypeScript.Node[]; readonly creation: Creation } | undefined = undefined,
): void {
  const anchors: Anchor[] = [];
  const inside = (node: TypeScript.Node): boolean => anchors.some(({ block, from }) => node.pos >= from && isIn(node, block));
  const ordered = [...operations].sort((a, b) => Number(b.kind.startsWith('receive')) - Number(a.kind.startsWith('receive')));
  for (const operation of ordered) {
    if (inside(operation.node)) continue;
    const anchor = anchorOf(operation.node);
    if (!anchor) {
      if (ts.isIdentifier(operation.receiver) && rewrite.bindings.declarationOf(operation.receiver)?.kind === 'parameter') continue;
      access.set(operation, { after: call, receiver: variable });
      continue;
    }
    if (ts.isIdentifier(operation.receiver) && rewrite.bindings.declarationOf(operation.receiver)?.kind === 'parameter') continue;
    const lines = [`const ${variable} = await ${call}${semicolon(rewrite)}`];
    const behind = statementBehind(anchors, operation.node);
    if (behind) insertBefore(rewrite, behind.statement, lines);
    else insertFirst(rewrite, anchor, lines);
    anchors.push(behind ? { block: behind.block, from: behind.statement.pos } : { block: anchor, from: anchor.pos });
  }
  for (const node of handedOn?.others ?? []) {
    if (inside(node)) continue;
    const anchor = anchorOf(node);
    // Whoever gets it may survive a failed poll and be called again: a start in front of the loop would not.
    if (!anchor || (!ts.isTryStatement(anchor.parent) && isInLoop(node))) {
      if (handedOn) block(rewrite, handedOn.creation.node, messages.lifecycle({ type: 'SimpleConsumer' }));
      continue;
    }
    insertFirst(rewrite, anchor, [`const ${variable} = await ${call}${semicolon(rewrite)}`]);
    anchors.push({ block: anchor, from: anchor.pos });
  }
}

/** Where the started one is known: a block, from an offset on. */
interface Anchor {
  readonly block: TypeScript.Block;
  readonly from: number;
}

/** A try starts it and survives a failed start: what follows the try gets it there, not in front of the loop around both. */
function statementBehind(
  anchors: readonly Anchor[],
  node: TypeScript.Node,
): { readonly block: TypeScript.Block; readonly statement: TypeScript.Statement } | undefined {
  for (const { block } of anchors) {
    const attempt = block.parent;
    const around = attempt.parent;
    if (!ts.isTryStatement(attempt) || !ts.isBlock(around)) continue;
    const statement = around.statements.slice(around.statements.indexOf(attempt) + 1).find((candidate) => isIn(node, candidate));
    if (statement && functionAround(node) === functionAround(attempt)) return { block: around, statement };
  }
  return undefined;
}

function isInLoop(node: TypeScript.Node): boolean {
  for (let at: TypeScript.Node | undefined = node.parent; at && !isFunction(at); at = at.parent) if (isLoop(at)) return true;
  return false;
}

/** The innermost try block of the function around a node, or the function's body; undefined where nothing can be awaited. */
function anchorOf(node: TypeScript.Node): TypeScript.Block | undefined {
  const fn = functionAround(node);
  if (!fn?.body || !ts.isBlock(fn.body) || !isAsync(fn)) return undefined;
  for (let at: TypeScript.Node = node; at !== fn; at = at.parent) {
    if (ts.isTryStatement(at.parent) && at.parent.tryBlock === at) return at.parent.tryBlock;
  }
  return fn.body;
}

function isIn(node: TypeScript.Node, outer: TypeScript.Node): boolean {
  for (let at: TypeScript.Node | undefined = node; at; at = at.parent) if (at === outer) return true;
  return false;
}
