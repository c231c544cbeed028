import type { Message } from '../../l10n/messages.js';
import { LineMap } from '../../engine/text.js';
import { grouped } from './effort.js';
import { inline } from './markdown.js';
import { html, nothing, type Markup } from './markup.js';
import { overviewMessages } from './overview-messages.js';
import { placeLink, table, type Page } from './page.js';

/** What a person has to look at after rewrites, and why others were refused: each thing once, the most frequent first. */
export function rewriteSections(page: Page): Markup {
  const { input, say } = page;
  const own = input.plans.filter(({ alternativeTo }) => alternativeTo === undefined).map(({ plan }) => plan);
  const differences = counted(
    page,
    own.filter(({ grade }) => grade === 'suggested').flatMap(({ differences: all }) => all),
  );
  const maps = new Map<string, LineMap>();
  const placeOf = (path: string, start: number): Markup => {
    const lines = maps.get(path) ?? new LineMap(input.textOf(path) ?? '');
    maps.set(path, lines);
    const { line, column } = lines.positionAt(start);
    return placeLink({ path, line: line + 1, column: column + 1 });
  };
  const blockers = [
    ...grouped(
      own.filter(({ grade }) => grade === 'manual').flatMap(({ blockers: all }) => all),
      ({ message }) => say(message),
    ),
  ].sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1));
  return html`${
    differences.length > 0 &&
    html`<details>
      <summary>${say(overviewMessages.differences())} (${differences.length})</summary>
      ${table(page, {
        id: 'differences',
        caption: say(overviewMessages.differences()),
        columns: [{ title: say(overviewMessages.difference()) }, { title: say(overviewMessages.times()), isNumber: true }],
        rows: differences.map(([text, count]) => [{ content: inline(text) }, count]),
      })}
    </details>`
  }
  ${
    blockers.length > 0 &&
    html`<details>
      <summary>${say(overviewMessages.blockers())} (${blockers.length})</summary>
      ${table(page, {
        id: 'blockers',
        caption: say(overviewMessages.blockers()),
        columns: [
          { title: say(overviewMessages.reason()) },
          { title: say(overviewMessages.times()), isNumber: true },
          { title: say(overviewMessages.example()) },
        ],
        rows: blockers.map(([text, [first, ...rest]]) => [
          { content: inline(text) },
          rest.length + 1,
          { content: first ? placeOf(first.path, first.range.start) : nothing },
        ]),
      })}
    </details>`
  }`;
}

function counted({ say }: Page, messages: readonly Message[]): [string, number][] {
  return [...grouped(messages, say)]
    .map(([text, all]): [string, number] => [text, all.length])
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
}
