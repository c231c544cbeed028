import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction } from '../../../../server/languages/typescript/enclosing.js';
import type { TextRange } from '../../../../server/engine/text.js';
import { indentAt, startsLine } from './style.js';
import { rangeOf, type FileRewrite } from '../file/rewrite.js';

/** Start of the comments that belong to a statement: those directly above it, without a blank line between. */
export function startWithComments(rewrite: FileRewrite, node: TypeScript.Node): number {
  const start = node.getStart(rewrite.tree);
  const comments = ts.getLeadingCommentRanges(rewrite.text, node.getFullStart()) ?? [];
  let from = start;
  for (const comment of [...comments].reverse()) {
    const between = rewrite.text.slice(comment.end, from);
    if ((between.match(/\n/g)?.length ?? 0) > 1 || !startsLine(rewrite.text, comment.pos)) break;
    from = comment.pos;
  }
  return from;
}

/** The comments that belong to a statement, as written. */
export function commentsOf(rewrite: FileRewrite, node: TypeScript.Node): readonly string[] {
  const from = startWithComments(rewrite, node);
  return (ts.getLeadingCommentRanges(rewrite.text, node.getFullStart()) ?? [])
    .filter((comment) => comment.pos >= from)
    .map((comment) => rewrite.text.slice(comment.pos, comment.end));
}

/** A statement with its comments and its line, for a removal that leaves no blank line behind. */
export function wholeLines(rewrite: FileRewrite, node: TypeScript.Node): TextRange {
  const { text } = rewrite;
  let start = startWithComments(rewrite, node);
  let end = node.end;
  const trailing = /^[ \t]*(?:\/\/[^\r\n]*)?(?=\r?\n|\r|$)/.exec(text.slice(end));
  if (!startsLine(text, start) || !trailing) {
    const { start: from } = rangeOf(rewrite, node);
    const space = /^[ \t]+(?=[^\s])/.exec(text.slice(end))?.[0].length ?? 0;
    return { start: from, end: /\s/.test(text.charAt(from - 1)) ? end + space : end };
  }
  start = text.lastIndexOf('\n', start - 1) + 1;
  end += trailing[0].length;
  end += /^(?:\r\n|\n|\r)?/.exec(text.slice(end))?.[0].length ?? 0;
  const isBlankAbove = start === 0 || /\n[ \t]*\r?\n$/.test(text.slice(0, start));
  const isFirst = /\{[ \t]*\r?\n$/.test(text.slice(0, start));
  const blankBelow = /^(?:[ \t]*(?:\r\n|\n|\r))+/.exec(text.slice(end));
  if ((isBlankAbove || isFirst) && blankBelow) end += blankBelow[0].length;
  else if (isBlankAbove && /^[ \t]*\}/.test(text.slice(end))) {
    start -= /(?:[ \t]*\r?\n)$/.exec(text.slice(0, start))?.[0].length ?? 0;
  }
  return { start, end };
}

export function removeStatement(rewrite: FileRewrite, node: TypeScript.Node): void {
  if (!isAskedFor(node)) {
    rewrite.draft.remove(wholeLines(rewrite, node));
    return;
  }
  const range = { start: node.getStart(rewrite.tree), end: node.end };
  rewrite.draft.replace(range, '{}');
  rewrite.draft.drop(range);
}

/** The one statement of a condition or loop, written without braces: without it the next one would take its place. */
function isAskedFor(node: TypeScript.Node): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent)) return parent.thenStatement === node || parent.elseStatement === node;
  return (ts.isIterationStatement(parent, false) || ts.isLabeledStatement(parent)) && parent.statement === node;
}

