import type { Severity } from '../../../server/engine/finding.js';
import { defineRule, gathering, type LocatedReport } from '../../../server/engine/rule.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { Workspace } from '../../../server/model/workspace.js';
import { isAccessKeyId, maskedUser } from '../../sdks/legacy-values/credentials.js';
import { isDemoPath, isTestPath } from '../support/places.js';
import { credentialDocumentation } from './documentation.js';
import { environmentRewrite, type EnvironmentRewrite } from './environment.js';
import { credentialMessages } from './messages.js';
import { writtenCredentials, type Written } from './written.js';

/** A user name or password in the code that makes a client, of the old SDK or the new one. A rewrite of the code carries it over. */
export const hardcodedCredentials = defineRule({
  id: 'hardcoded-credentials',
  severity: 'error',
  effortMinutes: 15,
  fixes: ['suggested', 'manual'],
  documentation: credentialDocumentation,
  // One rewrite exchanges them all, so that they are looked at together.
  gatherings: [gathering({ find: writtenCredentials, report: credentialReports })],
});

/** Each once: two clients can share one value. */
function* credentialReports(all: readonly Written[], workspace: Workspace): Iterable<LocatedReport> {
  const byPlace = new Map<string, Written>();
  for (const written of all) {
    const key = `${written.site.path}:${written.site.range.start}`;
    if (!byPlace.has(key)) byPlace.set(key, written);
  }
  const found = [...byPlace.values()];
  const fromEnvironment = environmentRewrite(workspace, found, all);
  for (const written of found) yield report(written, fromEnvironment);
}

function report(written: Written, fromEnvironment: EnvironmentRewrite | undefined): LocatedReport {
  const { site, client, role, text, related } = written;
  // Nothing of a password is shown, be it the start.
  const shown = role === 'user' ? maskedUser(text) : '****';
  // What a demo or a test is given is seldom worth much; it is said all the same.
  const severity: Severity = isDemoPath(site.path) || isTestPath(site.path) ? 'warning' : 'error';
  return {
    ...site,
    family: client.family,
    severity,
    message: messageOf(written, shown),
    ...(fromEnvironment?.covers.has(written)
      ? { fixGroup: 'hardcoded-credentials:environment', rewrites: [fromEnvironment.rewrite] }
      : { fix: 'manual' as const }),
    data: { credential: role, shown },
    related,
  };
}

function messageOf({ role, text }: Written, shown: string): Message {
  return role === 'user' && isAccessKeyId(text) ? credentialMessages.accessKeyId({ shown }) : credentialMessages[role]({ shown });
}
