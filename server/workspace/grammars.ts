import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setJavaGrammarSource } from '../languages/java/grammar.js';

/** The wasm files lie beside a bundle; otherwise the packages in `node_modules` have them. */
async function readWasm(name: string, specifier: string): Promise<Uint8Array> {
  const beside = fileURLToPath(new URL(name, import.meta.url));
  return await readFile(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(specifier));
}

/** Lets the Java parser find its wasm files on disk; they are read on first need. */
export function useGrammarsOnDisk(): void {
  setJavaGrammarSource({
    runtime: () => readWasm('web-tree-sitter.wasm', 'web-tree-sitter/web-tree-sitter.wasm'),
    grammar: () => readWasm('tree-sitter-java.wasm', 'tree-sitter-java/tree-sitter-java.wasm'),
  });
}
