import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction } from '../../../../server/languages/typescript/enclosing.js';
import type { Creation } from '../parts/parts.js';
import { append } from './close.js';
import { frameworkOf, implementHook } from './frameworks.js';
import { classAround } from './holders.js';
import { messages } from '../messages.js';
import { differ, rangeOf, semicolon, type FileRewrite } from '../file/rewrite.js';
import { functionAround, insertAfter, isAsync } from '../text/statements.js';

/** A producer that a framework's setup function makes: started there, ended in the counterpart. False where there is no framework. */
export function startInSetup(rewrite: FileRewrite, creation: Creation, statement: TypeScript.Statement, name: string): boolean {
  if (creation.kind === 'consumer') return false;
  const fn = functionAround(statement);
  if (!fn) return false;
  return (
    startInBootHook(rewrite, fn, statement, name) ||
    startInInitializer(rewrite, fn, statement, name) ||
    startInApplication(rewrite, fn, statement, name)
  );
}

/** A method of a boot hook class that the framework awaits. */
function startInBootHook(
  rewrite: FileRewrite,
  fn: TypeScript.FunctionLikeDeclaration,
  statement: TypeScript.Statement,
  name: string,
): boolean {
  const owner = classAround(statement);
  const framework = owner && frameworkOf(rewrite, owner);
  if (!owner || !framework || !isAsync(fn) || !framework.isStart(fn) || !name.startsWith('this.')) return false;
  const end = semicolon(rewrite);
  insertAfter(rewrite, statement, [`await ${name}.startup()${end}`]);
  implementHook(rewrite, owner, framework, 'end', [`await ${name}.shutdown()${end}`]);
  return true;
}

const initializers: ReadonlySet<string> = new Set(['initialize', 'initializer']);

/** A cloud function's initializer, which calls back when the instance is ready. */
function startInInitializer(
  rewrite: FileRewrite,
  fn: TypeScript.FunctionLikeDeclaration,
  statement: TypeScript.Statement,
  name: string,
): boolean {
  const exported = exportedAs(fn);
  if (exported === undefined || !initializers.has(exported) || rewrite.isTyped || rewrite.text.includes('preStop') || name.includes('.'))
    return false;
  const end = semicolon(rewrite);
  const { indent } = rewrite.style;
  const callback = fn.parameters[1]?.name;
  const last = fn.body && ts.isBlock(fn.body) ? fn.body.statements.at(-1) : undefined;
  if (
    callback &&
    ts.isIdentifier(callback) &&
    last &&
    ts.isExpressionStatement(last) &&
    ts.isCallExpression(last.expression) &&
    last.expression.expression.getText(rewrite.tree) === callback.text
  ) {
    const call = last.expression;
    rewrite.draft.replace(
      rangeOf(rewrite, call),
      (render) => `${name}.startup().then(() => ${render(rangeOf(rewrite, call))}, ${callback.text})`,
    );
  } else if (isAsync(fn) && !callback) insertAfter(rewrite, statement, [`await ${name}.startup()${end}`]);
  else return false;
  differ(rewrite, messages.preStop());
  append(rewrite, [
    'exports.preStop = (context, callback) => {',
    `${indent}${name}.shutdown().then(() => callback(null, ${rewrite.style.quote.repeat(2)}), callback)${end}`,
    `}${end}`,
  ]);
  return true;
}

function exportedAs(fn: TypeScript.Node): string | undefined {
  const { parent } = fn;
  if (!ts.isBinaryExpression(parent) || parent.right !== fn || !ts.isPropertyAccessExpression(parent.left)) return undefined;
  return /^(?:module\.)?exports$/.test(parent.left.expression.getText()) ? parent.left.name.text : undefined;
}

/** `module.exports = (app) => { .. }` of egg: the application runs what it is given before it serves and before it closes. */
function startInApplication(
  rewrite: FileRewrite,
  fn: TypeScript.FunctionLikeDeclaration,
  statement: TypeScript.Statement,
  name: string,
): boolean {
  const app = applicationOf(fn, statement);
  if (app === undefined) return false;
  const end = semicolon(rewrite);
  insertAfter(rewrite, statement, [
    `${app}.beforeStart(() => ${name}.startup())${end}`,
    `${app}.beforeClose(() => ${name}.shutdown())${end}`,
  ]);
  return true;
}

/** Name of the application that a module's function gets, when a statement stands directly in that function. */
export function applicationOf(fn: TypeScript.FunctionLikeDeclaration, statement: TypeScript.Statement): string | undefined {
  const [parameter] = fn.parameters;
  const app = parameter && ts.isIdentifier(parameter.name) ? parameter.name.text : '';
  return /^(?:app|agent)$/.test(app) && isModuleExport(fn) && statement.parent === fn.body ? app : undefined;
}

function isModuleExport(fn: TypeScript.Node): boolean {
  if (!isFunction(fn)) return false;
  const { parent } = fn;
  if (ts.isExportAssignment(parent)) return true;
  if (ts.canHaveModifiers(fn) && ts.getModifiers(fn)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return true;
  return ts.isBinaryExpression(parent) && parent.right === fn && parent.left.getText() === 'module.exports';
}
