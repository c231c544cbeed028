import { render, type Locale, type Message } from '../../l10n/messages.js';
import { commentText, shellWord } from './quoting.js';
import type { Placeholder } from './resources.js';

/** A text as a word of a script: what `printf` fills in is `%s`. */
export type ScriptText = (message: Message) => string;

export function scriptTexts(locale: Locale): ScriptText {
  return (message) => shellWord(render(message, locale));
}

/** Comment lines that say what a script is for. */
export function scriptHead(locale: Locale, lines: readonly (Message | string)[]): string {
  const texts = lines.map((line) => `# ${commentText(typeof line === 'string' ? line : render(line, locale))}`);
  return ['#!/usr/bin/env bash', ...texts, 'set -euo pipefail', ''].join('\n');
}

/** What a resource is given: a known word, or a variable of the environment that a person sets; the variable's name comes second. */
export function choiceWords(choice: string | Placeholder): string {
  return typeof choice === 'string' ? `${shellWord(choice)} -` : `"\${${choice.variable}:-}" ${choice.variable}`;
}
