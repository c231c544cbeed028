import { languageOf, type LanguageId } from '../engine/languages.js';

/** By the identifiers that editors give to the languages of code, whatever the file is called. */
const code: Readonly<Record<string, LanguageId>> = {
  java: 'java',
  typescript: 'typescript',
  typescriptreact: 'typescript',
  javascript: 'javascript',
  javascriptreact: 'javascript',
};

/** Of texts that have no name yet. A configuration file with a name that says nothing is not read from the disk either. */
const unnamed: Readonly<Record<string, LanguageId>> = {
  ...code,
  xml: 'xml',
  yaml: 'yaml',
  dockercompose: 'yaml',
  properties: 'properties',
  'java-properties': 'properties',
  'spring-boot-properties': 'properties',
  'spring-boot-properties-yaml': 'yaml',
  json: 'json',
  jsonc: 'json',
  toml: 'toml',
  terraform: 'hcl',
  'terraform-vars': 'hcl',
  hcl: 'hcl',
  dotenv: 'dotenv',
  shellscript: 'shell',
  makefile: 'shell',
  dockerfile: 'dockerfile',
  sql: 'sql',
  gradle: 'gradle',
};

/** The language of a document: by its name, as everywhere in the product, and by the editor's word where the name says nothing. */
export function languageOfDocument(path: string, editorLanguage: string): LanguageId | undefined {
  const known = path.startsWith('untitled:') ? unnamed : code;
  return languageOf(path) ?? (Object.hasOwn(known, editorLanguage) ? known[editorLanguage] : undefined);
}
