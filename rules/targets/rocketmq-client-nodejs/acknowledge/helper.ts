import type { TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { semicolon, target, targetType, type FileRewrite } from '../file/rewrite.js';
import { insertBefore, topLevelStatement } from '../text/statements.js';

/** Code of 5.x for a receipt handle that is no longer valid (`INVALID_RECEIPT_HANDLE`). */
const invalidHandle = 40013;

/** Adds the function that acknowledges a batch, before the statement that first uses it. */
export function addHelper(rewrite: FileRewrite): void {
  const [first] = [...rewrite.helpers].sort((a, b) => a.getStart(rewrite.tree) - b.getStart(rewrite.tree));
  const statement = first && topLevelStatement(first);
  if (!first || !statement) return;
  insertBefore(rewrite, statement, [...helperLines(rewrite, statement), ''], true);
}

function helperLines(rewrite: FileRewrite, at: TypeScript.Node): readonly string[] {
  const { helperName, isTyped } = rewrite;
  const { indent } = rewrite.style;
  const end = semicolon(rewrite);
  const consumer = isTyped ? `: ${targetType(rewrite, 'SimpleConsumer', at)}` : '';
  const view = isTyped ? targetType(rewrite, 'MessageView', at) : '';
  const exception = isTyped ? target(rewrite, 'ClientException', at) : '';
  const failure = `{ message: ${view}; error: ${exception} }[]`;
  const test = isTyped ? `error instanceof ${exception} && error.code === ${invalidHandle}` : `error.code === ${invalidHandle}`;
  return [
    '/** Acknowledges each message on its own: resolves to those whose handle is no longer valid, rejects for any other failure. */',
    `async function ${helperName}(consumer${consumer}, messages${isTyped ? `: ${view}[]` : ''})${isTyped ? `: Promise<${failure}>` : ''} {`,
    `${indent}const failures${isTyped ? `: ${failure}` : ''} = []${end}`,
    `${indent}let rejection${isTyped ? ': unknown' : ''}${end}`,
    `${indent}for (const message of messages) {`,
    `${indent}${indent}try {`,
    `${indent}${indent}${indent}await consumer.ack(message)${end}`,
    `${indent}${indent}} catch (error) {`,
    `${indent}${indent}${indent}if (${test}) failures.push({ message, error })${end} // INVALID_RECEIPT_HANDLE`,
    `${indent}${indent}${indent}else rejection ??= error${end}`,
    `${indent}${indent}}`,
    `${indent}}`,
    `${indent}if (rejection) throw rejection${end}`,
    `${indent}return failures${end}`,
    '}',
  ];
}
