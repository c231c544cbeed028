import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { astGrepRules, packageNames, patternCount } from './legacy-patterns.mjs';
import { median } from './measure.mjs';

/**
 * npm run bench -- DIR: a scan of DIR from a cold start, without any cache of the tool's, next to ripgrep's search for the same
 * package names and ast-grep's for the same calls. All read files that the system has in memory; each figure is the
 * middle one of three runs.
 */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const require = createRequire(import.meta.url);
const runs = 3;

const [given] = process.argv.slice(2);
if (given === undefined || !existsSync(given)) {
  console.error('usage: npm run bench -- DIR');
  process.exit(2);
}
const folder = resolve(given);

/** A program that a package ships for this system; its installation scripts need not have run. */
function shipped(name, file) {
  const platform = `${process.platform}-${process.arch}`;
  for (const suffix of [platform, `${platform}-gnu`, `${platform}-msvc`]) {
    try {
      const manifest = require.resolve(`${name}-${suffix}/package.json`);
      return join(dirname(manifest), process.platform === 'win32' ? `${file}.exe` : file);
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

const work = mkdtempSync(join(tmpdir(), 'rocketmq-migrate-bench-'));
try {
  const rules = join(work, 'rules.yml');
  writeFileSync(rules, astGrepRules());
  const result = join(work, 'result.json');
  const typeArguments = ['-g', '*.java', '-g', '*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'];
  const tools = [
    {
      name: 'rocketmq-migrate scan',
      command: process.execPath,
      args: [
        join(root, 'bin/rocketmq-migrate.mjs'),
        'scan',
        folder,
        '--format',
        'json',
        '--output',
        result,
        '--fail-on',
        'never',
        '--quiet',
      ],
      codes: [0, 3],
    },
    {
      name: `ripgrep, ${packageNames.length} names`,
      command: shipped('@vscode/ripgrep', 'bin/rg'),
      args: ['--count', ...packageNames.flatMap((name) => ['-F', '-e', name]), ...typeArguments, folder],
      codes: [0, 1],
    },
    {
      name: `ast-grep, ${patternCount} patterns`,
      command: shipped('@ast-grep/cli', 'ast-grep'),
      args: ['scan', '--rule', rules, '--json=stream', folder],
      codes: [0, 1],
    },
  ];
  const measured = [];
  for (const tool of tools) {
    if (tool.command === undefined) {
      console.error(`${tool.name}: not available for this system`);
      continue;
    }
    const run = await median(runs, tool.command, tool.args);
    if (!tool.codes.includes(run.code)) throw new Error(`${tool.name} ended with ${run.code}: ${run.errors.slice(0, 500)}`);
    measured.push({ ...tool, ...run });
  }
  report(measured, JSON.parse(readFileSync(result, 'utf8')).summary);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function report(measured, summary) {
  const code = new Set(['java', 'typescript', 'javascript']);
  console.log(
    `${folder}: ${summary.filesScanned} files, ${(summary.bytesScanned / 1e6).toFixed(1)} MB, ${summary.findings} findings (${[...code].join(', ')} and the files that configure and build them)`,
  );
  console.log();
  console.log(`${'tool'.padEnd(28)}${'wall s'.padStart(9)}${'cpu s'.padStart(9)}${'peak MB'.padStart(10)}${'wall, ratio'.padStart(14)}`);
  const [own] = measured;
  const figure = (value, digits) => (value === undefined ? '-' : value.toFixed(digits));
  for (const { name, wall, cpu, peak } of measured) {
    console.log(
      `${name.padEnd(28)}${figure(wall, 2).padStart(9)}${figure(cpu, 2).padStart(9)}${figure(peak, 0).padStart(10)}${figure(wall / own.wall, 2).padStart(14)}`,
    );
  }
}
