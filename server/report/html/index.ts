import { fixGrades, severities } from '../../engine/finding.js';
import type { ReportInput } from '../input.js';
import { script, scriptHash, styles, stylesHash, startScript, startScriptHash } from './assets.js';
import { consequences } from './consequence.js';
import { findingsData } from './findings-data.js';
import { findingsSection, pageTexts } from './findings-section.js';
import { map, mapData } from './map.js';
import { embedded, html, nothing, trusted, type Markup } from './markup.js';
import { pageMessages } from './messages.js';
import { overview } from './overview.js';
import { createPage, word, type Page } from './page.js';
import type { PageData } from './page-data.js';
import { plan } from './plan.js';
import { rulePages } from './rule-pages.js';
import { topicMap } from './topics.js';

/** Nothing is loaded from anywhere, and nothing runs but the two scripts whose hashes these are. */
const policy = [
  "default-src 'none'",
  `style-src '${stylesHash}'`,
  `script-src '${startScriptHash}' '${scriptHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The report as one file that needs no other and no network. Pure: the same input gives the same bytes. Secrets are masked by whoever made
 * the input (`buildReportInput`).
 */
export function reportHtml(input: ReportInput): string {
  const page = createPage(input);
  const { say } = page;
  const forMap = mapData(page);
  const data: PageData = {
    findings: findingsData(input),
    map: forMap,
    texts: pageTexts(page),
    severities: severities.map((id) => ({ id, label: word(page, id) })),
    grades: fixGrades.map((id) => ({ id, label: word(page, id) })),
    consequences: consequences.map((id) => ({ id, label: word(page, id) })),
  };
  const panels: readonly (readonly [id: string, title: string, content: Markup])[] = [
    ['overview', say(pageMessages.overview()), overview(page)],
    ['topics', say(pageMessages.topics()), topicMap(page)],
    ['map', say(pageMessages.map()), map(page, forMap)],
    ['plan', say(pageMessages.plan()), plan(page)],
    ['findings', say(pageMessages.findings()), findingsSection(page)],
    ['rules', say(pageMessages.rules()), rulePages(page)],
  ];
  const { summary } = input.result;
  return `<!doctype html>\n${
    html`<html lang="${input.locale === 'zh-cn' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${say(pageMessages.title())}</title>
        ${element('style', styles)}${element('script', startScript)}
      </head>
      <body>
        <a class="skip" href="#main">${say(pageMessages.skip())}</a>
        <header class="top">
          <div>
            <h1>${say(pageMessages.title())}</h1>
            <p>${say(pageMessages.subtitle())}</p>
          </div>
          <button type="button" id="theme" class="screen-only" aria-pressed="false">
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1a7 7 0 1 0 0 14zM8 1a7 7 0 0 1 0 14" /></svg
            >${say(pageMessages.theme())}
          </button>
        </header>
        <nav class="screen-only" aria-label="${say(pageMessages.sections())}">
          <div role="tablist" aria-label="${say(pageMessages.sections())}">
            ${panels.map(
              ([id, title], i) =>
                html`<button
                  type="button"
                  role="tab"
                  id="tab-${id}"
                  aria-controls="panel-${id}"
                  aria-selected="${i === 0 ? 'true' : 'false'}"
                  ${i > 0 && html`tabindex="-1"`}
                >
                  ${title}${countBadge(id, input)}
                </button>`,
            )}
          </div>
        </nav>
        <main id="main" tabindex="-1">
          ${incomplete(page)}
          <p class="quiet">
            ${say(pageMessages.scanned({ files: summary.filesScanned, findings: summary.findings, found: summary.filesWithFindings }))}
          </p>
          ${panels.map(
            ([id, , content], i) =>
              html`<div role="tabpanel" id="panel-${id}" class="panel${i === 0 && ' active'}" aria-labelledby="tab-${id}">${content}</div>`,
          )}
        </main>
        <footer class="quiet">${madeBy(page)}</footer>
        ${embedded('data', data)}${element('script', script)}
      </body>
    </html>`.markup
  }\n`;
}

function element(name: 'style' | 'script', content: string): Markup {
  return trusted(`<${name}>${content}</${name}>`);
}

function countBadge(id: string, { result, model }: ReportInput): Markup {
  const count = id === 'findings' ? result.findings.length : id === 'topics' ? model.topics.length : 0;
  return count > 0 ? html` <span class="count">${count}</span>` : nothing;
}

function madeBy({ input, say }: Page): string {
  const { name, version } = input.result.tool;
  const date = input.currentRun?.date;
  return say(date === undefined ? pageMessages.madeBy({ tool: name, version }) : pageMessages.madeOn({ tool: name, version, date }));
}

/** What is missing is said before anything that could be taken for the whole. */
function incomplete({ input, say }: Page): Markup {
  const { errors } = input.result;
  if (errors.length === 0) return nothing;
  return html`<section class="alert" aria-labelledby="incomplete-title">
    <h2 id="incomplete-title">${say(pageMessages.incomplete())}</h2>
    <p>${say(pageMessages.incompleteText({ count: new Set(errors.map(({ path }) => path)).size }))}</p>
    <details>
      <summary>${say(pageMessages.incompleteFiles())}</summary>
      <ul class="plain">
        ${errors.map(({ path, message }) => html`<li><code>${path}</code> ${message}</li>`)}
      </ul>
    </details>
  </section>`;
}
