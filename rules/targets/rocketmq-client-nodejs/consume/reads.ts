import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { isAssignmentTarget, isPropertyRead, nameText, propertyName } from '../../../../server/languages/typescript/syntax.js';
import { libraryType } from '../parts/legacy.js';
import { freeName, rangeOf, type FileRewrite } from '../file/rewrite.js';
import type { Render } from '../file/draft.js';

/** A member of an SDK value that is read: `res.body`, or a name that a pattern took from it. */
export interface Read {
  /** What is replaced: the property access, or the name where it is used. */
  readonly node: TypeScript.Expression;
  /** SDK type of the owner. */
  readonly owner: string;
  readonly member: string;
  /** The owner, in the new code. */
  readonly base: (render: Render) => string;
}

/** Members of one SDK value that a pattern takes: `const { body, code } = ..`, `({ MessageId }) => ..`. */
export interface PatternReads {
  readonly pattern: TypeScript.ObjectBindingPattern;
  readonly owner: string;
  readonly elements: readonly {
    readonly member: string;
    readonly name: TypeScript.Identifier;
    readonly uses: readonly TypeScript.Identifier[];
  }[];
}

/** All reads of SDK values of certain types, in order. */
export function collectReads(
  rewrite: FileRewrite,
  owners: ReadonlySet<string>,
): { readonly reads: readonly Read[]; readonly patterns: readonly PatternReads[] } {
  const reads: Read[] = [];
  const patterns: PatternReads[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (isPropertyRead(node) && !isAssignmentTarget(node)) {
      const owner = libraryType(rewrite.resolver.typeOf(node.expression));
      const member = propertyName(node);
      if (owner !== undefined && member !== undefined && owners.has(owner)) {
        reads.push({ node, owner, member, base: (render) => render(rangeOf(rewrite, node.expression)) });
      }
    } else if (ts.isObjectBindingPattern(node)) {
      const pattern = patternReads(rewrite, node, owners);
      if (pattern) patterns.push(pattern);
    }
    ts.forEachChild(node, visit);
  };
  visit(rewrite.tree);
  return { reads, patterns };
}

function patternReads(
  rewrite: FileRewrite,
  pattern: TypeScript.ObjectBindingPattern,
  owners: ReadonlySet<string>,
): PatternReads | undefined {
  const owner = libraryType(rewrite.resolver.typeOf(pattern));
  if (owner === undefined || !owners.has(owner)) return undefined;
  const elements = pattern.elements.map((element) => {
    const member = nameText(element.propertyName ?? element.name);
    if (member === undefined || !ts.isIdentifier(element.name) || element.dotDotDotToken || element.initializer) return undefined;
    const uses = rewrite.bindings.declarationOf(element.name)?.references ?? [];
    return { member, name: element.name, uses };
  });
  return elements.every((element) => element !== undefined)
    ? { pattern, owner, elements: elements.filter((element) => element !== undefined) }
    : { pattern, owner, elements: [] };
}

/** The name of the variable that takes a pattern's place: names of the pattern itself are free again. */
export function patternVariable(rewrite: FileRewrite, pattern: TypeScript.ObjectBindingPattern, wish: string): string {
  if (pattern.elements.some(({ name }) => ts.isIdentifier(name) && name.text === wish)) return wish;
  const name = freeName(rewrite, wish, pattern);
  rewrite.taken.delete(name);
  return name;
}

/** Puts one variable in the place of a pattern, and gives the uses of the pattern's names as reads of it. */
export function unfoldPattern(rewrite: FileRewrite, reads: PatternReads, wish: string): readonly Read[] | undefined {
  const { pattern, elements, owner } = reads;
  if (elements.length === 0) return undefined;
  const name = patternVariable(rewrite, pattern, wish);
  rewrite.draft.replace(rangeOf(rewrite, pattern), name);
  return elements.flatMap(({ member, uses }) => uses.map((node): Read => ({ node, owner, member, base: () => name })));
}

/** Replaces a read by a text; a shorthand property keeps its name. */
export function replaceRead(rewrite: FileRewrite, { node }: Read, text: (render: Render) => string): void {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent))
    rewrite.draft.replace(rangeOf(rewrite, parent), (render) => `${sourceName(node)}: ${text(render)}`);
  else rewrite.draft.replace(rangeOf(rewrite, node), text);
}

function sourceName(node: TypeScript.Expression): string {
  return ts.isIdentifier(node) ? node.text : '';
}

/** The outermost expression that is the read's value. */
export function valueOf(read: Read): TypeScript.Expression {
  return wrapped(read.node);
}
