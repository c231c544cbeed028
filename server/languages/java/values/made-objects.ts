import { known, unknown, type Value } from '../../../model/values.js';
import type { MemberFacts, ProjectType } from '../facts.js';
import { argumentsOf, child, childOfKind, unwrap, type JavaNode } from '../syntax.js';
import { oneOf, type Accessed, type ValueContext } from './context.js';
import { memberOf } from './derived.js';
import { asMade, readMethodKey, slotsOf, substituteArguments } from './slots.js';

/** What of a class's facts objects are made by. */
export interface MadeParts {
  context(): ValueContext;
  projectType(name: string): ProjectType | undefined;
  typeOf(node: JavaNode): string | undefined;
  /** The class that a name means at a place. */
  typeNamed(node: JavaNode): string | undefined;
  resolved(value: Value, owner: ProjectType): Value;
}

/** `new Config("x")`, `Config.builder().topic("x").build()` of Lombok, as far as the class's facts tell; undefined for all else. */
export function madeObject(node: JavaNode, parts: MadeParts): Value | undefined {
  if (node.kind !== 'object_creation_expression') return builtObject(node, parts);
  const name = childOfKind(node, 'class_body') ? undefined : parts.typeOf(node);
  const owner = name === undefined ? undefined : parts.projectType(name);
  if (!owner || !/^(class|record)$/.test(owner.facts.kind)) return undefined;
  const made = { owner: owner.facts.name, values: argumentsOf(node).map((argument) => parts.context().valueOf(argument)) };
  return objectOf(owner, (field) => field.initial && withoutOthers(asMade(parts.resolved(field.initial, owner), made), owner));
}

const mostFields = 40;

function objectOf(owner: ProjectType, valueOf: (field: MemberFacts) => Value | undefined): Value | undefined {
  const fields = owner.facts.members.filter((member) => member.kind === 'field' && !member.isStatic);
  if (fields.length > mostFields) return undefined;
  const members = fields.flatMap((field) => {
    const value = valueOf(field);
    return value ? [[field.name, value] as const] : [];
  });
  return { kind: 'object', members: Object.fromEntries(members), others: unknown('not-analysed'), trail: [] };
}

/** Without what other constructors of the class take. */
function withoutOthers(value: Value, owner: ProjectType): Value | undefined {
  const isOther = (part: Value): boolean =>
    slotsOf(part).some(({ method }) => {
      const key = readMethodKey(method);
      return key?.owner === owner.facts.name && key.name === '<init>';
    });
  if (!isOther(value)) return value;
  const kept = value.kind === 'one-of' ? value.values.filter((part) => !isOther(part)) : [];
  return kept.length > 0 ? oneOf(kept) : undefined;
}

function builtObject(call: JavaNode, parts: MadeParts): Value | undefined {
  const { file, valueOf } = parts.context();
  const nameOf = (node: JavaNode): string => file.text(child(node, 'name') ?? node);
  if (call.kind !== 'method_invocation' || nameOf(call) !== 'build' || argumentsOf(call).length > 0) return undefined;
  const given = new Map<string, Value>();
  let at = child(call, 'object');
  while (at?.kind === 'method_invocation' && nameOf(at) !== 'builder') {
    const [value, ...others] = argumentsOf(at);
    if (!value || others.length > 0) return undefined;
    // The last call counts.
    if (!given.has(nameOf(at))) given.set(nameOf(at), valueOf(value));
    at = child(at, 'object');
  }
  const typeNode = at?.kind === 'method_invocation' ? child(at, 'object') : undefined;
  const name = typeNode && parts.typeNamed(unwrap(typeNode));
  const owner = name === undefined ? undefined : parts.projectType(name);
  if (!owner?.facts.annotations.some((annotation) => /^(Super)?Builder$/.test(annotation))) return undefined;
  return objectOf(owner, (field) => {
    const isDefaulted = field.annotations.some((annotation) => /(^|\.)Default$/.test(annotation));
    const initial = isDefaulted ? field.initial && parts.resolved(field.initial, owner) : known(null);
    return given.get(field.name) ?? initial;
  });
}

/** An object with one part filled anew. */
export function withMember(object: Value, name: string, value: Value): Value {
  if (object.kind === 'one-of') return oneOf(object.values.map((one) => withMember(one, name, value)));
  if (object.kind === 'object') return { ...object, members: { ...object.members, [name]: value } };
  return { kind: 'object', members: { [name]: value }, others: unknown('reassigned'), trail: [] };
}

/** What a method reference makes of an object. */
export function referencedOn(element: Value, { property, initial, value, key }: Accessed): Value | undefined {
  if (property !== undefined) return memberOf(element, known(property), initial ? { initial } : {});
  return value && substituteArguments(value, key, [element]);
}
