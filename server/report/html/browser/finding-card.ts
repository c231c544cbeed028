import type { FindingRow, FindingsData, FrameRun } from '../findings-data.js';
import type { PageData } from '../page-data.js';
import { visible } from '../markup.js';
import { makeLink, type Editor } from './editor.js';

/** Makes a finding's element, and says how high it will be before it is there. */
export interface Cards {
  make(item: number, at: number, count: number): HTMLElement;
  estimate(item: number): number;
}

export function createCards(data: PageData, editor: Editor | undefined): Cards {
  const { rows, rules, modules, paths, messages, frames, context, mostLines } = data.findings;

  function place(path: number, line: number, column: number): HTMLAnchorElement {
    const link = element('a', 'place', visible(`${paths[path] ?? ''}:${line}:${column}`));
    Object.assign(link.dataset, { path: paths[path] ?? '', column: String(column) });
    if (editor) makeLink(link);
    return link;
  }

  function head(row: FindingRow): HTMLElement {
    const [rule, severity, grade, , module, , , , , , , state] = row;
    const line = element('p', 'meta');
    const ruleLink = element('a', '', rules[rule] ?? '');
    ruleLink.href = `#rule-${rules[rule] ?? ''}`;
    const severityName = data.severities[severity];
    const gradeName = data.grades[grade];
    const moduleName = modules[module] ?? '.';
    line.append(
      element('span', `badge ${severityName?.id ?? ''}`, severityName?.label ?? ''),
      ruleLink,
      element('span', `badge grade-${gradeName?.id ?? ''}`, gradeName?.label ?? ''),
      element('span', 'quiet', moduleName === '.' ? data.texts.root : visible(moduleName)),
    );
    if (state === 1) line.append(element('span', 'badge new', data.texts.stateNew));
    return line;
  }

  function make(item: number, at: number, count: number): HTMLElement {
    const card = element('article', 'finding');
    const row = rows[item];
    if (!row) return card;
    const [, severity, , , , path, line, column, endLine, endColumn, message, , related] = row;
    card.tabIndex = -1;
    card.setAttribute('aria-posinset', String(at + 1));
    card.setAttribute('aria-setsize', String(count));
    card.classList.add(data.severities[severity]?.id ?? '');
    const title = element('h3', '');
    title.append(place(path, line, column));
    card.append(title, head(row), withCode(element('p', ''), messages[message] ?? ''));
    const frame = code(frames[path], { line, column, endLine, endColumn }, data.findings);
    if (frame) {
      frame.setAttribute(
        'aria-label',
        data.texts.codeOf.replace('{place}', () => visible(`${paths[path] ?? ''}:${line}`)),
      );
      card.append(frame);
    }
    if (related.length > 0) {
      const list = element('ul', 'plain related');
      for (const [otherPath, otherLine, otherColumn, text] of related) {
        const entry = element('li', '');
        entry.append(place(otherPath, otherLine, otherColumn), ' ', withCode(element('span', 'quiet'), messages[text] ?? ''));
        list.append(entry);
      }
      card.append(element('p', 'label', data.texts.related), list);
    }
    return card;
  }

  return {
    make,
    estimate(item) {
      const row = rows[item];
      if (!row) return 0;
      const lines = Math.min(row[8] - row[6] + 1, mostLines) + 2 * context;
      const words = Math.ceil((messages[row[10]]?.length ?? 0) / 120);
      return 96 + words * 22 + (frames[row[5]]?.length ? lines * 20 + 18 : 0) + (row[12].length > 0 ? 30 + row[12].length * 24 : 0);
    },
  };
}

interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function code(
  runs: readonly FrameRun[] | undefined,
  range: Range,
  { context, mostLines }: Pick<FindingsData, 'context' | 'mostLines'>,
): HTMLElement | undefined {
  const { line, endLine } = range;
  const last = Math.min(endLine, line + mostLines - 1) + context;
  const run = runs?.find(([first, lines]) => line >= first && line < first + lines.length);
  if (!run) return undefined;
  const [first, lines] = run;
  const frame = element('div', 'frame');
  frame.setAttribute('role', 'group');
  frame.tabIndex = 0;
  for (let number = Math.max(first, line - context); number <= last && number < first + lines.length; number++) {
    const text = lines[number - first] ?? '';
    const shown = element('div', number >= line && number <= endLine ? 'hit' : '');
    const gutter = element('span', 'line-number', String(number));
    gutter.setAttribute('aria-hidden', 'true');
    shown.append(gutter, ...marked(text, number, range));
    frame.append(shown);
  }
  return frame;
}

function marked(text: string, number: number, { line, column, endLine, endColumn }: Range): (Node | string)[] {
  if (number < line || number > endLine) return [text];
  const start = number === line ? column - 1 : 0;
  const end = number === endLine ? endColumn - 1 : text.length;
  if (end <= start) return [text];
  return [text.slice(0, start), element('mark', '', text.slice(start, end)), text.slice(end)];
}

/** Text whose `parts` are code. */
function withCode<T extends HTMLElement>(host: T, text: string): T {
  text.split(/`([^`]+)`/).forEach((part, i) => host.append(i % 2 === 1 ? element('code', '', part) : part));
  return host;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
