import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import type { LegacyCall } from '../file/legacy-calls.js';
import { parts, wrapped, type Node } from '../source/tree.js';

/** A transactional producer of one file: where it is made and all that is done with it. */
export interface TransactionalProducer {
  readonly declaration: JavaDeclaration;
  readonly creations: readonly LegacyCall[];
  readonly calls: readonly LegacyCall[];
}

/** One part of the change, checked and ready: a loop that becomes a checker, a send that gets its transaction. */
export interface TransactionStep {
  apply(): void;
}

/** The calls that decide about a half message, and what a checker answers instead. */
export const resolutions: Readonly<Record<string, 'COMMIT' | 'ROLLBACK'>> = { commit: 'COMMIT', rollback: 'ROLLBACK' };

/** The statement that consists of a call alone. */
export function statementOfCall(call: Node): Node | undefined {
  const parent = wrapped(call).parent;
  return parent?.kind === 'expression_statement' && parts(parent).length === 1 ? parent : undefined;
}
