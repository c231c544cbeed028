import type { FactReach } from '../../engine/support.js';
import type { JavaFacts, TypeFacts, TypeReference } from './facts.js';
import { simpleName } from './library-notation.js';
import type { JavaLibrary } from './library.js';

/** Simple names of the types that containers exchange as beans and that matter: those of libraries that are followed. */
export function exchangedNames(libraries: readonly JavaLibrary[]): ReadonlySet<string> {
  return new Set(libraries.filter(({ isTracked }) => isTracked).flatMap(({ types }) => [...types.keys()].map(simpleName)));
}

/**
 * Code names a type by its simple name, by that of a subtype, or by that of an interface through which it calls it: subtypes name their
 * supertypes in their own facts, and the supertypes' names are words here; so are those of types that anonymous classes extend.
 */
export function reachOf({ types, named }: JavaFacts, exchanged: ReadonlySet<string>): FactReach {
  const names = types.flatMap((type) => [type.name, ...type.supertypes.map((supertype) => supertype.name)]);
  return {
    words: [...new Set([...names.map(simpleName), ...named.anonymous])],
    receivers: [],
    exchanged: types.flatMap(beanTypes).filter(({ word }) => exchanged.has(word)),
  };
}

/** Types of beans that a type makes, and of what a container can hand to it. */
function beanTypes({ annotations, members }: TypeFacts): NonNullable<FactReach['exchanged']> {
  return members
    .filter((member) => member.annotations.length > 0 || annotations.length > 0)
    .flatMap((member) => {
      const how = [member.kind, ...annotations, ...member.annotations].join(' ');
      const names = [...(member.type ? namesIn(member.type) : []), ...member.parameters.flatMap(namesIn)];
      return names.map((word) => ({ word, how }));
    });
}

function namesIn({ name, arguments: given }: TypeReference): readonly string[] {
  return [simpleName(name), ...given.flatMap(namesIn)];
}
