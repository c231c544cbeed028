import {
  alternatives,
  isPropertyRead,
  propertyName,
  ts,
  wrapped,
  type Library,
  type PropertyRead,
  type Resolver,
  type TypeScript,
  type ValueType,
} from '../../../server/languages/typescript/index.js';

/** A library of classes alone: names of its classes, each with its members; methods end in parentheses. */
export function libraryOfClasses(id: string, module: string, classes: Readonly<Record<string, readonly string[]>>): Library {
  const named = (name: string): ValueType => ({ kind: 'library', library: id, name });
  const types: Record<string, Record<string, ValueType>> = {};
  const members: Record<string, readonly string[]> = {};
  for (const [name, all] of Object.entries(classes)) {
    members[name] = all.map((member) => member.replace('()', ''));
    types[name] = Object.fromEntries(
      all.filter((member) => member.endsWith('()')).map((member): [string, ValueType] => [member.slice(0, -2), { kind: 'function' }]),
    );
  }
  const exports = Object.fromEntries(
    Object.keys(classes).map((name): [string, ValueType] => [name, { kind: 'constructor', instance: named(name) }]),
  );
  return { id, modules: [module], exports, types, members };
}

export interface Construction {
  readonly name: string;
  readonly node: TypeScript.NewExpression;
}

/** Every `new` of a library's class, also of an own class that extends one. */
export function constructionsOf(resolver: Resolver, library: string): readonly Construction[] {
  return resolver.file.bindings.occurrences.constructions.flatMap((node): Construction[] => {
    for (const type of alternatives(resolver.typeOf(node.expression))) {
      if (type.kind !== 'constructor') continue;
      const found = resolver.libraryTypesOf(type.instance).find((one) => one.library === library);
      if (found) return [{ name: found.name, node }];
    }
    return [];
  });
}

export interface MemberRead {
  readonly type: string;
  readonly name: string;
  readonly read: PropertyRead;
  /** Where it is a call. */
  readonly call?: TypeScript.CallExpression;
}

/** Reads and calls of a library's members, by the names that are asked for. */
export function membersRead(resolver: Resolver, library: string, names: Iterable<string>): readonly MemberRead[] {
  const found: MemberRead[] = [];
  for (const name of names) {
    for (const read of resolver.file.bindings.accessesOf(name)) {
      const type = resolver.libraryTypesOf(resolver.typeOf(read.expression)).find((one) => one.library === library);
      if (!type) continue;
      const outer = wrapped(read);
      const call = ts.isCallExpression(outer.parent) && outer.parent.expression === outer ? outer.parent : undefined;
      found.push({ type: type.name, name, read, ...(call && { call }) });
    }
  }
  return found.sort((a, b) => a.read.end - b.read.end);
}

/** The one construction of this file that a receiver is; undefined where it comes from elsewhere or can be several. */
export function madeBy(resolver: Resolver, expression: TypeScript.Expression): TypeScript.Node | undefined {
  const [origin, ...others] = resolver.originsOf(expression);
  return others.length === 0 ? origin : undefined;
}

/** Expressions that are set as a member of what a construction made: `message.keys = [..]`. */
export function setMembers(
  resolver: Resolver,
  made: TypeScript.Node,
  name: string,
): readonly { readonly read: PropertyRead; readonly value: TypeScript.Expression }[] {
  return resolver.file.bindings.assignedAccessesOf(name).flatMap((read) => {
    const assignment = read.parent;
    return ts.isBinaryExpression(assignment) && resolver.originsOf(read.expression).includes(made)
      ? [{ read, value: assignment.right }]
      : [];
  });
}

/** The last name in `a.b.Producer`. */
export function nameNode(node: TypeScript.Expression): TypeScript.Node {
  return isPropertyRead(node) && propertyName(node) !== undefined
    ? ts.isPropertyAccessExpression(node)
      ? node.name
      : node.argumentExpression
    : node;
}
