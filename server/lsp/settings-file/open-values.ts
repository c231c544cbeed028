import type { TextRange } from '../../engine/text.js';
import type { Message } from '../../l10n/messages.js';
import type { OpenPlace, Workspace } from '../../model/workspace.js';
import { lspMessages } from '../messages.js';
import type { Project } from '../project.js';

/** A value that nothing in the workspace tells, by the name under which `values:` takes it. */
export interface OpenValueName {
  readonly name: string;
  readonly place: OpenPlace;
}

const words: Readonly<Record<OpenPlace['what'], () => Message>> = {
  topic: lspMessages.topic,
  group: lspMessages.group,
  endpoint: lspMessages.endpoint,
  credential: lspMessages.credential,
  delay: lspMessages.delay,
  filter: lspMessages.filter,
};

/** What a value is for, in one word. */
export function wordFor({ what }: OpenPlace): Message {
  return words[what]();
}

/** Each place with its name, in the order of the workspace. Credentials are left out: what they are belongs into no file. */
export function openValues(project: Project): readonly OpenValueName[] {
  const { open }: Workspace = project.workspace();
  const places = open.filter(({ what }) => what !== 'credential');
  const columns = new Map<string, Set<number>>();
  const placed = places.map((place) => ({ place, at: positionOf(project, place.path, place.value.range) }));
  for (const { place, at } of placed) {
    const line = `${place.path}:${at.line}`;
    columns.set(line, (columns.get(line) ?? new Set()).add(at.column));
  }
  return placed.map(({ place, at }) => {
    const line = `${place.path}:${at.line}`;
    const site = (columns.get(line)?.size ?? 0) > 1 ? `${line}:${at.column}` : line;
    return { name: place.open.key ?? site, place };
  });
}

/** Counted from 1, as in the settings. */
function positionOf(project: Project, path: string, { start }: TextRange): { readonly line: number; readonly column: number } {
  const { line, column } = project.lines(path)?.positionAt(start) ?? { line: 0, column: 0 };
  return { line: line + 1, column: column + 1 };
}
