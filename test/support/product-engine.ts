import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../server/engine/create-engine.js';
import type { Engine, EngineSettings } from '../../server/engine/engine.js';
import { languageOf } from '../../server/engine/languages.js';
import { useGrammarsOnDisk } from '../../server/workspace/grammars.js';
import { product } from '../../rules/product.js';
import { defaultTargets } from '../../rules/targets/versions.js';

export const testSettings: EngineSettings = { targets: defaultTargets, severities: {} };

/** An engine with the real product over the given texts, analysed. */
export async function analysedEngine(files: ReadonlyMap<string, string>, settings = testSettings): Promise<Engine> {
  useGrammarsOnDisk();
  const engine = createEngine(product, settings);
  for (const [path, text] of files) {
    const language = languageOf(path);
    if (language) engine.update({ path, text, language });
  }
  await engine.load();
  engine.analyze();
  return engine;
}

/** All files below a folder by their path relative to it, as text with every byte kept (BOM included). */
export function readTree(folder: string, prefix = ''): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(join(folder, prefix)).sort()) {
    const path = prefix ? `${prefix}/${name}` : name;
    if (statSync(join(folder, path)).isDirectory()) for (const [below, text] of readTree(folder, path)) files.set(below, text);
    else files.set(path, readFileSync(join(folder, path), 'utf8'));
  }
  return files;
}
