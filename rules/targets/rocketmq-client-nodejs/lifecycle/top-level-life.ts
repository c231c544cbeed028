import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { wrapped } from '../../../../server/languages/typescript/enclosing.js';
import type { Creation, Operation } from '../parts/parts.js';
import type { Access } from './access.js';
import { hasExports } from './main-flow.js';
import { semicolon, type FileRewrite } from '../file/rewrite.js';
import { addFinally } from './start.js';
import { functionAround, insertAfter, topLevelStatement } from '../text/statements.js';

/** A program without a main function, whose module level does the work itself. False where it is another kind of program. */
export function startAtTopLevel(
  rewrite: FileRewrite,
  creation: Creation,
  statement: TypeScript.Statement,
  name: string,
  access: Map<Operation, Access>,
): boolean {
  const { operations } = creation;
  const isAll =
    operations.length > 0 && operations.every((operation) => operation.rewrite === rewrite && functionAround(operation.node) === undefined);
  if (!isAll || hasExports(rewrite)) return false;
  const end = semicolon(rewrite);
  const statements = [...new Set(operations.map(({ node }) => topLevelStatement(node)))];
  const last = statements.at(-1);
  if (/\.m[jt]s$/i.test(rewrite.path)) {
    insertAfter(rewrite, statement, [`await ${name}.startup()${end}`]);
    if (last && ts.isTryStatement(last) && statements.length === 1) addFinally(rewrite, last, [`await ${name}.shutdown()${end}`]);
    else if (last) insertAfter(rewrite, last, [`await ${name}.shutdown()${end}`]);
    return true;
  }
  const [only] = operations;
  if (!only || operations.length !== 1) return false;
  const chain = chainOf(rewrite, only.node);
  access.set(only, { prefix: `${name}.startup()${chain.separator}` });
  rewrite.draft.insert(chain.end, `${chain.separator}.finally(() => ${name}.shutdown())`);
  return true;
}

/** The end of `call.then(..).catch(..)` and what stands between its steps. */
function chainOf(rewrite: FileRewrite, call: TypeScript.Expression): { readonly end: number; readonly separator: string } {
  let at = wrapped(call);
  let separator = '';
  for (;;) {
    const { parent } = at;
    if (!ts.isPropertyAccessExpression(parent) || !ts.isCallExpression(parent.parent)) return { end: at.end, separator };
    if (separator === '') separator = rewrite.text.slice(at.end, parent.name.getStart(rewrite.tree) - 1);
    at = wrapped(parent.parent);
  }
}
