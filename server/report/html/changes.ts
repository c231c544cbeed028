import type { HistoryEntry } from '../input.js';
import { columnChart, legend } from './charts.js';
import { grouped } from './effort.js';
import { html, nothing, type Markup } from './markup.js';
import { pageMessages } from './messages.js';
import { overviewMessages } from './overview-messages.js';
import { daysText, minutesText, moduleName, section, table, type Page } from './page.js';

/** Modules with a colour of their own in the burndown. */
const ownColors = 7;

/** What is new and gone since a baseline, and how the effort went down from run to run. */
export function changes(page: Page): Markup {
  return html`${comparison(page)}${burndown(page)}`;
}

function comparison(page: Page): Markup {
  const { input, say } = page;
  if (!input.comparison) return nothing;
  const { added, removed, unchanged } = input.comparison;
  const gone = [...grouped(removed, ({ ruleId, application }) => JSON.stringify([ruleId, application]))].map(([, all]) => all);
  return section(
    'changes',
    say(overviewMessages.changes()),
    html`<p>${say(overviewMessages.changesText({ added: added.length, removed: removed.length, unchanged }))}</p>`,
    gone.length > 0 &&
      table(page, {
        id: 'gone',
        caption: say(overviewMessages.gone()),
        hidesCaption: false,
        columns: [
          { title: say(overviewMessages.rule()), isSortable: true },
          { title: say(overviewMessages.module()), isSortable: true },
          { title: say(overviewMessages.count()), isNumber: true, isSortable: true },
        ],
        rows: gone.map((all) => [all[0]?.ruleId ?? '', moduleName(page, all[0]?.application ?? '.'), all.length]),
      }),
  );
}

function burndown(page: Page): Markup {
  const { input, say } = page;
  const runs: readonly HistoryEntry[] = [...input.history, ...(input.currentRun ? [input.currentRun] : [])];
  if (runs.length < 2) return nothing;
  const minutesOf = (run: HistoryEntry, module: string): number => run.byApplication[module]?.effortMinutes ?? 0;
  const most = (module: string): number => Math.max(...runs.map((run) => minutesOf(run, module)));
  const modules = [...new Set(runs.flatMap(({ byApplication }) => Object.keys(byApplication)))].sort(
    (a, b) => most(b) - most(a) || (a < b ? -1 : 1),
  );
  const shown = modules.slice(0, modules.length === ownColors + 1 ? modules.length : ownColors);
  const series = shown.map((module, i) => ({
    label: moduleName(page, module),
    color: `series-${i}`,
    values: runs.map((run) => minutesOf(run, module)),
  }));
  if (modules.length > shown.length) {
    const rest = (run: HistoryEntry): number => run.effortMinutes - shown.reduce((sum, module) => sum + minutesOf(run, module), 0);
    series.push({ label: say(overviewMessages.otherModules()), color: 'series-7', values: runs.map(rest) });
  }
  const labels = runs.map(({ label }) => label);
  const list = runs.map(({ label, effortMinutes }) => `${label} ${daysText(page, effortMinutes)}`).join(', ');
  return section(
    'burndown',
    say(overviewMessages.burndown()),
    html`<p>${say(overviewMessages.burndownText())}</p>`,
    columnChart({ labels, series }, say(overviewMessages.chartAlternative({ list })), (minutes) => daysText(page, minutes)),
    legend(series.map(({ label, color, values }) => ({ label, color, text: daysText(page, values.at(-1) ?? 0) }))),
    table(page, {
      id: 'burndown-table',
      caption: say(overviewMessages.burndown()),
      columns: [
        { title: say(overviewMessages.run()) },
        { title: say(overviewMessages.count()), isNumber: true },
        ...series.map(({ label }) => ({ title: label, isNumber: true })),
        { title: say(pageMessages.total()), isNumber: true },
      ],
      rows: runs.map((run, i) => [
        run.label,
        run.findings,
        ...series.map(({ values }) => minutesText(page, values[i] ?? 0)),
        minutesText(page, run.effortMinutes),
      ]),
    }),
  );
}
