import type { KeySource, Value } from '../../../model/values.js';
import { unknown } from '../../../model/values.js';
import type { JavaDeclaration } from '../declarations.js';
import type { MemberFacts, ProjectType } from '../facts.js';
import type { JavaFile } from '../file.js';
import { findMembers } from '../members.js';
import type { JavaIndex } from '../project.js';
import type { JavaMember } from '../resolver.js';
import { argumentsOf, child, enclosing, unwrap, type JavaNode } from '../syntax.js';
import { javaType, type JavaType } from '../types.js';
import { enclosingTypes, type Universe } from '../universe.js';
import type { MadeWith, ValueContext } from './context.js';
import { enumConstant } from './enums.js';
import { joinKey, textIn } from './injected.js';
import { createKnownObjects, type KnownObjects } from './known-objects.js';
import { isFilled } from './mutations.js';
import { isReference } from './references.js';
import { mapValue } from './rebuild.js';
import { asMade, memberKey, substituteArguments } from './slots.js';

/** Where a configured object stands in the configuration. */
interface Place {
  readonly key: string;
  readonly source: KeySource;
}

/** What is known of a value whose members are asked for. */
interface Receiver {
  readonly type: JavaType | undefined;
  readonly place?: Place | undefined;
  readonly made?: MadeWith | undefined;
}

export interface ForeignValues extends KnownObjects {
  foreign(node: JavaNode): Value | undefined;
  receiverArguments(receiver: JavaNode): MadeWith | undefined;
}

export interface ForeignParts {
  readonly file: JavaFile;
  readonly index: JavaIndex;
  readonly universe: Universe;
  typeOf(node: JavaNode): JavaType | undefined;
  memberOf(node: JavaNode): JavaMember | undefined;
  context(): ValueContext;
}

const maximumDepth = 12;

