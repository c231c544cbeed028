/** Languages in which everything a person reads exists. */
export const locales = ['en', 'zh-cn'] as const;
export type Locale = (typeof locales)[number];

/** What fills a placeholder; a message of its own where a part of a sentence is put together (a delay with its unit). */
export type MessageArgument = string | number | Message;
export type MessageArguments = Readonly<Record<string, MessageArgument>>;

/** A text for a person, not yet in a language: a key of the catalogue and what fills its `{placeholders}`. Plain data. */
export interface Message {
  readonly key: string;
  readonly args?: MessageArguments;
}

export type Texts = Readonly<Record<Locale, string>>;

const catalogue = new Map<string, Texts>();

export type MessageTable<K extends string> = { readonly [P in K]: (args?: MessageArguments) => Message };

/**
 * Registers an area's texts and returns one function per text.
 * A locale that is missing does not compile; keys are `area.name`, each registered once.
 */
export function defineMessages<K extends string>(area: string, texts: Readonly<Record<K, Texts>>): MessageTable<K> {
  const table: Record<string, (args?: MessageArguments) => Message> = {};
  for (const [name, text] of Object.entries<Texts>(texts)) {
    const key = `${area}.${name}`;
    if (catalogue.has(key)) throw new Error(`message ${key} is defined twice`);
    catalogue.set(key, text);
    table[name] = (args) => (args ? { key, args } : { key });
  }
  return table as MessageTable<K>;
}

/** All texts by key, for the test that compares placeholders and looks for unused keys. */
export function allTexts(): ReadonlyMap<string, Texts> {
  return catalogue;
}

/** The message in a language. An unknown key gives the key itself, so that a text is never lost. */
export function render(message: Message, locale: Locale): string {
  const text = catalogue.get(message.key)?.[locale] ?? message.key;
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const argument = message.args?.[name] ?? placeholder;
    return typeof argument === 'object' ? render(argument, locale) : String(argument);
  });
}

/** `zh-CN`, `zh_CN.UTF-8`, `zh` are Chinese; everything else reads English. */
export function toLocale(tag: string | undefined): Locale {
  return tag && /^zh\b|^zh[-_]/i.test(tag) ? 'zh-cn' : 'en';
}
