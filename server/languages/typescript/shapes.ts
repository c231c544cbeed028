import type { PropertyRead } from './bindings.js';
import { ts, type TypeScript } from './compiler.js';
import type { ResolverContext, Shapes } from './context.js';
import { isFunction, unwrap, wrapped } from './enclosing.js';
import type { Field, FieldSource, FunctionNode, Shape } from './resolver.js';
import { isAssignment, isAssignmentTarget, isPropertyRead, nameText, propertyName } from './syntax.js';
import { alternatives, exportsShape, type ValueType } from './value-types.js';

export function createShapes(context: ResolverContext): Shapes {
  const { file } = context;
  const { occurrences } = file.bindings;
  const nodes = new Map<number, TypeScript.Node>();
  const fields = new Map<string, Field | null>();
  for (const node of [...occurrences.classes, ...occurrences.objects]) nodes.set(node.getStart(file.tree), node);
  let constructorFunctions: ReadonlySet<TypeScript.Node> | undefined;

  function typeOf(node: TypeScript.Node): ValueType {
    if (ts.isSourceFile(node)) return { kind: 'shape', path: file.source.path, shape: exportsShape };
    const start = node.getStart(file.tree);
    if (!nodes.has(start)) nodes.set(start, node);
    return { kind: 'shape', path: file.source.path, shape: start };
  }

  function thisOwner(at: TypeScript.Node): TypeScript.Node | undefined {
    for (let node: TypeScript.Node | undefined = at.parent; node; node = node.parent) {
      if (ts.isArrowFunction(node)) continue;
      if (ts.isPropertyDeclaration(node) || ts.isClassStaticBlockDeclaration(node)) return node.parent;
      if (!isFunction(node)) continue;
      if (ts.isClassLike(node.parent) || ts.isObjectLiteralExpression(node.parent)) return node.parent;
      if (ts.isFunctionDeclaration(node)) return node;
      const outer = wrapped(node as TypeScript.FunctionExpression);
      const parent = outer.parent;
      if (ts.isPropertyAssignment(parent)) return parent.parent;
      if (isAssignment(parent) && isPropertyRead(parent.left)) return ownerOfMethod(parent.left) ?? node;
      if (isBound(outer)) continue;
      return node;
    }
    return file.tree;
  }

  function ownerOfMethod(target: PropertyRead): TypeScript.Node | undefined {
    const object = target.expression;
    const owner = isPropertyRead(object) && propertyName(object) === 'prototype' ? object.expression : object;
    if (ts.isIdentifier(owner)) {
      const declared = context.functionOf(owner);
      if (declared) return declared;
      if (owner.text === 'exports') return file.tree;
    }
    const type = alternatives(context.typeOf(owner)).find((one) => one.kind === 'shape' || one.kind === 'constructor');
    const shape = type?.kind === 'constructor' ? type.instance : type;
    return shape?.kind === 'shape' && shape.path === file.source.path ? nodeOf(shape.shape) : undefined;
  }

  function nodeOf(shape: number): TypeScript.Node | undefined {
    return shape === exportsShape ? file.tree : nodes.get(shape);
  }

  function thisType(at: TypeScript.Node): ValueType | undefined {
    const owner = thisOwner(at);
    return owner && typeOf(owner);
  }

  function fieldOf(node: TypeScript.Node): Field | undefined {
    if (isPropertyRead(node)) {
      const name = propertyName(node);
      const shape = name === undefined ? undefined : ownShape(context.typeOf(node.expression));
      return shape === undefined || name === undefined ? undefined : fieldInChain(shape, name);
    }
    const owner = node.parent;
    const name = 'name' in node ? nameText(node.name as TypeScript.Node) : undefined;
    if (!owner || name === undefined) return undefined;
    if (ts.isParameter(node)) return ts.isConstructorDeclaration(owner) ? field(typeStart(owner.parent), name) : undefined;
    return ts.isClassLike(owner) || ts.isObjectLiteralExpression(owner) ? field(typeStart(owner), name) : undefined;
  }

  function typeStart(node: TypeScript.Node): number {
    return node.getStart(file.tree);
  }

  function ownShape(type: ValueType | undefined): number | undefined {
    for (const one of alternatives(type)) {
      const shape = one.kind === 'constructor' ? one.instance : one;
      if (shape.kind === 'shape' && shape.path === file.source.path) return shape.shape;
    }
    return undefined;
  }

  /** The field of a shape or of the first base class in this file that has it. */
  function fieldInChain(shape: number, name: string): Field | undefined {
    const seen = new Set<number>();
    for (let at: number | undefined = shape; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const found = field(at, name);
      if (found) return found;
      const base: TypeScript.Expression | undefined = baseOf(at);
      at = base && ownShape(context.typeOf(base));
    }
    return undefined;
  }

  function field(shape: number, name: string): Field | undefined {
    const key = `${shape}:${name}`;
    const cached = fields.get(key);
    if (cached !== undefined) return cached ?? undefined;
    const node = nodeOf(shape);
    if (!node) return undefined;
    fields.set(key, null);
    const sources = [...declaredSources(node, name), ...assignedSources(shape, name)].sort((a, b) => a.node.pos - b.node.pos);
    const made: Field | null =
      sources.length === 0
        ? null
        : {
            shape: { node, kind: shapeKind(node) },
            name,
            sources,
            get references() {
              return file.bindings.accessesOf(name).filter((access) => !isAssignmentTarget(access) && fieldOf(access) === made);
            },
          };
    fields.set(key, made);
    return made ?? undefined;
  }

  /** By name, then by the shape whose field is assigned; undefined while it is being made. */
  const assigned = new Map<string, ReadonlyMap<number, readonly FieldSource[]> | undefined>();

  function assignedSources(shape: number, name: string): readonly FieldSource[] {
    if (!assigned.has(name)) {
      assigned.set(name, undefined);
      const byShape = new Map<number, FieldSource[]>();
      for (const [owner, source] of assignmentsOf(name)) {
        const sources = byShape.get(owner);
        if (sources) sources.push(source);
        else byShape.set(owner, [source]);
      }
      assigned.set(name, byShape);
    }
    const known = assigned.get(name);
    if (known) return known.get(shape) ?? [];
    // The type of an object that the name is assigned to depends on the name itself.
    return assignmentsOf(name).flatMap(([owner, source]) => (owner === shape ? [source] : []));
  }

  function assignmentsOf(name: string): (readonly [shape: number, FieldSource])[] {
    return file.bindings.assignedAccessesOf(name).flatMap((access) => {
      const assignment = access.parent;
      const owner = isAssignment(assignment) ? ownShape(context.typeOf(access.expression)) : undefined;
      return owner !== undefined && isAssignment(assignment) ? [[owner, { node: assignment, value: assignment.right }] as const] : [];
    });
  }

  function memberNames(shape: number): readonly string[] {
    const node = nodeOf(shape);
    if (!node) return [];
    const names = new Set<string>(declaredNames(node));
    for (const name of file.bindings.assignedNames()) if (!names.has(name) && field(shape, name)) names.add(name);
    return [...names];
  }

  function isConstructorFunction(fn: FunctionNode): boolean {
    constructorFunctions ??= findConstructorFunctions();
    return constructorFunctions.has(fn);
  }

  function findConstructorFunctions(): ReadonlySet<TypeScript.Node> {
    const found = new Set<TypeScript.Node>();
    for (const access of file.bindings.accessesOf('prototype')) {
      const fn = context.functionOf(access.expression);
      if (fn) found.add(fn);
    }
    for (const call of occurrences.constructions) {
      const fn = ts.isIdentifier(call.expression) ? context.functionOf(call.expression) : undefined;
      if (fn) found.add(fn);
    }
    return found;
  }

  function baseOf(shape: number): TypeScript.Expression | undefined {
    const node = nodeOf(shape);
    if (!node || !ts.isClassLike(node)) return undefined;
    return node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
  }

  return { typeOf, nodeOf, thisType, fieldOf, field, memberNames, isConstructorFunction, baseOf };
}

