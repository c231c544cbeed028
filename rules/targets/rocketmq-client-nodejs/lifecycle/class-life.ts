import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { isAssignmentTarget, nameText } from '../../../../server/languages/typescript/syntax.js';
import { closeComment } from './close.js';
import type { Creation, Operation } from '../parts/parts.js';
import { producerText } from './creations.js';
import { frameworkOf, implementHook } from './frameworks.js';
import { appendMember, declareField, memberNames } from './class-members.js';
import { classAround } from './holders.js';
import { ownerName, type Access, type Owned } from './access.js';
import { awaitMade } from './await-start.js';
import { messages } from '../messages.js';
import { block, differ, rangeOf, semicolon, target, targetType, type FileRewrite } from '../file/rewrite.js';
import { functionAround, insertAfter, insertBefore, isAsync } from '../text/statements.js';
import { planConsumerField } from './class-consumer.js';

/** The class that an owned value belongs to: it is a field of it, or is made for each call of one of its methods from a field. */
export function ownClass({ creation, holder }: Owned): TypeScript.ClassLikeDeclaration | undefined {
  if (holder.kind === 'field') return holder.owner;
  const client = unwrap(creation.client);
  const isField = ts.isPropertyAccessExpression(client) && client.expression.kind === ts.SyntaxKind.ThisKeyword;
  const isCall = holder.kind === 'call' || (holder.kind === 'variable' && functionAround(holder.statement) !== undefined);
  return isField && isCall && creation.kind === 'producer' ? classAround(creation.node) : undefined;
}

export function planClassOwners(rewrite: FileRewrite, owned: readonly Owned[], access: Map<Operation, Access>): void {
  const byClass = new Map<TypeScript.ClassLikeDeclaration, Owned[]>();
  for (const one of owned) {
    const owner = ownClass(one);
    if (owner) byClass.set(owner, [...(byClass.get(owner) ?? []), one]);
  }
  for (const [owner, members] of byClass) planClass(rewrite, owner, members, access);
}

/** A field of a class that has to be started and ended. */
interface Resource {
  readonly name: string;
  readonly kind: 'producer' | 'consumer';
}

function planClass(
  rewrite: FileRewrite,
  owner: TypeScript.ClassLikeDeclaration,
  members: readonly Owned[],
  access: Map<Operation, Access>,
): void {
  const resources: Resource[] = [];
  const perCall = members.filter(({ holder }) => holder.kind !== 'field');
  for (const one of members.filter(({ holder }) => holder.kind === 'field')) {
    if (one.creation.kind === 'transaction') continue;
    if (one.creation.kind === 'consumer') planConsumerField(rewrite, owner, one, access);
    else planProducerField(rewrite, owner, one, access, resources, members.length > 1);
  }
  if (perCall.length > 0) planPerCall(rewrite, owner, perCall, access, resources);
  if (resources.length > 0) endProducers(rewrite, owner, resources);
}

function planProducerField(
  rewrite: FileRewrite,
  owner: TypeScript.ClassLikeDeclaration,
  { creation, holder }: Owned,
  access: Map<Operation, Access>,
  resources: Resource[],
  isOneOfMany: boolean,
): void {
  if (holder.kind !== 'field' || holder.isStatic || creation.operations.some((operation) => operation.rewrite !== rewrite)) {
    block(rewrite, creation.node, messages.lifecycle({ type: ownerName(creation) }));
    return;
  }
  if (!creation.factory) rewrite.draft.replace(rangeOf(rewrite, creation.node), (render) => producerText(creation, render));
  target(rewrite, 'Producer', creation.node);
  const { source, name } = holder;
  resources.push({ name, kind: 'producer' });
  keepTopic(rewrite, owner, creation, name, source);
  startField(rewrite, owner, { name, source, operations: creation.operations, isOneOfMany }, access);
}

