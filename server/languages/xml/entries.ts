import type { ConfigurationEntry } from '../configuration/entries.js';
import { attributeOf, localName, type XmlElement } from './document.js';
import type { XmlFile } from './file.js';

/** Attributes by which an element names what it sets. */
const naming = ['name', 'key', 'id'] as const;

/**
 * What a file sets, by key: `<property name="accessKey" value=".."/>` and `<prop key="AccessKey">..</prop>` by the name that they give,
 * any other attribute or text by the path of elements to it.
 */
export function xmlEntries(file: XmlFile): readonly ConfigurationEntry[] {
  const entries: ConfigurationEntry[] = [];
  const stack: { readonly element: XmlElement; readonly key: string }[] = [];
  if (file.document.root) stack.push({ element: file.document.root, key: '' });
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { element } = at;
    const name = naming.flatMap((attribute) => attributeOf(element, attribute)?.value ?? [])[0] ?? localName(element.name);
    const key = at.key === '' ? name : `${at.key}.${name}`;
    for (const attribute of element.attributes) {
      if (attribute.value === '' || attribute.name.startsWith('xmlns')) continue;
      const isValue = attribute.name === 'value';
      entries.push({ key: isValue ? key : `${key}.${localName(attribute.name)}`, value: attribute.value, range: attribute.range });
    }
    if (element.value !== '') entries.push({ key, value: element.value, range: element.valueRange });
    stack.push(...element.children.map((child) => ({ element: child, key })).reverse());
  }
  return entries;
}
