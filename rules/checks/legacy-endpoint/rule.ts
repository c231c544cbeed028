import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import { endpointDocumentation } from './documentation.js';
import { endpointMessages } from './messages.js';

/** An address that only 4.x instances answer, in code or configuration. It stays a finding until it is one of a 5.x instance. */
export const legacyEndpoint = defineRule({
  id: 'legacy-endpoint',
  severity: 'error',
  effortMinutes: 5,
  fixes: ['manual'],
  documentation: endpointDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    for (const { family, model } of file.analyses) {
      for (const { range, host, protocol } of model.legacyEndpoints ?? []) {
        yield { range, family, message: endpointMessages[protocol]({ host }), fix: 'manual', data: { host, protocol } };
      }
    }
  },
});
