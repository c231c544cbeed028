import type { JavaDeclaration } from '../../../../server/languages/java/declarations.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall, type LegacyCall } from '../file/legacy-calls.js';
import {
  child,
  childOfKind,
  isInside,
  isStatementList,
  parts,
  statementOf,
  statementsOf,
  unwrap,
  walk,
  wrapped,
  type Node,
} from '../source/tree.js';
import { isPrinter } from '../writing/printed.js';
import { counterOf, type Counter } from './counter.js';

/** Where the half messages of one poll are gone through, and what stands around that. */
export interface PollShape {
  readonly poll: LegacyCall;
  /** The variable that holds the half messages. */
  readonly list: JavaDeclaration;
  /** `for (Message message : messages)` and its parts. */
  readonly each: Node;
  readonly variable: JavaDeclaration;
  readonly body: Node;
  /** The endless loop around the poll. */
  readonly loop: Node;
  /** The handler around the poll that also saw what the decisions threw. */
  readonly handler: Node | undefined;
  /** Prints of the first half message, which become prints of every one. */
  readonly prints: readonly Node[];
  readonly counter: Counter | undefined;
}

/** The shape of the code around a poll; undefined where it does more than a checker could. */
export function shapeOf(file: FileRewrite, poll: LegacyCall): PollShape | undefined {
  const list = listVariable(file, poll.node);
  const statement = statementOf(poll.node);
  const block = statement?.parent;
  const each = list && forEachOver(file, list);
  const body = each && child(each, 'body');
  const variable = each && file.file.declarations.find((declaration) => declaration.node === each);
  const loop = block && loopAround(block);
  if (!list || !statement || !block || !isStatementList(block) || !each || !body || !variable || !loop || !isInside(each, block))
    return undefined;
  const handler = handlerBetween(file, loop, each);
  if (handler === 'other') return undefined;
  const counter = counterOf(file, loop, each);
  const prints = checkAround(file, { list, statement, each, loop, handler, counter });
  return prints && { poll, list, each, variable, body, loop, handler, prints, counter };
}

function listVariable(file: FileRewrite, poll: Node): JavaDeclaration | undefined {
  const parent = wrapped(poll).parent;
  const name =
    parent?.kind === 'variable_declarator'
      ? child(parent, 'name')
      : parent?.kind === 'assignment_expression'
        ? child(parent, 'left')
        : undefined;
  const declaration = name && file.resolver.declarationOf(name);
  return declaration?.kind === 'local' ? declaration : undefined;
}

function forEachOver(file: FileRewrite, list: JavaDeclaration): Node | undefined {
  const loops = file.resolver
    .referencesOf(list)
    .flatMap((reference) => (reference.parent?.kind === 'enhanced_for_statement' && reference.field === 'value' ? [reference.parent] : []));
  return loops.length === 1 ? loops[0] : undefined;
}

const loopKinds = ['while_statement', 'do_statement', 'for_statement'] as const;

/** The innermost loop around the poll, in the same method. */
function loopAround(block: Node): Node | undefined {
  for (let at: Node | undefined = block; at; at = at.parent) {
    if (loopKinds.some((kind) => at.kind === kind)) return at;
    if (at.kind === 'lambda_expression' || at.kind === 'method_declaration' || at.kind === 'constructor_declaration') return undefined;
  }
  return undefined;
}

/** A try between the loop and the decisions, with its one handler of whatever is thrown. */
function handlerBetween(file: FileRewrite, loop: Node, each: Node): Node | undefined | 'other' {
  let found: Node | undefined;
  for (let at = each.parent; at && at !== loop; at = at.parent) {
    if (at.kind === 'try_with_resources_statement' || at.kind === 'catch_clause' || at.kind === 'finally_clause') return 'other';
    if (at.kind !== 'try_statement') continue;
    if (found || childOfKind(at, 'finally_clause')) return 'other';
    found = at;
  }
  if (!found) return undefined;
  const clauses = found.children.filter((part) => part.kind === 'catch_clause').filter((clause) => catchesAnything(file, clause));
  return clauses.length === 1 ? clauses[0] : clauses.length === 0 ? undefined : 'other';
}

