import { defineRule, type LocatedReport } from '../../../server/engine/rule.js';
import type { Severity } from '../../../server/engine/finding.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { Workspace, WorkspaceClient, WorkspaceFile } from '../../../server/model/workspace.js';
import { reaches } from '../../knowledge/protocols.js';
import { addressesIn, hostKind, type Address } from '../../sdks/legacy-values/addresses.js';
import { legacyEndpointIn } from '../../sdks/legacy-values/endpoints.js';
import { knownTexts, type KnownText } from '../support/known.js';
import { isTestPath } from '../support/places.js';
import { relatedTo } from '../support/related.js';
import { ipDocumentation } from './documentation.js';
import { ipMessages } from './messages.js';

/** An address that is none of ApsaraMQ's: an IP, or the name of a server of one's own. Once a client. */
export const endpointIp = defineRule({
  id: 'endpoint-ip',
  severity: 'info',
  effortMinutes: 5,
  fixes: ['manual'],
  documentation: ipDocumentation,
  *checkParts({ clients }: WorkspaceFile, workspace: Workspace): Iterable<LocatedReport> {
    // Whoever moves to brokers of their own is right to have such addresses.
    if (workspace.target.edition === 'open-source') return;
    for (const client of clients) {
      if (!reaches(client.part.family, 5) || isTestPath(client.path)) continue;
      for (const value of knownTexts(client.endpoints)) {
        const report = ofClient(client, value);
        if (report) yield report;
      }
    }
  },
});

/** The port of ApsaraMQ's endpoints; brokers of one's own have others (9876, 8081). */
const cloudPort = 8080;

interface Said {
  readonly severity: Severity;
  readonly message: Message;
  readonly minutes: number;
}

function ofClient({ part, place, path, calls }: WorkspaceClient, { text, site, trail, profile }: KnownText): LocatedReport | undefined {
  const addresses = legacyEndpointIn(text) ? [] : addressesIn(text).filter((address) => address.path.replace('/', '') === '');
  const [first] = addresses;
  const said = first && saidOf(first);
  if (!said) return undefined;
  const at =
    site && !isTestPath(site.path) ? site : { ...place, range: part.endpoint && place.path === path ? part.endpoint.range : place.range };
  return {
    ...at,
    family: part.family,
    severity: said.severity,
    message: said.message,
    fix: 'manual',
    effortMinutes: said.minutes,
    data: { host: first.host, kind: hostKind(first.host), profile: profile ?? null },
    related: relatedTo(at, [...trail, { ...place, message: ipMessages.reader() }, ...calls]),
  };
}

function saidOf({ host, port }: Address): Said | undefined {
  switch (hostKind(host)) {
    case 'instance-5':
    case 'alibaba-cloud':
      return undefined;
    case 'loopback':
    case 'own-name':
      return { severity: 'info', message: ipMessages.selfHosted({ host }), minutes: 0 };
    case 'private-ip':
      return { severity: 'info', message: ipMessages.privateIp({ host }), minutes: 0 };
    case 'public-ip':
      return port === cloudPort
        ? { severity: 'warning', message: ipMessages.publicIp({ host }), minutes: 5 }
        : { severity: 'info', message: ipMessages.otherIp({ host }), minutes: 0 };
  }
}
