import { unknown, type Value } from '../../../model/values.js';
import type { MemberFacts, ProjectType } from '../facts.js';
import type { JavaFile } from '../file.js';
import { simpleName } from '../library-notation.js';
import type { JavaIndex } from '../project.js';
import type { JavaMember } from '../resolver.js';
import { argumentsOf, child, unwrap, type JavaNode } from '../syntax.js';
import type { JavaType } from '../types.js';
import type { Universe } from '../universe.js';
import type { Accessed, EnumConstant, Overriding, ValueContext } from './context.js';
import { madeObject } from './made-objects.js';
import { memberKey, slotsOf, substituteArguments } from './slots.js';

/** What the facts of all files say of the objects of a class: its subclasses, its constants, its getters and setters. */
export interface KnownObjects {
  overriding(call: JavaNode): Overriding;
  enumConstants(node: JavaNode): readonly EnumConstant[] | undefined;
  accessed(node: JavaNode): Accessed | undefined;
  made(node: JavaNode): Value | undefined;
}

interface Parts {
  readonly file: JavaFile;
  readonly index: JavaIndex;
  readonly universe: Universe;
  typeOf(node: JavaNode): JavaType | undefined;
  memberOf(node: JavaNode): JavaMember | undefined;
  context(): ValueContext;
  /** What a member is for all objects. */
  memberValue(member: MemberFacts, owner: ProjectType): Value | undefined;
  /** A value of facts with what other files say of it. */
  resolved(value: Value, owner: ProjectType): Value;
  /** Configuration fills it. */
  isConfigured(member: MemberFacts, owner: ProjectType): boolean;
}

const maximumOverriders = 8;

export function createKnownObjects(parts: Parts): KnownObjects {
  const { file, index, universe, typeOf, memberOf, context, memberValue, resolved, isConfigured } = parts;

  function overriding(call: JavaNode): Overriding {
    const object = child(call, 'object');
    const member = memberOf(call);
    const isExact = object && (object.kind === 'super' || unwrap(object).kind === 'object_creation_expression');
    if (member?.origin !== 'project' || isExact) return { values: [], isAll: false };
    const others = index.overridersOf(member.owner, member.member);
    if (others.length > maximumOverriders) return { values: [unknown('call-result')], isAll: false };
    const given = others.length > 0 ? argumentsOf(call).map(context().valueOf) : [];
    const values = others.map((other) => {
      const value = memberValue(other.member, other.owner);
      return value ? substituteArguments(value, memberKey(other.owner.facts.name, other.member), given) : unknown('call-result');
    });
    return { values, isAll: member.member.isAbstract && isImplementedByName(member.owner) };
  }

  /** No lambda can be an object of the type, and no anonymous class is. */
  function isImplementedByName({ facts: { name, kind, members } }: ProjectType): boolean {
    const isFunctional = kind === 'interface' && members.filter((member) => member.isAbstract && !member.isStatic).length === 1;
    return !isFunctional && !index.anonymousSupertypes().has(simpleName(name));
  }

  function enumConstants(node: JavaNode): readonly EnumConstant[] | undefined {
    const inner = unwrap(node);
    const named =
      inner.kind === 'identifier' && !context().declarationOf(inner) ? universe.resolveName(file.text(inner), inner) : undefined;
    const type = named ?? typeOf(inner)?.name;
    const owner = type === undefined ? undefined : universe.projectType(type);
    if (owner?.facts.kind !== 'enum') return undefined;
    return owner.facts.members.filter(isEnumConstant).map(({ name, arguments: given = [], overrides = {} }) => ({
      name,
      made: { owner: owner.facts.name, values: given.map((value) => resolved(value, owner)) },
      overrides: Object.fromEntries(Object.entries(overrides).map(([method, value]) => [method, resolved(value, owner)])),
    }));

    function isEnumConstant({ kind, isStatic, type: written }: MemberFacts): boolean {
      return kind === 'field' && isStatic && written?.name === owner?.facts.name;
    }
  }

  function accessed(node: JavaNode): Accessed | undefined {
    const member = memberOf(node);
    if (member?.origin !== 'project' || member.member.isStatic) return undefined;
    const { owner, member: facts } = member;
    // What configuration fills is what it sets, whatever the code makes it of.
    const property = isConfigured(facts, owner) ? undefined : facts.kind === 'field' ? facts.name : facts.property;
    const field = property === undefined ? undefined : owner.facts.members.find(({ kind, name }) => kind === 'field' && name === property);
    const initial = field?.initial && resolved(field.initial, owner);
    const isDefault = initial && slotsOf(initial).length === 0;
    const value = facts.kind === 'method' ? memberValue(facts, owner) : undefined;
    return {
      key: memberKey(owner.facts.name, facts),
      ...(property !== undefined && { property }),
      ...(facts.sets !== undefined && { sets: facts.sets }),
      ...(isDefault && { initial }),
      ...(value && { value }),
    };
  }

  function made(node: JavaNode): Value | undefined {
    return madeObject(node, {
      context,
      projectType: (name) => universe.projectType(name),
      typeOf: (at) => typeOf(at)?.name,
      typeNamed: (at) => (at.kind === 'identifier' ? universe.resolveName(file.text(at), at) : undefined),
      resolved,
    });
  }

  return { overriding, enumConstants, accessed, made };
}
