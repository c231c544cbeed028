import type { TypeScript } from '../../../../server/languages/typescript/compiler.js';
import type { OperationKind, OwnerKind } from './legacy.js';
import type { FileRewrite } from '../file/rewrite.js';

/** A function that keeps one producer a topic in a map: all of it becomes one producer that sends to every topic. */
export interface Pool {
  readonly function: TypeScript.FunctionDeclaration;
  /** The statement that declares the map. */
  readonly map: TypeScript.VariableStatement;
}

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

/** What connected files do with the SDK. */
export interface Collected {
  readonly clients: readonly Client[];
  readonly creations: readonly Creation[];
  readonly operations: readonly Operation[];
  /** `new MessageProperties()`. */
  readonly properties: readonly { readonly rewrite: FileRewrite; readonly node: TypeScript.NewExpression }[];
  /** Calls of other methods of SDK values that are methods of `MQClient` or unknown: nothing stands for them. */
  readonly others: readonly { readonly rewrite: FileRewrite; readonly node: TypeScript.CallExpression; readonly member: string }[];
}
