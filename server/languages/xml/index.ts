import type { LanguageAdapter } from '../../engine/support.js';
import { parseXml } from './document.js';
import type { XmlFile } from './file.js';

export * from './document.js';
export { xmlEntries } from './entries.js';
export type { XmlFile } from './file.js';

/** XML that configures an application. Build files of Maven are read by its own tool. */
export const xmlAdapter: LanguageAdapter<XmlFile, null, null> = {
  languages: ['xml'],
  load: () => Promise.resolve(),
  parse(source) {
    const document = parseXml(source.text);
    return { source, document, syntaxErrors: document.syntaxErrors };
  },
  facts: () => null,
  join: () => null,
  needles: () => [],
  comments: ({ document }) => document.comments,
  // Beans concern the workspace, but no other file's own analysis.
  reach: () => ({ words: [], receivers: [] }),
};
