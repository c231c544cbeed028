import type { LanguageAdapter, Parsed } from '../../engine/support.js';
import { parseXml, type XmlDocument } from './document.js';

export * from './document.js';
export { xmlEntries } from './entries.js';

export interface XmlFile extends Parsed {
  readonly document: XmlDocument;
}

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
};
