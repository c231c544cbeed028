// Tests in a real VS Code: the extension's suite in its extension host, then the packed extension as a person installs it. Then the HTML
// report in the same browser.
//
//   node test/support/vscode/run.mjs               sets up what is missing and runs everything
//   node test/support/vscode/run.mjs suite         only the suite (or: package, report)
//
// VSCODE_EXECUTABLE=/path/to/code   runs the suite in that VS Code
// VSCODE_VERSION=stable             runs it in a VS Code that @vscode/test-electron downloads
// Neither: in code-server, which package registries have (Debian and Ubuntu; setup.mjs says what it installs).

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { setUp } from './setup.mjs';
import { runSuite } from './suite.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const workspace = join(root, 'test/vscode/workspace');
const suite = join(root, 'out/vscode/suite.cjs');
const { VSCODE_EXECUTABLE: executable, VSCODE_VERSION: version } = process.env;

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

for (const built of ['dist/client.cjs', 'dist/server.js']) {
  if (!existsSync(join(root, built))) throw new Error(`There is no ${built}. Run: npm run build`);
}
if (!executable && !version) await setUp();

let failed = false;
if (isWanted('suite')) {
  await bundleSuite();
  for (const locale of ['en', 'zh-cn']) {
    console.log(`\nVS Code, ${locale}`);
    failed = (await runInEditor(locale)) !== 0 || failed;
  }
}
if (isWanted('package') && !executable && !version) failed = (await runMocha('package')) !== 0 || failed;
if (isWanted('report') && !executable && !version) {
  for (const name of ['report', 'report-panel']) failed = (await runMocha(name)) !== 0 || failed;
}
process.exitCode = failed ? 1 : 0;

async function bundleSuite() {
  await build({
    absWorkingDir: root,
    entryPoints: ['suite', 'en.test', 'zh-cn.test'].map((name) => `test/vscode/${name}.ts`),
    outdir: 'out/vscode',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

async function runInEditor(locale) {
  const environment = { SUITE_LOCALE: locale };
  if (!executable && !version) return runSuite({ extension: root, suite, workspace, locale, environment });
  if (locale !== 'en') return 0; // needs a language pack from the marketplace
  const { runTests } = await import('@vscode/test-electron');
  const work = await mkdtemp(join(tmpdir(), 'vscode-suite-'));
  try {
    await cp(workspace, join(work, 'workspace'), { recursive: true });
    return await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : { version }),
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      extensionTestsEnv: environment,
      launchArgs: [join(work, 'workspace'), '--disable-extensions', '--disable-workspace-trust', '--no-sandbox'],
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function runMocha(name) {
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  const tests = spawn(process.execPath, [mocha, '--import=tsx', '--timeout', '180000', `test/vscode/${name}.test.mjs`], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = await once(tests, 'exit');
  return code ?? 1;
}
