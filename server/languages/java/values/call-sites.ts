import type { CallSite, ValueAtSite } from '../../../model/values.js';
import type { TextRange } from '../../../engine/text.js';
import { resolverOf } from '../create-resolver.js';
import type { MemberFacts, ProjectType } from '../facts.js';
import type { JavaFile } from '../file.js';
import { simpleName } from '../library-notation.js';
import type { JavaIndex } from '../project.js';
import type { JavaResolver } from '../resolver.js';
import { argumentsOf, child, enclosing, parts, type JavaNode } from '../syntax.js';
import { keyOfMethod, memberKey, readMethodKey, type MethodName } from './slots.js';

/** The calls in a file of the methods that are asked for, those of an interface or superclass that they implement included. */
export function javaCallSites(file: JavaFile, index: JavaIndex, methods: ReadonlySet<string>): readonly CallSite[] {
  const wanted = wantedCalls(index, methods);
  if (wanted.byKey.size === 0) return [];
  const resolver = resolverOf(file, index);
  const found: CallSite[] = [];
  for (const { call, isReference } of candidates(file, wanted)) {
    const member = resolver.memberOf(call);
    if (member?.origin !== 'project') continue;
    for (const method of wanted.byKey.get(memberKey(member.owner.facts.name, member.member)) ?? [])
      found.push({
        ...siteOf(call, method, isReference ? undefined : member.member, resolver),
        ...declaredElsewhere(member.owner, index),
      });
  }
  return found.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Text without which a file can't call the method. */
export function javaCallNeedle(method: string): string | undefined {
  const key = readMethodKey(method);
  return key && (key.name === '<init>' ? simpleName(key.owner) : key.name);
}

interface WantedCalls {
  /** What is asked for, by the keys of the methods through which it is called. */
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

const cache = new WeakMap<JavaIndex, WeakMap<ReadonlySet<string>, WantedCalls & { readonly count: number }>>();

function wantedCalls(index: JavaIndex, methods: ReadonlySet<string>): WantedCalls {
  const known = cache.get(index)?.get(methods);
  if (known?.count === methods.size) return known;
  const byKey = new Map<string, string[]>();
  const names = new Set<string>();
  const classes = new Set<string>();
  for (const method of methods) {
    const key = readMethodKey(method);
    if (!key) continue;
    if (key.name === '<init>') classes.add(simpleName(key.owner));
    else names.add(key.name);
    for (const declared of [method, ...(key.name === '<init>' ? [] : overridden(key, index))]) {
      const asked = byKey.get(declared);
      if (asked) asked.push(method);
      else byKey.set(declared, [method]);
    }
  }
  const made = { byKey, names, classes, count: methods.size };
  const byIndex = cache.get(index) ?? new WeakMap<ReadonlySet<string>, WantedCalls & { readonly count: number }>();
  byIndex.set(methods, made);
  cache.set(index, byIndex);
  return made;
}

/** Keys of the methods of supertypes that a method implements or overrides. */
function overridden(method: MethodName, index: JavaIndex): readonly string[] {
  const keys: string[] = [];
  const seen = new Set([method.owner]);
  const queue = [method.owner];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    for (const type of index.projectTypes(name)) {
      if (name !== method.owner)
        for (const member of type.facts.members)
          if (member.kind === 'method' && member.name === method.name && takesTheSame(member, type.facts.typeParameters, method))
            keys.push(memberKey(name, member));
      for (const supertype of index.supertypesOf(type)) {
        if (seen.has(supertype.name)) continue;
        seen.add(supertype.name);
        queue.push(supertype.name);
      }
    }
  }
  return keys;
}

function takesTheSame(member: MemberFacts, typeParameters: readonly string[], { parameters }: MethodName): boolean {
  if (member.parameters.length !== parameters.length) return false;
  return member.parameters.every((reference, i) => {
    const written = simpleName(reference.name) + '[]'.repeat(reference.dimensions);
    return written === parameters[i] || typeParameters.includes(reference.name) || member.typeParameters.includes(reference.name);
  });
}

function* candidates(file: JavaFile, wanted: WantedCalls): Generator<{ readonly call: JavaNode; readonly isReference: boolean }> {
  for (const name of wanted.names) for (const call of file.invocations.get(name) ?? []) yield { call, isReference: false };
  if (wanted.classes.size > 0) {
    for (const call of file.nodesOf('object_creation_expression')) {
      const type = child(call, 'type');
      const written = type ? file.text(type).replace(/<[\s\S]*$/, '') : '';
      if (wanted.classes.has(written.slice(written.lastIndexOf('.') + 1).trim())) yield { call, isReference: false };
    }
    for (const call of file.nodesOf('explicit_constructor_invocation')) yield { call, isReference: false };
  }
  for (const call of file.nodesOf('method_reference')) {
    const name = parts(call)
      .slice(1)
      .find((part) => part.kind === 'identifier');
    if (name ? wanted.names.has(file.text(name)) : wanted.classes.size > 0) yield { call, isReference: true };
  }
}

/** A method reference passes on what it is called with: an element of a list, or what nobody sees. */
function passedOn(reference: JavaNode, resolver: JavaResolver): readonly ValueAtSite[] {
  const value = resolver.passedByReference(reference);
  return value ? [{ path: resolver.file.source.path, range: { start: reference.start, end: reference.end }, value }] : [];
}

function siteOf(call: JavaNode, method: string, member: MemberFacts | undefined, resolver: JavaResolver): CallSite {
  const { path } = resolver.file.source;
  const start = child(call, 'name')?.start ?? call.start;
  const values = member
    ? argumentsOf(call).map((argument): ValueAtSite => ({
        path,
        range: { start: argument.start, end: argument.end },
        value: resolver.constantOf(argument),
      }))
    : passedOn(call, resolver);
  const within = methodAround(call, method, resolver.file);
  return { path, range: { start, end: call.end }, method, arguments: values, ...(within && { within }) };
}

function declaredElsewhere({ path, facts }: ProjectType, index: JavaIndex): Pick<CallSite, 'elsewhere'> {
  const others = index.projectTypes(facts.name).filter((type) => type.path !== path);
  return others.length === 0 ? {} : { elsewhere: others.map((type) => type.path) };
}

/** The method that makes a call, unless it calls itself; one in an anonymous class is a part of the method around it. */
function methodAround(call: JavaNode, called: string, file: JavaFile): TextRange | undefined {
  for (let at = enclosing(call, 'method'); at; at = enclosing(at, 'method')) {
    const method = file.methodOf(at);
    const key = method && keyOfMethod(method, file);
    if (key !== undefined) return key === called ? undefined : { start: at.start, end: at.end };
  }
  return undefined;
}
