import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';

/**
 * node test/bench/values.mjs DIR...: what of the values that messaging is given (topics, groups, endpoints, credentials, delays) is
 * known, comes from a configuration key, or stays open, and why. With --sites every place is listed, to be judged by a reader.
 */
const listed = process.argv.includes('--sites');
const folders = process.argv.slice(2).filter((argument) => argument !== '--sites');
if (folders.length === 0 || !folders.every((folder) => existsSync(folder))) {
  console.error('usage: node test/bench/values.mjs [--sites] DIR...');
  process.exit(2);
}

const { scanFolder } = await tsImport('./scan-folder.ts', import.meta.url);

const totals = new Map();
for (const folder of folders.map((given) => resolve(given))) {
  const { engine, files, loaded } = await scanFolder(folder);
  const sites = sitesOf(engine.workspace());
  const counts = new Map();
  for (const site of sites) {
    for (const [table, key] of [
      [counts, `${site.role}: ${site.state}`],
      [totals, `${site.role}: ${site.state}`],
    ])
      table.set(key, (table.get(key) ?? 0) + 1);
  }
  console.log(`${basename(folder)}: ${loaded.files.size} of ${files} files, ${sites.length} sites`);
  print(counts);
  if (listed) for (const site of sites) console.log(`    ${describe(site, loaded.files)}`);
}
if (folders.length > 1) {
  console.log('all');
  print(totals);
}

function print(counts) {
  for (const [key, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${String(count).padStart(5)} ${key}`);
}

/** One entry for each place in the code that gives a value, with all that it can be. */
function sitesOf({ sends, consumers, producers, clients }) {
  const found = new Map();
  const add = (role, path, at, alternatives) => {
    if (!at) return;
    const key = `${role} ${path} ${at.range.start}-${at.range.end}`;
    const site = found.get(key) ?? { role, path, range: at.range, alternatives: [] };
    site.alternatives.push(...alternatives);
    found.set(key, site);
  };
  for (const { part, path, topics, due } of sends) {
    add('topic', path, part.topic, topics);
    add('delay', path, part.deliveryTime, due ?? []);
  }
  for (const { part, path, groups, subscriptions } of consumers) {
    add('group', path, part.group, groups);
    for (const subscription of subscriptions) add('topic', path, subscription.part.topic, subscription.topics);
  }
  for (const { part, path, groups, topics } of producers) {
    add('group', path, part.group, groups);
    add('topic', path, part.topic, topics);
  }
  for (const { part, path, endpoints, accessKeys, secretKeys } of clients) {
    add('endpoint', path, part.endpoint, endpoints);
    add('access key', path, part.accessKey, accessKeys);
    add('secret key', path, part.secretKey, secretKeys);
  }
  return [...found.values()].map((site) => ({ ...site, state: stateOf(site.alternatives) }));
}

function stateOf(alternatives) {
  const open = alternatives.filter(({ kind }) => kind === 'open').map((alternative) => alternative.open);
  if (alternatives.length === 0) return 'nothing said';
  if (open.length === 0) return 'known';
  const reasons = [...new Set(open.map(({ why }) => why))].sort();
  if (open.every(({ key }) => key !== undefined)) return open.length < alternatives.length ? 'known, or by key' : 'configuration key';
  return `${open.length < alternatives.length ? 'known in part' : 'open'} (${reasons.join(', ')})`;
}

function describe({ role, path, range, alternatives, state }, files) {
  const text = files.get(path)?.text ?? '';
  const line = text.slice(0, range.start).split('\n').length;
  const secret = role.endsWith('key');
  const said = alternatives.map((one) => {
    if (one.kind === 'open') return one.open.key ?? one.open.parameter ?? one.open.fragment ?? '?';
    if (one.kind === 'known') return secret ? '(hidden)' : JSON.stringify(one.value);
    return `${one.kind} ${one.min}..${one.max}`;
  });
  const code = secret ? '' : ` \`${text.slice(range.start, range.end).replace(/\s+/g, ' ').slice(0, 100)}\``;
  return `${path}:${line} ${role}${code} -> ${state}: ${[...new Set(said)].join(' | ').slice(0, 160)}`;
}
