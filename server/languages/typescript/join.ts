import type { Library } from './libraries.js';
import { createModuleResolver } from './module-paths.js';
import type { ScriptFacts, ScriptIndex } from './project-index.js';
import { describedType } from './typings.js';
import { awaited, elementOf, instanceOf, libraryOf, memberOf, own, resultOf, type TypeWorld } from './type-operations.js';
import { joinValues } from './values/joined.js';
import { alternatives, exportsShape, holdsLibrary, unionOf, type ValueType } from './value-types.js';

/** Joins the facts of all files. Types are settled when they are asked for, and kept. */
export function joinFacts(facts: ReadonlyMap<string, ScriptFacts>, libraries: readonly Library[]): ScriptIndex {
  const paths = [...facts.keys()].sort();
  const resolve = createModuleResolver(paths);
  const settledExports = new Map<string, ValueType | null>();
  const open = new Set<string>();
  let passed: ReadonlyMap<string, PassedArgument[]> | undefined;

  const world: TypeWorld = {
    libraries,
    shapeMember(path, shape, name) {
      if (shape === exportsShape) return exportOf(path, name);
      const members = own(facts.get(path)?.shapes, String(shape));
      const member = own(members, name);
      if (member) return guarded(`${path}#${shape}.${name}`, () => settle(member));
      const base = own(members, 'super');
      return base && guarded(`${path}#${shape}<${name}`, () => memberOf(world, instanceOf(settle(base)), name));
    },
    shapeBase(path, shape) {
      const base = own(own(facts.get(path)?.shapes, String(shape)), 'super');
      return base && guarded(`${path}#${shape}<`, () => settle(base));
    },
    functionResult: () => undefined,
    shapeElement(path, shape) {
      const members = own(facts.get(path)?.shapes, String(shape)) ?? {};
      return guarded(`${path}#${shape}[]`, () => unionOf(Object.values(members).map(settle)));
    },
  };

  function guarded(key: string, compute: () => ValueType | undefined): ValueType | undefined {
    const kept = settledExports.get(key);
    if (kept !== undefined) return kept ?? undefined;
    if (open.has(key)) return undefined;
    open.add(key);
    const type = compute();
    open.delete(key);
    if (open.size === 0) settledExports.set(key, type ?? null);
    return type;
  }

  function settle(type: ValueType | undefined): ValueType | undefined {
    switch (type?.kind) {
      case undefined:
        return undefined;
      case 'import':
        return importOf(type.from, type.specifier, type.name);
      case 'parameter':
        return argumentOf(type.of.path, type.of.start, type.index);
      case 'ambient':
        return ambientOf(type.name);
      case 'member':
        return memberOf(world, settle(type.of), type.name);
      case 'result':
        return resultOf(world, settle(type.of));
      case 'instance':
        return instanceOf(settle(type.of));
      case 'element':
        return elementOf(world, settle(type.of));
      case 'awaited':
        return awaited(settle(type.of));
      case 'constructor': {
        const instance = settle(type.instance);
        return instance && { kind: 'constructor', instance };
      }
      case 'promise': {
        const value = settle(type.value);
        return value && { kind: 'promise', value };
      }
      case 'list': {
        const element = settle(type.element);
        return element && { kind: 'list', element };
      }
      case 'function': {
        const { result: unsettled, ...rest } = type;
        const result = settle(unsettled);
        return result ? { ...rest, result } : rest;
      }
      case 'union':
        return unionOf(type.types.map(settle));
      default:
        return type;
    }
  }

  function importOf(from: string, specifier: string, name: string): ValueType | undefined {
    const library = libraryOf(libraries, specifier);
    if (library) {
      const module: ValueType = { kind: 'module', library: library.id };
      return name === '*' ? module : (memberOf(world, module, name) ?? typingOf(specifier, name));
    }
    const path = resolve(from, specifier);
    return path === undefined ? undefined : exportOf(path, name);
  }

  function typingOf(module: string, name: string): ValueType | undefined {
    for (const path of paths) {
      const members = own(own(facts.get(path)?.typings, module), name);
      const library = members && libraryOf(libraries, module);
      if (library) return describedType(library, members);
    }
    return undefined;
  }

  function exportOf(path: string, name: string): ValueType | undefined {
    return guarded(`${path}!${name}`, () => findExport(path, name));
  }

  function findExport(path: string, name: string): ValueType | undefined {
    const file = facts.get(path);
    if (!file) return undefined;
    const whole = own(file.exports, 'export=');
    if (name === '*') return unionOf([settle(whole), { kind: 'shape', path, shape: exportsShape }]);
    const direct = own(file.exports, name);
    if (direct) return settle(direct);
    if (whole) {
      const settled = settle(whole);
      const member = memberOf(world, settled, name);
      if (member) return member;
      if (name === 'default') return settled;
    }
    if (name === 'default')
      return Object.keys(file.exports).length > 0 && !file.exports['default'] ? { kind: 'shape', path, shape: exportsShape } : undefined;
    return unionOf(file.reexports.map((specifier) => importOf(path, specifier, name)));
  }

  function ambientOf(name: string): ValueType | undefined {
    return guarded(`@${name}`, () => unionOf(ambientPaths(name).map((path) => settle(own(facts.get(path)?.ambient, name)))));
  }

  function ambientPaths(name: string): readonly string[] {
    return paths.filter((path) => own(facts.get(path)?.ambient, name) !== undefined);
  }

  function argumentsFor(path: string, start: number, index: number): readonly PassedArgument[] {
    passed ??= collectPassed();
    return passed.get(argumentKey(path, start, index)) ?? [];
  }

  function argumentOf(path: string, start: number, index: number): ValueType | undefined {
    return guarded(`(${argumentKey(path, start, index)})`, () => unionOf(argumentsFor(path, start, index).map(({ type }) => settle(type))));
  }

  function collectPassed(): ReadonlyMap<string, PassedArgument[]> {
    const collected = new Map<string, PassedArgument[]>();
    passed = collected;
    for (const from of paths) {
      for (const { callee, index, argument } of facts.get(from)?.passed ?? []) {
        for (const target of alternatives(settle(callee))) {
          const place = placeOf(target);
          if (!place) continue;
          const key = argumentKey(place.path, place.start, index);
          const list = collected.get(key) ?? [];
          list.push({ from, type: argument });
          collected.set(key, list);
        }
      }
    }
    settledExports.clear();
    return collected;
  }

  const values = joinValues(
    (path) => facts.get(path)?.values,
    (path) => facts.get(path)?.reexports ?? [],
    resolve,
  );
  return {
    ...world,
    values,
    paths,
    factsOf: (path) => facts.get(path),
    resolve,
    exportOf,
    ambientOf,
    ambientPaths,
    argumentOf,
    passersOf: (path, start, index) => argumentsFor(path, start, index).map(({ from }) => from),
    typingOf,
    settle,
  };
}

