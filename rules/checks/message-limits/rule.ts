import { defineRule, type LocatedReport } from '../../../server/engine/rule.js';
import type { Message, MessageArguments } from '../../../server/l10n/messages.js';
import type { ValueAt } from '../../../server/model/messaging.js';
import type { Workspace, WorkspaceFile, WorkspaceSend } from '../../../server/model/workspace.js';
import { maxBodyBytes, maxPropertyBytes } from '../../knowledge/limits.js';
import { topicOf } from '../support/delays.js';
import { relatedTo } from '../support/related.js';
import { messageLimitsDocumentation } from './documentation.js';
import { messageLimitsMessages } from './messages.js';

/** A message that constants make larger than a 5.x instance takes. */
export const messageLimits = defineRule({
  id: 'message-limits',
  severity: 'error',
  effortMinutes: 60,
  fixes: ['manual'],
  documentation: messageLimitsDocumentation,
  *checkParts({ sends }: WorkspaceFile, workspace: Workspace): Iterable<LocatedReport> {
    for (const send of sends) {
      const { bodyBytes, propertyBytes } = send.part;
      yield* sizeReport(workspace, send, bodyBytes, maxBodyBytes, messageLimitsMessages.body);
      yield* sizeReport(workspace, send, propertyBytes, maxPropertyBytes, messageLimitsMessages.properties);
    }
  },
});

function* sizeReport(
  workspace: Workspace,
  send: WorkspaceSend,
  size: ValueAt | undefined,
  limit: number,
  say: (args: MessageArguments) => Message,
): Iterable<LocatedReport> {
  if (!size) return;
  const known = workspace
    .resolve(size.value, send.path)
    .flatMap((each) => (each.kind === 'known' && typeof each.value === 'number' ? [each.value] : []));
  const bytes = Math.max(0, ...known);
  if (bytes <= limit) return;
  yield {
    path: send.path,
    range: size.range,
    family: send.part.family,
    message: say({ bytes, limit }),
    fix: 'manual',
    related: relatedTo({ path: send.path, range: size.range }, size.value.trail),
    data: { topic: topicOf(send), bytes, limitBytes: limit },
  };
}
