import type { LanguageId } from '../engine/languages.js';
import type { Product } from '../engine/product.js';

/** A language that is not analysed, but whose code can need a legacy library. */
interface UnanalysedLanguage {
  readonly name: string;
  /** The language in whose modules it lives: what builds that one builds this one. */
  readonly language: LanguageId;
  /** What stands before a library's name where code imports it, and what may stand after. */
  readonly before: string;
  readonly after: string;
}

const jvm = { language: 'java', before: '^[ \\t]*import\\s+(?:static\\s+)?', after: '\\b' } as const;
const component = {
  language: 'typescript',
  before: '(?:\\bfrom|\\bimport|\\brequire\\s*\\(|\\bimport\\s*\\()\\s*["\']',
  after: '["\'/]',
} as const;

const byExtension: Readonly<Record<string, UnanalysedLanguage>> = {
  kt: { name: 'Kotlin', ...jvm },
  kts: { name: 'Kotlin', ...jvm },
  groovy: { name: 'Groovy', ...jvm },
  scala: { name: 'Scala', ...jvm },
  vue: { name: 'Vue', ...component },
  svelte: { name: 'Svelte', ...component },
};

export interface LegacyNames {
  /** Texts without which a file imports none of the libraries. */
  readonly needles: readonly string[];
  /** The library that a text imports. */
  importedIn(text: string): string | undefined;
}

export interface UnanalysedFile extends LegacyNames {
  readonly name: string;
  readonly language: LanguageId;
}

/** Tells of a file by its name whether it is code that the product can't analyse, and how it would import a legacy library. */
export function unanalysedFiles(product: Product): (path: string) => UnanalysedFile | undefined {
  const made = new Map<UnanalysedLanguage, UnanalysedFile>();
  return (path) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const kind = file.endsWith('.gradle.kts') ? undefined : byExtension[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];
    if (!kind) return undefined;
    const known = made.get(kind) ?? { name: kind.name, language: kind.language, ...legacyNames(product, kind) };
    made.set(kind, known);
    return known;
  };
}

/** The names by which the front ends choose files, of those families that come with a library. */
function legacyNames(product: Product, { language, before, after }: UnanalysedLanguage): LegacyNames {
  const families = new Set(product.libraries.map(({ family }) => family));
  const needles = product.languages
    .filter(({ adapter }) => adapter.languages.includes(language))
    .flatMap(({ frontEnds }) => frontEnds.filter(({ family }) => families.has(family)).flatMap((frontEnd) => frontEnd.needles));
  const patterns = needles.map((needle) => ({ needle, pattern: new RegExp(before + escapeForPattern(needle) + after, 'm') }));
  return { needles, importedIn: (text) => patterns.find(({ pattern }) => pattern.test(text))?.needle };
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
