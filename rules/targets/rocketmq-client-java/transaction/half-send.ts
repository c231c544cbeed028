import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall, type LegacyCall } from '../file/legacy-calls.js';
import { variablesNamed } from '../file/variables.js';
import { child, isInside, isStatementList, methodAround, parts, unwrap, wrapped, type Node } from '../source/tree.js';
import { printedIn } from '../writing/printed.js';
import { resolutions, statementOfCall, type TransactionStep, type TransactionalProducer } from './transactional-producer.js';

export interface HalfSend extends TransactionStep {
  /** Calls of commit and rollback that this send's transaction answers. */
  readonly decisions: readonly Node[];
}

/** How the handle of a sent half message is used. */
type HandleUse =
  | { readonly kind: 'decision'; readonly call: LegacyCall; readonly handle: Node }
  | { readonly kind: 'null-test'; readonly test: Node; readonly handle: Node }
  | { readonly kind: 'printed'; readonly handle: Node };

/** `publishMessage(half)` gets a transaction, by which the code behind it commits or rolls back. */
export function planHalfSend(file: FileRewrite, producer: TransactionalProducer, call: LegacyCall): HalfSend | undefined {
  const [message] = call.arguments;
  const statement = sendStatement(call.node);
  const list = statement?.parent;
  if (!message || !statement || !list || !isStatementList(list) || !isHalf(file, message)) return undefined;
  const sent = sentVariable(file, call.node, statement);
  if (sent === 'other') return undefined;
  const uses = sent ? handleUses(file, producer, sent) : [];
  if (!uses || !uses.every(({ handle }) => handle.start > statement.end && isInside(handle, list))) return undefined;
  const decisions = uses.filter((use) => use.kind === 'decision');
  const name = freeName(file, list);
  return {
    decisions: decisions.map((use) => use.call.node),
    apply() {
      const { eol } = file.layout;
      const receiver = call.receiver ? file.text(call.receiver) : '';
      const begin = (): string =>
        `${file.names.type('Transaction')} ${name} = ${receiver}.beginTransaction();${eol}${file.layout.indentAt(statement.start)}`;
      const isUnused =
        sent?.statement === statement &&
        file.resolver.referencesOf(sent).every((reference) => decisions.some((use) => isInside(reference, use.handle)));
      // The edit takes in what stands there, so that edits of its own start come out inside of it.
      const head = { start: statement.start, end: call.node.start };
      if (head.start === head.end) file.edits.replace(call.node, () => begin() + file.rewritten(call.node));
      else file.edits.replace(head, () => begin() + (isUnused ? '' : file.edits.text(head)));
      file.edits.insert(message.end, `, ${name}`);
      for (const use of uses) applyUse(file, use, name);
    },
  };
}

function applyUse(file: FileRewrite, use: HandleUse, name: string): void {
  if (use.kind === 'printed') return;
  file.handled.add(use.handle);
  if (use.kind === 'decision') {
    file.handled.add(use.call.node);
    file.edits.replace(use.call.node, `${name}.${use.call.name}()`);
    file.throwing.push({ node: use.call.node, exception: 'ClientException' });
    return;
  }
  // Every half message that was sent has a transaction: what is left to ask is whether it was sent.
  const receiver = child(use.handle, 'object');
  const whole = wrapped(use.test);
  const sum =
    whole.parent?.kind === 'binary_expression' && whole.parent.children.some((part) => part.kind === '&&') ? whole.parent : undefined;
  const other = sum && [child(sum, 'left'), child(sum, 'right')].find((part) => part && part !== whole);
  const wanted = `${receiver ? file.text(receiver) : ''} != null`;
  if (sum && other && file.text(other) === wanted) file.edits.replace(sum, () => file.rewritten(other));
  else file.edits.replace(use.test, wanted);
}

