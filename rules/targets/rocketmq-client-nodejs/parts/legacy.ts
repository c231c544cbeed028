import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { propertyName } from '../../../../server/languages/typescript/syntax.js';
import type { ValueType } from '../../../../server/languages/typescript/value-types.js';
import type { Resolver } from '../../../../server/languages/typescript/resolver.js';

/** The types of the old SDK, as its table names them. */
export const clientType = 'MQClient';
export const propertiesType = 'MessageProperties';
export const messageType = 'Message';
export const publishResponseType = 'PublishResponse';
export const consumeResponseType = 'ConsumeResponse';
export const ackResponseType = 'AckResponse';

export type OwnerKind = 'producer' | 'transaction' | 'consumer';

/** How a client makes a producer or consumer. */
export const creators: Readonly<Record<string, OwnerKind>> = {
  getProducer: 'producer',
  getTransProducer: 'transaction',
  getConsumer: 'consumer',
};

/** What is called on a producer or consumer. */
export type OperationKind = 'send' | 'receive' | 'receiveOrderly' | 'receiveHalf' | 'acknowledge' | 'commit' | 'rollback';

export const operations: Readonly<Record<string, OperationKind>> = {
  publishMessage: 'send',
  consumeMessage: 'receive',
  consumeMessageOrderly: 'receiveOrderly',
  consumeHalfMessage: 'receiveHalf',
  ackMessage: 'acknowledge',
  commit: 'commit',
  rollback: 'rollback',
};

/** Names of the library types that a type is made of, itself or inside promises, lists and functions. */
export function libraryNames(type: ValueType | undefined): readonly string[] {
  if (!type) return [];
  switch (type.kind) {
    case 'library':
      return [type.name];
    case 'promise':
      return libraryNames(type.value);
    case 'list':
      return libraryNames(type.element);
    case 'union':
      return type.types.flatMap(libraryNames);
    case 'constructor':
      return libraryNames(type.instance);
    default:
      return [];
  }
}

/** The library type that a value directly is; undefined for promises, lists and everything else. */
export function libraryType(type: ValueType | undefined): string | undefined {
  if (type?.kind === 'library') return type.name;
  if (type?.kind !== 'union') return undefined;
  const names = new Set(type.types.map((member) => (member.kind === 'library' ? member.name : undefined)));
  return names.size === 1 ? [...names][0] : undefined;
}

export function isListOf(type: ValueType | undefined, name: string): boolean {
  if (type?.kind === 'union') return type.types.every((member) => isListOf(member, name));
  return type?.kind === 'list' && libraryType(type.element) === name;
}

/** A call of a method on an SDK value: `receiver.method(..)`. */
export interface MethodCall {
  readonly node: TypeScript.CallExpression;
  readonly receiver: TypeScript.Expression;
  readonly method: string;
}

export function methodCall(node: TypeScript.Node): MethodCall | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const callee = unwrap(node.expression);
  const method = propertyName(callee);
  if (method === undefined || !(ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee))) return undefined;
  return { node, receiver: callee.expression, method };
}

export function typeNameOf(resolver: Resolver, node: TypeScript.Node): string | undefined {
  return libraryType(resolver.typeOf(node));
}

/** `new MQClient(..)`, `new MQ.MessageProperties()`. */
export function isNewOf(resolver: Resolver, node: TypeScript.Node, name: string): node is TypeScript.NewExpression {
  if (!ts.isNewExpression(node)) return false;
  const type = resolver.typeOf(node.expression);
  return type?.kind === 'constructor' && libraryType(type.instance) === name;
}
