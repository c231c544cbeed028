const storageKey = 'rocketmq-migrate-theme';

/** Dark and light by a button; before it is pressed, as the system or the editor is. */
export function offerTheme(isInEditor: boolean): void {
  const page = document.documentElement;
  const button = document.getElementById('theme');
  if (!button) return;
  const isDark = (): boolean =>
    (page.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const say = (): void => button.setAttribute('aria-pressed', String(isDark()));
  if (isInEditor) {
    const follow = (): void => {
      const { classList } = document.body;
      const isEditorDark =
        classList.contains('vscode-dark') ||
        (classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light'));
      page.dataset['theme'] = isEditorDark ? 'dark' : 'light';
      say();
    };
    new MutationObserver(follow).observe(document.body, { attributes: true, attributeFilter: ['class'] });
    follow();
  }
  say();
  button.addEventListener('click', () => {
    page.dataset['theme'] = isDark() ? 'light' : 'dark';
    say();
    if (isInEditor) return;
    try {
      localStorage.setItem(storageKey, page.dataset['theme']);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  });
}
