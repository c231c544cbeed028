import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * The report's styles and scripts as text in a module, with the hashes by which its policy lets them in: the report is made by code that
 * reads no files.
 * @param {string} root
 */
export async function reportAssets(root) {
  const folder = join(root, 'server/report/html/browser');
  const [styles, startScript, script] = await Promise.all(['report.css', 'start.ts', 'main.ts'].map((name) => bundled(join(folder, name))));
  const texts = { styles, startScript, script };
  const lines = Object.entries(texts).flatMap(([name, text]) => [
    `export const ${name} =\n  ${literal(text)};`,
    `export const ${name}Hash = '${hashOf(text)}';`,
  ]);
  return ['// Made by `npm run generate` from the files in browser/.', ...lines, ''].join('\n\n').replace(/\n\n$/, '\n');
}

async function bundled(entryPoint) {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    write: false,
    format: entryPoint.endsWith('.css') ? undefined : 'iife',
    target: ['chrome111', 'firefox121', 'safari16.4'],
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const text = outputFiles[0].text.trim();
  // What stands in the page's elements must not end them.
  if (/<\/(?:script|style)/i.test(text) || text.includes('<!--')) throw new Error(`${entryPoint} would end its element`);
  return text;
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

/** As prettier writes it. */
function literal(text) {
  const quote = text.split("'").length <= text.split('"').length ? "'" : '"';
  return quote + text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(quote, `\\${quote}`) + quote;
}
