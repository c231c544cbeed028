import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import { callsOf, creationsOf, isVisibleAt, methodOfParameter, type Creation, type Substitution } from '../file/creation.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { simpleName } from '../file/names.js';
import { isHidden, variablesNamed } from '../file/variables.js';
import { blockers } from '../messages.js';
import { argumentsOf, child, isInside, methodAround, statementOf, typeAround, unwrap, type Node } from '../source/tree.js';

/** The topic's argument of getProducer, getTransProducer or getConsumer. */
export function topicArgument({ call }: Creation): Node | undefined {
  const values = call.arguments;
  if (call.member === 'MQClient.getProducer') return values[values.length - 1];
  if (call.member === 'MQClient.getTransProducer') return values[values.length - 2];
  if (call.member === 'MQClient.getConsumer') return values.length === 4 ? values[1] : values[0];
  return undefined;
}

/** Text by which code at a place names the topic that a producer was made for; blocks the rewrite where there is none. */
export function topicAt(file: FileRewrite, producer: Node, at: Node): string | undefined {
  const found = findTopic(file, producer, at) ?? findTopic(file, producer, at, { folds: true });
  if (found === undefined) file.block(producer, blockers.topicNotInReach({ producer: file.text(producer) }));
  return found;
}

export interface TopicOptions {
  /** Whether the value of a constant may be written in the place of its name. */
  readonly folds?: boolean;
}

export function findTopic(file: FileRewrite, producer: Node, at: Node, options: TopicOptions = {}): string | undefined {
  const beside = topicBeside(file, producer, at);
  if (beside !== undefined) return beside;
  return topicOfCreations(creationsOf(file, producer), { file, at, ...options }, (creation, topic, count) =>
    held(creation, topic, file, producer, at, count),
  );
}

/** The topic of the producer of one place, named at another. */
export function topicElsewhere(file: FileRewrite, producer: Node, to: FileRewrite, at: Node): string | undefined {
  const creations = creationsOf(file, producer);
  return (
    topicOfCreations(creations, { file: to, at }, () => undefined) ??
    topicOfCreations(creations, { file: to, at, folds: true }, () => undefined)
  );
}

interface Place extends TopicOptions {
  readonly file: FileRewrite;
  readonly at: Node;
  /** Where the producer was made. */
  readonly made?: Node;
}

function topicOfCreations(
  creations: readonly Creation[] | undefined,
  to: Place,
  otherwise: (creation: Creation, topic: Node, count: number) => string | undefined,
): string | undefined {
  if (!creations || creations.length === 0) return undefined;
  const texts = new Set(
    creations.map((creation) => {
      const topic = topicArgument(creation);
      return (
        topic &&
        (express(creation.file, topic, { ...to, made: creation.call.node }, creation.substitutions) ??
          otherwise(creation, topic, creations.length))
      );
    }),
  );
  const [text] = texts;
  return texts.size === 1 ? text : undefined;
}

/** Writes an expression of one place at another, if it provably has the same value there. */
function express(from: FileRewrite, expression: Node, to: Place, substitutions: readonly Substitution[]): string | undefined {
  const node = unwrap(expression);
  if (node.kind === 'string_literal') return from === to.file ? from.text(node) : (constantNamed(to, from.text(node)) ?? from.text(node));
  if (node.kind === 'identifier') {
    const declaration = from.resolver.declarationOf(node);
    if (!declaration) return from === to.file ? constantText(from, node) : folded(from, node, to);
    const given = substitutions.find((substitution) => substitution.parameter === declaration);
    const written = expressVariable(from, declaration, to);
    if (written !== undefined) return written;
    if (given) return express(given.file, given.argument, to, substitutions.slice(substitutions.indexOf(given) + 1));
    return expressAlias(from, declaration, to) ?? folded(from, node, to);
  }
  if (node.kind === 'field_access') {
    const declaration = from.resolver.declarationOf(node);
    if (declaration) return expressVariable(from, declaration, to, from.text(node)) ?? folded(from, node, to);
    if (child(node, 'object') && from === to.file && isConstantName(from, node)) return from.text(node);
    return folded(from, node, to);
  }
  if (from === to.file && node.kind === 'method_invocation' && argumentsOf(node).length === 0)
    return expressGetter(from, node, to, substitutions);
  return folded(from, node, to);
}

/** A constant of the place's own class with the same text. */
function constantNamed(to: Place, literal: string): string | undefined {
  const owner = typeAround(to.at);
  const same = to.file.file.declarations.find(
    (declaration) =>
      declaration.kind === 'field' &&
      declaration.isStatic &&
      declaration.isFinal &&
      declaration.initializer &&
      owner &&
      isInside(declaration.node, owner) &&
      to.file.text(declaration.initializer) === literal,
  );
  return same?.name;
}

