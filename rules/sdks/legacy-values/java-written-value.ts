import type { TextConstant } from '../../../server/engine/text-constants.js';
import { originsOf } from '../../../server/languages/java/origins.js';
import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import type { JavaNode } from '../../../server/languages/java/syntax.js';
import { textConstantOf } from '../../../server/languages/java/text-constants.js';
import type { ValueAt } from '../../../server/model/messaging.js';

/** A value given to a client, with the literals of the file that it can be. */
export function writtenValueAt(argument: JavaNode, resolver: JavaResolver): ValueAt {
  const literals = originsOf(argument, resolver).flatMap((origin): TextConstant[] => {
    const constant = textConstantOf(origin, resolver.file);
    return constant ? [constant] : [];
  });
  return { value: resolver.constantOf(argument), range: { start: argument.start, end: argument.end }, literals };
}
