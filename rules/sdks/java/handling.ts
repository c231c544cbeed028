import { isEffectivelyFinal, type JavaDeclaration } from '../../../server/languages/java/declarations.js';
import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import { ancestors, child, enclosing, isInside, unwrap, type JavaNode } from '../../../server/languages/java/syntax.js';
import type { Handling } from '../../../server/model/messaging.js';

/** What one SDK calls its listeners and producers. */
export interface HandlingSdk {
  /** Qualified names of the types whose variables can send. */
  readonly producers: ReadonlySet<string>;
  /** The method of a listener that is given a message first. */
  readonly method: string;
  readonly parameters: number;
}

/** How a listener that is written where it is set handles a message: a lambda with a block, or an anonymous class. */
export function listenerHandling(listener: JavaNode, sdk: HandlingSdk, resolver: JavaResolver): Handling | undefined {
  const node = unwrap(listener);
  const found = node.kind === 'lambda_expression' ? lambdaBlock(node, sdk, resolver) : anonymousBlock(node, sdk, resolver);
  return found && handlingIn(found.block, found.message, sdk, resolver);
}

/** How the messages of a receive call are handled: a loop over them in the same method, with the same handlers of exceptions. */
export function loopHandling(receive: JavaNode, consumer: JavaNode, sdk: HandlingSdk, resolver: JavaResolver): Handling | undefined {
  const { file } = resolver;
  const loops = file.declarations.filter(
    ({ kind, node }) =>
      kind === 'loop-variable' && node.kind === 'enhanced_for_statement' && comesFrom(child(node, 'value'), receive, resolver),
  );
  const [loop, ...others] = loops;
  const block = loop && child(loop.node, 'body');
  if (!block || block.kind !== 'block' || others.length > 0 || consumer.kind !== 'identifier') return undefined;
  if (enclosing(receive, 'try') !== enclosing(loop.node, 'try') || enclosing(receive, 'callable') !== enclosing(loop.node, 'callable'))
    return undefined;
  const handling = handlingIn(block, loop.name, sdk, resolver);
  return handling && { ...handling, consumer: file.text(consumer) };
}

function comesFrom(iterated: JavaNode | undefined, receive: JavaNode, resolver: JavaResolver): boolean {
  const node = iterated && unwrap(iterated);
  if (!node || node === receive) return node === receive;
  const variable = node.kind === 'identifier' ? resolver.declarationOf(node) : undefined;
  return (
    variable?.kind === 'local' &&
    variable.assignments.length === 0 &&
    variable.initializer !== undefined &&
    unwrap(variable.initializer) === receive
  );
}

interface Block {
  readonly block: JavaNode;
  readonly message: string;
}

function lambdaBlock(lambda: JavaNode, { parameters }: HandlingSdk, { file }: JavaResolver): Block | undefined {
  const block = child(lambda, 'body');
  const own = file.declarations.filter(({ kind, scope }) => kind === 'lambda-parameter' && scope === lambda);
  const [first] = own;
  return block?.kind === 'block' && first && own.length === parameters ? { block, message: first.name } : undefined;
}

function anonymousBlock(node: JavaNode, { method, parameters }: HandlingSdk, { file }: JavaResolver): Block | undefined {
  const type = node.kind === 'object_creation_expression' ? file.typeAt(node) : undefined;
  const found = type?.kind === 'anonymous' ? type.methods.filter((one) => one.name === method && one.parameters.length === parameters) : [];
  const [only] = found;
  const [message] = only?.parameters ?? [];
  return only?.body && message && found.length === 1 ? { block: only.body, message: message.name } : undefined;
}

function handlingIn(block: JavaNode, message: string, sdk: HandlingSdk, resolver: JavaResolver): Handling | undefined {
  const type = [...ancestors(block)].find(({ kind }) => kind === 'class_declaration');
  const owner = type && resolver.file.typeAt(type);
  // Inner classes have no static methods before Java 16.
  if (owner?.qualifiedName === undefined || (owner.outer && !owner.isStatic)) return undefined;
  const producer = producerAt(block, sdk, resolver);
  return producer === undefined ? undefined : { start: block.start + 1, message, producer, helperAt: owner.body.end - 1 };
}

/** The name of the only variable in scope that can send, where it can be used. */
function producerAt(place: JavaNode, { producers }: HandlingSdk, resolver: JavaResolver): string | undefined {
  const inScope = resolver.file.declarations.filter(({ scope }) => isInside(place, scope));
  const [producer, ...others] = inScope.filter((one) => producers.has(resolver.typeOfDeclaration(one)?.name ?? ''));
  if (!producer || others.length > 0 || inScope.some((other) => other !== producer && other.name === producer.name)) return undefined;
  return isUsableAt(producer, place, resolver) ? producer.name : undefined;
}

function isUsableAt(variable: JavaDeclaration, place: JavaNode, resolver: JavaResolver): boolean {
  if (!isInside(place, variable.scope) || isInside(place, variable.node)) return false;
  if (variable.kind !== 'field')
    return variable.nameNode.start < place.start && isEffectivelyFinal(variable) && isSetBefore(variable, place);
  const within = [...ancestors(place)].filter((node) => node !== variable.scope && isInside(node, variable.scope));
  const member = within.at(-1);
  const method = member && resolver.file.methodOf(member);
  if (method && !method.isConstructor) return variable.isStatic || !method.isStatic;
  // Where objects are made, only what was given a value before can be used.
  return method !== undefined && isSetBefore(variable, place);
}

function isSetBefore({ initializer, assignments, kind }: JavaDeclaration, place: JavaNode): boolean {
  if (initializer || kind === 'parameter' || kind === 'resource') return true;
  return assignments.length === 1 && assignments.every((assignment) => assignment.end < place.start && isUnconditional(assignment, place));
}

/** The assignment is a statement of a block that also holds the place. */
function isUnconditional(assignment: JavaNode, place: JavaNode): boolean {
  const block = assignment.parent?.kind === 'expression_statement' ? assignment.parent.parent : undefined;
  return block !== undefined && isInside(place, block);
}