/** A topic that the constructor is given is kept beside the producer, where each send finds it. */
function keepTopic(
  rewrite: FileRewrite,
  owner: TypeScript.ClassLikeDeclaration,
  creation: Creation,
  field: string,
  source: TypeScript.Node,
): void {
  const topic = creation.topic && unwrap(creation.topic);
  const parameter = topic && ts.isIdentifier(topic) ? rewrite.bindings.declarationOf(topic) : undefined;
  if (
    !topic ||
    !ts.isIdentifier(topic) ||
    !parameter ||
    !ts.isParameter(parameter.node) ||
    !ts.isConstructorDeclaration(parameter.node.parent)
  )
    return;
  if (creation.operations.some(({ creations }) => creations.length !== 1) || ts.isPropertyDeclaration(source)) return;
  const isProperty = (ts.getModifiers(parameter.node)?.length ?? 0) > 0;
  if (isProperty && rewrite.bindings.accessesOf(topic.text).some((access) => isAssignmentTarget(access))) return;
  const isTaken = memberNames(owner).has('topic') || rewrite.bindings.accessesOf('topic').length > 0;
  const name = isProperty ? topic.text : isTaken ? `${field}Topic` : 'topic';
  const end = semicolon(rewrite);
  if (!isProperty) {
    insertAfter(rewrite, source, [`this.${name} = ${topic.text}${end}`]);
    if (rewrite.isTyped) declareField(rewrite, owner, field, `${visibility(owner, creation.operations)} readonly ${name}: string${end}`);
  }
  for (const { node } of creation.operations) rewrite.topics.set(node, `this.${name}`);
}

/** Subclasses that send need the fields of the class that they extend. */
function visibility(owner: TypeScript.ClassLikeDeclaration, operations: readonly Operation[]): 'private' | 'protected' {
  return operations.every(({ node }) => classAround(node) === owner) ? 'private' : 'protected';
}

interface StartedField {
  readonly name: string;
  /** The property declaration, or the statement that assigns the field. */
  readonly source: TypeScript.Node;
  readonly operations: readonly Operation[];
  readonly isOneOfMany: boolean;
}

/** A framework's hook awaits the start; otherwise a field holds its promise, which each send waits for. */
function startField(
  rewrite: FileRewrite,
  owner: TypeScript.ClassLikeDeclaration,
  { name, source, operations, isOneOfMany }: StartedField,
  access: Map<Operation, Access>,
): void {
  const end = semicolon(rewrite);
  const framework = frameworkOf(rewrite, owner);
  const method = functionAround(source);
  if (framework && method && isAsync(method) && framework.isStart(method)) {
    insertAfter(rewrite, source, [`await this.${name}.startup()${end}`]);
    return;
  }
  if (framework?.startHook) {
    implementHook(rewrite, owner, framework, 'start', [`await this.${name}.startup()${end}`]);
    return;
  }
  const started = isOneOfMany ? `${name}Started` : memberNames(owner).has('started') ? `${name}Started` : 'started';
  if (ts.isPropertyDeclaration(source)) {
    insertAfter(rewrite, source, [
      `${rewrite.isTyped ? `${visibility(owner, operations)} readonly ` : ''}${started} = this.${name}.startup()${end}`,
    ]);
  } else {
    insertAfter(rewrite, source, [`this.${started} = this.${name}.startup()${end}`]);
    const isConstructor = method !== undefined && ts.isConstructorDeclaration(method);
    if (rewrite.isTyped)
      declareField(
        rewrite,
        owner,
        name,
        `${visibility(owner, operations)} ${isConstructor ? 'readonly ' : ''}${started}${isConstructor ? '' : '?'}: Promise<void>${end}`,
      );
  }
  awaitMade(rewrite, operations, `this.${started}`, access);
}

