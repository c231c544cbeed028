import { render, type Message } from '../../l10n/messages.js';
import type { ReportInput } from '../input.js';
import type { Place } from '../migration/model.js';
import { hoursPerDay } from './effort.js';
import { escaped, html, trusted, type Markup, type Part } from './markup.js';
import { pageMessages, unitMessages, wordMessages } from './messages.js';

/** What every part of the report is made with. */
export interface Page {
  readonly input: ReportInput;
  say(message: Message): string;
}

export function createPage(input: ReportInput): Page {
  return { input, say: (message) => render(message, input.locale) };
}

/** A name of the model (a type, a grade, a reason) in the reader's words. */
export function word({ say }: Page, name: keyof typeof wordMessages): string {
  return say(wordMessages[name]());
}

export function moduleName({ say }: Page, name: string): string {
  return name === '.' ? say(pageMessages.root()) : name;
}

/** A place in code; the editor's panel makes a link of it. It may be broken where folders end. */
export function placeLink({ path, line, column }: Place): Markup {
  const text = trusted(escaped(`${path}:${line}`).replaceAll('/', '/<wbr>'));
  return html`<a class="place" data-column="${column}">${text}</a>`;
}

const shownPlaces = 5;

/** The first few items of a list, and how many there are beyond them. */
export function shortList({ say }: Page, items: readonly Markup[], most = shownPlaces): Markup {
  const rest = items.length - most;
  return html`<ul class="plain">
    ${items.slice(0, most).map((item) => html`<li>${item}</li>`)}${rest > 0 && html`<li class="quiet">${say(pageMessages.moreItems({ count: rest }))}</li>`}
  </ul>`;
}

export interface Column {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
  readonly isSortable?: boolean;
}

/** A cell with what it is sorted by, where that is not its text. */
export interface Cell {
  readonly content: Part;
  readonly order?: string | number;
}

export interface TableOptions {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (Cell | string | number)[])[];
  readonly foot?: readonly (string | number | Markup)[];
  /** The caption only for screen readers, where a heading above says it already. */
  readonly hidesCaption?: boolean;
}

export function table({ say }: Page, { id, caption, columns, rows, foot, hidesCaption = true }: TableOptions): Markup {
  const cell = (given: Cell | string | number, i: number): Markup => {
    const { content, order } = typeof given === 'object' ? given : { content: given, order: undefined };
    const attributes = html`${columns[i]?.isNumber && html` class="number"`}${order !== undefined && order !== '' && html` data-order="${order}"`}`;
    return i === 0 ? html`<th scope="row" ${attributes}>${content}</th>` : html`<td ${attributes}>${content}</td>`;
  };
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${caption}">
    <table id="${id}">
      <caption class="${hidesCaption ? 'for-ears' : ''}">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ title, isNumber, isSortable }) =>
            isSortable
              ? html`<th scope="col" class="${isNumber ? 'number' : ''}" aria-sort="none">
                  <button type="button" class="sort" title="${say(pageMessages.sort())}">${title}</button>
                </th>`
              : html`<th scope="col" class="${isNumber ? 'number' : ''}">${title}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(cell)}
            </tr>`,
        )}
      </tbody>
      ${
        foot &&
        html`<tfoot>
          <tr>
            ${foot.map((content, i) =>
              i === 0 ? html`<th scope="row">${content}</th>` : html`<td class="${columns[i]?.isNumber ? 'number' : ''}">${content}</td>`,
            )}
          </tr>
        </tfoot>`
      }
    </table>
  </div>`;
}

export function section(id: string, title: string, ...content: readonly Part[]): Markup {
  return html`<section aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${content}
  </section>`;
}

/** Minutes of work, exactly. */
export function minutesText({ say }: Page, minutes: number): string {
  if (minutes < 60) return say(unitMessages.minutes({ minutes }));
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return say(rest === 0 ? unitMessages.hours({ hours }) : unitMessages.hoursMinutes({ hours, minutes: rest }));
}

/** Minutes of work as working days, to a tenth; less than half a day exactly. */
export function daysText(page: Page, minutes: number): string {
  if (minutes * 2 < hoursPerDay * 60) return minutesText(page, minutes);
  const days = Math.round((minutes / 60 / hoursPerDay) * 10) / 10;
  return page.say(days === 1 ? unitMessages.oneDay() : unitMessages.days({ days }));
}

const spans = [
  { milliseconds: 86_400_000, message: unitMessages.days, name: 'days' },
  { milliseconds: 3_600_000, message: unitMessages.hours, name: 'hours' },
  { milliseconds: 60_000, message: unitMessages.minutes, name: 'minutes' },
  { milliseconds: 1000, message: unitMessages.seconds, name: 'seconds' },
] as const;

/** How long a message waits, in the largest unit that two decimals say exactly. */
export function spanText({ say }: Page, milliseconds: number): string {
  for (const { milliseconds: unit, message, name } of spans) {
    const number = milliseconds / unit;
    if (Math.abs(number) < 1 || Math.round(number * 100) !== number * 100) continue;
    return say(name === 'days' && number === 1 ? unitMessages.oneDay() : message({ [name]: number }));
  }
  return say(unitMessages.milliseconds({ number: milliseconds }));
}