function shapeKind(node: TypeScript.Node): Shape['kind'] {
  if (ts.isClassLike(node)) return 'class';
  if (ts.isSourceFile(node)) return 'exports';
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) return 'type';
  return isFunction(node) ? 'function' : 'object';
}

/** `function () {..}.bind(this)` keeps the outer `this`. */
function isBound(node: TypeScript.Node): boolean {
  const access = node.parent;
  if (!ts.isPropertyAccessExpression(access) || access.name.text !== 'bind' || !ts.isCallExpression(access.parent)) return false;
  return access.parent.arguments[0]?.kind === ts.SyntaxKind.ThisKeyword;
}

function declaredSources(shape: TypeScript.Node, name: string): FieldSource[] {
  const sources: FieldSource[] = [];
  for (const member of membersOf(shape)) {
    if (nameText(member.name) !== name) continue;
    if (ts.isPropertyDeclaration(member) || ts.isPropertySignature(member)) sources.push(source(member, valueOf(member), member.type));
    else if (ts.isPropertyAssignment(member)) sources.push(source(member, member.initializer, undefined));
    else if (ts.isShorthandPropertyAssignment(member)) sources.push(source(member, member.name, undefined));
    else if (ts.isParameter(member)) sources.push(source(member, undefined, member.type));
    else if (!ts.isSetAccessorDeclaration(member)) sources.push(source(member, undefined, undefined));
  }
  return sources;
}

function valueOf(member: TypeScript.PropertyDeclaration | TypeScript.PropertySignature): TypeScript.Expression | undefined {
  return ts.isPropertyDeclaration(member) ? member.initializer : undefined;
}

function source(node: TypeScript.Node, value: TypeScript.Expression | undefined, annotation: TypeScript.TypeNode | undefined): FieldSource {
  return { node, ...(value && { value }), ...(annotation && { annotation }) };
}

function declaredNames(shape: TypeScript.Node): string[] {
  return membersOf(shape)
    .map((member) => nameText(member.name))
    .filter((name) => name !== undefined);
}

type Member = TypeScript.ClassElement | TypeScript.TypeElement | TypeScript.ObjectLiteralElementLike | TypeScript.ParameterDeclaration;

function membersOf(shape: TypeScript.Node): readonly Member[] {
  if (ts.isClassLike(shape)) {
    const constructor = shape.members.find((member) => ts.isConstructorDeclaration(member));
    const properties = constructor?.parameters.filter((parameter) => ts.isParameterPropertyDeclaration(parameter, constructor)) ?? [];
    return [...shape.members, ...properties];
  }
  if (ts.isInterfaceDeclaration(shape) || ts.isTypeLiteralNode(shape)) return shape.members;
  if (ts.isObjectLiteralExpression(shape)) return shape.properties;
  if (ts.isSourceFile(shape)) return [];
  return [];
}

/** Objects spread into an object literal. */
export function spreadsOf(shape: TypeScript.Node): readonly TypeScript.Expression[] {
  if (!ts.isObjectLiteralExpression(shape)) return [];
  return shape.properties.filter((property) => ts.isSpreadAssignment(property)).map(({ expression }) => unwrap(expression));
}
