/** The side of an editor that shows the page in a panel of its own. */
export interface Editor {
  open(path: string, line: number, column: number): void;
}

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

/** In an editor's panel, places in code are links that open them. */
export function connectEditor(): Editor | undefined {
  if (typeof acquireVsCodeApi !== 'function') return undefined;
  const api = acquireVsCodeApi();
  const editor: Editor = { open: (path, line, column) => api.postMessage({ kind: 'open', path, line, column }) };
  const { classList } = document.documentElement;
  classList.add('in-editor');
  for (const place of document.querySelectorAll<HTMLAnchorElement>('a.place')) makeLink(place);
  document.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    if (!link.classList.contains('place')) return;
    event.preventDefault();
    const [, path = '', line] = /^(.*?):(\d+)(?::\d+)?$/.exec(link.textContent) ?? [];
    editor.open(link.dataset['path'] ?? path, Number(line), Number(link.dataset['column']));
  });
  return editor;
}

export function makeLink(place: HTMLAnchorElement): void {
  place.href = '#';
}
