export { buildWorkspace } from './build-workspace.js';
export type { WorkspaceInputs } from './inputs.js';
export { wantedKeys } from './wanted-keys.js';