/** Adds lines as the first statements of a block, behind directives like `'use strict'`. */
export function insertFirst(rewrite: FileRewrite, body: TypeScript.Block, lines: readonly string[]): void {
  const { text, style } = rewrite;
  const directives = body.statements.filter((statement, i) => isDirective(statement) && body.statements.slice(0, i).every(isDirective));
  const last = directives.at(-1);
  const first = body.statements[directives.length];
  if (last) {
    const indent = indentAt(text, last.getStart(rewrite.tree));
    rewrite.draft.insert(last.end, lines.map((line) => `${style.newline}${indent}${line}`).join(''));
    return;
  }
  const brace = body.getStart(rewrite.tree) + 1;
  const isOneLine = !text.slice(brace, body.end).includes('\n');
  if (isOneLine) {
    rewrite.draft.insert(brace, ` ${lines.join(' ')}${first ? '' : ' '}`);
    return;
  }
  const indent = first ? indentAt(text, first.getStart(rewrite.tree)) : indentAt(text, body.getStart(rewrite.tree)) + style.indent;
  const behind = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?(?=\r?\n)/.exec(text.slice(brace));
  rewrite.draft.insert(brace + (behind?.[0].length ?? 0), lines.map((line) => `${style.newline}${indent}${line}`).join(''));
}

/** Adds lines behind a statement, with its indentation. */
export function insertAfter(rewrite: FileRewrite, statement: TypeScript.Node, lines: readonly string[]): void {
  const { text, style } = rewrite;
  const start = statement.getStart(rewrite.tree);
  const behind = /^[ \t]*(?:\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(text.slice(statement.end));
  if (!startsLine(text, start) || !behind) {
    rewrite.draft.insert(statement.end, lines.map((line) => ` ${line}`).join(''));
    return;
  }
  const indent = indentAt(text, start);
  rewrite.draft.insert(
    statement.end + behind[0].length,
    lines.map((line) => (line === '' ? style.newline : `${style.newline}${indent}${line}`)).join(''),
  );
}

/** Adds lines before a statement and its comments; `apart` keeps a blank line above them. */
export function insertBefore(rewrite: FileRewrite, statement: TypeScript.Node, lines: readonly string[], apart = false): void {
  const { text, style } = rewrite;
  const start = startWithComments(rewrite, statement);
  const indent = indentAt(text, start);
  const above = text.slice(0, start).trimEnd().length === 0 || /\n[ \t]*\r?\n[ \t]*$/.test(text.slice(0, start));
  const gap = apart && !above ? style.newline + indent : '';
  rewrite.draft.insert(start, gap + lines.map((line, i) => (i > 0 && line !== '' ? indent : '') + line + style.newline).join('') + indent);
}

/** `"use strict"` and its like. */
function isDirective(statement: TypeScript.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

export function isAsync(node: TypeScript.Node): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ?? false);
}

export function isGenerator(node: TypeScript.Node): boolean {
  return (
    (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node)) && node.asteriskToken !== undefined
  );
}

/** The function around a node; undefined at module level. A parameter's default belongs to the function. */
export function functionAround(node: TypeScript.Node): TypeScript.FunctionLikeDeclaration | undefined {
  for (let at: TypeScript.Node | undefined = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

/** The statement of the module's own list that holds a node. */
export function topLevelStatement(node: TypeScript.Node): TypeScript.Statement | undefined {
  for (let at: TypeScript.Node = node; at.parent; at = at.parent) {
    if (ts.isSourceFile(at.parent)) return at as TypeScript.Statement;
  }
  return undefined;
}

/** The statements of the block, clause or file that directly holds a statement. */
export function siblings(statement: TypeScript.Node): readonly TypeScript.Statement[] {
  const { parent } = statement;
  return ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent) || ts.isModuleBlock(parent)
    ? parent.statements
    : [];
}

/** Moves the lines of a text by replacing the indentation of its first line. */
export function shiftLines(text: string, by: { readonly remove: string } | { readonly add: string }): string {
  if ('add' in by) return text.replace(/\n(?=[^\r\n])/g, `\n${by.add}`);
  return text.replaceAll(`\n${by.remove}`, '\n');
}
