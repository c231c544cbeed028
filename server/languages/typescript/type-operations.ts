import type { Library } from './libraries.js';
import { alternatives, unionOf, type Place, type ValueType } from './value-types.js';

/** Where members of own shapes are found: in this file's tree, in other files' facts, or nowhere yet. */
export interface TypeWorld {
  readonly libraries: readonly Library[];
  shapeMember(path: string, shape: number, name: string): ValueType | undefined;
  /** The class that an own class extends, as a value. */
  shapeBase(path: string, shape: number): ValueType | undefined;
  /** What a call of a project's function gives, where its type doesn't say so itself. */
  functionResult(place: Place): ValueType | undefined;
  /** The type of all members of a shape together: what `object[key]` gives. */
  shapeElement(path: string, shape: number): ValueType | undefined;
}

export function libraryOf(libraries: readonly Library[], module: string): Library | undefined {
  return libraries.find((library) => library.modules.includes(module));
}

function each(type: ValueType | undefined, part: (type: ValueType) => ValueType | undefined): ValueType | undefined {
  return unionOf(alternatives(type).map(part));
}

/** What `await` gives. */
export function awaited(type: ValueType | undefined): ValueType | undefined {
  return each(type, (one) => {
    if (one.kind === 'promise') return awaited(one.value);
    return isDeferred(one) ? { kind: 'awaited', of: one } : one;
  });
}

export function promiseOf(value: ValueType | undefined): ValueType | undefined {
  const inner = awaited(value);
  return inner && { kind: 'promise', value: inner };
}

export function listOf(element: ValueType | undefined): ValueType | undefined {
  return element && { kind: 'list', element };
}

/** What iterating or a computed index gives. */
export function elementOf(world: TypeWorld, type: ValueType | undefined): ValueType | undefined {
  return each(type, (one) => {
    if (one.kind === 'list') return one.element;
    if (one.kind === 'shape') return world.shapeElement(one.path, one.shape);
    return isDeferred(one) ? { kind: 'element', of: one } : undefined;
  });
}

/** What a call gives. */
export function resultOf(world: TypeWorld, type: ValueType | undefined): ValueType | undefined {
  return each(type, (one) => {
    if (one.kind === 'function') return one.result ?? (one.declared && world.functionResult(one.declared));
    return isDeferred(one) ? { kind: 'result', of: one } : undefined;
  });
}

/** What `new` gives. */
export function instanceOf(type: ValueType | undefined): ValueType | undefined {
  return each(type, (one) => {
    if (one.kind === 'constructor') return one.instance;
    return isDeferred(one) ? { kind: 'instance', of: one } : undefined;
  });
}

export type LibraryValue = ValueType & { readonly kind: 'library' };

/** The library types that a value is an instance of, also through the classes that an own class extends. */
export function libraryTypesOf(world: TypeWorld, type: ValueType | undefined): readonly LibraryValue[] {
  const found: LibraryValue[] = [];
  const seen = new Set<string>();
  const pending = [...alternatives(type)];
  for (let one = pending.shift(); one; one = pending.shift()) {
    if (one.kind === 'library') found.push(one);
    if (one.kind !== 'shape' || seen.has(`${one.path}#${one.shape}`)) continue;
    seen.add(`${one.path}#${one.shape}`);
    pending.push(...alternatives(instanceOf(world.shapeBase(one.path, one.shape))));
  }
  return found;
}

/** Names that a list or its prototype has itself; any other name on a list is a key of an object used as a map. */
const listMembers: ReadonlySet<string> = new Set(['length', 'size', 'constructor', 'prototype']);

export function memberOf(world: TypeWorld, type: ValueType | undefined, name: string): ValueType | undefined {
  return each(type, (one) => {
    switch (one.kind) {
      case 'library':
        return own(world.libraries.find(({ id }) => id === one.library)?.types[one.name], name);
      case 'module': {
        const library = world.libraries.find(({ id }) => id === one.library);
        return name === 'default' ? one : own(library?.exports, name);
      }
      case 'constructor':
        return name === 'prototype' ? one.instance : memberOf(world, one.instance, name);
      case 'shape':
        return world.shapeMember(one.path, one.shape, name);
      case 'promise':
        // What `Promise.allSettled` tells of each promise.
        if (name === 'value') return one.value;
        return name === 'reason' ? unionOf(world.libraries.map(({ error }) => error)) : undefined;
      case 'list':
        return listMembers.has(name) ? undefined : one.element;
      default:
        return isDeferred(one) ? { kind: 'member', of: one, name } : undefined;
    }
  });
}

/** A record's own property: names such as `constructor` come from code and must not reach the prototype. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

export function isDeferred(type: ValueType): boolean {
  switch (type.kind) {
    case 'import':
    case 'parameter':
    case 'ambient':
    case 'member':
    case 'result':
    case 'instance':
    case 'element':
    case 'awaited':
      return true;
    default:
      return false;
  }
}
