import type { FindingRow } from '../findings-data.js';
import type { PageData } from '../page-data.js';
import type { Editor } from './editor.js';
import { createCards } from './finding-card.js';
import { createList } from './list.js';
import type { Tabs } from './tabs.js';

/** Findings that go to a printer: more would be a book. */
const mostPrinted = 500;

/** The list of findings with its filters. */
export function showFindings(data: PageData, tabs: Tabs, editor: Editor | undefined): void {
  const host = document.getElementById('findings-list');
  const form = document.querySelector<HTMLFormElement>('form.filters');
  const status = document.getElementById('findings-count');
  const printed = document.getElementById('findings-printed');
  if (!host || !form || !status || !printed) return;
  const { rows, paths, messages, rules } = data.findings;
  const cards = createCards(data, editor);
  const list = createList(host, cards.make, cards.estimate);
  const haystacks = new Map<number, string>();
  let shown: readonly number[] = [];

  const control = (name: string): HTMLInputElement | HTMLSelectElement | null => form.querySelector(`[data-filter="${name}"]`);
  const valueOf = (name: string): string => control(name)?.value ?? '';
  const haystackOf = (i: number, row: FindingRow): string => {
    const known = haystacks.get(i) ?? `${rules[row[0]] ?? ''} ${paths[row[5]] ?? ''} ${messages[row[10]] ?? ''}`.toLowerCase();
    haystacks.set(i, known);
    return known;
  };

  function filter(): void {
    const words = valueOf('text').toLowerCase().split(/\s+/).filter(Boolean);
    const wanted: readonly (readonly [position: 0 | 1 | 2 | 3 | 4 | 11, index: number])[] = [
      [0, rules.indexOf(valueOf('rule'))],
      [1, data.severities.findIndex(({ id }) => id === valueOf('severity'))],
      [2, data.grades.findIndex(({ id }) => id === valueOf('grade'))],
      [3, data.consequences.findIndex(({ id }) => id === valueOf('consequence'))],
      [4, data.findings.modules.indexOf(valueOf('module'))],
      [11, valueOf('state') === '' ? -1 : Number(valueOf('state'))],
    ];
    const active = wanted.filter(([, index]) => index >= 0);
    shown = rows.flatMap((row, i) => {
      if (!active.every(([position, index]) => row[position] === index)) return [];
      return words.every((word) => haystackOf(i, row).includes(word)) ? [i] : [];
    });
    list.set(shown);
    if (status) {
      status.textContent =
        shown.length === 0
          ? data.texts.noneMatch
          : data.texts.shown.replace('{shown}', String(shown.length)).replace('{all}', String(rows.length));
    }
  }

  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 80);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter, 0));
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-show=findings]') : null;
    if (!button) return;
    form.reset();
    for (const name of ['rule', 'consequence']) {
      const input = control(name);
      if (input) input.value = button.dataset[name] ?? '';
    }
    filter();
    tabs.show('findings');
    document.getElementById('tab-findings')?.focus();
  });
  tabs.onShown((name) => {
    if (name === 'findings') list.look();
  });
  addEventListener('beforeprint', () => {
    const note = document.createElement('p');
    const most = Math.min(shown.length, mostPrinted);
    note.textContent = data.texts.printed.replace('{shown}', String(most)).replace('{all}', String(rows.length));
    printed.replaceChildren(...(most < rows.length ? [note] : []), ...shown.slice(0, mostPrinted).map((i, at) => cards.make(i, at, most)));
  });
  addEventListener('afterprint', () => printed.replaceChildren());
  filter();
}
