import { unknown } from '../../../model/values.js';
import type { PropertyRead } from '../bindings.js';
import { ts, type TypeScript } from '../compiler.js';
import { enclosing } from '../enclosing.js';
import { languageMessages } from '../messages.js';
import type { Field } from '../resolver.js';
import { isAmbientRoot, isPropertyRead, propertyName, propertyNameNode } from '../syntax.js';
import { alternatives, exportsShape } from '../value-types.js';
import { baseOf, fieldEntity } from './declared.js';
import { isPending, notAnalysed, ofValue, saysSomething, type Entity } from './entity.js';
import type { Evaluation } from './evaluation.js';

/** `settings.topic`, `this.topic`, `process.env.TOPIC`, `app.config.ons.topic`. */
export function propertyEntity(evaluation: Evaluation, node: PropertyRead): Entity {
  const name = propertyName(node) ?? '';
  if (isPropertyRead(node.expression) && node.expression.getText() === 'import.meta.env') return environment(evaluation, node, name);
  const own = ownField(evaluation, node, name);
  if (own && saysSomething(own) && !isOpenParameter(own)) return own;
  const isThis = node.expression.kind === ts.SyntaxKind.ThisKeyword || node.expression.kind === ts.SyntaxKind.SuperKeyword;
  const object = isThis ? notAnalysed : evaluation.evaluate(node.expression);
  if (isPending(object)) return evaluation.apply({ name: 'member', member: name }, object);
  const member = saysSomething(object) ? evaluation.apply({ name: 'member', member: name }, object) : notAnalysed;
  if (member.kind === 'configuration')
    return { ...member, trail: [evaluation.step(propertyNameNode(node), languageMessages.configurationRead())] };
  if (saysSomething(member) && !isOpenParameter(member)) return member;
  const typed = typedMember(evaluation, node, name, isOpenParameter(object));
  if (typed && saysSomething(typed)) return typed;
  if (name === 'config' && isFrameworkObject(node.expression))
    return { kind: 'configuration', source: 'properties', prefix: '', trail: [] };
  if (saysSomething(member)) return member;
  if (own) return own;
  if (object.kind === 'value' && object.value.kind === 'unknown')
    return ofValue(object.value.why === 'not-analysed' ? unknown('other-file') : { ...object.value });
  return ofValue(unknown('other-file'));
}

/** The application object, and services and controllers of egg, which have the configuration from their base class. */
export function isFrameworkObject(object: TypeScript.Expression): boolean {
  if (object.kind !== ts.SyntaxKind.ThisKeyword && object.kind !== ts.SyntaxKind.SuperKeyword) return isAmbientRoot(object);
  const owner = enclosing(object, 'class');
  return owner !== undefined && baseOf(owner) !== undefined;
}

function environment(evaluation: Evaluation, node: PropertyRead, name: string): Entity {
  const trail = [evaluation.step(propertyNameNode(node), languageMessages.configurationRead())];
  return ofValue({ kind: 'configuration-key', key: name, source: 'environment', trail });
}

/** The value comes from a caller: what the parameter's type says may tell more. */
function isOpenParameter(entity: Entity): boolean {
  return entity.kind === 'value' && ((entity.value.kind === 'parameter' && !entity.value.fallback) || entity.value.kind === 'member');
}

/** A field of this file's classes; objects are read as a whole, since what is set on them counts by its place. */
function ownField(evaluation: Evaluation, node: PropertyRead, name: string): Entity | undefined {
  if (node.expression.kind !== ts.SyntaxKind.ThisKeyword) {
    const object = evaluation.evaluate(node.expression);
    if (object.kind !== 'value' || object.value.kind !== 'unknown') return undefined;
  }
  const field = evaluation.typing.fieldOf(node);
  if (field && node.expression.kind === ts.SyntaxKind.ThisKeyword) {
    const all = [field, ...overriding(evaluation, field)].map((one) => fieldEntity(evaluation, one));
    return all.length === 1 ? all[0] : evaluation.apply({ name: 'one-of' }, ...all);
  }
  if (field) return fieldEntity(evaluation, field);
  if (node.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  for (const type of alternatives(evaluation.typing.typeOf(node.expression))) {
    const inherited = type.kind === 'shape' ? evaluation.world.classMember(type.path, type.shape, name, false) : undefined;
    if (inherited) return evaluation.world.settle(inherited);
  }
  return undefined;
}

/** Fields of the file's classes that take the place of one which they inherit: `this` may be any of them. */
function overriding(evaluation: Evaluation, { shape, name }: Field): readonly Field[] {
  const { file, shapes, typeOf } = evaluation.typing;
  if (!ts.isClassLike(shape.node)) return [];
  const start = shape.node.getStart(file.tree);
  return file.bindings.occurrences.classes.flatMap((one) => {
    const base = baseOf(one);
    const extended = base ? alternatives(typeOf(base)) : [];
    const isOfShape = extended.some(
      (type) =>
        type.kind === 'constructor' &&
        type.instance.kind === 'shape' &&
        type.instance.path === file.source.path &&
        type.instance.shape === start,
    );
    return isOfShape ? (shapes.field(one.getStart(file.tree), name) ?? []) : [];
  });
}

/**
 * A member of an instance of another file's class, by the type of the object. What one caller writes as an object is the type of a
 * parameter too (`isGiven`), but says nothing of the other callers.
 */
function typedMember(evaluation: Evaluation, node: PropertyRead, name: string, isGiven: boolean): Entity | undefined {
  const { file, shapes } = evaluation.typing;
  for (const type of alternatives(evaluation.typing.typeOf(node.expression))) {
    const shape = type.kind === 'constructor' ? type.instance : type;
    if (shape.kind !== 'shape' || shape.shape === exportsShape) continue;
    const declared = shape.path === file.source.path ? shapes.nodeOf(shape.shape) : undefined;
    if (isGiven && declared && !ts.isClassLike(declared)) continue;
    const member = evaluation.world.classMember(shape.path, shape.shape, name, type.kind === 'constructor');
    if (member) return evaluation.world.settle(member);
  }
  return undefined;
}
