import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';

/** What the old code did when a poll was empty, which its `catch` told by the error's code. */
export interface EmptyBranch {
  readonly clause: TypeScript.CatchClause;
  /** Statements that ran, in order: around the tested branch and in it. */
  readonly before: readonly TypeScript.Statement[];
  readonly branch: TypeScript.Statement | undefined;
  readonly after: readonly TypeScript.Statement[];
}

/** A receive whose result is held by a variable. */
export interface ReceiveStatement {
  readonly statement: TypeScript.Statement;
  /** Name of the list of messages in the new code. */
  readonly name: string;
}

/** Whether a statement always leaves by `return`, `continue`, `break` or `throw`. */
export function transfers(statement: TypeScript.Statement): boolean {
  if (ts.isBlock(statement)) {
    const last = statement.statements.at(-1);
    return last !== undefined && transfers(last);
  }
  if (ts.isIfStatement(statement))
    return statement.elseStatement !== undefined && transfers(statement.thenStatement) && transfers(statement.elseStatement);
  return (
    ts.isReturnStatement(statement) || ts.isContinueStatement(statement) || ts.isBreakStatement(statement) || ts.isThrowStatement(statement)
  );
}
