import { existsSync } from 'node:fs';
import { run } from './process.mjs';

/**
 * Installs the packages that are missing, where this is Debian or a relative of it and we are root (or sudo asks no password).
 * Elsewhere the error says what to install by hand.
 * @param {readonly string[]} packages
 */
export async function installDebianPackages(packages) {
  const missing = existsSync('/usr/bin/dpkg') ? await notInstalled(packages) : packages;
  if (missing.length === 0) return;
  const command = `apt-get install -y ${missing.join(' ')}`;
  if (!existsSync('/usr/bin/apt-get')) throw new Error(`This needs a Debian or Ubuntu system with these packages: ${missing.join(' ')}`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = async (...rest) => {
    const [program, ...programArguments] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...rest];
    await run(program, programArguments, { env });
  };
  console.log(`Installing Debian packages: ${missing.join(' ')}`);
  try {
    await apt('update', '-q');
    await apt('install', '-y', '-q', '--no-install-recommends', ...missing);
  } catch (error) {
    throw new Error(`Debian packages are missing. Run this as root and try again:\n    apt-get update && ${command}\n${error.message}`, {
      cause: error,
    });
  }
}

async function notInstalled(packages) {
  const missing = [];
  for (const name of packages) {
    const status = await run('dpkg-query', ['-W', '-f', '${db:Status-Status}', name]).catch(() => '');
    if (!status.includes('installed') || status.includes('not-installed')) missing.push(name);
  }
  return missing;
}
