import type { JavaDeclaration } from '../../../server/languages/java/declarations.js';
import { onsHttpTypes } from '../../sdks/ons-http/java/types.js';
import { blockUnknownCall, bodyText, builderCall, ownStatement, tagCall, type BuilderCall } from './builder-calls.js';
import { valuesOf } from './creation.js';
import { blockers } from './messages.js';
import { legacyCall, type FileRewrite, type LegacyCall } from './rewrite.js';
import { roleOfDeclaration, roleOfExpression } from './roles.js';
import { chain, commented, type Link } from './template.js';
import { findTopic, topicAt } from './topic.js';
import { child, isComment, isInside, isStatementList, parts, unwrap, wrapped, type Node } from './tree.js';

/** One use of a message variable. */
type MessageUse =
  | { readonly kind: 'set'; readonly call: BuilderCall; readonly reference: Node }
  | { readonly kind: 'send'; readonly call: LegacyCall; readonly reference: Node }
  | { readonly kind: 'read'; readonly call: LegacyCall; readonly reference: Node }
  | { readonly kind: 'assign'; readonly value: Node; readonly reference: Node }
  | { readonly kind: 'pass'; readonly reference: Node }
  | { readonly kind: 'reference'; readonly node: Node; readonly reference: Node };

/** Finds the message variables of a file and decides what each becomes; called before anything asks for their types. */
export function rewriteMessages(file: FileRewrite): void {
  for (const declaration of file.file.declarations) {
    if (file.resolver.typeOfDeclaration(declaration)?.name !== onsHttpTypes.topicMessage) continue;
    const role = roleOfDeclaration(file, declaration);
    if (role === 'receipt') file.messageRoles.set(declaration, 'receipt');
    else rewriteVariable(file, declaration);
  }
}

function rewriteVariable(file: FileRewrite, declaration: JavaDeclaration): void {
  const uses = usesOf(file, declaration);
  checkGroupAndTime(file, uses);
  for (const value of valuesOf(declaration)) if (roleOfExpression(file, value) === 'receipt') file.block(value, blockers.messageShape({ what: declaration.name }));
  const creations = creationsIn(declaration);
  const only = creations.length === 1 && valuesOf(declaration).length === 1 && declaration.initializer ? creations[0] : undefined;
  const topic = creations.length === valuesOf(declaration).length ? creations.map((creation) => commonTopic(file, uses, creation)) : [];
  const known = topic.length > 0 && topic.every((text) => text !== undefined && text === topic[0]) ? topic[0] : undefined;
  const absorbed = new Set<MessageUse>();
  const runs = creations.map((creation) => absorb(file, creation, uses, absorbed));
  const folds =
    only !== undefined &&
    known !== undefined &&
    declaration.kind === 'local' &&
    !creationCalls(file, only).some((call) => call.guard) &&
    uses.every((use) => absorbed.has(use) || (use.kind === 'send' && use.reference.start > (runs[0]?.end ?? 0)) || (use.kind === 'read' && use.reference.start > (runs[0]?.end ?? 0)));
  file.messageRoles.set(declaration, folds ? 'folded' : 'builder');
  creations.forEach((creation, i) => {
    const run = runs[i];
    if (run) rewriteCreation(file, declaration, creation, { topic: known, run, folds });
  });
  for (const use of uses) if (!absorbed.has(use)) rewriteUse(file, declaration, use, { topicIsSet: known !== undefined && creations.length > 0, folds });
}

function creationsIn(declaration: JavaDeclaration): Node[] {
  return valuesOf(declaration)
    .map(unwrap)
    .filter((value) => value.kind === 'object_creation_expression');
}

function usesOf(file: FileRewrite, declaration: JavaDeclaration): MessageUse[] {
  return file.resolver.referencesOf(declaration).map((reference) => useOf(file, reference));
}

