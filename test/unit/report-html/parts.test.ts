import assert from 'node:assert/strict';
import { product } from '../../../rules/product.js';
import { consequenceOf, consequences } from '../../../server/report/html/consequence.js';
import { effortOf } from '../../../server/report/html/effort.js';
import { firstScope, graphOf } from '../../../server/report/html/graph.js';
import { layoutOf, nodeSize } from '../../../server/report/html/graph-layout.js';
import { markdown } from '../../../server/report/html/markdown.js';
import { escaped, html } from '../../../server/report/html/markup.js';
import { createPage, daysText, minutesText, spanText } from '../../../server/report/html/page.js';
import { syntheticInput } from './synthetic.js';

const page = createPage(syntheticInput({ findings: 1 }));

describe('numbers of the report', () => {
  const { result } = syntheticInput({ findings: 500, applications: 7 });

  it('add up by module, by family and by rule', () => {
    const { total, applications, families, rules } = effortOf(result.findings);
    assert.deepEqual(total, { findings: 500, minutes: result.summary.effortMinutes });
    for (const parts of [applications.map((one) => one.total), families.map((one) => one.total), rules]) {
      assert.equal(
        parts.reduce((sum, { minutes }) => sum + minutes, 0),
        total.minutes,
      );
      assert.equal(
        parts.reduce((sum, { findings }) => sum + findings, 0),
        total.findings,
      );
    }
    for (const { total: own, byFamily } of applications) {
      assert.equal(
        [...byFamily.values()].reduce((sum, { minutes }) => sum + minutes, 0),
        own.minutes,
      );
    }
  });

  it('count each finding under one consequence', () => {
    const counts = consequences.map((one) => result.findings.filter((finding) => consequenceOf(finding) === one).length);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      500,
    );
    assert.ok(counts.every((count) => count > 0));
  });

  it('never hide some work as none', () => {
    assert.equal(daysText(page, 1), '1 min');
    assert.equal(daysText(page, 0), '0 min');
    assert.equal(daysText(page, 179), '2 h 59 min');
    assert.equal(daysText(page, 180), '0.5 days');
    assert.equal(daysText(page, 360), '1 day');
    assert.equal(minutesText(page, 59), '59 min');
    assert.equal(minutesText(page, 60), '1 h');
    assert.equal(minutesText(page, 631), '10 h 31 min');
    assert.equal(spanText(page, 1_800_000), '30 min');
    assert.equal(spanText(page, 86_400_000), '1 day');
    assert.equal(spanText(page, 604_800_001), '604800001 ms', 'two decimals would hide that it is beyond a limit');
  });
});

describe('consequences', () => {
  it('call a lost schedule silent, a refused connection blocking, and a hint optional', () => {
    assert.equal(consequenceOf({ ruleId: 'delay-too-long', severity: 'error' }), 'silent');
    assert.equal(consequenceOf({ ruleId: 'first-start-offset', severity: 'info' }), 'silent');
    assert.equal(consequenceOf({ ruleId: 'ons-http-sdk', severity: 'error' }), 'blocks');
    assert.equal(consequenceOf({ ruleId: 'ons-http-sdk', severity: 'hint' }), 'optional');
    assert.equal(consequenceOf({ ruleId: 'remoting-sdk', severity: 'info' }), 'optional');
  });

  it('are told for rules that are there', () => {
    const ids = new Set(product.rules.map(({ id }) => id));
    for (const id of [
      'delay-too-long',
      'http-timer-limit',
      'retry-settings-moved',
      'group-order-mix',
      'endpoint-scheme',
      'ram-policy',
      'short-lived-client',
    ]) {
      assert.ok(ids.has(id), id);
    }
  });
});

