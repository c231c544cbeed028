import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall, type LegacyCall } from '../file/legacy-calls.js';
import { blockers } from '../messages.js';
import { literalText } from '../source/concatenation.js';
import { indentLines } from '../source/layout.js';
import { child, closest, isComment, methodKinds, nodesOf, parts, siblingStatement, unwrap, walk, type Node } from '../source/tree.js';
import { moveInitializer } from '../writing/members.js';
import { chain, commented, type Link } from '../writing/template.js';
import { awaitDuration } from './await-duration.js';
import { isSimple } from './client.js';

interface FactoryArguments {
  readonly instance: Node | undefined;
  readonly topic: Node | undefined;
  readonly group: Node | undefined;
  readonly tag: Node | undefined;
}

/** The old SDK tells its overloads apart by their number of arguments alone. */
export function factoryArguments(call: LegacyCall): FactoryArguments {
  const [a, b, c, d] = call.arguments;
  const count = call.arguments.length;
  if (call.name === 'getProducer')
    return count === 2
      ? { instance: a, topic: b, group: undefined, tag: undefined }
      : { instance: undefined, topic: a, group: undefined, tag: undefined };
  if (call.name === 'getTransProducer')
    return count === 3 ? { instance: a, topic: b, group: c, tag: undefined } : { instance: undefined, topic: a, group: b, tag: undefined };
  return count === 4 ? { instance: a, topic: b, group: c, tag: d } : { instance: undefined, topic: a, group: b, tag: c };
}

/** `client.getProducer(..)` becomes a builder chain; the instance id, which 5.x refuses, goes. */
export function rewriteProducer(file: FileRewrite, call: LegacyCall): void {
  if (!prepare(file, call)) return;
  place(
    file,
    call,
    () => producerText(file, call, call.node),
    () => file.names.type('Producer'),
  );
}

/** Puts the chain where the old call stood; a field's initialiser cannot catch and becomes a method. */
function place(file: FileRewrite, call: LegacyCall, text: () => string, type: () => string): void {
  const home = closest(call.node, 'field_declaration', 'lambda_expression', ...methodKinds, 'static_initializer', 'class_body');
  if (home?.kind !== 'field_declaration') file.edits.replace(call.node, text);
  else if (!moveInitializer(file, call.node, home, text, type)) file.block(call.node, blockers.checkedException());
}

export function rewriteConsumer(file: FileRewrite, call: LegacyCall): void {
  if (!prepare(file, call)) return;
  const wait = awaitDuration(file, call);
  place(
    file,
    call,
    () => consumerText(file, call, call.node, wait),
    () => file.names.type('SimpleConsumer'),
  );
}

function prepare(file: FileRewrite, call: LegacyCall): boolean {
  if (file.handled.has(call.node)) return false;
  file.handled.add(call.node);
  if (!call.receiver || call.isReference) {
    file.block(call.node, blockers.legacyType({ type: call.member }));
    return false;
  }
  file.provider(call.node);
  const { instance } = factoryArguments(call);
  if (instance) file.dropped.push(instance);
  if (!file.hoistedCalls.has(call.node)) file.throwing.push({ node: call.node, exception: 'ClientException' });
  return true;
}

/** Link with the comments that stand around the argument it is made from. */
function linkOf(file: FileRewrite, call: LegacyCall, argument: Node | undefined, text: string): Link {
  const list = child(call.node, 'arguments');
  const item = list && argument ? commented(file, list).find((candidate) => candidate.node === argument) : undefined;
  return { call: text, before: item?.before ?? [], ...(item?.behind === undefined ? {} : { behind: item.behind }) };
}

/**
 * Without `setTopics`: with it, `build()` asks for the route and throws when the broker is down or the topic unknown, where the old
 * client failed at the send, in front of the handlers there. Comments of the topic's argument stay.
 */
/** The receiver of the old call; one that is a chain itself is indented as part of the argument. */
function configurationText(file: FileRewrite, call: LegacyCall): string {
  return call.receiver ? indentLines(file.rewritten(call.receiver), file.layout.continuation) : '';
}

function producerText(file: FileRewrite, call: LegacyCall, at: Node): string {
  const { topic } = factoryArguments(call);
  const configuration = `.setClientConfiguration(${configurationText(file, call)})`;
  const checker = file.checkers.get(call.node);
  const indent = file.layout.indentAt(at.start) + file.layout.continuation;
  const links = checker
    ? [
        configuration,
        linkOf(file, call, topic, `.setTopics(${topic ? file.rewritten(topic) : ''})`),
        `.setTransactionChecker(${checker(indent)})`,
        '.build()',
      ]
    : [configuration, linkOf(file, call, topic, '.build()')];
  return chain(file, at, `${file.provider(at)}.newProducerBuilder()`, links);
}

