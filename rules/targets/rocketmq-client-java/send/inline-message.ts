import { topicAt } from '../client/topic.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall, type LegacyCall } from '../file/legacy-calls.js';
import { variablesNamed } from '../file/variables.js';
import { blockers } from '../messages.js';
import { child, isInside, isStatementList, wrapped, type Node } from '../source/tree.js';
import { chain } from '../writing/template.js';
import type { BuilderCall } from './builder-calls.js';
import { creationCalls, creationLinks, guardText } from './message-creation.js';

/** A message that is made where it is sent or handed on. */
export function rewriteInlineMessage(file: FileRewrite, call: LegacyCall): void {
  const { node } = call;
  if (file.handled.has(node)) return;
  file.handled.add(node);
  file.provider(node);
  if (node.children.some((part) => part.kind === 'class_body'))
    file.block(node, blockers.legacyType({ type: 'new TopicMessage() { .. }' }));
  const outer = wrapped(node).parent;
  const sent = outer?.kind === 'argument_list' && outer.parent ? legacyCall(file, outer.parent) : undefined;
  const isSent = sent !== undefined && (sent.name === 'publishMessage' || sent.name === 'asyncPublishMessage');
  const guarded = creationCalls(file, node).filter((candidate) => candidate.guard);
  if (!isSent || !sent) {
    if (guarded.length > 0) file.block(node, blockers.tagInExpression());
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
      text: (topic) =>
        chain(file, node, `${file.provider(node)}.newMessageBuilder()`, [
          `.setTopic(${topic ?? ''})`,
          ...creationLinks(file, node).links,
          '.build()',
        ]),
    });
    return;
  }
  extract(file, node, sent, guarded);
}

/** The message gets a builder variable before the statement that sends it, as a part of it has to be set conditionally. */
function extract(file: FileRewrite, creation: Node, sent: LegacyCall, guarded: readonly BuilderCall[]): void {
  const statement = statementAtStart(sent.node);
  if (!statement?.parent || !isStatementList(statement.parent) || !sent.receiver) {
    file.block(creation, blockers.tagInExpression());
    return;
  }
  const name = ['message', 'builder', 'messageBuilder'].find((candidate) => !isNameVisible(file, candidate, creation)) ?? 'rocketmqMessage';
  const type = file.names.type('MessageBuilder');
  const topic = topicAt(file, sent.receiver, sent.node);
  file.sentMessages.set(sent.node, { needsTopic: false, text: () => `${name}.build()` });
  file.extracted.set(statement, () => {
    const { links } = creationLinks(file, creation);
    const made = `${type} ${name} = ${chain(file, statement, `${file.provider(creation)}.newMessageBuilder()`, [`.setTopic(${topic ?? ''})`, ...links])};`;
    return [made, ...guarded.map((call) => guardText(file, statement, name, call))].join(
      file.layout.eol + file.layout.indentAt(statement.start),
    );
  });
}

function isNameVisible(file: FileRewrite, name: string, at: Node): boolean {
  return variablesNamed(file.file, name).some((declaration) => isInside(at, declaration.scope));
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
