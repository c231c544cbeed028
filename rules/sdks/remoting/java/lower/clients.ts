import { originsOf } from '../../../../../server/languages/java/origins.js';
import type { JavaResolver } from '../../../../../server/languages/java/resolver.js';
import { argumentsOf, child, type JavaNode } from '../../../../../server/languages/java/syntax.js';
import type { ClientPart, FeatureUse, ValueAt } from '../../../../../server/model/messaging.js';
import { known as knownValue } from '../../../../../server/model/values.js';
import { memberName, ownerName } from '../../../java/parts.js';
import { receiverRoots } from '../../../java/roots.js';
import { settingsOn, valueSet, type AppliedSetting, type Setting } from '../../../java/settings.js';
import type { JavaUse } from '../../../java/use.js';
import { optional, rangeOf, setBy, valueAt } from '../../../java/values.js';
import { isClientType, roleOf, type RemotingRole, type RemotingRoot } from '../types.js';

/** What a setter of a client says. */
export type ClientWhat = 'endpoint' | 'namespace' | 'group' | FeatureSetter;
type FeatureSetter =
  | 'message-trace-switch'
  | 'broadcasting'
  | 'consume-from-where'
  | 'max-reconsume-times'
  | 'suspend-time'
  | 'consume-timeout'
  | 'allocation-strategy';

const setters: Readonly<Record<string, ClientWhat>> = {
  setNamesrvAddr: 'endpoint',
  setNamespace: 'namespace',
  setNamespaceV2: 'namespace',
  setProducerGroup: 'group',
  setConsumerGroup: 'group',
  setEnableTrace: 'message-trace-switch',
  setEnableMsgTrace: 'message-trace-switch',
  setMessageModel: 'broadcasting',
  setConsumeFromWhere: 'consume-from-where',
  setMaxReconsumeTimes: 'max-reconsume-times',
  setSuspendCurrentQueueTimeMillis: 'suspend-time',
  setConsumeTimeout: 'consume-timeout',
  setAllocateMessageQueueStrategy: 'allocation-strategy',
};

export type ClientSetting = Setting<ClientWhat>;

/** All setter calls on clients of a file. */
export function clientSettings(uses: readonly JavaUse[], root: RemotingRoot, resolver: JavaResolver): readonly ClientSetting[] {
  return uses.flatMap((use): ClientSetting[] => {
    const [value] = use.arguments;
    const name = memberName(use);
    if (use.form !== 'call' || !value || !Object.hasOwn(setters, name) || !isClientType(ownerName(use), root)) return [];
    const what = setters[name];
    if (!what) return [];
    const roots = clientRoots(use, root, resolver);
    return [{ what, value, call: use.node, receiver: use.receiver, roots }];
  });
}

/** The client that a call is made on; of `service.getDefaultMQPullConsumer()`, the service. */
export function clientRoots(use: JavaUse, root: RemotingRoot, resolver: JavaResolver): readonly JavaNode[] {
  const roots = receiverRoots(use.receiver, use.node, resolver, (names) => names.some((name) => roleOf(name, root)));
  return roots.flatMap((node) => {
    const object = node.kind === 'method_invocation' ? child(node, 'object') : undefined;
    const name = node.kind === 'method_invocation' ? child(node, 'name') : undefined;
    const isPart = object && name && resolver.file.text(name) === 'getDefaultMQPullConsumer';
    return isPart ? receiverRoots(object, node, resolver) : [node];
  });
}

export interface MadeClient {
  readonly use: JavaUse;
  readonly role: RemotingRole;
  readonly root: JavaNode;
  readonly arguments: readonly JavaNode[];
  /** Types of the constructor's parameters, where the overload is known. */
  readonly parameters: readonly string[];
}

/** `new DefaultMQProducer(..)`, `class Sender extends DefaultMQProducer { Sender() { super(..); } }`. */
export function clientsMade(uses: readonly JavaUse[], root: RemotingRoot, resolver: JavaResolver): readonly MadeClient[] {
  const { file } = resolver;
  const constructed = new Set(uses.filter(({ form }) => form === 'super-call').flatMap(({ node }) => file.enclosingType(node)?.node ?? []));
  return uses.flatMap((use): MadeClient[] => {
    const role = roleOf(ownerName(use), root);
    if (!role) return [];
    const made = (object: JavaNode | undefined): MadeClient[] =>
      object ? [{ use, role, root: object, arguments: use.arguments, parameters: parametersOf(use) }] : [];
    if (use.form === 'construction') return made(use.node);
    if (use.form === 'super-call') return made(file.enclosingType(use.node)?.node);
    if (use.form !== 'supertype') return [];
    const type = file.types.find(({ supertypes, kind }) => kind === 'class' && supertypes.includes(use.node));
    return type && !constructed.has(type.node) ? made(type.node) : [];
  });
}

function parametersOf(use: JavaUse): readonly string[] {
  const list = /\((.*)\)$/.exec(use.use.row)?.[1];
  return list ? list.split(', ') : [];
}

