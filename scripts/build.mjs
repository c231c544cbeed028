import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles into dist/: the command line and the language server (ES modules that share their chunks, so that the TypeScript
 * compiler is there once and is loaded on first need), the editor's client, and beside them the parsers' wasm files.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
/** Made beside it and then put in its place, so that dist/ is never there in part. */
const made = join(root, `dist.${process.pid}.tmp`);
const require = createRequire(import.meta.url);
const started = performance.now();

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Some packages' `main` is a UMD file, which hides its imports from a bundler.
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: true,
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'linked',
  logLevel: 'warning',
};

/** CommonJS packages in an ES module still call `require`; the compiler also asks where it lies. */
const requireShim = [
  "import { createRequire as createRequire_ } from 'node:module';",
  "import { fileURLToPath as fileURLToPath_ } from 'node:url';",
  "import { dirname as dirname_ } from 'node:path';",
  'const require = createRequire_(import.meta.url);',
  'const __filename = fileURLToPath_(import.meta.url);',
  'const __dirname = dirname_(__filename);',
].join('');

mkdirSync(made);

process.on('exit', () => rmSync(made, { recursive: true, force: true }));
const client = 'client/main.ts';
await Promise.all([
  build({
    ...common,
    entryPoints: { cli: 'server/cli/main.ts', server: 'server/lsp/main.ts' },
    outdir: made,
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    banner: { js: requireShim },
  }),
  existsSync(join(root, client)) &&
    build({ ...common, entryPoints: [client], outfile: join(made, 'client.cjs'), format: 'cjs', external: ['vscode'] }),
]);

for (const name of ['web-tree-sitter/web-tree-sitter.wasm', 'tree-sitter-java/tree-sitter-java.wasm']) {
  copyFileSync(require.resolve(name), join(made, name.slice(name.indexOf('/') + 1)));
}

rmSync(dist, { recursive: true, force: true });
renameSync(made, dist);

const files = readdirSync(dist).filter((name) => !name.endsWith('.map'));
const bytes = files.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0);
const seconds = (performance.now() - started) / 1000;
console.log(`Built dist/: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s.`);
