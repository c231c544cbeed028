import { isEffectivelyFinal, type JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall, legacyCalls, type LegacyCall } from '../file/legacy-calls.js';
import { differences } from '../messages.js';
import {
  ancestors,
  child,
  childOfKind,
  closest,
  isInside,
  isStatementList,
  methodAround,
  parts,
  statementsOf,
  unwrap,
  walk,
  wrapped,
  type Node,
} from '../source/tree.js';
import { catchesAnything, firstOf, type PollShape } from './poll-shape.js';
import { resolutions, statementOfCall, type TransactionStep, type TransactionalProducer } from './transactional-producer.js';

export interface Decisions extends TransactionStep {
  readonly calls: readonly Node[];
  /** The checker as a lambda, for the line of a builder chain that starts with `indent`. */
  text(indent: string): string;
}

const loopKinds = ['while_statement', 'do_statement', 'for_statement', 'enhanced_for_statement'] as const;

/** The body that decided about each half message, as the checker's body; undefined where it does what a checker can't. */
export function planDecisions(file: FileRewrite, producer: TransactionalProducer, shape: PollShape, creation: Node): Decisions | undefined {
  const { body, variable } = shape;
  const calls = producer.calls.filter((call) => resolutions[call.name] !== undefined && isInside(call.node, body));
  if (calls.length === 0 || !calls.every((call) => isDecision(file, call, variable) && endsTurn(call.node, body))) return undefined;
  if (!isFreeToMove(file, shape, calls, creation)) return undefined;
  const jumps = [...walk(body)].filter((node) => node.kind === 'continue_statement' && closest(node, ...loopKinds) === shape.each);
  const forbidden = [...walk(body)].some((node) => isForbidden(node, shape));
  if (forbidden || jumps.some((jump) => parts(jump).length > 0)) return undefined;
  const resolution = (name: string): string => `return ${file.names.type('TransactionResolution')}.${name};`;
  return {
    calls: calls.map((call) => call.node),
    apply() {
      for (const call of calls) decide(file, call, () => resolution(resolutions[call.name] ?? 'UNKNOWN'));
      countChecks(file, shape);
      for (const jump of jumps) file.edits.replace(jump, () => resolution('UNKNOWN'));
      for (const print of shape.prints)
        for (const reference of file.resolver.referencesOf(shape.list)) {
          const first = isInside(reference, print) ? firstOf(file, reference) : undefined;
          if (first) file.edits.replace(first, variable.name);
        }
    },
    text: (indent) => checkerText(file, shape, indent, resolution('UNKNOWN'), completes(body, calls)),
  };
}

/** Set by RocketMQ on the messages it asks about: 1 at the first check. Their delivery attempt stays 1. */
const checkCountProperty = 'TRANSACTION_CHECK_TIMES';

/** A half message was consumed once for each check; now the checks are counted by the server. */
function countChecks(file: FileRewrite, { body, prints }: PollShape): void {
  for (const call of legacyCalls(file)) {
    const { receiver } = call;
    if (call.name !== 'getConsumedTimes' || !receiver || ![body, ...prints].some((part) => isInside(call.node, part))) continue;
    file.handled.add(call.node);
    file.differ(differences.transactionCheckCount());
    file.edits.replace(
      call.node,
      () => `Integer.parseInt(${file.rewritten(receiver)}.getProperties().getOrDefault("${checkCountProperty}", "1"))`,
    );
  }
}

/** `producer.commit(message.getReceiptHandle());` as a statement of its own. */
function isDecision(file: FileRewrite, call: LegacyCall, variable: JavaDeclaration): boolean {
  const [handle] = call.arguments;
  const receiver = handle && child(unwrap(handle), 'object');
  return (
    statementOfCall(call.node) !== undefined &&
    handle !== undefined &&
    legacyCall(file, unwrap(handle))?.name === 'getReceiptHandle' &&
    receiver?.kind === 'identifier' &&
    file.resolver.declarationOf(receiver) === variable
  );
}

/** Whether nothing but the rest of the call's own block follows it in a turn, and that rest only runs through. */
function endsTurn(call: Node, body: Node): boolean {
  let inner = statementOfCall(call);
  for (let isOwnBlock = true; inner && inner !== body; inner = inner.parent) {
    const list: Node | undefined = inner.parent;
    if (list && isStatementList(list)) {
      const statements = statementsOf(list);
      const rest = statements.slice(statements.indexOf(inner) + 1);
      if (!rest.every((statement) => isOwnBlock && statement.kind === 'expression_statement')) return false;
      isOwnBlock = false;
    }
    if (
      inner.kind === 'finally_clause' ||
      inner.kind === 'lambda_expression' ||
      (inner !== statementOfCall(call) && loopKinds.some((kind) => kind === inner?.kind))
    )
      return false;
  }
  return true;
}

