import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { Family } from '../../../server/model/messaging.js';
import { isAtLeast, remotingTraceSince, rocketmqClient } from '../../knowledge/sdk-coordinates.js';
import { makesPullClient } from '../support/pull-clients.js';
import { useReport } from '../support/sdk-use.js';
import { remotingDocumentation } from './documentation.js';
import { remotingMessages } from './messages.js';

/** Code on a Remoting SDK: it reaches 5.x, and lacks some of it. One finding a use. */
export const remotingSdk = defineRule({
  id: 'remoting-sdk',
  severity: 'info',
  effortMinutes: 0,
  fixes: ['manual'],
  documentation: remotingDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    for (const analysis of file.analyses) {
      const { family, uses } = analysis;
      if (!isRemoting(family)) continue;
      const isScript = file.language === 'typescript' || file.language === 'javascript';
      const version = isScript ? undefined : file.versionOf(rocketmqClient);
      for (const use of uses) {
        yield useReport(file, use, {
          family,
          severity: 'info',
          canStay: true,
          message: ({ api }) =>
            family !== 'remoting-5' && makesPullClient(analysis, use)
              ? remotingMessages.pull({ api: api ?? use.row })
              : messageOf(String(api), isScript ? 'script' : family, version),
          unusedImport: remotingMessages.unusedImport(),
          data: { version: version ?? null },
        });
      }
    }
  },
});

type RemotingFamily = 'remoting-3' | 'remoting-4' | 'remoting-5';

function isRemoting(family: Family): family is RemotingFamily {
  return family === 'remoting-3' || family === 'remoting-4' || family === 'remoting-5';
}

function messageOf(api: string, sdk: RemotingFamily | 'script', version: string | undefined): Message {
  if (sdk === 'script') return remotingMessages.node({ api });
  if (sdk === 'remoting-5') return remotingMessages.of5({ api });
  const traces = version === undefined ? undefined : isAtLeast(version, remotingTraceSince);
  if (sdk === 'remoting-3' || traces === false) return remotingMessages.withoutTrace({ api });
  return traces === undefined ? remotingMessages.untold({ api }) : remotingMessages.withTrace({ api, version: version ?? '' });
}