function useOf(file: FileRewrite, reference: Node): MessageUse {
  const whole = wrapped(reference.parent?.kind === 'field_access' && reference.field === 'field' ? reference.parent : reference);
  const parent = whole.parent;
  if (parent?.kind === 'method_invocation' && child(parent, 'object') === whole) {
    const call = legacyCall(file, parent);
    const setter = call && builderCall(file, call);
    if (setter) {
      file.handled.add(parent);
      return { kind: 'set', call: setter, reference };
    }
    const outer = wrapped(parent).parent;
    if (call?.name === 'getProperties' && outer?.kind === 'method_reference' && file.source.slice(parent.end, outer.end).replace(/\s/g, '') === '::put') {
      file.handled.add(parent);
      return { kind: 'reference', node: outer, reference };
    }
    if (call) return { kind: 'read', call, reference };
  }
  if (parent?.kind === 'argument_list' && parent.parent) {
    const call = legacyCall(file, parent.parent);
    if (call && (call.name === 'publishMessage' || call.name === 'asyncPublishMessage')) return { kind: 'send', call, reference };
  }
  if (parent?.kind === 'assignment_expression' && child(parent, 'left') === whole) {
    const value = child(parent, 'right');
    if (value) return { kind: 'assign', value, reference };
  }
  return { kind: 'pass', reference };
}

/** 5.x refuses a message with both; branches that exclude each other may have one each. */
function checkGroupAndTime(file: FileRewrite, uses: readonly MessageUse[]): void {
  const setters = uses.filter((use) => use.kind === 'set');
  const groups = setters.filter((use) => use.call.sets === 'group');
  for (const time of setters.filter((use) => use.call.sets === 'time'))
    for (const group of groups) if (!excludeEachOther(time.reference, group.reference)) file.block(time.call.node, blockers.groupAndDeliveryTime());
}

function excludeEachOther(a: Node, b: Node): boolean {
  for (let at = a.parent; at; at = at.parent) {
    if (at.kind !== 'if_statement') continue;
    const branches = [child(at, 'consequence'), child(at, 'alternative')].filter((branch) => branch !== undefined);
    const ofA = branches.find((branch) => isInside(a, branch));
    const ofB = branches.find((branch) => isInside(b, branch));
    if (ofA && ofB && ofA !== ofB) return true;
  }
  return false;
}

/** The topic of all sends of a variable, as it can be named where the message is made. */
function commonTopic(file: FileRewrite, uses: readonly MessageUse[], creation: Node): string | undefined {
  const sends = uses.filter((use) => use.kind === 'send');
  const texts = new Set(sends.map(({ call }) => (call.receiver ? findTopic(file, call.receiver, creation) : undefined)));
  const [text] = texts;
  return texts.size === 1 ? text : undefined;
}

interface Run {
  /** The statement that makes the message. */
  readonly statement: Node | undefined;
  readonly links: readonly Link[];
  readonly calls: readonly { readonly call: BuilderCall; readonly before: readonly string[]; readonly behind: string | undefined }[];
  readonly end: number;
}

/** Setters that directly follow a message's creation become links of its chain, with the comments between them. */
function absorb(file: FileRewrite, creation: Node, uses: readonly MessageUse[], absorbed: Set<MessageUse>): Run {
  const statement = creationStatement(creation);
  const calls: { call: BuilderCall; before: string[]; behind: string | undefined }[] = [];
  let end = statement?.end ?? creation.end;
  if (!statement?.parent || !isStatementList(statement.parent)) return { statement, links: [], calls, end };
  if (creationCalls(file, creation).some((call) => call.guard)) return { statement, links: [], calls, end };
  let before: string[] = [];
  let last = statement;
  const siblings = statement.parent.children;
  for (let i = siblings.indexOf(statement) + 1; i < siblings.length; i++) {
    const sibling = siblings[i];
    if (!sibling) break;
    if (isComment(sibling)) {
      const sameLine = !/[\r\n]/.test(file.source.slice(last.end, sibling.start));
      const previous = calls[calls.length - 1];
      if (sameLine && previous && sibling.kind === 'line_comment') {
        previous.behind = file.text(sibling);
        end = sibling.end;
      } else if (sameLine) break;
      else before.push(file.text(sibling));
      continue;
    }
    const use = uses.find((candidate) => candidate.kind === 'set' && ownStatement(candidate.call.node) === sibling);
    if (use?.kind !== 'set' || use.call.guard || use.call.alone || (!use.call.link && use.call.sets !== 'nothing')) break;
    absorbed.add(use);
    calls.push({ call: use.call, before, behind: undefined });
    before = [];
    last = sibling;
    end = sibling.end;
  }
  return { statement, links: [], calls, end };
}

