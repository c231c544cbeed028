/** Text that is HTML already; everything else that is put into a page is escaped. */
export interface Markup {
  readonly markup: string;
}

export type Part = string | number | Markup | undefined | false | readonly Part[];

/** HTML whose `${parts}` are escaped, except for markup. Parts that are not there leave nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const [first = '', ...rest] = compact(strings);
  let markup = first;
  for (let i = 0; i < rest.length; i++) markup += textOf(parts[i]) + (rest[i] ?? '');
  return { markup };
}

const compacted = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Templates are indented for those who read them; a page of thousands of rows must not carry that. */
function compact(strings: TemplateStringsArray): readonly string[] {
  const known = compacted.get(strings) ?? strings.map((text) => text.replace(/\s*\n\s*/g, '\n'));
  compacted.set(strings, known);
  return known;
}

/** Text that is known to be harmless: made by this product, never by a workspace. */
export function trusted(markup: string): Markup {
  return { markup };
}

export const nothing: Markup = { markup: '' };

function textOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(textOf).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands between tags and in quoted attributes, with nothing in it that a person could not see. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * Control characters as pictures of them, and marks that turn the direction of writing as a replacement character: names of files and
 * topics come from elsewhere, and a reader must see what is there (https://trojansource.codes).
 */
export function visible(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000a-\u001f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
      .replace(
        /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
        '\ufffd',
      )
  );
}

/** Data for the page's script: no text in it can end the element that it stands in. */
export function embedded(id: string, data: unknown): Markup {
  const json = JSON.stringify(data).replace(
    /[<\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { markup: `<script type="application/json" id="${escaped(id)}">${json}</script>` };
}
