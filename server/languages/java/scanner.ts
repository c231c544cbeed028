/** A text whose strings end with their lines. */
export interface RepairedText {
  /** The text with every string closed where its line ends; as long as the text itself. */
  readonly text: string;
  /** How many strings were left open. */
  readonly openStrings: number;
}

/** Finds the ends of literals, comments and brackets, by their text alone. */
export interface Scanner {
  /** Behind the literal or comment that begins here; the same place where none does; -1 where it has no end. */
  skip(at: number): number;
  isComment(at: number): boolean;
  /** Behind the brace that closes the one here; -1 where none does. */
  balanced(at: number): number;
  repaired(): RepairedText;
}

const quote = 34;
const apostrophe = 39;
const slash = 47;
const star = 42;
const backslash = 92;
const openBrace = 123;
const closeBrace = 125;
const lineFeed = 10;
const carriageReturn = 13;

export function createScanner(source: string): Scanner {
  const repairs: { readonly at: number; readonly character: string }[] = [];
  let openStrings = 0;

  const isLineEnd = (at: number): boolean => {
    const code = source.charCodeAt(at);
    return code === lineFeed || code === carriageReturn || at >= source.length;
  };

  function skip(at: number): number {
    const code = source.charCodeAt(at);
    if (code === slash) return skipComment(at);
    if (code === quote) return source.startsWith('"""', at) ? skipBlock(at) : skipString(at);
    return code === apostrophe ? skipCharacter(at) : at;
  }

  function skipComment(at: number): number {
    const next = source.charCodeAt(at + 1);
    if (next === star) {
      const end = source.indexOf('*/', at + 2);
      return end < 0 ? -1 : end + 2;
    }
    if (next !== slash) return at;
    const end = source.indexOf('\n', at);
    return end < 0 ? source.length : end;
  }

  function skipBlock(at: number): number {
    for (let i = at + 3; i < source.length; i++) {
      if (source.charCodeAt(i) === backslash) i++;
      else if (source.startsWith('"""', i)) return i + 3;
    }
    return -1;
  }

  function skipString(at: number): number {
    let escape = -1;
    for (let i = at + 1; ; i++) {
      if (isLineEnd(i)) {
        closeString(at, i, escape === i - 2);
        return i;
      }
      const code = source.charCodeAt(i);
      if (code === quote) return i + 1;
      if (code !== backslash || isLineEnd(i + 1)) continue;
      escape = i;
      i++;
    }
  }

  /** A string ends with its line at the latest; a lone quote is taken for nothing. */
  function closeString(start: number, end: number, endsEscaped: boolean): void {
    openStrings++;
    if (end - 1 === start) repairs.push({ at: start, character: ' ' });
    else if (endsEscaped) repairs.push({ at: end - 2, character: '"' }, { at: end - 1, character: ' ' });
    else repairs.push({ at: end - 1, character: '"' });
  }

  function skipCharacter(at: number): number {
    for (let i = at + 1; !isLineEnd(i); i++) {
      const code = source.charCodeAt(i);
      if (code === apostrophe) return i + 1;
      if (code === backslash && !isLineEnd(i + 1)) i++;
    }
    return at + 1;
  }

  return {
    skip,
    isComment: (at) => source.charCodeAt(at) === slash,
    balanced(from) {
      let depth = 0;
      for (let at = from; at < source.length; at++) {
        const code = source.charCodeAt(at);
        if (code === openBrace) depth++;
        else if (code === closeBrace) {
          if (--depth === 0) return at + 1;
        } else if (code === slash || code === quote || code === apostrophe) {
          const end = skip(at);
          if (end < 0) return -1;
          if (end > at) at = end - 1;
        }
      }
      return -1;
    },
    repaired() {
      let text = '';
      let end = 0;
      for (const { at, character } of repairs) {
        text += source.slice(end, at) + character;
        end = at + 1;
      }
      return { text: text + source.slice(end), openStrings };
    },
  };
}
