import { fixGrades, severities } from '../../engine/finding.js';
import { messageTypes } from '../../model/message-types.js';
import type { TopicRow } from '../migration/model.js';
import { barChart, stackedBar, type Bar } from './charts.js';
import { changes } from './changes.js';
import { consequenceOf, consequences, type Consequence } from './consequence.js';
import { effortSections } from './effort-section.js';
import { inline } from './markdown.js';
import { html, nothing, type Markup } from './markup.js';
import { pageMessages } from './messages.js';
import { overviewMessages } from './overview-messages.js';
import { daysText, section, spanText, table, word, type Page } from './page.js';
import { rewriteSections } from './rewrites.js';

/** What a lead decides from: how ready it is, what it costs, what was found. */
export function overview(page: Page): Markup {
  const { result } = page.input;
  if (result.findings.length === 0) return html`${nothingFound(page)}${targetSection(page)}${typesSection(page)}${changes(page)}`;
  return html`${readiness(page)}${rulesFound(page)}${fixSection(page)}${effortSections(page)}${typesSection(page)}${targetSection(page)}${changes(page)}${rewriteSections(page)}`;
}

function nothingFound({ input: { result, rules }, say }: Page): Markup {
  const { filesScanned } = result.summary;
  const text = filesScanned === 0 ? overviewMessages.nothingReadText : overviewMessages.nothingText;
  return html`<section class="nothing" aria-labelledby="nothing-title">
    <h2 id="nothing-title">${say(overviewMessages.nothing())}</h2>
    ${result.errors.length > 0 && html`<p>${say(overviewMessages.nothingIncomplete())}</p>`}
    <p>${say(text({ files: filesScanned, rules: rules.length }))}</p>
    <ul>
      ${rules.map(({ id, title }) => html`<li><a href="#rule-${id}">${inline(title)}</a> <code>${id}</code></li>`)}
    </ul>
  </section>`;
}

const cardTexts: Readonly<Record<Consequence, () => { readonly key: string }>> = {
  blocks: () => overviewMessages.blocksText(),
  silent: () => overviewMessages.silentText(),
  optional: () => overviewMessages.optionalText(),
};

function readiness(page: Page): Markup {
  const { input, say } = page;
  const { findings, summary } = input.result;
  const of = (consequence: Consequence) => findings.filter((finding) => consequenceOf(finding) === consequence);
  const byConsequence = new Map(consequences.map((consequence) => [consequence, of(consequence)]));
  const count = (consequence: Consequence): number => byConsequence.get(consequence)?.length ?? 0;
  const automatic = (summary.byFix.safe ?? 0) + (summary.byFix.suggested ?? 0);
  const verdict =
    count('blocks') > 0
      ? overviewMessages.verdictBlocks({
          count: count('blocks'),
          days: daysText(page, summary.effortMinutes),
          automatic,
          all: findings.length,
        })
      : count('silent') > 0
        ? overviewMessages.verdictSilent({ count: count('silent') })
        : overviewMessages.verdictOptional();
  const cards = consequences.map((consequence) => {
    const own = byConsequence.get(consequence) ?? [];
    const minutes = own.reduce((sum, { effortMinutes }) => sum + effortMinutes, 0);
    return html`<li class="card ${consequence}">
      <h3>${word(page, consequence)}</h3>
      <p class="figure">${own.length}</p>
      <p class="quiet">
        ${say(own.length === 1 ? overviewMessages.oneFinding() : overviewMessages.findingsCount({ count: own.length }))} ·
        ${daysText(page, minutes)}
      </p>
      <p>${say(cardTexts[consequence]())}</p>
      ${
        own.length > 0 &&
        html`<button type="button" class="link" data-show="findings" data-consequence="${consequence}">
          ${say(overviewMessages.showFindings())}<span class="for-ears">: ${word(page, consequence)}</span>
        </button>`
      }
    </li>`;
  });
  const present = severities.filter((severity) => (summary.bySeverity[severity] ?? 0) > 0);
  const sums = table(page, {
    id: 'consequences',
    caption: say(overviewMessages.bySeverity()),
    hidesCaption: false,
    columns: [
      { title: say(overviewMessages.consequence()) },
      ...present.map((severity) => ({ title: word(page, severity), isNumber: true })),
      { title: say(pageMessages.total()), isNumber: true },
    ],
    rows: consequences.map((consequence) => [
      word(page, consequence),
      ...present.map((severity) => (byConsequence.get(consequence) ?? []).filter((finding) => finding.severity === severity).length),
      count(consequence),
    ]),
    foot: [say(pageMessages.total()), ...present.map((severity) => summary.bySeverity[severity] ?? 0), findings.length],
  });
  return section(
    'readiness',
    say(overviewMessages.readiness()),
    html`<p class="verdict">${say(verdict)}</p>
      <ul class="cards">
        ${cards}
      </ul>`,
    sums,
  );
}

