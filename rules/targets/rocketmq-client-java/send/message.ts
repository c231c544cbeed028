import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import { onsHttpTypes } from '../../../sdks/ons-http/java/types.js';
import { findTopic } from '../client/topic.js';
import { valuesOf } from '../file/creation.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { variablesOf } from '../file/variables.js';
import { blockers } from '../messages.js';
import { child, isComment, isStatementList, parts, unwrap, wrapped, type Node } from '../source/tree.js';
import { chain, type Link } from '../writing/template.js';
import { blockUnknownCall, ownStatement, type BuilderCall } from './builder-calls.js';
import { creationCalls, creationLinks, guardText } from './message-creation.js';
import { checkGroupAndTime, checkGuards, receiverOf, usesOf, type MessageUse } from './message-uses.js';
import { roleOfDeclaration, roleOfExpression } from './roles.js';
import { removeStatement } from '../writing/remove-statement.js';

/** Finds the message variables of a file and decides what each becomes; called before anything asks for their types. */
export function rewriteMessages(file: FileRewrite): void {
  for (const declaration of variablesOf(file, onsHttpTypes.topicMessage)) {
    const role = roleOfDeclaration(file, declaration);
    if (role === 'receipt') file.messageRoles.set(declaration, 'receipt');
    else rewriteVariable(file, declaration);
  }
}

function rewriteVariable(file: FileRewrite, declaration: JavaDeclaration): void {
  const uses = usesOf(file, declaration);
  checkGroupAndTime(file, uses);
  checkGuards(file, declaration, uses);
  for (const value of valuesOf(declaration))
    if (roleOfExpression(file, value) === 'receipt') file.block(value, blockers.messageShape({ what: declaration.name }));
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
    uses.every(
      (use) =>
        absorbed.has(use) ||
        (use.kind === 'send' && use.reference.start > (runs[0]?.end ?? 0)) ||
        (use.kind === 'read' && use.reference.start > (runs[0]?.end ?? 0)),
    );
  file.messageRoles.set(declaration, folds ? 'folded' : 'builder');
  creations.forEach((creation, i) => {
    const run = runs[i];
    if (run) rewriteCreation(file, declaration, creation, { topic: known, run, folds });
  });
  for (const use of uses)
    if (!absorbed.has(use)) rewriteUse(file, declaration, use, { topicIsSet: known !== undefined && creations.length > 0, folds });
}

function creationsIn(declaration: JavaDeclaration): Node[] {
  return valuesOf(declaration)
    .map(unwrap)
    .filter((value) => value.kind === 'object_creation_expression');
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

interface CreationOptions {
  readonly topic: string | undefined;
  readonly run: Run;
  readonly folds: boolean;
}

function rewriteCreation(file: FileRewrite, declaration: JavaDeclaration, creation: Node, { topic, run, folds }: CreationOptions): void {
  file.handled.add(creation);
  if (creation.children.some((part) => part.kind === 'class_body'))
    file.block(creation, blockers.legacyType({ type: 'new TopicMessage() { .. }' }));
  file.provider(creation);
  const at = run.statement ?? creation;
  const expression = (): { text: string; behind: string | undefined } => {
    const { links } = creationLinks(file, creation);
    // A setter without counterpart goes, with the comments that explain it.
    const setters = run.calls.flatMap(({ call, before, behind }): Link[] =>
      call.link ? [{ call: call.link(), before, ...(behind === undefined ? {} : { behind }) }] : [],
    );
    const all: Link[] = [
      ...(topic === undefined ? [] : [{ call: `.setTopic(${topic})` }]),
      ...links,
      ...setters,
      ...(folds ? [{ call: '.build()' }] : []),
    ];
    const last = all[all.length - 1];
    const behind = last?.behind;
    const shown = last ? [...all.slice(0, -1), { call: last.call, before: last.before ?? [] }] : all;
    return { text: chain(file, at, `${file.provider(creation)}.newMessageBuilder()`, shown, { short: true }), behind };
  };
  const { statement } = run;
  if (!statement) {
    file.edits.replace(creation, () => expression().text);
    if (creationCalls(file, creation).some((call) => call.guard)) file.block(creation, blockers.tagInExpression());
    return;
  }
  const guarded = creationCalls(file, creation).filter((call) => call.guard);
  if (guarded.length > 0 && !(statement.parent && isStatementList(statement.parent))) file.block(creation, blockers.tagInExpression());
  file.edits.replace({ start: statement.start, end: run.end }, () => {
    const { text, behind } = expression();
    const prefix = file.edits.text({ start: statement.start, end: creation.start });
    const suffix = file.source.slice(creation.end, statement.end);
    const whole = prefix + text + suffix + (behind === undefined ? '' : ` ${behind}`);
    return [whole, ...guarded.map((call) => guardText(file, statement, declaration.name, call))].join(
      file.layout.eol + file.layout.indentAt(statement.start),
    );
  });
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
      if (use.call.name === 'getProperties') return file.block(use.call.node, blockers.propertiesKept());
      if (
        !folds ||
        ![
          'getMessageTag',
          'getMessageKey',
          'getShardingKey',
          'getMessageBodyString',
          'getMessageBodyBytes',
          'getStartDeliverTime',
        ].includes(use.call.name)
      )
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

function rewriteSetter(file: FileRewrite, call: BuilderCall, variable: string): void {
  const statement = ownStatement(call.node);
  const isPlain = !call.guard && !call.prelude;
  if (!call.link && !call.alone) {
    if (statement) removeStatement(file, statement);
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
