import type { Value } from '../../model/values.js';
import { createAnnotationReader } from './annotations.js';
import type { Assignment, Declaration } from './bindings.js';
import { typeOfCall } from './calls.js';
import { ts, type TypeScript } from './compiler.js';
import { constantOf } from './constants.js';
import { containerElement, isEmptyContainer, type ContainerPlace } from './containers.js';
import type { ResolverContext } from './context.js';
import { isFunction, unwrap } from './enclosing.js';
import { isExported } from './exports.js';
import { reachingAssignments } from './flow.js';
import { functionOf, isAsync, isGenerator, returnedExpressions, usesOfFunction } from './functions.js';
import { originsOf } from './origins.js';
import { inferParameter } from './parameters.js';
import { samePlace } from './places.js';
import type { ScriptIndex } from './project-index.js';
import type { Field, FieldSource, FunctionNode, Resolver } from './resolver.js';
import type { ScriptFile } from './script-file.js';
import { callsWithin } from './enclosing.js';
import { createShapes, spreadsOf } from './shapes.js';
import { isAmbientRoot, isAssignment, isAssignmentTarget, isPropertyRead, nameText, propertyName } from './syntax.js';
import {
  awaited,
  elementOf,
  instanceOf,
  libraryOf,
  libraryTypesOf,
  listOf,
  memberOf,
  promiseOf,
  type TypeWorld,
} from './type-operations.js';
import { holdsLibrary, unionOf, type ValueType } from './value-types.js';

/** What lies outside of the file: other files' exports, or markers for them while facts are made. */
export interface Outside {
  readonly world: TypeWorld;
  importType(specifier: string, name: string): ValueType | undefined;
  ambientType(name: string): ValueType | undefined;
  passedType(start: number, index: number): ValueType | undefined;
  /** A type that only typings of one's own declare for a library's module. */
  typingOf(module: string, name: string): ValueType | undefined;
  /** Told when this file handles the library's errors that another file's code lets through. */
  handlesErrorsOf(path: string): void;
}

/** A file's expressions are typed at most this often before the rest counts as unknown: no input can make analysis hang. */
const maximumSteps = 400_000;

export interface ScriptTyping {
  readonly context: ResolverContext;
  typeOf(node: TypeScript.Node): ValueType | undefined;
  typeOfAnnotation(node: TypeScript.TypeNode): ValueType | undefined;
  readonly shapes: ReturnType<typeof createShapes>;
  memberType(shape: number, name: string): ValueType | undefined;
  functionType(fn: FunctionNode): ValueType | undefined;
  exportsType(): ValueType;
}

