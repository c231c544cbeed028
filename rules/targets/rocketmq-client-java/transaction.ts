import type { JavaDeclaration } from '../../../server/languages/java/declarations.js';
import { checkerOf, type CheckerPlan } from './transaction-checker.js';
import { factoryArguments } from './factories.js';
import { indentLines } from './layout.js';
import { blockers, differences } from './messages.js';
import { dropPrinted, printedIn } from './printed.js';
import { legacyCall, legacyCalls, type FileRewrite, type LegacyCall } from './rewrite.js';
import { replaceMessage } from './send.js';
import { chain } from './template.js';
import { child, childOfKind, isInside, isStatementList, parts, unwrap, wrapped, type Node } from './tree.js';

/**
 * Half messages were polled for; in 5.x the server asks a checker that the producer is built with. The decision in the poll loop
 * becomes the checker where both can be seen; everything else is left to a person.
 */
export function rewriteTransactions(file: FileRewrite): void {
  const calls = legacyCalls(file);
  const creations = calls.filter((call) => call.name === 'getTransProducer');
  const others = calls.filter((call) => call.owner === 'MQTransProducer');
  if (creations.length === 0) {
    for (const call of others) block(file, call);
    return;
  }
  const [creation] = creations;
  const producer = creation && producerOf(file, creation);
  const halves = others.filter((call) => /HalfMessage$/.test(call.name));
  const [half] = halves;
  const checker = producer && half && creation && creations.length === 1 && halves.length === 1 ? checkerOf(file, producer, half, creation) : undefined;
  if (!creation || !producer || !checker || !rewriteSends(file, producer, calls, checker)) {
    for (const call of [...creations, ...others]) block(file, call);
    for (const call of calls) if (call.name === 'getReceiptHandle' || call.name === 'publishMessage') file.handled.add(call.node);
    return;
  }
  file.differ(differences.transactionChecker());
  rewriteCreation(file, creation, checker);
}

function block(file: FileRewrite, call: LegacyCall): void {
  file.handled.add(call.node);
  file.block(call.node, blockers.transaction());
}

function producerOf(file: FileRewrite, creation: LegacyCall): JavaDeclaration | undefined {
  const parent = wrapped(creation.node).parent;
  const target = parent?.kind === 'variable_declarator' ? child(parent, 'name') : parent?.kind === 'assignment_expression' ? child(parent, 'left') : undefined;
  const declaration = target && file.resolver.declarationOf(target);
  const values = declaration ? declaration.assignments.length + (declaration.initializer ? 1 : 0) : 0;
  return values === 1 ? declaration : undefined;
}

function rewriteCreation(file: FileRewrite, call: LegacyCall, checker: CheckerPlan): void {
  const { instance, topic, group } = factoryArguments(call);
  file.handled.add(call.node);
  file.provider(call.node);
  for (const argument of [instance, group]) if (argument) file.dropped.push(argument);
  file.throwing.push({ node: call.node, exception: 'ClientException' });
  file.edits.replace(call.node, () => {
    const links = [
      `.setClientConfiguration(${call.receiver ? indentLines(file.rewritten(call.receiver), file.layout.continuation) : ''})`,
      // The checks of a topic reach the producers that declare it.
      `.setTopics(${topic ? file.rewritten(topic) : ''})`,
      `.setTransactionChecker(${checker.text(file.layout.indentAt(call.node.start) + file.layout.continuation)})`,
      '.build()',
    ];
    return chain(file, call.node, `${file.provider(call.node)}.newProducerBuilder()`, links);
  });
}

/** Sends of half messages, each with the commits and rollbacks of its own result. */
function rewriteSends(file: FileRewrite, producer: JavaDeclaration, calls: readonly LegacyCall[], checker: CheckerPlan): boolean {
  const isProducer = (node: Node | undefined): boolean => node !== undefined && file.resolver.declarationOf(unwrap(node)) === producer;
  const sends = calls.filter((call) => call.name === 'publishMessage' && isProducer(call.receiver));
  const ends = calls.filter((call) => (call.name === 'commit' || call.name === 'rollback') && !isInside(call.node, checker.body));
  const plans = sends.map((send) => sendPlan(file, send));
  const settled = new Set(plans.flatMap((plan) => plan?.ends.map((end) => end.node) ?? []));
  if (plans.some((plan) => !plan) || ends.some((end) => !settled.has(end.node) || !isProducer(end.receiver))) return false;
  if (calls.some((call) => call.name === 'asyncPublishMessage' && isProducer(call.receiver))) return false;
  plans.forEach((plan) => plan && rewriteSendOf(file, plan));
  return true;
}

