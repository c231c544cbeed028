import type { TargetVersions } from '../../server/engine/support.js';

/** Recommended for ApsaraMQ 5.x instances (release notes, Dec 2025) and the newest of npm that was tried on a real broker. */
export const defaultTargets: TargetVersions = { java: '5.0.7', node: '1.0.8' };
