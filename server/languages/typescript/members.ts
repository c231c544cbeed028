import { ts, type TypeScript } from './compiler.js';
import type { ResolverContext } from './context.js';
import { isFunction } from './enclosing.js';
import { inferParameter } from './parameters.js';
import { samePlace } from './places.js';
import type { Field, FieldSource } from './resolver.js';
import { spreadsOf } from './shapes.js';
import { isAmbientRoot, isAssignment, isPropertyRead, nameText, propertyName } from './syntax.js';
import { instanceOf, memberOf } from './type-operations.js';
import { holdsLibrary, unionOf, type ValueType } from './value-types.js';

export function propertyType(context: ResolverContext, node: TypeScript.Node): ValueType | undefined {
  if (!isPropertyRead(node)) return undefined;
  const name = propertyName(node) ?? '';
  if (isModuleExports(context, node)) return context.exportsType();
  const object = context.typeOf(node.expression);
  const member = memberOf(context.world, object, name);
  if (member) return member;
  return unionOf([placeType(context, node, name), isAmbientRoot(node.expression) ? context.outside.ambientType(name) : undefined]);
}

/** `a.b` where nothing is known of `a`: what the file assigns to the same `a.b`. */
function placeType(context: ResolverContext, node: TypeScript.Node, name: string): ValueType | undefined {
  if (!isPropertyRead(node)) return undefined;
  const types: (ValueType | undefined)[] = [];
  for (const access of context.file.bindings.assignedAccessesOf(name)) {
    const assignment = access.parent;
    if (!isAssignment(assignment)) continue;
    const isSame =
      samePlace(context.file.bindings, access.expression, node.expression) ||
      (isAmbientRoot(access.expression) && isAmbientRoot(node.expression));
    if (isSame) types.push(context.valueType(assignment.right, { kind: 'access', access }));
  }
  return unionOf(types);
}

export function placeElement(context: ResolverContext, node: TypeScript.ElementAccessExpression): ValueType | undefined {
  const types: (ValueType | undefined)[] = [];
  for (const access of context.file.bindings.occurrences.computedAccesses) {
    const assignment = access.parent;
    if (access === node || !isAssignment(assignment) || assignment.left !== access) continue;
    if (samePlace(context.file.bindings, access.expression, node.expression)) types.push(context.typeOf(assignment.right));
  }
  return unionOf(types);
}

export function memberType(context: ResolverContext, shape: number, name: string): ValueType | undefined {
  const field = context.shapes.field(shape, name);
  const own = field && unionOf(field.sources.map((source) => fieldSourceType(context, source, field)));
  if (own) return own;
  const node = context.shapes.nodeOf(shape);
  const spread = node && unionOf(spreadsOf(node).map((expression) => memberOf(context.world, context.typeOf(expression), name)));
  if (spread) return spread;
  return memberOf(context.world, instanceOf(baseType(context, shape)), name);
}

export function baseType(context: ResolverContext, shape: number): ValueType | undefined {
  const base = context.shapes.baseOf(shape);
  return base && context.typeOf(base);
}

function fieldSourceType(context: ResolverContext, source: FieldSource, field: Field): ValueType | undefined {
  const typed = source.annotation ?? ts.getJSDocType(source.node);
  const annotated = typed && context.typeOfAnnotation(typed);
  if (holdsLibrary(annotated)) return annotated;
  return unionOf([annotated, untypedSource(context, source, field)]);
}

function untypedSource(context: ResolverContext, { node, value }: FieldSource, field: Field): ValueType | undefined {
  if (value) return context.valueType(value, { kind: 'field', field });
  if (ts.isParameter(node)) return inferParameter(context, node);
  if (ts.isGetAccessorDeclaration(node)) return context.returnType(node);
  if (isFunction(node)) return context.typeOf(node);
  if (ts.isMethodSignature(node)) {
    const result = node.type && context.typeOfAnnotation(node.type);
    return result && { kind: 'function', result };
  }
  return undefined;
}

/** All members of an object used as a map, and what is put into it by computed keys. */
export function elementType(context: ResolverContext, shape: number): ValueType | undefined {
  const node = context.shapes.nodeOf(shape);
  if (!node || !ts.isObjectLiteralExpression(node)) return undefined;
  return unionOf(node.properties.map((property) => memberTypeOfProperty(context, shape, property)));
}

function memberTypeOfProperty(
  context: ResolverContext,
  shape: number,
  property: TypeScript.ObjectLiteralElementLike,
): ValueType | undefined {
  const name = nameText(property.name);
  if (name !== undefined) return memberType(context, shape, name);
  return ts.isPropertyAssignment(property) ? context.typeOf(property.initializer) : undefined;
}

export function exportsType(context: ResolverContext): ValueType {
  const assigned = context.file.bindings.assignedAccessesOf('exports').filter((access) => isModuleExports(context, access));
  const types = assigned.map((access) => (isAssignment(access.parent) ? context.typeOf(access.parent.right) : undefined));
  return unionOf([...types, context.shapes.typeOf(context.file.tree)]) ?? context.shapes.typeOf(context.file.tree);
}

function isModuleExports(context: ResolverContext, node: TypeScript.Node): boolean {
  return (
    isPropertyRead(node) &&
    propertyName(node) === 'exports' &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'module' &&
    !context.file.bindings.declarationOf(node.expression)
  );
}
