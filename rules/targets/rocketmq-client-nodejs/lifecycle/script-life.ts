import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { wrapped } from '../../../../server/languages/typescript/enclosing.js';
import type { MainFlow } from './main-flow.js';
import { isFinishedWithin } from './awaited.js';
import type { Operation } from '../parts/parts.js';
import { mainBlock, singleTry } from './await-start.js';
import { messages } from '../messages.js';
import { block, semicolon, type FileRewrite } from '../file/rewrite.js';
import { addFinally } from './start.js';
import { insertFirst } from '../text/statements.js';

/** The main function starts what the module made. */
export function startInMain(rewrite: FileRewrite, flow: MainFlow, resources: readonly string[], operations: readonly Operation[]): void {
  const { body } = flow.function;
  if (!body || !ts.isBlock(body)) return;
  insertFirst(
    rewrite,
    mainBlock(rewrite, body, operations),
    resources.map((name) => `await ${name}.startup()${semicolon(rewrite)}`),
  );
}

/** A program that ended by itself still does: what was opened is closed where the main function ends. */
export function closeInMain(rewrite: FileRewrite, flow: MainFlow, resources: readonly string[], operations: readonly Operation[]): void {
  const { body } = flow.function;
  const attempt = body && ts.isBlock(body) ? singleTry(body) : undefined;
  const isAllInside =
    attempt !== undefined && body !== undefined && ts.isBlock(body) && mainBlock(rewrite, body, operations) === attempt.tryBlock;
  for (const operation of operations) {
    if (!isFinishedWithin(rewrite, operation.node, flow.function)) block(rewrite, operation.node, messages.unawaited());
  }
  if (attempt && isAllInside) {
    addFinally(
      rewrite,
      attempt,
      resources.map((name) => `await ${name}.shutdown()${semicolon(rewrite)}`),
    );
    return;
  }
  const ends = resources.map((name) => `${name}.shutdown()`);
  const end = ends.length === 1 ? (ends[0] ?? '') : `Promise.all([${ends.join(', ')}])`;
  closeBehindMain(rewrite, flow, `() => ${end}`);
}

/** Runs a function when the main function's promise is settled. */
export function closeBehindMain(rewrite: FileRewrite, flow: MainFlow, end: string): void {
  rewrite.draft.insert(endOfChain(flow.call).end, `.finally(${end})`);
}

/** `main().then(..).catch(..)`: behind all of it, but before a step that ends the process itself. */
function endOfChain(call: TypeScript.CallExpression): TypeScript.Node {
  let at: TypeScript.Expression = call;
  for (;;) {
    const outer = wrapped(at);
    const { parent } = outer;
    if (!ts.isPropertyAccessExpression(parent) || !ts.isCallExpression(parent.parent)) return at;
    const isExit = parent.name.text === 'then' && parent.parent.arguments.some((argument) => /process\.exit\(/.test(argument.getText()));
    if (isExit || (parent.name.text === 'finally' && /process\.exit\(/.test(parent.parent.getText()))) return at;
    at = parent.parent;
  }
}
