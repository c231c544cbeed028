import type { TextConstant } from '../../../server/engine/text-constants.js';
import { ts, type Resolver, type TypeScript } from '../../../server/languages/typescript/index.js';
import type { ValueAt } from '../../../server/model/messaging.js';

/** A value given to a client, with the literals of the file that it can be. */
export function writtenValueAt(resolver: Resolver, expression: TypeScript.Expression | undefined): ValueAt | undefined {
  if (!expression) return undefined;
  const { tree } = resolver.file;
  const literals = resolver
    .originsOf(expression)
    .flatMap((node): TextConstant[] =>
      ts.isStringLiteralLike(node) ? [{ value: node.text, range: { start: node.getStart(tree) + 1, end: node.end - 1 } }] : [],
    );
  return { value: resolver.constantOf(expression), range: { start: expression.getStart(tree), end: expression.end }, literals };
}
