import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { messages } from '../messages.js';
import { differ, freeName, type FileRewrite } from '../file/rewrite.js';
import { insertBefore } from '../text/statements.js';

/** What a module has to end: expressions of its producers and consumers, each with the call that ends it. */
export interface Closing {
  readonly kind: 'producer' | 'consumer';
  /** A promise of the end: `producer.shutdown()`. */
  readonly promise: string;
  /** The same as a statement's expression: `await producer.shutdown()`. */
  readonly awaited: string;
}

export function closeComment(kinds: readonly Closing['kind'][]): string {
  const kind = kinds.every((one) => one === 'consumer') ? 'consumer' : 'producer';
  return `/** Call it when the program ends: an open ${kind} keeps the process alive. */`;
}

/** A module that others use gains a function that ends what it opened, in the module's own form of exports. */
export function exportClose(rewrite: FileRewrite, closings: readonly Closing[]): void {
  if (closings.length === 0) return;
  differ(rewrite, messages.keepsProcessAlive());
  const { style } = rewrite;
  const end = style.semicolons ? ';' : '';
  const comment = closeComment(closings.map(({ kind }) => kind));
  const promises = closings.map(({ promise }) => promise);
  const promise = promises.length === 1 ? (promises[0] ?? '') : `Promise.all([${promises.join(', ')}])`;
  const awaited = closings.length === 1 ? (closings[0]?.awaited ?? '') : `await ${promise}`;
  const form = exportForm(rewrite);
  const isAsync = /^\(?await |await \(/.test(promise);
  switch (form.kind) {
    case 'esm': {
      const name = freeName(rewrite, 'close', rewrite.tree);
      const result = rewrite.isTyped ? ': Promise<void>' : '';
      append(rewrite, [comment, `export async function ${name}()${result} {`, `${style.indent}${awaited}${end}`, '}']);
      return;
    }
    case 'object': {
      const name = freeName(rewrite, 'close', rewrite.tree);
      const body =
        isAsync || awaited.startsWith('await (')
          ? [`async function ${name}() {`, `${style.indent}${awaited}${end}`, '}']
          : [`function ${name}() {`, `${style.indent}return ${promise}${end}`, '}'];
      insertBefore(rewrite, form.statement, [comment, ...body, ''], true);
      addProperty(rewrite, form.literal, name);
      return;
    }
    case 'members': {
      const value = awaited.startsWith('await (') ? `async () => ${promise.replace(/^await /, '')}` : `() => ${promise}`;
      append(rewrite, [comment, `${form.owner}.close = ${value}${end}`]);
      return;
    }
  }
}

type ExportForm =
  | { readonly kind: 'esm' }
  | { readonly kind: 'object'; readonly statement: TypeScript.Statement; readonly literal: TypeScript.ObjectLiteralExpression }
  | { readonly kind: 'members'; readonly owner: 'exports' | 'module.exports' };

function exportForm(rewrite: FileRewrite): ExportForm {
  let owner: 'exports' | 'module.exports' | undefined;
  for (const statement of rewrite.tree.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) continue;
    const left = statement.expression.left.getText(rewrite.tree);
    const right = unwrap(statement.expression.right);
    if (left === 'module.exports') {
      if (ts.isObjectLiteralExpression(right)) return { kind: 'object', statement, literal: right };
      owner = 'module.exports';
    } else if (/^exports\.\w+$/.test(left)) owner ??= 'exports';
    else if (/^module\.exports\.\w+$/.test(left)) owner ??= 'module.exports';
  }
  if (owner) return { kind: 'members', owner };
  return rewrite.file.moduleKind === 'esm' || rewrite.isTyped ? { kind: 'esm' } : { kind: 'members', owner: 'exports' };
}

/** A shorthand property at the end of an object literal. */
export function addProperty(rewrite: FileRewrite, literal: TypeScript.ObjectLiteralExpression, name: string): void {
  const { style, text } = rewrite;
  const last = literal.properties.at(-1);
  if (!last) {
    rewrite.draft.replace({ start: literal.getStart(rewrite.tree), end: literal.end }, `{ ${name} }`);
    return;
  }
  const isMultiLine = text.slice(literal.getStart(rewrite.tree), last.getStart(rewrite.tree)).includes('\n');
  const line = text.slice(text.lastIndexOf('\n', last.getStart(rewrite.tree)) + 1, last.getStart(rewrite.tree));
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  if (!isMultiLine) rewrite.draft.insert(last.end, `, ${name}`);
  else if (literal.properties.hasTrailingComma) rewrite.draft.insert(literal.properties.end, `${style.newline}${indent}${name},`);
  else rewrite.draft.insert(last.end, `,${style.newline}${indent}${name}`);
}

/** Lines at the end of the file, behind a blank line. */
export function append(rewrite: FileRewrite, lines: readonly string[]): void {
  const { style, text } = rewrite;
  const end = text.trimEnd().length;
  rewrite.draft.insert(end, style.newline + lines.map((line) => style.newline + line).join(''));
}
