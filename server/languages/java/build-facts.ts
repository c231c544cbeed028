import { annotationArgument, annotationName, annotationNamed } from './annotations.js';
import type { JavaDeclaration, JavaMethod, JavaTypeDeclaration } from './declarations.js';
import type { JavaFacts, MemberFacts, PrefixFacts, TypeFacts, TypeReference, Visibility } from './facts.js';
import type { JavaFile } from './file.js';
import { lombokMembers } from './lombok.js';
import { namedClasses } from './named-classes.js';
import { argumentsOf, childOfKind } from './syntax.js';
import { unknown } from '../../model/values.js';
import { countAsked } from './told.js';
import { loosely, withPending, type Asked, type PendingValues } from './pending-values.js';
import { beanPrefixOf, fieldResult, initialResult, methodResult } from './values/member-values.js';
import { fileContext, filledField, returnedField } from './values/file-values.js';
import { prefixOf } from './values/injected.js';
import { declaredType, dimensionsIn, referenceOf, unknownReference } from './type-references.js';

/** What stands behind a member's facts in its own file. */
export type MemberOrigin = JavaDeclaration | JavaMethod;

export interface BuiltTypeFacts {
  readonly facts: TypeFacts;
  /** Members that Lombok makes have none. */
  readonly origins: ReadonlyMap<MemberFacts, MemberOrigin>;
}

export function factsOf(file: JavaFile): JavaFacts {
  const facts: JavaFacts = {
    packageName: file.packageName,
    imports: file.imports.map(({ name, isStatic, isWildcard }) => ({ name, isStatic, isWildcard })),
    types: file.types.flatMap((type) => (type.qualifiedName === undefined ? [] : [typeFactsOf(file, type).facts])),
    named: namedClasses(file),
  };
  return countAsked(facts, askedIn(file));
}

/**
 * A name for every type of a file, by which the resolver keeps them apart: the qualified name, or for local and anonymous types
 * one that no Java name can be.
 */
export function internalName(type: JavaTypeDeclaration, file: JavaFile): string {
  return type.qualifiedName ?? `${file.source.path}@${type.node.start}`;
}

const allAsked = new WeakMap<JavaFile, Asked>();

/** What was asked of the members of a file. */
export function askedIn(file: JavaFile): Asked {
  const known = allAsked.get(file) ?? { all: [] };
  allAsked.set(file, known);
  return known;
}

/** A type of a file that may have to be parsed again. Whatever waits to be asked holds this and no tree. */
interface Place {
  readonly held: () => JavaFile;
  /** Among all types of the file. */
  readonly type: number;
}

function fieldValues({ held, type }: Place, i: number): PendingValues {
  const found = <T>(find: (field: JavaDeclaration, file: JavaFile, owner: JavaTypeDeclaration) => T): T | undefined => {
    const file = held();
    const owner = file.types[type];
    const field = owner?.fields[i];
    return owner && field && find(field, file, owner);
  };
  return {
    value: () => found((field, file, owner) => fieldResult(field, owner, file)),
    initial: () => found(initialResult),
  };
}

function methodValues({ held, type }: Place, i: number): PendingValues {
  return {
    value() {
      const file = held();
      const method = file.types[type]?.methods[i];
      return method && methodResult(method, file);
    },
  };
}

/** Of a member that gives what another one is. */
function valueOf(member: MemberFacts | undefined): PendingValues {
  return { value: () => member?.value };
}

const built = new WeakMap<JavaTypeDeclaration, BuiltTypeFacts>();

/** Made once for a type: a resolver asks for what the facts of the file were made of. */
export function typeFactsOf(file: JavaFile, type: JavaTypeDeclaration): BuiltTypeFacts {
  const known = built.get(type);
  if (known) return known;
  const made = buildTypeFacts(file, type);
  built.set(type, made);
  return made;
}

function buildTypeFacts(file: JavaFile, type: JavaTypeDeclaration): BuiltTypeFacts {
  const origins = new Map<MemberFacts, MemberOrigin>();
  const annotations = type.annotations.map((annotation) => annotationName(annotation, file));
  const members: MemberFacts[] = [];
  const asked = askedIn(file);
  const place: Place = { held: loosely(file), type: file.types.indexOf(type) };
  type.fields.forEach((field, i) => {
    const facts = withPending(fieldFacts(file, type, field), asked, fieldValues(place, i));
    members.push(facts);
    origins.set(facts, field);
    if (field.kind === 'record-component') members.push(withPending(recordAccessor(facts), asked, valueOf(facts)));
  });
  type.methods.forEach((method, i) => {
    const facts = withPending(methodFacts(file, type, method), asked, methodValues(place, i));
    members.push(facts);
    origins.set(facts, method);
  });
  const fields = type.fields.filter((field) => field.kind === 'field');
  const generated = lombokMembers(
    annotations,
    fields.map((field) => lombokField(file, field, members, asked)),
    { selfName: internalName(type, file), isChained: isChained(type, file) },
  );
  members.push(
    ...generated.filter(
      (made) => !members.some((member) => member.name === made.name && member.parameters.length === made.parameters.length),
    ),
  );
  if (type.kind === 'record') members.push(recordConstructor(type, file));
  if (type.kind === 'enum') members.push(...enumMembers(internalName(type, file)));
  const facts: TypeFacts = {
    name: internalName(type, file),
    kind: type.kind === 'anonymous' ? 'class' : type.kind,
    visibility: visibilityOf(modifierWordsOf(type), type),
    typeParameters: type.typeParameters,
    supertypes: type.supertypes.flatMap((node) => referenceOf(node, file) ?? []),
    members,
    annotations,
    ...withPrefix(prefixOf(type, fileContext(file))),
  };
  return { facts, origins };
}

