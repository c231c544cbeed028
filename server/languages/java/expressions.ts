import { createTargets, type Targets } from './targets.js';
import { arrayOf, elementOf, hasVariables, javaType, type JavaType } from './types.js';
import { createMemberAccess } from './member-access.js';
import { dimensionsIn } from './type-references.js';
import type { JavaDeclaration } from './declarations.js';
import type { JavaFile } from './file.js';
import type { JavaMember } from './resolver.js';
import { child, childOfKind, parts, unwrap, type JavaNode } from './syntax.js';
import { enclosingTypes, type Universe } from './universe.js';

/** Types of expressions and variables of one file, each computed once. */
export interface ExpressionTypes {
  typeOf(expression: JavaNode): JavaType | undefined;
  typeOfDeclaration(declaration: JavaDeclaration): JavaType | undefined;
  memberOf(node: JavaNode): JavaMember | undefined;
}

/** Expressions nest thousands deep in generated code; beyond this nothing is said of them. */
const maximumDepth = 200;

const string = javaType('java.lang.String');
const boolean = javaType('boolean');
const comparison = new Set(['==', '!=', '<', '>', '<=', '>=', '&&', '||']);
const numberTypes = ['double', 'float', 'long'];

export function createExpressionTypes(file: JavaFile, universe: Universe): ExpressionTypes {
  const types = new Map<JavaNode, JavaType | undefined>();
  const declarationTypes = new Map<JavaDeclaration, JavaType | undefined>();
  let depth = 0;

  function typeOf(expression: JavaNode): JavaType | undefined {
    if (types.has(expression)) return types.get(expression);
    if (depth > maximumDepth) return undefined;
    // A question that comes back while it is being answered has no answer of its own.
    types.set(expression, undefined);
    depth++;
    const type = compute(expression);
    depth--;
    types.set(expression, type);
    return type;
  }

  function compute(node: JavaNode): JavaType | undefined {
    switch (node.kind) {
      case 'identifier': {
        const declaration = file.declarationOf(node);
        return declaration ? typeOfDeclaration(declaration) : access.memberOf(node)?.type;
      }
      case 'field_access':
        return fieldAccessType(node);
      case 'method_invocation':
      case 'object_creation_expression':
        return access.memberOf(node)?.type ?? constructedType(node);
      case 'this':
        return selfType(node);
      case 'super': {
        const self = selfType(node);
        return self && universe.supertypesOf(self)[0];
      }
      case 'parenthesized_expression':
        return typeOfPart(unwrap(node));
      case 'cast_expression':
        return typeNodeIn(node, 'type');
      case 'ternary_expression':
        return ternaryType(node);
      case 'assignment_expression':
        return typeOfPart(child(node, 'left'));
      case 'array_access': {
        const array = typeOfPart(child(node, 'array'));
        return array && elementOf(array);
      }
      case 'array_creation_expression': {
        const element = typeNodeIn(node, 'type');
        const dimensions = node.children.filter((part) => part.kind === 'dimensions_expr').length + dimensionsIn(node, file);
        return element && arrayOf(element, dimensions);
      }
      case 'string_literal':
        return string;
      case 'character_literal':
        return javaType('char');
      case 'true':
      case 'false':
      case 'instanceof_expression':
        return boolean;
      case 'decimal_integer_literal':
      case 'hex_integer_literal':
      case 'octal_integer_literal':
      case 'binary_integer_literal':
        return javaType(/[lL]$/.test(file.text(node)) ? 'long' : 'int');
      case 'decimal_floating_point_literal':
      case 'hex_floating_point_literal':
        return javaType(/[fF]$/.test(file.text(node)) ? 'float' : 'double');
      case 'class_literal': {
        const named = parts(node)[0];
        const type = named && universe.resolveType(named);
        return type && javaType('java.lang.Class', [type]);
      }
      case 'binary_expression':
        return binaryType(node);
      case 'unary_expression':
        return child(node, 'operator')?.kind === '!' ? boolean : typeOfPart(child(node, 'operand'));
      case 'update_expression':
        return typeOfPart(parts(node).find((part) => part.kind !== '++' && part.kind !== '--'));
      case 'switch_expression':
        return switchType(node);
      default:
        return undefined;
    }
  }

  function ternaryType(node: JavaNode): JavaType | undefined {
    const first = typeOfPart(child(node, 'consequence'));
    return first && !hasVariables(first) ? first : (typeOfPart(child(node, 'alternative')) ?? first);
  }

  function typeOfPart(node: JavaNode | undefined): JavaType | undefined {
    return node && typeOf(node);
  }

  function typeNodeIn(node: JavaNode, field: 'type'): JavaType | undefined {
    const typeNode = child(node, field);
    return typeNode && universe.resolveType(typeNode);
  }

  function selfType(node: JavaNode): JavaType | undefined {
    for (const type of enclosingTypes(node, file)) return universe.selfType(type);
    return undefined;
  }

  function constructedType(node: JavaNode): JavaType | undefined {
    if (node.kind !== 'object_creation_expression') return undefined;
    return typeNodeIn(node, 'type');
  }

  function fieldAccessType(node: JavaNode): JavaType | undefined {
    const name = child(node, 'field');
    const object = child(node, 'object');
    if (!name || !object) return undefined;
    if (name.kind === 'this') {
      const outer = universe.resolveName(file.text(object), node);
      return outer === undefined ? undefined : javaType(outer);
    }
    const declaration = file.declarationOf(node);
    if (declaration) return typeOfDeclaration(declaration);
    const member = access.memberOf(node);
    if (member) return member.type;
    return file.text(name) === 'length' && (typeOf(object)?.dimensions ?? 0) > 0 ? javaType('int') : undefined;
  }

  /** A chain of `+` is text as soon as one part of it is; it is walked along, not down. */
  function binaryType(node: JavaNode): JavaType | undefined {
    const operator = child(node, 'operator')?.kind;
    if (operator && comparison.has(operator)) return boolean;
    const operands: JavaNode[] = [];
    let left: JavaNode | undefined = node;
    for (; left?.kind === 'binary_expression'; left = child(left, 'left'))
      operands.push(...[child(left, 'right')].flatMap((right) => right ?? []));
    if (left) operands.push(left);
    if (operator === '+' && operands.some((operand) => unwrap(operand).kind === 'string_literal')) return string;
    const found = operands.map((operand) => typeOf(operand));
    if (operator === '+' && found.some((type) => type?.name === string.name && type.dimensions === 0)) return string;
    if (found.some((type) => !type)) return undefined;
    const wide = numberTypes.find((name) => found.some((type) => type?.name === name || type?.name.toLowerCase() === `java.lang.${name}`));
    return javaType(wide ?? 'int');
  }

  function switchType(node: JavaNode): JavaType | undefined {
    const rules = child(node, 'body')?.children.filter((rule) => rule.kind === 'switch_rule') ?? [];
    for (const rule of rules) {
      const expression = childOfKind(rule, 'expression_statement');
      const value = expression && parts(expression)[0];
      const type = value && typeOf(value);
      if (type) return type;
    }
    return undefined;
  }

  function typeOfDeclaration(declaration: JavaDeclaration): JavaType | undefined {
    if (declarationTypes.has(declaration)) return declarationTypes.get(declaration);
    declarationTypes.set(declaration, undefined);
    const type = computeDeclaration(declaration);
    declarationTypes.set(declaration, type);
    return type;
  }

  function computeDeclaration(declaration: JavaDeclaration): JavaType | undefined {
    const { typeNode, node, kind, initializer } = declaration;
    if (kind === 'enum-constant') {
      const owner = file.enclosingType(node);
      return owner && universe.selfType(owner);
    }
    if (!typeNode) return kind === 'lambda-parameter' ? targets.lambdaParameterType(declaration) : undefined;
    if (typeNode.kind === 'catch_type') return caughtType(typeNode);
    if (typeNode.kind === 'type_identifier' && file.text(typeNode) === 'var') {
      if (kind === 'loop-variable') return targets.iteratedType(child(node, 'value'));
      return kind === 'lambda-parameter' ? targets.lambdaParameterType(declaration) : typeOfPart(initializer);
    }
    const type = universe.resolveType(typeNode);
    return type && arrayOf(type, dimensionsIn(node, file) + (node.kind === 'spread_parameter' ? 1 : 0));
  }

  /** Of several types in one catch clause the nearest common ancestor is what the variable is. */
  function caughtType(catchType: JavaNode): JavaType | undefined {
    const alternatives = parts(catchType).map((typeNode) => universe.resolveType(typeNode));
    const [first, ...others] = alternatives;
    if (others.length === 0) return first;
    for (let at = first; at; at = universe.supertypesOf(at)[0]) {
      const name = at.name;
      if (others.every((other) => universe.isSubtype(other, name))) return at;
    }
    return javaType('java.lang.Exception');
  }

  const targets: Targets = createTargets({ file, universe, typeOf, typeOfDeclaration, selectMember: (call) => access.selectMember(call) });
  const access = createMemberAccess({ file, universe, typeOf, targets });
  return { typeOf, typeOfDeclaration, memberOf: access.memberOf };
}
