import type { Severity } from '../../../server/engine/finding.js';
import { defineRule, gathering, type Keyed, type LocatedReport, type RuleRewrite } from '../../../server/engine/rule.js';
import type { TextRange } from '../../../server/engine/text.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { Family, SchemedEndpoint } from '../../../server/model/messaging.js';
import type { Site } from '../../../server/model/values.js';
import type { Workspace, WorkspaceClient, WorkspaceFile } from '../../../server/model/workspace.js';
import { reaches } from '../../knowledge/protocols.js';
import { addressesIn } from '../../sdks/legacy-values/addresses.js';
import { legacyEndpointIn } from '../../sdks/legacy-values/endpoints.js';
import { knownTexts, type KnownText } from '../support/known.js';
import { relatedTo, siteKey, step } from '../support/related.js';
import { schemeDocumentation } from './documentation.js';
import { schemeMessages } from './messages.js';

/** `http://` before an endpoint that clients of 5.x read. */
export const endpointScheme = defineRule({
  id: 'endpoint-scheme',
  severity: 'warning',
  effortMinutes: 2,
  fixes: ['safe', 'suggested', 'manual'],
  documentation: schemeDocumentation,
  gatherings: [gathering({ find: endpointsIn, report: endpointReports })],
});

/** An endpoint with the client that reads it, or one of which no client is known. */
type Endpoint =
  | { readonly kind: 'read'; readonly client: WorkspaceClient; readonly value: KnownText }
  | { readonly kind: 'text'; readonly path: string; readonly text: SchemedEndpoint };

/** By the file in which they stand. */
function endpointsIn({ path, clients, models }: WorkspaceFile): Keyed<Endpoint>[] {
  const read = clients.flatMap((client) =>
    knownTexts(client.endpoints).map((value) => ({ key: value.site?.path ?? path, found: { kind: 'read', client, value } as const })),
  );
  const texts = models.flatMap(({ model }) => model.schemedEndpoints ?? []);
  return [...read, ...texts.map((text) => ({ key: path, found: { kind: 'text', path, text } as const }))];
}

function* endpointReports(endpoints: readonly Endpoint[], workspace: Workspace): Iterable<LocatedReport> {
  const read = endpoints.filter((endpoint) => endpoint.kind === 'read');
  // A value that a client of the HTTP SDK reads as well has to keep its scheme until that client is rewritten.
  const needing = read.filter(({ client }) => !reaches(client.part.family, 5));
  const needed = new Set(needing.flatMap(({ value }) => (value.site ? [siteKey(value.site)] : [])));
  const reported = new Set<string>();
  for (const { client, value } of read) {
    if (!reaches(client.part.family, 5) || (value.site && needed.has(siteKey(value.site)))) continue;
    const report = ofClient(workspace, client, value);
    if (!report) continue;
    if (value.site) reported.add(`${value.site.path}:${value.site.range.start}`);
    yield report;
  }
  for (const endpoint of endpoints) {
    if (endpoint.kind !== 'text') continue;
    const { range, schemeRange } = endpoint.text;
    if (reported.has(`${endpoint.path}:${range.start}`) || reported.has(`${endpoint.path}:${schemeRange.start}`)) continue;
    if (!needed.has(siteKey({ path: endpoint.path, range }))) yield ofText(workspace, endpoint.path, endpoint.text);
  }
}

function ofClient(workspace: Workspace, client: WorkspaceClient, { text, site, trail }: KnownText): LocatedReport | undefined {
  const schemes = addressesIn(text).filter(({ scheme, path }) => scheme !== '' && path.replace('/', '') === '');
  const [first] = schemes;
  if (!first || legacyEndpointIn(text)) return undefined;
  const { part, place, path, calls } = client;
  const at = site ?? { ...place, range: part.endpoint && place.path === path ? part.endpoint.range : place.range };
  const reader = step(place, schemeMessages.reader());
  const effect = effectOf(part.family, first.scheme, isScriptPath(workspace, path));
  const rewrite =
    site && schemes.length === 1 && text.trimStart().startsWith(first.scheme) ? removal(workspace, site, first.scheme, client) : undefined;
  return {
    ...at,
    family: part.family,
    severity: effect.severity,
    message: schemeMessages.client({ scheme: first.scheme, host: first.host, effect: effect.message }),
    ...(rewrite ? { rewrites: [rewrite] } : { fix: 'manual' as const }),
    data: { host: first.host, scheme: first.scheme },
    related: relatedTo(at, [...trail, reader, ...calls]),
  };
}

