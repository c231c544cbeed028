import type { JavaFile } from './file.js';
import { declaredResult, findMembers, functionalMethod, parameterAt, parameterTypes, type Candidate, type MemberKind } from './members.js';
import { chooseOverload, isFunction } from './overloads.js';
import type { JavaMember } from './resolver.js';
import { argumentsOf, child, parts, unwrap, type JavaNode } from './syntax.js';
import type { Targets } from './targets.js';
import { javaType, substitute, unify, type JavaType } from './types.js';
import { enclosingTypes, type Universe } from './universe.js';

export interface MemberAccess {
  /** The member that is meant, before its type variables are inferred: what a lambda among the arguments may ask for. */
  selectMember(node: JavaNode): Candidate | undefined;
  memberOf(node: JavaNode): JavaMember | undefined;
}

export interface MemberAccessContext {
  readonly file: JavaFile;
  readonly universe: Universe;
  readonly targets: Targets;
  typeOf(node: JavaNode): JavaType | undefined;
}

export function createMemberAccess({ file, universe, targets, typeOf }: MemberAccessContext): MemberAccess {
  const selected = new Map<JavaNode, Candidate | undefined>();
  const members = new Map<JavaNode, JavaMember | undefined>();

  function selectMember(node: JavaNode): Candidate | undefined {
    if (selected.has(node)) return selected.get(node);
    selected.set(node, undefined);
    const found = select(node);
    selected.set(node, found);
    return found;
  }

  function select(node: JavaNode): Candidate | undefined {
    switch (node.kind) {
      case 'method_invocation': {
        const name = child(node, 'name');
        return name && choose(methodsNamed(file.text(name), child(node, 'object'), node), argumentsOf(node));
      }
      case 'object_creation_expression': {
        const typeNode = child(node, 'type');
        const type = typeNode && universe.resolveType(typeNode);
        return type && choose(findMembers(type, '<init>', 'constructor', universe), argumentsOf(node));
      }
      case 'explicit_constructor_invocation':
        return choose(constructorsOf(node), argumentsOf(node));
      case 'field_access': {
        const name = child(node, 'field');
        const object = child(node, 'object');
        return name && object && fieldsOf(receiverType(object), file.text(name))[0];
      }
      case 'identifier':
        return inheritedField(node);
      case 'method_reference':
        return selectReference(node);
      default:
        return undefined;
    }
  }

  function choose(candidates: readonly Candidate[], callArguments: readonly JavaNode[]): Candidate | undefined {
    return chooseOverload(candidates, callArguments, universe, typeOf);
  }

  function fieldsOf(type: JavaType | undefined, name: string): readonly Candidate[] {
    return type ? findMembers(type, name, 'field', universe) : [];
  }

  /** What stands before a dot: a value's type, or the type that is named. */
  function receiverType(object: JavaNode): JavaType | undefined {
    return typeOf(object) ?? namedType(object);
  }

  function namedType(node: JavaNode): JavaType | undefined {
    if (node.kind !== 'identifier' && node.kind !== 'field_access' && node.kind !== 'scoped_identifier') return universe.resolveType(node);
    if (node.kind === 'identifier' && file.declarationOf(node)) return undefined;
    const written = file.text(node).replace(/\s+/g, '');
    const name = /^[\w$.]+$/.test(written) ? universe.resolveName(written, node) : undefined;
    return name === undefined ? undefined : javaType(name);
  }

  function methodsNamed(name: string, object: JavaNode | undefined, node: JavaNode): readonly Candidate[] {
    if (object?.kind === 'super') {
      const [self] = [...enclosingTypes(node, file)];
      return self ? universe.supertypesOf(universe.selfType(self)).flatMap((type) => findMembers(type, name, 'method', universe)) : [];
    }
    if (object) {
      const type = receiverType(object);
      return type ? findMembers(type, name, 'method', universe) : [];
    }
    for (const type of enclosingTypes(node, file)) {
      const found = findMembers(universe.selfType(type), name, 'method', universe);
      if (found.length > 0) return found;
    }
    return staticallyImported(name, 'method');
  }

  function staticallyImported(name: string, kind: MemberKind): readonly Candidate[] {
    return file.imports
      .filter((imported) => imported.isStatic && (imported.isWildcard || imported.name.endsWith(`.${name}`)))
      .flatMap((imported) => {
        const owner = imported.isWildcard ? imported.name : imported.name.slice(0, -name.length - 1);
        return findMembers(javaType(owner), name, kind, universe);
      });
  }

  /** A bare name that the file's scopes don't know: a field of a supertype, or a static import. */
  function inheritedField(node: JavaNode): Candidate | undefined {
    if (file.declarationOf(node)) return undefined;
    const name = file.text(node);
    for (const type of enclosingTypes(node, file)) {
      const [found] = findMembers(universe.selfType(type), name, 'field', universe);
      if (found) return found;
    }
    return staticallyImported(name, 'field')[0];
  }

  function constructorsOf(call: JavaNode): readonly Candidate[] {
    const [self] = [...enclosingTypes(call, file)];
    if (!self) return [];
    const own = universe.selfType(self);
    const types = child(call, 'constructor')?.kind === 'this' ? [own] : universe.supertypesOf(own);
    return types.flatMap((type) => findMembers(type, '<init>', 'constructor', universe));
  }

  /** `Message::getReceiptHandle`, `producer::publishMessage`, `MQClient::new`. */
  function selectReference(reference: JavaNode): Candidate | undefined {
    const [left, ...rest] = parts(reference);
    if (!left) return undefined;
    const name = rest.find((part) => part.kind === 'identifier');
    const type = left.kind === 'super' ? typeOf(left) : receiverType(left);
    if (!type) return undefined;
    const candidates = name ? findMembers(type, file.text(name), 'method', universe) : findMembers(type, '<init>', 'constructor', universe);
    if (candidates.length <= 1) return candidates[0];
    const target = functionalMethod(targets.functionalTypeOf(reference), universe);
    const count = target?.member.parameters.length;
    // A method of the first parameter takes one argument less than the function does.
    return (
      candidates.find((candidate) => candidate.member.parameters.length === count) ??
      candidates.find((candidate) => count !== undefined && candidate.member.parameters.length === count - 1) ??
      candidates[0]
    );
  }

  function memberOf(node: JavaNode): JavaMember | undefined {
    if (members.has(node)) return members.get(node);
    const candidate = selectMember(node);
    if (!candidate) return undefined;
    members.set(node, undefined);
    const type = resultType(candidate, node);
    const member: JavaMember =
      candidate.origin === 'library'
        ? { origin: 'library', member: candidate.member, type }
        : { origin: 'project', owner: candidate.owner, member: candidate.member, type };
    members.set(node, member);
    return member;
  }

  function resultType(candidate: Candidate, node: JavaNode): JavaType | undefined {
    if (node.kind === 'object_creation_expression') return constructedType(candidate, node);
    const declared = declaredResult(candidate, universe);
    if (!declared || candidate.member.typeParameters.length === 0 || node.kind === 'method_reference') return declared;
    const written = child(node, 'type_arguments');
    if (!written) return substitute(declared, inferred(candidate, argumentsOf(node)));
    const given = parts(written).map((argument) => universe.resolveType(argument));
    const own = candidate.member.typeParameters.map((name) => candidate.bindings.get(name)?.name ?? name);
    return substitute(declared, new Map(own.flatMap((name, i) => (given[i] ? [[name, given[i]] as const] : []))));
  }

  /** `new ArrayList<>(messages)`: what the diamond leaves out is learned from the arguments. */
  function constructedType(candidate: Candidate, node: JavaNode): JavaType | undefined {
    const typeNode = child(node, 'type');
    const type = typeNode && universe.resolveType(typeNode);
    const isDiamond = typeNode?.kind === 'generic_type' && type?.arguments.length === 0;
    const declared = isDiamond ? declaredResult(candidate, universe) : undefined;
    return declared ? substitute(declared, inferred(candidate, argumentsOf(node))) : type;
  }

  /** What a method's own type variables stand for, learned from the arguments: values first, functions after them. */
  function inferred(candidate: Candidate, callArguments: readonly JavaNode[]): ReadonlyMap<string, JavaType> {
    const bindings = new Map<string, JavaType>();
    const parameters = parameterTypes(candidate, universe);
    const ordered = [...callArguments.entries()].sort(([, a], [, b]) => Number(isFunction(unwrap(a))) - Number(isFunction(unwrap(b))));
    for (const [i, argument] of ordered) {
      const expression = unwrap(argument);
      const actual = isFunction(expression) ? undefined : typeOf(argument);
      const parameter = parameterAt(parameters, i, callArguments.length, candidate.member.isVarargs, actual);
      if (!parameter) continue;
      if (isFunction(expression)) {
        const method = functionalMethod(parameter, universe);
        const result = method && declaredResult(method, universe);
        if (result)
          unify(
            result,
            targets.resultOfFunction(expression, (reference) => memberOf(reference)?.type),
            bindings,
          );
      } else {
        unify(parameter, completed(actual, substitute(parameter, bindings)), bindings);
      }
    }
    return bindings;
  }

  /** `Collectors.toList()` does not know its element by itself: the parameter that it is passed to says it. */
  function completed(actual: JavaType | undefined, expected: JavaType): JavaType | undefined {
    if (!actual) return undefined;
    const learned = new Map<string, JavaType>();
    unify(actual, expected, learned);
    return substitute(actual, learned);
  }

  return { selectMember, memberOf };
}
