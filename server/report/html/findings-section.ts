import { fixGrades, severities } from '../../engine/finding.js';
import { consequenceOf, consequences } from './consequence.js';
import { findingsMessages } from './findings-messages.js';
import { html, type Markup } from './markup.js';
import { moduleName, section, word, type Page } from './page.js';
import type { PageTexts } from './page-data.js';
import { pageMessages } from './messages.js';

/** Filters and the place where the page's script puts the list. */
export function findingsSection(page: Page): Markup {
  const { input, say } = page;
  const { findings } = input.result;
  if (findings.length === 0) return section('findings', say(findingsMessages.findings()), html`<p>${say(findingsMessages.none())}</p>`);
  const present = <T extends string>(all: readonly T[], of: (finding: (typeof findings)[number]) => T): T[] => {
    const found = new Set(findings.map(of));
    return all.filter((one) => found.has(one));
  };
  const choice = (name: string, label: string, options: readonly (readonly [value: string, text: string])[]): Markup =>
    html`<label
      >${label}
      <select data-filter="${name}">
        <option value="">${say(findingsMessages.all())}</option>
        ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
      </select></label
    >`;
  const modules = [...new Set(findings.map(({ application }) => application))].sort();
  const hasStates = input.comparison !== undefined || findings.some(({ baselineState }) => baselineState !== undefined);
  return section(
    'findings',
    say(findingsMessages.findings()),
    html`<form class="filters screen-only" role="search" aria-label="${say(findingsMessages.filters())}">
        <label class="wide">${say(findingsMessages.search())} <input type="search" data-filter="text" autocomplete="off" /></label>
        ${choice(
          'module',
          say(findingsMessages.module()),
          modules.map((name) => [name, moduleName(page, name)]),
        )}
        ${choice(
          'rule',
          say(findingsMessages.rule()),
          [...new Set(findings.map(({ ruleId }) => ruleId))].sort().map((id) => [id, id]),
        )}
        ${choice(
          'severity',
          say(findingsMessages.severity()),
          present(severities, ({ severity }) => severity).map((one) => [one, word(page, one)]),
        )}
        ${choice(
          'consequence',
          say(findingsMessages.consequence()),
          present(consequences, consequenceOf).map((one) => [one, word(page, one)]),
        )}
        ${choice(
          'grade',
          say(findingsMessages.grade()),
          present(fixGrades, ({ fix }) => fix).map((one) => [one, word(page, one)]),
        )}
        ${
          hasStates &&
          choice('state', say(findingsMessages.state()), [
            ['1', say(findingsMessages.stateNew())],
            ['2', say(findingsMessages.stateKnown())],
          ])
        }
        <button type="reset">${say(findingsMessages.reset())}</button>
      </form>
      <p id="findings-count" role="status" aria-live="polite"></p>
      <div id="findings-list" role="feed" aria-label="${say(findingsMessages.findings())}"></div>
      <div id="findings-printed" class="print-only"></div>
      <noscript><p>${say(pageMessages.noScript())}</p></noscript>`,
  );
}

export function pageTexts({ say }: Page): PageTexts {
  return {
    root: say(pageMessages.root()),
    shown: say(findingsMessages.shown()),
    noneMatch: say(findingsMessages.noneMatch()),
    printed: say(findingsMessages.printed()),
    related: say(findingsMessages.related()),
    codeOf: say(findingsMessages.codeOf()),
    stateNew: say(findingsMessages.stateNew()),
  };
}
