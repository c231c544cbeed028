import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Steps that the scripts share. They need nothing but Node: they may run before anything is installed. */

const oldestNode = [20, 19];

/** Runs a program with its output shown; the script ends when it fails. */
export function run(what, command, args, folder) {
  console.log(`${what}: ${[command, ...args].join(' ')}`);
  const { status, error } = spawnSync(command, args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(`${what} failed${error ? `: ${error.message}` : ''}.`);
  process.exit(1);
}

/** Brings node_modules to what the lock file says, unless it is that already. */
export function install(root) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    console.error(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && isInstalled(lock, installed)) return;
  run('Installing', 'npm', ['ci', '--no-audit', '--no-fund'], root);
}

/** npm writes down what it installed; a lock file that asks for anything else is newer. */
function isInstalled(lock, installed) {
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true;
  const versions = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const have = versions(installed);
  return Object.entries(versions(lock)).every(([name, wanted]) => name === '' || wanted.optional || have[name]?.version === wanted.version);
}