/** A field that a constructor sets from its parameter says the same as the parameter. */
function expressAlias(from: FileRewrite, parameter: JavaDeclaration, to: Place): string | undefined {
  if (parameter.kind !== 'parameter' || parameter.assignments.length > 0) return undefined;
  for (const reference of from.resolver.referencesOf(parameter)) {
    const assignment = reference.parent;
    const left =
      assignment?.kind === 'assignment_expression' && child(assignment, 'right') === reference ? child(assignment, 'left') : undefined;
    const field = left && from.resolver.declarationOf(left);
    if (field?.kind === 'field' && field.assignments.length === 1 && !field.initializer) {
      const written = expressVariable(from, field, to);
      if (written !== undefined) return written;
    }
  }
  return undefined;
}

/** `properties.getTopic()` of a configuration that is bound once gives the same text wherever its receiver can be named. */
function expressGetter(file: FileRewrite, call: Node, to: Place, substitutions: readonly Substitution[]): string | undefined {
  const receiver = child(call, 'object');
  const value = file.resolver.constantOf(call);
  if (value.kind !== 'configuration-key' && value.kind !== 'known') return undefined;
  if (!receiver) return isInside(to.at, typeAround(call) ?? call) ? file.text(call) : undefined;
  const text = express(file, receiver, to, substitutions);
  return text === undefined ? undefined : text + file.source.slice(receiver.end, call.end);
}

function constantText(file: FileRewrite, node: Node): string | undefined {
  return file.resolver.constantOf(node).kind === 'known' ? file.text(node) : undefined;
}

function isConstantName(file: FileRewrite, node: Node): boolean {
  const member = file.resolver.memberOf(node);
  return (
    (member?.origin === 'project' && member.member.isStatic && member.member.isFinal) || file.resolver.constantOf(node).kind === 'known'
  );
}

function folded(file: FileRewrite, node: Node, to: Place): string | undefined {
  if (!to.folds) return undefined;
  const value = file.resolver.constantOf(node);
  return value.kind === 'known' && typeof value.value === 'string' ? JSON.stringify(value.value) : undefined;
}

function expressVariable(from: FileRewrite, declaration: JavaDeclaration, to: Place, written?: string): string | undefined {
  const isHere = from === to.file;
  if (declaration.kind !== 'field' && declaration.kind !== 'enum-constant')
    return isHere && isVisibleAt(declaration, to.at) ? declaration.name : undefined;
  const owner = typeAround(declaration.node);
  if (!owner) return undefined;
  if (!keepsValue(from, declaration) && !(to.made && isHere && staysInMethod(declaration, to.made, to.at)))
    return expressInjected(from, declaration, to);
  if (isHere && isInside(to.at, owner)) {
    if (!isShadowed(from, declaration, to.at)) return written?.startsWith('this.') ? declaration.name : (written ?? declaration.name);
    if (!declaration.isStatic) return `this.${declaration.name}`;
  }
  if (isInherited(from, declaration, owner, to))
    return isShadowed(to.file, declaration, to.at) ? `this.${declaration.name}` : declaration.name;
  if (!declaration.isStatic) return expressInjected(from, declaration, to);
  const ownerName = from.file.typeAt(owner)?.qualifiedName;
  if (!ownerName || (!isHere && (declaration.modifiers.includes('private') || from.file.packageName !== to.file.file.packageName)))
    return undefined;
  return `${simpleName(ownerName)}.${declaration.name}`;
}

/** A field of a class that the place's own class extends. */
function isInherited(from: FileRewrite, field: JavaDeclaration, owner: Node, to: Place): boolean {
  const here = typeAround(to.at);
  const name = here && to.file.file.typeAt(here)?.qualifiedName;
  const base = from.file.typeAt(owner)?.qualifiedName;
  if (!name || !base || name === base || field.modifiers.includes('private')) return false;
  const isOpen =
    field.modifiers.includes('protected') || field.modifiers.includes('public') || from.file.packageName === to.file.file.packageName;
  return isOpen && to.file.resolver.isSubtype({ name, arguments: [], dimensions: 0 }, base);
}

/** Within one run of a method a field that the method does not write stays what it was when the producer was made. */
function staysInMethod(field: JavaDeclaration, made: Node, at: Node): boolean {
  const method = methodAround(made);
  return (
    method !== undefined &&
    method === methodAround(at) &&
    made.end <= at.start &&
    field.assignments.every((assignment) => !isInside(assignment, method))
  );
}

