import type { FileRewrite } from '../file/file-rewrite.js';
import { literalText, operandsOf } from '../source/concatenation.js';
import { argumentsOf, child, unwrap, type Node } from '../source/tree.js';

/** Methods whose result is text with something in it, whatever they are called on. */
const neverBlankCalls = /^(String\.valueOf|Long\.toString|Integer\.toString|Long\.toHexString|Integer\.toHexString|String\.join)$/;

/** Whether a text provably has a character that is no white space. */
export function isNeverBlank(file: FileRewrite, expression: Node): boolean {
  const node = unwrap(expression);
  const literal = literalText(node, file);
  if (literal !== undefined) return literal.trim() !== '';
  const value = file.resolver.constantOf(node);
  if (value.kind === 'known') return typeof value.value === 'string' && value.value.trim() !== '';
  if (node.kind === 'ternary_expression') {
    const branches = [child(node, 'consequence'), child(node, 'alternative')];
    return branches.every((branch) => branch !== undefined && isNeverBlank(file, branch));
  }
  const operands = operandsOf(node);
  if (operands) return operands.some((operand) => isNeverBlank(file, operand) || isNumber(file, operand));
  if (node.kind === 'identifier' || node.kind === 'field_access') {
    const declaration = file.resolver.declarationOf(node);
    const isFixed = declaration && declaration.assignments.length === 0 && (declaration.kind === 'local' || declaration.isFinal);
    return isFixed === true && declaration.initializer !== undefined && isNeverBlank(file, declaration.initializer);
  }
  if (node.kind !== 'method_invocation') return false;
  const name = child(node, 'name');
  const receiver = child(node, 'object');
  if (!name) return false;
  const called = file.text(name);
  const [argument] = argumentsOf(node);
  if (called === 'name' && receiver && argumentsOf(node).length === 0) return isEnum(file, receiver);
  if (called === 'toString' && receiver) return /UUID\.randomUUID\(\)$/.test(file.text(receiver)) || isNumber(file, receiver);
  if (receiver && neverBlankCalls.test(`${file.text(receiver)}.${called}`))
    return called !== 'valueOf' || (argument !== undefined && isNumber(file, argument));
  return false;
}

const numberTypes = new Set(['int', 'long', 'short', 'byte', 'double', 'float', 'boolean']);
const boxedTypes = new Set(['java.lang.Integer', 'java.lang.Long']);

function isNumber(file: FileRewrite, expression: Node): boolean {
  const type = file.resolver.typeOf(expression);
  return type !== undefined && type.dimensions === 0 && (numberTypes.has(type.name) || boxedTypes.has(type.name));
}

function isEnum(file: FileRewrite, expression: Node): boolean {
  const type = file.resolver.typeOf(expression);
  return type !== undefined && file.resolver.index.projectTypes(type.name).some((candidate) => candidate.facts.kind === 'enum');
}
