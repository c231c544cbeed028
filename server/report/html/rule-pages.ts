import { findingsMessages } from './findings-messages.js';
import { html, type Markup } from './markup.js';
import { inline, link, markdown } from './markdown.js';
import { section, word, type Page } from './page.js';

/** What each rule finds, why, and what to do: also of those that found nothing. */
export function rulePages(page: Page): Markup {
  const { input, say } = page;
  const counts = input.result.summary.byRule;
  const part = (title: string, text: string): Markup =>
    html`<h4>${title}</h4>
      ${markdown(text)}`;
  return section(
    'rules',
    say(findingsMessages.rules()),
    html`<p>${say(findingsMessages.rulesText())}</p>`,
    input.rules.map(({ id, severity, title, what, why, how, safety, sources }) => {
      const count = counts[id] ?? 0;
      return html`<article class="rule${count === 0 && ' without'}" id="rule-${id}" tabindex="-1">
        <h3>${inline(title)}</h3>
        <p class="quiet">
          <code>${id}</code> <span class="badge ${severity}">${word(page, severity)}</span>
          ${
            count > 0
              ? html`<button type="button" class="link" data-show="findings" data-rule="${id}">
                  ${say(findingsMessages.foundCount({ count }))}<span class="for-ears">: ${id}</span>
                </button>`
              : say(findingsMessages.foundCount({ count }))
          }
        </p>
        <div>
          ${part(say(findingsMessages.what()), what)}${part(say(findingsMessages.why()), why)}${part(say(findingsMessages.how()), how)}${part(
            say(findingsMessages.safety()),
            safety,
          )}
          ${
            sources.length > 0 &&
            html`<h4>${say(findingsMessages.sources())}</h4>
              <ul class="plain">
                ${sources.map((source) => html`<li>${link(source)}</li>`)}
              </ul>`
          }
        </div>
      </article>`;
    }),
  );
}
