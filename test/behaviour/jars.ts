import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../support/java/jars.js';

/** Folder with all jars that a pom names, fetched with Maven once and kept in the user's cache. */
export async function jarsOf(pom: string): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 12);
  const folder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'rocketmq-migrate', 'runtime', hash);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${randomUUID()}`;
  try {
    await runTool('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${partial}`]);
    await rename(partial, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}
