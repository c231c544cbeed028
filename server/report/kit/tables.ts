import { render, type Locale, type Message } from '../../l10n/messages.js';
import { neutral } from '../formats/csv.js';
import type { MigrationModel, Place, PolicyGrant } from '../migration/model.js';
import { retryPolicyOf } from './terraform.js';
import type { KitResources } from './resources.js';
import { tableMessages } from './table-messages.js';
import type { Cell } from './xlsx.js';

type Rows = readonly (readonly Cell[])[];

/** Name, type and remark: the template's own column names are not known, so they are those of CreateTopic with a capital. */
export function topicRows({ topics }: KitResources): Rows {
  const rows = topics.map(({ name, type }) => [safe(name), typeof type === 'string' ? type : type.variable, '']);
  return [['TopicName', 'MessageType', 'Remark'], ...rows];
}

/** Columns of the 5.x template: https://help.aliyun.com/document_detail/2330895.html */
export function groupRows({ groups }: KitResources): Rows {
  const rows = groups.map(({ name, order, maxRetryTimes }): Cell[] => {
    const known = typeof order === 'string' ? order : undefined;
    const variable = typeof order === 'string' ? order : order.variable;
    return [safe(name), variable, known ? retryPolicyOf(known) : '', Math.min(maxRetryTimes, mostRetries), '', ''];
  });
  return [['ConsumerGroupId', 'DeliveryOrderType', 'ConsumeRetryPolicy', 'MaxRetryTimes', 'DeadLetterTargetTopic', 'Remark'], ...rows];
}

/** https://help.aliyun.com/document_detail/2330895.html */
export const mostRetries = 1000;

/**
 * The rights that the code needs, each with whether a RAM policy of the workspace grants it today, then what policies say besides. Which
 * policy is whose can't be read from it, so they are compared with all applications together.
 */
export function aclRows({ grants, policies }: MigrationModel, locale: Locale): Rows {
  const text = (message: Message): string => render(message, locale);
  const needed = grants.map(({ user, application, resourceType, resource, actions, places }) =>
    [
      user,
      application,
      resourceType,
      resource,
      actions.join('|'),
      'Allow',
      'code',
      placesText(places),
      text(remarkOn(resourceType, resource, actions, policies)),
    ].map(safe),
  );
  const besides = policies
    .filter((policy) => policy.decision === 'Deny' || policy.isOpen || !isNeeded(policy, grants))
    .map((policy) => {
      const remark = policy.decision === 'Deny' ? tableMessages.denies() : policy.isOpen ? tableMessages.open() : tableMessages.notNeeded();
      const { resourceType, resource, actions, decision, place } = policy;
      return ['', '', resourceType, resource, actions.join('|'), decision, 'policy', placesText([place]), text(remark)].map(safe);
    });
  return [
    ['User', 'Application', 'ResourceType', 'ResourceName', 'Actions', 'Decision', 'Source', 'Places', 'Remark'],
    ...needed,
    ...besides,
  ];
}

function remarkOn(resourceType: string, resource: string, actions: readonly string[], policies: readonly PolicyGrant[]): Message {
  const about = policies.filter((policy) => policy.resourceType === resourceType && matches(policy.resource, resource));
  const allows = (action: string): boolean =>
    about.some(({ decision, actions: given }) => decision === 'Allow' && given.some((one) => one === action));
  const denied = about.some(({ decision, actions: given }) => decision === 'Deny' && given.some((one) => actions.includes(one)));
  if (denied) return tableMessages.deniedToday();
  if (policies.length === 0) return tableMessages.noPolicy();
  return actions.every(allows) ? tableMessages.allowedToday() : tableMessages.notAllowedToday();
}

function isNeeded(policy: PolicyGrant, grants: MigrationModel['grants']): boolean {
  return policy.actions.every((action) =>
    grants.some(
      ({ resourceType, resource, actions }) =>
        resourceType === policy.resourceType && matches(policy.resource, resource) && actions.includes(action),
    ),
  );
}

/** RAM's `*` stands for any text, `?` for one character. */
function matches(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(name);
}

function placesText(places: readonly Place[]): string {
  return places.map(({ path, line }) => `${path}:${line}`).join(' ');
}

/** Nothing that a spreadsheet would take for a formula. */
function safe(cell: string): string {
  return neutral(cell);
}
