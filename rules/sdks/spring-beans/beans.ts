import type { TextRange } from '../../../server/engine/text.js';
import { readProperties } from '../../../server/languages/configuration/properties.js';
import { attributeOf, elementsOf, localName, type XmlDocument, type XmlElement } from '../../../server/languages/xml/index.js';

/** What a property, an argument or an entry is given. */
export type BeanValue =
  | { readonly kind: 'text'; readonly text: string; readonly range: TextRange }
  | { readonly kind: 'bean'; readonly bean: Bean }
  | { readonly kind: 'reference'; readonly id: string; readonly range: TextRange }
  | { readonly kind: 'entries'; readonly entries: readonly BeanEntry[] }
  | { readonly kind: 'items'; readonly items: readonly BeanValue[] };

export interface BeanEntry {
  readonly key: BeanValue;
  readonly value: BeanValue;
  /** The element or attribute that says it. */
  readonly whole: TextRange;
}

export interface BeanProperty {
  readonly name: string;
  readonly value: BeanValue;
  readonly whole: TextRange;
}

export interface BeanArgument {
  /** Position, name or type, where one is written. */
  readonly index?: number;
  readonly name?: string;
  readonly value: BeanValue;
}

export interface Bean {
  readonly id: string | undefined;
  /** Undefined where a parent or a factory names it. */
  readonly className: string | undefined;
  readonly classRange: TextRange | undefined;
  readonly parent: string | undefined;
  readonly factoryMethod: string | undefined;
  readonly isAbstract: boolean;
  readonly properties: readonly BeanProperty[];
  readonly arguments: readonly BeanArgument[];
  readonly range: TextRange;
}

export interface Beans {
  /** All of the file, nested ones included, in source order. */
  readonly all: readonly Bean[];
  /** A bean or a map, properties or constant that has an id. */
  byId(id: string): BeanValue | undefined;
}

const collections: ReadonlySet<string> = new Set(['map', 'props', 'properties', 'list', 'set', 'array']);

