import type { FactReach } from '../../engine/support.js';
import type { JavaFacts } from './facts.js';
import { simpleName } from './library-notation.js';

/**
 * Code names a type by its simple name, by that of a subtype, or by that of an interface through which it calls it: subtypes name their
 * supertypes in their own facts, and the supertypes' names are words here. So are those of its anonymous classes: who calls through one
 * cannot tell what else it can be.
 */
export function reachOf({ types, named }: JavaFacts): FactReach {
  const names = types.flatMap((type) => [type.name, ...type.supertypes.map((supertype) => supertype.name)]);
  return { words: [...new Set([...names.map(simpleName), ...named.anonymous])], receivers: [] };
}
