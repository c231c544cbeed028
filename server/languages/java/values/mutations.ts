import type { Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';
import type { JavaDeclaration } from '../declarations.js';
import { argumentsOf, child, unwrap, wrapped, type JavaNode } from '../syntax.js';
import { assignedValue } from './operators.js';
import type { ValueContext } from './context.js';
import { calendarChange } from './calendars.js';
import { isCollection } from './collections.js';
import { withMember } from './made-objects.js';
import { widthOfType } from './widths.js';

const builders = /\b(StringBuilder|StringBuffer)$/;
const calendars = /\b(Calendar|GregorianCalendar|Date)$/;
const appending = new Set(['append']);
const building = new Set(['insert', 'reverse', 'setLength', 'delete', 'deleteCharAt', 'replace', 'setCharAt', 'appendCodePoint']);

/** Writes of a variable, and calls that change the text or the time that it holds; in source order. */
export function changesOf(declaration: JavaDeclaration, context: ValueContext): readonly JavaNode[] {
  const type = typeText(declaration, context);
  const isBuilder = builders.test(type);
  const isCalendar = calendars.test(type);
  if (!isBuilder && !isCalendar) {
    const onObject = canHoldObject(declaration, context) ? objectChanges(declaration, context) : [];
    return onObject.length === 0 ? declaration.assignments : inOrder([...declaration.assignments, ...onObject]);
  }
  const calls = declaration.references.flatMap((reference): readonly JavaNode[] => {
    const parent = reference.parent;
    if (parent?.kind === 'argument_list') return isBuilder || !type.endsWith('Date') ? [reference] : [];
    if (parent?.kind !== 'method_invocation' || reference.field !== 'object') return [];
    const name = nameOf(parent, context);
    if (isCalendar) return /^(add|set\w*|roll|clear)$/.test(name) ? [parent] : [];
    if (building.has(name)) return [parent];
    return appending.has(name) ? [wholeChain(parent, context)] : [];
  });
  return inOrder([...declaration.assignments, ...calls]);
}

function inOrder(changes: readonly JavaNode[]): readonly JavaNode[] {
  return [...new Set(changes)].sort((a, b) => a.start - b.start || b.end - a.end);
}

const plainTypes =
  /^(String|CharSequence|int|long|short|byte|char|boolean|float|double|Integer|Long|Short|Boolean|Double|Duration|Instant|Local\w+)$/;

/** A local variable or parameter of another type than texts, numbers and times. */
function canHoldObject(declaration: JavaDeclaration, context: ValueContext): boolean {
  const { kind, typeNode } = declaration;
  if (kind !== 'local' && kind !== 'parameter') return false;
  return !(typeNode && plainTypes.test(context.file.text(typeNode))) && !isCollection(declaration, context);
}

const harmless =
  /^((log|logger|LOG|LOGGER)\.\w+|System\.out\.print\w*|Objects\.requireNonNull|Assert\.\w+|JSON\.toJSONString|String\.valueOf)$/;

/** Setters that are called on the object of a variable, and places where other code gets hold of it. */
function objectChanges(declaration: JavaDeclaration, context: ValueContext): readonly JavaNode[] {
  const { references } = declaration;
  return references.flatMap((reference): readonly JavaNode[] => {
    const whole = wrapped(reference);
    const { parent } = whole;
    switch (parent?.kind) {
      case 'method_invocation':
        if (whole.field !== 'object') return [];
        return argumentsOf(parent).length > 0 && isChange(parent, context) ? [wholeSetterChain(parent, context)] : [];
      case 'field_access': {
        const assignment = parent.parent;
        return assignment?.kind === 'assignment_expression' && parent.field === 'left' ? [assignment] : [];
      }
      case 'argument_list': {
        const call = parent.parent;
        return call && onlyReads(call, whole, context) ? [] : [reference];
      }
      case 'assignment_expression':
        return whole.field === 'right' ? [reference] : [];
      case 'variable_declarator':
      case 'array_initializer':
        return whole.field === 'name' ? [] : [reference];
      default:
        return [];
    }
  });
}

/** Whether a call surely leaves an object that it is given as it is, and keeps it nowhere. */
function onlyReads(call: JavaNode, argument: JavaNode, context: ValueContext): boolean {
  const owner = call.kind === 'method_invocation' ? child(call, 'object') : undefined;
  if (owner && harmless.test(`${context.file.text(owner)}.${nameOf(call, context)}`)) return true;
  const method = context.methodOf(call);
  const parameter = method?.parameters[argumentsOf(call).indexOf(argument)];
  return (
    method?.body !== undefined &&
    parameter !== undefined &&
    parameter.assignments.length === 0 &&
    parameter.references.every((reference) => {
      const use = reference.parent;
      return use?.kind === 'method_invocation' && reference.field === 'object' && argumentsOf(use).length === 0;
    })
  );
}

/** Anything that is called with arguments can change the object, unless its class says that it only reads. */
function isChange(call: JavaNode, context: ValueContext): boolean {
  const member = context.accessed(call);
  return member?.sets !== undefined || !context.isOwn(call) || member?.value === undefined;
}

/** `c.setA(1).setB(2)` is one change. */
function wholeSetterChain(call: JavaNode, context: ValueContext): JavaNode {
  let whole = call;
  while (whole.field === 'object' && whole.parent?.kind === 'method_invocation' && context.accessed(whole.parent)?.sets !== undefined)
    whole = whole.parent;
  return whole;
}

/** An object after its setters in a chain, or after what nobody can tell. */
function changedObject(change: JavaNode, before: Value, context: ValueContext): Value {
  const chain: { readonly name: string; readonly value: Value }[] = [];
  for (let at: JavaNode | undefined = change; at?.kind === 'method_invocation'; at = child(at, 'object')) {
    const name = context.accessed(at)?.sets;
    const [value] = argumentsOf(at);
    if (name === undefined || !value) return unknown('call-result');
    chain.push({ name, value: context.valueOf(value) });
  }
  return chain.reverse().reduce((object, { name, value }) => withMember(object, name, value), before);
}

/** A text or a time that is put together step by step: whoever is given it takes it as it is then. */
export function isCounted(declaration: JavaDeclaration, context: ValueContext): boolean {
  const type = typeText(declaration, context);
  return builders.test(type) || calendars.test(type);
}

function typeText({ typeNode, initializer }: JavaDeclaration, { file }: ValueContext): string {
  const written = typeNode ? file.text(typeNode) : '';
  if (written !== 'var' || initializer?.kind !== 'object_creation_expression') return written;
  const type = child(initializer, 'type');
  return type ? file.text(type) : '';
}

function nameOf(call: JavaNode, { file }: ValueContext): string {
  const name = child(call, 'name');
  return name ? file.text(name) : '';
}

/** `b.append(1).append(2)` is one change. */
function wholeChain(call: JavaNode, context: ValueContext): JavaNode {
  let whole = call;
  while (whole.field === 'object' && whole.parent?.kind === 'method_invocation' && appending.has(nameOf(whole.parent, context)))
    whole = whole.parent;
  return whole;
}

/** Whether a setter is called on what a variable holds, here or in a method of the file that it is passed to. */
export function isFilled(declaration: JavaDeclaration, context: ValueContext, depth = 0): boolean {
  return declaration.references.some((reference) => {
    const whole = wrapped(reference);
    const { parent } = whole;
    if (parent?.kind === 'method_invocation' && whole.field === 'object') return context.accessed(parent)?.sets !== undefined;
    if (parent?.kind === 'field_access') return parent.parent?.kind === 'assignment_expression' && parent.field === 'left';
    const call = parent?.kind === 'argument_list' ? parent.parent : undefined;
    const parameter = call && context.methodOf(call)?.parameters[argumentsOf(call).indexOf(whole)];
    return parameter !== undefined && depth < 3 && isFilled(parameter, context, depth + 1);
  });
}

/** Whether code anywhere in the file can change the object that a field or the variable of a loop holds. */
export function isSteady(declaration: JavaDeclaration, references: readonly JavaNode[], context: ValueContext): boolean {
  if (declaration.kind === 'field' && !declaration.modifiers.includes('private')) return false;
  return references.every((reference) => {
    const whole = wrapped(reference);
    const { parent } = whole;
    if (parent?.kind === 'method_invocation' && whole.field === 'object')
      return argumentsOf(parent).length === 0 || !isChange(parent, context);
    if (parent?.kind === 'field_access') return parent.parent?.kind !== 'assignment_expression' || parent.field !== 'left';
    if (parent?.kind === 'argument_list') return parent.parent !== undefined && onlyReads(parent.parent, whole, context);
    return parent?.kind === 'assignment_expression'
      ? whole.field === 'left'
      : parent?.kind === 'variable_declarator' && whole.field === 'name';
  });
}

/** `config.topic` where the variable is `config`. */
function isOnObject(left: JavaNode, declaration: JavaDeclaration, context: ValueContext): boolean {
  const object = left.kind === 'field_access' ? child(left, 'object') : undefined;
  return object?.kind === 'identifier' && context.declarationOf(object) === declaration;
}

/** What the variable is after a change, when it was `before`. */
export function changedBy(change: JavaNode, declaration: JavaDeclaration, before: Value, context: ValueContext): Value {
  const type = declaration.typeNode && context.file.text(declaration.typeNode);
  switch (change.kind) {
    case 'assignment_expression': {
      const right = child(change, 'right');
      const left = child(change, 'left');
      if (!right || !left) return unknown('not-analysed');
      const field = isOnObject(left, declaration, context) ? child(left, 'field') : undefined;
      if (field) {
        const isPlain = child(change, 'operator')?.kind === '=';
        return withMember(before, context.file.text(field), isPlain ? context.valueOf(right) : unknown('reassigned'));
      }
      return assignedValue(change, child(change, 'operator')?.kind ?? '=', before, right, widthOfType(type), context);
    }
    case 'update_expression':
      return unknown('reassigned');
    case 'method_invocation': {
      const object = child(change, 'object');
      const type = typeText(declaration, context);
      const isCalendar = object && calendars.test(type);
      if (!isCalendar && !builders.test(type)) return changedObject(change, before, context);
      if (!isCalendar) return appending.has(nameOf(change, context)) ? context.valueOf(change) : unknown('composed');
      return calendarChange(nameOf(change, context), argumentsOf(change), before, change, context);
    }
    default:
      return unwrap(change).kind === 'identifier' ? unknown('call-result') : known(null);
  }
}
