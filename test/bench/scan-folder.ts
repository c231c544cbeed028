import { product } from '../../rules/product.js';
import { neverCancelled } from '../../server/engine/cancellation.js';
import { createEngine } from '../../server/engine/create-engine.js';
import type { Engine } from '../../server/engine/engine.js';
import { nodeFileSystem } from '../../server/workspace/file-system.js';
import { useGrammarsOnDisk } from '../../server/workspace/grammars.js';
import { loadWorkspace, wantedBy, type LoadedWorkspace } from '../../server/workspace/load-workspace.js';
import { walk } from '../../server/workspace/walk.js';

export interface ScannedFolder {
  readonly engine: Engine;
  readonly loaded: LoadedWorkspace;
  /** Files that were looked into. */
  readonly files: number;
}

/** A scan without settings, with the engine at hand: what the command line does before it prints. */
export async function scanFolder(folder: string): Promise<ScannedFolder> {
  useGrammarsOnDisk();
  const engine = createEngine(product, { targets: { java: '5.0.7', node: '1.0.8' }, severities: {} });
  const { files } = walk(nodeFileSystem, folder, { wants: wantedBy(product) });
  const loaded = await loadWorkspace(engine, files, { fileSystem: nodeFileSystem, product, cancellation: neverCancelled });
  return { engine, loaded, files: files.length };
}
