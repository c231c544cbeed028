import { CompletionItemKind, MarkupKind, type CompletionItem, type Hover, type MarkupContent } from 'vscode-languageserver';
import { LineMap } from '../../engine/text.js';
import { settingsFor, type Setting } from '../../workspace/configuration/schema.js';
import { lspMessages } from '../messages.js';
import type { Project } from '../project.js';
import { say, type Session } from '../session.js';
import { toRange } from '../text-positions.js';
import { cursorAt, type SettingsCursor } from './cursor.js';
import { openValues, wordFor } from './open-values.js';
import { yamlName } from './state-value.js';

interface Proposal {
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: string;
  /** What follows the name when it is inserted. */
  readonly after?: string;
}

type Settings = Readonly<Record<string, Setting>>;

/** What can stand at an offset of a `rocketmq-migrate.yml`. */
export function completionsAt(session: Session, project: Project, text: string, offset: number): CompletionItem[] {
  const cursor = cursorAt(text, offset);
  if (!cursor) return [];
  const range = toRange(new LineMap(text), cursor.word);
  const proposals = cursor.isInValue ? valuesAt(session, cursor) : namesAt(session, project, cursor);
  return proposals.map(({ label, detail, documentation, after }) => {
    const written = cursor.isInValue ? label : `${yamlName(label)}${cursor.hasColon ? '' : (after ?? ': ')}`;
    return {
      label,
      filterText: cursor.isInValue ? label : yamlName(label),
      kind: cursor.isInValue ? CompletionItemKind.EnumMember : CompletionItemKind.Property,
      ...(detail !== undefined && { detail }),
      ...(documentation !== undefined && { documentation: markdown(documentation) }),
      textEdit: { range, newText: written },
    };
  });
}

/** What a setting means. */
export function hoverAt(session: Session, text: string, offset: number): Hover | null {
  const cursor = cursorAt(text, offset);
  if (!cursor || cursor.name === '') return null;
  const { locale } = session.features;
  const around = settingAt(session, cursor.parents);
  const own = settingAt(session, [...cursor.parents, cursor.name]);
  const said =
    own?.description[locale] ?? (around?.kind === 'map' ? `${around.names[locale]}\n\n${around.description[locale]}` : undefined);
  return said === undefined ? null : { contents: markdown(said), range: toRange(new LineMap(text), cursor.word) };
}

function markdown(value: string): MarkupContent {
  return { kind: MarkupKind.Markdown, value };
}

function settingsOf(session: Session): Settings {
  return settingsFor(session.host.product.rules.map(({ id }) => id));
}

function settingAt(session: Session, path: readonly string[]): Setting | undefined {
  let settings: Settings = settingsOf(session);
  let found: Setting | undefined;
  for (const name of path) {
    found = Object.hasOwn(settings, name) ? settings[name] : undefined;
    settings = found?.kind === 'group' ? found.settings : {};
  }
  return found;
}

function namesAt(session: Session, project: Project, { parents, siblings, name }: SettingsCursor): Proposal[] {
  const around = settingAt(session, parents);
  const { locale } = session.features;
  const free = (proposal: Proposal): boolean => proposal.label === name || !siblings.has(proposal.label);
  if (parents.length === 0 || around?.kind === 'group') {
    const settings = around?.kind === 'group' ? around.settings : settingsOf(session);
    const indent = '  '.repeat(parents.length + 1);
    return Object.entries(settings)
      .map(([label, { kind, description }]) => ({
        label,
        documentation: description[locale],
        after: kind === 'group' || kind === 'map' ? `:\n${indent}` : ': ',
      }))
      .filter(free);
  }
  return around?.kind === 'map' && parents.length === 1 ? namesOfMap(session, project, parents[0] ?? '').filter(free) : [];
}

/** Names that a person chooses: what the workspace needs comes first to mind. */
function namesOfMap(session: Session, project: Project, name: string): Proposal[] {
  const workspace = project.workspace();
  if (name === 'values') {
    const byName = new Map<string, Proposal>();
    for (const { name: label, place } of openValues(project)) {
      const detail = say(session, lspMessages.neededAt({ what: wordFor(place), path: place.path }));
      if (!byName.has(label)) byName.set(label, { label, detail });
    }
    return [...byName.values()];
  }
  if (name === 'topics') return workspace.topics.map((topic) => ({ label: topic.name }));
  if (name !== 'instances') return [];
  const ids = workspace.clients.flatMap(({ instanceIds }) =>
    instanceIds.flatMap((one) => (one.kind === 'known' ? [String(one.value)] : [])),
  );
  return [...new Set([...ids, 'default'])].map((label) => ({ label }));
}

function valuesAt(session: Session, { parents, name }: SettingsCursor): Proposal[] {
  const around = settingAt(session, parents);
  if (around?.kind === 'map') return around.values.kind === 'choice' ? around.values.choices.map((label) => ({ label })) : [];
  const setting = settingAt(session, [...parents, name]);
  switch (setting?.kind) {
    case 'choice':
      return setting.choices.map((label) => ({ label }));
    case 'version':
      return [{ label: setting.usual }];
    case 'duration':
      return ['24h', '3d', '7d'].map((label) => ({ label }));
    default:
      return [];
  }
}
