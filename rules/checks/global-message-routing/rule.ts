import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import { routingDocumentation } from './documentation.js';
import { routingMessages } from './messages.js';

/** Something that speaks of 4.x global message routing. It has no API: names are all that shows it. */
export const globalMessageRouting = defineRule({
  id: 'global-message-routing',
  severity: 'warning',
  effortMinutes: 120,
  fixes: ['manual'],
  documentation: routingDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    let isFirst = true;
    for (const { family, model } of file.analyses) {
      for (const { range, what, isComment } of model.routing ?? []) {
        // What a comment says may be over, or be about another system.
        const severity = isComment ? 'info' : 'warning';
        yield { range, family, severity, message: routingMessages.named({ what }), fix: 'manual', ...(!isFirst && { effortMinutes: 0 }) };
        isFirst = false;
      }
    }
  },
});
