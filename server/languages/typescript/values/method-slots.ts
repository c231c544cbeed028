import { ts, type TypeScript } from '../compiler.js';
import { enclosing } from '../enclosing.js';
import { memberName } from '../functions.js';
import type { FunctionNode } from '../resolver.js';
import { isAssignment, isPropertyRead, nameText, propertyName } from '../syntax.js';
import { writeMethodKey, type MemberOfParameter } from './method-keys.js';

/** So many members of objects that are passed are positions of their own. */
const mostMembers = 24;

/** The parameters that callers give; `this` is none. */
export function parametersOf(fn: FunctionNode): readonly TypeScript.ParameterDeclaration[] {
  return fn.parameters.filter(({ name }) => !(ts.isIdentifier(name) && name.text === 'this'));
}

/** What holds for members that callers leave out, by `0.topic`: `function send({ topic = 'orders' })`. */
export function memberDefaultsOf(fn: FunctionNode): ReadonlyMap<string, TypeScript.Expression> {
  const found = new Map<string, TypeScript.Expression>();
  parametersOf(fn).forEach(({ name }, i) => {
    if (!ts.isObjectBindingPattern(name)) return;
    for (const { initializer, propertyName: property, name: own } of name.elements) {
      const member = nameText(property ?? own);
      if (initializer && member !== undefined) found.set(`${i}.${member}`, initializer);
    }
  });
  return found;
}

/** The key under which the callers of a function are asked for. */
export function methodKeyOf(fn: FunctionNode, path: string, tree: TypeScript.SourceFile): string {
  const isConstructor = ts.isConstructorDeclaration(fn);
  const owner: TypeScript.Node = isConstructor ? fn.parent : fn;
  return writeMethodKey({
    path,
    start: owner.getStart(tree),
    needle: needleOf(fn),
    isConstructor,
    parameters: parametersOf(fn).length,
    members: membersRead(fn),
  });
}

/** Text that every file with a call holds: the function's or class's name; none where it is exported without one. */
function needleOf(fn: FunctionNode): string {
  if (ts.isConstructorDeclaration(fn)) return fn.parent.name?.text ?? '';
  if (ts.isFunctionDeclaration(fn)) return fn.name?.text ?? '';
  const member = memberName(fn);
  if (member === 'exports') return '';
  if (member !== undefined) return member;
  const { parent } = fn;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : '';
}

/** What the function, or for a constructor its class, reads of the objects that are its parameters. */
function membersRead(fn: FunctionNode): readonly MemberOfParameter[] {
  const found = new Map<string, MemberOfParameter>();
  const add = (parameter: number, name: string | undefined): void => {
    if (name !== undefined && /^[\w$]+$/.test(name)) found.set(`${parameter}.${name}`, { parameter, name });
  };
  const names = new Map<string, number>();
  parametersOf(fn).forEach((parameter, i) => {
    if (ts.isIdentifier(parameter.name)) names.set(parameter.name.text, i);
    else if (ts.isObjectBindingPattern(parameter.name))
      for (const element of parameter.name.elements) add(i, nameText(element.propertyName ?? element.name));
  });
  if (names.size === 0 && found.size === 0) return [];
  const fields = new Map<string, number>();
  const owner = ts.isConstructorDeclaration(fn) ? fn.parent : undefined;
  if (owner) for (const [name, i] of names) for (const field of fieldsGiven(fn, name)) fields.set(field, i);
  const parameterOf = (node: TypeScript.Expression): number | undefined => {
    if (ts.isIdentifier(node)) return enclosing(node, 'function') ? names.get(node.text) : undefined;
    return isPropertyRead(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword ? fields.get(propertyName(node) ?? '') : undefined;
  };
  const pending: TypeScript.Node[] = [owner ?? fn];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isPropertyRead(node)) {
      const parameter = parameterOf(node.expression);
      if (parameter !== undefined) add(parameter, propertyName(node));
    } else if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && node.initializer) {
      const parameter = parameterOf(node.initializer);
      if (parameter !== undefined) for (const element of node.name.elements) add(parameter, nameText(element.propertyName ?? element.name));
    }
    ts.forEachChild(node, (child) => {
      pending.push(child);
    });
  }
  return [...found.values()].sort((a, b) => a.parameter - b.parameter || (a.name < b.name ? -1 : 1)).slice(0, mostMembers);
}

/** The fields that hold a constructor's parameter: a parameter property, `this.options = options`. */
function fieldsGiven(fn: FunctionNode, name: string): string[] {
  const fields: string[] = [];
  const parameter = fn.parameters.find((one) => ts.isIdentifier(one.name) && one.name.text === name);
  if (parameter && ts.isParameterPropertyDeclaration(parameter, fn)) fields.push(name);
  const statements = fn.body && ts.isBlock(fn.body) ? fn.body.statements : [];
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement) || !isAssignment(statement.expression)) continue;
    const { left, right } = statement.expression;
    if (ts.isIdentifier(right) && right.text === name && isPropertyRead(left) && left.expression.kind === ts.SyntaxKind.ThisKeyword)
      fields.push(propertyName(left) ?? '');
  }
  return fields;
}
