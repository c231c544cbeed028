import { ts, type TypeScript } from './compiler.js';
import type { ResolverContext } from './context.js';
import { isFunction, unwrap } from './enclosing.js';
import { reachingAssignments } from './flow.js';
import { returnedExpressions, usesOfFunction } from './functions.js';
import { isAssignment, isPropertyRead } from './syntax.js';

/** Follows a value back to the expressions that make it; without recursion, each expression once. */
export function originsOf(context: ResolverContext, expression: TypeScript.Expression): readonly TypeScript.Node[] {
  const origins = new Set<TypeScript.Node>();
  const seen = new Set<TypeScript.Node>();
  const pending: TypeScript.Expression[] = [expression];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const node = unwrap(next);
    if (seen.has(node)) continue;
    seen.add(node);
    const sources = sourcesOf(context, node);
    if (!sources) origins.add(node);
    for (const { value, made } of sources ?? []) {
      if (value) pending.push(value);
      else origins.add(made);
    }
  }
  return [...origins];
}

interface Source {
  readonly value?: TypeScript.Expression;
  /** The node that stands for the value where no expression gives it. */
  readonly made: TypeScript.Node;
}

function from(value: TypeScript.Expression): Source {
  return { value, made: value };
}

/** Where an expression's value comes from; undefined where the expression makes it. */
function sourcesOf(context: ResolverContext, node: TypeScript.Expression): readonly Source[] | undefined {
  if (ts.isAwaitExpression(node)) return [from(node.expression)];
  if (ts.isConditionalExpression(node)) return [from(node.whenTrue), from(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    if (isAssignment(node) || node.operatorToken.kind === ts.SyntaxKind.CommaToken) return [from(node.right)];
    const kind = node.operatorToken.kind;
    const isEither = kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
    return isEither ? [from(node.left), from(node.right)] : undefined;
  }
  if (ts.isIdentifier(node)) return variableSources(context, node);
  if (isPropertyRead(node)) {
    const sources = context.fieldOf(node)?.sources;
    return sources?.map((source) => (source.value ? from(source.value) : { made: source.node }));
  }
  if (!ts.isCallExpression(node)) return undefined;
  const fn = context.functionOf(node.expression);
  const returned = fn && returnedExpressions(context, fn);
  return returned && returned.length > 0 ? returned.map(from) : undefined;
}

function variableSources(context: ResolverContext, node: TypeScript.Identifier): readonly Source[] | undefined {
  const declaration = context.file.bindings.declarationOf(node);
  if (!declaration || declaration.kind === 'import') return declaration && [{ made: declaration.node }];
  const sources: Source[] = [];
  for (const { value, steps, iterated, node: made } of reachingAssignments(declaration, node)) {
    if (value && steps.length === 0 && !iterated) sources.push(from(value));
    else if (ts.isParameter(made) && steps.length === 0) sources.push(...argumentsFor(context, made));
    else sources.push({ made });
  }
  return sources.length > 0 ? sources : undefined;
}

/** What the calls of this file pass; the parameter itself where there is none or where it may be called from elsewhere. */
function argumentsFor(context: ResolverContext, parameter: TypeScript.ParameterDeclaration): readonly Source[] {
  const fn = parameter.parent;
  if (!isFunction(fn)) return [{ made: parameter }];
  const index = fn.parameters.indexOf(parameter);
  const uses = usesOfFunction(context, fn);
  const given = uses.map(({ call }) => call?.arguments?.[index]);
  const known = given.filter((argument) => argument !== undefined);
  const isComplete = uses.length > 0 && known.length === uses.length;
  return [...known.map(from), ...(isComplete ? [] : [{ made: parameter }])];
}
