/** The fixtures whose code shows best what a rule is about, in the order of the page. */
const examples = {
  'ons-http-sdk': [
    'ons-http/java/send-with-tag-key-properties',
    'ons-http/java/consume-loop-with-batch-ack',
    'ons-http/node/consume-loop-with-batch-ack',
  ],
  'ons-tcp-sdk': ['ons-tcp/java/producer-per-call'],
  'ons-tcp-v2-sdk': ['ons-tcp-v2-sdk/java/version-in-a-property'],
  'remoting-sdk': ['remoting/java/subclass-of-producer'],
  'delay-too-long': ['grpc-5/java/delay-beyond-the-limit', 'delay/node/environment-of-dotenv'],
  'delay-unbounded': ['delay/configuration/key-that-nothing-sets', 'delay/node/unbounded'],
  'delay-overflow': ['delay/java/overflow-widened-and-capped'],
  'http-timer-limit': ['delay/java/http-between-three-and-seven-days'],
  'mixed-message-types': ['mixed-message-types/node/ordered-and-normal-split', 'grpc-5/java/wrapper-gives-the-topic'],
  'type-conflict': ['type-conflict/java/terraform-of-5x'],
  'name-limits': ['name-limits/java/reserved', 'name-limits/configuration/renamed-in-every-profile'],
  'message-limits': ['message-limits/java/body-too-large'],
  'unsupported-in-grpc': ['rocketmq-spring/java/broadcasting-listener'],
  'group-protocol-mix': ['group-protocol-mix/java/remoting-and-grpc'],
  'group-order-mix': ['group-order-mix/java/orderly-and-concurrent'],
  'group-type': ['group-type/configuration/terraform-and-code'],
  'subscription-mismatch': ['rocketmq-spring/java/group-of-two-subscriptions'],
  'first-start-offset': ['ons-http/java/empty-poll-in-optional'],
  'retry-settings-moved': ['rocketmq-spring/java/retries-set-in-code'],
  'short-lived-client': ['ons-tcp/java/producer-per-call'],
  'legacy-dependency': ['legacy-dependency/npm-replaced-with-the-last-use', 'legacy-dependency/fetched-by-scripts'],
  'legacy-endpoint': ['ons-http/node/literal-endpoint', 'legacy-endpoint/configuration-of-both-kinds'],
  'endpoint-scheme': ['grpc-5/java/scheme-in-the-address'],
  'endpoint-ip': ['endpoint-ip/node/servers-of-ones-own'],
  'instance-id-set': ['instance-id-set/java/statement-of-its-own', 'spring-beans/configuration/instance-id'],
  'hardcoded-credentials': ['hardcoded-credentials/java/literals-given-to-the-client', 'hardcoded-credentials/node/settings-of-the-file'],
  'ram-credentials': ['ons-tcp/java/ram-role'],
  'ram-policy': ['ram-policy/configuration/shell-script'],
  'control-plane-api': ['terraform/configuration/globally-ordered-topic'],
  'global-message-routing': ['global-message-routing/configuration/names-and-comments'],
  'flink-connector': ['flink-connector/configuration/sql-script'],
};

const words = {
  en: {
    generated: 'Generated from the rule and its fixtures by `npm run generate`.',
    facts: (rule) => `Severity: ${rule.severity}. Fixes: ${rule.fixes.join(', ')}. Effort by hand: ${rule.effortMinutes} min a finding.`,
    what: 'What it finds',
    why: 'Why that fails on 5.x',
    how: 'What to do',
    example: 'Example',
    before: 'Before',
    after: 'After',
    unchanged: 'Nothing is changed here.',
    safety: 'How sure the rewrites are',
    shapes: 'Shapes of code, and how they are rewritten',
    shapesNote: 'Each is a fixture whose result is compiled against the real SDKs.',
    shape: 'What the code does',
    grade: 'Rewrite',
    silence: 'Settings',
    silenceText: (id) =>
      `\`severities: { ${id}: off }\` in \`rocketmq-migrate.yml\` leaves the rule out; a comment \`rocketmq-migrate-ignore ${id}\` silences it on its line, or on the next one when it stands alone.`,
    sources: 'Sources',
    index: 'Rules',
    other: '中文',
  },
  'zh-cn': {
    generated: '由 `npm run generate` 根据规则及其测试样例生成。',
    facts: (rule) => `级别：${rule.severity}。修复：${rule.fixes.join('、')}。手动处理每处约 ${rule.effortMinutes} 分钟。`,
    what: '检查内容',
    why: '为什么在 5.x 上不可用',
    how: '如何处理',
    example: '示例',
    before: '改写前',
    after: '改写后',
    unchanged: '此处不做任何修改。',
    safety: '改写的可靠程度',
    shapes: '代码形态与改写方式',
    shapesNote: '每一种都是一个测试样例，改写结果会用真实的 SDK 编译。样例说明为英文。',
    shape: '代码的行为',
    grade: '改写',
    silence: '设置',
    silenceText: (id) =>
      `在 \`rocketmq-migrate.yml\` 中写 \`severities: { ${id}: off }\` 可停用该规则；注释 \`rocketmq-migrate-ignore ${id}\` 可在所在行（注释独占一行时为下一行）屏蔽它。`,
    sources: '来源',
    index: '规则',
    other: 'English',
  },
};

