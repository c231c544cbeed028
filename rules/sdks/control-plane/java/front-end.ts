import type { FrontEnd } from '../../../../server/engine/support.js';
import {
  argumentsOf,
  child,
  parts,
  resolverOf,
  unwrap,
  type JavaFile,
  type JavaIndex,
  type JavaNode,
  type JavaResolver,
} from '../../../../server/languages/java/index.js';
import { javaTextConstants } from '../../../../server/languages/java/text-constants.js';
import type { ControlPlaneUse } from '../../../../server/model/control-plane.js';
import type { DeclaredTopic } from '../../../../server/model/declared.js';
import { emptyModel, type ValueAt } from '../../../../server/model/messaging.js';
import { namedOperation, onsApiVersion, onsOperation, onsOperationNeedles } from '../../../knowledge/control-plane.js';
import { declaredTypes } from '../values.js';

/** Packages of the two SDKs: com.aliyun:aliyun-java-sdk-ons and com.aliyun:ons20190214. */
const requestPackages = ['com.aliyuncs.ons.model.v20190214', 'com.aliyun.ons20190214.models'] as const;
const clientPackage = 'com.aliyun.ons20190214';

const onsApiNeedles: readonly string[] = ['com.aliyuncs.ons.model', clientPackage, onsApiVersion, ...onsOperationNeedles];

/** Requests of the Ons API that Java makes by an SDK, or by naming the operation to a common request. */
export const onsApiJava: FrontEnd<JavaFile, JavaIndex> = {
  family: 'openapi-ons',
  needles: onsApiNeedles,
  concerns: ({ text }) => onsApiNeedles.some((needle) => text.includes(needle)),
  analyze(file, index) {
    const { text } = file.source;
    const isSdk = text.includes('com.aliyuncs.ons.model') || text.includes(clientPackage);
    const controlPlane: ControlPlaneUse[] = [];
    const declaredTopics: DeclaredTopic[] = [];
    if (isSdk) {
      const resolver = resolverOf(file, index);
      const requests = requestsIn(file, resolver);
      controlPlane.push(...requests.map(({ name, range }): ControlPlaneUse => ({ name, by: 'java-sdk', range })));
      const made = new Set(requests.map(({ name }) => name));
      // A request that is made here is one use with the call that sends it.
      controlPlane.push(...callsIn(file, resolver).filter(({ name }) => !made.has(name)));
      for (const { name, node } of requests) {
        const topic = name === 'OnsTopicCreate' ? topicOf(node, file, resolver) : undefined;
        if (topic) declaredTopics.push(topic);
      }
    }
    if (onsOperationNeedles.some((needle) => text.includes(`"${needle}`))) controlPlane.push(...rawRequestsIn(file));
    if (controlPlane.length === 0) return undefined;
    return { family: 'openapi-ons', uses: [], model: { ...emptyModel, controlPlane, declaredTopics }, links: [] };
  },
};

interface Request {
  readonly name: string;
  readonly node: JavaNode;
  readonly range: { readonly start: number; readonly end: number };
}

function requestsIn(file: JavaFile, resolver: JavaResolver): Request[] {
  return file.nodesOf('object_creation_expression').flatMap((node): Request[] => {
    const type = child(node, 'type');
    const name = type && operationOf(type, resolver);
    return name !== undefined && type ? [{ name, node, range: { start: type.start, end: type.end } }] : [];
  });
}

/** The operation whose request a type is. */
function operationOf(type: JavaNode, resolver: JavaResolver): string | undefined {
  const written = resolver.file.text(type.kind === 'generic_type' ? (parts(type)[0] ?? type) : type);
  const simple = written.slice(written.lastIndexOf('.') + 1);
  if (!simple.endsWith('Request')) return undefined;
  const operation = onsOperation(simple.slice(0, -'Request'.length))?.name;
  const full = resolver.resolveName(written, type) ?? (written.includes('.') ? written : undefined);
  const isOfSdk =
    full === undefined
      ? resolver.file.imports.some(
          ({ isWildcard, isStatic, name }) => isWildcard && !isStatic && requestPackages.some((own) => own === name),
        )
      : requestPackages.some((name) => full === `${name}.${simple}`);
  return isOfSdk ? operation : undefined;
}

/** `client.onsTopicCreate(request)`, `client.onsTopicCreateWithOptions(..)` of the second SDK. */
function callsIn(file: JavaFile, resolver: JavaResolver): ControlPlaneUse[] {
  if (!file.source.text.includes(clientPackage)) return [];
  const calls: ControlPlaneUse[] = [];
  for (const [method, invocations] of file.invocations) {
    const operation = onsOperation(method.replace(/WithOptions$/, ''));
    if (!operation || !/^ons|^openOns/.test(method)) continue;
    for (const invocation of invocations) {
      const name = child(invocation, 'name');
      const object = child(invocation, 'object');
      if (name && object && isClient(object, resolver))
        calls.push({ name: operation.name, by: 'java-sdk', range: { start: name.start, end: name.end } });
    }
  }
  return calls;
}

/** Methods with these names are the client's own; only a variable that is known to be something else is left out. */
function isClient(object: JavaNode, resolver: JavaResolver): boolean {
  const type = resolver.declarationOf(unwrap(object))?.typeNode;
  if (!type) return true;
  const written = resolver.file.text(type);
  const full = resolver.resolveName(written, type) ?? written;
  return full === `${clientPackage}.Client` || full === `${clientPackage}.AsyncClient` || written === 'var';
}

/** `setSysAction("OnsTopicCreate")` and the like, and methods of the project's own that are given an operation by its name. */
function rawRequestsIn(file: JavaFile): ControlPlaneUse[] {
  return [...javaTextConstants(file)].flatMap(({ value, range }): ControlPlaneUse[] =>
    namedOperation(value) === undefined ? [] : [{ name: value, by: 'raw-request', range }],
  );
}

/** The topic that a request creates, as far as its setters say it on the variable that holds it. */
function topicOf(request: JavaNode, file: JavaFile, resolver: JavaResolver): DeclaredTopic | undefined {
  const given = (setter: string): ValueAt | undefined => {
    for (const call of file.invocations.get(setter) ?? []) {
      const object = child(call, 'object');
      const [argument] = argumentsOf(call);
      if (!object || !argument || originOf(object, resolver) !== request) continue;
      return { value: resolver.constantOf(argument), range: { start: argument.start, end: argument.end } };
    }
    return undefined;
  };
  const name = given('setTopic');
  if (!name) return undefined;
  const type = given('setMessageType');
  const types = type && declaredTypes(type.value, 4);
  const instance = given('setInstanceId');
  return {
    name,
    ...(types && { types }),
    ...(type && { typeRange: type.range }),
    by: 'openapi',
    generation: 4,
    ...(instance && { instance }),
    range: name.range,
  };
}

/** What a variable, or a chain of setters, was made by. */
function originOf(object: JavaNode, resolver: JavaResolver): JavaNode | undefined {
  let at: JavaNode | undefined = unwrap(object);
  while (at?.kind === 'method_invocation') {
    const receiver: JavaNode | undefined = child(at, 'object');
    at = receiver && unwrap(receiver);
  }
  if (at?.kind === 'object_creation_expression') return at;
  const initializer = at && resolver.declarationOf(at)?.initializer;
  return initializer && unwrap(initializer);
}
