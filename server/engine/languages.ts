/** As in the `language` field of the JSON output. */
export type LanguageId =
  'java' | 'typescript' | 'javascript' | 'xml' | 'yaml' | 'properties' | 'gradle' | 'json' | 'toml' | 'hcl' | 'dotenv';

const byExtension: Readonly<Record<string, LanguageId>> = {
  java: 'java',
  ts: 'typescript',
  tsx: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  js: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  xml: 'xml',
  yml: 'yaml',
  yaml: 'yaml',
  properties: 'properties',
  gradle: 'gradle',
  json: 'json',
  toml: 'toml',
};

/** The language of a path by its name; undefined when no part of the product reads such files. */
export function languageOf(path: string): LanguageId | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name.endsWith('.gradle.kts')) return 'gradle';
  if (name === '.env' || name.startsWith('.env.')) return 'dotenv';
  return byExtension[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}