/** The configuration that holds the topic is at hand at the other place too: `configuration.getTopic()`. */
function expressInjected(from: FileRewrite, field: JavaDeclaration, to: Place): string | undefined {
  const owner = typeAround(field.node);
  const type = owner && from.file.typeAt(owner)?.qualifiedName;
  const here = typeAround(to.at);
  if (!owner || type === undefined || !here || field.assignments.length > 0 || field.isStatic) return undefined;
  const getter = `get${field.name[0]?.toUpperCase() ?? ''}${field.name.slice(1)}`;
  const facts = from.resolver.index.projectTypes(type).flatMap((candidate) => candidate.facts.members);
  if (
    !facts.some(
      (member) => member.kind === 'method' && member.name === getter && member.parameters.length === 0 && member.visibility !== 'private',
    )
  )
    return undefined;
  const holder = to.file.file.declarations.find(
    (declaration) =>
      declaration.kind === 'field' &&
      typeAround(declaration.node) === here &&
      to.file.resolver.typeOfDeclaration(declaration)?.name === type &&
      keepsValue(to.file, declaration),
  );
  return holder && `${isShadowed(to.file, holder, to.at) ? 'this.' : ''}${holder.name}.${getter}()`;
}

/** A field that is set once, by its initialiser, a constructor or the container. */
function keepsValue(file: FileRewrite, field: JavaDeclaration): boolean {
  if (field.isFinal) return true;
  if (field.assignments.length === 0) return field.modifiers.includes('private') || field.annotations.length > 0;
  return (
    field.modifiers.includes('private') &&
    field.assignments.every((assignment) => {
      const method = file.file.methods.find((candidate) => candidate.body && isInside(assignment, candidate.body));
      return method?.isConstructor === true;
    })
  );
}

function isShadowed(file: FileRewrite, field: JavaDeclaration, at: Node): boolean {
  return isHidden(file.file, field.name, at);
}

/** A method that is handed a producer and, by all its callers, that producer's topic too. */
function topicBeside(file: FileRewrite, producer: Node, at: Node): string | undefined {
  const node = unwrap(producer);
  const declaration = node.kind === 'identifier' ? file.resolver.declarationOf(node) : undefined;
  if (declaration?.kind !== 'parameter') return undefined;
  const method = methodOfParameter(file, declaration);
  if (!method || method.isConstructor) return undefined;
  const index = method.parameters.indexOf(declaration);
  const calls = callsOf(file, method);
  if (calls.length === 0) return undefined;
  const beside = method.parameters.find(
    (parameter, position) =>
      parameter !== declaration &&
      isVisibleAt(parameter, at) &&
      calls.every(({ file: caller, call }) => {
        const values = argumentsOf(call);
        const [handed, candidate] = [values[index], values[position]];
        return handed && candidate && findTopic(caller, handed, call) === caller.text(candidate);
      }),
  );
  return beside?.name;
}

/** Keeps the topic in a field beside the producer's, where the producer is a field that is set once. */
function held(creation: Creation, topic: Node, file: FileRewrite, producer: Node, at: Node, count: number): string | undefined {
  if (creation.file !== file || count !== 1) return undefined;
  const node = unwrap(producer);
  const field = node.kind === 'identifier' || node.kind === 'field_access' ? file.resolver.declarationOf(node) : undefined;
  if (field?.kind !== 'field' || field.initializer || field.assignments.length !== 1 || !field.modifiers.includes('private'))
    return undefined;
  const [assignment] = field.assignments;
  const statement = assignment && statementOf(assignment);
  const owner = typeAround(field.node);
  if (!assignment || !statement || !owner || statement.kind !== 'expression_statement' || child(assignment, 'right') !== creation.call.node)
    return undefined;
  const known = file.heldTopics.get(field);
  const isTaken = (wanted: string): boolean =>
    [...file.heldTopics.values()].includes(wanted) || variablesNamed(file.file, wanted).some((other) => other.kind === 'field');
  const name = known ?? (isTaken('topic') ? `${field.name}Topic` : 'topic');
  if (known === undefined) {
    if (isTaken(name)) return undefined;
    file.heldTopics.set(field, name);
    const isFinal = field.isFinal ? 'final ' : '';
    const isStatic = field.isStatic ? 'static ' : '';
    const indent = file.layout.indentAt(field.statement.start);
    file.edits.insert(file.layout.lineEnd(field.statement.end), `${file.layout.eol}${indent}private ${isStatic}${isFinal}String ${name};`);
    const target = field.isStatic ? `${file.text(child(owner, 'name') ?? owner)}.${name}` : `this.${name}`;
    file.leads.set(statement, [...(file.leads.get(statement) ?? []), () => `${target} = ${file.rewritten(topic)};`]);
  }
  const shadowed = isHidden(file.file, name, at);
  if (!isInside(at, owner)) return undefined;
  return shadowed && !field.isStatic ? `this.${name}` : name;
}
