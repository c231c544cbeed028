import { known, unknown, type Value } from '../../../model/values.js';
import { argumentsOf, type JavaNode } from '../syntax.js';
import type { ValueContext } from './context.js';
import { memberOf } from './derived.js';
import { asMade } from './slots.js';

/** A constant of an enum: nothing is known of it but its name, by which it chooses one of several values. */
export function enumConstant(name: string): Value {
  return { kind: 'object', name, members: {}, others: unknown('not-analysed'), trail: [] };
}

/**
 * What a method of an enum of the project gives: for each constant what that one was made with, or what its own body says. `declared` is
 * what the enum's own method says. Undefined for objects of other types.
 */
export function enumCall(
  name: string,
  object: JavaNode,
  call: JavaNode,
  context: ValueContext,
  declared: () => Value | undefined,
): Value | undefined {
  const constants = context.enumConstants(object);
  if (!constants || constants.length === 0) return undefined;
  const [first, ...others] = argumentsOf(call);
  if (name === 'values' && !first) {
    const members = constants.map((constant, i) => [String(i), enumConstant(constant.name)] as const);
    return { kind: 'object', members: Object.fromEntries(members), trail: [] };
  }
  if (name === 'valueOf' && first && others.length === 0) return context.valueOf(first);
  if (first) return undefined;
  const value = declared();
  const members = constants.map((constant): readonly [string, Value] => {
    const own = Object.hasOwn(constant.overrides, name) ? constant.overrides[name] : undefined;
    const isName = name === 'name' || (name === 'toString' && (!value || value.kind === 'unknown'));
    return [constant.name, own ?? (isName ? known(constant.name) : value ? asMade(value, constant.made) : unknown('call-result'))];
  });
  return memberOf({ kind: 'object', members: Object.fromEntries(members), trail: [] }, context.valueOf(object));
}
