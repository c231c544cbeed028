import type { Value } from '../../../model/values.js';
import { unknown } from '../../../model/values.js';
import { annotationNamed } from '../annotations.js';
import type { JavaDeclaration, JavaTypeDeclaration } from '../declarations.js';
import { javaMessages } from '../messages.js';
import { child, unwrap, type JavaNode } from '../syntax.js';
import { declaredType, unknownReference } from '../type-references.js';
import { collectionValue, isCollection } from './collections.js';
import { oneOf, stepAt, withStep, type ValueContext } from './context.js';
import { elementsIn, lambdaElement } from './elements.js';
import { isFilled, isSteady } from './mutations.js';
import { enumConstant } from './enums.js';
import { injectedValue, isSetByContainerOnly, methodOfParameter } from './injected.js';
import { keyOfMethod, methodKey, referenceName } from './slots.js';

const maximumAssignments = 8;

/** What a field, parameter or other variable is wherever it is read; of a local variable what it is given where it is declared. */
export function variableValue(declaration: JavaDeclaration, context: ValueContext): Value {
  const found = context.found.get(declaration);
  if (found) return found;
  if (context.active.has(declaration)) return unknown('reassigned');
  context.active.add(declaration);
  const value = findValue(declaration, context);
  context.active.delete(declaration);
  context.found.set(declaration, value);
  return value;
}

function findValue(declaration: JavaDeclaration, context: ValueContext): Value {
  if (/^(field|local)$/.test(declaration.kind) && isCollection(declaration, context) && !injectedValue(declaration, context))
    return collectionValue(declaration, context);
  switch (declaration.kind) {
    case 'field':
    case 'record-component':
      return fieldValue(declaration, context);
    case 'parameter':
      return parameterValue(declaration, context);
    case 'lambda-parameter':
      return unchanged(lambdaElement(declaration, context), declaration, context) ?? parameterValue(declaration, context);
    case 'enum-constant':
      return enumConstant(declaration.name);
    case 'loop-variable':
      return iterated(declaration, context);
    case 'local':
    case 'resource':
      return declaration.initializer ? defined(declaration, declaration.initializer, context) : unknown('not-analysed');
    default:
      return unknown('not-analysed');
  }
}

/** A literal is what a person would change; of anything else the variable's name is shown. */
export function defined(declaration: JavaDeclaration, source: JavaNode, context: ValueContext): Value {
  const { name, nameNode } = declaration;
  const node = /_literal$/.test(unwrap(source).kind) ? unwrap(source) : nameNode;
  return withStep(context.valueOf(source), stepAt(context.file, node, javaMessages.constantDefined({ name })));
}

function fieldValue(declaration: JavaDeclaration, context: ValueContext): Value {
  const writes = writesOf(declaration, context);
  const injected = injectedValue(declaration, context);
  if (injected) return isSetByContainerOnly(declaration, writes, context) ? injected : unknown('reassigned');
  const given = writes.map((write) =>
    write.kind === 'assignment_expression' && operatorOf(write) === '=' ? child(write, 'right') : undefined,
  );
  if (given.some((source) => !source) || given.length > maximumAssignments) return unknown('reassigned');
  const sources = [...(declaration.initializer ? [declaration.initializer] : []), ...given.flatMap((source) => source ?? [])];
  const slots = writes.length === 0 ? generatedSlots(declaration, context) : [];
  if (sources.length === 0 && slots.length === 0) return unknown('not-analysed');
  if (sources.length > 1 && isOpenToOthers(declaration)) return unknown('reassigned');
  const value = oneOf([...sources.map((source) => defined(declaration, source, context)), ...slots]);
  return holdsObject(value) && !isSteady(declaration, mentionsOf(declaration, context), context) ? unknown('reassigned') : value;
}

/** An object whose setters can be called, unlike an enum's constant. */
function holdsObject(value: Value): boolean {
  if (value.kind === 'one-of') return value.values.some(holdsObject);
  return value.kind === 'object' && value.name === undefined;
}

/** All mentions of a variable in the file: by its name, `this.name` and `other.name`. */
function mentionsOf(declaration: JavaDeclaration, context: ValueContext): readonly JavaNode[] {
  if (declaration.kind !== 'field') return declaration.references;
  const { file } = context;
  const accesses = file.nodesOf('field_access').filter((access) => {
    const name = child(access, 'field');
    return name && file.text(name) === declaration.name && context.declarationOf(access) === declaration;
  });
  const own = declaration.references.filter((reference) => reference.parent?.kind !== 'field_access' || reference.field === 'object');
  return [...new Set([...own, ...accesses])];
}

function operatorOf(assignment: JavaNode): string {
  return child(assignment, 'operator')?.kind ?? '=';
}

