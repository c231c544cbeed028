export { child, parseXml, textOf, textRange, type XmlDocument, type XmlElement } from '../xml/document.js';
