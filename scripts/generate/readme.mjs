const begin = '<!-- rules: generated -->';
const end = '<!-- /rules -->';

/** The README with its list of rules brought up to date. */
export function readmeWithRules(readme, rules) {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has lost its place for the rules: ${begin} ... ${end}`);
  const rows = rules.map(
    ({ id, severity, fixes, documentation }) =>
      `| [\`${id}\`](docs/rules/${id}.md) | ${documentation.title.en} | ${severity} | ${fixes.join(', ')} |`,
  );
  const table = ['| rule | what it says | severity | rewrites |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return `${readme.slice(0, from)}${begin}\n\n${table}\n\n${readme.slice(to)}`;
}
