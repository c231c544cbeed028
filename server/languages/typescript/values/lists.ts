import { known, unknown } from '../../../model/values.js';
import { notAnalysed, ofValue, valueOf, type Entity, type Predicate } from './entity.js';
import type { EntityWorld } from './entity-world.js';
import { either, isGiven, lacks, memberOf } from './member-of.js';
import { partOf } from './substitute.js';
import { joined } from './texts.js';

type List = Entity & { readonly kind: 'list' };

/** More possibilities than these are not told apart. */
const mostElements = 16;

/** Methods that give a list of some of the elements, or of all in another order. */
export const partsOfList: ReadonlySet<string> = new Set([
  'filter',
  'slice',
  'reverse',
  'sort',
  'toReversed',
  'toSorted',
  'values',
  'entries',
]);
export const oneOfList: ReadonlySet<string> = new Set(['find', 'findLast', 'at', 'pop', 'shift']);

/** Those that texts don't have. */
export const listOnly: ReadonlySet<string> = new Set(['filter', 'find', 'findLast', 'reverse', 'sort', 'toReversed', 'toSorted']);

/** Any element of a list, or of what configuration lists under a key. */
export function elementOf(world: EntityWorld, given: Entity): Entity {
  const list = world.settle(given);
  if (list.kind === 'configuration') return list.prefix === '' ? notAnalysed : { ...list, prefix: `${list.prefix}[*]` };
  if (list.kind === 'either') {
    const elements = list.of.filter((one) => !isEmpty(world, one)).map((one) => elementOf(world, one));
    return elements.length > 0 ? either(elements) : notAnalysed;
  }
  if (isGiven(list)) return ofValue(partOf(valueOf(list), unknown('not-analysed')));
  return list.kind === 'list' && list.elements.length > 0 && list.elements.length <= mostElements ? either(list.elements) : notAnalysed;
}

function isEmpty(world: EntityWorld, given: Entity): boolean {
  const list = world.settle(given);
  return (list.kind === 'list' && list.elements.length === 0) || (list.kind === 'value' && list.value.kind === 'known');
}

/** What a callback is given: a map's `forEach` gives its values. */
export function elementGiven(world: EntityWorld, given: Entity): Entity {
  const list = world.settle(given);
  return elementOf(world, list.kind === 'list' && list.isMap ? secondsOf(world, list) : list);
}

function secondsOf(world: EntityWorld, { elements }: List): List {
  return { kind: 'list', elements: elements.map((pair) => memberOf(world, pair, '1')) };
}

/** The elements that may pass a filter. */
export function filtered(world: EntityWorld, list: List, { member, is, not }: Predicate): List {
  const passes = (element: Entity): boolean => {
    const lacksIt = member !== undefined && lacks(world, element, member);
    const value = lacksIt ? known(null) : valueOf(member === undefined ? world.settle(element) : memberOf(world, element, member));
    if (value.kind !== 'known') return true;
    const isMet = is === undefined ? Boolean(value.value) : value.value === is;
    return isMet !== (not === true);
  };
  return { ...list, elements: list.elements.filter(passes) };
}

/** A method of a list. `mapped` gives what a callback makes of an element. */
export function listMethod(
  world: EntityWorld,
  list: List,
  method: string,
  given: readonly Entity[],
  mapped: (element: Entity) => Entity,
): Entity {
  if (list.isMap) return mapMethod(world, list, method, given);
  if (partsOfList.has(method)) return { ...list, isMixed: true };
  if (oneOfList.has(method)) return elementOf(world, list);
  if (method === 'join') return joined(list.elements, given[0]);
  if (method === 'map' && list.elements.length <= mostElements) return { kind: 'list', elements: list.elements.map(mapped) };
  if (method === 'concat') {
    const others = given.map((one) => world.settle(one));
    return others.every((one) => one.kind === 'list')
      ? { kind: 'list', elements: [...list.elements, ...others.flatMap((one) => one.elements)] }
      : notAnalysed;
  }
  return ofValue(unknown('call-result'));
}

function mapMethod(world: EntityWorld, map: List, method: string, given: readonly Entity[]): Entity {
  if (method === 'entries') return map;
  if (method === 'values') return secondsOf(world, map);
  if (method === 'keys') return { kind: 'list', elements: map.elements.map((pair) => memberOf(world, pair, '0')) };
  if (method !== 'get' || !given[0]) return ofValue(unknown('call-result'));
  const key = valueOf(given[0]);
  if (key.kind !== 'known') return elementOf(world, secondsOf(world, map));
  const found = map.elements.filter((pair) => {
    const own = valueOf(memberOf(world, pair, '0'));
    return own.kind !== 'known' || own.value === key.value;
  });
  return found.length === 0 ? ofValue(known(null)) : elementOf(world, secondsOf(world, { kind: 'list', elements: found }));
}
