import type { Parsed } from '../../engine/support.js';
import type { XmlDocument } from './document.js';

export interface XmlFile extends Parsed {
  readonly document: XmlDocument;
}