/** `TopicMessage x = new ..;` or `x = new ..;` as a statement of its own. */
function creationStatement(creation: Node): Node | undefined {
  const parent = wrapped(creation).parent;
  if (parent?.kind === 'variable_declarator' && parent.parent?.kind === 'local_variable_declaration') {
    const declarators = parent.parent.children.filter((part) => part.field === 'declarator');
    return declarators.length === 1 ? parent.parent : undefined;
  }
  return parent?.kind === 'assignment_expression' && parent.parent?.kind === 'expression_statement' ? parent.parent : undefined;
}

/** Body and tag that the constructor takes. */
function creationCalls(file: FileRewrite, creation: Node): BuilderCall[] {
  const call = legacyCall(file, creation);
  const [body, tag] = call?.arguments ?? [];
  if (!call || !body) return [];
  const calls: BuilderCall[] = [{ link: () => `.setBody(${bodyText(file, call, body)})`, sets: 'body', node: body }];
  if (tag) calls.push(tagCall(file, tag, tag));
  return calls;
}

/** Links for a constructor's arguments, comments kept; what needs a guard is left to statements of its own. */
export function creationLinks(file: FileRewrite, creation: Node): { readonly links: Link[]; readonly guarded: BuilderCall[] } {
  const list = child(creation, 'arguments');
  const items = list ? commented(file, list) : [];
  const links: Link[] = [];
  const guarded: BuilderCall[] = [];
  for (const call of creationCalls(file, creation)) {
    const item = items.find((candidate) => candidate.node === call.node);
    if (call.guard) guarded.push(call);
    else if (call.link) links.push({ call: call.link(), before: item?.before ?? [], ...(item?.behind === undefined ? {} : { behind: item.behind }) });
  }
  return { links, guarded };
}

interface CreationOptions {
  readonly topic: string | undefined;
  readonly run: Run;
  readonly folds: boolean;
}

function rewriteCreation(file: FileRewrite, declaration: JavaDeclaration, creation: Node, { topic, run, folds }: CreationOptions): void {
  file.handled.add(creation);
  if (creation.children.some((part) => part.kind === 'class_body')) file.block(creation, blockers.messageShape({ what: 'new TopicMessage() { .. }' }));
  file.provider(creation);
  const at = run.statement ?? creation;
  const expression = (): { text: string; behind: string | undefined } => {
    const { links } = creationLinks(file, creation);
    // A setter without counterpart goes, with the comments that explain it.
    const setters = run.calls.flatMap(({ call, before, behind }): Link[] => (call.link ? [{ call: call.link(), before, ...(behind === undefined ? {} : { behind }) }] : []));
    const all: Link[] = [...(topic === undefined ? [] : [{ call: `.setTopic(${topic})` }]), ...links, ...setters, ...(folds ? [{ call: '.build()' }] : [])];
    const last = all[all.length - 1];
    const behind = last?.behind;
    const shown = last ? [...all.slice(0, -1), { call: last.call, before: last.before ?? [] }] : all;
    return { text: chain(file, at, `${file.provider(creation)}.newMessageBuilder()`, shown, { short: true }), behind };
  };
  const { statement } = run;
  if (!statement) {
    file.edits.replace(creation, () => expression().text);
    if (creationCalls(file, creation).some((call) => call.guard)) file.block(creation, blockers.messageShape({ what: 'tag' }));
    return;
  }
  const guarded = creationCalls(file, creation).filter((call) => call.guard);
  if (guarded.length > 0 && !(statement.parent && isStatementList(statement.parent))) file.block(creation, blockers.messageShape({ what: 'tag' }));
  file.edits.replace({ start: statement.start, end: run.end }, () => {
    const { text, behind } = expression();
    const prefix = file.edits.text({ start: statement.start, end: creation.start });
    const suffix = file.source.slice(creation.end, statement.end);
    const whole = prefix + text + suffix + (behind === undefined ? '' : ` ${behind}`);
    return [whole, ...guarded.map((call) => guardText(file, statement, declaration.name, call))].join(file.layout.eol + file.layout.indentAt(statement.start));
  });
}

