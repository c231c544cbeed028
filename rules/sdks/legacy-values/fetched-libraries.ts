import type { Coordinates } from '../../../server/engine/build-files.js';
import type { FrontEnd, Parsed } from '../../../server/engine/support.js';
import type { TextRange } from '../../../server/engine/text.js';
import {
  assignmentOf,
  assignmentsOf,
  constantOf,
  type ShellCommand,
  type ShellContent,
  type ShellWord,
} from '../../../server/languages/shell/index.js';
import { emptyModel, type FetchedLibrary } from '../../../server/model/messaging.js';
import { onsClient } from '../../knowledge/sdk-coordinates.js';
import { onsHttpLibraries } from '../ons-http/libraries.js';

const libraries: readonly Coordinates[] = [onsClient, ...onsHttpLibraries.map(({ legacy }) => legacy)];
const needles = libraries.map(({ artifact }) => artifact);

/** Finds the legacy libraries that commands fetch. */
export function fetchedLibraries<P extends Parsed>(contentsOf: (parsed: P) => Iterable<ShellContent>): FrontEnd<P, unknown> {
  return {
    family: 'config',
    needles,
    analyze(parsed) {
      const { text } = parsed.source;
      if (!needles.some((needle) => text.includes(needle))) return undefined;
      const found = [...contentsOf(parsed)].flatMap((content) => {
        const variables = variablesOf(content);
        return content.commands.flatMap((command) => fetchedBy(command, text, variables));
      });
      return found.length === 0 ? undefined : { family: 'config', uses: [], model: { ...emptyModel, fetchedLibraries: found }, links: [] };
    },
  };
}

/** A text with the place at which it stands as it reads; undefined where quotes or variables are in the way. */
interface Written {
  readonly text: string;
  readonly range: TextRange | undefined;
}

type Variables = ReadonlyMap<string, Written>;

/** Variables that are assigned once, a constant. */
function variablesOf(content: ShellContent): Variables {
  const found = new Map<string, Written>();
  const several = new Set<string>();
  for (const { name, value } of assignmentsOf(content)) {
    const text = constantOf(value);
    if (found.has(name) || text === undefined) several.add(name);
    if (text !== undefined) found.set(name, { text, range: value.content });
  }
  for (const name of several) found.delete(name);
  return found;
}

function fetchedBy({ words }: ShellCommand, text: string, variables: Variables): FetchedLibrary[] {
  const found = words.flatMap((word) => inWord(word, text, variables) ?? []);
  return found.length > 0 ? found : byOptions(words, text, variables);
}

/** The coordinates in a word, or behind the `=` of an option. */
function inWord(word: ShellWord, text: string, variables: Variables): FetchedLibrary | undefined {
  if (assignmentOf(word)) return undefined;
  const value = optionValue(word) ?? word.text;
  const library = libraryIn(value);
  if (!library) return undefined;
  const { group, artifact, isAddress } = library;
  const place = placeOf(text, value, { start: word.range.end - value.length, end: word.range.end }) ?? placeOf(text, value, word.content);
  return { group, artifact, ...versioned(library.version, isAddress ? undefined : place, text, variables), range: place ?? word.content };
}

/** `-DgroupId=com.aliyun.mq -DartifactId=mq-http-sdk -Dversion=1.0.3`: the same in three options. */
function byOptions(words: readonly ShellWord[], text: string, variables: Variables): FetchedLibrary[] {
  const given = (name: string): ShellWord | undefined => words.find((word) => word.text.startsWith(`-D${name}=`));
  const [groupWord, artifactWord, versionWord] = [given('groupId'), given('artifactId'), given('version')];
  const library = libraries.find(
    ({ group, artifact }) => groupWord && artifactWord && optionValue(groupWord) === group && optionValue(artifactWord) === artifact,
  );
  if (!library || !artifactWord) return [];
  const value = versionWord && optionValue(versionWord);
  const place =
    value === undefined || !versionWord
      ? undefined
      : placeOf(text, value, { start: versionWord.range.end - value.length, end: versionWord.range.end });
  const { group, artifact } = library;
  return [{ group, artifact, ...versioned(value, place, text, variables), range: artifactWord.content }];
}

function optionValue(word: ShellWord): string | undefined {
  return /^--?[\w.-]+=(.*)$/s.exec(word.text)?.[1];
}

/** The version, by a variable where it is one, with the place where it stands alone. */
function versioned(
  version: string | undefined,
  place: TextRange | undefined,
  text: string,
  variables: Variables,
): Pick<FetchedLibrary, 'version' | 'versionRange'> {
  if (version === undefined) return {};
  const name = /^\$\{?(\w+)\}?$/.exec(version)?.[1];
  const { text: said, range } =
    name === undefined ? { text: version, range: lastIn(text, version, place) } : (variables.get(name) ?? { text: '', range: undefined });
  if (!/^[\w.^~-]+$/.test(said)) return {};
  return { version: said, ...(range && { versionRange: range }) };
}

function lastIn(text: string, version: string, place: TextRange | undefined): TextRange | undefined {
  const at = place ? text.slice(place.start, place.end).lastIndexOf(version) : -1;
  return place && at >= 0 ? { start: place.start + at, end: place.start + at + version.length } : undefined;
}

/** Where a word stands as it reads; quotes around a part of a word move it by one. */
function placeOf(text: string, value: string, { start }: TextRange): TextRange | undefined {
  const found = [start, start - 1].find((at) => at >= 0 && text.startsWith(value, at));
  return found === undefined ? undefined : { start: found, end: found + value.length };
}

/**
 * `group:artifact:version[:packaging]` as Maven writes it, `name[@version]` as npm does, and the address of a file in a repository of
 * Maven: `https://../com/aliyun/mq/mq-http-sdk/1.0.3/mq-http-sdk-1.0.3.jar`.
 */
function libraryIn(text: string): (Coordinates & { readonly version?: string; readonly isAddress?: true }) | undefined {
  for (const { group, artifact } of libraries) {
    const [name, separator] = group === '' ? [artifact, '@'] : [`${group}:${artifact}`, ':'];
    if (text === name) return { group, artifact };
    if (text.startsWith(name + separator)) return { group, artifact, version: text.slice(name.length + 1).split(':')[0] ?? '' };
    const path = group === '' ? -1 : text.indexOf(`/${group.replaceAll('.', '/')}/${artifact}/`);
    if (path < 0 || !/^https?:/.test(text)) continue;
    // The version stands in such an address twice: it is not changed at one place.
    const version = text.slice(path).split('/')[group.split('.').length + 2];
    return { group, artifact, isAddress: true, ...(version !== undefined && { version }) };
  }
  return undefined;
}
