import { partsOf, type Value } from '../../../model/values.js';
import { parts, child, argumentsOf, unwrap, type JavaNode } from '../syntax.js';
import type { JavaDeclaration, JavaMethod } from '../declarations.js';
import type { JavaFile } from '../file.js';
import { createContext, type ValueContext } from './context.js';
import { evaluate } from './evaluate.js';
import { isReference, referenceTo } from './references.js';

const contexts = new WeakMap<JavaFile, ValueContext>();

/** What one file says by itself: what stands in others is a reference. */
export function fileContext(file: JavaFile): ValueContext {
  const known = contexts.get(file);
  if (known) return known;
  const made = newFileContext(file);
  contexts.set(file, made);
  return made;
}

/** One in which nothing was asked yet: what it finds does not depend on what was found before. */
export function newFileContext(file: JavaFile): ValueContext {
  return createContext(
    {
      file,
      declarationOf: (node) => file.declarationOf(node) ?? ownField(node, file),
      methodOf: (call) => ownMethod(call, file),
      typeOf: () => undefined,
      foreign: (node) => referenceAt(node, file),
      overriding: () => ({ values: [], isAll: false }),
      isOwn: () => false,
      parameterType: () => undefined,
      receiverArguments: () => undefined,
      enumConstants: () => undefined,
      accessed: () => undefined,
      made: () => undefined,
    },
    evaluate,
  );
}

/** `Delays.DAY` of a class of the file. */
function ownField(node: JavaNode, file: JavaFile): JavaDeclaration | undefined {
  const object = node.kind === 'field_access' ? child(node, 'object') : undefined;
  const name = child(node, 'field');
  if (object?.kind !== 'identifier' || !name || file.declarationOf(object)) return undefined;
  const [type, ...others] = file.types.filter((candidate) => candidate.name === file.text(object));
  return type && others.length === 0 ? type.fields.find((field) => field.name === file.text(name) && field.isStatic) : undefined;
}

/** By its name and the number of arguments, where one method alone has them. */
function ownMethod(call: JavaNode, file: JavaFile): JavaMethod | undefined {
  const object = child(call, 'object');
  const name = child(call, 'name');
  if (!name || (object && object.kind !== 'this')) return undefined;
  const written = file.text(name);
  const count = argumentsOf(call).length;
  for (let type = file.enclosingType(call); type; type = type.outer) {
    const found = type.methods.filter((method) => method.name === written && !method.isConstructor);
    const fitting = found.filter((method) => method.parameters.length === count && !method.isVarargs);
    if (found.length > 0) return fitting.length === 1 ? fitting[0] : undefined;
  }
  return undefined;
}

/** `TopicEnum.ORDER.getTopic()` as names; undefined for a chain that begins at a variable of a method or has arguments. */
function referenceAt(node: JavaNode, file: JavaFile): Value | undefined {
  const names: string[] = [];
  for (let at: JavaNode | undefined = unwrap(node); at;) {
    if (at.kind === 'identifier') {
      const declaration = file.declarationOf(at);
      if (declaration && declaration.kind !== 'field') return undefined;
      names.unshift(file.text(at));
      return referenceTo(names);
    }
    if (at.kind === 'this' || at.kind === 'super') return names.length > 0 ? referenceTo(names) : undefined;
    if (at.kind === 'field_access') {
      const name = child(at, 'field');
      if (!name) return undefined;
      names.unshift(file.text(name));
      at = child(at, 'object');
    } else if (at.kind === 'method_invocation') {
      const name = child(at, 'name');
      if (!name || argumentsOf(at).length > 0) return undefined;
      names.unshift(`${file.text(name)}()`);
      at = child(at, 'object');
      if (!at) return referenceTo(names);
    } else return undefined;
  }
  return undefined;
}

/** A value that other files can make something of. */
export function usefulValue(value: Value): Value | undefined {
  return isUseful(value) ? value : undefined;
}

function isUseful(value: Value): boolean {
  if (value.kind === 'unknown') return isReference(value);
  if (value.kind === 'parameter') return value.slot !== undefined;
  const inner = partsOf(value);
  return inner.length === 0 || value.kind === 'configuration-key' || inner.some(isUseful);
}

/** The name of the field that a method only fills with its parameter; it may give back its object. */
export function filledField(method: JavaMethod, file: JavaFile): string | undefined {
  const [parameter, ...others] = method.parameters;
  const [first, second, ...more] = method.body ? parts(method.body) : [];
  if (!parameter || others.length > 0 || more.length > 0 || first?.kind !== 'expression_statement' || method.isConstructor)
    return undefined;
  const [returned] = second?.kind === 'return_statement' ? parts(second) : [];
  if (second && returned?.kind !== 'this') return undefined;
  const [assignment] = parts(first);
  const left = child(assignment, 'left');
  const right = child(assignment, 'right');
  if (assignment?.kind !== 'assignment_expression' || child(assignment, 'operator')?.kind !== '=' || !left || !right) return undefined;
  const field = file.declarationOf(left);
  return file.declarationOf(unwrap(right)) === parameter && field?.kind === 'field' && !field.isStatic ? field.name : undefined;
}

/** The name of the field that a method only returns. */
export function returnedField(method: JavaMethod, file: JavaFile): string | undefined {
  const statements = method.body && method.parameters.length === 0 ? parts(method.body) : [];
  const [only] = statements;
  const [returned] = statements.length === 1 && only?.kind === 'return_statement' ? parts(only) : [];
  const declaration =
    returned && (returned.kind === 'identifier' || returned.kind === 'field_access') ? file.declarationOf(returned) : undefined;
  return declaration?.kind === 'field' && !declaration.isStatic ? declaration.name : undefined;
}