/** `if (tag != null && ..) { message.setTag(tag); }` */
export function guardText(file: FileRewrite, at: Node, variable: string, call: BuilderCall): string {
  const { eol, unit } = file.layout;
  const indent = file.layout.indentAt(at.start);
  const prelude = call.prelude ? call.prelude() + eol + indent : '';
  return `${prelude}if (${call.guard?.() ?? 'true'}) {${eol}${indent}${unit}${variable}${call.link?.() ?? ''};${eol}${indent}}`;
}

interface UseOptions {
  readonly topicIsSet: boolean;
  readonly folds: boolean;
}

function rewriteUse(file: FileRewrite, declaration: JavaDeclaration, use: MessageUse, { topicIsSet, folds }: UseOptions): void {
  switch (use.kind) {
    case 'set':
      return rewriteSetter(file, use.call, receiverOf(file, use.reference));
    case 'reference':
      return file.edits.replace(use.node, `${receiverOf(file, use.reference)}::addProperty`);
    case 'send': {
      const variable = receiverOf(file, use.reference);
      file.sentMessages.set(use.call.node, {
        needsTopic: !folds && !topicIsSet,
        text: (topic) => (folds ? variable : `${variable}${topic === undefined ? '' : `.setTopic(${topic})`}.build()`),
      });
      return;
    }
    case 'read':
      if (!folds || !['getMessageTag', 'getMessageKey', 'getShardingKey', 'getMessageBodyString', 'getMessageBodyBytes', 'getProperties', 'getStartDeliverTime'].includes(use.call.name))
        blockUnknownCall(file, use.call);
      return;
    case 'assign':
    case 'pass':
      return passes(file, declaration, use.reference);
  }
}

/** A message handed to code that takes any object would hand it a builder instead. */
function passes(file: FileRewrite, declaration: JavaDeclaration, reference: Node): void {
  const whole = wrapped(reference);
  const parent = whole.parent;
  if (parent?.kind === 'return_statement' || parent?.kind === 'assignment_expression' || parent?.kind === 'variable_declarator') return;
  if (parent?.kind === 'binary_expression' && parts(parent).some((part) => part.kind === 'null_literal')) return;
  if (parent?.kind === 'lambda_expression' || parent?.kind === 'ternary_expression') return;
  if (parent?.kind === 'argument_list' && parent.parent) {
    const member = file.resolver.memberOf(parent.parent);
    if (member?.origin === 'project') return;
    const name = child(parent.parent, 'name');
    // Collections take builders as they took messages.
    if (parent.parent.kind === 'method_invocation' && name && /^(add|put|offer|of|asList|singletonList)$/.test(file.text(name))) return;
  }
  file.block(reference, blockers.messageShape({ what: declaration.name }));
}

function receiverOf(file: FileRewrite, reference: Node): string {
  return file.text(reference.parent?.kind === 'field_access' && reference.field === 'field' ? reference.parent : reference);
}

function rewriteSetter(file: FileRewrite, call: BuilderCall, variable: string): void {
  const statement = ownStatement(call.node);
  const isPlain = !call.guard && !call.prelude;
  if (!call.link && !call.alone) {
    if (statement) file.edits.replace(file.layout.wholeLines(statement), '');
    else file.block(call.node, blockers.messageShape({ what: variable }));
    return;
  }
  if (isPlain) {
    file.edits.replace(call.node, () => call.alone?.(variable) ?? variable + (call.link?.() ?? ''));
    return;
  }
  const list = statement?.parent;
  if (!statement || !list || (call.prelude && !isStatementList(list))) {
    file.block(call.node, blockers.messageShape({ what: variable }));
    return;
  }
  file.edits.replace(statement, () => guardText(file, statement, variable, call));
}

