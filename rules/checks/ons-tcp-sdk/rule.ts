import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import { onsClient } from '../../knowledge/sdk-coordinates.js';
import { makesClient, useReport } from '../support/sdk-use.js';
import { tcpDocumentation } from './documentation.js';
import { tcpMessages } from './messages.js';

/** Code on ONS TCP 1.x: it reaches 5.x, and lacks some of it. One finding a use. */
export const onsTcpSdk = defineRule({
  id: 'ons-tcp-sdk',
  severity: 'info',
  effortMinutes: 0,
  fixes: ['manual'],
  documentation: tcpDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    for (const { family, uses } of file.analyses) {
      if (family !== 'ons-tcp-1') continue;
      const version = file.versionOf(onsClient);
      for (const use of uses) {
        yield useReport(file, use, {
          family,
          // 2.x could not stay; that is said loudly once for each client, not for each of its calls.
          severity: version === undefined && makesClient(use) ? 'warning' : 'info',
          canStay: true,
          message: ({ api }) =>
            version === undefined ? tcpMessages.untold({ api: api ?? use.row }) : tcpMessages.use({ api: api ?? use.row, version }),
          unusedImport: tcpMessages.unusedImport(),
          data: { version: version ?? null },
        });
      }
    }
  },
});
