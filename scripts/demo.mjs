import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, run } from './steps.mjs';

/** npm run demo: from a fresh clone to findings and a rewrite on the sample shop, with Node alone. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sample = join('test', 'projects', 'shop', 'before');
const platform = join('test', 'projects', 'platform');

install(root);
run('Building', 'node', ['scripts/build.mjs'], root);

title('What stands in the way: rocketmq-migrate scan ' + sample);
tool(['scan', sample]);

title('The rewrite, as a diff: rocketmq-migrate fix --suggested ' + sample);
tool(['fix', '--suggested', sample]);

title('What the SDK is not: delays from configuration, message types, Terraform, RAM policies: rocketmq-migrate scan ' + platform);
tool(['scan', platform]);

const folder = join('out', 'demo-report');
title(`The migration report and the kit: rocketmq-migrate report ${sample} --output ${folder}`);
tool(['report', sample, '--output', folder]);
console.log(`
  ${folder}/report.html       open it in a browser: readiness, effort, topics, map, plan, findings
  ${folder}/kit/README.md     what creates the 5.x side, and in which order
  ${folder}/kit/plan.md       the migration, stage by stage, with the ways back
`);

title('Where to go from here');
console.log(`  npx rocketmq-migrate scan YOUR-PROJECT                 the same for your code; nothing is changed
  npx rocketmq-migrate fix YOUR-PROJECT                  the safe rewrites as a diff for git apply
  npx rocketmq-migrate fix --suggested --write YOUR-PROJECT
  npx rocketmq-migrate report YOUR-PROJECT --output DIR  the migration report and kit
  npx rocketmq-migrate rules ons-http-sdk                why, and how the rewrites work
  code .                                                 then F5: squiggles and quick fixes in VS Code
  npx rocketmq-migrate scan --locale zh-cn ${sample}     中文输出

  README.md has the rest; docs/rules/ a page per rule.`);

function title(text) {
  console.log(`\n${'='.repeat(100)}\n${text}\n${'='.repeat(100)}\n`);
}

/** Findings, and what is left after a fix, are what is to be seen here: they are no failure of the demo. */
function tool(args) {
  const { status } = spawnSync(process.execPath, [join(root, 'bin', 'rocketmq-migrate.mjs'), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0 && status !== 1) process.exit(status ?? 4);
}
