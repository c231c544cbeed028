import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { unwrap, wrapped } from '../../../../server/languages/typescript/enclosing.js';
import { methodCall } from '../parts/legacy.js';
import type { FileRewrite } from '../file/rewrite.js';

/**
 * `from(producer.publishMessage(..)).pipe(map((res) => res.body.MessageId))` of rxjs: the promise stays one, and what the first
 * operator reads of the answer follows. False, with nothing changed, where the answer is used in another way.
 */
export function rewriteObservable(rewrite: FileRewrite, call: TypeScript.CallExpression): boolean {
  const callee = unwrap(call.expression);
  const declaration = ts.isIdentifier(callee) ? rewrite.bindings.declarationOf(callee)?.node : undefined;
  if (!declaration || !ts.isImportSpecifier(declaration) || (declaration.propertyName ?? declaration.name).text !== 'from') return false;
  const module = declaration.parent.parent.parent.moduleSpecifier;
  if (!ts.isStringLiteral(module) || module.text !== 'rxjs') return false;
  const { parent } = wrapped(call);
  const pipe = ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent) ? parent.parent : undefined;
  const operator = pipe && methodCall(pipe)?.method === 'pipe' ? pipe.arguments[0] : undefined;
  if (!operator || !ts.isCallExpression(operator) || operator.expression.getText(rewrite.tree) !== 'map') return false;
  const project = operator.arguments[0] && unwrap(operator.arguments[0]);
  const parameter = project && ts.isArrowFunction(project) ? project.parameters[0]?.name : undefined;
  if (!parameter || !ts.isIdentifier(parameter)) return false;
  const references = rewrite.bindings.declarationOf(parameter)?.references ?? [];
  const reads = references.map((reference) => messageIdRead(reference));
  if (!reads.every((read) => read !== undefined)) return false;
  for (const [i, read] of reads.entries()) {
    const reference = references[i];
    if (read && reference) rewrite.draft.replace({ start: reference.end, end: read.end }, '.messageId');
  }
  return true;
}

/** `res.body.MessageId` around `res`. */
function messageIdRead(reference: TypeScript.Identifier): TypeScript.Node | undefined {
  const body = reference.parent;
  if (!ts.isPropertyAccessExpression(body) || body.expression !== reference || body.name.text !== 'body') return undefined;
  const id = body.parent;
  return ts.isPropertyAccessExpression(id) && id.expression === body && id.name.text === 'MessageId' ? id : undefined;
}
