import type { CheckedException, FileRewrite, Throwing } from '../file/file-rewrite.js';
import { variablesNamed } from '../file/variables.js';
import { indentLines } from '../source/layout.js';
import { child, closest, isComment, isInside, isStatement, isStatementList, statementsOf, type Node } from '../source/tree.js';

/** Stretches of statements, by the list they stand in, that get a try of their own. */
export type Wraps = Map<Node, Wrap[]>;

interface Wrap {
  /** First and last statement. */
  first: number;
  last: number;
  readonly exceptions: Set<CheckedException>;
  readonly boundary: Node;
  /** Only the value moves into the try: the variable is declared before it. */
  readonly splits: boolean;
}

/** A try over more lines than this, for the sake of one variable, hides more than it says. */
const longestTry = 30;

/** Notes that a call needs a try around its statement; false where there is no statement to wrap. */
export function addWrap(file: FileRewrite, wraps: Wraps, item: Throwing, boundary: Node): boolean {
  let statement: Node | undefined;
  for (let at: Node | undefined = item.node; at && at !== boundary; at = at.parent) {
    if (isStatement(at) && at.parent && isStatementList(at.parent)) {
      statement = at;
      break;
    }
    if (at.parent === boundary && boundary.kind === 'lambda_expression' && child(boundary, 'body') === at && at.kind !== 'block') {
      file.wrappedLambdas.set(boundary, new Set([...(file.wrappedLambdas.get(boundary) ?? []), item.exception]));
      return true;
    }
  }
  const list = statement?.parent;
  if (!statement || !list) return false;
  const statements = statementsOf(list);
  const first = statements.indexOf(statement);
  const own = item.end ? Math.max(first, statements.indexOf(item.end)) : first;
  const last = reach(file, statements, first, own);
  const lines = file.source.slice(statement.start, statements[last]?.end ?? statement.end).split('\n').length;
  const splits = last > own && lines > longestTry && isCreation(file, statement, item.node);
  const entry: Wrap = { first, last: splits ? own : last, exceptions: new Set([item.exception]), boundary, splits };
  const existing = wraps.get(list) ?? [];
  wraps.set(list, merge(file, statements, [...existing, entry]));
  return true;
}

