import type { MemberFacts, TypeReference, Visibility } from './facts.js';

export interface LombokField {
  readonly name: string;
  readonly type: TypeReference;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  readonly hasInitializer: boolean;
  readonly annotations: readonly string[];
  /** A member with the field's value. */
  readonly withValue: (member: MemberFacts) => MemberFacts;
}

/** Members that Lombok's annotations on a type and its fields add. Only what other code can call. */
export function lombokMembers(
  typeAnnotations: readonly string[],
  fields: readonly LombokField[],
  { selfName, isChained }: { readonly selfName: string; readonly isChained: boolean },
): MemberFacts[] {
  const has = (...names: readonly string[]): boolean => names.some((name) => typeAnnotations.includes(name));
  const instance = fields.filter((field) => !field.isStatic);
  const members: MemberFacts[] = [];
  const setterType = { name: isChained ? selfName : 'void', arguments: [], dimensions: 0 };
  for (const field of fields) {
    const getter = field.annotations.includes('Getter') || (!field.isStatic && has('Getter', 'Data', 'Value'));
    const setter = field.annotations.includes('Setter') || (!field.isStatic && !field.isFinal && has('Setter', 'Data'));
    if (getter) members.push(getterOf(field));
    if (setter) members.push({ ...method(accessorName(field, 'set'), setterType, [field.type]), sets: field.name });
  }
  const required = instance.filter((field) => (field.isFinal || field.annotations.includes('NonNull')) && !field.hasInitializer);
  const all = instance.filter((field) => !(field.isFinal && field.hasInitializer));
  if (has('RequiredArgsConstructor', 'Data')) members.push(constructor(required));
  if (has('AllArgsConstructor', 'Value')) members.push(constructor(all));
  if (has('NoArgsConstructor')) members.push(constructor([]));
  return members;
}

function getterOf(field: LombokField): MemberFacts {
  const getter = method(accessorName(field, 'get'), field.type, []);
  return field.withValue(field.isStatic ? getter : { ...getter, property: field.name });
}

function accessorName(field: LombokField, prefix: 'get' | 'set'): string {
  const isBoolean = field.type.name === 'boolean' && field.type.dimensions === 0;
  const base = isBoolean ? field.name.replace(/^is(?=[A-Z])/, '') : field.name;
  return `${prefix === 'get' && isBoolean ? 'is' : prefix}${base.charAt(0).toUpperCase()}${base.slice(1)}`;
}

const shared = {
  isStatic: false,
  isFinal: false,
  isAbstract: false,
  isVarargs: false,
  typeParameters: [],
  throws: [],
  annotations: [],
  isGenerated: true,
} as const;
const visibility: Visibility = 'public';

function method(name: string, type: TypeReference, parameters: readonly TypeReference[]): MemberFacts {
  return { ...shared, kind: 'method', name, visibility, type, parameters };
}

function constructor(fields: readonly LombokField[]): MemberFacts {
  return { ...shared, kind: 'constructor', name: '<init>', visibility, type: undefined, parameters: fields.map((field) => field.type) };
}
