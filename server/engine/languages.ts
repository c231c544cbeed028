/** As in the `language` field of the JSON output. */
export type LanguageId =
  | 'java'
  | 'typescript'
  | 'javascript'
  | 'xml'
  | 'yaml'
  | 'properties'
  | 'gradle'
  | 'json'
  | 'toml'
  | 'hcl'
  | 'dotenv'
  | 'shell'
  | 'dockerfile'
  | 'sql';

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
  tf: 'hcl',
  tfvars: 'hcl',
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
  mk: 'shell',
  dockerfile: 'dockerfile',
  sql: 'sql',
};

/** Names of files without an extension of their own: what they hold is commands. */
const byName: Readonly<Record<string, LanguageId>> = { makefile: 'shell', gnumakefile: 'shell', jenkinsfile: 'shell' };

/** The language of a path by its name; undefined when no part of the product reads such files. */
export function languageOf(path: string): LanguageId | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name.endsWith('.gradle.kts')) return 'gradle';
  if (name === '.env' || name.startsWith('.env.')) return 'dotenv';
  if (name.endsWith('.tf.json') || name.endsWith('.tfvars.json')) return 'hcl';
  const lower = name.toLowerCase();
  if (/^(?:dockerfile|containerfile)(?:\.|$)/.test(lower)) return 'dockerfile';
  if (lower.startsWith('jenkinsfile.')) return 'shell';
  return byName[lower] ?? byExtension[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}

const extensions = Object.keys(byExtension).join(',');

/**
 * Glob patterns of the files that have a language, as editors take them. Names of any case have one (`makefile`, `Foo.JAVA`), but here stand
 * those that people write.
 */
export const filePatterns: readonly string[] = [
  `**/*.{${extensions},gradle.kts,tf.json,tfvars.json}`,
  '**/{.env,.env.*,Makefile,makefile,GNUmakefile,Jenkinsfile,Jenkinsfile.*}',
  '**/{Dockerfile,dockerfile,Dockerfile.*,Containerfile,containerfile,Containerfile.*}',
];
