const collator = new Intl.Collator(undefined, { numeric: true });

/** Sorts tables by their head's buttons, and hides rows that a filter's words are not in. */
export function makeSortable(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.sort')) {
    button.addEventListener('click', () => sort(button));
  }
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-filters]')) {
    input.addEventListener('input', () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      const rows = document.getElementById(input.dataset['filters'] ?? '')?.querySelectorAll('tbody tr') ?? [];
      for (const row of rows) {
        const text = row.textContent.toLowerCase();
        row.toggleAttribute('hidden', !words.every((word) => text.includes(word)));
      }
    });
  }
}

function sort(button: HTMLButtonElement): void {
  const head = button.closest('th');
  const table = button.closest('table');
  const body = table?.tBodies[0];
  if (!head || !body) return;
  const isUp = head.getAttribute('aria-sort') !== 'ascending';
  for (const other of head.parentElement?.querySelectorAll('[aria-sort]') ?? []) other.setAttribute('aria-sort', 'none');
  head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
  const keyed = [...body.rows].map((row) => {
    const cell = row.cells[head.cellIndex];
    return { row, key: cell?.dataset['order'] || cell?.textContent.trim() || '' };
  });
  keyed.sort((a, b) => (isUp ? 1 : -1) * collator.compare(a.key, b.key));
  body.append(...keyed.map(({ row }) => row));
}
