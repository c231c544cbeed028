import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const usage = `usage: node test/bench/values.mjs [--sites] DIR...
       node test/bench/values.mjs --judged LABELS_DIR CORPUS_DIR [NAME...]

What of the values that messaging is given (topics, groups, endpoints, credentials, delays) is known, comes from a configuration key, or
stays open, and why. With --sites every place is listed, to be judged by a reader.

--judged compares with what a reader says, who has read the code and not the product's answers. LABELS_DIR holds one file for each
repository, NAME.tsv for the folder CORPUS_DIR/NAME (NAME~anything.tsv too, where two readers share one). A line is one place, its fields
are separated by tabs: path, line (from 1, where the value's expression stands), role (topic, group, endpoint, access key, secret key or
delay), level (any name: the figures are printed by it), expected, note. Expected is one or several of these, with '; ' between:
  known: a | b           every value it can have; '' is the empty text; credentials by their first 3 characters; delays in ms or 'level 3'
  known: a (key: k)      the same, and the name of the setting that gives it
  key: k | l             a setting that nothing in the repository gives; any of the names
  open: why              nobody can know it from the code
Printed: by level how many places are right (known, by the setting's name, or open where nobody knows), name more than the true values, are
open, missed (nothing is said of the place), say another setting's name or are wrong (a value or a set that does not hold all that it can
be), then every place that is not right.`;

const [first, ...rest] = process.argv.slice(2);
const { scanFolder } = await tsImport('./scan-folder.ts', import.meta.url);
const { sitesOf } = await tsImport('./sites.ts', import.meta.url);
if (first === '--judged') await judged(...rest);
else await counted([first, ...rest].filter((argument) => argument !== undefined));

async function counted(given) {
  const listed = given.includes('--sites');
  const folders = given.filter((argument) => argument !== '--sites');
  if (folders.length === 0 || !folders.every((folder) => existsSync(folder))) fail(usage);
  const totals = new Map();
  for (const folder of folders.map((one) => resolve(one))) {
    const { engine, files, loaded } = await scanFolder(folder);
    const sites = sitesOf(engine.workspace());
    const counts = new Map();
    for (const site of sites) for (const table of [counts, totals]) count(table, `${site.role}: ${stateOf(site.alternatives)}`);
    console.log(`${basename(folder)}: ${loaded.files.size} of ${files} files, ${sites.length} sites`);
    print(counts);
    if (listed) for (const site of sites) console.log(`    ${describe(site, loaded.files)}`);
  }
  if (folders.length > 1) {
    console.log('all');
    print(totals);
  }
}

async function judged(labelsFolder, corpus, ...names) {
  if (!labelsFolder || !corpus || !existsSync(labelsFolder) || !existsSync(corpus)) fail(usage);
  const { answerOf, findSite, judge, labelsOf } = await tsImport('./judged.ts', import.meta.url);
  const byLevel = new Map();
  const places = [];
  const tables = readdirSync(labelsFolder).filter((name) => name.endsWith('.tsv'));
  const folders = new Set(tables.map(folderOf));
  for (const name of [...folders].filter((one) => names.length === 0 || names.includes(one))) {
    if (!existsSync(join(corpus, name))) fail(`no folder ${join(corpus, name)}`);
    const { engine, loaded } = await scanFolder(resolve(corpus, name));
    const sites = sitesOf(engine.workspace()).map((site) => withLines(site, loaded.files.get(site.path)?.text ?? ''));
    for (const file of tables.filter((table) => folderOf(table) === name)) {
      const { labels, problems } = labelsOf(readFileSync(join(labelsFolder, file), 'utf8'));
      for (const problem of problems) console.error(`${file}:${problem}`);
      for (const label of labels) {
        const found = findSite(sites, label);
        const verdicts = found.map((site) => judge(label, answerOf(site.alternatives))).sort((a, b) => rank(a) - rank(b));
        const verdict = (isOn(label, found) ? verdicts.at(-1) : verdicts[0]) ?? 'missed';
        const counts = byLevel.get(label.level) ?? new Map();
        byLevel.set(label.level, counts);
        count(counts, verdict);
        if (rank(verdict) > rank('rightly open')) places.push({ name, label, verdict, found, files: loaded.files });
      }
    }
  }
  printLevels(byLevel);
  for (const { name, label, verdict, found, files } of places.sort((a, b) => rank(b.verdict) - rank(a.verdict))) {
    const expected = label.role.endsWith('key') ? '' : ` expected ${textOf(label.expected)}`;
    console.log(
      `${verdict}: ${name} ${label.path}:${label.line} ${label.role} (${label.level})${expected}${label.note ? ` [${label.note}]` : ''}`,
    );
    for (const site of found) console.log(`    ${describe(site, files)}`);
  }
}

