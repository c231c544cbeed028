import type { FileRewrite } from '../file/file-rewrite.js';
import {
  argumentsOf,
  child,
  closest,
  isComment,
  isInside,
  isStatementList,
  parts,
  statementOf,
  statementsOf,
  wrapped,
  type Node,
} from '../source/tree.js';
import { isPrinter } from '../writing/printed.js';
import type { PollShape } from './poll-shape.js';
import type { TransactionStep } from './transactional-producer.js';
import { removeStatement } from '../writing/remove-statement.js';

/** What goes with the poll loop: the loop alone, or also the thread or the private method that only ran it. */
interface Removal extends TransactionStep {
  /** `thread.join()`: whoever waited for the loop waits for its counter. */
  readonly joins: readonly Node[];
}

export function planRemoval(file: FileRewrite, shape: PollShape, creation: Node): TransactionStep | undefined {
  const removal = planRemovals(file, shape);
  if (!removal) return undefined;
  const { counter } = shape;
  if (removal.joins.length === 0) return { apply: () => withoutCounter(file, shape, removal) };
  const statement = statementOf(creation);
  if (
    !counter ||
    !statement?.parent ||
    !isStatementList(statement.parent) ||
    !removal.joins.every((join) => join.parent === statement.parent)
  )
    return undefined;
  return {
    apply() {
      removal.apply();
      const { name } = counter.declaration;
      const latch = (): string => file.names.type('CountDownLatch');
      file.edits.insert(
        statement.start,
        () =>
          `final ${latch()} ${name} = new ${latch()}(${file.text(counter.limit)});${file.layout.eol}${file.layout.indentAt(statement.start)}`,
      );
      for (const step of counter.steps) file.edits.replace(step, `${name}.countDown();`);
      for (const join of removal.joins) file.edits.replace(join, `${name}.await();`);
    },
  };
}

function withoutCounter(file: FileRewrite, shape: PollShape, removal: Removal): void {
  removal.apply();
  for (const step of shape.counter?.steps ?? []) removeStatement(file, step);
}

function planRemovals(file: FileRewrite, shape: PollShape): Removal | undefined {
  const { loop } = shape;
  const holder = closest(loop, 'lambda_expression', 'method_declaration', 'constructor_declaration', 'static_initializer');
  const block = holder && child(holder, 'body');
  if (!holder || !block || loop.parent !== block) return undefined;
  const runnable = holder.kind === 'lambda_expression' ? holder : anonymousRunnable(holder);
  if (runnable) return hasNothingElse(file, shape, block) ? threadOf(file, shape, runnable) : undefined;
  const method = file.file.methodOf(holder);
  if (!method) return undefined;
  const callers = file.resolver.callersOf(method);
  const threads = callers.map((caller) => (caller.kind === 'method_reference' ? threadOf(file, shape, caller) : undefined));
  const isOwn = method.modifiers.includes('private') && hasNothingElse(file, shape, block) && callers.length > 0;
  if (isOwn && threads.every((thread) => thread !== undefined)) {
    const joins = threads.flatMap((thread) => thread?.joins ?? []);
    return {
      joins,
      apply() {
        for (const thread of threads) thread?.apply();
        removeMember(file, shape, holder);
      },
    };
  }
  if (!hasNothingElse(file, shape, block)) return undefined;
  return { joins: [], apply: () => removeStatements(file, shape, statementsOf(block)) };
}

/** `new Runnable() { public void run() { .. } }` around its method. */
function anonymousRunnable(method: Node): Node | undefined {
  const body = method.parent;
  const creation = body?.kind === 'class_body' ? body.parent : undefined;
  return creation?.kind === 'object_creation_expression' && body && parts(body).length === 1 ? creation : undefined;
}

/** Besides the loop only its counter and prints. */
function hasNothingElse(file: FileRewrite, { loop, counter }: PollShape, block: Node): boolean {
  return statementsOf(block).every((statement) => {
    if (statement === loop || statement === counter?.declaration.statement) return true;
    const call = statement.kind === 'expression_statement' ? parts(statement)[0] : undefined;
    return call !== undefined && isPrinter(file, call);
  });
}