interface SendPlan {
  readonly send: LegacyCall;
  readonly statement: Node;
  readonly result: JavaDeclaration | undefined;
  readonly ends: readonly LegacyCall[];
  /** Uses of the half message's handle that only look at it. */
  readonly looks: readonly Node[];
}

function sendPlan(file: FileRewrite, send: LegacyCall): SendPlan | undefined {
  const parent = wrapped(send.node).parent;
  const declarator = parent?.kind === 'variable_declarator' ? parent : undefined;
  const assignment = parent?.kind === 'assignment_expression' ? parent : undefined;
  const statement = declarator?.parent ?? assignment?.parent ?? parent;
  const name = declarator ? child(declarator, 'name') : assignment && child(assignment, 'left');
  const result = name && file.resolver.declarationOf(name);
  if (!statement?.parent || !isStatementList(statement.parent) || (name && result?.kind !== 'local')) return undefined;
  const ends: LegacyCall[] = [];
  const looks: Node[] = [];
  for (const reference of result ? file.resolver.referencesOf(result) : []) {
    const getter = reference.parent?.kind === 'method_invocation' ? legacyCall(file, reference.parent) : undefined;
    if (getter?.name !== 'getReceiptHandle') continue;
    const user = wrapped(getter.node).parent;
    const call = user?.kind === 'argument_list' && user.parent ? legacyCall(file, user.parent) : undefined;
    if (call && (call.name === 'commit' || call.name === 'rollback') && isInside(call.node, statement.parent)) ends.push(call);
    else if ((user?.kind === 'binary_expression' && parts(user).some((part) => part.kind === 'null_literal')) || printedIn(file, getter.node)) looks.push(getter.node);
    else return undefined;
  }
  return { send, statement, result, ends, looks };
}

function rewriteSendOf(file: FileRewrite, plan: SendPlan): void {
  const { send, statement, result, ends, looks } = plan;
  const [message] = send.arguments;
  const { receiver } = send;
  if (!message || !receiver) return;
  const taken = new Set(file.file.declarations.map((declaration) => declaration.name));
  const transaction = ['transaction', 'halfTransaction', 'sendTransaction'].find((name) => !taken.has(name)) ?? 'rocketmqTransaction';
  file.handled.add(send.node);
  file.throwing.push({ node: send.node, exception: 'ClientException' });
  replaceMessage(file, send, message);
  const name = child(send.node, 'name');
  const list = child(send.node, 'arguments');
  if (name) file.edits.replace(name, 'send');
  if (list) file.edits.replace(list, () => `(${file.rewritten(message)}, ${transaction})`);
  file.extracted.set(statement, () => `${file.names.type('Transaction')} ${transaction} = ${file.rewritten(receiver)}.beginTransaction();`);
  for (const end of ends) {
    for (const part of [end.node, ...end.arguments]) file.handled.add(part);
    file.dropped.push(...end.arguments);
    file.edits.replace(end.node, `${transaction}.${end.name}()`);
    file.throwing.push({ node: end.node, exception: 'ClientException' });
  }
  for (const look of looks) dropLook(file, look);
  const others = result ? file.resolver.referencesOf(result).filter((reference) => !isSettled(reference, ends)) : [];
  const onlyHandle = result && others.length === 0 && result.assignments.length === 0;
  // The result served for its handle alone.
  if (onlyHandle && statement.kind === 'local_variable_declaration') {
    file.removedResults.add(result);
    if (result.typeNode) file.dropped.push(result.typeNode);
    file.edits.replace({ start: statement.start, end: send.node.start }, '');
  }
}

function isSettled(reference: Node, ends: readonly LegacyCall[]): boolean {
  return ends.some((end) => isInside(reference, end.node));
}

/** `sent.getReceiptHandle() != null` held for every send; a printed handle goes from its text. */
function dropLook(file: FileRewrite, getter: Node): void {
  file.handled.add(getter);
  const test = wrapped(getter).parent;
  if (test?.kind !== 'binary_expression' || printedIn(file, getter)) {
    file.differ(differences.handlePrinted());
    dropPrinted(file, getter);
    file.dropped.push(getter);
    return;
  }
  const isNotNull = childOfKind(test, '!=') !== undefined;
  const whole = wrapped(test);
  const outer = whole.parent?.kind === 'binary_expression' && childOfKind(whole.parent, '&&') ? whole.parent : undefined;
  const other = outer && [child(outer, 'left'), child(outer, 'right')].find((part) => part !== whole);
  if (isNotNull && outer && other) file.edits.replace(outer, () => file.rewritten(other));
  else file.edits.replace(test, isNotNull ? 'true' : 'false');
}
