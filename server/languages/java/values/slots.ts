import type { ParameterSlot, Value } from '../../../model/values.js';
import type { JavaMethod } from '../declarations.js';
import type { MemberFacts, TypeReference } from '../facts.js';
import type { JavaFile } from '../file.js';
import { simpleName } from '../library-notation.js';
import { declaredType, unknownReference } from '../type-references.js';
import type { MadeWith } from './context.js';
import { mapValue } from './rebuild.js';

const prefix = 'java:';

/** `java:com.a.Sender#send(String,long)`: by which a method is known to callers in all files. Types as written, without package and arguments. */
export function methodKey(owner: string, name: string, parameters: readonly string[]): string {
  return `${prefix}${owner}#${name}(${parameters.join(',')})`;
}

export interface MethodName {
  readonly owner: string;
  readonly name: string;
  readonly parameters: readonly string[];
}

/** The parts of a key; undefined for a key of another language. */
export function readMethodKey(key: string): MethodName | undefined {
  const found = /^java:(.*)#([^(#]+)\((.*)\)$/.exec(key);
  if (!found) return undefined;
  const [, owner = '', name = '', list = ''] = found;
  return { owner, name, parameters: list === '' ? [] : list.split(',') };
}

export function memberKey(owner: string, member: MemberFacts): string {
  return methodKey(owner, member.kind === 'constructor' ? '<init>' : member.name, member.parameters.map(referenceName));
}

export function referenceName(reference: TypeReference): string {
  return simpleName(reference.name) + '[]'.repeat(reference.dimensions);
}

/** Of a method of the file; undefined in a class that no other code can name. */
export function keyOfMethod(method: JavaMethod, file: JavaFile): string | undefined {
  const owner = method.owner.qualifiedName;
  if (owner === undefined) return undefined;
  const types = method.parameters.map((parameter) => referenceName(declaredType(parameter, file) ?? unknownReference));
  return methodKey(owner, method.isConstructor ? '<init>' : method.name, types);
}

/** The value with the parameters of a method replaced by what a call passes. */
export function substituteArguments(value: Value, method: string, given: readonly (Value | undefined)[]): Value {
  return mapValue(value, (part) => {
    if (part.kind !== 'parameter' || part.slot?.method !== method) return part;
    return given[part.slot.index] ?? part;
  });
}

/** The value with the parameters of the constructor that made the object replaced. */
export function asMade(value: Value, { owner, values }: MadeWith): Value {
  let result = value;
  for (const { method } of slotsOf(value)) {
    const key = readMethodKey(method);
    if (key?.owner === owner && key.name === '<init>' && key.parameters.length === values.length)
      result = substituteArguments(result, method, values);
  }
  return result;
}

export function slotsOf(value: Value): readonly ParameterSlot[] {
  const found: ParameterSlot[] = [];
  mapValue(value, (part) => {
    if (part.kind === 'parameter' && part.slot) found.push(part.slot);
    return part;
  });
  return found;
}
