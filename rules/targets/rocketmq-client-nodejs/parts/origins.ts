import { ts, type TypeScript } from '../../../../server/languages/typescript/compiler.js';
import { isFunction, unwrap } from '../../../../server/languages/typescript/enclosing.js';
import { nameText, propertyName } from '../../../../server/languages/typescript/syntax.js';
import type { Assignment } from '../../../../server/languages/typescript/bindings.js';
import type { Resolver } from '../../../../server/languages/typescript/resolver.js';
import type { FileRewrite } from '../file/rewrite.js';

/** An expression together with the file that it stands in. */
export interface Located {
  readonly rewrite: FileRewrite;
  readonly node: TypeScript.Expression;
}

/** Where a value comes from. `complete` is false when some of it comes from where the rewrite can't look. */
export interface Origins {
  readonly found: readonly Located[];
  readonly complete: boolean;
}

/** The other files of the connected set, for values that come through imports. */
export type RewriteSet = ReadonlyMap<string, FileRewrite>;

const nowhere: Origins = { found: [], complete: false };

function join(all: readonly Origins[]): Origins {
  if (all.length === 0) return nowhere;
  const found = new Map(all.flatMap((origins) => origins.found).map((origin) => [origin.node, origin]));
  return { found: [...found.values()], complete: all.every((origins) => origins.complete) };
}

/** Follows a value back through variables, fields, parameters, returns and imports to the expressions that satisfy `isOrigin`. */
export function originsOf(set: RewriteSet, start: Located, isOrigin: (located: Located) => boolean): Origins {
  const seen = new Set<TypeScript.Node>();

  function trace({ rewrite, node: wrapped }: Located): Origins {
    const node = unwrap(wrapped);
    if (seen.has(node)) return { found: [], complete: true };
    seen.add(node);
    if (isOrigin({ rewrite, node })) return { found: [{ rewrite, node }], complete: true };
    const at = (next: TypeScript.Expression): Origins => trace({ rewrite, node: next });
    if (ts.isAwaitExpression(node)) return at(node.expression);
    if (ts.isConditionalExpression(node)) return join([at(node.whenTrue), at(node.whenFalse)]);
    if (ts.isBinaryExpression(node)) {
      if (node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return at(node.right);
      if (node.operatorToken.kind === ts.SyntaxKind.BarBarToken || node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
        return join([at(node.left), at(node.right)]);
      }
      return nowhere;
    }
    if (ts.isIdentifier(node)) return identifierOrigins(rewrite, node);
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return memberOrigins(rewrite, node);
    if (ts.isCallExpression(node)) return callOrigins(rewrite, node);
    return nowhere;
  }

  function identifierOrigins(rewrite: FileRewrite, node: TypeScript.Identifier): Origins {
    const declaration = rewrite.bindings.declarationOf(node);
    if (!declaration) return nowhere;
    if (declaration.kind === 'import') return importOrigins(rewrite, declaration.node);
    const assignments = rewrite.resolver
      .reachingAssignments(node)
      .filter(({ value, node: by }) => value !== undefined || ts.isParameter(by));
    return join(assignments.map((assignment) => assignmentOrigins(rewrite, assignment)));
  }

  function assignmentOrigins(rewrite: FileRewrite, { node, value, steps, iterated }: Assignment): Origins {
    if (iterated) return nowhere;
    if (ts.isParameter(node)) return parameterOrigins(rewrite, node, steps.length);
    if (!value) return nowhere;
    if (isNothing(value)) return { found: [], complete: true };
    const [step, ...more] = steps;
    if (!step) return trace({ rewrite, node: value });
    if (more.length > 0 || step.kind !== 'property') return nowhere;
    const required = requiredFile(rewrite, value);
    return required ? exportOrigins(required, step.name) : literalMember(rewrite, value, step.name);
  }

  function literalMember(rewrite: FileRewrite, value: TypeScript.Expression, name: string): Origins {
    const literal = unwrap(value);
    if (!ts.isObjectLiteralExpression(literal)) return nowhere;
    const property = literal.properties.find((candidate) => nameText(candidate.name) === name);
    return property && ts.isPropertyAssignment(property) ? trace({ rewrite, node: property.initializer }) : nowhere;
  }

  function parameterOrigins(rewrite: FileRewrite, parameter: TypeScript.ParameterDeclaration, steps: number): Origins {
    const owner = parameter.parent;
    if (!isFunction(owner) || steps > 0) return nowhere;
    const position = owner.parameters.indexOf(parameter);
    const { calls, complete } = rewrite.resolver.callersOf(owner);
    const passed = calls.map((call) => call.arguments?.[position]);
    const joined = join(passed.map((argument) => (argument ? trace({ rewrite, node: argument }) : nowhere)));
    return { found: joined.found, complete: joined.complete && complete };
  }

  function memberOrigins(rewrite: FileRewrite, node: TypeScript.PropertyAccessExpression | TypeScript.ElementAccessExpression): Origins {
    const name = propertyName(node);
    const field = rewrite.resolver.fieldOf(node);
    if (field) {
      const values = field.sources.flatMap(({ value, node: source }) =>
        value && !isNothing(value)
          ? [trace({ rewrite, node: value })]
          : ts.isParameter(source)
            ? [parameterOrigins(rewrite, source, 0)]
            : [],
      );
      return join(values);
    }
    const required = ts.isExpression(node.expression) ? requiredFile(rewrite, node.expression) : undefined;
    return required && name !== undefined ? exportOrigins(required, name) : nowhere;
  }

  function callOrigins(rewrite: FileRewrite, node: TypeScript.CallExpression): Origins {
    const called = rewrite.resolver.functionOf(node.expression);
    if (!called?.body) return nowhere;
    const returned = returnedBy(called);
    return returned.length > 0 ? join(returned.map((value) => trace({ rewrite, node: value }))) : nowhere;
  }

  function importOrigins(rewrite: FileRewrite, node: TypeScript.Node): Origins {
    if (!ts.isImportSpecifier(node)) return nowhere;
    const from = node.parent.parent.parent.moduleSpecifier;
    const file = ts.isStringLiteral(from) ? fileOf(rewrite, from.text) : undefined;
    return file ? exportOrigins(file, (node.propertyName ?? node.name).text) : nowhere;
  }

  /** The file that `require('./x')`, or a variable that holds it, means. */
  function requiredFile(rewrite: FileRewrite, expression: TypeScript.Expression): FileRewrite | undefined {
    const node = unwrap(expression);
    if (ts.isIdentifier(node)) {
      const declaration = rewrite.bindings.declarationOf(node);
      if (declaration && ts.isNamespaceImport(declaration.node)) {
        const from = declaration.node.parent.parent.moduleSpecifier;
        return ts.isStringLiteral(from) ? fileOf(rewrite, from.text) : undefined;
      }
      const value =
        declaration?.assignments.length === 1 && declaration.assignments[0]?.steps.length === 0
          ? declaration.assignments[0].value
          : undefined;
      return value && !ts.isIdentifier(unwrap(value)) ? requiredFile(rewrite, value) : undefined;
    }
    const argument =
      ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require' ? node.arguments[0] : undefined;
    return argument && ts.isStringLiteral(argument) ? fileOf(rewrite, argument.text) : undefined;
  }

  function fileOf(rewrite: FileRewrite, specifier: string): FileRewrite | undefined {
    const path = rewrite.index.resolve(rewrite.path, specifier);
    return path === undefined ? undefined : set.get(path);
  }

  function exportOrigins(rewrite: FileRewrite, name: string): Origins {
    const values = exportedValues(rewrite, name);
    return join(values.map((value) => trace({ rewrite, node: value })));
  }

  return trace(start);
}

/** Expressions that a file exports under a name: `export const x = ..`, `exports.x = ..`, `module.exports = { x }`. */
export function exportedValues(rewrite: FileRewrite, name: string): readonly TypeScript.Expression[] {
  const values: TypeScript.Expression[] = [];
  const own = rewrite.bindings.global.declarations.get(name);
  for (const statement of rewrite.tree.statements) {
    if (ts.isVariableStatement(statement) && statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) {
      for (const declared of statement.declarationList.declarations) {
        if (nameText(declared.name) === name && ts.isIdentifier(declared.name)) values.push(declared.name);
      }
    } else if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      const specifier = statement.exportClause.elements.find((element) => element.name.text === name);
      const exported = specifier?.propertyName ?? specifier?.name;
      if (exported && ts.isIdentifier(exported)) values.push(exported);
    } else if (ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression)) {
      values.push(...commonJsValues(statement.expression, name));
    }
  }
  return values.length > 0 || !own ? values : [];
}

