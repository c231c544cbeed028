import type { ts as TypeScript } from '@ts-morph/common';

export type { TypeScript };

/** The TypeScript compiler's syntax functions; undefined behaviour before `loadCompiler` has resolved. Types are in `TypeScript`. */
export let ts: typeof TypeScript;

/** Loads the compiler once, on first need: it is by far the largest module of the product. */
export async function loadCompiler(): Promise<void> {
  ts ??= (await import('@ts-morph/common/dist/typescript.js')).default;
}
