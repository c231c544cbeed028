import type { Declaration } from '../bindings.js';
import { ts, type TypeScript } from '../compiler.js';
import { unwrap } from '../enclosing.js';
import { isPropertyRead, propertyName } from '../syntax.js';
import { afterDateSetter, clockMethod, dateUnits, withinUnit } from './clocks.js';
import { notAnalysed, ofConstant, ofValue, saysSomething, type Entity } from './entity.js';
import type { Evaluation } from './evaluation.js';
import { isGiven } from './member-of.js';
import { withChanges, withChangesOfGiven, withElements } from './object-changes.js';
import { alwaysBefore } from './order.js';

/** Methods of moment that change the moment itself. */
const momentChanges: ReadonlySet<string> = new Set([
  'add',
  'subtract',
  'startOf',
  'endOf',
  'set',
  'hour',
  'hours',
  'minute',
  'minutes',
  'second',
  'seconds',
  'millisecond',
  'milliseconds',
  'date',
  'day',
]);

/** What a variable holds at a use, once the code in between has changed it: a date's part is set, a member is added to an object. */
export function afterChanges(evaluation: Evaluation, entity: Entity, declaration: Declaration, use: TypeScript.Identifier): Entity {
  const at = evaluation.world.settle(entity);
  if (at.kind === 'object') return withChanges(evaluation, at, declaration, use);
  if (at.kind === 'value' && isGiven(at)) return withChangesOfGiven(evaluation, at, declaration, use);
  if (at.kind === 'list') return withElements(evaluation, at, declaration, use);
  if (at.kind !== 'clock' || (at.library !== 'date' && at.library !== 'moment')) return entity;
  let clock: Entity = at;
  for (const reference of declaration.references) {
    if (reference.end > use.getStart(evaluation.typing.file.tree)) break;
    const call = changingCall(reference, at.library);
    if (!call || clock.kind !== 'clock') continue;
    const changed = changedClock(evaluation, clock, call);
    const isAlways = alwaysBefore(call, use);
    if (isAlways === undefined) return notAnalysed;
    clock = isAlways ? changed : evaluation.apply({ name: 'one-of' }, clock, changed);
    if (!saysSomething(clock)) return ofValue({ kind: 'unknown', why: 'reassigned', trail: [] });
  }
  return clock;
}

function changingCall(reference: TypeScript.Identifier, library: string): TypeScript.CallExpression | undefined {
  const access = reference.parent;
  if (!isPropertyRead(access) || access.expression !== reference || !ts.isCallExpression(access.parent)) return undefined;
  const call = access.parent;
  if (call.expression !== access || call.arguments.length === 0) return undefined;
  const name = propertyName(access) ?? '';
  return (library === 'date' ? /^set[A-Z]/.test(name) : momentChanges.has(name)) ? call : undefined;
}

function changedClock(evaluation: Evaluation, clock: Entity & { readonly kind: 'clock' }, call: TypeScript.CallExpression): Entity {
  const name = propertyName(call.expression) ?? '';
  const site = evaluation.site(call);
  if (clock.library === 'date') return dateAfter(evaluation, clock, call);
  return clockMethod(clock, name, call.arguments.map(evaluation.evaluate), site);
}

/** A `Date` after one of its setters: `d.setDate(d.getDate() + 30)` adds 30 days. */
export function dateAfter(evaluation: Evaluation, clock: Entity & { readonly kind: 'clock' }, call: TypeScript.CallExpression): Entity {
  const name = propertyName(call.expression) ?? '';
  const site = evaluation.site(call);
  const part = name.replace(/^set(?:UTC)?/, '');
  const [argument] = call.arguments;
  const given = argument && unwrap(argument);
  if (part === 'Time' && given) {
    const moment = evaluation.world.settle(evaluation.evaluate(given));
    return moment.kind === 'value' || moment.kind === 'clock' ? { ...clock, value: moment.value } : notAnalysed;
  }
  const unit = Object.hasOwn(dateUnits, part) ? dateUnits[part] : undefined;
  const added = given && unit !== undefined ? addedToPart(given, part) : undefined;
  if (!added || unit === undefined) return afterDateSetter(clock, name, given && evaluation.evaluate(given), site);
  const step = [evaluation.evaluate(added.count), ofConstant(unit)];
  const moved = clockMethod({ ...clock, library: 'dayjs' }, added.isMinus ? 'subtract' : 'add', step, site);
  if (moved.kind !== 'clock') return notAnalysed;
  const date = { ...moved, library: 'date' } as const;
  // `setHours(getHours() + 48, 0, 0, 0)` sets what is smaller as well.
  return call.arguments.length === 1 ? date : withinUnit(date, unit, site);
}

function addedToPart(
  given: TypeScript.Expression,
  part: string,
): { readonly count: TypeScript.Expression; readonly isMinus: boolean } | undefined {
  if (!ts.isBinaryExpression(given)) return undefined;
  const kind = given.operatorToken.kind;
  if (kind !== ts.SyntaxKind.PlusToken && kind !== ts.SyntaxKind.MinusToken) return undefined;
  if (isGetter(given.left, part)) return { count: given.right, isMinus: kind === ts.SyntaxKind.MinusToken };
  return kind === ts.SyntaxKind.PlusToken && isGetter(given.right, part) ? { count: given.left, isMinus: false } : undefined;
}

function isGetter(expression: TypeScript.Expression, part: string): boolean {
  const node = unwrap(expression);
  return ts.isCallExpression(node) && new RegExp(`^get(?:UTC)?${part}$`).test(propertyName(node.expression) ?? '');
}
