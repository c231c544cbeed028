import type { LanguageId } from '../../engine/languages.js';
import type { SourceFile } from '../../engine/support.js';
import type { TextRange } from '../../engine/text.js';
import { profileOf } from '../../engine/workspace/profiles.js';
import type { ConfigurationSetting } from '../../model/settings.js';
import type { ConfigurationContent } from './entries.js';
import { readDotenv, readProperties } from './properties.js';
import { readYamlTrees } from './tree.js';
import { settingsOfDocuments, type EmbeddedFile } from './tree-settings.js';
import { unescaped } from './unescape.js';

/** What a configuration file sets, as far as it is read. */
export interface FileSettings {
  readonly settings: readonly ConfigurationSetting[];
  /** There are more than are read. */
  readonly isCut: boolean;
}

/** Configuration that people write is shorter; what machines write names no topics. */
export const mostSettings = 20_000;

/** Files that tools read, not applications: their keys (`name`, `version`) mean something else. */
const toolFile =
  /(?:^|\/)(?:package(?:-lock)?\.json|[jt]sconfig[^/]*\.json|composer\.(?:json|lock)|pnpm-lock\.yaml|pnpm-workspace\.yaml|(?:angular|nx|lerna|turbo|renovate|deno)\.jsonc?|\.gitlab-ci\.yml|gradle\.properties|gradle-wrapper\.properties|libs\.versions\.toml|Cargo\.toml|pyproject\.toml|rocketmq-migrate\.ya?ml)$|(?:^|\/)\.(?:github|vscode|idea|circleci)\//;

export function settingsOf({ path, language, text }: SourceFile, content: ConfigurationContent): FileSettings {
  if (toolFile.test(path)) return { settings: [], isCut: false };
  if (content.documents) return settingsOfDocuments(content.documents, text, mostSettings, embeddedSettings);
  const settings = content.entries.slice(0, mostSettings).map(({ key, value, range }): ConfigurationSetting => {
    if (language === 'dotenv') return { key, value, range, source: 'environment' };
    return language === 'properties' ? { key: unescaped(key), value: unescaped(value), range } : { key, value, range };
  });
  const isCut = content.entries.length > mostSettings;
  return { settings: language === 'properties' ? withDocuments(settings, separatorsIn(text, content.comments)) : settings, isCut };
}

/**
 * Lines that begin a further document of a `.properties` file.
 * https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.files.multi-document
 */
function separatorsIn(text: string, comments: readonly TextRange[]): readonly number[] {
  return comments.filter(({ start, end }) => /^[#!]---\s*$/.test(text.slice(start, end))).map(({ start }) => start);
}

const profileKeys = new Set(['spring.config.activate.on-profile', 'spring.profiles']);

function withDocuments(settings: readonly ConfigurationSetting[], separators: readonly number[]): readonly ConfigurationSetting[] {
  if (separators.length === 0) return settings;
  let document = 0;
  const numbered = settings.map((setting) => {
    while ((separators[document] ?? Infinity) < setting.range.start) document++;
    return { ...setting, document };
  });
  const profiles = new Map<number, string>();
  for (const { key, value, document: number } of numbered) if (profileKeys.has(key)) profiles.set(number, String(value));
  return numbered.map((setting) => {
    const profile = profiles.get(setting.document);
    return profile === undefined ? setting : { ...setting, profile };
  });
}

/** What a file sets that a Kubernetes ConfigMap holds as a text; places are within that text. */
function embeddedSettings({ name, text }: EmbeddedFile): readonly ConfigurationSetting[] {
  const profile = profileOf(name);
  const content = contentOf(name, text);
  if (!content) return [];
  const { settings } = settingsOf({ path: name, text, language: content.language }, content);
  return profile === undefined ? settings : settings.map((setting) => ({ profile, ...setting }));
}

function contentOf(name: string, text: string): (ConfigurationContent & { readonly language: LanguageId }) | undefined {
  if (name.endsWith('.properties')) return { ...readProperties(text), language: 'properties' };
  if (name.endsWith('.env')) return { ...readDotenv(text), language: 'dotenv' };
  if (!/\.ya?ml$/.test(name)) return undefined;
  return { entries: [], comments: [], syntaxErrors: 0, documents: readYamlTrees(text), language: 'yaml' };
}
