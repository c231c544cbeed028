import type { SourceFile } from '../../engine/support.js';
import { changeBetween } from '../../engine/text-change.js';
import type { Holder } from '../held-loosely.js';
import { bind } from './bind.js';
import { emptyBindings } from './open-scopes.js';
import { ts, type TypeScript } from './compiler.js';
import type { ModuleKind, ScriptFile } from './script-file.js';

/**
 * Never throws. A file that is nested too deep for the parser counts as one syntax error and has nothing in it.
 * Of the same file before a change, what did not change is taken over.
 */
export function parseScript(source: SourceFile, before?: ScriptFile): ScriptFile {
  try {
    const tree = updatedTree(source, before) ?? createTree(source.path, source.text);
    return heldFile({ source, tree, syntaxErrors: syntaxErrorsOf(tree), moduleKind: moduleKindOf(tree), bindings: bind(tree) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const tree = createTree(source.path, '');
    return heldFile({ source, tree, syntaxErrors: 1, moduleKind: 'commonjs', bindings: emptyBindings(tree) });
  }
}

function heldFile(parts: Omit<ScriptFile, 'holder'>): ScriptFile {
  const holder: Holder<ScriptFile> = {};
  holder.file = {
    ...parts,
    holder,
    dispose() {
      holder.file = undefined;
    },
  };
  return holder.file;
}

const takenApart = new WeakSet<TypeScript.SourceFile>();

/** Whether parts of the tree belong to another one by now. */
export function isTakenApart(tree: TypeScript.SourceFile): boolean {
  return takenApart.has(tree);
}

function updatedTree({ path, text }: SourceFile, before: ScriptFile | undefined): TypeScript.SourceFile | undefined {
  if (before?.source.path !== path || before.source.text !== before.tree.text) return undefined;
  takenApart.add(before.tree);
  const { start, oldEnd, newEnd } = changeBetween(before.source.text, text);
  return ts.updateSourceFile(before.tree, text, { span: { start, length: oldEnd - start }, newLength: newEnd - start });
}

function createTree(path: string, text: string): TypeScript.SourceFile {
  return ts.createSourceFile(
    path,
    text,
    { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeErrors },
    true,
    scriptKindOf(path),
  );
}

/** JavaScript is read with JSX, as the compiler itself does; `.ts` is not, because `<T>x` is a type assertion there. */
function scriptKindOf(path: string): TypeScript.ScriptKind {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'tsx') return ts.ScriptKind.TSX;
  return extension === 'ts' || extension === 'mts' || extension === 'cts' ? ts.ScriptKind.TS : ts.ScriptKind.JSX;
}

/** The compiler keeps the parser's own diagnostics on the tree, though its public types don't say so. */
function syntaxErrorsOf(tree: TypeScript.SourceFile & { readonly parseDiagnostics?: readonly unknown[] }): number {
  return tree.parseDiagnostics?.length ?? 0;
}

function moduleKindOf(tree: TypeScript.SourceFile): ModuleKind {
  if (/\.m[jt]s$/i.test(tree.fileName)) return 'esm';
  if (/\.c[jt]s$/i.test(tree.fileName)) return 'commonjs';
  return ts.isExternalModule(tree) ? 'esm' : 'commonjs';
}