/** The page of a rule, in Markdown. */
export function rulePage(rule, fixtures, locale) {
  const text = words[locale];
  const { documentation } = rule;
  const section = (title, content) => `## ${title}\n\n${content.trim()}\n`;
  return [
    `<!-- ${text.generated.replaceAll('`', '')} -->`,
    `# ${rule.id}: ${documentation.title[locale]}\n`,
    `${text.facts(rule)} ([${text.other}](${rule.id}${locale === 'en' ? '.zh-cn' : ''}.md))\n`,
    section(text.what, documentation.what[locale]),
    section(text.why, documentation.why[locale]),
    section(
      text.how,
      locale === 'en' ? documentation.how.en : documentation.how[locale].replaceAll('(../transactions.md)', '(../transactions.zh-cn.md)'),
    ),
    ...(examples[rule.id] ?? []).map((name) => exampleOf(name, fixtures, text)),
    section(text.safety, documentation.safety[locale]),
    ...shapesOf(rule, fixtures, text).map((shapes) => section(text.shapes, shapes)),
    section(text.silence, text.silenceText(rule.id)),
    section(text.sources, documentation.sources.map((source) => `- ${source}`).join('\n')),
  ].join('\n');
}

function exampleOf(name, fixtures, text) {
  const fixture = fixtures.find((candidate) => candidate.name === name);
  if (!fixture) throw new Error(`There is no fixture ${name}, which the page of a rule shows.`);
  const code = ({ path, text: content }) => `\`${path}\`\n\n\`\`\`${languageOf(path)}\n${content.trimEnd()}\n\`\`\`\n`;
  const after = fixture.after.length > 0 ? fixture.after.map(code).join('\n') : `${text.unchanged}\n`;
  return `## ${text.example}: ${fixture.title}\n\n### ${text.before}\n\n${fixture.before.map(code).join('\n')}\n### ${text.after}\n\n${after}`;
}

/** None for a rule whose findings can't be written into a fixture. */
function shapesOf(rule, fixtures, text) {
  const shown = fixtures.filter((fixture) => fixture.rules.includes(rule.id));
  if (shown.length === 0) return [];
  const rows = shown.map(({ name, title, fix }) => `| [${title.replaceAll('|', '\\|')}](../../test/fixtures/${name}) | ${fix} |`);
  return [[text.shapesNote, '', `| ${text.shape} | ${text.grade} |`, '| --- | --- |', ...rows].join('\n')];
}

function languageOf(path) {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return (
    { ts: 'typescript', mts: 'typescript', cts: 'typescript', js: 'javascript', mjs: 'javascript', cjs: 'javascript', yml: 'yaml' }[
      extension
    ] ?? extension
  );
}

/** The list of all rules. */
export function rulesIndex(rules, locale) {
  const text = words[locale];
  const suffix = locale === 'en' ? '' : `.${locale}`;
  const rows = rules.map((rule) => `- [\`${rule.id}\`](${rule.id}${suffix}.md): ${rule.documentation.title[locale]}`);
  return `<!-- ${text.generated.replaceAll('`', '')} -->\n# ${text.index}\n\n${rows.join('\n')}\n`;
}
