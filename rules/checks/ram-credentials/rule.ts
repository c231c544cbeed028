import { defineRule, type LocatedReport, type Report, type RuleFile } from '../../../server/engine/rule.js';
import type { ClientPart } from '../../../server/model/messaging.js';
import type { Site } from '../../../server/model/values.js';
import type { Workspace, WorkspaceClient, WorkspaceFile } from '../../../server/model/workspace.js';
import { reaches, sdkNames } from '../../knowledge/protocols.js';
import { isAccessKeyId, isPlaceholder, maskedUser } from '../../sdks/legacy-values/credentials.js';
import { isCode } from '../hardcoded-credentials/written.js';
import { knownTexts } from '../support/known.js';
import { relatedTo, step } from '../support/related.js';
import { ramDocumentation } from './documentation.js';
import { ramMessages } from './messages.js';

/** Credentials of RAM that messaging is given: AccessKeys in configuration, security tokens, roles. They stay findings until they are users of 5.x. */
export const ramCredentials = defineRule({
  id: 'ram-credentials',
  severity: 'error',
  effortMinutes: 15,
  fixes: ['manual'],
  documentation: ramDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    const isMessaging = file.analyses.some(({ family, model, uses }) => family !== 'config' && uses.length + model.clients.length > 0);
    for (const { family, model } of file.analyses) {
      for (const { range, key, id } of model.accessKeys ?? []) {
        const shown = maskedUser(id);
        yield { range, family, message: ramMessages.accessKeyId({ shown, key }), fix: 'manual', data: { key, shown } };
      }
      for (const { range } of isMessaging ? (model.roleAddresses ?? []) : []) {
        yield { range, severity: 'warning', message: ramMessages.roleAddress(), fix: 'manual', data: { kind: 'ram-role' } };
      }
    }
  },
  *checkParts({ clients }: WorkspaceFile, workspace: Workspace): Iterable<LocatedReport> {
    for (const client of clients) {
      yield* configuredKeys(workspace, client);
      const report = ofRole(client) ?? ofToken(client);
      if (report) yield report;
    }
  },
});

/** What configuration gives to a client as its access key, whatever the key is called. */
function* configuredKeys(workspace: Workspace, client: WorkspaceClient): Iterable<LocatedReport> {
  const { part, path, place, calls } = client;
  // A bean or a section of a configuration file holds the key itself.
  const own = part.accessKey && !isCode(workspace.languageOf(path)) ? { path, range: part.accessKey.range } : undefined;
  for (const { text, site = own, trail, profile } of knownTexts(client.accessKeys)) {
    if (!site || isPlaceholder(text) || isCode(workspace.languageOf(site.path)) || hasFinding(workspace, site)) continue;
    // An SDK that reaches 4.x only takes nothing but RAM AccessKeys; others have a user of 5.x there already, or one of brokers of one's own.
    const isRam = isAccessKeyId(text) || !reaches(part.family, 5);
    if (!isRam) continue;
    const secret = knownTexts(client.secretKeys).find((other) => other.site?.path === site.path && other.profile === profile)?.site;
    const shown = maskedUser(text);
    yield {
      ...site,
      family: part.family,
      message: ramMessages.configured({ shown, sdk: sdkNames[part.family] }),
      fix: 'manual',
      data: { shown, profile: profile ?? null },
      related: relatedTo(site, [
        ...(secret ? [step(secret, ramMessages.secret())] : []),
        ...trail,
        step(place, ramMessages.reader()),
        ...calls,
      ]),
    };
  }
}

/** The key itself tells that it is one: `check` speaks of it. */
function hasFinding({ modelsOf }: Workspace, { path, range }: Site): boolean {
  const keys = modelsOf(path).flatMap(({ model }) => model.accessKeys ?? []);
  return keys.some((key) => key.range.start < range.end && range.start < key.range.end);
}

function ofRole({ part, path, calls }: WorkspaceClient): LocatedReport | undefined {
  const { roleCredentials, family } = part;
  // A provider of one's own is how the gRPC SDK is given a user name and password that change.
  if (!roleCredentials || (family === 'grpc-5' && roleCredentials.kind === 'provider')) return undefined;
  const at = { path, range: roleCredentials.range };
  const isCertain = roleCredentials.kind !== 'provider';
  return {
    ...at,
    family,
    severity: isCertain ? 'error' : 'warning',
    message: roleMessages[roleCredentials.kind](),
    fix: 'manual',
    data: { kind: roleCredentials.kind },
    related: relatedTo(at, calls),
  };
}

const roleMessages = { 'ram-role': ramMessages.role, sts: ramMessages.token, provider: ramMessages.provider } as const;

function ofToken({ part, path, calls }: WorkspaceClient): LocatedReport | undefined {
  const token = part.securityToken;
  if (!token || isNothing(token)) return undefined;
  const at = { path, range: token.range };
  return { ...at, family: part.family, message: ramMessages.token(), fix: 'manual', data: { kind: 'sts' }, related: relatedTo(at, calls) };
}

/** A token that is left out, and one that is written in code, which has a finding of its own. */
function isNothing({ value, literals = [] }: NonNullable<ClientPart['securityToken']>): boolean {
  return literals.length > 0 || value.kind === 'known';
}
