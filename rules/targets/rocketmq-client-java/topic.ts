import type { JavaDeclaration } from '../../../server/languages/java/declarations.js';
import { creationsOf, isVisibleAt, methodOfParameter, callsOf, type Creation } from './creation.js';
import { blockers } from './messages.js';
import { simpleName } from './names.js';
import type { FileRewrite } from './rewrite.js';
import { argumentsOf, child, isInside, outermostType, statementOf, typeAround, unwrap, type Node } from './tree.js';

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
  const found = findTopic(file, producer, at);
  if (found === undefined) file.block(producer, blockers.topicNotInReach({ producer: file.text(producer) }));
  return found;
}

export function findTopic(file: FileRewrite, producer: Node, at: Node): string | undefined {
  const beside = topicBeside(file, producer, at);
  if (beside !== undefined) return beside;
  const creations = creationsOf(file, producer);
  if (!creations || creations.length === 0) return undefined;
  const texts = new Set(
    creations.map((creation) => {
      const topic = topicArgument(creation);
      return topic && (express(creation.file, topic, file, at) ?? held(creation, topic, file, producer, at, creations.length));
    }),
  );
  const [text] = texts;
  return texts.size === 1 ? text : undefined;
}

/** Writes an expression of one place at another, if it provably has the same value there. */
function express(from: FileRewrite, expression: Node, to: FileRewrite, at: Node): string | undefined {
  const node = unwrap(expression);
  if (node.kind === 'string_literal') return from.text(node);
  if (node.kind === 'identifier') {
    const declaration = from.resolver.declarationOf(node);
    if (!declaration) return from === to ? constantText(from, node) : literalOf(from, node);
    return expressVariable(from, declaration, to, at) ?? literalOf(from, node);
  }
  if (node.kind === 'field_access') {
    const object = child(node, 'object');
    const declaration = from.resolver.declarationOf(node);
    if (declaration) return expressVariable(from, declaration, to, at, from.text(node)) ?? literalOf(from, node);
    if (object && from === to && isConstantName(from, node)) return from.text(node);
    return literalOf(from, node);
  }
  if (from === to && node.kind === 'method_invocation' && argumentsOf(node).length === 0) return expressGetter(from, node, at);
  return literalOf(from, node);
}

/** `properties.getTopic()` of a configuration that is bound once gives the same text wherever its receiver can be named. */
function expressGetter(file: FileRewrite, call: Node, at: Node): string | undefined {
  const receiver = child(call, 'object');
  const value = file.resolver.constantOf(call);
  if (value.kind !== 'configuration-key' && value.kind !== 'known') return undefined;
  if (!receiver) return isInside(at, typeAround(call) ?? call) ? file.text(call) : undefined;
  const text = express(file, receiver, file, at);
  return text === undefined ? undefined : text + file.source.slice(receiver.end, call.end);
}

function constantText(file: FileRewrite, node: Node): string | undefined {
  return file.resolver.constantOf(node).kind === 'known' ? file.text(node) : undefined;
}

function isConstantName(file: FileRewrite, node: Node): boolean {
  const member = file.resolver.memberOf(node);
  return (member?.origin === 'project' && member.member.isStatic && member.member.isFinal) || file.resolver.constantOf(node).kind === 'known';
}

function literalOf(file: FileRewrite, node: Node): string | undefined {
  const value = file.resolver.constantOf(node);
  return value.kind === 'known' && typeof value.value === 'string' ? JSON.stringify(value.value) : undefined;
}

function expressVariable(from: FileRewrite, declaration: JavaDeclaration, to: FileRewrite, at: Node, written?: string): string | undefined {
  if (declaration.kind !== 'field' && declaration.kind !== 'enum-constant') return from === to && isVisibleAt(declaration, at) ? declaration.name : undefined;
  if (!keepsValue(from, declaration)) return undefined;
  const owner = typeAround(declaration.node);
  if (!owner) return undefined;
  if (from === to && isInside(at, owner) && !isShadowed(from, declaration, at)) return written ?? declaration.name;
  if (from === to && isInside(at, owner) && !declaration.isStatic) return `this.${declaration.name}`;
  if (!declaration.isStatic) return undefined;
  const type = from.file.typeAt(owner);
  const ownerName = type?.qualifiedName;
  if (!ownerName || (from !== to && (declaration.modifiers.includes('private') || from.file.packageName !== to.file.packageName))) return undefined;
  return from === to && isInside(at, outermostType(owner) ?? owner) && !isShadowed(from, declaration, at)
    ? `${simpleName(ownerName)}.${declaration.name}`
    : `${simpleName(ownerName)}.${declaration.name}`;
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
  return file.file.declarations.some((other) => other !== field && other.kind !== 'field' && other.name === field.name && isInside(at, other.scope));
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
  if (field?.kind !== 'field' || field.initializer || field.assignments.length !== 1 || !field.modifiers.includes('private')) return undefined;
  const [assignment] = field.assignments;
  const statement = assignment && statementOf(assignment);
  const owner = typeAround(field.node);
  if (!assignment || !statement || !owner || statement.kind !== 'expression_statement' || child(assignment, 'right') !== creation.call.node) return undefined;
  const names = new Set(file.file.declarations.filter((other) => other.kind === 'field').map((other) => other.name));
  const name = names.has('topic') ? `${field.name}Topic` : 'topic';
  if (names.has(name)) return undefined;
  if (!file.heldTopics.has(field)) {
    file.heldTopics.add(field);
    const isFinal = field.isFinal ? 'final ' : '';
    const isStatic = field.isStatic ? 'static ' : '';
    const indent = file.layout.indentAt(field.statement.start);
    file.edits.insert(file.layout.lineEnd(field.statement.end), `${file.layout.eol}${indent}private ${isStatic}${isFinal}String ${name};`);
    const target = field.isStatic ? `${file.text(child(owner, 'name') ?? owner)}.${name}` : `this.${name}`;
    file.leads.set(statement, [...(file.leads.get(statement) ?? []), () => `${target} = ${file.rewritten(topic)};`]);
  }
  const shadowed = file.file.declarations.some((other) => other.kind !== 'field' && other.name === name && isInside(at, other.scope));
  if (!isInside(at, owner)) return undefined;
  return shadowed && !field.isStatic ? `this.${name}` : name;
}
