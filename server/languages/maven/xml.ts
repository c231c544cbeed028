import type { TextRange } from '../../engine/text.js';

/** An element with the places of its parts; offsets refer to the file's text. */
export interface XmlElement {
  readonly name: string;
  /** From the opening tag's `<` to the closing tag's `>`. */
  readonly range: TextRange;
  /** Between the tags; empty for `<a/>`. */
  readonly content: TextRange;
  readonly children: readonly XmlElement[];
}

export interface XmlDocument {
  readonly root: XmlElement | undefined;
  readonly syntaxErrors: number;
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly contentStart: number;
  readonly children: XmlElement[];
}

/** Texts between `<` and `>` that are no elements, by how they begin and end. */
const markup = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** Reads elements with exact ranges in one pass, whatever the file looks like: tags that don't fit are counted and passed over. */
export function parseXml(text: string): XmlDocument {
  const document: OpenElement = { name: '', start: 0, contentStart: 0, children: [] };
  const open: OpenElement[] = [document];
  /** Open elements by name, so that a closing tag without one costs no search. */
  const openNames = new Map<string, number>();
  let syntaxErrors = 0;
  let position = 0;

  const close = (contentEnd: number, end: number): void => {
    const element = open.pop();
    if (!element) return;
    openNames.set(element.name, (openNames.get(element.name) ?? 0) - 1);
    open.at(-1)?.children.push({
      name: element.name,
      range: { start: element.start, end },
      content: { start: element.contentStart, end: contentEnd },
      children: element.children,
    });
  };

  for (;;) {
    const start = text.indexOf('<', position);
    if (start < 0) break;
    const special = markup.find(([begin]) => text.startsWith(begin, start));
    if (special) {
      const end = text.indexOf(special[1], start + special[0].length);
      if (end < 0) syntaxErrors++;
      position = end < 0 ? text.length : end + special[1].length;
      continue;
    }
    const end = tagEnd(text, start);
    const name = tagName(text, start);
    if (end < 0 || name === '') {
      syntaxErrors++;
      position = start + 1;
      continue;
    }
    position = end;
    if (text[start + 1] === '/') {
      const depth = openNames.get(name) ? open.findLastIndex((element) => element.name === name) : -1;
      if (depth <= 0) syntaxErrors++;
      else
        while (open.length > depth) {
          if (open.length > depth + 1) syntaxErrors++;
          close(start, open.length > depth + 1 ? start : end);
        }
      continue;
    }
    open.push({ name, start, contentStart: end, children: [] });
    openNames.set(name, (openNames.get(name) ?? 0) + 1);
    if (text[end - 2] === '/') close(end, end);
  }
  syntaxErrors += open.length - 1;
  while (open.length > 1) close(text.length, text.length);
  const [root, ...others] = document.children;
  return { root, syntaxErrors: syntaxErrors + others.length + (root ? 0 : 1) };
}

/** Offset behind the `>` of a tag; quoted attribute values may hold one. */
function tagEnd(text: string, start: number): number {
  let quote = '';
  for (let i = start + 1; i < text.length; i++) {
    const character = text.charAt(i);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return i + 1;
    else if (character === '<') return -1;
  }
  return -1;
}

function tagName(text: string, start: number): string {
  const from = text[start + 1] === '/' ? start + 2 : start + 1;
  let end = from;
  while (end < text.length && !/[\s/>]/.test(text.charAt(end))) end++;
  return text.slice(from, end);
}

export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => parent?.children.find((candidate) => candidate.name === name), element);
}

/** Where an element's own text stands, without the white space around it. */
export function textRange(text: string, element: XmlElement): TextRange {
  let { start, end } = element.content;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

export function textOf(text: string, element: XmlElement | undefined): string | undefined {
  if (!element || element.children.length > 0) return undefined;
  const { start, end } = textRange(text, element);
  return text.slice(start, end);
}
