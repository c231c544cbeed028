import { encodingOf } from './encoding.js';

/** Decides from a file's bytes whether it is worth reading as text. */
export interface Prefilter {
  /** Whether one of the texts occurs in the first `length` bytes. */
  matches(bytes: Buffer, length: number): boolean;
  /** Bytes that two neighbouring chunks must share so that no text is missed between them. */
  readonly overlap: number;
}

/** Looks for texts in bytes without making strings of them; only UTF-16 files, told by their byte order mark, are decoded. */
export function prefilter(texts: readonly string[]): Prefilter {
  const needles = texts.map((text) => Buffer.from(text, 'utf8'));
  return {
    overlap: needles.reduce((longest, needle) => Math.max(longest, needle.length), 0),
    matches(bytes, length) {
      const window = length === bytes.length ? bytes : bytes.subarray(0, length);
      for (const needle of needles) if (window.indexOf(needle) >= 0) return true;
      const encoding = encodingOf(window);
      if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return false;
      const text = new TextDecoder(encoding).decode(window);
      return texts.some((needle) => text.includes(needle));
    },
  };
}
