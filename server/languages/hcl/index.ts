import type { LanguageAdapter, Parsed } from '../../engine/support.js';
import type { TextRange } from '../../engine/text.js';
import type { TextConstant } from '../../engine/text-constants.js';
import { createHclIndex, factsOfHcl, type HclFacts, type HclIndex } from './facts.js';
import { parseHclJson } from './json.js';
import { parseHcl } from './parse.js';
import type { HclBody, HclExpression } from './syntax.js';
import { expressionsIn } from './syntax.js';

export type { HclFacts, HclIndex, HclModule } from './facts.js';
export * from './syntax.js';
export { parseHcl } from './parse.js';

/** A file of Terraform: `.tf`, `.tf.json`, `.tfvars`. */
export interface HclFile extends Parsed {
  readonly body: HclBody;
  readonly comments: readonly TextRange[];
  /** In JSON syntax, which rewrites do not write. */
  readonly isJson: boolean;
}

/** Files of one folder are one module: variables, locals and given values are joined by folder. */
export function createHclAdapter(isMessaging: (type: string) => boolean): LanguageAdapter<HclFile, HclFacts, HclIndex> {
  return {
    languages: ['hcl'],
    load: () => Promise.resolve(),
    parse(source) {
      const isJson = source.path.endsWith('.json');
      return { source, isJson, ...(isJson ? parseHclJson(source.text) : parseHcl(source.text)) };
    },
    facts: (file) => factsOfHcl(file.source.path, file.body, isMessaging),
    join: createHclIndex,
    // The files that declare a variable, or give it a value, need not speak of messaging themselves.
    needles: (index) =>
      index.wanted.filter((name) => name.length >= 4).flatMap((name) => [`"${name}"`, `${name} =`, `${name}=`, `${name}  `]),
    comments: (file) => file.comments,
  };
}

/** Every constant text with the dotted name of what it is given to. */
export function* hclEntries(file: HclFile): Generator<TextConstant & { readonly key: string }> {
  yield* entriesOf(file.body, '');
}

function* entriesOf(body: HclBody, prefix: string): Generator<TextConstant & { readonly key: string }> {
  for (const { name, value } of body.attributes) yield* textsOf(value, prefix + name);
  for (const { type, labels, body: below } of body.blocks) {
    yield* entriesOf(below, `${prefix}${[type, ...labels.map(({ text }) => text)].join('.')}.`);
  }
}

function* textsOf(value: HclExpression, key: string): Generator<TextConstant & { readonly key: string }> {
  if (value.kind === 'object') {
    for (const entry of value.entries) yield* textsOf(entry.value, entry.key === undefined ? key : `${key}.${entry.key}`);
    return;
  }
  for (const expression of expressionsIn(value)) {
    if (expression.kind !== 'template') continue;
    const { parts, content } = expression;
    const text = parts.map((part) => (part.kind === 'literal' ? part.value : '${x}')).join('');
    yield { key, value: text, range: content };
  }
}