function rulesFound(page: Page): Markup {
  const { input, say } = page;
  const titles = new Map(input.rules.map(({ id, title }) => [id, title]));
  const rows = Object.entries(input.result.summary.byRule).map(([id, count = 0]) => {
    const own = input.result.findings.filter(({ ruleId }) => ruleId === id);
    const severity = severities.find((one) => own.some((finding) => finding.severity === one)) ?? 'hint';
    const minutes = own.reduce((sum, { effortMinutes }) => sum + effortMinutes, 0);
    return { id, count, severity, minutes };
  });
  rows.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count || (a.id < b.id ? -1 : 1));
  return section(
    'rules-found',
    say(overviewMessages.byRule()),
    table(page, {
      id: 'rules-found-table',
      caption: say(overviewMessages.byRule()),
      columns: [
        { title: say(overviewMessages.rule()), isSortable: true },
        { title: say(overviewMessages.severity()), isSortable: true },
        { title: say(overviewMessages.count()), isNumber: true, isSortable: true },
        { title: say(overviewMessages.effort()), isNumber: true, isSortable: true },
      ],
      rows: rows.map(({ id, count, severity, minutes }) => [
        { content: html`<a href="#rule-${id}">${inline(titles.get(id) ?? id)}</a> <code>${id}</code>`, order: id },
        { content: html`<span class="badge ${severity}">${word(page, severity)}</span>`, order: severities.indexOf(severity) },
        {
          content: html`<button type="button" class="link" data-show="findings" data-rule="${id}">
            ${count}<span class="for-ears"> ${say(overviewMessages.showFindings())}: ${id}</span>
          </button>`,
          order: count,
        },
        { content: daysText(page, minutes), order: minutes },
      ]),
    }),
  );
}

function fixSection(page: Page): Markup {
  const { input, say } = page;
  const { byFix } = input.result.summary;
  const parts: Bar[] = fixGrades.map((grade) => ({
    label: word(page, grade),
    value: byFix[grade] ?? 0,
    text: String(byFix[grade] ?? 0),
    color: `grade-${grade}`,
  }));
  const own = input.plans.filter(({ alternativeTo }) => alternativeTo === undefined);
  const graded = (grade: string): number => own.filter(({ plan }) => plan.grade === grade).length;
  const list = parts.map(({ label, text }) => `${label} ${text}`).join(', ');
  return section(
    'fixes',
    say(overviewMessages.fixes()),
    stackedBar(parts, say(overviewMessages.fixesAlternative({ list }))),
    own.length > 0 &&
      html`<p>
        ${say(overviewMessages.fixesText({ safe: graded('safe'), suggested: graded('suggested') }))}
        ${graded('manual') > 0 && say(overviewMessages.refusedText({ manual: graded('manual') }))}
      </p>`,
  );
}

function typesSection(page: Page): Markup {
  const { input, say } = page;
  const { topics } = input.model;
  if (topics.length === 0) return nothing;
  const only = (topic: TopicRow): string => (topic.types.length > 1 ? 'several' : (topic.types[0] ?? 'noType'));
  const kinds = [...messageTypes, 'several', 'noType'] as const;
  const bars = kinds
    .map((kind) => ({ kind, value: topics.filter((topic) => only(topic) === kind).length }))
    .filter(({ value }) => value > 0)
    .map(({ kind, value }) => ({ label: word(page, kind), value, text: String(value), color: `type-${kind}` }));
  const list = bars.map(({ label, text }) => `${label} ${text}`).join(', ');
  return section(
    'types',
    say(overviewMessages.types()),
    html`<p>${say(overviewMessages.typesText())}</p>`,
    barChart(bars, say(overviewMessages.typesAlternative({ list }))),
  );
}

function targetSection(page: Page): Markup {
  const { input, say } = page;
  const { target } = input.model;
  const delay = spanText(page, target.maxDelayMillis);
  const instances = Object.entries(target.instances);
  return section(
    'target',
    say(overviewMessages.target()),
    html`<p>
      ${say(target.isAssumed || target.edition === null ? overviewMessages.targetAssumed({ delay }) : overviewMessages.targetStated({ edition: target.edition, delay }))}
    </p>`,
    instances.length > 0 &&
      table(page, {
        id: 'instances',
        caption: say(overviewMessages.instances()),
        columns: [{ title: say(overviewMessages.oldInstance()) }, { title: say(overviewMessages.newInstance()) }],
        rows: instances,
      }),
  );
}
