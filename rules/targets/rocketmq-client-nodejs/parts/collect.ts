import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { factoryCalls } from './factories.js';
import { clientType, creators, isNewOf, methodCall, operations, propertiesType, typeNameOf } from './legacy.js';
import { originsOf, type RewriteSet } from './origins.js';
import type { Client, Collected, Creation, Operation } from './parts.js';
import { poolCalls } from './pools.js';
import type { FileRewrite } from '../file/rewrite.js';
import { functionAround } from '../text/statements.js';

/** A framework's application object carries values from file to file: the one that was put there under the name. */
function memberNamed(creations: readonly Creation[], receiver: TypeScript.Expression): Creation | undefined {
  const node = unwrap(receiver);
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const named = creations.filter(({ node: made }) => {
    const value = wrapped(made);
    const target = ts.isBinaryExpression(value.parent) && value.parent.right === value ? value.parent.left : undefined;
    return (
      target &&
      ts.isPropertyAccessExpression(target) &&
      target.expression.kind !== ts.SyntaxKind.ThisKeyword &&
      target.name.text === node.name.text
    );
  });
  return named.length === 1 ? named[0] : undefined;
}

/** The initialiser of a constant or of an exported member. */
function isFixed(node: TypeScript.Expression): boolean {
  const { parent } = wrapped(node);
  if (ts.isVariableDeclaration(parent)) return (parent.parent.flags & ts.NodeFlags.Const) !== 0;
  return ts.isPropertyAssignment(parent) || (ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left));
}

/** Finds what the connected files do with the SDK, and which producer or consumer each call is made on. */
export function collect(set: RewriteSet): Collected {
  const clients: Client[] = [];
  const creations: Creation[] = [];
  const calls: Operation[] = [];
  const properties: { rewrite: FileRewrite; node: TypeScript.NewExpression }[] = [];
  const others: { rewrite: FileRewrite; node: TypeScript.CallExpression; member: string }[] = [];

  for (const rewrite of set.values()) {
    const visit = (node: TypeScript.Node): void => {
      if (isNewOf(rewrite.resolver, node, clientType)) clients.push({ rewrite, node });
      else if (isNewOf(rewrite.resolver, node, propertiesType)) properties.push({ rewrite, node });
      else if (ts.isCallExpression(node)) visitCall(rewrite, node);
      ts.forEachChild(node, visit);
    };
    visit(rewrite.tree);
  }

  function visitCall(rewrite: FileRewrite, node: TypeScript.CallExpression): void {
    const call = methodCall(node);
    const owner = call && typeNameOf(rewrite.resolver, call.receiver);
    if (!call || owner === undefined) return;
    const kind = owner === clientType ? creators[call.method] : undefined;
    const operation = owner === 'MQProducer' || owner === 'MQTransProducer' || owner === 'MQConsumer' ? operations[call.method] : undefined;
    if (kind) {
      const [, topic, group, tag] = node.arguments;
      creations.push({
        rewrite,
        node,
        kind,
        client: call.receiver,
        hasEarlyClient: isEarly(rewrite, call.receiver),
        topic,
        group,
        tag,
        operations: [],
      });
    } else if (operation) {
      calls.push({ rewrite, node, kind: operation, receiver: call.receiver, creations: [], complete: false });
    } else if (owner === clientType) {
      others.push({ rewrite, node, member: `MQClient.${call.method}` });
    }
  }

  creations.push(...factoryCalls(creations), ...poolCalls(creations));
  function isEarly(rewrite: FileRewrite, client: TypeScript.Expression): boolean {
    const { found, complete } = originsOf(set, { rewrite, node: client }, ({ rewrite: at, node }) =>
      isNewOf(at.resolver, node, clientType),
    );
    return complete && found.length === 1 && found.every(({ node }) => functionAround(node) === undefined && isFixed(node));
  }

  const byNode = new Map(creations.map((creation) => [creation.node as TypeScript.Node, creation]));
  for (const operation of calls) {
    const origins = originsOf(set, { rewrite: operation.rewrite, node: operation.receiver }, ({ node }) => byNode.has(node));
    operation.complete = origins.complete && origins.found.length > 0;
    const shared = origins.found.length === 0 ? memberNamed(creations, operation.receiver) : undefined;
    if (shared) {
      operation.complete = true;
      operation.creations.push(shared);
      shared.operations.push(operation);
    }
    for (const { node } of origins.found) {
      const creation = byNode.get(unwrap(node));
      if (!creation) continue;
      operation.creations.push(creation);
      creation.operations.push(operation);
    }
  }
  return { clients, creations, operations: calls, properties, others };
}
