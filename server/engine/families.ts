import type { Family, FileModel, Part } from '../model/messaging.js';
import type { Coordinates } from './build-files.js';
import type { LanguageId } from './languages.js';
import type { BuildIndex } from './build-index.js';
import { declaration, type BuildEntry } from './build-entry.js';
import type { FamilyVersions } from './product.js';
import type { FileAnalysis } from './support.js';

/** Whose libraries the clients in a configuration file are of: beans and settings are Spring's. */
const configuring: Readonly<Partial<Record<LanguageId, LanguageId>>> = { xml: 'java', yaml: 'java', properties: 'java' };

/** The version of a library that a file's module declares, the nearest build file first; undefined where none says one. */
export function versionOf(path: string, language: LanguageId, library: Coordinates, builds: BuildIndex): string | undefined {
  const chain = builds.above(path, configuring[language] ?? language);
  for (const build of chain) {
    const written = declaration(build, library, 'any')?.version;
    const version = written === undefined ? undefined : expanded(written, chain);
    if (version !== undefined && /^\d/.test(version)) return version;
  }
  return undefined;
}

/** `${ons.version}` by the properties of the file or of those above it; undefined where nothing says it. */
function expanded(written: string, chain: readonly BuildEntry[]): string | undefined {
  const name = /^\$\{?([\w.-]+)\}?$/.exec(written)?.[1];
  if (name === undefined) return written;
  return chain.map(({ file }) => file.properties?.get(name)).find((value) => value !== undefined);
}

const refined = new WeakMap<FileAnalysis, Map<Family, FileAnalysis>>();

/** An analysis with the family that the library's version tells. The same object for the same answer; uses stay the same objects. */
export function withFamilyOf(
  analysis: FileAnalysis,
  families: readonly FamilyVersions[],
  version: (library: Coordinates) => string | undefined,
): FileAnalysis {
  const [family = analysis.family] = families.flatMap((candidate) => {
    const written = candidate.family === analysis.family ? version(candidate.library) : undefined;
    return written === undefined ? [] : [candidate.familyOf(written)];
  });
  if (family === analysis.family) return analysis;
  const made = refined.get(analysis) ?? new Map<Family, FileAnalysis>();
  refined.set(analysis, made);
  const known = made.get(family);
  if (known) return known;
  const copy = { ...analysis, family, model: withFamily(analysis.model, family) };
  made.set(family, copy);
  return copy;
}

function withFamily(model: FileModel, family: Family): FileModel {
  const all = <P extends Part>(parts: readonly P[]): readonly P[] => parts.map((part) => ({ ...part, family }));
  return {
    ...model,
    clients: all(model.clients),
    producers: all(model.producers),
    sends: all(model.sends),
    consumers: all(model.consumers),
    receives: all(model.receives),
    acknowledgements: all(model.acknowledgements),
    ...(model.features && { features: all(model.features) }),
  };
}
