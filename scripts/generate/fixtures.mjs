import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All fixtures below a folder: name, title, grade, the rules that find something in it, and its files before and after. */
export function readFixtures(root, folder = '') {
  const path = join(root, folder);
  const expectation = join(path, 'expect.json');
  if (existsSync(expectation)) {
    const { title, fix, findings } = JSON.parse(readFileSync(expectation, 'utf8'));
    const rules = [...new Set(findings.map((finding) => finding.split(' ')[1]))];
    return [{ name: folder, title, fix, rules, before: readTree(join(path, 'before')), after: readTree(join(path, 'after')) }];
  }
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => (folder === '' ? entry.name : `${folder}/${entry.name}`))
    .sort()
    .flatMap((name) => readFixtures(root, name));
}

function readTree(folder, prefix = '') {
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      if (entry.isDirectory()) return readTree(folder, path);
      return [
        {
          path,
          text: readFileSync(join(folder, path), 'utf8')
            .replace(/^\uFEFF/, '')
            .replaceAll('\r\n', '\n'),
        },
      ];
    });
}
