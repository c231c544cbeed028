import type { HeldFile } from '../held-loosely.js';
import type { Bindings } from './bindings.js';
import type { TypeScript } from './compiler.js';

/** How a file's imports are resolved and what a module-level `await` means in it. */
export type ModuleKind = 'esm' | 'commonjs';

/** One parsed file of TypeScript or JavaScript, with what its names refer to. Knows nothing of other files. */
export interface ScriptFile extends HeldFile<ScriptFile> {
  /** The compiler's tree, with parents set. */
  readonly tree: TypeScript.SourceFile;
  /** By extension (.mjs, .cts, ...), else by syntax: a file with import or export declarations is ESM. TypeScript that compiles to CommonJS counts as ESM too. */
  readonly moduleKind: ModuleKind;
  readonly bindings: Bindings;
}
