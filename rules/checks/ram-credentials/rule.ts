import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import { maskedUser } from '../../sdks/legacy-values/credentials.js';
import { ramDocumentation } from './documentation.js';
import { ramMessages } from './messages.js';

/** A RAM AccessKey in the configuration of messaging. It stays a finding until it is a user of the 5.x instance. */
export const ramCredentials = defineRule({
  id: 'ram-credentials',
  severity: 'error',
  effortMinutes: 15,
  fixes: ['manual'],
  documentation: ramDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    for (const { family, model } of file.analyses) {
      for (const { range, key, id } of model.accessKeys ?? []) {
        const shown = maskedUser(id);
        yield { range, family, message: ramMessages.accessKeyId({ shown, key }), fix: 'manual', data: { key, shown } };
      }
    }
  },
});
