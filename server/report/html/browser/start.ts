/** Runs before anything is drawn: with a script, one part of the report is shown at a time, in the colours that were chosen before. */
const page = document.documentElement;
page.classList.add('js');
try {
  const chosen = localStorage.getItem('rocketmq-migrate-theme');
  if (chosen === 'dark' || chosen === 'light') page.dataset['theme'] = chosen;
} catch {
  // A page without an origin may have no storage: the system's colours are used.
}

export {};