/** Follows constants, enums, getters and configured objects into other files, by their facts. */
export function createForeignValues({ file, index, universe, typeOf, memberOf, context }: ForeignParts): ForeignValues {
  function foreign(node: JavaNode): Value | undefined {
    const object = child(node, 'object');
    const member = memberOf(node);
    if (member?.origin === 'library' && member.member.constant !== undefined)
      return { kind: 'known', value: member.member.constant, trail: [] };
    if (member?.origin !== 'project') return object && keyedElement(node, object);
    const [self] = [...enclosingTypes(node, file)];
    const receiver = object ? receiverOf(object) : self && { type: universe.selfType(self) };
    const value = memberValue(member.member, member.owner, receiver, 0);
    const given = member.member.kind === 'method' ? argumentsOf(node) : [];
    if (!value || given.length === 0 || given.length !== member.member.parameters.length) return value;
    return substituteArguments(value, memberKey(member.owner.facts.name, member.member), given.map(context().valueOf));
  }

  /** `properties.getTopics().get("order")` */
  function keyedElement(node: JavaNode, object: JavaNode): Value | undefined {
    const name = child(node, 'name');
    const [first, ...others] = argumentsOf(node);
    if (!name || !first || others.length > 0 || file.text(name) !== 'get') return undefined;
    const place = placeOf(object, 0);
    const element = place && context().valueOf(first);
    if (!place || element?.kind !== 'known') return undefined;
    const key = typeof element.value === 'number' ? `${place.key}[${element.value}]` : `${place.key}.${String(element.value)}`;
    return keyValue({ ...place, key }, undefined);
  }

  function memberValue(member: MemberFacts, owner: ProjectType, receiver: Receiver | undefined, depth: number): Value | undefined {
    if (owner.facts.kind === 'enum' && member.kind === 'field' && member.isStatic && member.type?.name === owner.facts.name)
      return enumConstant(member.name);
    const value = member.value && resolved(member.value, owner, depth);
    if (value?.kind === 'configuration-key') return value;
    const place = placeOfMember(member, owner, receiver);
    if (place) return keyValue(place, value);
    return value && receiver?.made ? asMade(value, receiver.made) : value;
  }

  function keyValue({ key, source }: Place, value: Value | undefined): Value {
    const fallback = value?.kind === 'one-of' ? value.values.find((part) => part.kind === 'known') : value;
    const sourced = source === 'properties' ? {} : { source };
    const base = { kind: 'configuration-key', key, ...sourced, trail: value?.trail ?? [] } as const;
    return fallback?.kind === 'known' ? { ...base, fallback } : base;
  }

  function receiverOf(node: JavaNode): Receiver {
    return { type: typeOf(node), place: placeOf(node, 0), made: receiverArguments(node) };
  }

  /** The value of a getter or field of something that is filled from configuration. */
  function placeOfMember(member: MemberFacts, owner: ProjectType, receiver: Receiver | undefined): Place | undefined {
    const property = member.kind === 'field' ? (member.isStatic ? undefined : member.name) : member.property;
    if (property === undefined) return undefined;
    const base = receiver?.place ?? (receiver?.type && prefixOfType(receiver.type.name)) ?? prefixOfType(owner.facts.name);
    return base && { ...base, key: joinKey(base.key, property) };
  }

  function placeOf(expression: JavaNode, depth: number): Place | undefined {
    const node = unwrap(expression);
    if (depth > maximumDepth) return undefined;
    const type = typeOf(node);
    const direct = type && type.dimensions === 0 ? prefixOfType(type.name) : undefined;
    if (direct) return direct;
    const declaration = node.kind === 'identifier' || node.kind === 'field_access' ? context().declarationOf(node) : undefined;
    const list = declaration && iteratedBy(declaration);
    if (list && isFilled(declaration, context())) return undefined;
    if (list) {
      const place = placeOf(list, depth + 1);
      return place && { ...place, key: `${place.key}[*]` };
    }
    if (declaration) {
      const [write] = declaration.assignments;
      const source = declaration.initializer ?? (declaration.assignments.length === 1 && write ? child(write, 'right') : undefined);
      const isFixed = declaration.initializer ? declaration.assignments.length === 0 : declaration.assignments.length === 1;
      return source && isFixed ? placeOf(source, depth + 1) : undefined;
    }
    const member = node.kind === 'method_invocation' || node.kind === 'field_access' ? memberOf(node) : undefined;
    const object = child(node, 'object');
    if (member?.origin !== 'project') return object && isView(node) ? placeOf(object, depth + 1) : undefined;
    return placeOfMember(member.member, member.owner, object && { type: typeOf(object), place: placeOf(object, depth + 1) });
  }

  /** `properties.getTopics().stream()`: the same elements. */
  function isView(node: JavaNode): boolean {
    const name = node.kind === 'method_invocation' ? child(node, 'name') : undefined;
    return name !== undefined && ['stream', 'values'].includes(file.text(name));
  }

  /** What a variable holds one element after another of: `for (Item item : list)`, `list.forEach(item -> ...)`. */
  function iteratedBy({ kind, node }: JavaDeclaration): JavaNode | undefined {
    if (kind === 'loop-variable') return node.kind === 'enhanced_for_statement' ? child(node, 'value') : undefined;
    const lambda = kind === 'lambda-parameter' ? enclosing(node, 'lambda') : undefined;
    const call = lambda?.parent?.parent;
    const name = call?.kind === 'method_invocation' ? child(call, 'name') : undefined;
    return call && name && file.text(name) === 'forEach' ? child(call, 'object') : undefined;
  }

  function prefixOfType(name: string): Place | undefined {
    const owner = universe.projectType(name);
    const own = owner?.facts.prefix;
    const given = own && owner ? { value: own.value, source: own.source, owner } : universe.beanPrefix(name);
    const key = given && textIn(resolved(given.value, given.owner, 0));
    return given && key !== undefined ? { key, source: given.source } : undefined;
  }

  function resolved(value: Value, owner: ProjectType, depth: number): Value {
    if (depth > maximumDepth) return unknown('not-analysed');
    return mapValue(value, (part) => (isReference(part) ? (named(part.reference, owner, depth + 1) ?? unknown('other-file')) : part));
  }

  /** What a chain of names means in the file of a type. */
  function named(names: readonly string[], owner: ProjectType, depth: number): Value | undefined {
    const start = firstOf(names, owner, depth);
    if (!start) return undefined;
    let { receiver, value } = start;
    for (const name of names.slice(start.count)) {
      const step: Step | undefined = receiver.type && memberNamed(receiver.type, name, receiver, depth);
      if (!step) return undefined;
      ({ receiver, value } = step);
    }
    return value;
  }

  interface Step {
    readonly receiver: Receiver;
    readonly value: Value | undefined;
  }

  /** A field or method of the type itself, of those around it, a type, or a static import. */
  function firstOf(names: readonly string[], owner: ProjectType, depth: number): (Step & { readonly count: number }) | undefined {
    const [first] = names;
    if (first === undefined) return undefined;
    for (const name of around(owner)) {
      const type = javaType(name);
      const step = memberNamed(type, first, { type }, depth);
      if (step) return { ...step, count: 1 };
    }
    for (
      let count = names.findIndex((name) => name.endsWith('()')) < 0 ? names.length - 1 : names.findIndex((name) => name.endsWith('()'));
      count > 0;
      count--
    ) {
      const type = universe.resolveReference({ name: names.slice(0, count).join('.'), arguments: [], dimensions: 0 }, owner, []);
      if (type && universe.projectType(type.name)) return { receiver: { type }, value: undefined, count };
    }
    for (const imported of universe.importsOf(owner)) {
      const simple = first.replace('()', '');
      if (!imported.isStatic || !(imported.isWildcard || imported.name.endsWith(`.${simple}`))) continue;
      const type = javaType(imported.isWildcard ? imported.name : imported.name.slice(0, -simple.length - 1));
      const step = memberNamed(type, first, { type }, depth);
      if (step) return { ...step, count: 1 };
    }
    return undefined;
  }

  function around(owner: ProjectType): readonly string[] {
    const names: string[] = [];
    for (let name = owner.facts.name; universe.projectType(name); name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
      names.push(name);
      if (!name.includes('.')) break;
    }
    return names;
  }

  function memberNamed(type: JavaType, written: string, receiver: Receiver, depth: number): Step | undefined {
    const isCall = written.endsWith('()');
    const name = isCall ? written.slice(0, -2) : written;
    const candidates = findMembers(type, name, isCall ? 'method' : 'field', universe);
    const found = candidates.find((candidate) => candidate.origin === 'project' && (!isCall || candidate.member.parameters.length === 0));
    if (found?.origin !== 'project') return undefined;
    const { member, owner } = found;
    const given = member.arguments?.map((value) => resolved(value, owner, depth + 1));
    const result = member.type && universe.resolveReference(member.type, owner, member.typeParameters);
    return {
      receiver: {
        type: result,
        place: placeOfMember(member, owner, receiver),
        made: given && { owner: owner.facts.name, values: given },
      },
      value: memberValue(member, owner, receiver, depth),
    };
  }

  function receiverArguments(receiver: JavaNode): MadeWith | undefined {
    const node = unwrap(receiver);
    const { valueOf, declarationOf } = context();
    if (node.kind === 'object_creation_expression') {
      const type = typeOf(node);
      return type && { owner: type.name, values: argumentsOf(node).map(valueOf) };
    }
    if (node.kind !== 'identifier' && node.kind !== 'field_access') return undefined;
    const declaration = declarationOf(node);
    if (declaration?.kind === 'enum-constant') {
      const owner = file.enclosingType(declaration.node)?.qualifiedName;
      return owner === undefined ? undefined : { owner, values: argumentsOf(declaration.node).map(valueOf) };
    }
    if (declaration) {
      const made = declaration.assignments.length === 0 ? declaration.initializer : undefined;
      return made && unwrap(made).kind === 'object_creation_expression' ? receiverArguments(made) : undefined;
    }
    const member = memberOf(node);
    if (member?.origin !== 'project' || !member.member.arguments) return undefined;
    const { owner } = member;
    return { owner: owner.facts.name, values: member.member.arguments.map((value) => resolved(value, owner, 0)) };
  }

  const known = createKnownObjects({
    file,
    index,
    universe,
    typeOf,
    memberOf,
    context,
    memberValue: (member, owner) => memberValue(member, owner, undefined, 0),
    resolved: (value, owner) => resolved(value, owner, 0),
    isConfigured: (member, owner) => placeOfMember(member, owner, undefined) !== undefined,
  });
  return { ...known, foreign, receiverArguments };
}