interface PassedArgument {
  readonly from: string;
  readonly type: ValueType;
}

function argumentKey(path: string, start: number, index: number): string {
  return `${path}:${start}:${index}`;
}

function placeOf(type: ValueType): { readonly path: string; readonly start: number } | undefined {
  if (type.kind === 'function') return type.declared;
  if (type.kind !== 'constructor' || type.instance.kind !== 'shape') return undefined;
  return { path: type.instance.path, start: type.instance.shape };
}

/** Whether a type leads to a library value somewhere: directly, or through members of own shapes. */
export function leadsToLibrary(index: ScriptIndex, type: ValueType | undefined, seen = new Set<string>()): boolean {
  if (holdsLibrary(type)) return true;
  switch (type?.kind) {
    case 'constructor':
      return leadsToLibrary(index, type.instance, seen);
    case 'promise':
      return leadsToLibrary(index, type.value, seen);
    case 'list':
      return leadsToLibrary(index, type.element, seen);
    case 'function':
      return type.rejects === true || leadsToLibrary(index, type.result, seen);
    case 'union':
      return type.types.some((one) => leadsToLibrary(index, one, seen));
    case 'shape': {
      const key = `${type.path}#${type.shape}`;
      if (seen.has(key)) return false;
      seen.add(key);
      const file = index.factsOf(type.path);
      const members = type.shape === exportsShape ? file?.exports : own(file?.shapes, String(type.shape));
      return Object.keys(members ?? {}).some((name) => {
        const member = name === 'super' ? index.settle(own(members, name)) : index.shapeMember(type.path, type.shape, name);
        return leadsToLibrary(index, member, seen);
      });
    }
    default:
      return false;
  }
}
