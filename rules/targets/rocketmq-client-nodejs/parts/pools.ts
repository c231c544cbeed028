import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isWithin, unwrap } from '../../../../server/languages/typescript/enclosing.js';
import type { Declaration } from '../../../../server/languages/typescript/bindings.js';
import type { Creation, Pool } from './parts.js';
import type { FileRewrite } from '../file/rewrite.js';
import { functionAround } from '../text/statements.js';

/** Calls of pools, each with the topic that it asks for. */
export function poolCalls(creations: readonly Creation[]): readonly Creation[] {
  return creations.flatMap((creation): readonly Creation[] => {
    const pool = poolOf(creation);
    const topic = creation.topic && unwrap(creation.topic);
    if (!pool || !topic) return [];
    const { rewrite } = creation;
    const position = pool.function.parameters.findIndex(
      ({ name }) => ts.isIdentifier(name) && ts.isIdentifier(topic) && name.text === topic.text,
    );
    const { calls, complete } = rewrite.resolver.callersOf(pool.function);
    const own = calls.filter(ts.isCallExpression);
    if (!complete || position < 0 || own.length === 0 || own.length !== calls.length) return [];
    const derived = own.map((call): Creation => ({ ...creation, node: call, topic: call.arguments[position], operations: [], pool }));
    return derived.every((one) => one.topic !== undefined) ? derived : [];
  });
}

/** Whether a creation stands in a pool that others ask. */
export function isPooled(creation: Creation, creations: readonly Creation[]): boolean {
  return creations.some(({ pool }) => pool !== undefined && isWithin(creation.node, pool.function) && creation.pool === undefined);
}

function poolOf({ rewrite, node, kind, client }: Creation): Pool | undefined {
  const fn = functionAround(node);
  if (kind !== 'producer' || !fn || !ts.isFunctionDeclaration(fn) || !ts.isSourceFile(fn.parent) || !fn.body) return undefined;
  const map = mapIn(rewrite, fn);
  const statement = map?.node.parent.parent;
  if (!map || !statement || !ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1) return undefined;
  const isOwn = map.references.every((reference) => isWithin(reference, fn)) && !rewrite.resolver.isExported(map);
  return isOwn && doesNothingElse(rewrite, fn, map, client) ? { function: fn, map: statement } : undefined;
}

/** The module's map or object from which a function takes and into which it puts. */
function mapIn(rewrite: FileRewrite, fn: TypeScript.FunctionDeclaration): Declaration | undefined {
  const found = rewrite.bindings.declarations.filter((declaration) => {
    if (declaration.kind !== 'const' || declaration.scope !== rewrite.bindings.global || !ts.isVariableDeclaration(declaration.node))
      return false;
    const value = declaration.node.initializer && unwrap(declaration.node.initializer);
    const isMap =
      value !== undefined &&
      ((ts.isNewExpression(value) && value.expression.getText() === 'Map') ||
        (ts.isObjectLiteralExpression(value) && value.properties.length === 0));
    return isMap && declaration.references.some((reference) => isWithin(reference, fn));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Everything in the function is about the map, the client and the topic: no other call is made. */
function doesNothingElse(
  rewrite: FileRewrite,
  fn: TypeScript.FunctionDeclaration,
  map: Declaration,
  client: TypeScript.Expression,
): boolean {
  let isPlain = true;
  const visit = (node: TypeScript.Node): void => {
    if (ts.isCallExpression(node)) {
      const callee = unwrap(node.expression);
      const owner = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : undefined;
      const isMap = owner !== undefined && ts.isIdentifier(owner) && rewrite.bindings.declarationOf(owner) === map;
      const isClient = owner !== undefined && owner === unwrap(client);
      if (!isMap && !isClient) isPlain = false;
    }
    if (ts.isAwaitExpression(node) || ts.isThrowStatement(node)) isPlain = false;
    ts.forEachChild(node, visit);
  };
  if (fn.body) visit(fn.body);
  return isPlain;
}
