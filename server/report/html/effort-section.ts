import type { ReportedFinding } from '../result.js';
import { barChart } from './charts.js';
import { effortOf, grouped, hoursPerDay, type EffortRow } from './effort.js';
import { html, nothing, type Markup } from './markup.js';
import { pageMessages } from './messages.js';
import { overviewMessages } from './overview-messages.js';
import { daysText, minutesText, moduleName, section, table, word, type Cell, type Page } from './page.js';

/** Modules with a bar of their own. */
const shownBars = 12;

/** Days by module and family, and what they assume. */
export function effortSections(page: Page): Markup {
  const { input, say } = page;
  const { findings } = input.result;
  const effort = effortOf(findings);
  const shown = effort.applications.slice(0, shownBars);
  const rest = effort.applications.slice(shownBars);
  const bars = shown.map(({ application, total }) => ({
    label: moduleName(page, application),
    value: total.minutes,
    text: daysText(page, total.minutes),
    color: 'effort',
  }));
  if (rest.length > 0) {
    const value = rest.reduce((sum, { total }) => sum + total.minutes, 0);
    bars.push({
      label: say(overviewMessages.modulesMore({ count: rest.length })),
      value,
      text: daysText(page, value),
      color: 'effort other',
    });
  }
  const work = ({ minutes, findings: count }: EffortRow): Cell => ({
    content: count === 0 ? say(pageMessages.none()) : minutesText(page, minutes),
    order: minutes,
  });
  const familyName = (family: string): string => (family === '' ? word(page, 'noFamily') : family);
  const number = { isNumber: true, isSortable: true };
  return section(
    'effort',
    say(overviewMessages.effort()),
    html`<h3>${say(overviewMessages.effortByModule())}</h3>`,
    barChart(bars, say(overviewMessages.chartAlternative({ list: bars.map(({ label, text }) => `${label} ${text}`).join(', ') }))),
    html`<h3>${say(overviewMessages.effortByFamily())}</h3>`,
    table(page, {
      id: 'effort-table',
      caption: say(overviewMessages.effortByFamily()),
      columns: [
        { title: say(overviewMessages.module()), isSortable: true },
        { title: say(overviewMessages.count()), ...number },
        ...effort.families.map(({ family }) => ({ title: familyName(family), ...number })),
        { title: say(pageMessages.total()), ...number },
      ],
      rows: effort.applications.map(({ application, total, byFamily }) => [
        { content: moduleName(page, application), order: application },
        total.findings,
        ...effort.families.map(({ family }) => work(byFamily.get(family) ?? { findings: 0, minutes: 0 })),
        { content: html`<b>${minutesText(page, total.minutes)}</b> (${daysText(page, total.minutes)})`, order: total.minutes },
      ]),
      foot: [
        say(pageMessages.total()),
        effort.total.findings,
        ...effort.families.map(({ total }) => minutesText(page, total.minutes)),
        html`<b>${minutesText(page, effort.total.minutes)}</b> (${daysText(page, effort.total.minutes)})`,
      ],
    }),
    portfolio(page, 'repositories', overviewMessages.byRepository(), overviewMessages.repository(), ({ repository }) => repository),
    portfolio(page, 'teams', overviewMessages.byTeam(), overviewMessages.team(), ({ team }) => team),
    assumptions(page),
  );
}

/** Joined results of several repositories. */
function portfolio(
  page: Page,
  id: string,
  title: { readonly key: string },
  column: { readonly key: string },
  keyOf: (finding: ReportedFinding) => string | undefined,
): Markup {
  const { input, say } = page;
  const { findings } = input.result;
  if (!findings.some((finding) => keyOf(finding) !== undefined)) return nothing;
  const rows = [...grouped(findings, (finding) => keyOf(finding) ?? '')].map(([name, own]) => ({
    name,
    count: own.length,
    minutes: own.reduce((sum, { effortMinutes }) => sum + effortMinutes, 0),
  }));
  rows.sort((a, b) => b.minutes - a.minutes || (a.name < b.name ? -1 : 1));
  return html`<h3>${say(title)}</h3>
    ${table(page, {
      id,
      caption: say(title),
      columns: [
        { title: say(column), isSortable: true },
        { title: say(overviewMessages.count()), isNumber: true, isSortable: true },
        { title: say(overviewMessages.effort()), isNumber: true, isSortable: true },
      ],
      rows: rows.map(({ name, count, minutes }) => [
        name === '' ? say(pageMessages.none()) : name,
        count,
        { content: daysText(page, minutes), order: minutes },
      ]),
    })}`;
}

function assumptions(page: Page): Markup {
  const { input, say } = page;
  const { rules, total } = effortOf(input.result.findings);
  return html`<details>
    <summary>${say(overviewMessages.assumptions())}</summary>
    <p>${say(overviewMessages.assumptionsText({ hours: hoursPerDay }))}</p>
    ${table(page, {
      id: 'assumptions',
      caption: say(overviewMessages.assumptions()),
      columns: [
        { title: say(overviewMessages.rule()), isSortable: true },
        { title: say(overviewMessages.perFinding()), isNumber: true },
        { title: say(overviewMessages.count()), isNumber: true, isSortable: true },
        { title: say(pageMessages.total()), isNumber: true, isSortable: true },
      ],
      rows: rules.map(({ ruleId, least, most, findings, minutes }) => [
        ruleId,
        least === most ? least : `${least}–${most}`,
        findings,
        { content: minutesText(page, minutes), order: minutes },
      ]),
      foot: [say(pageMessages.total()), '', total.findings, minutesText(page, total.minutes)],
    })}
  </details>`;
}