interface Effect {
  readonly severity: Severity;
  readonly message: Message;
}

/**
 * What the SDK makes of it: seen on a live broker for the gRPC SDKs, read in rocketmq-client 3.6.2, 4.9.8 and 5.3.1 and in the sources of
 * ons-client 1.8.8 for the others, which take `http://` away and nothing else.
 */
function effectOf(family: Family, scheme: string, isScript: boolean): Effect {
  const takenAway: Effect = { severity: 'warning', message: schemeMessages.takenAway() };
  const isHttp = scheme.toLowerCase() === 'http://';
  if (family === 'grpc-5') return isScript ? { severity: 'error', message: schemeMessages.resolvedAsHost() } : takenAway;
  if (isScript) return { severity: 'warning', message: schemeMessages.undocumented() };
  if (isHttp && family !== 'remoting-3') return takenAway;
  return { severity: 'error', message: schemeMessages.notAnAddress() };
}

function isScriptPath({ languageOf }: Workspace, path: string): boolean {
  const language = languageOf(path);
  return language === 'typescript' || language === 'javascript';
}

interface Placed {
  readonly text: string;
  readonly start: number;
}

/** Undefined where the scheme does not stand at the place as it reads, as with escapes. */
function removal(workspace: Workspace, { path, range }: Site, scheme: string, client: WorkspaceClient): RuleRewrite | undefined {
  const text = workspace.textOf(path)?.slice(range.start, range.end) ?? '';
  const start = range.start + text.length - text.trimStart().length;
  const isSecure = scheme.toLowerCase() === 'https://';
  // The Java gRPC client encrypts unless it is told not to; the others have to be told to.
  const loses = isSecure && (client.part.family !== 'grpc-5' || isScriptPath(workspace, client.path));
  const whole = { text, start: range.start };
  return text.trimStart().startsWith(scheme) ? rewriteOf(path, { start, end: start + scheme.length }, whole, scheme, loses) : undefined;
}

/** A slash behind the port goes as well: no client takes it for a part of an address. */
function rewriteOf(path: string, { start, end }: TextRange, whole: Placed, scheme: string, loses: boolean): RuleRewrite {
  const slash = /\/\s*$/.exec(whole.text)?.index;
  const last = slash === undefined ? [] : [{ start: whole.start + slash, end: whole.start + slash + 1, newText: '' }];
  return {
    grade: loses ? 'suggested' : 'safe',
    title: schemeMessages.remove({ scheme }),
    edits: new Map([[path, [{ start, end, newText: '' }, ...last]]]),
    differences: loses ? [schemeMessages.encryption()] : [],
  };
}

/** A 5.x endpoint of which no client is known that reads it. */
function ofText(workspace: Workspace, path: string, { host, scheme, schemeRange, range }: SchemedEndpoint): LocatedReport {
  const text = workspace.textOf(path) ?? '';
  const stands = text.slice(schemeRange.start, schemeRange.end) === scheme;
  const whole = { text: text.slice(range.start, range.end), start: range.start };
  return {
    path,
    range,
    family: 'config',
    message: schemeMessages.text({ scheme, host }),
    ...(stands && !isParsed(text.slice(Math.max(0, range.start - 100), range.start))
      ? { rewrites: [forUnknownReader(rewriteOf(path, schemeRange, whole, scheme, scheme.toLowerCase() === 'https://'))] }
      : { fix: 'manual' as const }),
    data: { host, scheme },
  };
}

/** Code may cut the scheme off by itself, by its length, before a client gets the address. */
function forUnknownReader(rewrite: RuleRewrite): RuleRewrite {
  return { ...rewrite, grade: 'suggested', differences: [...rewrite.differences, schemeMessages.unknownReader()] };
}

/** `new URL("http://..")`: without a scheme it is no URL. */
function isParsed(before: string): boolean {
  return /\b(?:UR[LI]|create|fetch|parse|request|get|post|axios|curl)\s*\(\s*["'`]$/.test(before);
}
