import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The scenarios that the tests run on both sides, with what they allow to differ. */
function readScenarios(folder, language) {
  return readdirSync(join(folder, language))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, language, name, 'scenario.json'), 'utf8')));
}

/** What stays the same and what changes: behaviour by behaviour from the runs, member by member from the API tables. */
export function behaviourPage(root, tables) {
  const folder = join(root, 'test', 'behaviour', 'scenarios');
  const byTitle = new Map();
  for (const language of ['java', 'node']) {
    for (const { title, grade, differences = {} } of readScenarios(folder, language)) {
      byTitle.set(title, { ...byTitle.get(title), [language]: { grade, differences: Object.values(differences) } });
    }
  }
  return `${[
    '<!-- Generated from the scenarios and the API tables by npm run generate. -->',
    '# What stays the same, and what changes',
    '',
    'Each line is a small program on the old SDK. A test runs it against a double of the old HTTP service, rewrites it, runs the result against a real RocketMQ 5.5.0, and compares what was',
    'sent (topic, tag, key, body, properties, message group, delivery time within two seconds, transaction outcome), received, acknowledged and printed, and whether the program ended by itself.',
    'Message ids differ by nature. A rewrite graded *safe* may not differ in anything else; where one graded *suggested* does, the difference is named here and in the title of its quick fix.',
    '',
    '| behaviour | Java | Node |',
    '| --- | --- | --- |',
    ...[...byTitle].map(([title, { java, node }]) => `| ${title} | ${outcome(java)} | ${outcome(node)} |`),
    '',
    ...tables.flatMap(({ title, rows }) => [
      `## ${title}`,
      '',
      '| old | 5.x | rewrite | what is different |',
      '| --- | --- | --- | --- |',
      ...rows.map(
        ({ name, becomes, grade, note }) => `| \`${name}\` | ${becomes ? `\`${escape(becomes)}\`` : ''} | ${grade} | ${escape(note)} |`,
      ),
      '',
    ]),
  ].join('\n')}`;
}

function outcome(run) {
  if (!run) return '';
  return run.differences.length === 0 ? `the same (${run.grade})` : `${run.grade}: ${run.differences.join('; ')}`;
}

function escape(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
