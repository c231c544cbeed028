export { nodeApi, nodeApiRow } from './api.js';
export type { NodeApiRow, NodeApiTable } from './api-row.js';
export { onsHttpNode } from './front-end.js';
export { onsHttpLibrary } from './library.js';
export { usesIn, type ScriptUse } from './uses.js';
