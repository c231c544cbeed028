import type { LanguageId } from '../../../server/engine/languages.js';
import type { Site } from '../../../server/model/values.js';
import type { Due, Resolved, Workspace, WorkspaceSend } from '../../../server/model/workspace.js';

const codeLanguages: ReadonlySet<LanguageId> = new Set(['java', 'typescript', 'javascript']);

/** Whether a file is code; everything else sets values and is edited as such. */
export function isCode(workspace: Workspace, path: string): boolean {
  const language = workspace.languageOf(path);
  return language !== undefined && codeLanguages.has(language);
}

/** Where a person would change the delivery time: the caller that gives it, else the setter's argument. */
export function delaySite(send: WorkspaceSend): Site {
  const { part, path, place, calls } = send;
  return calls.length > 0 || !part.deliveryTime ? place : { path, range: part.deliveryTime.range };
}

/** The entry of a configuration file that a delay comes from; a constant of the code is a step of its trail. */
export function configuredSite(workspace: Workspace, due: Due): Site | undefined {
  return due.kind !== 'open' && due.site && !isCode(workspace, due.site.path) ? due.site : undefined;
}

/** The texts that a value can be, each once. */
export function textsOf(values: Resolved): string[] {
  return [...new Set(values.flatMap((value) => (value.kind === 'known' && typeof value.value === 'string' ? [value.value] : [])))];
}

/** The topic of a send where it is one for certain. */
export function topicOf({ topics }: WorkspaceSend): string | null {
  const names = textsOf(topics);
  return names.length === 1 && topics.every(({ kind }) => kind === 'known') ? (names[0] ?? null) : null;
}
