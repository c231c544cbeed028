import type { Severity } from '../../../server/engine/finding.js';
import { defineRule, type LocatedReport } from '../../../server/engine/rule.js';
import type { Site } from '../../../server/model/values.js';
import type { Topic, Workspace } from '../../../server/model/workspace.js';
import { isDemoPath } from '../support/places.js';
import { relatedTo, siteKey, step } from '../support/related.js';
import { placeText } from '../support/trail.js';
import { conflictsOf, type Conflict } from './conflicts.js';
import { typeConflictDocumentation } from './documentation.js';
import { declareTypeSent } from './fix.js';
import { typeConflictMessages } from './messages.js';

/** A topic whose declared type is not what is sent to it. */
export const typeConflict = defineRule({
  id: 'type-conflict',
  severity: 'error',
  effortMinutes: 30,
  fixes: ['suggested', 'manual'],
  documentation: typeConflictDocumentation,
  *checkTopic(topic: Topic, workspace: Workspace): Iterable<LocatedReport> {
    if (topic.declared.length > 0 && topic.senders.length > 0) yield* reports(workspace, topic, conflictsOf(topic));
  },
});

function* reports(workspace: Workspace, topic: Topic, conflicts: readonly Conflict[]): Iterable<LocatedReport> {
  const seen = new Set<string>();
  for (const conflict of conflicts) {
    const { declaration, send, sent } = conflict;
    const rewrite = conflict.selector ? undefined : declareTypeSent(workspace, topic, declaration);
    const at = declarationSite(conflict);
    const settled = rewrite
      ? ({ rewrites: [rewrite], fixGroup: `type-conflict:${topic.name}:${siteKey(at)}` } as const)
      : ({ fix: 'manual' } as const);
    const shared = { topic: topic.name, sent: sent.join(', '), declared: (declaration.declaration.types ?? []).join(', ') };
    const severity = severityOf(conflict);
    const data = { topic: topic.name, messageType: shared.sent, declaredType: shared.declared, declaredBy: declaration.declaration.by };
    // The settings say what a topic is; only who sends can be wrong about it.
    if (declaration.declaration.by !== 'settings' && !conflict.selector && !seen.has(siteKey(at))) {
      seen.add(siteKey(at));
      const others = conflicts.filter((other) => !other.selector && siteKey(declarationSite(other)) === siteKey(at));
      const say = declaration.declaration.generation === 4 ? typeConflictMessages.oldDeclaration : typeConflictMessages.declaration;
      const related = others.map((other) => step(other.send.place, typeConflictMessages.sender({ sent: other.sent.join(', ') })));
      const message = say({ ...shared, place: placeText(workspace, send.place) });
      yield { ...at, severity, message, ...settled, family: 'config', related: relatedTo(at, related), data };
    }
    const key = `${siteKey(send.place)}>${siteKey(at)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const say = sayingOf(conflict);
    const { path, range } = send.place;
    yield {
      path,
      range,
      severity,
      family: send.part.family,
      message: say({ ...shared, place: placeText(workspace, at) }),
      ...settled,
      effortMinutes: 0,
      related: relatedTo(send.place, [step(at, typeConflictMessages.declared({ declared: shared.declared })), ...send.calls]),
      data,
    };
  }
}

function sayingOf({ selector, isCertain }: Conflict): typeof typeConflictMessages.send {
  if (selector === 'no-key') return typeConflictMessages.noShardingKey;
  if (selector === 'grpc-only') return typeConflictMessages.grpcOnly;
  return isCertain ? typeConflictMessages.send : typeConflictMessages.maySend;
}

function declarationSite({ declaration: { path, declaration } }: Conflict): Site {
  return { path, range: declaration.typeRange ?? declaration.range };
}

/** A 4.x declaration is a warning: it is a 5.x topic made after it that refuses. */
function severityOf({ declaration, send, isCertain, selector }: Conflict): Severity {
  if (isDemoPath(send.path) || selector === 'grpc-only') return 'info';
  if (selector === 'no-key') return declaration.declaration.generation === 4 ? 'info' : 'warning';
  if (declaration.declaration.generation === 4) return isCertain ? 'warning' : 'info';
  return isCertain ? 'error' : 'warning';
}
