import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Parts that run in Node, in a worker and in a browser. */
const core = ['server/engine', 'server/languages', 'server/model', 'server/report', 'server/l10n', 'rules'];
const shells = ['server/lsp', 'server/cli', 'server/workspace', 'client'];

interface Import {
  readonly from: string;
  /** A path below the root, or a package's name. */
  readonly to: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[mc]?ts$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => ({
    from: file,
    to: fileName.startsWith('.') ? relative(root, join(root, dirname(file), fileName)).replaceAll('\\', '/') : fileName,
  }));
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

function isPlatform(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name) || /^vscode(?:$|-)/.test(name);
}

function show({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

/** Files that reach themselves through what they import, types included: neither can be read without the other. */
function circles(imports: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to.replace(/\.js$/, '.ts')]);
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}

describe('imports', () => {
  const all = [...core, ...shells].flatMap(sources).flatMap(importsOf);

  it('are found', () => assert.ok(all.length > 200, `${all.length}`));

  it('keep the core free of Node, the editor and the shells', () => {
    const wrong = all.filter(({ from, to }) => isBelow(from, core) && (isPlatform(to) || isBelow(to, shells)));
    assert.deepEqual(wrong.map(show), []);
  });

  it('let rules know only the model, the languages and the public interface of the engine', () => {
    const wrong = all.filter(
      ({ from, to }) => isBelow(from, ['rules']) && isBelow(to, ['server']) && isBelow(to, ['server/report', ...shells]),
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it('keep rules out of the engine, the model and the languages', () => {
    const wrong = all.filter(
      ({ from, to }) => isBelow(from, ['server/engine', 'server/model', 'server/languages', 'server/l10n']) && isBelow(to, ['rules']),
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it('go round in no circle', () => {
    const ring = [
      { from: 'a.ts', to: 'b.js' },
      { from: 'b.ts', to: 'a.js' },
    ];
    assert.deepEqual(circles(ring), ['a.ts -> b.ts -> a.ts']);
    assert.deepEqual(circles(all), []);
  });

  it('keep analysis out of the editor client', () => {
    const wrong = all.filter(({ from, to }) => isBelow(from, ['client']) && isBelow(to, ['server', 'rules']));
    assert.deepEqual(wrong.map(show), []);
  });
});