export function createTyping(file: ScriptFile, outside: Outside): ScriptTyping {
  const { bindings, tree } = file;
  const memo = new Map<TypeScript.Node, ValueType | null>();
  const open = new Map<TypeScript.Node, number>();
  const touching = new Map<TypeScript.Node, boolean>();
  /** Depth of the outermost open node that was asked for again: what lies deeper is not final and is not kept. */
  let cycleDepth = Infinity;
  let steps = 0;

  const world: TypeWorld = {
    libraries: outside.world.libraries,
    shapeMember: (path, shape, name) =>
      path === file.source.path ? memberType(shape, name) : outside.world.shapeMember(path, shape, name),
    shapeBase: (path, shape) => (path === file.source.path ? baseType(shape) : outside.world.shapeBase(path, shape)),
    shapeElement: (path, shape) => (path === file.source.path ? elementType(shape) : outside.world.shapeElement(path, shape)),
  };
  const context: ResolverContext = {
    file,
    world,
    importType: importedType,
    ambientType: (name) => outside.ambientType(name),
    passedType: (start, index) => outside.passedType(start, index),
    typeOf,
    fieldOf: (node) => shapes.fieldOf(node),
    functionOf: (node) => functionOf(context, node),
    failureOf,
    touchesLibrary,
  };
  const shapes = createShapes(context);
  const annotations = createAnnotationReader(context, shapes.typeOf);

  function importedType(specifier: string, name: string): ValueType | undefined {
    const library = libraryOf(world.libraries, specifier);
    if (!library) return outside.importType(specifier, name);
    const module: ValueType = { kind: 'module', library: library.id };
    if (name === '*' || name === 'default') return module;
    return memberOf(world, module, name) ?? outside.typingOf(specifier, name);
  }

  function typeOf(node: TypeScript.Node): ValueType | undefined {
    const kept = memo.get(node);
    if (kept !== undefined) return kept ?? undefined;
    const depth = open.get(node);
    if (depth !== undefined) {
      cycleDepth = Math.min(cycleDepth, depth);
      return undefined;
    }
    if (++steps > maximumSteps || open.size > 400) return undefined;
    const own = open.size;
    open.set(node, own);
    const type = compute(node);
    open.delete(node);
    if (cycleDepth >= own) {
      cycleDepth = Infinity;
      memo.set(node, type ?? null);
    }
    return type;
  }

  function compute(node: TypeScript.Node): ValueType | undefined {
    if (ts.isIdentifier(node)) return identifierType(node);
    if (isPropertyRead(node)) return propertyType(node);
    if (ts.isCallExpression(node)) return typeOfCall(context, node);
    if (ts.isNewExpression(node)) return newType(node);
    if (ts.isAwaitExpression(node)) return awaited(typeOf(node.expression));
    if (ts.isYieldExpression(node)) return node.expression && awaited(typeOf(node.expression));
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return typeOf(node.expression);
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isTypeAssertionExpression(node)) {
      return unionOf([typeOf(node.expression), annotations.typeOfAnnotation(node.type)]);
    }
    if (isFunction(node)) return functionValueType(node);
    if (ts.isClassLike(node)) return { kind: 'constructor', instance: shapes.typeOf(node) };
    if (ts.isObjectLiteralExpression(node))
      return isAssignmentTarget(node) ? typeOf((node.parent as TypeScript.BinaryExpression).right) : shapes.typeOf(node);
    if (ts.isArrayLiteralExpression(node)) {
      return listOf(
        unionOf(
          node.elements.map((element) => (ts.isSpreadElement(element) ? elementOf(world, typeOf(element.expression)) : typeOf(element))),
        ),
      );
    }
    if (ts.isConditionalExpression(node)) return unionOf([typeOf(node.whenTrue), typeOf(node.whenFalse)]);
    if (ts.isBinaryExpression(node)) return binaryType(node);
    if (ts.isElementAccessExpression(node)) return elementOf(world, typeOf(node.expression)) ?? placeElement(node);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return shapes.thisType(node);
    if (node.kind === ts.SyntaxKind.SuperKeyword) return superType(node);
    if (ts.isVariableDeclaration(node) || ts.isParameter(node)) return typeOf(node.name);
    if (ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) return patternType(node.parent);
    return undefined;
  }

  /** What a pattern takes apart. */
  function patternType(owner: TypeScript.Node): ValueType | undefined {
    if (ts.isVariableDeclaration(owner)) {
      if (ts.isCatchClause(owner.parent)) return failureOf(owner.parent.parent.tryBlock);
      const loop = owner.parent.parent;
      if (ts.isForOfStatement(loop)) return awaited(elementOf(world, typeOf(loop.expression)));
      return owner.initializer && typeOf(owner.initializer);
    }
    if (ts.isParameter(owner)) return sourceType({ node: owner, steps: [] }, { kind: 'none' });
    if (!ts.isBindingElement(owner)) return undefined;
    const outer = typeOf(owner.parent);
    if (ts.isArrayBindingPattern(owner.parent)) return elementOf(world, outer);
    const name = nameText(owner.propertyName ?? owner.name);
    return name === undefined ? undefined : memberOf(world, outer, name);
  }

  function identifierType(node: TypeScript.Identifier): ValueType | undefined {
    const declaration = bindings.declarationOf(node);
    if (!declaration) {
      if (node.text === 'exports' || (node.text === 'module' && file.moduleKind === 'commonjs'))
        return node.text === 'exports' ? exportsType() : undefined;
      return undefined;
    }
    switch (declaration.kind) {
      case 'import':
        return importType(declaration.node);
      case 'function':
      case 'class':
        return typeOf(declaration.node);
      case 'type':
        return undefined;
      default:
        return variableType(declaration, node);
    }
  }

  function importType(node: TypeScript.Node): ValueType | undefined {
    if (ts.isImportEqualsDeclaration(node)) {
      const reference = node.moduleReference;
      if (ts.isExternalModuleReference(reference)) {
        return ts.isStringLiteral(reference.expression) ? importedType(reference.expression.text, '*') : undefined;
      }
      return ts.isIdentifier(reference) ? typeOf(reference) : memberOf(world, typeOf(reference.left), reference.right.text);
    }
    const clause = ts.isImportClause(node)
      ? node
      : ts.isNamespaceImport(node)
        ? node.parent
        : ts.isImportSpecifier(node)
          ? node.parent.parent
          : undefined;
    const specifier = clause?.parent.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier)) return undefined;
    if (ts.isImportClause(node)) return importedType(specifier.text, 'default');
    if (ts.isNamespaceImport(node)) return importedType(specifier.text, '*');
    return ts.isImportSpecifier(node) ? importedType(specifier.text, (node.propertyName ?? node.name).text) : undefined;
  }

  function variableType(declaration: Declaration, use: TypeScript.Identifier): ValueType | undefined {
    const annotated = annotationOf(declaration.node);
    return holdsLibrary(annotated) ? annotated : unionOf([assignedType(declaration, use), annotated]);
  }

  /** An own interface as annotation says less than the value: its fields may be the library's. */
  function assignedType(declaration: Declaration, use: TypeScript.Identifier): ValueType | undefined {
    if (use === declaration.identifier) {
      const initial = declaration.assignments.filter(
        (assignment) => assignment.node === declaration.node || contains(assignment.node, use),
      );
      return unionOf((initial.length > 0 ? initial : declaration.assignments).map((assignment) => assignmentType(assignment, declaration)));
    }
    return unionOf(reachingAssignments(declaration, use).map((assignment) => assignmentType(assignment, declaration)));
  }

  function contains(outer: TypeScript.Node, inner: TypeScript.Node): boolean {
    return outer.pos <= inner.pos && inner.end <= outer.end;
  }

  function annotationOf(node: TypeScript.Node): ValueType | undefined {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) {
      const annotation = node.type ?? ts.getJSDocType(node);
      return annotation && annotations.typeOfAnnotation(annotation);
    }
    return undefined;
  }

  function assignmentType(assignment: Assignment, declaration: Declaration): ValueType | undefined {
    let type = sourceType(assignment, { kind: 'declaration', declaration });
    for (const step of assignment.steps) {
      if (step.kind === 'property') type = memberOf(world, type, step.name);
      else if (step.kind === 'element') type = elementOf(world, type);
    }
    return type;
  }

  function sourceType(assignment: Assignment, place: ContainerPlace): ValueType | undefined {
    const { node, value } = assignment;
    if (value) {
      const type = valueType(value, place);
      if (!assignment.iterated) return type;
      return ts.isForOfStatement(node) || ts.isVariableDeclaration(node) ? awaited(elementOf(world, type)) : elementOf(world, type);
    }
    if (ts.isParameter(node)) {
      const annotation = node.type ?? ts.getJSDocType(node);
      const annotated = annotation && annotations.typeOfAnnotation(annotation);
      return holdsLibrary(annotated) ? annotated : unionOf([inferParameter(context, node), annotated]);
    }
    if (ts.isCatchClause(node)) return failureOf(node.parent.tryBlock);
    return undefined;
  }

  /** A value as a variable or field gets it: an empty array or map holds what is put into it later. */
  function valueType(value: TypeScript.Expression, place: ContainerPlace): ValueType | undefined {
    const type = typeOf(value);
    return isEmptyContainer(value) ? unionOf([listOf(containerElement(context, place)), type]) : type;
  }

  function propertyType(node: TypeScript.Node): ValueType | undefined {
    if (!isPropertyRead(node)) return undefined;
    const name = propertyName(node) ?? '';
    if (isModuleExports(node)) return exportsType();
    const object = typeOf(node.expression);
    const member = memberOf(world, object, name);
    if (member) return member;
    return unionOf([placeType(node, name), isAmbientRoot(node.expression) ? context.ambientType(name) : undefined]);
  }

  /** `a.b` where nothing is known of `a`: what the file assigns to the same `a.b`. */
  function placeType(node: TypeScript.Node, name: string): ValueType | undefined {
    if (!isPropertyRead(node)) return undefined;
    const types: (ValueType | undefined)[] = [];
    for (const access of bindings.assignedAccessesOf(name)) {
      const assignment = access.parent;
      if (!isAssignment(assignment)) continue;
      const isSame =
        samePlace(bindings, access.expression, node.expression) || (isAmbientRoot(access.expression) && isAmbientRoot(node.expression));
      if (isSame) types.push(valueType(assignment.right, { kind: 'access', access }));
    }
    return unionOf(types);
  }

  function placeElement(node: TypeScript.ElementAccessExpression): ValueType | undefined {
    const types: (ValueType | undefined)[] = [];
    for (const access of bindings.occurrences.computedAccesses) {
      const assignment = access.parent;
      if (access === node || !isAssignment(assignment) || assignment.left !== access) continue;
      if (samePlace(bindings, access.expression, node.expression)) types.push(typeOf(assignment.right));
    }
    return unionOf(types);
  }

  function newType(node: TypeScript.NewExpression): ValueType | undefined {
    const instance = instanceOf(typeOf(node.expression));
    if (instance) return instance;
    const fn = context.functionOf(node.expression);
    if (fn) return shapes.typeOf(fn);
    const [first] = node.arguments ?? [];
    if (!first || !ts.isIdentifier(node.expression)) return undefined;
    if (node.expression.text === 'Set' || node.expression.text === 'Array') return listOf(elementOf(world, typeOf(first)));
    return node.expression.text === 'Map' ? listOf(elementOf(world, elementOf(world, typeOf(first)))) : undefined;
  }

  function binaryType(node: TypeScript.BinaryExpression): ValueType | undefined {
    const kind = node.operatorToken.kind;
    if (isAssignment(node) || kind === ts.SyntaxKind.CommaToken || kind === ts.SyntaxKind.AmpersandAmpersandToken)
      return typeOf(node.right);
    if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken)
      return unionOf([typeOf(node.left), typeOf(node.right)]);
    return undefined;
  }

  function superType(node: TypeScript.Node): ValueType | undefined {
    const owner = shapes.thisType(node);
    return owner?.kind === 'shape' ? instanceOf(baseType(owner.shape)) : undefined;
  }

  /** A function as a value: a class when it is used as one. */
  function functionValueType(fn: FunctionNode): ValueType | undefined {
    return shapes.isConstructorFunction(fn) ? { kind: 'constructor', instance: shapes.typeOf(fn) } : functionType(fn);
  }

  function functionType(fn: FunctionNode): ValueType | undefined {
    const result = returnType(fn);
    const rejects = touchesLibrary(fn);
    const declared = { path: file.source.path, start: fn.getStart(tree) };
    return { kind: 'function', ...(result && { result }), ...(rejects && { rejects }), declared };
  }

  function returnType(fn: FunctionNode): ValueType | undefined {
    const annotation = fn.type ?? ts.getJSDocReturnType(fn);
    const annotated = annotation && annotations.typeOfAnnotation(annotation);
    if (holdsLibrary(annotated)) return annotated;
    const returned = unionOf(returnedExpressions(context, fn).map(typeOf));
    return unionOf([isAsync(fn) || isGenerator(fn) ? promiseOf(returned) : returned, annotated]);
  }

  function memberType(shape: number, name: string): ValueType | undefined {
    const field = shapes.field(shape, name);
    const own = field && unionOf(field.sources.map((source) => fieldSourceType(source, field)));
    if (own) return own;
    const node = shapes.nodeOf(shape);
    const spread = node && unionOf(spreadsOf(node).map((expression) => memberOf(world, typeOf(expression), name)));
    if (spread) return spread;
    return memberOf(world, instanceOf(baseType(shape)), name);
  }

  function baseType(shape: number): ValueType | undefined {
    const base = shapes.baseOf(shape);
    return base && typeOf(base);
  }

  function fieldSourceType(source: FieldSource, field: Field): ValueType | undefined {
    const typed = source.annotation ?? ts.getJSDocType(source.node);
    const annotated = typed && annotations.typeOfAnnotation(typed);
    if (holdsLibrary(annotated)) return annotated;
    return unionOf([annotated, untypedSource(source, field)]);
  }

  function untypedSource({ node, value }: FieldSource, field: Field): ValueType | undefined {
    if (value) return valueType(value, { kind: 'field', field });
    if (ts.isParameter(node)) return inferParameter(context, node);
    if (ts.isGetAccessorDeclaration(node)) return returnType(node);
    if (isFunction(node)) return typeOf(node);
    if (ts.isMethodSignature(node)) {
      const result = node.type && annotations.typeOfAnnotation(node.type);
      return result && { kind: 'function', result };
    }
    return undefined;
  }

  /** All members of an object used as a map, and what is put into it by computed keys. */
  function elementType(shape: number): ValueType | undefined {
    const node = shapes.nodeOf(shape);
    if (!node || !ts.isObjectLiteralExpression(node)) return undefined;
    return unionOf(node.properties.map((property) => memberTypeOfProperty(shape, property)));
  }

  function memberTypeOfProperty(shape: number, property: TypeScript.ObjectLiteralElementLike): ValueType | undefined {
    const name = nameText(property.name);
    if (name !== undefined) return memberType(shape, name);
    return ts.isPropertyAssignment(property) ? typeOf(property.initializer) : undefined;
  }

  function exportsType(): ValueType {
    const assigned = bindings.assignedAccessesOf('exports').filter(isModuleExports);
    const types = assigned.map((access) => (isAssignment(access.parent) ? typeOf(access.parent.right) : undefined));
    return unionOf([...types, shapes.typeOf(tree)]) ?? shapes.typeOf(tree);
  }

  function isModuleExports(node: TypeScript.Node): boolean {
    return (
      isPropertyRead(node) &&
      propertyName(node) === 'exports' &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'module' &&
      !bindings.declarationOf(node.expression)
    );
  }

  function touchesLibrary(node: TypeScript.Node): boolean {
    const kept = touching.get(node);
    if (kept !== undefined) return kept;
    touching.set(node, false);
    const touches = callsWithin(bindings, node).some(callTouchesLibrary);
    touching.set(node, touches);
    return touches;
  }

  function failureOf(node: TypeScript.Node): ValueType | undefined {
    if (!touchesLibrary(node)) return undefined;
    tellWhoseErrors(node, new Set());
    return unionOf(world.libraries.map(({ error }) => error));
  }

  function tellWhoseErrors(node: TypeScript.Node, seen: Set<TypeScript.Node>): void {
    seen.add(node);
    for (const call of callsWithin(bindings, node)) {
      const callee = typeOf(unwrap(call.expression));
      if (callee?.kind === 'function' && callee.rejects && callee.declared && callee.declared.path !== file.source.path) {
        outside.handlesErrorsOf(callee.declared.path);
      }
      const fn = context.functionOf(call.expression);
      if (fn && !seen.has(fn)) tellWhoseErrors(fn, seen);
    }
  }

  function callTouchesLibrary(call: TypeScript.CallExpression): boolean {
    const result = typeOf(call);
    if (result?.kind === 'promise' && holdsLibrary(result)) return true;
    const callee = typeOf(unwrap(call.expression));
    if (callee?.kind === 'function' && (callee.rejects || (callee.result?.kind === 'promise' && !callee.declared))) return true;
    const fn = context.functionOf(call.expression);
    return fn !== undefined && touchesLibrary(fn);
  }

  return { context, typeOf, typeOfAnnotation: annotations.typeOfAnnotation, shapes, memberType, functionType, exportsType };
}

