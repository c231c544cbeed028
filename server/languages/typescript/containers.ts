import { ts, type TypeScript } from './compiler.js';
import type { ContainerPlace, ResolverContext } from './context.js';
import { unwrap } from './enclosing.js';
import { samePlace } from './places.js';
import { isAssignment, isPropertyRead, propertyName } from './syntax.js';
import { elementOf } from './type-operations.js';
import { unionOf, type ValueType } from './value-types.js';

/** Methods that put a value in, with the position of that value among their arguments. */
const puttingMethods: Readonly<Record<string, number>> = { push: 0, unshift: 0, add: 0, set: 1 };
const containerClasses: ReadonlySet<string> = new Set(['Map', 'Set', 'WeakMap', 'Array']);

/** `[]`, `{}`, `new Map()`, `Object.create(null)`: nothing in it yet. */
export function isEmptyContainer(expression: TypeScript.Expression): boolean {
  const node = unwrap(expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0;
  if (ts.isObjectLiteralExpression(node)) return node.properties.length === 0;
  if (ts.isNewExpression(node))
    return ts.isIdentifier(node.expression) && containerClasses.has(node.expression.text) && !node.arguments?.length;
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.getText() === 'Object.create';
}

/** The type of what the file puts into a container. */
export function containerElement(context: ResolverContext, place: ContainerPlace): ValueType | undefined {
  const { bindings } = context.file;
  const types: (ValueType | undefined)[] = [];
  for (const [method, position] of Object.entries(puttingMethods)) {
    for (const access of bindings.accessesOf(method)) {
      const call = access.parent;
      const argument = ts.isCallExpression(call) && call.expression === access ? call.arguments[position] : undefined;
      if (!argument || !isAt(context, access.expression, place)) continue;
      types.push(ts.isSpreadElement(argument) ? elementOf(context.world, context.typeOf(argument.expression)) : context.typeOf(argument));
    }
  }
  for (const access of bindings.occurrences.computedAccesses) {
    const assignment = access.parent;
    if (isAssignment(assignment) && assignment.left === access && isAt(context, access.expression, place))
      types.push(context.typeOf(assignment.right));
  }
  return unionOf(types);
}

function isAt(context: ResolverContext, expression: TypeScript.Expression, place: ContainerPlace): boolean {
  const node = unwrap(expression);
  if (place.kind === 'declaration') return ts.isIdentifier(node) && context.file.bindings.declarationOf(node) === place.declaration;
  if (place.kind === 'none' || !isPropertyRead(node)) return false;
  if (place.kind === 'access') return samePlace(context.file.bindings, node, place.access);
  return propertyName(node) === place.field.name && context.fieldOf(node) === place.field;
}
