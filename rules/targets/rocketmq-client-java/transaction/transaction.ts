import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall, legacyCalls, type LegacyCall } from '../file/legacy-calls.js';
import { blockers, differences } from '../messages.js';
import { child, wrapped, type Node } from '../source/tree.js';
import { planHalfSend } from './half-send.js';
import { planPollLoop } from './poll-loop.js';
import { resolutions, type TransactionStep, type TransactionalProducer } from './transactional-producer.js';

/**
 * `MQTransProducer`: the client polled for half messages and decided about each by its handle. In 5.x the server asks a checker.
 * Rewritten where the producer's sends, decisions and poll loop stand in one file; else the producer is left to a person.
 */
export function rewriteTransactions(file: FileRewrite): void {
  const made = legacyCalls(file).filter((call) => call.member === 'MQClient.getTransProducer');
  const byDeclaration = new Map<JavaDeclaration | undefined, LegacyCall[]>();
  for (const call of made) {
    const declaration = holderOf(file, call.node);
    byDeclaration.set(declaration, [...(byDeclaration.get(declaration) ?? []), call]);
  }
  for (const [declaration, creations] of byDeclaration) {
    const producer = declaration && producerOf(file, declaration, creations);
    const steps = producer && stepsFor(file, producer);
    if (steps) {
      for (const step of steps) step.apply();
      file.differ(differences.transactionChecker());
    } else leaveToPerson(file, creations);
  }
  for (const call of legacyCalls(file)) if (call.owner === 'MQTransProducer' && !file.handled.has(call.node)) leaveToPerson(file, [call]);
}

/** The variable that a producer is put into. */
function holderOf(file: FileRewrite, creation: Node): JavaDeclaration | undefined {
  const parent = wrapped(creation).parent;
  const name =
    parent?.kind === 'variable_declarator'
      ? child(parent, 'name')
      : parent?.kind === 'assignment_expression'
        ? child(parent, 'left')
        : undefined;
  const declaration = name && file.resolver.declarationOf(name);
  const isOwn = declaration?.kind === 'local' || (declaration?.kind === 'field' && declaration.modifiers.includes('private'));
  return isOwn ? declaration : undefined;
}

/** The producer with its calls; undefined where it is used in another way than by calling it. */
function producerOf(file: FileRewrite, declaration: JavaDeclaration, creations: readonly LegacyCall[]): TransactionalProducer | undefined {
  const calls: LegacyCall[] = [];
  for (const reference of file.resolver.referencesOf(declaration)) {
    const whole = reference.parent?.kind === 'field_access' && reference.field === 'field' ? reference.parent : reference;
    const parent = whole.parent;
    if (parent?.kind === 'assignment_expression' && child(parent, 'left') === whole) continue;
    const call = parent?.kind === 'method_invocation' && child(parent, 'object') === whole ? legacyCall(file, parent) : undefined;
    if (!call || !['publishMessage', 'commit', 'rollback', 'consumeHalfMessage'].includes(call.name)) return undefined;
    calls.push(call);
  }
  return { declaration, creations, calls };
}

function stepsFor(file: FileRewrite, producer: TransactionalProducer): readonly TransactionStep[] | undefined {
  const [poll, ...otherPolls] = producer.calls.filter((call) => call.name === 'consumeHalfMessage');
  const [creation, ...otherCreations] = producer.creations;
  if (!poll || !creation || otherPolls.length > 0 || otherCreations.length > 1 || producer.creations.some((call) => call.isReference))
    return undefined;
  const loop = planPollLoop(file, producer, creation, poll);
  if (!loop) return undefined;
  const decided = new Set<Node>(loop.decisions);
  const steps: TransactionStep[] = [loop];
  for (const call of producer.calls.filter((candidate) => candidate.name === 'publishMessage')) {
    const send = planHalfSend(file, producer, call);
    if (!send) return undefined;
    for (const decision of send.decisions) decided.add(decision);
    steps.push(send);
  }
  const isWhole = producer.calls.every((call) => resolutions[call.name] === undefined || decided.has(call.node));
  return isWhole ? steps : undefined;
}

/** Blocks at the places given, once for all that is done with the producer. */
function leaveToPerson(file: FileRewrite, places: readonly LegacyCall[]): void {
  for (const { node } of places) {
    file.handled.add(node);
    file.block(child(node, 'name') ?? node, blockers.transaction());
  }
  for (const call of legacyCalls(file)) {
    if (call.owner !== 'MQTransProducer') continue;
    file.handled.add(call.node);
    for (const argument of call.arguments) if (legacyCall(file, argument)?.name === 'getReceiptHandle') file.handled.add(argument);
  }
}
