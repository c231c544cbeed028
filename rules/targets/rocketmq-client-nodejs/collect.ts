import { ts, type TypeScript } from '../../../server/languages/typescript/compiler.js';
import { unwrap, wrapped } from '../../../server/languages/typescript/enclosing.js';
import { factoryCalls } from './factories.js';
import {
  clientType,
  creators,
  isNewOf,
  methodCall,
  operations,
  propertiesType,
  typeNameOf,
  type OperationKind,
  type OwnerKind,
} from './legacy.js';
import { originsOf, type RewriteSet } from './origins.js';
import { poolCalls, type Pool } from './pools.js';
import type { FileRewrite } from './rewrite.js';
import { functionAround } from './statements.js';

/** `new MQClient(..)`. */
export interface Client {
  readonly rewrite: FileRewrite;
  readonly node: TypeScript.NewExpression;
}

/** `client.getProducer(instanceId, topic)` and its siblings: where a producer or consumer is made. */
export interface Creation {
  readonly rewrite: FileRewrite;
  readonly node: TypeScript.CallExpression;
  readonly kind: OwnerKind;
  /** The expression of the client. */
  readonly client: TypeScript.Expression;
  /** The client is made when its module is loaded, before anything can ask for it. */
  readonly hasEarlyClient: boolean;
  readonly topic: TypeScript.Expression | undefined;
  readonly group: TypeScript.Expression | undefined;
  readonly tag: TypeScript.Expression | undefined;
  /** The creation in the function that this one calls; the call itself stays. */
  readonly factory?: TypeScript.Node;
  /** The pool that this call asks for a producer. */
  readonly pool?: Pool;
  /** What is called on it, in the order of the files. */
  readonly operations: Operation[];
}

/** `producer.publishMessage(..)` and its siblings. */
export interface Operation {
  readonly rewrite: FileRewrite;
  readonly node: TypeScript.CallExpression;
  readonly kind: OperationKind;
  readonly receiver: TypeScript.Expression;
  /** The producers or consumers that it can be called on. */
  readonly creations: Creation[];
  /** All of them are known. */
  complete: boolean;
}

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

export interface Collected {
  readonly clients: readonly Client[];
  readonly creations: readonly Creation[];
  readonly operations: readonly Operation[];
  /** `new MessageProperties()`. */
  readonly properties: readonly { readonly rewrite: FileRewrite; readonly node: TypeScript.NewExpression }[];
  /** Calls of other methods of SDK values that are methods of `MQClient` or unknown: nothing stands for them. */
  readonly others: readonly { readonly rewrite: FileRewrite; readonly node: TypeScript.CallExpression; readonly member: string }[];
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
