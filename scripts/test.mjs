import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './steps.mjs';

/**
 * npm test: sets up what the tests need, then runs everything. A part that cannot run has failed. The last line says
 * "N passed, N failed".
 *
 *   npm test -- NAME...    only these steps (they are listed by a wrong name)
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const started = performance.now();

const mocha = (...patterns) => [
  process.execPath,
  ['node_modules/mocha/bin/mocha.js', '--import=tsx', '--timeout', '60000', '--forbid-only', '--forbid-pending', '--no-color', ...patterns],
];
const node = (...args) => [process.execPath, args];

/** In this order; `counts` are tests by mocha, the others are one check each. */
const steps = [
  { name: 'build', run: node('scripts/build.mjs') },
  { name: 'types', run: node('node_modules/typescript/bin/tsc', '-b') },
  { name: 'eslint', run: node('node_modules/eslint/bin/eslint.js', '.') },
  { name: 'prettier', run: node('node_modules/prettier/bin/prettier.cjs', '--check', '.') },
  { name: 'generated', run: node('scripts/generate.mjs', '--check') },
  { name: 'unit', run: mocha('test/unit/**/*.test.ts'), counts: true, needs: ['java', 'mvn'] },
  { name: 'fixtures', run: mocha('test/*.test.ts'), counts: true, needs: ['java', 'mvn'] },
  { name: 'cli', run: mocha('test/cli/**/*.test.ts'), counts: true, needs: ['git'] },
  { name: 'lsp', run: mocha('test/lsp/**/*.test.ts'), counts: true, needs: ['nvim'] },
  { name: 'behaviour', run: mocha('test/behaviour/**/*.test.ts'), counts: true, needs: ['java', 'mvn'] },
  { name: 'vscode', run: node('test/support/vscode/run.mjs'), counts: true },
];

/** Programs that a step calls, and the Debian packages that bring them. */
const debian = { java: 'default-jdk-headless', mvn: 'maven', git: 'git', nvim: 'neovim' };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. Steps: ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

install(root);
const { installDebianPackages } = await import('../test/support/debian.mjs');

const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
// All at once, as apt-get has one user at a time. A failure is said by the step that needs what is missing.
await provide(chosen.flatMap(({ needs = [] }) => needs)).catch(() => undefined);
/** Takes minutes the first time, most of them waiting for downloads and one compiler: it runs beside the other steps. */
const ownEditor = process.env.VSCODE_EXECUTABLE || process.env.VSCODE_VERSION;
const editor = chosen.some(({ name }) => name === 'vscode') && !ownEditor ? prepareEditor() : undefined;

const results = [];
for (const step of chosen) {
  console.log(`\n=== ${step.name}`);
  const since = performance.now();
  const result = await perform(step);
  results.push({ name: step.name, seconds: (performance.now() - since) / 1000, ...result });
}

console.log();
for (const { name, seconds, passed, failed, problem } of results) {
  console.log(
    `${name.padEnd(12)}${`${passed} passed`.padStart(14)}${`${failed} failed`.padStart(12)}${`${seconds.toFixed(1)} s`.padStart(10)}${problem ? `  ${problem}` : ''}`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`all in ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;

async function perform({ name, run: [command, args], counts = false, needs = [] }) {
  try {
    await provide(needs);
    if (name === 'vscode') await editor;
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1, problem: 'could not be set up' };
  }
  const { code, output } = await shown(command, args);
  if (!counts) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, problem: `ended with ${code}` };
  const passed = counted(output, 'passing');
  const failed = counted(output, 'failing') + counted(output, 'pending');
  if (code !== 0 && failed === 0) return { passed, failed: 1, problem: `ended with ${code}` };
  if (passed + failed === 0) return { passed, failed: 1, problem: 'ran no test' };
  return { passed, failed };
}

/** Of all mocha runs in an output. */
function counted(output, word) {
  // eslint-disable-next-line no-control-regex
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '');
  return [...plain.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce((total, match) => total + Number(match[1]), 0);
}

async function provide(programs) {
  const missing = [...new Set(programs)].filter((program) => !isThere(program));
  if (missing.length > 0) await installDebianPackages(missing.map((program) => debian[program]));
}

function isThere(program) {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program];
  return (process.env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .some((folder) => names.some((name) => existsSync(join(folder, name))));
}

function prepareEditor() {
  const preparing = import('../test/support/vscode/setup.mjs').then(({ setUp }) => setUp());
  // A failure is said where the step that needs it would have run.
  preparing.catch(() => undefined);
  return preparing;
}

/** Runs a step with its output shown as it comes. */
function shown(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => resolve({ code: error.message, output }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
}
