const wordPart = /[\p{L}\p{N}_$]/u;

/** Whether a text has a name as a word of its own. */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!wordPart.test(text.charAt(at - 1)) && !wordPart.test(text.charAt(at + word.length))) return true;
  return false;
}
