import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import { onsClient } from '../../knowledge/sdk-coordinates.js';
import { useReport } from '../support/sdk-use.js';
import { tcpV2Documentation } from './documentation.js';
import { tcpV2Messages } from './messages.js';

/** Code on ONS TCP 2.x, which speaks gRPC v1: no 5.x instance does. One finding a use. */
export const onsTcpV2Sdk = defineRule({
  id: 'ons-tcp-v2-sdk',
  severity: 'error',
  effortMinutes: 10,
  fixes: ['manual'],
  documentation: tcpV2Documentation,
  *check(file: RuleFile): Iterable<Report> {
    for (const { family, uses } of file.analyses) {
      if (family !== 'ons-tcp-2') continue;
      const version = file.versionOf(onsClient) ?? '2.x';
      for (const use of uses) {
        yield useReport(file, use, {
          family,
          severity: 'error',
          canStay: false,
          message: ({ api }) => tcpV2Messages.use({ api: api ?? use.row, version }),
          unusedImport: tcpV2Messages.unusedImport(),
          data: { version },
        });
      }
    }
  },
});