/** Reads the beans of a Spring XML file: https://docs.spring.io/spring-framework/reference/core/beans/dependencies/factory-properties-detailed.html */
export function readBeans(document: XmlDocument, text: string): Beans {
  const known = new Map<XmlElement, Bean>();
  const ids = new Map<string, BeanValue>();

  function beanOf(element: XmlElement): Bean {
    const made = known.get(element);
    if (made) return made;
    const className = attributeOf(element, 'class');
    const bean: Bean = {
      id: (attributeOf(element, 'id') ?? attributeOf(element, 'name'))?.value,
      className: className?.value.trim(),
      classRange: className?.range,
      parent: attributeOf(element, 'parent')?.value,
      factoryMethod: attributeOf(element, 'factory-method')?.value,
      isAbstract: attributeOf(element, 'abstract')?.value === 'true',
      properties: [...propertiesOf(element)],
      arguments: [...argumentsOf(element)],
      range: element.range,
    };
    known.set(element, bean);
    return bean;
  }

  function* propertiesOf(element: XmlElement): Generator<BeanProperty> {
    for (const { name, value, range, whole } of element.attributes) {
      const short = /^p:(.+?)(-ref)?$/.exec(name);
      if (!short?.[1]) continue;
      yield {
        name: camelCase(short[1]),
        value: short[2] ? { kind: 'reference', id: value, range } : { kind: 'text', text: value, range },
        whole,
      };
    }
    for (const child of element.children) {
      const name = localName(child.name) === 'property' ? attributeOf(child, 'name')?.value : undefined;
      const value = name === undefined ? undefined : givenTo(child);
      if (name !== undefined && value) yield { name, value, whole: child.range };
    }
  }

  function* argumentsOf(element: XmlElement): Generator<BeanArgument> {
    for (const { name, value, range } of element.attributes) {
      const short = /^c:(?:_(\d+)|(.+?))(-ref)?$/.exec(name);
      if (!short) continue;
      const given: BeanValue = short[3] ? { kind: 'reference', id: value, range } : { kind: 'text', text: value, range };
      yield short[1] === undefined ? { name: camelCase(short[2] ?? ''), value: given } : { index: Number(short[1]), value: given };
    }
    let position = 0;
    for (const child of element.children) {
      if (localName(child.name) !== 'constructor-arg') continue;
      const index = Number(attributeOf(child, 'index')?.value ?? position);
      const name = attributeOf(child, 'name')?.value;
      const value = givenTo(child);
      position++;
      if (value) yield { ...(Number.isInteger(index) && { index }), ...(name !== undefined && { name }), value };
    }
  }

  /** `value`, `ref` and `key` attributes, or the one element inside. */
  function givenTo(element: XmlElement, prefix = ''): BeanValue | undefined {
    const value = attributeOf(element, prefix === '' ? 'value' : prefix);
    if (value) return { kind: 'text', text: value.value, range: value.range };
    const reference =
      attributeOf(element, prefix === '' ? 'ref' : `${prefix}-ref`) ?? (prefix === '' ? attributeOf(element, 'value-ref') : undefined);
    if (reference) return { kind: 'reference', id: reference.value, range: reference.range };
    if (prefix !== '') return undefined;
    const inner = element.children.find((child) => localName(child.name) !== 'description' && localName(child.name) !== 'key');
    if (inner) return valueOf(inner);
    return element.value === '' ? undefined : { kind: 'text', text: element.value, range: element.valueRange };
  }

  function valueOf(element: XmlElement): BeanValue | undefined {
    const name = localName(element.name);
    if (name === 'bean') return { kind: 'bean', bean: beanOf(element) };
    if (name === 'value') return { kind: 'text', text: element.value, range: element.valueRange };
    if (name === 'ref' || name === 'idref') {
      const id = attributeOf(element, 'bean') ?? attributeOf(element, 'local');
      return id && { kind: 'reference', id: id.value, range: id.range };
    }
    if (name === 'constant') {
      const field = attributeOf(element, 'static-field');
      return field && { kind: 'text', text: field.value, range: field.range };
    }
    if (name === 'map' || name === 'props' || name === 'properties') return { kind: 'entries', entries: [...entriesOf(element)] };
    if (collections.has(name)) return { kind: 'items', items: element.children.flatMap((child) => valueOf(child) ?? []) };
    return undefined;
  }

  function* entriesOf(element: XmlElement): Generator<BeanEntry> {
    for (const child of element.children) {
      const name = localName(child.name);
      if (name === 'prop') {
        const key = attributeOf(child, 'key');
        if (!key) continue;
        const value: BeanValue = { kind: 'text', text: child.value, range: child.valueRange };
        yield { key: { kind: 'text', text: key.value, range: key.range }, value, whole: child.range };
      } else if (name === 'entry') {
        const written = child.children.find((inner) => localName(inner.name) === 'key');
        const key = givenTo(child, 'key') ?? (written && givenTo(written));
        const value = givenTo(child);
        if (key && value) yield { key, value, whole: child.range };
      }
    }
    if (element.children.length === 0 && element.value !== '') yield* entriesInText(element.value, element.valueRange, text);
  }

  const beans: Bean[] = [];
  for (const element of elementsOf(document.root)) {
    const name = localName(element.name);
    if (name !== 'bean' && !(element.name.includes(':') && collections.has(name))) continue;
    const id = attributeOf(element, 'id') ?? attributeOf(element, 'name');
    const value = valueOf(element);
    if (value?.kind === 'bean') beans.push(value.bean);
    if (id && value) for (const alias of id.value.split(/[\s,;]+/)) if (!ids.has(alias)) ids.set(alias, value);
  }
  return { all: beans, byId: (id) => ids.get(id) };
}

/** Java properties written as a text: Spring makes `Properties` of it. */
export function* entriesInText(value: string, range: TextRange, text: string): Generator<BeanEntry> {
  const raw = text.slice(range.start, range.end);
  // Entities would move the places of what is behind them.
  if (raw !== value) return;
  for (const entry of readProperties(raw).entries) {
    const at = { start: entry.range.start + range.start, end: entry.range.end + range.start };
    yield {
      key: { kind: 'text', text: entry.key, range: at },
      value: { kind: 'text', text: entry.value.trim(), range: { start: at.start, end: at.start + entry.value.trimEnd().length } },
      whole: { start: at.start - entry.key.length - 1, end: at.end },
    };
  }
}

/** `producer-group` of the `p:` namespace is `producerGroup`. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
