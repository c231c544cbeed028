import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { neverEnds, type MainFlow } from './main-flow.js';
import { isFinishedWithin } from './awaited.js';
import type { Operation } from '../parts/parts.js';
import { messages } from '../messages.js';
import { block, semicolon, type FileRewrite } from '../file/rewrite.js';
import { insertAfter, insertFirst, siblings } from '../text/statements.js';
import { indentAt } from '../text/style.js';

/** A producer that the main function makes for itself: started there, ended where the function ends. */
export function startFunction(
  rewrite: FileRewrite,
  flow: MainFlow,
  statement: TypeScript.Statement,
  name: string,
  operations: readonly Operation[],
): void {
  const end = semicolon(rewrite);
  if (!neverEnds(rewrite, flow.function)) {
    for (const operation of operations) {
      if (!isFinishedWithin(rewrite, operation.node, flow.function)) block(rewrite, operation.node, messages.unawaited());
    }
  }
  const list = siblings(statement);
  const rest = list.slice(list.indexOf(statement) + 1);
  const [first] = rest;
  const last = rest.at(-1);
  const start = `await ${name}.startup()${end}`;
  const stop = `await ${name}.shutdown()${end}`;
  if (!first || !last) {
    insertAfter(rewrite, statement, [start]);
    return;
  }
  const attempt = last && ts.isTryStatement(last) && rest.slice(0, -1).every(ts.isVariableStatement) ? last : undefined;
  if (attempt) {
    insertFirst(rewrite, attempt.tryBlock, [start]);
    if (!neverEnds(rewrite, flow.function)) addFinally(rewrite, attempt, [stop]);
    return;
  }
  insertAfter(rewrite, statement, [start]);
  if (!neverEnds(rewrite, flow.function)) wrapInTry(rewrite, statement, last, [stop]);
}

/** Lines at the end of a try's `finally`, which is added where there is none. */
export function addFinally(rewrite: FileRewrite, attempt: TypeScript.TryStatement, lines: readonly string[]): void {
  const { style, text, tree } = rewrite;
  const indent = indentAt(text, attempt.getStart(tree));
  const inner = indent + style.indent;
  const body = lines.map((line) => `${style.newline}${inner}${line}`).join('');
  if (!attempt.finallyBlock) {
    rewrite.draft.insert(attempt.end, ` finally {${body}${style.newline}${indent}}`);
    return;
  }
  const last = attempt.finallyBlock.statements.at(-1);
  if (last) insertAfter(rewrite, last, lines);
  else insertFirst(rewrite, attempt.finallyBlock, lines);
}

/** Puts the statements behind one into a try whose `finally` has the lines. */
function wrapInTry(rewrite: FileRewrite, after: TypeScript.Statement, last: TypeScript.Statement, lines: readonly string[]): void {
  const { style, text, tree } = rewrite;
  const indent = indentAt(text, after.getStart(tree));
  const inner = indent + style.indent;
  const behind = /^[ \t]*(?:\/\/[^\r\n]*)?/.exec(text.slice(after.end))?.[0].length ?? 0;
  const lead = /^\s*/.exec(text.slice(after.end + behind))?.[0].length ?? 0;
  const range = { start: after.end + behind + lead, end: last.end };
  rewrite.draft.replace(range, (render) => {
    const body = render(range).replace(/\n(?=[^\r\n])/g, `\n${style.indent}`);
    const finish = lines.map((line) => `${style.newline}${inner}${line}`).join('');
    return `try {${style.newline}${inner}${body}${style.newline}${indent}} finally {${finish}${style.newline}${indent}}`;
  });
  if (lead > style.newline.length + indent.length)
    rewrite.draft.replace({ start: after.end + behind, end: after.end + behind + lead }, `${style.newline}${indent}`);
}
