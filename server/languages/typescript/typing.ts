import { createAnnotationReader } from './annotations.js';
import { typeOfCall } from './calls.js';
import { ts, type TypeScript } from './compiler.js';
import type { ResolverContext } from './context.js';
import { isFunction } from './enclosing.js';
import { createFailures } from './failures.js';
import { functionValueType, returnType } from './function-types.js';
import { functionOf } from './functions.js';
import { baseType, elementType, exportsType, memberType, placeElement, propertyType } from './members.js';
import type { Outside } from './outside.js';
import type { ScriptFile } from './script-file.js';
import { createShapes } from './shapes.js';
import { isAssignment, isAssignmentTarget, isPropertyRead } from './syntax.js';
import { awaited, elementOf, instanceOf, libraryOf, listOf, memberOf, type TypeWorld } from './type-operations.js';
import { unionOf, type ValueType } from './value-types.js';
import { identifierType, patternType, valueType } from './variables.js';

/** A file's expressions are typed at most this often before the rest counts as unknown: no input can make analysis hang. */
const maximumSteps = 400_000;
/** Values that hang together through more expressions than this are not followed further. */
const maximumDepth = 200;

/** Types of the expressions of one file, given what lies outside of it. Demand-driven; answers are kept. */
export function createTyping(file: ScriptFile, outside: Outside): ResolverContext {
  const memo = new Map<TypeScript.Node, ValueType | null>();
  const open = new Map<TypeScript.Node, number>();
  /** Depth of the outermost open node that was asked for again: what lies deeper is not final and is not kept. */
  let cycleDepth = Infinity;
  let steps = 0;

  const { path } = file.source;
  const world: TypeWorld = {
    libraries: outside.world.libraries,
    shapeMember: (of, shape, name) => (of === path ? memberType(context, shape, name) : outside.world.shapeMember(of, shape, name)),
    shapeBase: (of, shape) => (of === path ? baseType(context, shape) : outside.world.shapeBase(of, shape)),
    shapeElement: (of, shape) => (of === path ? elementType(context, shape) : outside.world.shapeElement(of, shape)),
  };
  const context: ResolverContext = {
    file,
    world,
    outside,
    get shapes() {
      return shapes;
    },
    importType,
    typeOf,
    typeOfAnnotation: (node) => annotations.typeOfAnnotation(node),
    valueType: (value, place) => valueType(context, value, place),
    returnType: (fn) => returnType(context, fn),
    exportsType: () => exportsType(context),
    fieldOf: (node) => shapes.fieldOf(node),
    functionOf: (node) => functionOf(context, node),
    failureOf: (node) => failures.failureOf(node),
    touchesLibrary: (node) => failures.touchesLibrary(node),
  };
  const shapes = createShapes(context);
  const annotations = createAnnotationReader(context);
  const failures = createFailures(context);

  function importType(specifier: string, name: string): ValueType | undefined {
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
    if (++steps > maximumSteps || open.size > maximumDepth) return undefined;
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
    if (ts.isIdentifier(node)) return identifierType(context, node);
    if (isPropertyRead(node)) return propertyType(context, node);
    if (ts.isCallExpression(node)) return typeOfCall(context, node);
    if (ts.isNewExpression(node)) return newType(node);
    if (ts.isAwaitExpression(node)) return awaited(typeOf(node.expression));
    if (ts.isYieldExpression(node)) return node.expression && awaited(typeOf(node.expression));
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return typeOf(node.expression);
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isTypeAssertionExpression(node)) {
      return unionOf([typeOf(node.expression), context.typeOfAnnotation(node.type)]);
    }
    if (isFunction(node)) return functionValueType(context, node);
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
    if (ts.isElementAccessExpression(node)) return elementOf(world, typeOf(node.expression)) ?? placeElement(context, node);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return shapes.thisType(node);
    if (node.kind === ts.SyntaxKind.SuperKeyword) return superType(node);
    if (ts.isVariableDeclaration(node) || ts.isParameter(node)) return typeOf(node.name);
    if (ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) return patternType(context, node.parent);
    return undefined;
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
    return owner?.kind === 'shape' ? instanceOf(baseType(context, owner.shape)) : undefined;
  }

  return context;
}
