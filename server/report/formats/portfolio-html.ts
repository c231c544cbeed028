import type { Locale, Message } from '../../l10n/messages.js';
import { html, trusted, type Markup } from '../html/markup.js';
import { portfolioOf, type PortfolioRow } from '../merge/portfolio.js';
import type { ReportedFinding, ScanResult } from '../result.js';
import { formatMessages } from './messages.js';
import { portfolioNotes, portfolioSections, type PortfolioSection } from './portfolio.js';
import { portfolioStyles, portfolioStylesHash } from './portfolio-styles.js';
import { daysOf, sayer } from './text.js';

type Say = (message: Message) => string;

/** A page of more rows is no longer read by a person: the JSON and CSV have all. */
const mostFindings = 1000;

/** The joined result as one file that needs no network and runs nothing. */
export function portfolioHtml(result: ScanResult, locale: Locale): string {
  const say = sayer(locale);
  const { warnings, summary } = portfolioNotes(result, locale);
  const policy = `default-src 'none'; style-src '${portfolioStylesHash}'; base-uri 'none'; form-action 'none'`;
  const page = html`<html lang="${locale === 'zh-cn' ? 'zh-CN' : 'en'}">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <title>${say(formatMessages.portfolio())}</title>
      ${trusted(`<style>${portfolioStyles}</style>`)}
    </head>
    <body>
      <main>
        <h1>${say(formatMessages.portfolio())}</h1>
        ${warnings.map((warning) => html`<p class="warning"><strong>${warning}</strong></p>`)}
        <p>${summary}</p>
        ${portfolioSections(portfolioOf(result)).map((section) => sectionOf(section, say))} ${findingsOf(result.findings, say)}
        ${errorsOf(result, say)}
      </main>
    </body>
  </html>`;
  return `<!doctype html>\n${page.markup}\n`;
}

function sectionOf({ title, head, rows, nameless }: PortfolioSection, say: Say): Markup {
  const most = Math.max(1, ...rows.map(({ effortMinutes }) => effortMinutes));
  const { findings, errors, safe, suggested, manual, days, effort } = formatMessages;
  const heads = [findings(), errors(), safe(), suggested(), manual(), days()];
  return html`<section>
    <h2>${say(title)}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${say(title)}">
      <table>
        <thead>
          <tr>
            <th scope="col">${say(head)}</th>
            ${heads.map((name) => html`<th scope="col" class="number">${say(name)}</th>`)}
            <th scope="col">${say(effort())}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => rowOf(row, say(nameless), most))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function rowOf({ name, findings, bySeverity, byFix, effortMinutes }: PortfolioRow, nameless: string, most: number): Markup {
  const byHand = (byFix.manual ?? 0) + (byFix.none ?? 0);
  const counts = [findings, bySeverity.error ?? 0, byFix.safe ?? 0, byFix.suggested ?? 0, byHand, daysOf(effortMinutes)];
  const width = Math.round((effortMinutes / most) * 120);
  return html`<tr>
    <th scope="row">${name ?? nameless}</th>
    ${counts.map((count) => html`<td class="number">${count}</td>`)}
    <td>
      <svg width="120" height="10" aria-hidden="true"><rect width="${width}" height="10" /></svg>
    </td>
  </tr>`;
}

function findingsOf(findings: readonly ReportedFinding[], say: Say): Markup {
  if (findings.length === 0) return html``;
  const shown = findings.slice(0, mostFindings);
  const { place, severity, rule, fix, message, moreRows } = formatMessages;
  const rows = shown.map((finding) => {
    const { repository, path, line, column } = finding;
    return html`<tr>
      <th scope="row"><code>${repository === undefined ? '' : `${repository}/`}${path}:${line}:${column}</code></th>
      <td>${say(formatMessages[finding.severity]())}</td>
      <td><code>${finding.ruleId}</code></td>
      <td>${say(formatMessages[finding.fix]())}</td>
      <td>${finding.message}</td>
    </tr>`;
  });
  const title = say(formatMessages.findings());
  return html`<section>
    <h2>${title}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">
      <table>
        <thead>
          <tr>
            ${[place(), severity(), rule(), fix(), message()].map((head) => html`<th scope="col">${say(head)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${findings.length > shown.length && html`<p>${say(moreRows({ count: findings.length - shown.length }))}</p>`}
  </section>`;
}

function errorsOf({ errors }: ScanResult, say: Say): Markup {
  if (errors.length === 0) return html``;
  return html`<section>
    <h2>${say(formatMessages.notAnalysed())}</h2>
    <ul>
      ${errors.map(
        ({ repository, path, message }) =>
          html`<li><code>${repository === undefined ? '' : `${repository}/`}${path}</code> ${message}</li>`,
      )}
    </ul>
  </section>`;
}
