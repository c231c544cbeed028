import { unknown } from '../../../model/values.js';
import type { Declaration } from '../bindings.js';
import { ts, type TypeScript } from '../compiler.js';
import { isWithin, unwrap, wrapped } from '../enclosing.js';
import type { Field } from '../resolver.js';
import { isAssignment, isAssignmentTarget, isPropertyRead, logicalOperation, propertyName } from '../syntax.js';
import { lacks, memberOf } from './member-of.js';
import { constantAt } from './constant-at.js';
import { notAnalysed, ofConstant, ofValue, saysSomething, type Entity } from './entity.js';
import type { Evaluation } from './evaluation.js';
import { alwaysBefore, isOnlyAfter } from './order.js';

type ListEntity = Entity & { readonly kind: 'list' };
type ObjectEntity = Entity & { readonly kind: 'object' };

const nothing: ObjectEntity = { kind: 'object', members: {}, spread: [] };

/** What the file does to the object that a variable holds. */
type Change =
  /** `config.mq.topic = 'orders'`. */
  | {
      readonly kind: 'set';
      readonly node: TypeScript.Node;
      readonly path: readonly string[];
      readonly value: TypeScript.Expression;
      readonly isSure: boolean;
    }
  /** `Object.assign(config, local)`. */
  | { readonly kind: 'laid-over'; readonly node: TypeScript.Node; readonly given: readonly TypeScript.Expression[] }
  /** `topics.push('orders')`, `topics.set('a', 'orders')`. */
  | { readonly kind: 'added'; readonly node: TypeScript.Node; readonly given: readonly TypeScript.Expression[]; readonly method: string }
  /** `topics.splice(..)`, `topics[i] = ..`: nobody follows it. */
  | { readonly kind: 'unclear'; readonly node: TypeScript.Node };

const adding: ReadonlySet<string> = new Set(['push', 'unshift', 'add', 'set']);
const unclear: ReadonlySet<string> = new Set(['splice', 'fill', 'copyWithin']);

const known = new WeakMap<Declaration, readonly Change[]>();

/** In the order of the text; found once for a variable, however often it is read. */
function changesOf(declaration: Declaration): readonly Change[] {
  let changes = known.get(declaration);
  if (!changes) known.set(declaration, (changes = declaration.references.flatMap((reference) => changeBy(reference) ?? [])));
  return changes;
}

function changeBy(reference: TypeScript.Expression): Change | undefined {
  const call = reference.parent;
  if (ts.isCallExpression(call) && call.arguments[0] === reference) {
    const callee = unwrap(call.expression);
    const isAssign = isPropertyRead(callee) && propertyName(callee) === 'assign' && callee.expression.getText() === 'Object';
    return isAssign ? { kind: 'laid-over', node: call, given: call.arguments.slice(1) } : undefined;
  }
  const path: string[] = [];
  let at: TypeScript.Expression = wrapped(reference);
  while (isPropertyRead(at.parent) && at.parent.expression === at) {
    path.push(propertyName(at.parent) ?? '');
    at = wrapped(at.parent);
  }
  const assignment = at.parent;
  if (ts.isCallExpression(assignment) && assignment.expression === at && path.length === 1) return listChange(assignment, path[0] ?? '');
  if (ts.isElementAccessExpression(assignment) && assignment.expression === at && isAssignmentTarget(assignment) && path.length === 0)
    return { kind: 'unclear', node: assignment.parent };
  if (path.length === 0 || !isAssignment(assignment) || assignment.left !== at) return undefined;
  return { kind: 'set', node: assignment, path, value: assignment.right, isSure: logicalOperation(assignment) === undefined };
}

function listChange(call: TypeScript.CallExpression, method: string): Change | undefined {
  if (unclear.has(method)) return { kind: 'unclear', node: call };
  return adding.has(method) ? { kind: 'added', node: call, given: call.arguments, method } : undefined;
}

/** A list with what the file puts into it, in whatever order that runs. */
export function withElements(evaluation: Evaluation, list: ListEntity, declaration: Declaration, use: TypeScript.Identifier): Entity {
  const changes = changesOf(declaration).filter(({ node }) => !isWithin(use, node) && !(isReadOnly(use) && isOnlyAfter(node, use)));
  return withAdded(evaluation, list, changes);
}