/** `this.client.getProducer(..)` in each call: one producer beside the client's field. */
function planPerCall(
  rewrite: FileRewrite,
  owner: TypeScript.ClassLikeDeclaration,
  members: readonly Owned[],
  access: Map<Operation, Access>,
  resources: Resource[],
): void {
  const [first] = members;
  const client = first && unwrap(first.creation.client);
  const field = client && rewrite.resolver.fieldOf(client);
  const sources = field?.sources.filter(({ value }) => value !== undefined) ?? [];
  const [source] = sources;
  const isSame = members.every(({ creation }) => rewrite.resolver.fieldOf(unwrap(creation.client)) === field);
  if (!first || !client || !field || !source || sources.length !== 1 || !isSame || memberNames(owner).has('producer')) {
    for (const { creation } of members) block(rewrite, creation.node, messages.lifecycle({ type: 'Producer' }));
    return;
  }
  const end = semicolon(rewrite);
  const producer = target(rewrite, 'Producer', first.creation.node);
  const made = `new ${producer}({ ...this.${field.name} })`;
  const statement = ts.isPropertyDeclaration(source.node) ? source.node : statementAround(source.node);
  if (ts.isPropertyDeclaration(source.node)) {
    insertAfter(rewrite, source.node, [`${rewrite.isTyped ? 'private readonly ' : ''}producer = ${made}${end}`]);
  } else {
    const method = functionAround(source.node);
    const isConstructor = method !== undefined && ts.isConstructorDeclaration(method);
    insertAfter(rewrite, statement, [`this.producer = ${made}${end}`]);
    if (rewrite.isTyped)
      declareField(
        rewrite,
        owner,
        field.name,
        `private ${isConstructor ? 'readonly producer' : 'producer!'}: ${targetType(rewrite, 'Producer', owner)}${end}`,
      );
  }
  resources.push({ name: 'producer', kind: 'producer' });
  const operations = members.flatMap(({ creation }) => creation.operations);
  const waiting = new Map<Operation, Access>();
  startField(rewrite, owner, { name: 'producer', source: statement, operations, isOneOfMany: false }, waiting);
  for (const { creation, holder } of members) {
    rewrite.settled.add(creation.node);
    const holdsAlone = holder.kind === 'variable' && ts.isVariableStatement(holder.statement);
    if (holder.kind === 'variable' && holdsAlone) rewrite.draft.replace(rangeOf(rewrite, creation.node), 'this.producer');
    for (const operation of creation.operations) {
      const after = waiting.get(operation)?.after;
      const receiver = holder.kind === 'variable' ? undefined : 'this.producer';
      access.set(operation, { ...(receiver !== undefined && { receiver }), ...(after !== undefined && { after }) });
    }
  }
}

function statementAround(node: TypeScript.Node): TypeScript.Node {
  let at = node;
  while (at.parent && !ts.isBlock(at.parent) && !ts.isClassLike(at.parent) && !ts.isSourceFile(at.parent)) at = at.parent;
  return at;
}

const endNames: readonly string[] = ['close', 'stop', 'destroy', 'shutdown', 'dispose', 'end', 'disconnect'];

/** The owner ends its producers: in the framework's hook, in the method by which it ended already, or in a new one. */
function endProducers(rewrite: FileRewrite, owner: TypeScript.ClassLikeDeclaration, resources: readonly Resource[]): void {
  const end = semicolon(rewrite);
  const lines = resources.map(({ name }) => `await this.${name}.shutdown()${end}`);
  const framework = frameworkOf(rewrite, owner);
  if (framework) {
    implementHook(rewrite, owner, framework, 'end', lines);
    return;
  }
  const existing = owner.members.find(
    (member) =>
      ts.isMethodDeclaration(member) && endNames.includes(nameText(member.name) ?? '') && isAsync(member) && member.body !== undefined,
  );
  if (existing && ts.isMethodDeclaration(existing) && existing.body) {
    const last = existing.body.statements.at(-1);
    if (last && ts.isReturnStatement(last)) insertBefore(rewrite, last, lines);
    else if (last) insertAfter(rewrite, last, lines);
    return;
  }
  differ(rewrite, messages.keepsProcessAlive());
  const name = memberNames(owner).has('close') ? 'closeProducer' : 'close';
  const result = rewrite.isTyped ? ': Promise<void>' : '';
  const { indent } = rewrite.style;
  appendMember(rewrite, owner, [closeComment(['producer']), `async ${name}()${result} {`, ...lines.map((line) => indent + line), '}']);
}
