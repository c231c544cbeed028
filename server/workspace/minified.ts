import type { LanguageId } from '../engine/languages.js';

/** Below this many characters even one long line is somebody's own code. */
const smallest = 20_000;
/** Characters per line, on average, that no person writes. */
const longLine = 500;

/** Whether a script is a bundler's output: a build makes it again, so findings and fixes belong to its source. */
export function looksMinified(text: string, language: LanguageId): boolean {
  if (language !== 'javascript' || text.length < smallest) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return text.length / lines > longLine;
}
