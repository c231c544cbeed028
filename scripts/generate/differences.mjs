const words = {
  en: {
    generated: 'Generated from rules/knowledge/differences.ts by npm run generate.',
    title: 'The differences between 4.x and 5.x, and what is done for each',
    intro: (page, count) =>
      `Every row and note of [the difference page](${page}), and what stands behind its links: ${count} statements. *Finds* names the rules that report what is concerned, *rewrites* those whose quick fixes and \`fix\` change it, *kit* the files that \`rocketmq-migrate report\` writes for it.`,
    head: '| what the page says | what is done | finds | rewrites | kit |',
    nothing: 'nothing to do',
    other: '中文',
  },
  'zh-cn': {
    generated: '由 npm run generate 根据 rules/knowledge/differences.ts 生成。',
    title: '4.x 与 5.x 的差异，以及各自的处理',
    intro: (page, count) =>
      `[差异页面](${page})的每一行与每条说明，以及其链接所指内容，共 ${count} 条。“检出”为报告相关内容的规则，“改写”为可通过快速修复与 \`fix\` 修改的规则，“工具包”为 \`rocketmq-migrate report\` 生成的文件。`,
    head: '| 页面内容 | 处理 | 检出 | 改写 | 工具包 |',
    nothing: '无需处理',
    other: 'English',
  },
};

/** The truth table, in Markdown. */
export function differencesPage(page, sections, locale) {
  const text = words[locale];
  const suffix = locale === 'en' ? '' : '.zh-cn';
  const count = sections.reduce((sum, { differences }) => sum + differences.length, 0);
  const rules = (ids) => ids.map((id) => `[\`${id}\`](rules/${id}${suffix}.md)`).join(', ');
  return `${[
    `<!-- ${text.generated} -->`,
    `# ${text.title}`,
    '',
    `${text.intro(page, count)} ([${text.other}](differences${locale === 'en' ? '.zh-cn' : ''}.md))`,
    ...sections.flatMap(({ title, differences }) => [
      '',
      `## ${title[locale]}`,
      '',
      text.head,
      '| --- | --- | --- | --- | --- |',
      ...differences.map(({ says, does, finds, rewrites, kit, needsNothing }) =>
        needsNothing
          ? `| ${cell(says[locale])} | ${cell(does[locale])} | ${text.nothing}: ${cell(needsNothing[locale])} | | |`
          : `| ${cell(says[locale])} | ${cell(does[locale])} | ${rules(finds)} | ${rules(rewrites)} | ${kit.map((part) => `\`${part}\``).join(', ')} |`,
      ),
    ]),
  ].join('\n')}\n`;
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