function consumerText(file: FileRewrite, call: LegacyCall, at: Node, wait: string): string {
  const { topic, group, tag } = factoryArguments(call);
  const duration = file.names.type('Duration');
  const subscription = `${file.names.type('Collections')}.singletonMap(${topic ? file.rewritten(topic) : ''}, ${filterText(file, tag)})`;
  const links = [
    `.setClientConfiguration(${configurationText(file, call)})`,
    linkOf(file, call, group, `.setConsumerGroup(${group ? file.rewritten(group) : ''})`),
    linkOf(file, call, topic, `.setSubscriptionExpressions(${subscription})`),
    `.setAwaitDuration(${duration}.ofSeconds(${wait}))`,
    '.build()',
  ];
  return chain(file, at, `${file.provider(at)}.newSimpleConsumerBuilder()`, links);
}

/** No tag, null and the empty text all meant every message. */
function filterText(file: FileRewrite, tag: Node | undefined): string {
  const expression = file.names.type('FilterExpression');
  const all = `${expression}.SUB_ALL`;
  if (!tag || unwrap(tag).kind === 'null_literal') return all;
  const value = file.resolver.constantOf(tag);
  if (value.kind === 'known' && value.value === null) return all;
  const written = literalText(unwrap(tag), file) ?? (value.kind === 'known' && typeof value.value === 'string' ? value.value : undefined);
  if (written !== undefined && written.trim() === '') return all;
  const text = file.rewritten(tag);
  const byTag = `new ${expression}(${text}, ${file.names.type('FilterExpressionType')}.TAG)`;
  if (written !== undefined) return written === '*' ? all : byTag;
  if (!isSimple(tag)) return byTag;
  return `${text} == null || ${text}.trim().isEmpty() ? ${all} : ${byTag}`;
}

/**
 * `if (instanceId != null && ..) x = c.getProducer(instanceId, topic); else x = c.getProducer(topic);`
 * is one statement without the instance id, joined with the declaration of `x` where that stands directly before it.
 */
export function collapseChoices(file: FileRewrite): void {
  for (const node of nodesOf(file.file.root, 'if_statement')) collapseIf(file, node);
  for (const node of nodesOf(file.file.root, 'ternary_expression')) collapseTernary(file, node);
}

interface Branch {
  readonly call: LegacyCall;
  /** What the branch does with it: the text before the call. */
  readonly lead: string;
  readonly target: Node | undefined;
}

/** A choice between a factory call with and one without the instance id. */
export interface InstanceChoice {
  readonly full: LegacyCall;
  readonly shorter: LegacyCall;
  readonly condition: Node;
  /** What the branches assign to. */
  readonly target: Node | undefined;
}

/** The choice that an if or a ternary expression is. */
export function instanceChoice(file: FileRewrite, node: Node): InstanceChoice | undefined {
  const condition = child(node, 'condition');
  const [a, b] = [child(node, 'consequence'), child(node, 'alternative')];
  const first = node.kind === 'if_statement' ? branchOf(file, a)?.call : a && legacyCall(file, unwrap(a));
  const second = node.kind === 'if_statement' ? branchOf(file, b)?.call : b && legacyCall(file, unwrap(b));
  if (!condition || !first || !second) return undefined;
  const full = sameFactory(file, first, second, condition);
  if (!full) return undefined;
  return {
    full,
    shorter: full === first ? second : first,
    condition,
    target: node.kind === 'if_statement' ? branchOf(file, a)?.target : undefined,
  };
}

/** Takes a choice's parts out of the code, its instance id with them. */
export function dropChoice(file: FileRewrite, { full, shorter, condition }: InstanceChoice): void {
  file.handled.add(full.node);
  file.handled.add(shorter.node);
  const { instance } = factoryArguments(full);
  file.dropped.push(condition, ...shorter.arguments, ...(shorter.receiver ? [shorter.receiver] : []), ...(instance ? [instance] : []));
}

/** The chain that builds what a factory call made. */
export function factoryText(file: FileRewrite, call: LegacyCall, at: Node, wait: string): string {
  return call.name === 'getConsumer' ? consumerText(file, call, at, wait) : producerText(file, call, at);
}