describe('the map', () => {
  const { model } = syntheticInput({ findings: 1, applications: 6, topics: 14 });
  const graph = graphOf(model);

  it('draws every sender, topic, group and reader once in its layer, with no two on one place', () => {
    const { nodes, edges, height } = layoutOf(graph, 'all');
    assert.equal(nodes.filter(({ kind }) => kind.startsWith('type-')).length, 14);
    assert.equal(nodes.filter(({ kind }) => kind === 'group').length, model.groups.length);
    assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
    assert.equal(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size, nodes.length);
    assert.ok(nodes.every(({ y }) => y + nodeSize.height <= height));
    assert.ok(edges.every(({ from, to }) => from.x < to.x));
    const subscribers = model.topics.flatMap((topic) => topic.subscribers);
    const unknown = subscribers.filter(({ group }) => group === null).length;
    assert.equal(edges.length, model.topics.flatMap((topic) => topic.senders).length + unknown + 2 * (subscribers.length - unknown));
  });

  it('shows one application with what it shares topics with', () => {
    const { nodes } = layoutOf(graph, 0);
    const own = model.topics.filter(({ senders, subscribers }) =>
      [...senders, ...subscribers].some(({ application }) => application === graph.applications[0]),
    );
    assert.deepEqual(
      nodes
        .filter(({ kind }) => kind.startsWith('type-'))
        .map(({ label }) => label)
        .sort(),
      own.map(({ name }) => name).sort(),
    );
  });

  it('counts topics between applications', () => {
    const { edges } = layoutOf(graph, 'applications');
    const expected = model.topics.reduce(
      (sum, { senders, subscribers }) => sum + senders.length * new Set(subscribers.map(({ application }) => application)).size,
      0,
    );
    assert.equal(
      edges.reduce((sum, { count = 0 }) => sum + count, 0),
      expected,
    );
  });

  it('starts with applications alone where everything would not be readable', () => {
    assert.equal(firstScope(graph), 'all');
    assert.equal(firstScope(graphOf(syntheticInput({ findings: 1, topics: 80 }).model)), 'applications');
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    const shared = { name: 'orders', kind: 'NORMAL', senders: numbers, readers: numbers };
    const dense = { applications: numbers.map(String), topics: Array.from({ length: 30 }, () => shared), groups: [] };
    assert.equal(firstScope(dense), 0, 'every application with every other: one of them');
  });
});

describe('markup', () => {
  it('escapes what is put into it, not what is markup already', () => {
    assert.equal(
      html`<p title="${'"'}">${'<b>'}${html`<i>${1}</i>`}${[html`a`, '&']}${undefined}${false}</p>`.markup,
      '<p title="&quot;">&lt;b&gt;<i>1</i>a&amp;</p>',
    );
  });

  it('shows control characters and marks of direction', () => {
    assert.equal(escaped('a\nb\u0000\u202ec\td\ud800'), 'a␊b␀\ufffdc\td\ufffd');
    assert.equal(escaped('订单😀'), '订单😀');
  });

  it('reads the Markdown of rule pages', () => {
    const { markup } = markdown(
      'Use `a<b>` **now**, *soon*.\n\n- one\n  more\n- [two](https://example.com/a)\n\n1. first\n\n| a | b |\n| --- | --- |\n| `x\\|y` | <i> |\n\n```java\nif (a < b)\n  c();\n```',
    );
    assert.equal(
      markup.replace(/>\s+</g, '><').replace(/<p>\n|\n<\/p>/g, (tag) => tag.trim()),
      '<p>Use <code>a&lt;b&gt;</code><strong>now</strong>, <em>soon</em>.</p><ul><li>one more</li><li><a href="https://example.com/a" rel="noopener noreferrer" target="_blank">two</a></li></ul><ol><li>first</li></ol>' +
        '<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td><code>x|y</code></td><td>&lt;i&gt;</td></tr></tbody></table></div>' +
        '<pre tabindex="0"><code>if (a &lt; b)\n  c();</code></pre>',
    );
    assert.doesNotMatch(markdown('[x](javascript:alert(1))').markup, /href/);
  });
});
