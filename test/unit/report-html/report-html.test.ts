import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { product } from '../../../rules/product.js';
import { reportHtml } from '../../../server/report/html/index.js';
import { syntheticInput } from './synthetic.js';

const scriptsOf = (page: string): string[] =>
  [...page.matchAll(/<(?:script|style)>([\s\S]*?)<\/(?:script|style)>/g)].map(([, content = '']) => content);

describe('reportHtml', () => {
  it('is the same for the same input', () => {
    const make = (): string => reportHtml(syntheticInput({ findings: 50, runs: 2 }));
    assert.equal(make(), make());
  });

  it('lets in by its policy exactly the styles and scripts that it holds, and nothing from anywhere else', () => {
    const page = reportHtml(syntheticInput({ findings: 10 }));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
    assert.match(policy, /^default-src 'none';/);
    const contents = scriptsOf(page);
    assert.equal(contents.length, 3);
    for (const content of contents) {
      assert.ok(policy.includes(`'sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}'`), content.slice(0, 40));
    }
    assert.doesNotMatch(policy, /unsafe|https?:/);
    assert.doesNotMatch(page, /<(?:link|img|iframe|object|embed)\b|\ssrc=|\son\w+="|\sstyle="/);
  });

  it('escapes names and messages wherever they stand', () => {
    const nasty = `"'</script><!--<b onx="1">&\n\u202e`;
    const page = reportHtml(syntheticInput({ findings: 40, runs: 3, inNames: nasty, errors: [{ path: nasty, message: nasty }] }));
    assert.ok(!page.includes('</script><!--'));
    assert.ok(!page.includes('<b onx'));
    assert.ok(!page.includes('\u202e'));
    assert.equal(page.match(/<script\b/g)?.length, 3);
    assert.ok(page.includes('&lt;b onx=&quot;1&quot;&gt;&amp;␊\ufffd'));
  });

  it('holds every finding for its script, and the code around it', () => {
    const page = reportHtml(syntheticInput({ findings: 30 }));
    const json = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    const { findings } = JSON.parse(json);
    assert.equal(findings.rows.length, 30);
    const [row] = findings.rows;
    const [first, lines] = findings.frames[row[5]][0];
    assert.equal(first, row[6] - findings.context);
    assert.match(lines[findings.context], /line 7/);
  });

  it('says first what is missing', () => {
    const page = reportHtml(syntheticInput({ findings: 5, errors: [{ path: 'a.java', message: 'not UTF-8' }] }));
    const alert = page.indexOf('The analysis is incomplete');
    assert.ok(alert > 0 && alert < page.indexOf('id="readiness"') + page.indexOf('readiness-title'));
    assert.ok(page.indexOf('not UTF-8') < page.indexOf('readiness-title'));
  });

  it('says that there is nothing to migrate and what was looked for', () => {
    const page = reportHtml(syntheticInput({ findings: 0, topics: 0 }));
    assert.match(page, /Nothing to migrate/);
    for (const { id } of product.rules) assert.ok(page.includes(`<code>${id}</code>`), id);
  });

  it('speaks Chinese', () => {
    const page = reportHtml(syntheticInput({ findings: 20, locale: 'zh-cn', runs: 2 }));
    assert.match(page, /<html lang="zh-CN">/);
    for (const text of ['就绪情况', '阻断', '静默出错', '燃尽图', '迁移顺序']) assert.ok(page.includes(text), text);
    assert.doesNotMatch(page.replace(/<(script|style)[\s\S]*?<\/\1>/g, ''), />\s*(?:Readiness|Findings|Effort)\s*</);
  });
});
