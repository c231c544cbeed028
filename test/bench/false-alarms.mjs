import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';

/**
 * node test/bench/false-alarms.mjs DIR...: every finding at warning or above, with its line, to be judged by a reader; and what each scan
 * took. For code bases that have nothing to do with the old SDKs there should be none.
 */
const folders = process.argv.slice(2);
if (folders.length === 0 || !folders.every((folder) => existsSync(folder))) {
  console.error('usage: node test/bench/false-alarms.mjs DIR...');
  process.exit(2);
}
const { scanFolder } = await tsImport('./scan-folder.ts', import.meta.url);

for (const folder of folders.map((given) => resolve(given))) {
  const before = process.cpuUsage();
  const { engine, files, loaded } = await scanFolder(folder);
  const seconds = (process.cpuUsage(before).user / 1e6).toFixed(2);
  const findings = engine.findings();
  const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  console.log(
    `${basename(folder)}: ${files} files, ${loaded.files.size} read, ${findings.length} findings, ${loud.length} loud, ${seconds} s of CPU`,
  );
  for (const { ruleId, severity, path, range } of loud) {
    const text = loaded.files.get(path)?.text ?? '';
    const line = text.slice(0, range.start).split('\n').length;
    console.log(`  ${severity} ${ruleId} ${path}:${line}  ${text.split('\n')[line - 1]?.trim().slice(0, 120)}`);
  }
}
