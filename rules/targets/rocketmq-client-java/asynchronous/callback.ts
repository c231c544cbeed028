import type { JavaDeclaration, JavaMethod } from '../../../../server/languages/java/declarations.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { variablesNamed } from '../file/variables.js';
import { blockers, differences } from '../messages.js';
import { child, isComment, isInside, parts, unwrap, walk, type Node } from '../source/tree.js';
import { printedIn } from '../writing/printed.js';

/** An anonymous AsyncCallback as a function of result and error. */
export interface CallbackPlan {
  readonly success: JavaMethod;
  readonly failure: JavaMethod;
  readonly result: string;
  readonly error: string;
}

/** Undefined where there is no callback (null) or where it can't become a function; the latter blocks. */
export function callbackOf(file: FileRewrite, expression: Node): CallbackPlan | undefined {
  const node = unwrap(expression);
  file.dropped.push(...parts(node).filter((part) => part.field === 'type'));
  if (node.kind === 'null_literal') return undefined;
  const type = node.kind === 'object_creation_expression' ? file.file.typeAt(node) : undefined;
  const success = type?.methods.find((method) => method.name === 'onSuccess');
  const failure = type?.methods.find((method) => method.name === 'onFail');
  const isSimple = type?.methods.length === 2 && type.fields.length === 0 && type.types.length === 0;
  if (!success?.body || !failure?.body || !isSimple || usesThis(file, success.body) || usesThis(file, failure.body)) {
    file.block(expression, blockers.callbackClass());
    return undefined;
  }
  file.handled.add(node);
  for (const method of [success, failure])
    for (const parameter of method.parameters) if (parameter.typeNode) file.dropped.push(parameter.typeNode);
  checkNames(file, node);
  const [received] = success.parameters;
  const [failed] = failure.parameters;
  if (failed) checkError(file, failed);
  const result = nameOf(file, received, 'receipt', node);
  return { success, failure, result, error: nameOf(file, failed, result === 'error' ? 'failure' : 'error', node, result) };
}

/** In a lambda `this` is another object. */
function usesThis(file: FileRewrite, body: Node): boolean {
  return [...walk(body)].some((node) => node.kind === 'this' && file.source[node.start - 1] !== '.');
}

/** A lambda cannot hide a variable of the method around it, as a method of an anonymous class can. */
function checkNames(file: FileRewrite, callback: Node): void {
  for (const declaration of file.file.declarations) {
    if (!isInside(declaration.node, callback) || declaration.kind === 'parameter' || declaration.kind === 'field') continue;
    if (isTaken(file, declaration.name, callback)) file.block(declaration.nameNode, blockers.callbackClass());
  }
}

function isTaken(file: FileRewrite, name: string, at: Node): boolean {
  return variablesNamed(file.file, name).some((other) => other.kind !== 'field' && isInside(at, other.scope) && !isInside(other.node, at));
}

/** The parameter's own name, unless the method around has it already. */
function nameOf(file: FileRewrite, parameter: JavaDeclaration | undefined, otherwise: string, callback: Node, other?: string): string {
  if (!parameter) return otherwise;
  if (!isTaken(file, parameter.name, callback) && parameter.name !== other) return parameter.name;
  for (const reference of file.resolver.referencesOf(parameter)) file.edits.replace(reference, otherwise);
  return otherwise;
}

/** The error is a Throwable now: it may be read, printed, tested and wrapped, but not handed to what wants an Exception. */
function checkError(file: FileRewrite, error: JavaDeclaration): void {
  for (const reference of file.resolver.referencesOf(error)) {
    const parent = reference.parent;
    if (parent?.kind === 'method_invocation' && child(parent, 'object') === reference) continue;
    if (parent?.kind === 'binary_expression' || printedIn(file, reference)) continue;
    if (parent?.kind === 'instanceof_expression' || parent?.kind === 'cast_expression') {
      file.differ(differences.callbackError());
      continue;
    }
    const call = parent?.kind === 'argument_list' ? parent.parent : undefined;
    const isWrapped =
      call?.kind === 'object_creation_expression' &&
      /^\w*(Exception|Error)$/.test(file.text(child(call, 'type') ?? call)) &&
      file.resolver.memberOf(call)?.origin !== 'project';
    const name = call?.kind === 'method_invocation' ? child(call, 'name') : undefined;
    if (isWrapped || (name && /^(completeExceptionally|onError|error|warn|setException)$/.test(file.text(name)))) continue;
    file.block(reference, blockers.callbackError());
  }
}

/** `(result, error) -> { if (error == null) { .. } else { .. } }` */
export function callbackText(file: FileRewrite, at: Node, { success, failure, result, error }: CallbackPlan): string {
  const { eol, unit } = file.layout;
  const indent = file.layout.indentAt(at.start);
  const inner = indent + unit;
  const onSuccess = bodyText(file, success, inner + unit);
  const onFailure = bodyText(file, failure, inner + unit);
  const block = (text: string): string => `{${eol}${text}${eol}${inner}}`;
  const branches =
    onSuccess === ''
      ? onFailure === ''
        ? ''
        : `if (${error} != null) ${block(onFailure)}`
      : `if (${error} == null) ${block(onSuccess)}${onFailure === '' ? '' : ` else ${block(onFailure)}`}`;
  return `(${result}, ${error}) -> {${eol}${branches === '' ? '' : inner + branches + eol}${indent}}`;
}

/** The statements of a method, with their comments, at another depth. */
function bodyText(file: FileRewrite, method: JavaMethod, indent: string): string {
  const { body } = method;
  const first = body?.children[0];
  if (!body || !first) return '';
  const from = file.layout.indentAt(first.start);
  const leading = remarksBefore(file, method);
  // The whole inside of the braces: statements that go take their lines with them.
  const text = file.edits
    .text({ start: body.start + 1, end: body.end - 1 })
    .replace(/^[ \t]*(\r\n|\n|\r)/, '')
    .trimEnd();
  if (text.trim() === '' && leading.length === 0) return '';
  const lines = text.split(/(\r\n|\n|\r)/);
  const moved = lines
    .map((line, i) =>
      i % 2 === 0 && line.trim() !== '' ? indent + (line.startsWith(from) ? line.slice(from.length) : line.trimStart()) : line,
    )
    .join('');
  return [...leading.map((remark) => indent + remark), moved].join(file.layout.eol);
}

/** Comments directly before a method in the callback's body. */
function remarksBefore(file: FileRewrite, method: JavaMethod): string[] {
  const siblings = method.node.parent?.children ?? [];
  const remarks: string[] = [];
  for (let i = siblings.indexOf(method.node) - 1; i >= 0; i--) {
    const sibling = siblings[i];
    if (!sibling || !isComment(sibling)) break;
    remarks.unshift(file.text(sibling));
  }
  return remarks;
}
