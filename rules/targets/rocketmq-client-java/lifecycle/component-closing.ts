import { helper } from '../writing/helpers.js';
import type { JavaDeclaration, JavaMethod } from '../../../../server/languages/java/declarations.js';
import type { FileRewrite } from '../file/file-rewrite.js';
import { legacyCall } from '../file/legacy-calls.js';
import { variablesNamed } from '../file/variables.js';
import { childOfKind, isInside, isStatementList, statementsOf, type Node } from '../source/tree.js';
import { preDestroySymbol } from './owners.js';

export interface ClosingOptions {
  readonly isSynchronized: boolean;
  readonly isFinal: boolean;
}

/** A method that the container calls at the end. */
export function addClosing(file: FileRewrite, owner: Node, field: string, { isSynchronized, isFinal }: ClosingOptions): void {
  const body = childOfKind(owner, 'class_body');
  if (!body) return;
  const { eol, unit } = file.layout;
  const indent = file.layout.indentAt(owner.start) + unit;
  const wanted = `close${field[0]?.toUpperCase() ?? ''}${field.slice(1)}`;
  const name = file.file.methods.some((method) => method.name === wanted) ? `${wanted}Client` : wanted;
  file.addedMethods.push({
    body,
    text: () => {
      const close = isFinal
        ? [`${indent}${unit}${field}.close();`]
        : [`${indent}${unit}if (${field} != null) {`, `${indent}${unit}${unit}${field}.close();`, `${indent}${unit}}`];
      return [
        `${indent}@${file.names.type(preDestroySymbol(file))}`,
        `${indent}public ${isSynchronized ? 'synchronized ' : ''}void ${name}() throws ${file.names.type('IOException')} {`,
        ...close,
        `${indent}}`,
      ].join(eol);
    },
  });
}

export function closesClient(file: FileRewrite, ending: JavaMethod, client: JavaDeclaration | undefined): boolean {
  if (!client || !ending.body) return false;
  return file.resolver.referencesOf(client).some((reference) => {
    const call = reference.parent?.kind === 'method_invocation' ? legacyCall(file, reference.parent) : undefined;
    return call?.member === 'MQClient.close' && ending.body !== undefined && isInside(reference, ending.body);
  });
}

/** At the end of a method that ends the class already. */
export function closeIn(file: FileRewrite, ending: JavaMethod, field: string): void {
  const { body } = ending;
  if (!body || !isStatementList(body)) return;
  const known = file.closedAtEnd.get(body);
  if (known) {
    known.push(field);
    helper(file, 'closeAll', body);
    return;
  }
  const fields = [field];
  file.closedAtEnd.set(body, fields);
  const { eol, unit } = file.layout;
  const outer = file.layout.indentAt(ending.node.start);
  const indent = outer + unit;
  const statements = statementsOf(body);
  const last = statements[statements.length - 1];
  const isTaken = variablesNamed(file.file, 'e').some((declaration) => isInside(declaration.node, ending.node));
  const error = isTaken ? 'e1' : 'e';
  const attempt = (at: string, close: string): string[] => [
    `${at}try {`,
    `${at}${unit}${close};`,
    `${at}} catch (${file.names.type('IOException')} ${error}) {`,
    `${at}${unit}throw new ${file.names.type('UncheckedIOException')}(${error});`,
    `${at}}`,
  ];
  const text = (): string =>
    (fields.length > 1
      ? attempt(indent, `${helper(file, 'closeAll', body)}(${fields.join(', ')})`)
      : [`${indent}if (${field} != null) {`, ...attempt(indent + unit, `${field}.close()`), `${indent}}`]
    ).join(eol);
  if (last) file.edits.insert(file.layout.lineEnd(last.end), () => eol + text());
  else file.edits.replace({ start: body.start + 1, end: body.end - 1 }, () => `${eol}${text()}${eol}${outer}`);
}