/** `@Accessors(chain = true)`: setters give back their object. */
function isChained(type: JavaTypeDeclaration, file: JavaFile): boolean {
  const accessors = annotationNamed(type.annotations, ['Accessors'], file);
  const chain = accessors && annotationArgument(accessors, ['chain'], file);
  return chain !== undefined && file.text(chain) === 'true';
}

function withPrefix(prefix: PrefixFacts | undefined): { readonly prefix?: PrefixFacts } {
  return prefix ? { prefix } : {};
}

function modifierWordsOf(type: JavaTypeDeclaration): readonly string[] {
  return childOfKind(type.node, 'modifiers')?.children.map((token) => token.kind) ?? [];
}

function visibilityOf(modifiers: readonly string[], owner: JavaTypeDeclaration | undefined): Visibility {
  if (modifiers.includes('public') || owner?.kind === 'interface' || owner?.kind === 'annotation') return 'public';
  if (modifiers.includes('private')) return 'private';
  return modifiers.includes('protected') ? 'protected' : 'package';
}

function fieldFacts(file: JavaFile, owner: JavaTypeDeclaration, field: JavaDeclaration): MemberFacts {
  const made = field.kind === 'enum-constant' ? argumentsOf(field.node).map(fileContext(file).valueOf) : [];
  const body = field.kind === 'enum-constant' ? file.typeAt(field.node) : undefined;
  const overrides = body?.methods.map((method) => [method.name, methodResult(method, file) ?? unknown('call-result')] as const) ?? [];
  return {
    kind: 'field',
    name: field.name,
    visibility: field.kind === 'enum-constant' ? 'public' : visibilityOf(field.modifiers, owner),
    isStatic: field.isStatic,
    isFinal: field.isFinal,
    isAbstract: false,
    type: field.kind === 'enum-constant' ? { name: internalName(owner, file), arguments: [], dimensions: 0 } : declaredType(field, file),
    parameters: [],
    isVarargs: false,
    typeParameters: [],
    throws: [],
    annotations: field.annotations.map((annotation) => annotationName(annotation, file)),
    ...(made.length > 0 ? { arguments: made } : {}),
    ...(overrides.length > 0 ? { overrides: Object.fromEntries(overrides) } : {}),
  };
}

function methodFacts(file: JavaFile, owner: JavaTypeDeclaration, method: JavaMethod): MemberFacts {
  const property = returnedField(method, file);
  const sets = filledField(method, file);
  const prefix = beanPrefixOf(method, file);
  return {
    kind: method.isConstructor ? 'constructor' : 'method',
    name: method.isConstructor ? '<init>' : method.name,
    visibility: visibilityOf(method.modifiers, owner),
    isStatic: method.isStatic,
    isFinal: method.modifiers.includes('final'),
    isAbstract: !method.isConstructor && !method.body && !method.modifiers.includes('native'),
    type: method.returnType && referenceOf(method.returnType, file, dimensionsIn(method.node, file)),
    parameters: method.parameters.map((parameter) => declaredType(parameter, file) ?? unknownReference),
    isVarargs: method.isVarargs,
    typeParameters: method.typeParameters,
    throws: method.throws.flatMap((node) => referenceOf(node, file) ?? []),
    annotations: method.annotations.map((annotation) => annotationName(annotation, file)),
    ...(property === undefined ? {} : { property }),
    ...(sets === undefined ? {} : { sets }),
    ...(prefix ? { prefix } : {}),
  };
}

function lombokField(
  file: JavaFile,
  field: JavaDeclaration,
  members: readonly MemberFacts[],
  asked: Asked,
): Parameters<typeof lombokMembers>[1][number] {
  const facts = members.find((member) => member.kind === 'field' && member.name === field.name);
  return {
    name: field.name,
    type: declaredType(field, file) ?? unknownReference,
    isStatic: field.isStatic,
    isFinal: field.isFinal,
    hasInitializer: field.initializer !== undefined,
    annotations: field.annotations.map((annotation) => annotationName(annotation, file)),
    withValue: (member) => withPending(member, asked, valueOf(facts)),
  };
}

const generatedMember = {
  isStatic: false,
  isFinal: false,
  isAbstract: false,
  parameters: [],
  isVarargs: false,
  typeParameters: [],
  throws: [],
  annotations: [],
  isGenerated: true,
} as const;

function recordAccessor(component: MemberFacts): MemberFacts {
  return {
    ...generatedMember,
    kind: 'method',
    name: component.name,
    visibility: 'public',
    type: component.type,
    property: component.name,
  };
}

function recordConstructor(type: JavaTypeDeclaration, file: JavaFile): MemberFacts {
  const components = type.fields.filter((field) => field.kind === 'record-component');
  const parameters = components.map((component) => declaredType(component, file) ?? unknownReference);
  return { ...generatedMember, kind: 'constructor', name: '<init>', visibility: 'public', type: undefined, parameters };
}

function enumMembers(name: string): MemberFacts[] {
  const string: TypeReference = { name: 'java.lang.String', arguments: [], dimensions: 0 };
  const self: TypeReference = { name, arguments: [], dimensions: 0 };
  const method = (methodName: string, type: TypeReference, isStatic: boolean): MemberFacts => ({
    ...generatedMember,
    kind: 'method',
    name: methodName,
    visibility: 'public',
    type,
    isStatic,
  });
  return [
    method('name', string, false),
    method('values', { ...self, dimensions: 1 }, true),
    { ...method('valueOf', self, true), parameters: [string] },
  ];
}