/** Only a message with a check time was a half message; every other one was delivered at once. */
function isHalf(file: FileRewrite, message: Node): boolean {
  const declaration = message.kind === 'identifier' ? file.resolver.declarationOf(message) : undefined;
  if (declaration?.kind !== 'local') return false;
  return file.resolver.referencesOf(declaration).some((reference) => {
    const call = reference.parent?.kind === 'method_invocation' ? legacyCall(file, reference.parent) : undefined;
    if (call?.name === 'setTransCheckImmunityTime') return statementOfCall(call.node)?.parent === declaration.statement.parent;
    const put = call?.name === 'getProperties' ? call.node.parent : undefined;
    return put !== undefined && /\.put\(\s*"__TransCheckT"/.test(file.text(put));
  });
}

/** The statement that sends: a declaration, an assignment or a call alone. */
function sendStatement(call: Node): Node | undefined {
  const whole = wrapped(call);
  const parent = whole.parent;
  if (parent?.kind === 'variable_declarator') return parent.parent?.kind === 'local_variable_declaration' ? parent.parent : undefined;
  if (parent?.kind === 'assignment_expression') return statementOfCall(parent);
  return statementOfCall(call);
}

/** The local that holds the send's result. */
function sentVariable(file: FileRewrite, call: Node, statement: Node): JavaDeclaration | undefined | 'other' {
  const parent = wrapped(call).parent;
  if (parent === statement) return undefined;
  const name = parent && (parent.kind === 'variable_declarator' ? child(parent, 'name') : child(parent, 'left'));
  const declaration = name && file.resolver.declarationOf(name);
  if (declaration?.kind !== 'local') return 'other';
  if (parent?.kind === 'variable_declarator')
    return declaration.assignments.length === 0 && parts(statement).filter((part) => part.field === 'declarator').length === 1
      ? declaration
      : 'other';
  const isPlain =
    declaration.assignments.length === 1 && (!declaration.initializer || unwrap(declaration.initializer).kind === 'null_literal');
  // A try around the assignment alone would hide the transaction from the code behind it.
  return isPlain && mayThrow(file, statement) ? declaration : 'other';
}

function mayThrow(file: FileRewrite, at: Node): boolean {
  const node = methodAround(at);
  const method = node && file.file.methodOf(node);
  return (
    method !== undefined &&
    (method.name === 'main' || method.throws.some((type) => /^(java\.lang\.)?(Exception|Throwable)$/.test(file.text(type))))
  );
}

/** All uses of the handle of what was sent; undefined where it goes somewhere else than to commit or rollback. */
function handleUses(file: FileRewrite, producer: TransactionalProducer, sent: JavaDeclaration): HandleUse[] | undefined {
  const uses: HandleUse[] = [];
  for (const reference of file.resolver.referencesOf(sent)) {
    const handle = reference.parent;
    if (
      handle?.kind !== 'method_invocation' ||
      child(handle, 'object') !== reference ||
      legacyCall(file, handle)?.name !== 'getReceiptHandle'
    )
      continue;
    const use = handleUse(file, producer, handle);
    if (!use) return undefined;
    uses.push(use);
  }
  return uses;
}

function handleUse(file: FileRewrite, producer: TransactionalProducer, handle: Node): HandleUse | undefined {
  const whole = wrapped(handle);
  const parent = whole.parent;
  const called = parent?.kind === 'argument_list' ? parent.parent : undefined;
  const call = called && producer.calls.find((candidate) => candidate.node === called && resolutions[candidate.name] !== undefined);
  if (call) return { kind: 'decision', call, handle };
  if (
    parent?.kind === 'binary_expression' &&
    parent.children.some((part) => part.kind === '!=') &&
    parts(parent).some((part) => part.kind === 'null_literal')
  )
    return { kind: 'null-test', test: parent, handle };
  return printedIn(file, handle) ? { kind: 'printed', handle } : undefined;
}

function freeName(file: FileRewrite, list: Node): string {
  const isTaken = (name: string): boolean =>
    variablesNamed(file.file, name).some(
      (declaration) => declaration.kind === 'field' || isInside(list, declaration.scope) || isInside(declaration.scope, list),
    );
  return ['transaction', 'messageTransaction', 'halfTransaction'].find((name) => !isTaken(name)) ?? 'sendTransaction';
}
