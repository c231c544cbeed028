import type { FrontEnd } from '../../../../server/engine/support.js';
import {
  isPropertyRead,
  nameText,
  propertyName,
  resolverOf,
  ts,
  type Resolver,
  type ScriptFile,
  type ScriptIndex,
  type TypeScript,
} from '../../../../server/languages/typescript/index.js';
import type { ControlPlaneUse } from '../../../../server/model/control-plane.js';
import type { DeclaredGroup, DeclaredTopic } from '../../../../server/model/declared.js';
import { emptyModel } from '../../../../server/model/messaging.js';
import { knownText } from '../../../../server/model/values.js';
import { namedOperation, onsApiVersion, onsOperation, onsOperationNeedles, speaksOfOns } from '../../../knowledge/control-plane.js';
import { optionsOf, present, rangeOf, type Options } from '../../node/options.js';
import { declaredTypes } from '../values.js';

/** The generic client of Alibaba Cloud's APIs (npm @alicloud/pop-core 1.8.0), and the API's own SDK by the name of the others. */
const popCore = '@alicloud/pop-core';
const ownSdk = '@alicloud/ons20190214';

/** Requests of the Ons API that scripts make: by its SDK, by a generic client, or by an action's name beside the API's version. */
export const onsApiNode: FrontEnd<ScriptFile, ScriptIndex> = {
  family: 'openapi-ons',
  needles: [ownSdk, onsApiVersion, ...onsOperationNeedles],
  analyze(parsed, index) {
    const { text } = parsed.source;
    if (!text.includes(ownSdk) && !text.includes(onsApiVersion) && !text.includes('Ons')) return undefined;
    const resolver = resolverOf(parsed, index);
    const direct = [...genericRequests(resolver), ...namedActions(resolver), ...(text.includes(ownSdk) ? sdkRequests(resolver) : [])];
    const seen = new Set(direct.map(({ use }) => use.range.start));
    const requests = [...direct, ...wrappedRequests(resolver).filter(({ use }) => !seen.has(use.range.start))].sort(
      (a, b) => a.use.range.start - b.use.range.start,
    );
    if (requests.length === 0) return undefined;
    const controlPlane = requests.map(({ use }) => use);
    const declaredTopics = requests.flatMap((request) => topicOf(request) ?? []);
    const declaredGroups = requests.flatMap((request) => groupOf(request) ?? []);
    return { family: 'openapi-ons', uses: [], model: { ...emptyModel, controlPlane, declaredTopics, declaredGroups }, links: [] };
  },
};

interface Request {
  readonly use: ControlPlaneUse;
  readonly parameters?: Options;
}

/** `client.request('OnsTopicCreate', { .. })` of a client of the Ons API. */
function genericRequests(resolver: Resolver): readonly Request[] {
  const names = importedNames(resolver, popCore);
  return resolver.file.bindings.accessesOf('request').flatMap((read): Request[] => {
    const call = read.parent;
    if (!ts.isCallExpression(call) || call.expression !== read) return [];
    const [action, parameters] = call.arguments;
    const name = action && knownText(resolver.constantOf(action));
    const operation = name === undefined ? undefined : onsOperation(name);
    if (!action || !operation || !isClientOfOns(resolver, read.expression, names, operation.name)) return [];
    return [
      { use: { name: operation.name, by: 'node-sdk', range: rangeOf(resolver, action) }, parameters: optionsOf(resolver, parameters) },
    ];
  });
}

/** `call('OnsTopicCreate', { .. })`: a function of the project's own that is given an operation by its name. */
function wrappedRequests(resolver: Resolver): readonly Request[] {
  return resolver.file.bindings.occurrences.calls.flatMap((call) =>
    call.arguments.flatMap((argument, i): Request[] => {
      const name = ts.isStringLiteralLike(argument) ? namedOperation(argument.text) : undefined;
      const parameters = optionsOf(resolver, call.arguments[i + 1]);
      return name === undefined ? [] : [{ use: { name, by: 'node-sdk', range: rangeOf(resolver, argument) }, parameters }];
    }),
  );
}

/** A client of pop-core with the API's version; one that is made elsewhere counts where only this API has the operation. */
function isClientOfOns(resolver: Resolver, receiver: TypeScript.Expression, names: ReadonlySet<string>, operation: string): boolean {
  for (const origin of resolver.originsOf(receiver)) {
    if (!ts.isNewExpression(origin)) continue;
    const version = optionsOf(resolver, origin.arguments?.[0]).at('apiVersion');
    const text = knownText(version?.value);
    if (text !== undefined) return text === onsApiVersion;
    if (ts.isIdentifier(origin.expression) && names.has(origin.expression.text)) return operation.startsWith('Ons');
    return false;
  }
  return operation.startsWith('Ons');
}

