import type { LanguageId } from '../../engine/languages.js';
import type { LanguageAdapter, Parsed, SourceFile } from '../../engine/support.js';
import type { ConfigurationSetting } from '../../model/settings.js';
import type { ConfigurationContent, ConfigurationEntry } from './entries.js';
import { configurationMessages } from './messages.js';
import { readDotenv, readProperties } from './properties.js';
import { mostSettings, settingsOf } from './settings.js';
import { readJson, readYaml } from './structured.js';
import { readToml } from './toml.js';

/** A configuration file as the values that it holds. */
export interface ConfigurationFile extends Parsed, ConfigurationContent {
  readonly settings: readonly ConfigurationSetting[];
}

/** What a configuration file says to code of other files. */
export interface ConfigurationFacts {
  readonly settings: readonly ConfigurationSetting[];
}

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

/** Longer files are data: parsing them would take seconds at each change. */
const mostCharacters = 4_000_000;

/** Configuration formats. What they set is joined with the keys that code of other files reads. */
export const configurationAdapter: LanguageAdapter<ConfigurationFile, ConfigurationFacts, null> = {
  languages: ['yaml', 'json', 'properties', 'dotenv', 'toml'],
  load: () => Promise.resolve(),
  parse(source) {
    if (source.text.length > mostCharacters) {
      const problems = [configurationMessages.tooLong({ characters: mostCharacters })];
      return { source, ...nothing, syntaxErrors: 0, settings: [], problems };
    }
    const content = contentOf(source);
    const { settings, isCut } = settingsOf(source, content);
    const problems = isCut ? [configurationMessages.tooManySettings({ count: mostSettings })] : [];
    return { source, ...content, settings, ...(isCut && { problems }) };
  },
  facts: ({ settings }) => ({ settings }),
  join: () => null,
  needles: () => [],
  comments: (parsed) => parsed.comments,
  settings: ({ settings }) => settings,
  // What is set concerns the workspace, but no file's own analysis.
  reach: () => ({ words: [], receivers: [] }),
};

function contentOf({ text, language }: SourceFile): ConfigurationContent {
  if (bracketDepth(text) > maxDepth) return nothing;
  try {
    return readers[language]?.(text) ?? nothing;
  } catch {
    // The libraries promise not to throw, but a hostile file must not end a scan.
    return nothing;
  }
}

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