/** A message that is made where it is sent or handed on. */
export function rewriteInlineMessage(file: FileRewrite, call: LegacyCall): void {
  const { node } = call;
  if (file.handled.has(node)) return;
  file.handled.add(node);
  file.provider(node);
  if (node.children.some((part) => part.kind === 'class_body')) file.block(node, blockers.messageShape({ what: 'new TopicMessage() { .. }' }));
  const outer = wrapped(node).parent;
  const sent = outer?.kind === 'argument_list' && outer.parent ? legacyCall(file, outer.parent) : undefined;
  const isSent = sent !== undefined && (sent.name === 'publishMessage' || sent.name === 'asyncPublishMessage');
  const guarded = creationCalls(file, node).filter((candidate) => candidate.guard);
  if (!isSent || !sent) {
    if (guarded.length > 0) file.block(node, blockers.messageShape({ what: 'tag' }));
    file.edits.replace(node, () => {
      const topic = file.pushedTopics.get(node);
      const links = [...(topic === undefined ? [] : [`.setTopic(${topic})`]), ...creationLinks(file, node).links];
      return chain(file, node, `${file.provider(node)}.newMessageBuilder()`, links, { short: true });
    });
    return;
  }
  if (guarded.length === 0) {
    file.sentMessages.set(sent.node, {
      needsTopic: true,
      text: (topic) => chain(file, node, `${file.provider(node)}.newMessageBuilder()`, [`.setTopic(${topic ?? ''})`, ...creationLinks(file, node).links, '.build()']),
    });
    return;
  }
  extract(file, node, sent, guarded);
}

/** The message gets a builder variable before the statement that sends it, as a part of it has to be set conditionally. */
function extract(file: FileRewrite, creation: Node, sent: LegacyCall, guarded: readonly BuilderCall[]): void {
  const statement = statementAtStart(sent.node);
  if (!statement?.parent || !isStatementList(statement.parent) || !sent.receiver) {
    file.block(creation, blockers.messageShape({ what: 'tag' }));
    return;
  }
  const taken = new Set(file.file.declarations.map((declaration) => declaration.name));
  const name = ['message', 'builder', 'messageBuilder'].find((candidate) => !taken.has(candidate) || !isNameVisible(file, candidate, creation)) ?? 'rocketmqMessage';
  const type = file.names.type('MessageBuilder');
  const topic = topicAt(file, sent.receiver, sent.node);
  file.sentMessages.set(sent.node, { needsTopic: false, text: () => `${name}.build()` });
  file.extracted.set(statement, () => {
    const { links } = creationLinks(file, creation);
    const made = `${type} ${name} = ${chain(file, statement, `${file.provider(creation)}.newMessageBuilder()`, [`.setTopic(${topic ?? ''})`, ...links])};`;
    return [made, ...guarded.map((call) => guardText(file, statement, name, call))].join(file.layout.eol + file.layout.indentAt(statement.start));
  });
}

function isNameVisible(file: FileRewrite, name: string, at: Node): boolean {
  return file.file.declarations.some((declaration) => declaration.name === name && isInside(at, declaration.scope));
}

/** The statement whose first evaluated part is the call, so that what stands before it changes no order. */
function statementAtStart(call: Node): Node | undefined {
  let at: Node = wrapped(call);
  while (at.parent?.kind === 'method_invocation' && child(at.parent, 'object') === at) at = wrapped(at.parent);
  const parent = at.parent;
  if (parent?.kind === 'expression_statement' || parent?.kind === 'return_statement') return parent;
  if (parent?.kind === 'variable_declarator' && parent.parent?.kind === 'local_variable_declaration') return parent.parent;
  if (parent?.kind === 'assignment_expression' && parent.parent?.kind === 'expression_statement') return parent.parent;
  return undefined;
}