/** `{ action: 'OnsTopicCreate', version: '2019-02-14' }`, as the generic clients and signed requests have it. */
function namedActions(resolver: Resolver): readonly Request[] {
  return resolver.file.bindings.occurrences.objects.flatMap((object): Request[] => {
    const names = object.properties.map(({ name }) => nameText(name) ?? '');
    const actionName = names.find((name) => name.toLowerCase() === 'action');
    const versionName = names.find((name) => name.toLowerCase() === 'version');
    if (actionName === undefined || versionName === undefined) return [];
    const options = optionsOf(resolver, object);
    const action = options.at(actionName);
    const operation = onsOperation(knownText(action?.value) ?? '');
    if (!action || !operation || knownText(options.at(versionName)?.value) !== onsApiVersion) return [];
    return [
      { use: { name: operation.name, by: 'raw-request', range: action.range }, ...(names.includes('Topic') && { parameters: options }) },
    ];
  });
}

/** `new Ons.OnsTopicCreateRequest({ .. })`, `client.onsTopicCreate(..)`: a request that is made here is one use with its call. */
function sdkRequests(resolver: Resolver): readonly Request[] {
  const found: Request[] = [];
  for (const node of resolver.file.bindings.occurrences.constructions) {
    const name = lastName(node.expression);
    const operation = name.endsWith('Request') ? onsOperation(name.slice(0, -'Request'.length)) : undefined;
    if (operation)
      found.push({
        use: { name: operation.name, by: 'node-sdk', range: rangeOf(resolver, node.expression) },
        parameters: optionsOf(resolver, node.arguments?.[0]),
      });
  }
  const made = new Set(found.map(({ use }) => use.name));
  for (const call of resolver.file.bindings.occurrences.calls) {
    if (!isPropertyRead(call.expression)) continue;
    const method = (propertyName(call.expression) ?? '').replace(/WithOptions$/, '');
    const operation = onsOperation(`${method.charAt(0).toUpperCase()}${method.slice(1)}`);
    if (!operation || !speaksOfOns(operation.name) || made.has(operation.name)) continue;
    found.push({ use: { name: operation.name, by: 'node-sdk', range: rangeOf(resolver, call.expression) } });
  }
  return found;
}

function lastName(expression: TypeScript.Expression): string {
  return ts.isIdentifier(expression) ? expression.text : isPropertyRead(expression) ? (propertyName(expression) ?? '') : '';
}

/** Names under which a file imports a module as a whole. */
function importedNames(resolver: Resolver, module: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const declaration of resolver.file.bindings.declarations) {
    const { node } = declaration;
    const statement = node.parent?.parent ?? node;
    if (declaration.kind === 'import' ? statement.getText(resolver.file.tree).includes(module) : false) names.add(declaration.name);
    if (ts.isVariableDeclaration(node) && node.initializer?.getText(resolver.file.tree).includes(module)) names.add(declaration.name);
  }
  return names;
}

/** The SDK writes its parameters in camel case. */
function topicOf({ use, parameters }: Request): DeclaredTopic | undefined {
  const name = use.name === 'OnsTopicCreate' ? parameters?.at('Topic', 'topic') : undefined;
  if (!name) return undefined;
  const type = parameters?.at('MessageType', 'messageType');
  const types = type && declaredTypes(type.value, 4);
  return {
    name,
    by: 'openapi',
    generation: 4,
    range: use.range,
    ...present({
      types,
      typeRange: types && type.range,
      instance: parameters?.at('InstanceId', 'instanceId'),
      remark: parameters?.at('Remark', 'remark'),
    }),
  };
}

function groupOf({ use, parameters }: Request): DeclaredGroup | undefined {
  const name = use.name === 'OnsGroupCreate' ? parameters?.at('GroupId', 'groupId') : undefined;
  if (!name) return undefined;
  const type = knownText(parameters?.at('GroupType', 'groupType')?.value);
  const protocol: DeclaredGroup['protocol'] = type === 'tcp' || type === 'http' ? type : undefined;
  return {
    name,
    by: 'openapi',
    generation: 4,
    range: use.range,
    ...present({ protocol, instance: parameters?.at('InstanceId', 'instanceId') }),
  };
}
