import type { JavaTypeDeclaration, VariableKind } from './declarations.js';
import { modifiersOf, type VariableParts } from './scopes.js';
import { child, childOfKind, childrenIn, parts, type JavaNode } from './syntax.js';

const none: readonly VariableParts[] = [];

/** The variables that a node itself declares; their scope is the innermost one open at the node. */
export function declareVariables(node: JavaNode, owner: JavaTypeDeclaration | undefined): readonly VariableParts[] {
  switch (node.kind) {
    case 'field_declaration':
      return declarators(node, 'field', owner?.kind === 'interface' || owner?.kind === 'annotation');
    case 'constant_declaration':
      return declarators(node, 'field', true);
    case 'local_variable_declaration':
      return declarators(node, 'local', false);
    case 'enhanced_for_statement':
      return one('loop-variable', node, child(node, 'name'), child(node, 'type'));
    case 'formal_parameter':
    case 'spread_parameter':
      return parameter(node);
    case 'lambda_expression':
      return inferredParameters(node);
    case 'catch_formal_parameter':
      return one('catch-parameter', node, child(node, 'name'), childOfKind(node, 'catch_type'));
    case 'resource':
      return one('resource', node, child(node, 'name'), child(node, 'type'), child(node, 'value'));
    case 'instanceof_expression':
      return one('pattern', node, child(node, 'name'), child(node, 'right'));
    case 'type_pattern':
    case 'record_pattern_component':
      return pattern(node);
    case 'enum_constant':
      return one('enum-constant', node, child(node, 'name'), undefined).map((variable) => ({ ...variable, isStatic: true, isFinal: true }));
    case 'class_body':
      return recordComponents(node);
    default:
      return none;
  }
}

function one(
  kind: VariableKind,
  node: JavaNode,
  nameNode: JavaNode | undefined,
  typeNode: JavaNode | undefined,
  initializer?: JavaNode,
): readonly VariableParts[] {
  if (!nameNode) return none;
  return [{ kind, nameNode, node, statement: node, typeNode, initializer, modifiers: modifiersOf(node) }];
}

function declarators(statement: JavaNode, kind: VariableKind, isConstant: boolean): readonly VariableParts[] {
  const typeNode = child(statement, 'type');
  const modifiers = modifiersOf(statement);
  return childrenIn(statement, 'declarator').flatMap((node) => {
    const nameNode = child(node, 'name');
    if (!nameNode) return [];
    const variable = { kind, nameNode, node, statement, typeNode, initializer: child(node, 'value'), modifiers };
    return [isConstant ? { ...variable, isStatic: true, isFinal: true } : variable];
  });
}

function parameter(node: JavaNode): readonly VariableParts[] {
  const declares = node.parent?.parent;
  if (declares?.kind === 'record_declaration') return none;
  return parameterParts(node, declares?.kind === 'lambda_expression' ? 'lambda-parameter' : 'parameter');
}

function parameterParts(node: JavaNode, kind: VariableKind): readonly VariableParts[] {
  if (node.kind !== 'spread_parameter') return one(kind, node, child(node, 'name'), child(node, 'type'));
  const typeNode = parts(node).find((candidate) => candidate.kind !== 'modifiers' && candidate.kind !== 'variable_declarator');
  return one(kind, node, child(childOfKind(node, 'variable_declarator'), 'name'), typeNode);
}

function inferredParameters(lambda: JavaNode): readonly VariableParts[] {
  const parameters = child(lambda, 'parameters');
  if (parameters?.kind === 'identifier') return one('lambda-parameter', parameters, parameters, undefined);
  if (parameters?.kind !== 'inferred_parameters') return none;
  return parts(parameters).flatMap((name) => one('lambda-parameter', name, name, undefined));
}

function pattern(node: JavaNode): readonly VariableParts[] {
  const named = parts(node);
  const nameNode = named.at(-1);
  const typeNode = named.at(-2);
  return nameNode?.kind === 'identifier' && typeNode ? one('pattern', node, nameNode, typeNode) : none;
}

function recordComponents(body: JavaNode): readonly VariableParts[] {
  if (body.parent?.kind !== 'record_declaration') return none;
  const parameters = child(body.parent, 'parameters');
  const components = parameters ? parts(parameters).flatMap((node) => parameterParts(node, 'record-component')) : [];
  return components.map((component) => ({ ...component, isFinal: true }));
}
