export interface Tabs {
  /** Shows a part of the report by its name, and an element in it. */
  show(name: string, anchor?: string): void;
  /** Called each time a part comes into view. */
  onShown(listener: (name: string) => void): void;
}

/** Tabs as the ARIA practices want them: one stop for the tab key, arrows between them. Addresses (`#topics`, `#rule-…`) lead to their part. */
export function createTabs(): Tabs {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role=tab]')];
  const listeners: ((name: string) => void)[] = [];
  const nameOf = (button: HTMLButtonElement): string => button.id.slice('tab-'.length);
  const panelOf = (button: HTMLButtonElement): HTMLElement | null => document.getElementById(`panel-${nameOf(button)}`);

  function select(button: HTMLButtonElement): void {
    for (const other of buttons) {
      const isChosen = other === button;
      other.setAttribute('aria-selected', String(isChosen));
      other.tabIndex = isChosen ? 0 : -1;
      panelOf(other)?.classList.toggle('active', isChosen);
    }
    for (const listener of listeners) listener(nameOf(button));
  }
  function show(name: string, anchor?: string): void {
    const button = buttons.find((one) => nameOf(one) === name);
    if (!button) return;
    select(button);
    const target = anchor === undefined ? undefined : document.getElementById(anchor);
    if (target) {
      target.scrollIntoView();
      target.focus({ preventScroll: true });
    } else scrollTo(0, 0);
  }
  function follow(address: string): void {
    const anchor = address.slice(1);
    const target = anchor === '' ? null : document.getElementById(anchor);
    const panel = target?.closest('.panel');
    if (panel) show(panel.id.slice('panel-'.length), anchor);
    else show(anchor);
  }

  buttons.forEach((button, i) => {
    button.addEventListener('click', () => {
      show(nameOf(button));
      history.replaceState(null, '', `#${nameOf(button)}`);
    });
    button.addEventListener('keydown', ({ key }) => {
      const next = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: buttons.length - 1 }[key];
      const other = next === undefined ? undefined : buttons.at(next % buttons.length);
      if (!other) return;
      other.focus();
      other.click();
    });
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#rule-"]') : null;
    if (!link) return;
    event.preventDefault();
    follow(link.getAttribute('href') ?? '');
  });
  addEventListener('hashchange', () => follow(location.hash));
  if (location.hash.length > 1 && location.hash !== '#main') follow(location.hash);
  return { show, onShown: (listener) => listeners.push(listener) };
}
