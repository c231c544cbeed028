import type { PolicyStatement } from './control-plane.js';

/**
 * A grant of ACL 2.0 on a 5.x instance, as CreateInstanceAcl takes it: topics allow `Pub` and `Sub`, groups `Sub`.
 * https://github.com/aliyun/alibabacloud-python-sdk/blob/master/rocketmq-20220801/alibabacloud_rocketmq20220801/models/_create_instance_acl_request.py
 */
export interface AclGrant {
  readonly resourceType: 'Topic' | 'Group';
  /** As the policy names it, without the 4.x instance; `*` where it names all. */
  readonly resourceName: string;
  readonly actions: readonly ('Pub' | 'Sub')[];
  readonly decision: 'Allow' | 'Deny';
  /** The 4.x instance that the policy names. */
  readonly instance?: string;
  /** Names several resources by `*`, or one that is filled in later: the grants have to be named one by one. */
  readonly isOpen: boolean;
}

/**
 * Actions of sending and receiving: RAM is asked for them on 4.x, on 5.x it is not.
 * https://help.aliyun.com/document_detail/141658.html
 * https://help.aliyun.com/zh/apsaramq-for-rocketmq/permission-overview
 */
const dataActions: ReadonlyMap<string, 'Pub' | 'Sub'> = new Map([
  ['mq:pub', 'Pub'],
  ['mq:sub', 'Sub'],
] as const);

export function isDataAction(action: string): boolean {
  return dataActions.has(action.toLowerCase());
}

/**
 * The grants that let the users of a statement send and receive as before. A policy does not say which users: whoever it is attached to
 * needs an ACL user of the 5.x instance with these grants.
 */
export function aclGrantsOf({ effect, actions, resources }: PolicyStatement): readonly AclGrant[] {
  const wanted = new Set<'Pub' | 'Sub'>();
  for (const { text } of actions) {
    const own = dataActions.get(text.toLowerCase());
    if (own) wanted.add(own);
    if (/^mq:\*$/.test(text) || text === '*') for (const all of ['Pub', 'Sub'] as const) wanted.add(all);
  }
  if (wanted.size === 0) return [];
  const grants = new Map<string, AclGrant>();
  for (const { text } of resources)
    for (const grant of grantsOn(text, wanted, effect))
      grants.set(`${grant.resourceType}:${grant.instance ?? ''}:${grant.resourceName}`, grant);
  return [...grants.values()];
}

function grantsOn(resource: string, wanted: ReadonlySet<'Pub' | 'Sub'>, decision: 'Allow' | 'Deny'): AclGrant[] {
  const name = resource === '*' ? '*' : /^acs:mq:[^:]*:[^:]*:(.+)$/is.exec(resource)?.[1];
  if (name === undefined) return [];
  const at = name.indexOf('%');
  const instance = at > 0 ? name.slice(0, at) : undefined;
  const resourceName = at >= 0 ? name.slice(at + 1) : name;
  // The instance itself: what is allowed on it is no sending or receiving.
  if (at < 0 && /^MQ_INST_/i.test(name)) return [];
  const isAll = resourceName === '' || /^\*$/.test(resourceName);
  const isGroup = /^(?:GID[_-]|CID[_-])/i.test(resourceName);
  const isOpen = isAll || /[*?]|[$#]\{|\{\{|<[^>]*>|^\{/.test(resourceName);
  const of = (resourceType: AclGrant['resourceType']): AclGrant[] => {
    const actions = (['Pub', 'Sub'] as const).filter((action) => wanted.has(action) && !(resourceType === 'Group' && action === 'Pub'));
    const shared = { resourceType, resourceName: isAll ? '*' : resourceName, actions, decision, isOpen } as const;
    return actions.length === 0 ? [] : [{ ...shared, ...(instance !== undefined && { instance }) }];
  };
  return isAll ? [...of('Topic'), ...of('Group')] : of(isGroup ? 'Group' : 'Topic');
}
