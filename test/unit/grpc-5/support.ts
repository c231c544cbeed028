import assert from 'node:assert/strict';
import { product } from '../../../rules/product.js';
import { neverCancelled } from '../../../server/engine/cancellation.js';
import type { FileAnalysis } from '../../../server/engine/support.js';
import { languageOf } from '../../../server/engine/languages.js';
import type { Family, ValueAt } from '../../../server/model/messaging.js';
import type { Value } from '../../../server/model/values.js';
import { useGrammarsOnDisk } from '../../../server/workspace/grammars.js';

/** What the front ends of the product say of the first file, the others beside it. */
export async function analysesOf(files: Readonly<Record<string, string>>, family: Family): Promise<readonly FileAnalysis[]> {
  useGrammarsOnDisk();
  const [first] = Object.keys(files);
  assert.ok(first);
  const language = languageOf(first);
  const support = product.languages.find(({ adapter }) => language && adapter.languages.includes(language));
  assert.ok(support && language);
  const { adapter, frontEnds } = support;
  await adapter.load();
  const parsed = Object.entries(files).map(([path, text]) => adapter.parse({ path, text, language }));
  for (const file of parsed) assert.equal(file.syntaxErrors, 0, file.source.path);
  const index = adapter.join(new Map(parsed.map((file) => [file.source.path, adapter.facts(file)])));
  const [file] = parsed;
  assert.ok(file);
  return frontEnds
    .filter((frontEnd) => frontEnd.family === family)
    .flatMap((frontEnd) => frontEnd.analyze(file, index, neverCancelled) ?? [])
    .filter((analysis) => analysis.family === family);
}

/** The one analysis of a family. */
export async function analysisOf(files: Readonly<Record<string, string>>, family: Family): Promise<FileAnalysis> {
  const [analysis, ...others] = await analysesOf(files, family);
  assert.ok(analysis && others.length === 0, `${others.length + (analysis ? 1 : 0)} analyses`);
  return analysis;
}

/** A value as one would write it. */
export function shown(value: Value | undefined): string | undefined {
  if (!value) return undefined;
  switch (value.kind) {
    case 'known':
      return String(value.value);
    case 'configuration-key':
      return `\${${value.key}${value.fallback ? `:${shown(value.fallback)}` : ''}}`;
    case 'text':
      return value.parts.map(shown).join('');
    case 'one-of':
      return value.values.map(shown).join(' | ');
    case 'parameter':
      return `<${value.name}>`;
    case 'current-time':
      return 'now';
    case 'calculated':
      return `(${value.operands.map(shown).join(` ${value.operator} `)})`;
    case 'interval':
      return `${value.min}..${value.max}`;
    case 'fallback':
    case 'composed-key':
    case 'object':
    case 'member':
    case 'spelled':
      return value.kind;
    case 'unknown':
      return `?${value.why}`;
  }
}

export function text(at: ValueAt | undefined): string | undefined {
  return shown(at?.value);
}
