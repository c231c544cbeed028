import type { LanguageId } from '../../engine/languages.js';
import type { LanguageAdapter, Parsed } from '../../engine/support.js';
import type { ConfigurationContent, ConfigurationEntry } from './entries.js';
import { readDotenv, readProperties } from './properties.js';
import { readJson, readYaml } from './structured.js';
import { readToml } from './toml.js';

/** A configuration file as the values that it holds. */
export interface ConfigurationFile extends Parsed, ConfigurationContent {}

export function configurationEntries(file: ConfigurationFile): readonly ConfigurationEntry[] {
  return file.entries;
}

const readers: Readonly<Partial<Record<LanguageId, (text: string) => ConfigurationContent>>> = {
  yaml: readYaml,
  json: readJson,
  properties: readProperties,
  dotenv: readDotenv,
  toml: readToml,
};

/** Deeper nesting than any configuration has; the parsers take quadratic time or the whole stack for it. */
const maxDepth = 500;

const nothing: ConfigurationContent = { entries: [], comments: [], syntaxErrors: 1 };

/** Configuration formats. What they say to code of other files is joined by key later; each file stands for itself here. */
export const configurationAdapter: LanguageAdapter<ConfigurationFile, null, null> = {
  languages: ['yaml', 'json', 'properties', 'dotenv', 'toml'],
  load: () => Promise.resolve(),
  parse(source) {
    if (bracketDepth(source.text) > maxDepth) return { source, ...nothing };
    try {
      return { source, ...(readers[source.language]?.(source.text) ?? nothing) };
    } catch {
      // The libraries promise not to throw, but a hostile file must not end a scan.
      return { source, ...nothing };
    }
  },
  facts: () => null,
  join: () => null,
  needles: () => [],
  comments: (parsed) => parsed.comments,
};

/** Brackets open at once, those in texts included: an upper bound that costs one pass. */
function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return deepest;
}
