import type { ApiUse } from '../../../server/engine/support.js';
import type { TextRange } from '../../../server/engine/text.js';
import type { JavaNode } from '../../../server/languages/java/syntax.js';
import type { Family, Part } from '../../../server/model/messaging.js';
import { rangeOf } from './values.js';
import type { JavaUse } from './use.js';

/** Numbers the parts of a file's model and knows which object each of them is. */
export interface Parts {
  make(range: TextRange, roots?: readonly JavaNode[]): Part;
  /** The part that an object is, where it is one part only. */
  of(roots: readonly JavaNode[]): number | undefined;
  say(use: JavaUse, data: NonNullable<ApiUse['data']>): void;
  readonly data: ReadonlyMap<JavaUse, NonNullable<ApiUse['data']>>;
}

export function createParts(family: Family): Parts {
  const ids = new Map<JavaNode, number>();
  const data = new Map<JavaUse, NonNullable<ApiUse['data']>>();
  let next = 0;
  return {
    data,
    make(range, roots = []) {
      const id = next++;
      for (const root of roots) ids.set(root, id);
      return { id, family, range: rangeOf(range) };
    },
    of(roots) {
      const found = new Set(roots.flatMap((root) => ids.get(root) ?? []));
      return found.size === 1 ? [...found][0] : undefined;
    },
    say(use, said) {
      if (Object.keys(said).length > 0) data.set(use, { ...data.get(use), ...said });
    },
  };
}

/** `send` of `..Producer#send(..)`; empty for what is no call. */
export function memberName(use: JavaUse): string {
  return use.form === 'call' || use.form === 'method-reference' ? (/#([\w<>]+)/.exec(use.use.row)?.[1] ?? '') : '';
}

/** The type that declares the member of a use, or that is made. */
export function ownerName(use: JavaUse): string {
  return use.use.row.replace(/#.*/, '');
}
