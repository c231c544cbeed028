import type { Value } from '../../../model/values.js';
import { known, unknown } from '../../../model/values.js';
import type { JavaDeclaration } from '../declarations.js';
import { argumentsOf, child, unwrap, type JavaNode } from '../syntax.js';
import { assignedValue } from './operators.js';
import type { ValueContext } from './context.js';
import { calendarChange } from './calendars.js';
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
  if (!isBuilder && !isCalendar) return declaration.assignments;
  const calls = declaration.references.flatMap((reference): readonly JavaNode[] => {
    const parent = reference.parent;
    if (parent?.kind === 'argument_list') return isBuilder || !type.endsWith('Date') ? [reference] : [];
    if (parent?.kind !== 'method_invocation' || reference.field !== 'object') return [];
    const name = nameOf(parent, context);
    if (isCalendar) return /^(add|set\w*|roll|clear)$/.test(name) ? [parent] : [];
    if (building.has(name)) return [parent];
    return appending.has(name) ? [wholeChain(parent, context)] : [];
  });
  return [...new Set([...declaration.assignments, ...calls])].sort((a, b) => a.start - b.start || b.end - a.end);
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

/** What the variable is after a change, when it was `before`. */
export function changedBy(change: JavaNode, declaration: JavaDeclaration, before: Value, context: ValueContext): Value {
  const type = declaration.typeNode && context.file.text(declaration.typeNode);
  switch (change.kind) {
    case 'assignment_expression': {
      const right = child(change, 'right');
      if (!right) return unknown('not-analysed');
      return assignedValue(change, child(change, 'operator')?.kind ?? '=', before, right, widthOfType(type), context);
    }
    case 'update_expression':
      return unknown('reassigned');
    case 'method_invocation': {
      const object = child(change, 'object');
      const isCalendar = object && calendars.test(typeText(declaration, context));
      if (!isCalendar) return appending.has(nameOf(change, context)) ? context.valueOf(change) : unknown('composed');
      return calendarChange(nameOf(change, context), argumentsOf(change), before, change, context);
    }
    default:
      return unwrap(change).kind === 'identifier' ? unknown('call-result') : known(null);
  }
}
