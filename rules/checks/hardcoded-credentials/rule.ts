import type { RelatedLocation } from '../../../server/engine/finding.js';
import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import type { TextRange } from '../../../server/engine/text.js';
import type { ValueAt } from '../../../server/model/messaging.js';
import { knownText } from '../../../server/model/values.js';
import { isAccessKeyId, isPlaceholder, maskedUser } from '../../sdks/legacy-values/credentials.js';
import { credentialDocumentation } from './documentation.js';
import { credentialMessages } from './messages.js';

/** A user name or password in the code that makes a client, of the old SDK or the new one. A rewrite carries it over and leaves it to a person. */
export const hardcodedCredentials = defineRule({
  id: 'hardcoded-credentials',
  severity: 'error',
  effortMinutes: 15,
  fixes: ['manual'],
  documentation: credentialDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    const reported = new Set<number>();
    for (const { family, model } of file.analyses) {
      for (const { accessKey, secretKey } of model.clients) {
        const found = [
          ...writtenIn(accessKey).map((written) => ({ ...written, role: 'user' as const })),
          ...writtenIn(secretKey).map((written) => ({ ...written, role: 'password' as const })),
        ];
        for (const { text, range, related, role } of found) {
          // Two clients can share one value.
          if (reported.has(range.start)) continue;
          reported.add(range.start);
          // Nothing of a password is shown, be it the start.
          const shown = role === 'user' ? maskedUser(text) : '****';
          const message =
            role === 'user' && isAccessKeyId(text) ? credentialMessages.accessKeyId({ shown }) : credentialMessages[role]({ shown });
          yield { range, family, message, fix: 'manual', data: { credential: role, shown }, related };
        }
      }
    }
  },
});

interface Written {
  readonly text: string;
  readonly range: TextRange;
  readonly related: readonly RelatedLocation[];
}

/** The literals that a value is; its own place, with the trail to them, where they stand in another file or are put together. */
function writtenIn(at: ValueAt | undefined): readonly Written[] {
  if (!at) return [];
  const literals = at.literals ?? [];
  if (literals.length > 0) {
    return literals.filter(({ value }) => !isPlaceholder(value)).map(({ value, range }) => ({ text: value, range, related: [] }));
  }
  const text = knownText(at.value);
  return text === undefined || isPlaceholder(text) ? [] : [{ text, range: at.range, related: at.value.trail }];
}