/** Several on the line: each has to be right. Beside it any may be meant. */
function isOn({ line }, sites) {
  return sites.every((site) => line >= site.line && line <= site.end);
}

function folderOf(table) {
  return table.replace(/(~[^~]*)?\.tsv$/, '');
}

/** From the best to the worst. */
function rank(verdict) {
  return ['known', 'key', 'rightly open', 'more', 'open', 'missed', 'wrong key', 'wrong'].indexOf(verdict);
}

function printLevels(byLevel) {
  const columns = ['known', 'key', 'rightly open', 'more', 'open', 'missed', 'wrong key', 'wrong'];
  const all = new Map();
  const line = (name, counts) => {
    const sites = [...counts.values()].reduce((sum, one) => sum + one, 0);
    const right = ['known', 'key', 'rightly open'].reduce((sum, column) => sum + (counts.get(column) ?? 0), 0);
    const cells = columns.map((column) => String(counts.get(column) ?? 0).padStart(13));
    console.log(`${name.padEnd(18)}${String(sites).padStart(6)}${cells.join('')}${`${((100 * right) / sites).toFixed(1)} %`.padStart(10)}`);
  };
  console.log(`${'level'.padEnd(18)}${'sites'.padStart(6)}${columns.map((column) => column.padStart(13)).join('')}${'right'.padStart(10)}`);
  for (const [level, counts] of [...byLevel].sort(([a], [b]) => (a < b ? -1 : 1))) {
    line(level, counts);
    for (const [verdict, number] of counts) all.set(verdict, (all.get(verdict) ?? 0) + number);
  }
  line('all', all);
}

function withLines(site, text) {
  const line = text.slice(0, site.range.start).split('\n').length;
  return { ...site, line, end: line + text.slice(site.range.start, site.range.end).split('\n').length - 1 };
}

function textOf({ texts, keys, isOpen }) {
  return [...texts.map((text) => JSON.stringify(text)), ...keys.map((key) => `key ${key}`), ...(isOpen ? ['open'] : [])].join(' | ');
}

function count(table, key) {
  table.set(key, (table.get(key) ?? 0) + 1);
}

function print(counts) {
  for (const [key, number] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${String(number).padStart(5)} ${key}`);
}

function fail(text) {
  console.error(text);
  process.exit(2);
}

function stateOf(alternatives) {
  const open = alternatives.filter(({ kind }) => kind === 'open').map((alternative) => alternative.open);
  if (alternatives.length === 0) return 'nothing said';
  if (open.length === 0) return 'known';
  const reasons = [...new Set(open.map(({ why }) => why))].sort();
  if (open.every(({ key }) => key !== undefined)) return open.length < alternatives.length ? 'known, or by key' : 'configuration key';
  return `${open.length < alternatives.length ? 'known in part' : 'open'} (${reasons.join(', ')})`;
}

function describe({ role, path, range, alternatives }, files) {
  const text = files.get(path)?.text ?? '';
  const line = text.slice(0, range.start).split('\n').length;
  const secret = role.endsWith('key');
  const said = alternatives.map((one) => {
    if (one.kind === 'open') return one.open.key ?? one.open.parameter ?? one.open.fragment ?? '?';
    if (one.kind === 'known') return secret ? '(hidden)' : JSON.stringify(one.value);
    return `${one.kind} ${one.min}..${one.max}`;
  });
  const code = secret ? '' : ` \`${text.slice(range.start, range.end).replace(/\s+/g, ' ').slice(0, 100)}\``;
  return `${path}:${line} ${role}${code} -> ${stateOf(alternatives)}: ${[...new Set(said)].join(' | ').slice(0, 160)}`;
}
