import type { RelatedLocation } from '../../../server/engine/finding.js';
import type { Keyed } from '../../../server/engine/rule.js';
import type { LanguageId } from '../../../server/engine/languages.js';
import type { ClientPart, ValueAt } from '../../../server/model/messaging.js';
import { knownText, type Site } from '../../../server/model/values.js';
import type { Resolved, Workspace, WorkspaceClient, WorkspaceFile } from '../../../server/model/workspace.js';
import { isPlaceholder } from '../../sdks/legacy-values/credentials.js';
import { knownTexts } from '../support/known.js';

export type Role = 'user' | 'password' | 'token';

/** A credential that stands in code. */
export interface Written {
  readonly client: ClientPart;
  readonly role: Role;
  readonly text: string;
  readonly site: Site;
  /** The site is the literal itself, without its quotes. */
  readonly isLiteral: boolean;
  readonly related: readonly RelatedLocation[];
}

/** The credentials of a file's clients that stand in code. */
export function writtenCredentials({ clients }: WorkspaceFile, workspace: Workspace): readonly Keyed<Written>[] {
  return clients.flatMap((client) => {
    const { accessKey, secretKey, securityToken } = client.part;
    const written = [
      ...writtenIn(workspace, client, 'user', accessKey, client.accessKeys),
      ...writtenIn(workspace, client, 'password', secretKey, client.secretKeys),
      ...writtenIn(workspace, client, 'token', securityToken, []),
    ];
    return written.map((found) => ({ key: 'all', found }));
  });
}

/** The literals that a value is; its own place, with the trail to them, where they stand in another file or are put together. */
function writtenIn(
  workspace: Workspace,
  { part: client, path, calls }: WorkspaceClient,
  role: Role,
  at: ValueAt | undefined,
  resolved: Resolved,
): readonly Written[] {
  // What a configuration file itself gives to a client is a matter of `ram-credentials`.
  if (!at || !isCode(workspace.languageOf(path))) return [];
  const literals = at.literals ?? [];
  if (literals.length > 0) {
    return literals
      .filter(({ value }) => !isPlaceholder(value))
      .map(({ value, range }) => ({ client, role, text: value, site: { path, range }, isLiteral: true, related: [] }));
  }
  const text = knownText(at.value);
  if (text !== undefined) {
    if (isPlaceholder(text)) return [];
    return [{ client, role, text, site: { path, range: at.range }, isLiteral: false, related: at.value.trail }];
  }
  // A caller's literal is found where the caller writes it; what configuration says is a matter of its own.
  if (calls.length === 0) return [];
  return knownTexts(resolved).flatMap(({ text: given, site, trail }) => {
    if (!site || isPlaceholder(given) || !isCode(workspace.languageOf(site.path))) return [];
    return [{ client, role, text: given, site, isLiteral: true, related: [...trail, ...calls] }];
  });
}

export function isCode(language: LanguageId | undefined): boolean {
  return language === 'java' || language === 'typescript' || language === 'javascript';
}
