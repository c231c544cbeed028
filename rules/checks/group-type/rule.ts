import { defineRule, type LocatedReport } from '../../../server/engine/rule.js';
import type { Group } from '../../../server/model/workspace.js';
import { protocolOf, reaches } from '../../knowledge/protocols.js';
import { membersOf } from '../support/group-members.js';
import { relatedTo, step } from '../support/related.js';
import { groupTypeDocumentation } from './documentation.js';
import { groupTypeMessages } from './messages.js';

/** A 4.x group that is declared for TCP and consumed over HTTP, or the other way round. */
export const groupType = defineRule({
  id: 'group-type',
  severity: 'warning',
  effortMinutes: 15,
  fixes: ['manual'],
  documentation: groupTypeDocumentation,
  checkGroup: (group: Group): Iterable<LocatedReport> => ofGroup(group),
});

function* ofGroup(group: Group): Iterable<LocatedReport> {
  const declared = group.declared.filter(({ declaration }) => declaration.generation === 4 && declaration.protocol !== undefined);
  const protocols = new Set(declared.map(({ declaration }) => declaration.protocol));
  const [protocol] = protocols;
  // One name on several instances can be of either type.
  if (protocols.size !== 1 || !protocol) return;
  const consumers = new Set(membersOf(group).flatMap((members) => members.consumers));
  for (const { part, place, calls } of consumers) {
    if (!reaches(part.family, 4)) continue;
    const used = protocolOf(part.family) === 'http' ? 'http' : 'tcp';
    if (used === protocol) continue;
    const declarations = declared.map(({ path, declaration }) =>
      step({ path, range: declaration.range }, groupTypeMessages.declaration({ group: group.name, type: protocol.toUpperCase() })),
    );
    yield {
      path: place.path,
      range: place.range,
      family: part.family,
      message: (used === 'http' ? groupTypeMessages.overHttp : groupTypeMessages.overTcp)({ group: group.name }),
      fix: 'manual',
      data: { group: group.name, declared: protocol, used },
      related: relatedTo(place, [...declarations, ...calls]),
    };
  }
}
