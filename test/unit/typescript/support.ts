import { typescriptAdapter, type ScriptFile, type ScriptIndex } from '../../../server/languages/typescript/index.js';
import type { FileAnalysis } from '../../../server/engine/support.js';
import { languageOf } from '../../../server/engine/languages.js';
import { LineMap } from '../../../server/engine/text.js';
import { neverCancelled } from '../../../server/engine/cancellation.js';
import { onsHttpLibrary, onsHttpNode } from '../../../rules/sdks/ons-http/node/index.js';

export const adapter = typescriptAdapter([onsHttpLibrary]);

export interface Project {
  readonly files: ReadonlyMap<string, ScriptFile>;
  readonly index: ScriptIndex;
  readonly needles: readonly string[];
  analysis(path: string): FileAnalysis | undefined;
  /** `line:column row` of every use, in order. */
  uses(path: string): string[];
  /** Rows of every use, in order. */
  rows(path: string): string[];
}

export function parse(text: string, path = 'a.js'): ScriptFile {
  return adapter.parse({ path, text, language: languageOf(path) ?? 'javascript' });
}

export function project(texts: Readonly<Record<string, string>>): Project {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, parse(text, path)]));
  const index = adapter.join(new Map([...files].map(([path, file]) => [path, adapter.facts(file)])));
  const analysis = (path: string): FileAnalysis | undefined => {
    const file = files.get(path);
    return file && onsHttpNode.analyze(file, index, neverCancelled);
  };
  return {
    files,
    index,
    needles: adapter.needles(index),
    analysis,
    uses(path) {
      const lines = new LineMap(texts[path] ?? '');
      return (analysis(path)?.uses ?? []).map(({ row, range }) => {
        const { line, column } = lines.positionAt(range.start);
        return `${line + 1}:${column + 1} ${row}`;
      });
    },
    rows: (path) => (analysis(path)?.uses ?? []).map(({ row }) => row),
  };
}

/** Rows of the uses of one JavaScript (or other) text. */
export function rowsOf(text: string, path = 'a.js'): string[] {
  return project({ [path]: text }).rows(path);
}
