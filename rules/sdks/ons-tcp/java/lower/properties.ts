import type { JavaResolver } from '../../../../../server/languages/java/resolver.js';
import { argumentsOf, child, unwrap, type JavaNode } from '../../../../../server/languages/java/syntax.js';
import { receiverRoots, rootsOf } from '../../../java/roots.js';
import { settingsOn, type AppliedSetting, type Setting } from '../../../java/settings.js';

/** What a key of the `Properties` says that a client is made of. */
export type PropertyWhat =
  | 'group'
  | 'producerId'
  | 'consumerId'
  | 'accessKey'
  | 'secretKey'
  | 'securityToken'
  | 'ramRole'
  | 'endpoint'
  | 'instanceId'
  | 'namespace'
  | 'messageModel'
  | 'maxReconsumeTimes'
  | 'suspendTime'
  | 'consumeTimeout'
  | 'trace'
  | 'allocation';

/** Keys by their text: PropertyKeyConst of ons-client 1.8.8.8 and 2.0.7; `Namespace` is of 1.9.0 (release notes of the 1.x SDK). */
const keys: Readonly<Record<string, PropertyWhat>> = {
  GROUP_ID: 'group',
  ProducerId: 'producerId',
  ConsumerId: 'consumerId',
  AccessKey: 'accessKey',
  SecretKey: 'secretKey',
  SecurityToken: 'securityToken',
  RamRoleName: 'ramRole',
  NAMESRV_ADDR: 'endpoint',
  ONSAddr: 'endpoint',
  INSTANCE_ID: 'instanceId',
  Namespace: 'namespace',
  MessageModel: 'messageModel',
  maxReconsumeTimes: 'maxReconsumeTimes',
  suspendTimeMillis: 'suspendTime',
  consumeTimeout: 'consumeTimeout',
  MsgTraceSwitch: 'trace',
  ALLOCATE_MESSAGE_QUEUE_STRATEGY_NAME: 'allocation',
};

const putMethods = ['put', 'setProperty', 'putIfAbsent'] as const;

export type PropertySetting = Setting<PropertyWhat>;
/** `properties.putAll(others)`. */
interface Inclusion {
  readonly roots: readonly JavaNode[];
  readonly included: readonly JavaNode[];
}

export interface PropertiesOfFile {
  readonly settings: readonly PropertySetting[];
  /** The objects, and those that they take in. */
  reach(roots: readonly JavaNode[]): readonly JavaNode[];
  /** What is set on the objects, those that they take in first, as far as it can have been set at the place. */
  on(roots: readonly JavaNode[], at?: JavaNode): readonly AppliedSetting<PropertyWhat>[];
}

/** The text of a constant of the SDK, or of any other expression. */
export function onsText(node: JavaNode, resolver: JavaResolver): string | undefined {
  const value = resolver.constantOf(unwrap(node));
  return value.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
}

/** All that a file puts into `Properties` and maps under keys of the SDK. */
export function propertiesIn(resolver: JavaResolver): PropertiesOfFile {
  const { file } = resolver;
  const settings = putMethods.flatMap((name) =>
    (file.invocations.get(name) ?? []).flatMap((call): PropertySetting[] => {
      const [key, value] = argumentsOf(call);
      const text = key && value && onsText(key, resolver);
      const what = text !== undefined && Object.hasOwn(keys, text) ? keys[text] : undefined;
      if (!what || !value) return [];
      const receiver = child(call, 'object');
      return [{ what, value, call, receiver, roots: receiverRoots(receiver, call, resolver) }];
    }),
  );
  const inclusions = (file.invocations.get('putAll') ?? []).flatMap((call): Inclusion[] => {
    const [other] = argumentsOf(call);
    return other ? [{ roots: receiverRoots(child(call, 'object'), call, resolver), included: rootsOf(other, resolver) }] : [];
  });
  const defaults = file.nodesOf('object_creation_expression').flatMap((node): Inclusion[] => {
    const typeNode = child(node, 'type');
    const [other] = argumentsOf(node);
    const isCopy = typeNode && other && /^(?:Properties|(?:Linked)?HashMap)\b/.test(file.text(typeNode));
    return isCopy && resolver.typeOf(other)?.name.startsWith('java.util.') ? [{ roots: [node], included: rootsOf(other, resolver) }] : [];
  });
  const included = [...inclusions, ...defaults];
  const takenIn = (roots: readonly JavaNode[]): readonly JavaNode[] =>
    included.filter((inclusion) => inclusion.roots.some((root) => roots.includes(root))).flatMap((one) => one.included);
  return {
    settings,
    reach: (roots) => [...roots, ...takenIn(roots)],
    on(roots, at) {
      const others = takenIn(roots);
      const taken = others.length > 0 ? settingsOn(others, settings, resolver) : [];
      return [...taken, ...settingsOn(roots, settings, resolver, at)];
    },
  };
}
