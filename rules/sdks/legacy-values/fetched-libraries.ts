import type { Coordinates } from '../../../server/engine/build-files.js';
import type { FrontEnd, Parsed } from '../../../server/engine/support.js';
import type { TextConstant } from '../../../server/engine/text-constants.js';
import type { TextRange } from '../../../server/engine/text.js';
import { emptyModel, type FetchedLibrary } from '../../../server/model/messaging.js';
import { onsClient } from '../../knowledge/sdk-coordinates.js';
import { onsHttpLibraries } from '../ons-http/libraries.js';

const libraries: readonly Coordinates[] = [onsClient, ...onsHttpLibraries.map(({ legacy }) => legacy)];

/** Finds the coordinates of legacy libraries among the words of commands. */
export function fetchedLibraries<P extends Parsed>(words: (parsed: P) => Iterable<TextConstant>): FrontEnd<P, unknown> {
  const needles = libraries.map(({ artifact }) => artifact);
  return {
    family: 'config',
    needles,
    analyze(parsed) {
      const { text } = parsed.source;
      if (!needles.some((needle) => text.includes(needle))) return undefined;
      const found: FetchedLibrary[] = [];
      for (const { value, range } of words(parsed)) {
        const library = libraryIn(value);
        if (!library) continue;
        const place = placeOf(text, value, range);
        const { version } = library;
        const at = version === undefined ? -1 : value.lastIndexOf(version);
        const versionRange = version !== undefined && place && { start: place.start + at, end: place.start + at + version.length };
        found.push({ ...library, range: place ?? range, ...(versionRange && { versionRange }) });
      }
      return found.length === 0 ? undefined : { family: 'config', uses: [], model: { ...emptyModel, fetchedLibraries: found }, links: [] };
    },
  };
}

/** Where a word stands as it reads; quotes around a part of a word move it by one. */
function placeOf(text: string, value: string, { start }: TextRange): TextRange | undefined {
  const found = [start, start - 1].find((at) => at >= 0 && text.startsWith(value, at));
  return found === undefined ? undefined : { start: found, end: found + value.length };
}

/** `group:artifact:version[:packaging]` as Maven writes it, `name[@version]` as npm does. */
function libraryIn(text: string): (Coordinates & { readonly version?: string }) | undefined {
  for (const { group, artifact } of libraries) {
    const [name, separator] = group === '' ? [artifact, '@'] : [`${group}:${artifact}`, ':'];
    if (text === name) return { group, artifact };
    if (!text.startsWith(name + separator)) continue;
    const version = text.slice(name.length + 1).split(':')[0] ?? '';
    return /^[\w.^~-]+$/.test(version) ? { group, artifact, version } : { group, artifact };
  }
  return undefined;
}