export function catchesAnything(file: FileRewrite, clause: Node): boolean {
  const types = childOfKind(childOfKind(clause, 'catch_formal_parameter'), 'catch_type');
  return types !== undefined && /^(java\.lang\.)?(Exception|Throwable|RuntimeException)$/.test(file.text(types));
}

interface Around {
  readonly list: JavaDeclaration;
  readonly statement: Node;
  readonly each: Node;
  readonly loop: Node;
  readonly handler: Node | undefined;
  readonly counter: Counter | undefined;
}

/** Looks at everything in the loop but the decisions: it may only test, print, wait or count. Gives the prints to keep. */
function checkAround(file: FileRewrite, around: Around): Node[] | undefined {
  const { list, statement, each, loop, counter } = around;
  const prints: Node[] = [];
  for (let inner: Node = each, at = each.parent; at && at !== loop.parent; inner = at, at = at.parent) {
    if (at.kind === 'if_statement') {
      const condition = child(at, 'condition');
      if (!condition || !asksOnlyFor(file, condition, list) || child(at, 'alternative')) return undefined;
    }
    if (!isStatementList(at)) continue;
    for (const sibling of statementsOf(at)) {
      if (
        sibling === inner ||
        sibling === statement ||
        sibling === counter?.exit ||
        (sibling === list.statement && sibling.kind === 'local_variable_declaration')
      )
        continue;
      if (isEmptyTest(file, sibling, list)) continue;
      const call = sibling.kind === 'expression_statement' ? parts(sibling)[0] : undefined;
      if (!call || call.kind !== 'method_invocation') return undefined;
      if (isSleep(file, call)) continue;
      if (!isPrinter(file, call)) return undefined;
      if (readsFirst(file, call, list)) prints.push(sibling);
    }
  }
  const used = [each, ...prints];
  const others = file.resolver.referencesOf(list).filter((reference) => isInside(reference, each) && reference.parent !== each);
  return others.length === 0 && used.length > 0 ? prints : undefined;
}

/** `if (messages == null || messages.isEmpty()) { .. continue; }` */
function isEmptyTest(file: FileRewrite, statement: Node, list: JavaDeclaration): boolean {
  const condition = statement.kind === 'if_statement' ? child(statement, 'condition') : undefined;
  return (
    condition !== undefined &&
    !child(statement, 'alternative') &&
    asksOnlyFor(file, condition, list) &&
    ![...walk(statement)].some((node) => legacyCall(file, node) !== undefined)
  );
}

function asksOnlyFor(file: FileRewrite, condition: Node, list: JavaDeclaration): boolean {
  const names = [...walk(condition)].filter(
    (node) => node.kind === 'identifier' && node.field !== 'name' && file.resolver.declarationOf(node),
  );
  return names.length > 0 && names.every((node) => file.resolver.declarationOf(node) === list);
}

function isSleep(file: FileRewrite, call: Node): boolean {
  return /(^|\.)sleep\b/.test(file.text(child(call, 'name') ?? call));
}

/** Whether every read of the list in a print is of its first message. */
function readsFirst(file: FileRewrite, print: Node, list: JavaDeclaration): boolean {
  const reads = file.resolver.referencesOf(list).filter((reference) => isInside(reference, print));
  return reads.length > 0 && reads.every((reference) => firstOf(file, reference) !== undefined);
}

/** `messages.get(0)` around a reference to `messages`. */
export function firstOf(file: FileRewrite, reference: Node): Node | undefined {
  const call = reference.parent;
  if (call?.kind !== 'method_invocation' || child(call, 'object') !== reference) return undefined;
  const list = child(call, 'arguments');
  const [index] = list ? parts(list) : [];
  return file.text(child(call, 'name') ?? call) === 'get' && index && file.text(unwrap(index)) === '0' ? call : undefined;
}
