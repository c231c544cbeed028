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
import type { FunctionNode } from './resolver.js';
import type { ScriptFile } from './script-file.js';
import { createShapes } from './shapes.js';
import { isAssignment, isAssignmentTarget, isPropertyRead } from './syntax.js';
import { awaited, elementOf, instanceOf, libraryOf, listOf, memberOf, type TypeWorld } from './type-operations.js';
import { unionOf, type ValueType } from './value-types.js';
import { identifierType, patternType, valueType } from './variables.js';

/** One question is followed through at most so many expressions: no input can make analysis hang. */
const maximumSteps = 50_000;
/** From here on a question makes do with answers that a cycle may have cut short. */
const longQuestion = 2_000;
/** Values that hang together through more expressions than this are not followed further. */
const maximumDepth = 200;

/** Types of the expressions of one file, given what lies outside of it. Demand-driven; answers are kept. */
export function createTyping(file: ScriptFile, outside: Outside): ResolverContext {
  const memo = new Map<object, ValueType | null>();
  const open = new Map<object, number>();
  /** Answers that a cycle may have cut short, kept while the question that led to them is open, and only in long questions. */
  const provisional = new Map<object, ValueType | null>();
  const keys = new Map<string, object>();
  const functions = new Map<number, FunctionNode>();
  /** Depth of the outermost open node that was asked for again: what lies deeper is not final and is not kept. */
  let cycleDepth = Infinity;
  let steps = 0;

  const { path } = file.source;
  const world: TypeWorld = {
    libraries: outside.world.libraries,
    shapeMember: (of, shape, name) => (of === path ? ownMember(shape, name) : outside.world.shapeMember(of, shape, name)),
    shapeBase: (of, shape) => (of === path ? baseType(context, shape) : outside.world.shapeBase(of, shape)),
    functionResult: (place) => {
      const fn = place.path === path ? functions.get(place.start) : undefined;
      return fn ? functionResult(fn) : outside.world.functionResult(place);
    },
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
    returnType: functionResult,
    functionAt: (start) => functions.get(start),
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
    return answer(node, () => compute(node));
  }

  function ownMember(shape: number, name: string): ValueType | undefined {
    return answer(keyOf(`${shape}.${name}`), () => memberType(context, shape, name));
  }

  function functionResult(fn: FunctionNode): ValueType | undefined {
    return answer(keyOf(`${fn.pos}()`), () => returnType(context, fn));
  }

  /** Questions about something that is no node of its own. */
  function keyOf(text: string): object {
    let key = keys.get(text);
    if (!key) keys.set(text, (key = {}));
    return key;
  }

  function answer(key: object, compute: () => ValueType | undefined): ValueType | undefined {
    const kept = memo.get(key);
    if (kept !== undefined) return kept ?? undefined;
    const guess = steps > longQuestion ? provisional.get(key) : undefined;
    if (guess !== undefined) return guess ?? undefined;
    const depth = open.get(key);
    if (depth !== undefined) {
      cycleDepth = Math.min(cycleDepth, depth);
      return undefined;
    }
    const own = open.size;
    if (own === 0) steps = 0;
    if (++steps > maximumSteps || own > maximumDepth) return undefined;
    open.set(key, own);
    const type = compute();
    open.delete(key);
    if (cycleDepth >= own) {
      cycleDepth = Infinity;
      memo.set(key, type ?? null);
    } else provisional.set(key, type ?? null);
    if (own === 0) {
      // Asked again, a long question would be as long: what it found stands.
      if (steps > longQuestion) for (const [part, found] of provisional) if (!memo.has(part)) memo.set(part, found);
      provisional.clear();
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
    if (isFunction(node)) {
      functions.set(node.getStart(file.tree), node);
      return functionValueType(context, node);
    }
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