function commonJsValues(assignment: TypeScript.BinaryExpression, name: string): TypeScript.Expression[] {
  const { left } = assignment;
  if (!ts.isPropertyAccessExpression(left)) return [];
  const owner = left.expression.getText();
  if ((owner === 'exports' || owner === 'module.exports') && left.name.text === name) return [assignment.right];
  const literal = unwrap(assignment.right);
  if (owner === 'module' && left.name.text === 'exports' && ts.isObjectLiteralExpression(literal)) {
    return literal.properties.flatMap((property) => {
      if (nameText(property.name) !== name) return [];
      if (ts.isShorthandPropertyAssignment(property)) return [property.name];
      return ts.isPropertyAssignment(property) ? [property.initializer] : [];
    });
  }
  return [];
}

/** What a function returns: the operands of its own returns, or an arrow's expression. */
export function returnedBy(node: TypeScript.FunctionLikeDeclaration): readonly TypeScript.Expression[] {
  if (!node.body) return [];
  if (!ts.isBlock(node.body)) return [node.body];
  const found: TypeScript.Expression[] = [];
  const visit = (at: TypeScript.Node): void => {
    if (isFunction(at)) return;
    if (ts.isReturnStatement(at) && at.expression) found.push(at.expression);
    ts.forEachChild(at, visit);
  };
  visit(node.body);
  return found;
}

export function isNothing(expression: TypeScript.Expression): boolean {
  const node = unwrap(expression);
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined');
}

/** Whether a call of the resolver may be asked about a node: everything else has no value. */
export type TypeResolver = Pick<Resolver, 'typeOf'>;
