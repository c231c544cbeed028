import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { PlacedText, PolicyStatement } from '../../../server/model/control-plane.js';
import { aclGrantsOf, consoleRightOf, isDataAction, isWildcardAction, type AclGrant } from '../../knowledge/ram.js';
import { ramPolicyDocumentation } from './documentation.js';
import { ramPolicyMessages } from './messages.js';

/** Grants that a message names; the export of the report has them all. */
const mostNamed = 8;

/** A RAM policy for 4.x: 5.x asks ACL about messages, and RAM about the console by other actions and resources. */
export const ramPolicy = defineRule({
  id: 'ram-policy',
  severity: 'warning',
  effortMinutes: 20,
  fixes: ['manual'],
  documentation: ramPolicyDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    for (const { family, model } of file.analyses)
      for (const statement of model.policies ?? []) for (const report of reportsOf(statement)) yield { family, fix: 'manual', ...report };
  },
});

function* reportsOf(statement: PolicyStatement): Iterable<Report> {
  const actions = statement.actions.filter(({ text }) => /^mq:/i.test(text));
  const grants = aclGrantsOf(statement);
  const data = { effect: statement.effect, grants: grants.length };
  let isFirst = true;
  for (const action of actions) {
    const effort = isFirst ? {} : { effortMinutes: 0 };
    isFirst = false;
    yield { ...effort, ...onAction(action, statement, grants), range: action.range, data: { action: action.text, ...data } };
  }
  if (actions.length > 0) return;
  for (const { text, range } of statement.resources) {
    if (/^acs:mq:/i.test(text)) yield { range, message: ramPolicyMessages.resource({ resource: text }), data };
  }
}

function onAction(
  { text: action }: PlacedText,
  { effect }: PolicyStatement,
  grants: readonly AclGrant[],
): Pick<Report, 'message' | 'severity'> {
  const instead = insteadOf(grants);
  if (isDataAction(action)) {
    if (effect === 'Deny') return { severity: 'error', message: ramPolicyMessages.denied({ action, instead }) };
    return { message: ramPolicyMessages.allowed({ action, instead }) };
  }
  if (isWildcardAction(action)) return { message: ramPolicyMessages.all({ action, instead }) };
  const { counterparts, isUnknown } = consoleRightOf(action);
  if (isUnknown) return { message: ramPolicyMessages.consoleUnknown({ action }) };
  if (counterparts.length === 0) return { message: ramPolicyMessages.consoleNone({ action }) };
  return { message: ramPolicyMessages.console({ action, counterparts: counterparts.map((name) => `\`${name}\``).join(', ') }) };
}

function insteadOf(grants: readonly AclGrant[]): Message {
  if (grants.length === 0) return ramPolicyMessages.noGrants();
  const named = grants.slice(0, mostNamed).map(grantText);
  const [first, ...rest] = named;
  if (!first) return ramPolicyMessages.noGrants();
  const text = rest.reduce((joined, next) => ramPolicyMessages.several({ first: joined, rest: next }), first);
  return grants.some(({ resourceName }) => /[*?]/.test(resourceName))
    ? ramPolicyMessages.namedOneByOne({ grants: text })
    : ramPolicyMessages.grants({ grants: text });
}

function grantText({ resourceType, resourceName, actions, decision }: AclGrant): Message {
  const of = { actions: actions.join(', '), resourceType, name: resourceName };
  return decision === 'Deny' ? ramPolicyMessages.forbiddenGrant(of) : ramPolicyMessages.grant(of);
}
