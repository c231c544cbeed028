import type { DeclaredDependency, DependencyChange } from '../../engine/build-files.js';
import { sameLibrary } from '../../engine/build-entry.js';
import type { TextEdit, TextRange } from '../../engine/text.js';
import { replacement } from '../build-text.js';
import { tokenize, tomlDialect, type Token } from './tokens.js';

type Library = NonNullable<DependencyChange['add']>;

/** `key = value` of a table: a text, or an inline table whose keys may be dotted (`version.ref`). */
interface Entry {
  readonly table: string;
  readonly key: Token;
  readonly value: Token;
  readonly valueEnd: number;
  readonly pairs: readonly Entry[];
}

/** A library of a version catalogue. Scripts use it by its alias, so it counts as a declaration for code. */
interface CatalogueLibrary extends DeclaredDependency {
  readonly entry: Entry;
}

export interface Catalogue {
  readonly entries: readonly Entry[];
  readonly dependencies: readonly CatalogueLibrary[];
  readonly syntaxErrors: number;
}

export function readCatalogue(text: string): Catalogue {
  const { tokens, syntaxErrors } = tokenize(text, tomlDialect);
  const entries: Entry[] = [];
  let table = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const isFirst = i === 0 || tokens[i - 1]?.kind === 'line-end';
    if (!token || !isFirst) continue;
    if (token.text === '[' && token.partner !== undefined) table = tokens[token.partner - 1]?.text ?? '';
    else entries.push(...entryAt(tokens, i, table));
  }
  const dependencies = entries.filter((entry) => entry.table === 'libraries').flatMap((entry) => libraryOf(entry, entries));
  return { entries, dependencies, syntaxErrors };
}

function entryAt(tokens: readonly Token[], index: number, table: string): Entry[] {
  const [key, equals, value] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!key || !value || equals?.kind !== 'symbol' || equals.text !== '=') return [];
  const close = value.partner !== undefined && value.partner > index ? value.partner : undefined;
  const pairs: Entry[] = [];
  if (close !== undefined && value.text === '{')
    for (let i = index + 3; i < close; i++) {
      const [pair] = entryAt(tokens, i, '');
      if (!pair) continue;
      pairs.push(pair);
      while (i < close && (tokens[i]?.range.end ?? 0) < pair.valueEnd) i++;
    }
  const valueEnd = tokens[close ?? index + 2]?.range.end ?? value.range.end;
  return [{ table, key, value, valueEnd, pairs }];
}

function libraryOf(entry: Entry, entries: readonly Entry[]): CatalogueLibrary[] {
  const range = { start: entry.key.range.start, end: entry.valueEnd };
  const value = (key: string): Token | undefined => entry.pairs.find((pair) => pair.key.text === key)?.value;
  const notation = entry.value.kind === 'text' ? entry.value : value('module');
  const reference = value('version.ref')?.text;
  const referenced = entries.find((candidate) => candidate.table === 'versions' && candidate.key.text === reference)?.value;
  const versionToken = value('version') ?? referenced;
  const [group, artifact, inline] = notation ? notation.text.split(':') : [value('group')?.text, value('name')?.text];
  if (!group || !artifact) return [];
  const version = inline ?? (versionToken?.kind === 'text' ? versionToken.text : undefined);
  const isShared =
    entries.flatMap(({ pairs }) => pairs).filter(({ key, value: { text } }) => key.text === 'version.ref' && text === reference).length > 1;
  const versionRange = inline === undefined && version !== undefined && !isShared ? versionToken?.content : undefined;
  const nameStart = notation ? notation.content.start + group.length + 1 : (value('name')?.content.start ?? range.start);
  return [
    {
      group,
      artifact,
      ...(version === undefined ? {} : { version }),
      ...(versionRange && { versionRange }),
      range,
      nameRange: { start: nameStart, end: nameStart + artifact.length },
      managed: false,
      entry,
    },
  ];
}

/**
 * Puts another library behind an alias, so that the scripts that use it need no change.
 * Nothing is removed or added otherwise: which scripts use an alias is not known here.
 */
export function changeCatalogue(catalogue: Catalogue, { remove = [], add }: DependencyChange): readonly TextEdit[] | undefined {
  if (!add || catalogue.syntaxErrors > 0) return undefined;
  const replaced = catalogue.dependencies.filter((library) => remove.some((coordinates) => sameLibrary(coordinates, library)));
  const edits = replaced.flatMap((library) => replaceEntry(library.entry, catalogue, add));
  return edits.length > 0 ? edits : undefined;
}

function replaceEntry(entry: Entry, catalogue: Catalogue, library: Library): TextEdit[] {
  const { group, artifact, version } = library;
  if (entry.value.kind === 'text') return [replacement(entry.value.content, `${group}:${artifact}:${version}`)];
  const texts = new Map([
    ['module', `${group}:${artifact}`],
    ['group', group],
    ['name', artifact],
  ]);
  const edits = entry.pairs.flatMap((pair) => {
    const text = texts.get(pair.key.text);
    return text === undefined ? [] : [replacement(pair.value.content, text)];
  });
  return [...edits, ...versionEdits(entry, catalogue, version)];
}

function versionEdits(entry: Entry, { entries }: Catalogue, version: string): TextEdit[] {
  const pair = entry.pairs.find(({ key }) => key.text === 'version' || key.text === 'version.ref');
  if (!pair) {
    const end = entry.pairs.at(-1)?.valueEnd ?? entry.valueEnd;
    return [{ start: end, end, newText: `, version = "${version}"` }];
  }
  const written: TextRange = { start: pair.key.range.start, end: pair.valueEnd };
  if (pair.key.text === 'version') return [replacement(written, `version = "${version}"`)];
  const declared = entries.find(({ table, key }) => table === 'versions' && key.text === pair.value.text);
  const uses = entries
    .flatMap(({ pairs }) => pairs)
    .filter(({ key, value }) => key.text === 'version.ref' && value.text === pair.value.text);
  const isOwn = declared?.value.kind === 'text' && uses.length === 1;
  return [isOwn ? replacement(declared.value.content, version) : replacement(written, `version = "${version}"`)];
}
