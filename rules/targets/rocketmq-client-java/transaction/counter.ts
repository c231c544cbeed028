import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { child, isInside, parts, unwrap, type Node } from '../source/tree.js';

/** A local that counts decided half messages and ends the loop at a number. */
export interface Counter {
  readonly declaration: JavaDeclaration;
  /** `if (count == 3) { break; }` */
  readonly exit: Node;
  /** What the loop ends at. */
  readonly limit: Node;
  /** `count++;` */
  readonly steps: readonly Node[];
}

/** The counter of a poll loop, if the loop has one that serves nothing else. */
export function counterOf(file: FileRewrite, loop: Node, each: Node): Counter | undefined {
  for (const declaration of file.file.declarations) {
    if (declaration.kind !== 'local' || !declaration.initializer || !/^0L?$/.test(file.text(unwrap(declaration.initializer)))) continue;
    const references = file.resolver.referencesOf(declaration);
    const exits = references.flatMap((reference) => exitOf(file, reference) ?? []);
    const steps = references.flatMap((reference) => stepOf(reference) ?? []);
    const [exit] = exits;
    if (!exit || exits.length !== 1 || exits.length + steps.length !== references.length) continue;
    if (isInside(exit.statement, loop) && !isInside(exit.statement, each) && steps.every((step) => isInside(step, each)))
      return { declaration, exit: exit.statement, limit: exit.limit, steps };
  }
  return undefined;
}

function exitOf(file: FileRewrite, reference: Node): { statement: Node; limit: Node } | undefined {
  const test = reference.parent;
  if (test?.kind !== 'binary_expression' || !test.children.some((part) => part.kind === '==' || part.kind === '>=')) return undefined;
  const statement = test.parent?.kind === 'parenthesized_expression' ? test.parent.parent : undefined;
  const limit = child(test, 'right');
  const body = statement?.kind === 'if_statement' ? child(statement, 'consequence') : undefined;
  if (!statement || !limit || !body || child(test, 'left') !== reference || child(statement, 'alternative')) return undefined;
  return /^(\{\s*)?break;(\s*\})?$/.test(file.text(body)) ? { statement, limit } : undefined;
}

function stepOf(reference: Node): Node | undefined {
  const update = reference.parent;
  const statement = update?.kind === 'update_expression' ? update.parent : undefined;
  return statement?.kind === 'expression_statement' && parts(statement).length === 1 ? statement : undefined;
}
