import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import { onsClient } from '../../knowledge/sdk-coordinates.js';
import { makesPullClient } from '../support/pull-clients.js';
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
    for (const analysis of file.analyses) {
      const { family, uses } = analysis;
      if (family !== 'ons-tcp-1') continue;
      const version = file.versionOf(onsClient);
      for (const use of uses) {
        yield useReport(file, use, {
          family,
          // 2.x could not stay; that is said loudly once for each client, not for each of its calls.
          severity: version === undefined && makesClient(use) ? 'warning' : 'info',
          canStay: true,
          message: ({ api = use.row }) => {
            if (makesPullClient(analysis, use)) return tcpMessages.pull({ api });
            return version === undefined ? tcpMessages.untold({ api }) : tcpMessages.use({ api, version });
          },
          unusedImport: tcpMessages.unusedImport(),
          data: { version: version ?? null },
        });
      }
    }
  },
});
