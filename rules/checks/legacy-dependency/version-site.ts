import type { BuildFile, DeclaredDependency } from '../../../server/engine/build-files.js';
import type { TextRange } from '../../../server/engine/text.js';

export interface WrittenVersion {
  readonly version: string;
  /** Where it is written in this file; undefined where that can't be told for certain. */
  readonly range: TextRange | undefined;
}

/** The version that a declaration has, by a property of the same file where it names one; undefined where it is managed elsewhere. */
export function writtenVersion({ source, properties, dependencies }: BuildFile, declared: DeclaredDependency): WrittenVersion | undefined {
  const { version, versionRange, range } = declared;
  if (version === undefined) return undefined;
  const name = /^\$\{?([\w.-]+)\}?$/.exec(version)?.[1];
  if (name === undefined) {
    if (!/^\d/.test(version)) return undefined;
    return { version, range: versionRange ?? only(source.text, version, range) };
  }
  const value = properties?.get(name);
  if (value === undefined || !/^\d/.test(value)) return undefined;
  const places = [
    `<${name}>${value}</${name}>`,
    ...['"', "'"].flatMap((quote) => [`${name} = ${quote}${value}${quote}`, `${name}=${quote}${value}${quote}`]),
  ];
  const whole = { start: 0, end: source.text.length };
  const found = places.flatMap((place) => {
    const at = only(source.text, place, whole);
    if (!at) return [];
    const start = at.start + place.lastIndexOf(value);
    return [{ start, end: start + value.length }];
  });
  const isShared = dependencies.some((other) => other.version === version && other.artifact !== declared.artifact);
  return { version: value, range: found.length === 1 && !isShared ? found[0] : undefined };
}

/** The place of a text that stands in a range exactly once. */
function only(text: string, wanted: string, { start, end }: TextRange): TextRange | undefined {
  const at = text.indexOf(wanted, start);
  if (at < 0 || at + wanted.length > end) return undefined;
  const next = text.indexOf(wanted, at + 1);
  return next < 0 || next + wanted.length > end ? { start: at, end: at + wanted.length } : undefined;
}
