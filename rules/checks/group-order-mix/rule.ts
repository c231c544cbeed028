import { defineRule, type LocatedReport } from '../../../server/engine/rule.js';
import type { Severity } from '../../../server/engine/finding.js';
import type { Group, Workspace, WorkspaceConsumer } from '../../../server/model/workspace.js';
import { areDemos, onEach, orderlyOf, type Member } from '../support/consumers.js';
import { firstFound, membersOf } from '../support/group-members.js';
import { relatedTo, step } from '../support/related.js';
import { orderMixDocumentation } from './documentation.js';
import { orderMixMessages } from './messages.js';

/** One group that is consumed in order and concurrently, or not as it is declared. */
export const groupOrderMix = defineRule({
  id: 'group-order-mix',
  severity: 'warning',
  effortMinutes: 60,
  fixes: ['manual'],
  documentation: orderMixDocumentation,
  *checkGroup(group: Group, workspace: Workspace): Iterable<LocatedReport> {
    const found = firstFound(group, ({ consumers }) => (isMixed(consumers, workspace) ? consumers : undefined));
    if (found) yield* mixed(group.name, found, workspace);
    else yield* againstDeclaration(group, workspace);
  },
});

function isMixed(consumers: readonly WorkspaceConsumer[], workspace: Workspace): boolean {
  const orders = new Set(consumers.map((consumer) => orderlyOf(workspace, consumer)));
  return orders.has(true) && orders.has(false);
}

function* mixed(group: string, consumers: readonly WorkspaceConsumer[], workspace: Workspace): Iterable<LocatedReport> {
  const severity: Severity = areDemos(consumers) ? 'info' : 'warning';
  const members = consumers.flatMap((consumer): Member[] => {
    const orderly = orderlyOf(workspace, consumer);
    if (orderly === undefined) return [];
    return [{ consumer, about: orderly ? orderMixMessages.orderly({ group }) : orderMixMessages.concurrent({ group }) }];
  });
  yield* onEach(members, ({ consumer }) => {
    const orderly = orderlyOf(workspace, consumer) === true;
    const message = orderly ? orderMixMessages.orderlyHere({ group }) : orderMixMessages.concurrentHere({ group });
    return { severity, message, fix: 'manual', data: { group, orderly } };
  });
}

/** A 5.x group is created for one delivery order, which can't be changed afterwards. */
function* againstDeclaration(group: Group, workspace: Workspace): Iterable<LocatedReport> {
  const { name } = group;
  const declared = group.declared.filter(({ declaration }) => declaration.generation === 5 && declaration.orderly !== undefined);
  const [first] = declared;
  const isAmbiguous = declared.some(({ declaration }) => declaration.orderly !== first?.declaration.orderly);
  if (!first || isAmbiguous) return;
  const others = membersOf(group)
    .flatMap(({ consumers }) => consumers)
    .filter((consumer, i, all) => all.indexOf(consumer) === i)
    .filter((consumer) => {
      const orderly = orderlyOf(workspace, consumer);
      return orderly !== undefined && orderly !== first.declaration.orderly;
    });
  const site = { path: first.path, range: first.declaration.range };
  for (const { place, part, calls } of others) {
    const message = first.declaration.orderly ? orderMixMessages.declaredOrderly : orderMixMessages.declaredConcurrent;
    yield {
      path: place.path,
      range: place.range,
      family: part.family,
      message: message({ group: name }),
      fix: 'manual',
      data: { group: name, orderly: !first.declaration.orderly },
      related: relatedTo(place, [step(site, orderMixMessages.declaration({ group: name })), ...calls]),
    };
  }
}
