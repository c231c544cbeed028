import { render } from '../l10n/messages.js';
import type { Locale } from '../l10n/messages.js';
import { cliMessages } from './messages.js';
import type { Terminal } from './terminal.js';

/** Milliseconds before anything is shown, and between two changes of it. */
const delay = 400;
const pause = 100;

export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
}

/** One line on a terminal that says how far long work is, and is gone afterwards. Nothing elsewhere. */
export function createProgress(terminal: Terminal, locale: Locale, quiet: boolean): Progress {
  if (quiet || !terminal.errIsTerminal) return { update: () => undefined, end: () => undefined };
  const started = Date.now();
  let shownAt = 0;
  return {
    update(done, total) {
      const now = Date.now();
      if (now - started < delay || now - shownAt < pause) return;
      shownAt = now;
      terminal.err(`\r\u001b[K${render(cliMessages.progress({ done, total }), locale)}`);
    },
    end() {
      if (shownAt > 0) terminal.err('\r\u001b[K');
    },
  };
}