interface Constructed {
  readonly group?: ValueAt;
  readonly namespace?: ValueAt;
  readonly hook?: JavaNode;
  readonly traces?: JavaNode;
  readonly strategy?: JavaNode;
}

/** Constructors say the namespace first, where they say one, then the group, the hook, and whether messages are traced. */
export function constructedBy({ arguments: given, parameters: known }: MadeClient, resolver: JavaResolver): Constructed {
  // Of an overload that can't be told apart the arguments' own types say as much.
  const parameters = known.length > 0 ? known : given.map((node) => resolver.typeOf(node)?.name ?? '');
  const texts = parameters.findIndex((type) => type !== 'java.lang.String');
  const leading = given.slice(0, texts < 0 ? parameters.length : texts).map((node) => valueAt(node, resolver));
  const [group, namespace] = [leading.at(-1), leading.length > 1 ? leading[0] : undefined];
  const of = (type: string): JavaNode | undefined => {
    const at = parameters.findIndex((name) => name.endsWith(type));
    const node = at < 0 ? undefined : given[at];
    return node?.kind === 'null_literal' ? undefined : node;
  };
  return optional({ group, namespace, hook: of('RPCHook'), traces: of('boolean'), strategy: of('.AllocateMessageQueueStrategy') });
}

type Credentials = Pick<ClientPart, 'accessKey' | 'secretKey' | 'securityToken' | 'roleCredentials'>;

/** Every `new SessionCredentials(..)` of a file, setters included. */
export function credentialsIn(uses: readonly JavaUse[], resolver: JavaResolver): ReadonlyMap<JavaNode, Credentials> {
  const names = { setAccessKey: 'accessKey', setSecretKey: 'secretKey', setSecurityToken: 'securityToken' } as const;
  type Name = (typeof names)[keyof typeof names];
  const found = new Map<JavaNode, Credentials>();
  const settings = uses.flatMap((use): Setting<Name>[] => {
    const what = ownerName(use).endsWith('.SessionCredentials')
      ? Object.entries(names).find(([name]) => name === memberName(use))?.[1]
      : undefined;
    const [value] = use.arguments;
    const roots = what ? receiverRoots(use.receiver, use.node, resolver) : [];
    return what && value ? [{ what, value, call: use.node, receiver: use.receiver, roots }] : [];
  });
  for (const use of uses) {
    if (use.form !== 'construction' || !ownerName(use).endsWith('.SessionCredentials')) continue;
    const applied = settingsOn([use.node], settings, resolver);
    const [user, password, token] = use.arguments.length > 1 ? use.arguments : [];
    const of = (given: JavaNode | undefined, what: Name): ValueAt | undefined =>
      given ? valueAt(given, resolver) : valueSet(applied, what, resolver);
    const securityToken = of(token, 'securityToken');
    const roleCredentials = securityToken && { kind: 'sts' as const, range: securityToken.range };
    found.set(
      use.node,
      optional({ accessKey: of(user, 'accessKey'), secretKey: of(password, 'secretKey'), securityToken, roleCredentials }),
    );
  }
  return found;
}

/** The credentials of a hook, `new AclClientRPCHook(new SessionCredentials(..))`. */
export function credentialsOf(
  hook: JavaNode | undefined,
  credentials: ReadonlyMap<JavaNode, Credentials>,
  resolver: JavaResolver,
): JavaNode | undefined {
  const origins = hook ? originsOf(hook, resolver) : [];
  const inner = origins.flatMap((origin) => argumentsOf(origin).flatMap((given) => originsOf(given, resolver)));
  return [...origins, ...inner].find((node) => credentials.has(node));
}

type FoundFeature = Pick<FeatureUse, 'feature' | 'range' | 'value'>;

/** What the setters of a client ask for that 5.x does otherwise. */
export function featuresSet(applied: readonly AppliedSetting<ClientWhat>[], resolver: JavaResolver): readonly FoundFeature[] {
  return applied.flatMap(({ what, value, call }): FoundFeature[] => {
    if (what === 'endpoint' || what === 'namespace' || what === 'group') return [];
    const range = rangeOf(call);
    const set = setBy(call, value, resolver);
    const constant = enumConstant(value, resolver);
    if (what === 'broadcasting') return constant === 'CLUSTERING' ? [] : constant === 'BROADCASTING' ? [{ feature: what, range }] : [];
    if (what === 'message-trace-switch' && set.value.kind === 'known' && set.value.value === false) return [];
    const named = constant === undefined ? set : { ...set, value: knownValue(constant) };
    return [{ feature: what, range, ...(what === 'allocation-strategy' ? {} : { value: named }) }];
  });
}

/** `MessageModel.BROADCASTING` by its name. */
function enumConstant(node: JavaNode, resolver: JavaResolver): string | undefined {
  const origins = originsOf(node, resolver);
  const member = origins.length === 1 && origins[0] ? resolver.memberOf(origins[0]) : undefined;
  return member?.origin === 'library' && member.member.kind === 'field' ? member.member.name : undefined;
}