/** Code of other files can write it, too. */
function isOpenToOthers({ modifiers, isFinal }: JavaDeclaration): boolean {
  return !isFinal && (modifiers.includes('public') || modifiers.includes('protected'));
}

/** All writes in the file: by its name, `this.name`, `Type.name` and `other.name`. */
export function writesOf(declaration: JavaDeclaration, context: ValueContext): readonly JavaNode[] {
  if (declaration.kind !== 'field') return declaration.assignments;
  const { file } = context;
  const found = [...declaration.assignments];
  for (const access of file.nodesOf('field_access')) {
    const parent = access.parent;
    const isWrite = parent?.kind === 'update_expression' || (parent?.kind === 'assignment_expression' && access.field === 'left');
    const name = child(access, 'field');
    if (!isWrite || !name || found.includes(parent) || file.text(name) !== declaration.name) continue;
    const other = context.declarationOf(access);
    if (other ? other === declaration : !declaration.isFinal) found.push(parent);
  }
  return found;
}

/** A parameter with what its callers are asked by. */
export function parameterValue(declaration: JavaDeclaration, context: ValueContext): Value {
  const injected = injectedValue(declaration, context);
  if (injected) return injected;
  const { name, nameNode } = declaration;
  const trail = [stepAt(context.file, nameNode, javaMessages.passedIn({ name }))];
  const method = declaration.kind === 'parameter' ? methodOfParameter(declaration, context) : undefined;
  const index = method?.parameters.indexOf(declaration) ?? -1;
  const key =
    method && index >= 0 && !(method.isVarargs && index === method.parameters.length - 1) ? keyOfMethod(method, context.file) : undefined;
  return key === undefined ? { kind: 'parameter', name, trail } : { kind: 'parameter', name, slot: { method: key, index }, trail };
}

/** What Lombok or a record passes on to a field: parameters of constructors and setters that stand nowhere in the text. */
function generatedSlots(declaration: JavaDeclaration, context: ValueContext): readonly Value[] {
  const { file } = context;
  const owner =
    declaration.kind === 'record-component'
      ? file.types.find((type) => type.fields.includes(declaration))
      : file.enclosingType(declaration.nameNode);
  const name = owner?.qualifiedName;
  if (!owner || name === undefined || declaration.isStatic) return [];
  const slot = (method: string, fields: readonly JavaDeclaration[]): Value[] => {
    const types = fields.map((field) => referenceName(declaredType(field, file) ?? unknownReference));
    const trail = [stepAt(file, declaration.nameNode, javaMessages.passedIn({ name: declaration.name }))];
    const index = fields.indexOf(declaration);
    return index < 0 ? [] : [{ kind: 'parameter', name: declaration.name, slot: { method: methodKey(name, method, types), index }, trail }];
  };
  if (owner.kind === 'record')
    return slot(
      '<init>',
      owner.fields.filter((field) => field.kind === 'record-component'),
    );
  const has = (...names: readonly string[]): boolean => annotationNamed(owner.annotations, names, file) !== undefined;
  const setter = `set${declaration.name.charAt(0).toUpperCase()}${declaration.name.slice(1)}`;
  const isSettable =
    !declaration.isFinal && (has('Data', 'Setter') || annotationNamed(declaration.annotations, ['Setter'], file) !== undefined);
  return [
    ...(has('RequiredArgsConstructor', 'Data') && !hasConstructor(owner) ? slot('<init>', requiredFields(owner, context)) : []),
    ...(has('AllArgsConstructor', 'Value') ? slot('<init>', settableFields(owner)) : []),
    ...(isSettable ? slot(setter, [declaration]) : []),
  ];
}

function hasConstructor(owner: JavaTypeDeclaration): boolean {
  return owner.methods.some((method) => method.isConstructor);
}

function settableFields(owner: JavaTypeDeclaration): readonly JavaDeclaration[] {
  return owner.fields.filter((field) => field.kind === 'field' && !field.isStatic && !(field.isFinal && field.initializer));
}

function requiredFields(owner: JavaTypeDeclaration, { file }: ValueContext): readonly JavaDeclaration[] {
  return settableFields(owner).filter(
    (field) => !field.initializer && (field.isFinal || annotationNamed(field.annotations, ['NonNull'], file) !== undefined),
  );
}

/** Elements that are objects can be changed where they are gone through. */
function unchanged(value: Value | undefined, declaration: JavaDeclaration, context: ValueContext): Value | undefined {
  return !value || value.kind === 'known' || !isFilled(declaration, context) ? value : unknown('reassigned');
}

/** `for (String topic : TOPICS)`: each element is one possibility. */
function iterated(declaration: JavaDeclaration, context: ValueContext): Value {
  const source = declaration.node.kind === 'enhanced_for_statement' ? child(declaration.node, 'value') : undefined;
  return (source && unchanged(elementsIn(source, context), declaration, context)) ?? unknown('call-result');
}
