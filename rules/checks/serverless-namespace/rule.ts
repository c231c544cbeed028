import { defineRule, type LocatedReport } from '../../../server/engine/rule.js';
import type { Workspace, WorkspaceClient, WorkspaceFile } from '../../../server/model/workspace.js';
import { reaches } from '../../knowledge/protocols.js';
import { addressesIn, instanceOf } from '../../sdks/legacy-values/addresses.js';
import { knownTexts, type KnownText } from '../support/known.js';
import { relatedTo } from '../support/related.js';
import { namespaceDocumentation } from './documentation.js';
import { namespaceMessages } from './messages.js';

/** A serverless instance that is reached over the public network without its id as namespace. */
export const serverlessNamespace = defineRule({
  id: 'serverless-namespace',
  severity: 'error',
  effortMinutes: 5,
  fixes: ['manual'],
  documentation: namespaceDocumentation,
  *checkParts({ clients }: WorkspaceFile, { target }: Workspace): Iterable<LocatedReport> {
    if (!target.edition?.startsWith('serverless-')) return;
    for (const client of clients) {
      if (client.part.namespace || !reaches(client.part.family, 5)) continue;
      for (const value of knownTexts(client.endpoints)) {
        const report = ofClient(client, value);
        if (report) yield report;
      }
    }
  },
});

function ofClient({ part, place, calls }: WorkspaceClient, { text, trail }: KnownText): LocatedReport | undefined {
  const [address] = addressesIn(text);
  const instance = address && instanceOf(address.host);
  if (!instance || instance.isVpc) return undefined;
  const { id } = instance;
  const message = part.family === 'ons-tcp-1' ? namespaceMessages.onsTcp({ id }) : namespaceMessages.others({ id });
  return {
    ...place,
    family: part.family,
    message,
    fix: 'manual',
    data: { instanceId: id },
    related: relatedTo(place, [...trail, ...calls]),
  };
}
