import type { ts as TypeScript } from '@ts-morph/common';

export type { TypeScript };

/** The TypeScript compiler's syntax functions; undefined behaviour before `loadCompiler` has resolved. Types are in `TypeScript`. */
export let ts: typeof TypeScript;

/** Loads the compiler once, on first need: it is by far the largest module of the product. */
export async function loadCompiler(): Promise<void> {
  ts ??= quick((await import('@ts-morph/common/dist/typescript.js')).default);
}

/**
 * The compiler's exports are getters on an object of thousands of properties, and walks over a tree ask its node tests for every node.
 * As plain properties of a smaller object they take a third of the time; the rest is reached through the prototype.
 */
function quick(compiler: typeof TypeScript): typeof TypeScript {
  const isAskedOften = (name: string): boolean => /^is[A-Z]/.test(name) || name === 'SyntaxKind' || name === 'forEachChild';
  const plain: object = Object.fromEntries(Object.entries(compiler).filter(([name]) => isAskedOften(name)));
  return Object.setPrototypeOf(plain, compiler) as typeof TypeScript;
}
