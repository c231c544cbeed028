import { defineRule, type LocatedReport, type Report, type RuleFile } from '../../../server/engine/rule.js';
import type { LegacyEndpoint } from '../../../server/model/messaging.js';
import type { Alternative, Workspace, WorkspaceClient, WorkspaceFile } from '../../../server/model/workspace.js';
import { legacyEndpointIn } from '../../sdks/legacy-values/endpoints.js';
import { relatedTo } from '../support/related.js';
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
  /** What is put together of parts, none of which is such an address by itself. */
  *checkParts({ clients }: WorkspaceFile, workspace: Workspace): Iterable<LocatedReport> {
    for (const client of clients) {
      for (const value of client.endpoints) {
        const found = composedEndpoint(value);
        if (found && !isSaidAlready(workspace, client, value)) yield ofClient(client, value, found);
      }
    }
  },
});

type Found = Pick<LegacyEndpoint, 'host' | 'protocol'>;

function composedEndpoint(value: Alternative): Found | undefined {
  if (value.kind === 'known') return typeof value.value === 'string' ? legacyEndpointIn(value.value) : undefined;
  const { fragment } = value.open;
  if (fragment === undefined) return undefined;
  // The account is what is left open most: `"http://" + account + ".mqrest.cn-hangzhou.aliyuncs.com"`.
  const isHttp = /\.mqrest\.[\w.-]*aliyuncs\.com/.test(fragment);
  return isHttp ? { host: fragment.replace(/^\w*:?\/*/, '…'), protocol: 'http' } : legacyEndpointIn(fragment);
}

/** Where one of the texts by which the value is known is the address itself, that text has its finding. */
function isSaidAlready({ modelsOf }: Workspace, { path: own, part }: WorkspaceClient, value: Alternative): boolean {
  const sites = [
    ...(value.kind === 'known' && value.site ? [value.site] : []),
    ...value.trail,
    ...(part.endpoint?.literals ?? []).map(({ range }) => ({ path: own, range })),
    ...(part.endpoint ? [{ path: own, range: part.endpoint.range }] : []),
  ];
  return sites.some(({ path, range }) =>
    modelsOf(path).some(({ model }) =>
      (model.legacyEndpoints ?? []).some((endpoint) => endpoint.range.start < range.end && range.start < endpoint.range.end),
    ),
  );
}

function ofClient({ part, place, path, calls }: WorkspaceClient, { trail }: Alternative, { host, protocol }: Found): LocatedReport {
  const at = { ...place, range: part.endpoint && place.path === path ? part.endpoint.range : place.range };
  return {
    ...at,
    family: part.family,
    message: endpointMessages[protocol]({ host }),
    fix: 'manual',
    data: { host, protocol },
    related: relatedTo(at, [...trail, ...calls]),
  };
}
