import { unknown } from '../../../model/values.js';
import { notAnalysed, ofValue, valueOf, type Entity, type Members } from './entity.js';
import type { EntityWorld } from './entity-world.js';
import { alternative, either, memberOf } from './member-of.js';

type Schema = Entity & { readonly kind: 'schema' };

/**
 * Libraries that check configuration and say what holds without it: https://zod.dev, https://joi.dev/api, https://github.com/jquense/yup,
 * https://github.com/af/envalid, https://github.com/evanshortiss/env-var, https://github.com/mozilla/node-convict
 */
const names: ReadonlySet<string> = new Set(['zod', 'joi', 'yup', 'envalid', 'env-var', 'convict']);

export function isSchemaLibrary(module: string): boolean {
  return names.has(module);
}

/** What a function of such a library gives. */
export function schemaCall(world: EntityWorld, module: string, name: string, given: readonly Entity[]): Entity {
  const bare = name.replace(/^(?:(?:default|z|env)\.)+/, '').replace(/^default$/, '');
  const [first, second] = given;
  if (module === 'convict')
    return bare === '' && first ? { kind: 'schema', library: module, value: convicted(world, first, '') } : notAnalysed;
  if (module === 'env-var') return bare === 'get' && first ? fromEnvironment(first, second) : notAnalysed;
  if (module === 'envalid') {
    if (bare === 'cleanEnv')
      return first && second ? checked(world, { kind: 'schema', library: module, members: membersOf(second) }, first) : notAnalysed;
    return { kind: 'schema', library: module, ...(first && withFallback(world, first)) };
  }
  if (bare === 'attempt') return first && second?.kind === 'schema' ? checked(world, second, first) : notAnalysed;
  return { kind: 'schema', library: module, ...(bare === 'object' && first && { members: membersOf(first) }) };
}

/** `str({ default: 'orders', devDefault: 'test' })`. */
function withFallback(world: EntityWorld, options: Entity): { readonly fallback?: Entity } {
  if (options.kind !== 'object') return {};
  const found = ['default', 'devDefault']
    .filter((name) => Object.hasOwn(options.members, name))
    .map((name) => memberOf(world, options, name));
  return found.length > 0 ? { fallback: either(found) } : {};
}

function membersOf(entity: Entity): Members {
  return entity.kind === 'object' && entity.spread.length === 0 ? entity.members : {};
}

function fromEnvironment(name: Entity, fallback: Entity | undefined): Entity {
  const key = valueOf(name);
  if (key.kind !== 'known') return notAnalysed;
  const value: Entity = { kind: 'configuration', source: 'environment', prefix: String(key.value), trail: [] };
  return { kind: 'schema', library: 'env-var', value: fallback ? alternative(value, fallback, true) : value };
}

/** `{ mq: { topic: { default: 'orders', env: 'MQ_TOPIC' } } }`: keys that files may set, variables, and what holds without both. */
function convicted(world: EntityWorld, given: Entity, key: string): Entity {
  const entity = world.settle(given);
  if (entity.kind !== 'object' || entity.spread.length > 0) return notAnalysed;
  if (!Object.hasOwn(entity.members, 'default')) {
    const members = Object.entries(entity.members).map(([name, member]): [string, Entity] => [
      name,
      convicted(world, member, key === '' ? name : `${key}.${name}`),
    ]);
    return { kind: 'object', members: Object.fromEntries(members), spread: [] };
  }
  const variable = valueOf(memberOf(world, entity, 'env'));
  const fromVariable: Entity | undefined =
    variable.kind === 'known' ? { kind: 'configuration', source: 'environment', prefix: String(variable.value), trail: [] } : undefined;
  const fallback = memberOf(world, entity, 'default');
  const set: Entity = { kind: 'configuration', source: 'properties', prefix: key, trail: [] };
  return alternative(fromVariable ?? set, fromVariable ? alternative(set, fallback, true) : fallback, true);
}

const checks: ReadonlySet<string> = new Set(['parse', 'parseAsync', 'validateSync', 'cast', 'validateAsync']);
const making: ReadonlySet<string> = new Set(['transform', 'pipe', 'preprocess', 'custom', 'and', 'or']);

/** A method of a schema: most of them only check. */
export function schemaMethod(world: EntityWorld, schema: Schema, method: string, given: readonly Entity[]): Entity {
  const [first] = given;
  if (method === 'default' || method === 'prefault') return first ? withDefault(schema, first) : schema;
  if (schema.value) return methodOfValue(world, schema, schema.value, method, first);
  if (making.has(method)) return notAnalysed;
  if (checks.has(method) || (method === 'validate' && schema.library === 'yup')) return first ? checked(world, schema, first) : notAnalysed;
  if (method === 'safeParse' || method === 'validate') {
    const member = method === 'validate' ? 'value' : 'data';
    return first ? { kind: 'object', members: { [member]: checked(world, schema, first) }, spread: [] } : notAnalysed;
  }
  if (method === 'extend' || method === 'keys' || method === 'append' || method === 'shape')
    return first ? { ...schema, members: { ...schema.members, ...membersOf(world.settle(first)) } } : notAnalysed;
  return schema;
}

function withDefault(schema: Schema, given: Entity): Entity {
  const fallback = given.kind === 'function' ? given.result : given;
  return schema.value ? { ...schema, value: alternative(schema.value, fallback, true) } : { ...schema, fallback };
}

/** `get('TOPIC').required().asString()`, `config.get('mq.topic')`. */
function methodOfValue(world: EntityWorld, schema: Schema, value: Entity, method: string, given: Entity | undefined): Entity {
  if (/^as[A-Z]/.test(method)) return value;
  if (schema.library !== 'convict') return schema;
  const path = given && valueOf(given);
  if (method === 'getProperties') return value;
  if (method !== 'get') return schema;
  if (path?.kind !== 'known') return ofValue(unknown('call-result'));
  return String(path.value)
    .split('.')
    .reduce((of, name) => memberOf(world, of, name), value);
}

/** What comes out of a check: each member as it is given, or what holds without it. */
function checked(world: EntityWorld, schema: Schema, input: Entity): Entity {
  if (schema.members) {
    const members = Object.entries(schema.members).map(([name, member]): [string, Entity] => {
      const inner = world.settle(member);
      // What makes something else of a value is not followed.
      return [name, inner.kind === 'schema' ? checked(world, inner, memberOf(world, input, name)) : notAnalysed];
    });
    return { kind: 'object', members: Object.fromEntries(members), spread: [] };
  }
  return schema.fallback ? alternative(input, world.settle(schema.fallback), true) : input;
}