/** `MQConsumer consumer = client.getConsumer(..);` */
function isCreation(file: FileRewrite, statement: Node, node: Node): boolean {
  if (statement.kind !== 'local_variable_declaration') return false;
  if (statement === node) return true;
  const declarators = statement.children.filter((part) => part.field === 'declarator');
  const value = declarators.length === 1 && declarators[0] ? child(declarators[0], 'value') : undefined;
  return value !== undefined && value === node && /\.(getProducer|getConsumer|getTransProducer)\s*\(/.test(file.text(node));
}

/** The last statement that needs a variable declared in a stretch, so that its scope stays whole. */
function reach(file: FileRewrite, statements: readonly Node[], first: number, last: number): number {
  let end = last;
  for (let i = first; i <= end; i++) {
    const statement = statements[i];
    if (statement?.kind !== 'local_variable_declaration') continue;
    for (const declarator of statement.children) {
      const name = declarator.field === 'declarator' ? child(declarator, 'name') : undefined;
      const declaration = name && file.file.declarationOf(name);
      if (!declaration) continue;
      for (const reference of file.resolver.referencesOf(declaration)) {
        const user = statements.findIndex((candidate) => isInside(reference, candidate));
        if (user > end) end = user;
      }
    }
  }
  return end;
}

/** Stretches that touch become one. */
function merge(file: FileRewrite, statements: readonly Node[], entries: readonly Wrap[]): Wrap[] {
  const sorted = [...entries].sort((a, b) => a.first - b.first);
  const merged: Wrap[] = [];
  for (const entry of sorted) {
    const previous = merged[merged.length - 1];
    if (previous && entry.first <= previous.last + 1 && !previous.splits && !entry.splits) {
      previous.last = reach(file, statements, previous.first, Math.max(previous.last, entry.last));
      for (const exception of entry.exceptions) previous.exceptions.add(exception);
    } else merged.push({ ...entry });
  }
  return merged;
}

/** Writes the tries; one inside another of the same method is part of the outer. */
export function writeWraps(file: FileRewrite, wraps: Wraps): void {
  const all = [...wraps].flatMap(([list, entries]) => entries.map((entry) => ({ list, entry, range: rangeOf(list, entry) })));
  for (const item of all) {
    const outer = all.find(
      (other) =>
        other !== item &&
        other.range.start <= item.range.start &&
        item.range.end <= other.range.end &&
        other.entry.boundary === item.entry.boundary &&
        isInside(item.list, other.list) &&
        other.list !== item.list,
    );
    if (outer) for (const exception of item.entry.exceptions) outer.entry.exceptions.add(exception);
  }
  for (const item of all) {
    const isInner = all.some(
      (other) =>
        other !== item &&
        other.list !== item.list &&
        isInside(item.list, other.list) &&
        other.range.start <= item.range.start &&
        item.range.end <= other.range.end &&
        other.entry.boundary === item.entry.boundary,
    );
    if (!isInner) writeWrap(file, item.list, item.entry);
  }
  for (const [lambda, exceptions] of file.wrappedLambdas) writeLambda(file, lambda, exceptions);
}

function rangeOf(list: Node, { first, last }: Wrap): { start: number; end: number } {
  const statements = statementsOf(list);
  return { start: statements[first]?.start ?? list.start, end: statements[last]?.end ?? list.end };
}

function writeWrap(file: FileRewrite, list: Node, entry: Wrap): void {
  const range = rangeOf(list, entry);
  const next = list.children.find((part) => part.start >= range.end);
  // A remark behind the last statement belongs to it.
  if (next && isComment(next) && !/[\r\n]/.test(file.source.slice(range.end, next.start))) range.end = next.end;
  const { eol, unit } = file.layout;
  const outer = file.layout.indentAt(range.start);
  // `{ call(); }` on one line is opened up.
  const isOneLine =
    (list.kind === 'block' || list.kind === 'constructor_body') &&
    file.source.slice(list.start + 1, range.start).trim() === '' &&
    file.source.slice(range.end, list.end - 1).trim() === '' &&
    !/[\r\n]/.test(file.text(list));
  const indent = isOneLine ? outer + unit : outer;
  const first = statementsOf(list)[entry.first];
  const leads = first ? file.leads.get(first) : undefined;
  if (first) file.leads.delete(first);
  file.edits.replace(isOneLine ? { start: list.start + 1, end: list.end - 1 } : range, () => {
    const whole = file.edits.text(range);
    const split = entry.splits ? whole.indexOf(' = ') : -1;
    const declared = whole.slice(0, split);
    const name = /[\w$]+$/.exec(declared)?.[0] ?? '';
    const opening = split < 0 ? '' : `${declared};${eol}${indent}`;
    const body = indentLines(split < 0 ? whole : name + whole.slice(split), isOneLine ? unit + unit : unit);
    const before = (leads ?? []).map((lead) => lead() + eol + indent).join('');
    const text = `${before}${opening}try {${eol}${indent}${unit}${body}${eol}${indent}}${catchText(file, first ?? list, entry.exceptions, indent)}`;
    return isOneLine ? `${eol}${indent}${text}${eol}${outer}` : text;
  });
}

/** The old exceptions were unchecked: what wraps the new ones is unchecked too. */
function catchText(file: FileRewrite, at: Node, exceptions: ReadonlySet<CheckedException>, indent: string): string {
  const { eol, unit } = file.layout;
  const name = exceptionName(file, at);
  const clause = (type: string, wrapper: string): string =>
    ` catch (${type} ${name}) {${eol}${indent}${unit}throw new ${wrapper}(${name});${eol}${indent}}`;
  return (
    (exceptions.has('ClientException') ? clause(file.names.type('ClientException'), 'IllegalStateException') : '') +
    (exceptions.has('IOException') ? clause(file.names.type('IOException'), file.names.type('UncheckedIOException')) : '')
  );
}

function exceptionName(file: FileRewrite, at: Node): string {
  const isTaken = (name: string): boolean =>
    variablesNamed(file.file, name).some(
      (declaration) => declaration.kind !== 'field' && isInside(at, declaration.scope) && declaration.scope !== at,
    );
  return ['e', 'e1', 'e2', 'e3'].find((name) => !isTaken(name)) ?? 'exception';
}

/** `() -> call()` gets a body. */
function writeLambda(file: FileRewrite, lambda: Node, exceptions: ReadonlySet<CheckedException>): void {
  const body = child(lambda, 'body');
  if (!body) return;
  const { eol, unit } = file.layout;
  const indent = file.layout.indentAt(lambda.start);
  file.edits.replace(body, () => {
    const text = indentLines(file.edits.text(body), unit + unit);
    const statement = `${givesValue(file, lambda, body) ? 'return ' : ''}${text};`;
    return `{${eol}${indent}${unit}try {${eol}${indent}${unit}${unit}${statement}${eol}${indent}${unit}}${catchText(file, body, exceptions, indent + unit)}${eol}${indent}}`;
  });
}

const valueTakers =
  /^(map|computeIfAbsent|compute|computeIfPresent|supplyAsync|submit|orElseGet|flatMap|call|collect|reduce|filter|invoke|withInitial|thenApply|thenCompose|generate|get)$/;
const voidTakers =
  /^(forEach|execute|schedule|scheduleAtFixedRate|scheduleWithFixedDelay|runAsync|thenAccept|ifPresent|accept|run|addShutdownHook|whenComplete)$/;

/** Whether the lambda's value is used: told by what takes it, else by its own kind. */
function givesValue(file: FileRewrite, lambda: Node, body: Node): boolean {
  if (file.resolver.typeOf(body)?.name === 'void' || file.voidCalls.has(body)) return false;
  const call = lambda.parent?.kind === 'argument_list' ? lambda.parent.parent : undefined;
  if (call?.kind === 'object_creation_expression') return false;
  const name = call && child(call, 'name');
  if (name && voidTakers.test(file.text(name))) return false;
  if (name && valueTakers.test(file.text(name))) return true;
  const target = closest(lambda, 'variable_declarator', 'return_statement', 'assignment_expression');
  return target !== undefined && !/Runnable|Consumer/.test(file.text(target.parent ?? target));
}

/** Statements that stand before others, inside of what is wrapped around those: to be written before the tries. */
export function writeExtracted(file: FileRewrite): void {
  for (const [statement, text] of file.extracted) writeBefore(file, statement, [text]);
}

/** Statements that stand before others without a try around them. */
export function writeLeads(file: FileRewrite): void {
  for (const [statement, leads] of file.leads) writeBefore(file, statement, leads);
}

/** Written as a part of the statement, so that nothing that starts where it does takes them along or covers them. */
function writeBefore(file: FileRewrite, statement: Node, lines: readonly (() => string)[]): void {
  const { eol } = file.layout;
  const range = { start: statement.start, end: statement.end };
  file.edits.replace(
    range,
    () => lines.map((line) => line() + eol + file.layout.indentAt(statement.start)).join('') + file.edits.text(range),
  );
}
