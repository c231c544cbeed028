import type { Value } from '../../model/values.js';
import type { JavaDeclaration, JavaMethod } from './declarations.js';
import { createExpressionTypes } from './expressions.js';
import type { JavaFile } from './file.js';
import type { JavaIndex } from './project.js';
import type { JavaResolver } from './resolver.js';
import { child, type JavaNode } from './syntax.js';
import { createUniverse } from './universe.js';
import { createContext, type ValueContext } from './values/context.js';
import { passedByReference } from './values/elements.js';
import { evaluate } from './values/evaluate.js';
import { createForeignValues, type ForeignValues } from './values/foreign.js';

const resolvers = new WeakMap<JavaIndex, WeakMap<JavaFile, JavaResolver>>();

/** The resolver of a file; made once for a file and an index. */
export function resolverOf(file: JavaFile, index: JavaIndex): JavaResolver {
  const known = resolvers.get(index)?.get(file);
  if (known) return known;
  const made = createResolver(file, index);
  const byFile = resolvers.get(index);
  if (byFile) byFile.set(file, made);
  else resolvers.set(index, new WeakMap([[file, made]]));
  return made;
}

function createResolver(file: JavaFile, index: JavaIndex): JavaResolver {
  const universe = createUniverse(file, index);
  const types = createExpressionTypes(file, universe);
  const constants = new Map<JavaNode, Value>();
  const callers = new Map<JavaMethod, readonly JavaNode[]>();

  function declarationOf(node: JavaNode): JavaDeclaration | undefined {
    const direct = file.declarationOf(node);
    if (direct || (node.kind !== 'field_access' && node.kind !== 'identifier')) return direct;
    const member = types.memberOf(node);
    if (member?.origin !== 'project' || member.member.kind !== 'field') return undefined;
    const origin = universe.originOf(member.member);
    return origin && 'nameNode' in origin ? origin : undefined;
  }

  function methodOf(call: JavaNode): JavaMethod | undefined {
    const member = types.memberOf(call);
    if (member?.origin !== 'project') return undefined;
    const origin = universe.originOf(member.member);
    return origin && 'owner' in origin ? origin : undefined;
  }

  function callersOf(method: JavaMethod): readonly JavaNode[] {
    const known = callers.get(method);
    if (known) return known;
    const calls = method.isConstructor
      ? [...file.nodesOf('object_creation_expression'), ...file.nodesOf('explicit_constructor_invocation')]
      : (file.invocations.get(method.name) ?? []);
    const found = [...calls, ...file.nodesOf('method_reference')]
      .filter((call) => methodOf(call) === method)
      .sort((a, b) => a.start - b.start);
    callers.set(method, found);
    return found;
  }

  const foreignValues: ForeignValues = createForeignValues({
    file,
    index,
    universe,
    typeOf: types.typeOf,
    memberOf: types.memberOf,
    context: () => context,
  });

  const context: ValueContext = createContext(
    {
      file,
      declarationOf,
      methodOf,
      typeOf: types.typeOf,
      foreign: foreignValues.foreign,
      overriding: foreignValues.overriding,
      receiverArguments: foreignValues.receiverArguments,
      enumConstants: foreignValues.enumConstants,
      accessed: foreignValues.accessed,
      made: foreignValues.made,
      isOwn: (call) => types.memberOf(call)?.origin === 'project',
      parameterType(call, position) {
        const member = types.memberOf(call);
        const parameter = member?.member.parameters[position];
        return parameter?.dimensions === 0 ? parameter.name : undefined;
      },
    },
    evaluate,
  );

  return {
    file,
    index,
    typeOf: types.typeOf,
    resolveType: universe.resolveType,
    typeOfDeclaration: types.typeOfDeclaration,
    resolveName: universe.resolveName,
    declarationOf,
    referencesOf(declaration) {
      if (declaration.kind !== 'field' && declaration.kind !== 'record-component') return declaration.references;
      const accesses = file.nodesOf('field_access').flatMap((access) => {
        const name = child(access, 'field');
        return name && file.text(name) === declaration.name && declarationOf(access) === declaration ? [name] : [];
      });
      if (accesses.length === 0) return declaration.references;
      return [...new Set([...declaration.references, ...accesses])].sort((a, b) => a.start - b.start);
    },
    memberOf: types.memberOf,
    methodOf,
    callersOf,
    constantOf(expression) {
      const known = constants.get(expression);
      if (known) return known;
      const value = context.valueOf(expression);
      constants.set(expression, value);
      return value;
    },
    passedByReference: (reference) => passedByReference(reference, context),
    isSubtype: universe.isSubtype,
    thrownBy(call) {
      const member = types.memberOf(call);
      if (!member) return undefined;
      if (member.origin === 'library') return member.member.throws;
      const { owner } = member;
      return member.member.throws.flatMap(
        (reference) => universe.resolveReference(reference, owner, member.member.typeParameters)?.name ?? [],
      );
    },
  };
}
