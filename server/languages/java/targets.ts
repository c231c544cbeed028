import type { JavaDeclaration } from './declarations.js';
import type { JavaFile } from './file.js';
import { declaredResult, functionalMethod, parameterAt, parameterTypes, type Candidate } from './members.js';
import { isFunction } from './overloads.js';
import { ancestors, argumentsOf, child, enclosing, parts, unwrap, wrapped, type JavaNode } from './syntax.js';
import { elementOf, substitute, unify, type JavaType } from './types.js';
import type { Universe } from './universe.js';

/** What the place of an expression says of its type: the other direction of inference. */
export interface Targets {
  lambdaParameterType(declaration: JavaDeclaration): JavaType | undefined;
  /** What a value gives to a loop over it. */
  iteratedType(value: JavaNode | undefined): JavaType | undefined;
  /** The functional interface that a lambda or method reference implements. */
  functionalTypeOf(expression: JavaNode): JavaType | undefined;
  /** What a lambda's body or a method reference gives back. */
  resultOfFunction(expression: JavaNode, referenced: (reference: JavaNode) => JavaType | undefined): JavaType | undefined;
}

export interface TargetContext {
  readonly file: JavaFile;
  readonly universe: Universe;
  typeOf(node: JavaNode): JavaType | undefined;
  typeOfDeclaration(declaration: JavaDeclaration): JavaType | undefined;
  selectMember(call: JavaNode): Candidate | undefined;
}

export function createTargets({ file, universe, typeOf, typeOfDeclaration, selectMember }: TargetContext): Targets {
  function iteratedType(value: JavaNode | undefined): JavaType | undefined {
    const type = value && typeOf(value);
    if (!type) return undefined;
    if (type.dimensions > 0) return elementOf(type);
    const seen = new Set<string>();
    const queue: JavaType[] = [type];
    for (let at = queue.shift(); at; at = queue.shift()) {
      if (at.name === 'java.lang.Iterable') return at.arguments[0];
      if (seen.has(at.name)) continue;
      seen.add(at.name);
      queue.push(...universe.supertypesOf(at));
    }
    return undefined;
  }

  function lambdaParameterType(declaration: JavaDeclaration): JavaType | undefined {
    const lambda = [...ancestors(declaration.node)].find((node) => node.kind === 'lambda_expression');
    const parameters = lambda && child(lambda, 'parameters');
    if (!lambda || !parameters) return undefined;
    const position = parameters === declaration.node ? 0 : parts(parameters).indexOf(declaration.node);
    const method = functionalMethod(functionalTypeOf(lambda), universe);
    const type = method && parameterTypes(method, universe)[position];
    return type?.isVariable ? undefined : type;
  }

  function functionalTypeOf(expression: JavaNode): JavaType | undefined {
    const outer = wrapped(expression);
    const parent = outer.parent;
    switch (parent?.kind) {
      case 'argument_list':
        return parent.parent && argumentTarget(parent.parent, outer);
      case 'variable_declarator': {
        const name = child(parent, 'name');
        const declaration = name && file.declarationOf(name);
        return declaration && typeOfDeclaration(declaration);
      }
      case 'assignment_expression': {
        const left = child(parent, 'left');
        return left && typeOf(left);
      }
      case 'cast_expression':
        return typeOf(parent);
      case 'ternary_expression':
        return functionalTypeOf(parent);
      case 'return_statement':
        return returnTarget(parent);
      case 'lambda_expression': {
        const method = functionalMethod(functionalTypeOf(parent), universe);
        const result = method && (method.origin === 'library' ? substitute(method.member.type, method.bindings) : undefined);
        return result?.isVariable ? undefined : result;
      }
      default:
        return undefined;
    }
  }

  function returnTarget(statement: JavaNode): JavaType | undefined {
    const callable = enclosing(statement, 'callable');
    const method = callable && file.methodOf(callable);
    return method?.returnType && universe.resolveType(method.returnType);
  }

  function argumentTarget(call: JavaNode, argument: JavaNode): JavaType | undefined {
    const member = selectMember(call);
    if (!member) return undefined;
    const all = argumentsOf(call);
    const parameters = parameterTypes(member, universe);
    const bindings = new Map<string, JavaType>();
    for (const [i, other] of all.entries()) {
      const parameter = parameterAt(parameters, i, all.length, member.member.isVarargs);
      if (!parameter) continue;
      const expression = unwrap(other);
      if (!isFunction(expression)) unify(parameter, typeOf(other), bindings);
      else if (other !== argument && takesNothing(expression)) {
        // `() -> value` says what it gives without being told anything.
        const method = functionalMethod(parameter, universe);
        const result = method && declaredResult(method, universe);
        if (result)
          unify(
            result,
            resultOfFunction(expression, () => undefined),
            bindings,
          );
      }
    }
    const target = parameterAt(parameters, all.indexOf(argument), all.length, member.member.isVarargs);
    return target && substitute(target, bindings);
  }

  function resultOfFunction(expression: JavaNode, referenced: (reference: JavaNode) => JavaType | undefined): JavaType | undefined {
    if (expression.kind === 'method_reference') return referenced(expression);
    const body = child(expression, 'body');
    if (!body) return undefined;
    if (body.kind !== 'block') return typeOf(body);
    for (const statement of returnsIn(body)) {
      const value = parts(statement)[0];
      const type = value && typeOf(value);
      if (type) return type;
    }
    return undefined;
  }

  return { lambdaParameterType, iteratedType, functionalTypeOf, resultOfFunction };
}

function takesNothing(expression: JavaNode): boolean {
  const parameters = child(expression, 'parameters');
  return expression.kind === 'lambda_expression' && parameters?.kind === 'formal_parameters' && parts(parameters).length === 0;
}

/** The `return` statements of a body, not those of functions inside it. */
function* returnsIn(body: JavaNode): Generator<JavaNode> {
  const stack = [body];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === 'return_statement') yield node;
    else if (node.kind !== 'lambda_expression' && node.kind !== 'class_body') stack.push(...[...node.children].reverse());
  }
}
