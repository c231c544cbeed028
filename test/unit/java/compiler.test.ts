import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { javaJars } from '../../support/java/jars.js';
import type { JavaUse } from '../../../rules/sdks/ons-http/java/index.js';
import { loadParser, project } from './support.js';

const fixtures = fileURLToPath(new URL('../../fixtures/ons-http/java', import.meta.url));
/** Files written for this test: every way in which a value can reach a call. */
const shapes = fileURLToPath(new URL('./shapes', import.meta.url));
const program = fileURLToPath(new URL('./UsesByCompiler.java', import.meta.url));

/** What the compiler says of one folder, by file: `form offset owner#member`. */
type Found = ReadonlyMap<string, readonly string[]>;

async function askCompiler(folders: readonly string[]): Promise<Found> {
  const { legacy, lombok } = await javaJars();
  const options = ['-classpath', legacy, '-encoding', 'UTF-8', '-nowarn', '-processorpath', lombok, '-XDshould-stop.ifError=FLOW'];
  const child = spawn('java', ['-XX:TieredStopAtLevel=1', program, ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(folders.join('\n') + '\n');
  let output = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) output += chunk;
  const found = new Map<string, string[]>();
  for (const line of output.split('\n')) {
    const [path, start, end, form = '', name = ''] = line.split('\t');
    if (!path) continue;
    const at = form === 'call' || form === 'constant' || form === 'method-reference' ? end : start;
    const known = found.get(path);
    if (known) known.push(`${form} ${at} ${name}`);
    else found.set(path, [`${form} ${at} ${name}`]);
  }
  return found;
}

function described({ use, form }: JavaUse): readonly string[] {
  if (form === 'import') return [];
  const isEnd = form === 'call' || form === 'constant' || form === 'method-reference';
  const name = use.row.replace(/\(.*/, '');
  return [`${form === 'super-call' ? 'call' : form} ${isEnd || form === 'super-call' ? use.range.end : use.range.start} ${name}`];
}

async function sourcesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.java'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path.split(sep).join('/'), await readFile(path, 'utf8')])));
}

describe('ONS HTTP for Java: uses, against the compiler', () => {
  it('finds exactly the uses that javac sees', async function () {
    this.timeout(300_000);
    await loadParser();
    const cases = (await readdir(fixtures, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    const folders: string[] = [shapes];
    for (const { name } of cases) {
      const expectation = await readFile(join(fixtures, name, 'expect.json'), 'utf8').catch(() => '{}');
      const parsed: unknown = JSON.parse(expectation);
      const compiles = !(typeof parsed === 'object' && parsed !== null && 'compile' in parsed && parsed.compile === false);
      if (compiles) folders.push(join(fixtures, name, 'before'));
    }
    const expected = await askCompiler(folders);
    let uses = 0;
    const missed: string[] = [];
    const invented: string[] = [];
    for (const folder of folders) {
      const sources = await sourcesIn(folder);
      const made = project(sources);
      for (const path of Object.keys(sources)) {
        // javac takes no byte order mark.
        if (sources[path]?.startsWith('\uFEFF')) continue;
        const actual = made.uses(path).flatMap(described);
        const seen = expected.get(path) ?? [];
        missed.push(...seen.filter((use) => !actual.includes(use)).map((use) => `${path}: ${use}`));
        invented.push(...actual.filter((use) => !seen.includes(use)).map((use) => `${path}: ${use}`));
        uses += actual.length;
      }
    }
    assert.deepEqual({ missed, invented }, { missed: [], invented: [] });
    assert.ok(uses > 600, `${uses} uses`);
  });
});