/** The thread that only runs the loop: `new Thread(..).start()`, a variable that is started, or a task given to an executor. */
function threadOf(file: FileRewrite, shape: PollShape, runnable: Node): Removal | undefined {
  const call = wrapped(runnable).parent?.kind === 'argument_list' ? wrapped(runnable).parent?.parent : undefined;
  if (!call) return undefined;
  const statement = statementOf(call);
  if (call.kind === 'method_invocation') {
    const isTask =
      /^(execute|submit)$/.test(file.text(child(call, 'name') ?? call)) && argumentsOf(call).length === 1 && call.parent === statement;
    return isTask && statement ? { joins: [], apply: () => removeStatements(file, shape, [statement]) } : undefined;
  }
  if (call.kind !== 'object_creation_expression' || !/(^|\.)Thread$/.test(file.text(child(call, 'type') ?? call)) || !statement)
    return undefined;
  const parent = call.parent;
  if (parent?.kind === 'method_invocation' && parent.parent === statement && file.text(child(parent, 'name') ?? parent) === 'start')
    return { joins: [], apply: () => removeStatements(file, shape, [statement]) };
  const name = parent?.kind === 'variable_declarator' ? child(parent, 'name') : undefined;
  const declaration = name && file.resolver.declarationOf(name);
  if (declaration?.kind !== 'local' || declaration.assignments.length > 0) return undefined;
  const joins: Node[] = [];
  const others: Node[] = [];
  for (const reference of file.resolver.referencesOf(declaration)) {
    const used = reference.parent;
    const own =
      used?.kind === 'method_invocation' && child(used, 'object') === reference && used.parent?.kind === 'expression_statement'
        ? used.parent
        : undefined;
    const called = used && own ? file.text(child(used, 'name') ?? used) : '';
    if (!own || !/^(start|setDaemon|setName|setPriority|join)$/.test(called)) return undefined;
    (called === 'join' ? joins : others).push(own);
  }
  return { joins, apply: () => removeStatements(file, shape, [statement, ...others]) };
}

/** Deletes statements with their lines and the comments directly above; what they held is gone, but for the decisions. */
function removeStatements(file: FileRewrite, shape: PollShape, statements: readonly Node[]): void {
  for (const statement of statements) {
    markGone(file, shape, statement);
    file.edits.replace(file.layout.wholeLines({ start: startWithComments(file, statement), end: statement.end }), '');
  }
}

function removeMember(file: FileRewrite, shape: PollShape, member: Node): void {
  markGone(file, shape, member);
  file.edits.replace(file.layout.wholeLines({ start: startWithComments(file, member), end: member.end }), '');
}

function startWithComments(file: FileRewrite, node: Node): number {
  const siblings = node.parent?.children ?? [];
  let { start } = node;
  for (let i = siblings.indexOf(node) - 1; i >= 0; i--) {
    const before = siblings[i];
    if (!before || !isComment(before) || !/^(\r\n|\n|\r)[ \t]*$/.test(file.source.slice(before.end, start))) break;
    if (file.source.slice(file.layout.lineStart(before.start), before.start).trim() !== '') break;
    start = before.start;
  }
  return start;
}

/** Everything in a node that is not moved to the checker. */
function markGone(file: FileRewrite, { body, prints, handler }: PollShape, node: Node): void {
  const kept = [body, ...prints, ...(handler ? [handler] : [])].filter((part) => isInside(part, node));
  if (kept.length === 0) {
    file.dropped.push(node);
    return;
  }
  if (kept.includes(node)) return;
  for (const part of node.children) {
    if (kept.some((keptPart) => isInside(keptPart, part))) markGone(file, { body, prints, handler } as PollShape, part);
    else file.dropped.push(part);
  }
}
