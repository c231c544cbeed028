import type { ConfigurationFile } from '../../../server/languages/configuration/index.js';
import { readJsonTree, readYamlTrees, type DataNode } from '../../../server/languages/configuration/tree.js';

/** The documents of a YAML or JSON file, with the place of everything in them; none of other files. */
export function documentRoots({ source }: ConfigurationFile): DataNode[] {
  const documents = source.language === 'yaml' ? readYamlTrees(source.text) : source.language === 'json' ? [readJsonTree(source.text)] : [];
  return documents.flatMap(({ root }) => root ?? []);
}
