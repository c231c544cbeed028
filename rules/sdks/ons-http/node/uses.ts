import type { ApiUse } from '../../../../server/engine/support.js';
import type { TypeScript } from '../../../../server/languages/typescript/compiler.js';
import type { NodeApiRow } from './api-row.js';

/** One use of the SDK with its place in the tree; what the rewrite works on. */
export interface ScriptUse {
  /** Plain data, as findings are made of it. */
  readonly use: ApiUse;
  readonly row: NodeApiRow;
  /** The `new` expression, the call, the property read, the shorthand in a pattern, or the unused import or require. */
  readonly node: TypeScript.Node;
}