/** A resolver with the index of all files; it keeps its answers, so there is one per file and index. */
export function createResolver(file: ScriptFile, index: ScriptIndex): Resolver {
  const linked = new Set<string>();
  const { path } = file.source;
  const link = (other: string | undefined, type: ValueType | undefined): ValueType | undefined => {
    if (other !== undefined && other !== path && holdsLibrary(type)) linked.add(other);
    return type;
  };
  const outside: Outside = {
    world: {
      libraries: index.libraries,
      shapeMember: (of, shape, name) => link(of, index.shapeMember(of, shape, name)),
      shapeBase: (of, shape) => link(of, index.shapeBase(of, shape)),
      shapeElement: (of, shape) => link(of, index.shapeElement(of, shape)),
    },
    importType(specifier, name) {
      const other = index.resolve(path, specifier);
      return other === undefined ? undefined : link(other, index.exportOf(other, name));
    },
    ambientType(name) {
      const type = index.ambientOf(name);
      for (const other of index.ambientPaths(name)) link(other, type);
      return type;
    },
    passedType(start, parameter) {
      const type = index.argumentOf(path, start, parameter);
      for (const other of index.passersOf(path, start, parameter)) link(other, type);
      return type;
    },
    typingOf: (module, name) => index.typingOf(module, name),
    handlesErrorsOf: (other) => {
      linked.add(other);
    },
  };
  const typing = createTyping(file, outside);
  const { context, shapes } = typing;
  return {
    file,
    index,
    typeOf: typing.typeOf,
    typeOfAnnotation: typing.typeOfAnnotation,
    libraryTypesOf: (type) => libraryTypesOf(context.world, type),
    memberOf: (type, name) => memberOf(context.world, type, name),
    fieldOf: shapes.fieldOf,
    functionOf: context.functionOf,
    originsOf: (node) => originsOf(context, node),
    reachingAssignments(identifier) {
      const declaration = file.bindings.declarationOf(identifier);
      return declaration ? reachingAssignments(declaration, identifier) : [];
    },
    callersOf(fn) {
      const uses = usesOfFunction(context, fn);
      const calls = uses.map(({ call }) => call).filter((call) => call !== undefined);
      return { calls, complete: calls.length === uses.length };
    },
    constantOf: (node): Value => constantOf(context, node),
    touchesLibrary: context.touchesLibrary,
    isExported: (declaration) => isExported(file, declaration),
    links: () => [...linked].sort(),
  };
}
