import type { FileRewrite } from '../file/file-rewrite.js';
import {
  formatCall,
  isTextSum,
  literalText,
  operandsOf,
  sumAround,
  withoutArguments,
  withoutOperands,
  withoutPlaceholders,
} from '../source/concatenation.js';
import { argumentsOf, child, closest, parts, wrapped, type Node } from '../source/tree.js';
import { removeStatement } from './remove-statement.js';

const printers = /(^|\.)(print|println|printf|format|trace|debug|info|warn|error|append|log)$/;

/** Whether a value only becomes part of a text for people: an operand of a sum of texts, or an argument of a print or log call. */
export function printedIn(file: FileRewrite, expression: Node): 'sum' | 'argument' | undefined {
  const whole = wrapped(expression);
  const sum = sumAround(whole);
  if (sum && isTextSum(sum)) return 'sum';
  const call = whole.parent?.kind === 'argument_list' ? whole.parent.parent : undefined;
  return call && isPrinter(file, call) ? 'argument' : undefined;
}

export function isPrinter(file: FileRewrite, call: Node): boolean {
  const name = child(call, 'name');
  return (
    call.kind === 'method_invocation' &&
    name !== undefined &&
    printers.test(file.text(name)) &&
    file.resolver.memberOf(call)?.origin !== 'project'
  );
}

/** Takes a printed value out of its text, label included; `false` where the text would lose its meaning. */
export function dropPrinted(file: FileRewrite, expression: Node): boolean {
  const place = printedIn(file, expression);
  const whole = wrapped(expression);
  if (place === 'sum') {
    const sum = sumAround(whole);
    if (sum) file.droppedOperands.set(sum, [...(file.droppedOperands.get(sum) ?? []), whole]);
    return true;
  }
  const call = whole.parent?.parent;
  if (place !== 'argument' || !call) return false;
  file.droppedArguments.set(call, [...(file.droppedArguments.get(call) ?? []), whole]);
  return true;
}

/** Turns what was collected into edits, each text once. */
export function applyDrops(file: FileRewrite): void {
  for (const [sum, operands] of file.droppedOperands) {
    const drops = (operand: Node): boolean => operands.includes(operand);
    // What is left is told from the text as it stands: the rewritten one is made when everything is known.
    const isEmpty = withoutOperands(sum, drops, { text: file.text, rewritten: file.text }).empty;
    const render = (): ReturnType<typeof withoutOperands> => withoutOperands(sum, drops, file);
    const statement = printStatement(file, sum);
    if (statement && isEmpty) removeStatement(file, statement);
    else file.edits.replace(sum, () => (isEmpty ? '""' : withReason(render().text, reasonOf(file, sum, operands))));
  }
  for (const [call, values] of file.droppedArguments) dropArguments(file, call, values);
}

/** A text that told of an error only what is gone now tells its message. */
function reasonOf(file: FileRewrite, sum: Node, dropped: readonly Node[]): string | undefined {
  const error = file.sumReasons.get(sum);
  if (error === undefined) return undefined;
  const kept = (operandsOf(sum) ?? []).filter((operand) => !dropped.includes(operand)).map((operand) => file.text(operand));
  const handler = closest(sum, 'catch_clause', 'if_statement');
  const others = handler && file.text(handler).replace(file.text(sum), '');
  const isTold =
    kept.some((text) => new RegExp(`\\b${error}\\b`).test(text)) ||
    (others !== undefined && new RegExp(`\\b${error}\\.(getMessage|printStackTrace|getErrorMessages)|,\\s*${error}\\)`).test(others));
  return isTold ? undefined : `${error}.getMessage()`;
}

function withReason(text: string, reason: string | undefined): string {
  if (reason === undefined) return text;
  if (!text.endsWith('"')) return `${text} + ": " + ${reason}`;
  return `${text.slice(0, -1).replace(/:?\s*$/, '')}: " + ${reason}`;
}

function dropArguments(file: FileRewrite, call: Node, values: readonly Node[]): void {
  const [first] = values;
  const list = child(call, 'arguments');
  if (!first || !list) return;
  const found = formatCall(call, first, file);
  const content = found && literalText(found.format, file);
  const positions = values.flatMap((value) => {
    const position = formatCall(call, value, file)?.position;
    return position === undefined ? [] : [position];
  });
  const shorter = content === undefined ? undefined : withoutPlaceholders(content, positions);
  const statement = call.parent?.kind === 'expression_statement' ? call.parent : undefined;
  if (
    argumentsOf(call).length === values.length ||
    (shorter !== undefined && shorter.trim() === '' && argumentsOf(call).length === values.length + 1)
  ) {
    if (statement) removeStatement(file, statement);
    else file.edits.replace(list, '("")');
    return;
  }
  if (found && shorter !== undefined) file.edits.replace(found.format, `"${shorter}"`);
  file.edits.replace(list, () => `(${withoutArguments(call, (value) => values.includes(value), file)})`);
}

/** `System.out.println(sum);` as a statement of its own. */
function printStatement(file: FileRewrite, sum: Node): Node | undefined {
  const whole = wrapped(sum);
  const call = whole.parent?.kind === 'argument_list' && parts(whole.parent).length === 1 ? whole.parent.parent : undefined;
  return call && isPrinter(file, call) && call.parent?.kind === 'expression_statement' ? call.parent : undefined;
}
