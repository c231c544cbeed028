import { importedFile } from '../module-paths.js';
import { apply } from './apply.js';
import { isPending, notAnalysed, ofValue, type Entity, type Members } from './entity.js';
import { libraryExport } from './library-calls.js';
import { memberOf } from './member-of.js';
import type { JoinedValues } from './joined-values.js';
import type { ClassValues, ScriptValues } from './script-values.js';

const otherFile: Entity = ofValue({ kind: 'unknown', why: 'other-file', trail: [] });

export function joinValues(
  valuesOf: (path: string) => ScriptValues | undefined,
  reexportsOf: (path: string) => readonly string[],
  resolve: (from: string, specifier: string) => string | undefined,
): JoinedValues {
  const kept = new WeakMap<Entity, Entity>();
  const exported = new Map<string, Entity>();
  const open = new Set<unknown>();

  const world: JoinedValues = { settle, classMember, imported, classOf };

  function settle(entity: Entity): Entity {
    if (!isPending(entity)) return entity;
    const known = kept.get(entity);
    if (known) return known;
    if (open.has(entity) || open.size > 200) return notAnalysed;
    open.add(entity);
    const settled =
      entity.kind === 'import' ? imported(entity.from, entity.specifier, entity.name) : apply(world, entity.operation, entity.of);
    open.delete(entity);
    if (open.size === 0) kept.set(entity, settled);
    return isPending(settled) ? otherFile : settled;
  }

  function imported(from: string, specifier: string, name: string): Entity {
    const library = libraryExport(specifier, name);
    if (library) return library;
    if (/\.json$/.test(specifier)) {
      const file = importedFile(from, specifier);
      const whole: Entity = { kind: 'configuration', source: 'properties', prefix: '', ...(file !== undefined && { file }), trail: [] };
      return memberByName(whole, name);
    }
    const path = resolve(from, specifier);
    return path === undefined ? otherFile : exportOf(path, name);
  }

  function memberByName(entity: Entity, name: string): Entity {
    return name === '*' || name === 'default' ? entity : memberOf(world, entity, name);
  }

  function exportOf(path: string, name: string): Entity {
    const key = `${path}!${name}`;
    const known = exported.get(key);
    if (known) return known;
    if (open.has(key)) return otherFile;
    open.add(key);
    const found = findExport(path, name);
    open.delete(key);
    exported.set(key, found);
    return found;
  }

  function findExport(path: string, name: string): Entity {
    const exports = valuesOf(path)?.exports;
    if (!exports) return otherFile;
    const whole = own(exports, 'export=');
    if (name === '*') {
      const spread: Entity[] = reexportsOf(path).map((specifier) => ({ kind: 'import', from: path, specifier, name: '*' }));
      if (whole) spread.push(whole);
      if (Object.keys(exports).length === 1 && whole) return settle(whole);
      return { kind: 'object', members: exports, spread };
    }
    const direct = own(exports, name);
    if (direct) return settle(direct);
    if (whole) return name === 'default' ? settle(whole) : memberOf(world, settle(whole), name);
    if (name === 'default') return { kind: 'object', members: exports, spread: [] };
    for (const specifier of reexportsOf(path)) {
      const other = resolve(path, specifier);
      const found = other === undefined ? undefined : exportOf(other, name);
      if (found && !(found.kind === 'value' && found.value.kind === 'unknown')) return found;
    }
    return otherFile;
  }

  function classOf(path: string, start: number): ClassValues | undefined {
    const classes = valuesOf(path)?.classes;
    return classes && Object.hasOwn(classes, String(start)) ? classes[String(start)] : undefined;
  }

  function classMember(path: string, start: number, name: string, isStatic: boolean, depth = 0): Entity | undefined {
    const values = classOf(path, start);
    if (!values || depth > 10) return undefined;
    const member = own(isStatic ? values.statics : values.members, name);
    if (member) return settle(member);
    const base = values.base && settle(values.base);
    return base?.kind === 'class' ? classMember(base.path, base.start, name, isStatic, depth + 1) : undefined;
  }

  return world;
}

function own(members: Members, name: string): Entity | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