/** The answer stands where the call stood, or behind what else its block does. */
function decide(file: FileRewrite, call: LegacyCall, answer: () => string): void {
  const statement = statementOfCall(call.node);
  const [handle] = call.arguments;
  file.handled.add(call.node);
  if (handle) file.handled.add(unwrap(handle));
  const list = statement?.parent;
  const last = list && isStatementList(list) ? statementsOf(list).at(-1) : undefined;
  if (!statement) return;
  if (!last || last === statement) {
    // `case "paid" -> return ..;` takes braces.
    file.edits.replace(statement, list?.kind === 'switch_rule' ? () => `{ ${answer()} }` : answer);
    return;
  }
  file.edits.replace(file.layout.wholeLines(statement), '');
  file.edits.insert(last.end, () => `${file.layout.eol}${file.layout.indentAt(statement.start)}${answer()}`);
}

function isForbidden(node: Node, { each }: PollShape): boolean {
  if (node.kind === 'return_statement')
    return closest(node, 'lambda_expression', 'method_declaration') === closest(each, 'lambda_expression', 'method_declaration');
  if (node.kind === 'break_statement') {
    const target = closest(node, ...loopKinds, 'switch_expression', 'lambda_expression');
    return target === each || parts(node).length > 0;
  }
  return node.kind === 'yield_statement';
}

/** Whether the end of a statement can be reached once the decisions are answers. */
function completes(statement: Node, calls: readonly LegacyCall[]): boolean {
  if (statement.kind === 'return_statement' || statement.kind === 'throw_statement' || statement.kind === 'continue_statement')
    return false;
  if (isStatementList(statement)) {
    const statements = statementsOf(statement);
    if (statements.some((inner) => calls.some((call) => statementOfCall(call.node) === inner))) return false;
    const last = statements.at(-1);
    return last === undefined || completes(last, calls);
  }
  if (statement.kind === 'if_statement') {
    const [yes, no] = [child(statement, 'consequence'), child(statement, 'alternative')];
    return !yes || !no || completes(yes, calls) || completes(no, calls);
  }
  if (statement.kind === 'try_statement') {
    const body = child(statement, 'body');
    const clauses = statement.children.filter((part) => part.kind === 'catch_clause').flatMap((clause) => child(clause, 'body') ?? []);
    return !body || completes(body, calls) || clauses.some((clause) => completes(clause, calls));
  }
  if (statement.kind === 'switch_expression') return switchCompletes(statement, calls);
  return !calls.some((call) => statementOfCall(call.node) === statement);
}

/** A switch of rules ends in one of them, if there is one for every value. */
function switchCompletes(statement: Node, calls: readonly LegacyCall[]): boolean {
  const rules = (child(statement, 'body')?.children ?? []).filter((part) => part.kind === 'switch_rule');
  const isTotal = rules.some((rule) => rule.children.some((part) => part.kind === 'switch_label' && part.children[0]?.kind === 'default'));
  return !isTotal || rules.some((rule) => parts(rule).some((part) => part.kind !== 'switch_label' && completes(part, calls)));
}

/** Whether the body means the same where the producer is made: names, `this`, and nothing that throws what a checker may not. */
function isFreeToMove(file: FileRewrite, shape: PollShape, calls: readonly LegacyCall[], creation: Node): boolean {
  const { each, variable, counter } = shape;
  const moved = [shape.body, ...shape.prints, ...(shape.handler ? [shape.handler] : [])];
  const method = methodAround(creation);
  const [from, to] = [closestMethod(each), method];
  const isStatic = (node: Node | undefined): boolean => (node ? (file.file.methodOf(node)?.isStatic ?? false) : false);
  if (isStatic(to) && !isStatic(from) && !isInside(each, to ?? each)) return false;
  const isInAnonymous = [...ancestors(each)].some(
    (node) => node.kind === 'class_body' && node.parent?.kind === 'object_creation_expression',
  );
  for (const part of moved)
    for (const node of walk(part)) {
      if (node.kind === 'this' && isInAnonymous) return false;
      if (node.kind === 'method_invocation' && !child(node, 'object') && file.resolver.methodOf(node)?.owner.kind === 'anonymous')
        return false;
      const call = legacyCall(file, node);
      if (
        call &&
        !calls.includes(call) &&
        /^(publishMessage|asyncPublishMessage|consume\w*|ackMessage|get(Trans)?Producer|getConsumer|commit|rollback)$/.test(call.name)
      ) {
        if (!calls.some((known) => known.node === call.node)) return false;
      }
      if (node.kind !== 'identifier') continue;
      const declaration = file.resolver.declarationOf(node);
      if (!declaration || declaration === variable || declaration === counter?.declaration || declaration === shape.list) continue;
      if (isInside(declaration.nameNode, part) || isInside(declaration.nameNode, each)) continue;
      if (calls.some((known) => isInside(node, known.node))) continue;
      if (!isVisible(declaration, creation)) return false;
    }
  return !clashes(file, shape, creation);
}

