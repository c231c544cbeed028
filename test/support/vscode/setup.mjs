// Sets up a VS Code for the tests from package registries alone: code-server (the workbench and the extension host of VS Code, served to a
// browser) with a Node of its own, Playwright, and Debian's Chromium. Takes three to four minutes once; afterwards it returns at once.
//
//   node test/support/vscode/setup.mjs

import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDebianPackages } from '../debian.mjs';
import { run } from '../process.mjs';
import { cacheFolder, host, versions } from './cache.mjs';

const debianPackages = [
  ...['chromium', 'fonts-wqy-zenhei'], // the font shows Chinese in pictures
  ...['g++', 'make', 'python3', 'pkg-config', 'libkrb5-dev', 'libsecret-1-dev', 'libx11-dev', 'libxkbfile-dev'], // native modules
];

export async function setUp() {
  if (existsSync(host.ready)) return;
  await installDebianPackages(debianPackages);
  // An interrupted installation is not worth repairing.
  await rm(cacheFolder, { recursive: true, force: true });
  await mkdir(host.nodeFolder, { recursive: true });
  await mkdir(host.codeServer, { recursive: true });

  await npmInstall(host.nodeFolder, [`node@${versions.node}`]);
  // The native modules are compiled against that Node, whose headers lie beside it, and npm itself runs on it. A second installation
  // in its folder would remove the headers.
  const nodePackage = join(host.nodeFolder, 'node_modules', 'node');
  await npmInstall(host.codeServer, [`code-server@${versions.codeServer}`, `playwright-core@${versions.playwright}`], {
    PATH: `${join(nodePackage, 'bin')}:${process.env.PATH}`,
    npm_config_nodedir: join(nodePackage, 'node_modules', `node-${process.platform}-${process.arch}`),
  });
  await writeFile(host.ready, '');
}

async function npmInstall(folder, packages, environment = {}) {
  console.log(`Installing ${packages.join(', ')} in ${folder}`);
  // The project's own .npmrc switches install scripts off, and npm hands that down to what it runs.
  const options = ['--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', '--prefix', folder, ...options, ...packages], { cwd: folder, env: { ...process.env, ...environment } });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await setUp();