function withAdded(evaluation: Evaluation, list: ListEntity, changes: readonly Change[]): Entity {
  const elements = [...list.elements];
  for (const change of changes) {
    if (change.kind === 'set' || change.kind === 'laid-over') continue;
    if (change.kind === 'unclear' || change.given.some((given) => ts.isSpreadElement(given))) return notAnalysed;
    const added = change.given.map(evaluation.evaluate);
    if (change.method === 'set') elements.push({ kind: 'list', elements: added });
    else elements.push(...added);
  }
  const isMixed = changes.some((change) => change.kind === 'added' && change.method === 'unshift');
  return elements.length === list.elements.length ? list : { ...list, elements, ...(isMixed && { isMixed }) };
}

const knownOfFields = new WeakMap<Field, readonly Change[]>();

/** What a field holds once the file has set members of it, or put elements into it: that may have run or not. */
export function withFieldChanges(evaluation: Evaluation, entity: Entity, field: Field): Entity {
  if (entity.kind !== 'object' && entity.kind !== 'list') return entity;
  let changes = knownOfFields.get(field);
  if (!changes) knownOfFields.set(field, (changes = field.references.flatMap((reference) => changeBy(reference) ?? [])));
  if (entity.kind === 'list') return withAdded(evaluation, entity, changes);
  return changes.reduce((whole, change) => changed(evaluation, whole, change, false), entity);
}

/** What callers pass is changed as well: `message.topic = ..` before it is sent. */
export function withChangesOfGiven(evaluation: Evaluation, given: Entity, declaration: Declaration, use: TypeScript.Identifier): Entity {
  const isChanged = changesOf(declaration).some(({ kind }) => kind !== 'added');
  if (!isChanged) return given;
  const whole = withChanges(evaluation, { ...nothing, spread: [given] }, declaration, use);
  return whole.spread[0] === given && Object.keys(whole.members).length === 0 ? given : whole;
}

/** An object with what the code that runs before a use has done to it, surely or perhaps. */
export function withChanges(
  evaluation: Evaluation,
  object: ObjectEntity,
  declaration: Declaration,
  use: TypeScript.Identifier,
): ObjectEntity {
  return changesOf(declaration).reduce((whole, change) => {
    const { node } = change;
    if (isWithin(use, node) || (isReadOnly(use) && isOnlyAfter(node, use))) return whole;
    return changed(evaluation, whole, change, alwaysBefore(node, use) === true && node.end <= use.pos);
  }, object);
}

function changed(evaluation: Evaluation, object: ObjectEntity, change: Change, isBefore: boolean): ObjectEntity {
  switch (change.kind) {
    case 'set': {
      const value = constantAt(evaluation, change.value, change.path.at(-1) ?? '');
      return withMember(evaluation, object, change.path, value, isBefore && change.isSure);
    }
    case 'laid-over':
      return change.given.reduce<ObjectEntity>((whole, given) => {
        const entity = evaluation.evaluate(given);
        return { ...nothing, spread: [whole, isBefore ? entity : evaluation.apply({ name: 'one-of' }, entity, nothing)] };
      }, object);
    case 'unclear':
      return { ...nothing, spread: [object, ofValue(unknown('composed'))] };
    case 'added':
      return object;
  }
}

/** A member is read there, so that what is set later is not seen. */
function isReadOnly(use: TypeScript.Identifier): boolean {
  const read = wrapped(use).parent;
  return isPropertyRead(read) && !ts.isNewExpression(read.parent);
}

/** An object in which a member, or a member's member, is another one; what it was stays a possibility where that is not sure. */
function withMember(evaluation: Evaluation, object: ObjectEntity, path: readonly string[], value: Entity, isSure: boolean): ObjectEntity {
  const [name, ...rest] = path;
  if (name === undefined) return object;
  const before = memberOf(evaluation.world, object, name);
  if (rest.length > 0)
    return { ...object, members: { ...object.members, [name]: withMember(evaluation, asObject(before), rest, value, isSure) } };
  const isAbsent = lacks(evaluation.world, object, name);
  const otherwise = isAbsent ? ofConstant(null) : before;
  const member = isSure || (!isAbsent && !saysSomething(before)) ? value : evaluation.apply({ name: 'one-of' }, otherwise, value);
  return { ...object, members: { ...object.members, [name]: member } };
}

function asObject(entity: Entity): ObjectEntity {
  return entity.kind === 'object' ? entity : { ...nothing, spread: saysSomething(entity) ? [entity] : [] };
}