function collapseIf(file: FileRewrite, node: Node): void {
  const condition = child(node, 'condition');
  const first = branchOf(file, child(node, 'consequence'));
  const alternative = child(node, 'alternative');
  const next = alternative ? undefined : siblingStatement(node, 1);
  const second = branchOf(file, alternative ?? (first?.lead.startsWith('return') ? next : undefined));
  if (!condition || !first || !second || first.lead !== second.lead) return;
  const full = sameFactory(file, first.call, second.call, condition);
  if (!full || file.hoistedCalls.has(full.node)) return;
  file.handled.add(first.call.node);
  file.handled.add(second.call.node);
  const other = full === first.call ? second.call : full;
  file.dropped.push(condition, ...other.arguments, ...(other.receiver ? [other.receiver] : []));
  const shorter = full === first.call ? second.call : first.call;
  file.dropped.push(...shorter.arguments, ...(shorter.receiver ? [shorter.receiver] : []));
  const { instance } = factoryArguments(full);
  if (instance) file.dropped.push(instance);
  file.provider(node);
  const wait = full.name === 'getConsumer' ? awaitDuration(file, full) : '';
  const declaration = first.target ? declarationBefore(file, node, first.target) : undefined;
  file.throwing.push({ node: declaration ?? node, exception: 'ClientException', end: alternative || !next ? node : next });
  const render = (): string => {
    const value = full.name === 'getConsumer' ? consumerText(file, full, node, wait) : producerText(file, full, node);
    return `${first.lead}${value};`;
  };
  if (declaration) {
    const type = child(declaration, 'type');
    const prefix = file.source.slice(declaration.start, type?.start ?? declaration.start);
    file.handled.add(declaration);
    file.edits.replace({ start: declaration.start, end: node.end }, () => `${prefix}${type ? file.rewritten(type) : ''} ${render()}`);
  } else file.edits.replace({ start: node.start, end: alternative || !next ? node.end : next.end }, render);
}

function collapseTernary(file: FileRewrite, node: Node): void {
  const condition = child(node, 'condition');
  const branches = [child(node, 'consequence'), child(node, 'alternative')].map((branch) => branch && legacyCall(file, unwrap(branch)));
  const [first, second] = branches;
  if (!condition || !first || !second) return;
  const full = sameFactory(file, first, second, condition);
  if (!full || file.hoistedCalls.has(full.node)) return;
  const shorter = full === first ? second : first;
  file.handled.add(first.node);
  file.handled.add(second.node);
  const { instance } = factoryArguments(full);
  file.dropped.push(condition, ...shorter.arguments, ...(shorter.receiver ? [shorter.receiver] : []), ...(instance ? [instance] : []));
  file.provider(node);
  file.throwing.push({ node, exception: 'ClientException' });
  const wait = full.name === 'getConsumer' ? awaitDuration(file, full) : '';
  file.edits.replace(node, () => (full.name === 'getConsumer' ? consumerText(file, full, node, wait) : producerText(file, full, node)));
}

function branchOf(file: FileRewrite, statement: Node | undefined): Branch | undefined {
  const only = statement?.kind === 'block' ? (parts(statement).length === 1 ? parts(statement)[0] : undefined) : statement;
  if (!only || (statement?.kind === 'block' && statement.children.some(isComment))) return undefined;
  if (only.kind === 'return_statement') {
    const [value] = parts(only);
    const call = value && legacyCall(file, unwrap(value));
    return call ? { call, lead: 'return ', target: undefined } : undefined;
  }
  const [assignment] = only.kind === 'expression_statement' ? parts(only) : [];
  const left = assignment?.kind === 'assignment_expression' ? child(assignment, 'left') : undefined;
  const right = assignment?.kind === 'assignment_expression' ? child(assignment, 'right') : undefined;
  const call = right && legacyCall(file, unwrap(right));
  return left && call ? { call, lead: `${file.text(left)} = `, target: left } : undefined;
}

/** The call that says most, if both make the same but for the instance id, and the condition asks for nothing else. */
function sameFactory(file: FileRewrite, a: LegacyCall, b: LegacyCall, condition: Node): LegacyCall | undefined {
  if (a.name !== b.name || !['getProducer', 'getConsumer', 'getTransProducer'].includes(a.name)) return undefined;
  const [left, right] = [factoryArguments(a), factoryArguments(b)];
  const instance = left.instance ?? right.instance;
  if (!instance || !isSimple(instance)) return undefined;
  const text = (node: Node | undefined): string => (node && unwrap(node).kind !== 'null_literal' ? file.text(node) : '');
  const same = text(left.topic) === text(right.topic) && text(left.group) === text(right.group) && text(left.tag) === text(right.tag);
  if (!same || text(a.receiver) !== text(b.receiver)) return undefined;
  const name = file.text(instance);
  const names = [...walk(condition)].filter((node) => node.kind === 'identifier' && node.field !== 'name').map((node) => file.text(node));
  const instanceWords = new Set(name.split(/[^\w$]+/));
  const isAboutInstance = file.text(condition).includes(name) && names.every((word) => instanceWords.has(word) || /^[A-Z]/.test(word));
  return isAboutInstance ? (left.instance ? a : b) : undefined;
}

/** `MQProducer producer;` directly before, without a comment between. */
function declarationBefore(file: FileRewrite, statement: Node, target: Node): Node | undefined {
  const before = siblingStatement(statement, -1);
  if (before?.kind !== 'local_variable_declaration' || target.kind !== 'identifier') return undefined;
  const declaration = file.resolver.declarationOf(target);
  const declarators = before.children.filter((part) => part.field === 'declarator');
  if (declaration?.statement !== before || declarators.length !== 1) return undefined;
  if (declaration.initializer && unwrap(declaration.initializer).kind !== 'null_literal') return undefined;
  return file.source.slice(before.end, statement.start).trim() === '' ? before : undefined;
}
