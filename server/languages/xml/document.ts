import { Tokenizer } from 'htmlparser2';
import type { TextRange } from '../../engine/text.js';

export interface XmlAttribute {
  /** With its prefix: `p:producer-ref`. */
  readonly name: string;
  /** Character references and the five entities of XML replaced; other entities stand as written. */
  readonly value: string;
  /** Of the value, without its quotes. */
  readonly range: TextRange;
  /** From the name to the closing quote. */
  readonly whole: TextRange;
}

/** An element with the places of its parts; offsets refer to the file's text. */
export interface XmlElement {
  /** With its prefix: `util:map`. */
  readonly name: string;
  /** From the opening tag's `<` to the closing tag's `>`. */
  readonly range: TextRange;
  /** Between the tags; empty for `<a/>`. */
  readonly content: TextRange;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** What stands directly in it, CDATA included, without the white space around it. */
  readonly value: string;
  readonly valueRange: TextRange;
}

export interface XmlDocument {
  readonly root: XmlElement | undefined;
  readonly comments: readonly TextRange[];
  /** Tags that don't fit, attributes without quotes, what is left open at the end. */
  readonly syntaxErrors: number;
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly attributes: XmlAttribute[];
  readonly children: XmlElement[];
  contentStart: number;
  text: string;
  textStart: number;
  textEnd: number;
}

/** More than any configuration has. What is beyond them is left out, as one syntax error. */
const maximumDepth = 500;
const maximumElements = 500_000;

/**
 * Reads a document in one pass, whatever it looks like. Declarations are passed over and entities never expanded, so a file costs no more
 * than its own length.
 */
export function parseXml(text: string): XmlDocument {
  const top = opened('', 0);
  const open: OpenElement[] = [top];
  /** Open elements by name, so that a closing tag without one costs no search. */
  const openNames = new Map<string, number>();
  const comments: TextRange[] = [];
  let syntaxErrors = 0;
  let elements = 0;
  let isInTag = false;
  let attribute: { name: string; start: number; value: string; from: number; to: number } | undefined;

  const close = (contentEnd: number, end: number): void => {
    const element = open.pop();
    if (!element) return;
    openNames.set(element.name, (openNames.get(element.name) ?? 0) - 1);
    open.at(-1)?.children.push(closed(element, contentEnd, end));
  };
  const addText = (value: string, start: number, end: number): void => {
    const element = open.at(-1);
    if (!element || open.length === 1) return;
    element.text += value;
    const trimmed = value.trim();
    if (trimmed === '') return;
    if (element.textStart < 0) element.textStart = start + value.indexOf(trimmed);
    element.textEnd = end - (value.length - value.trimEnd().length);
  };
  const endTag = (end: number): void => {
    isInTag = false;
    const element = open.at(-1);
    if (element) element.contentStart = end;
  };

  const tokenizer: Tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname(start, end) {
        const name = text.slice(start, end);
        isInTag = true;
        open.push(opened(name, start - 1));
        openNames.set(name, (openNames.get(name) ?? 0) + 1);
        if (++elements <= maximumElements && open.length <= maximumDepth) return;
        tokenizer.pause();
      },
      onopentagend: (end) => endTag(end + 1),
      onselfclosingtag(end) {
        endTag(end + 1);
        close(end + 1, end + 1);
      },
      onclosetag(start, end) {
        const name = text.slice(start, end);
        const from = text.lastIndexOf('<', start);
        const to = text.indexOf('>', end) + 1 || text.length;
        const depth = openNames.get(name) ? open.findLastIndex((element) => element.name === name) : -1;
        if (depth <= 0) syntaxErrors++;
        else
          while (open.length > depth) {
            if (open.length > depth + 1) syntaxErrors++;
            close(from, open.length > depth + 1 ? from : to);
          }
      },
      onattribname(start, end) {
        const name = text.slice(start, end);
        if (name.startsWith('<')) syntaxErrors++;
        attribute = { name, start, value: '', from: -1, to: -1 };
      },
      onattribdata(start, end) {
        if (!attribute) return;
        attribute.value += text.slice(start, end);
        if (attribute.from < 0) attribute.from = start;
        attribute.to = end;
      },
      onattribentity(codePoint) {
        if (attribute) attribute.value += String.fromCodePoint(codePoint);
      },
      onattribend(_quote, end) {
        if (!attribute) return;
        const { name, start, value } = attribute;
        attribute = undefined;
        const quote = text.charAt(end - 1);
        if (text.charAt(end) !== '' && (quote === '"' || quote === "'") && end - 1 > start + name.length) {
          const from = valueStart(text, start + name.length, quote);
          const whole = { start, end };
          open.at(-1)?.attributes.push({ name, value, range: { start: from, end: end - 1 }, whole });
        } else syntaxErrors++;
      },
      ontext: (start, end) => addText(text.slice(start, end), start, end),
      ontextentity(codePoint, end) {
        addText(String.fromCodePoint(codePoint), Math.max(0, text.lastIndexOf('&', end - 1)), end);
      },
      oncdata: (start, end, offset) => addText(text.slice(start, end - offset), start, end - offset),
      oncomment(start, end) {
        const to = Math.min(end + 1, text.length);
        if (!text.slice(0, to).endsWith('-->')) syntaxErrors++;
        comments.push({ start: start - 4, end: to });
      },
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(text);
  if (tokenizer.running) tokenizer.end();
  if (isInTag) syntaxErrors++;
  syntaxErrors += open.length - 1;
  while (open.length > 1) close(text.length, text.length);
  const [root, ...others] = top.children;
  return { root, comments, syntaxErrors: syntaxErrors + others.length + (root ? 0 : 1) };
}

function opened(name: string, start: number): OpenElement {
  return { name, start, attributes: [], children: [], contentStart: start, text: '', textStart: -1, textEnd: -1 };
}

function closed(element: OpenElement, contentEnd: number, end: number): XmlElement {
  const { name, start, attributes, children, text, textStart, textEnd } = element;
  const value = text.trim();
  const content = { start: Math.min(element.contentStart, contentEnd), end: contentEnd };
  const valueRange = value === '' ? { start: content.start, end: content.start } : { start: textStart, end: textEnd };
  return { name, range: { start, end }, content, attributes, children, value, valueRange };
}

/** Where a quoted value begins whose attribute's name ends at `from`. */
function valueStart(text: string, from: number, quote: string): number {
  return text.indexOf(quote, from) + 1;
}

export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => parent?.children.find((candidate) => candidate.name === name), element);
}

export function attributeOf(element: XmlElement, name: string): XmlAttribute | undefined {
  return element.attributes.find((attribute) => attribute.name === name);
}

/** The name without its prefix: `map` of `util:map`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The element and everything below it, in source order. */
export function* elementsOf(root: XmlElement | undefined): Generator<XmlElement> {
  if (!root) return;
  const stack = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element;
    stack.push(...[...element.children].reverse());
  }
}

/** Where an element's content stands, without the white space around it. */
export function textRange(text: string, element: XmlElement): TextRange {
  let { start, end } = element.content;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** What stands in an element without children, as written. */
export function textOf(text: string, element: XmlElement | undefined): string | undefined {
  if (!element || element.children.length > 0) return undefined;
  const { start, end } = textRange(text, element);
  return text.slice(start, end);
}
