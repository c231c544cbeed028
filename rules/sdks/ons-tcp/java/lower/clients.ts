import type { JavaResolver } from '../../../../../server/languages/java/resolver.js';
import type { JavaNode } from '../../../../../server/languages/java/syntax.js';
import type { ClientPart, FeatureUse, ValueAt } from '../../../../../server/model/messaging.js';
import type { Feature } from '../../../../../server/model/features.js';
import { memberName, ownerName } from '../../../java/parts.js';
import { receiverRoots, rootsOf } from '../../../java/roots.js';
import { valueSet, valuesSet, type AppliedSetting } from '../../../java/settings.js';
import type { JavaUse } from '../../../java/use.js';
import { optional, rangeOf, setBy } from '../../../java/values.js';
import { clientTypes, factoryMethods, isOnsTcpType, type OnsRole } from '../types.js';
import { onsText, type PropertyWhat } from './properties.js';

/** One place where a client is made. */
export interface MadeClient {
  readonly use: JavaUse;
  readonly role: OnsRole;
  readonly roots: readonly JavaNode[];
  /** The `Properties` that it is given. */
  readonly properties: readonly JavaNode[];
  /** Where it is given them: what is put in later is for another client. */
  readonly at: JavaNode;
}

/** Clients that a file makes: by the factory, as beans, as subclasses of beans. */
export function clientsMade(uses: readonly JavaUse[], resolver: JavaResolver): readonly MadeClient[] {
  const given = new Map<JavaNode, { readonly properties: JavaNode; readonly at: JavaNode }>();
  for (const use of uses) {
    if (memberName(use) !== 'setProperties' || !Object.hasOwn(clientTypes, ownerName(use))) continue;
    const [properties] = use.arguments;
    if (!properties) continue;
    for (const root of receiverRoots(use.receiver, use.node, resolver, (names) => names.some(isOnsTcpType)))
      given.set(root, { properties, at: use.node });
  }
  return uses.flatMap((use): MadeClient[] => {
    const made = (role: OnsRole | undefined, root: JavaNode | undefined, own?: JavaNode): MadeClient[] => {
      if (!role || !root) return [];
      const set = own ? { properties: own, at: use.node } : given.get(root);
      return [{ use, role, roots: [root], properties: set ? rootsOf(set.properties, resolver) : [], at: set?.at ?? use.node }];
    };
    if (use.form === 'call' && Object.hasOwn(factoryMethods, memberName(use)))
      return made(factoryMethods[memberName(use)], use.node, use.arguments[0]);
    const role = isBean(ownerName(use)) ? clientTypes[ownerName(use)] : undefined;
    if (use.form === 'construction') return made(role, use.node);
    if (use.form === 'supertype') return made(role, classOf(use.node, resolver));
    return [];
  });
}

function isBean(name: string): boolean {
  return name.endsWith('Bean');
}

function classOf(supertype: JavaNode, resolver: JavaResolver): JavaNode | undefined {
  return resolver.file.types.find((type) => type.supertypes.includes(supertype))?.node;
}

type Values = Omit<ClientPart, 'id' | 'family' | 'range'>;

/** Endpoint and credentials by the properties; nothing where they say none of it. */
export function clientValues(applied: readonly AppliedSetting<PropertyWhat>[], resolver: JavaResolver): Values {
  const of = (what: PropertyWhat): ValueAt | undefined => valueSet(applied, what, resolver);
  const role = applied.findLast(({ what }) => what === 'ramRole');
  const token = applied.findLast(({ what }) => what === 'securityToken');
  const roleCredentials = role
    ? { kind: 'ram-role' as const, range: rangeOf(role.call) }
    : token && { kind: 'sts' as const, range: rangeOf(token.call) };
  return optional({
    endpoint: of('endpoint'),
    accessKey: of('accessKey'),
    secretKey: of('secretKey'),
    securityToken: of('securityToken'),
    instanceId: of('instanceId'),
    namespace: of('namespace'),
    roleCredentials,
  });
}

const propertyFeatures: Partial<Record<PropertyWhat, Feature>> = {
  maxReconsumeTimes: 'max-reconsume-times',
  suspendTime: 'suspend-time',
  consumeTimeout: 'consume-timeout',
  trace: 'message-trace-switch',
  allocation: 'allocation-strategy',
};

type FoundFeature = Pick<FeatureUse, 'feature' | 'range' | 'value'>;

/** What the properties ask for that 5.x does otherwise. */
export function propertyFeaturesOf(applied: readonly AppliedSetting<PropertyWhat>[], resolver: JavaResolver): readonly FoundFeature[] {
  const found: FoundFeature[] = [];
  for (const [what, feature] of Object.entries(propertyFeatures)) {
    const set = applied.findLast((setting) => setting.what === what);
    if (set) found.push({ feature, range: rangeOf(set.call), value: setBy(set.call, set.value, resolver) });
  }
  const model = valuesSet(applied, 'messageModel').settings.find(({ value }) => onsText(value, resolver) === 'BROADCASTING');
  if (model) found.push({ feature: 'broadcasting', range: rangeOf(model.call) });
  return found;
}