function closestMethod(node: Node): Node | undefined {
  for (const at of ancestors(node))
    if (at.kind === 'method_declaration' && at.parent?.parent?.kind !== 'object_creation_expression') return at;
  return undefined;
}

function isVisible(declaration: JavaDeclaration, creation: Node): boolean {
  if (!isInside(creation, declaration.scope)) return false;
  if (declaration.kind === 'field') {
    const constructor = closest(creation, 'constructor_declaration');
    if (!declaration.isFinal || declaration.initializer || !constructor) return true;
    return declaration.assignments.some((assignment) => isInside(assignment, constructor) && assignment.end < creation.start);
  }
  return isEffectivelyFinal(declaration) && declaration.node.end <= creation.start;
}

/** A lambda's variables may not be named like locals around it. */
function clashes(file: FileRewrite, { each, handler }: PollShape, creation: Node): boolean {
  const around = new Set(
    file.file.declarations
      .filter(
        (declaration) =>
          declaration.kind !== 'field' && isInside(creation, declaration.scope) && declaration.nameNode.start < creation.start,
      )
      .map((declaration) => declaration.name),
  );
  const inside = file.file.declarations.filter(
    (declaration) => isInside(declaration.nameNode, each) || (handler && isInside(declaration.nameNode, handler)),
  );
  return inside.some((declaration) => around.has(declaration.name));
}

function checkerText(file: FileRewrite, shape: PollShape, indent: string, unknown: string, isOpen: boolean): string {
  const { eol, unit } = file.layout;
  const handler = shape.handler && !catchesItself(file, shape.body) ? shape.handler : undefined;
  const inner = indent + unit + (handler ? unit : '');
  const lines = [...shape.prints.map((print) => movedText(file, print, print, inner)), ...bodyTexts(file, shape.body, inner)];
  if (isOpen) lines.push(inner + unknown);
  if (!handler) return `${shape.variable.name} -> {${eol}${lines.join(eol)}${eol}${indent}}`;
  const clause = childOfKind(handler, 'catch_formal_parameter');
  const handlerBody = child(handler, 'body');
  const handled = handlerBody ? bodyTexts(file, handlerBody, inner) : [];
  return [
    `${shape.variable.name} -> {`,
    `${indent}${unit}try {`,
    ...lines,
    `${indent}${unit}} catch (${clause ? file.rewritten(clause) : ''}) {`,
    ...handled,
    inner + unknown,
    `${indent}${unit}}`,
    `${indent}}`,
  ].join(eol);
}

/** Whether the body is one try that catches whatever its decisions throw. */
function catchesItself(file: FileRewrite, body: Node): boolean {
  const [only, ...others] = isStatementList(body) ? statementsOf(body) : [body];
  return (
    others.length === 0 &&
    only?.kind === 'try_statement' &&
    only.children.some((part) => part.kind === 'catch_clause' && catchesAnything(file, part))
  );
}

function bodyTexts(file: FileRewrite, body: Node, indent: string): string[] {
  if (!isStatementList(body)) return [movedText(file, body, body, indent)];
  const first = body.children[0];
  const last = body.children.at(-1);
  return first && last ? [movedText(file, first, last, indent)] : [];
}

/** Text from one node to another, moved to an indentation. */
function movedText(file: FileRewrite, first: Node, last: Node, indent: string): string {
  const from = file.layout.indentAt(first.start);
  const end = Math.max(last.end, wrapped(last).end);
  const text = file.edits.text({ start: first.start, end }).replace(/[ \t\r\n]+$/, '');
  return indent + text.replace(new RegExp(`(\\r\\n|\\n|\\r)${from}`, 'g'), `$1${indent}`);
}
