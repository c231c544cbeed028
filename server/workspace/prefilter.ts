import { encodingOf } from './encoding.js';

/** Decides from a file's bytes whether it is worth reading as text. */
export interface Prefilter {
  /** Whether one of the texts occurs in the first `length` bytes. */
  matches(bytes: Buffer, length: number): boolean;
  /** Bytes that two neighbouring chunks must share so that no text is missed between them. */
  readonly overlap: number;
}

/**
 * Looks for texts in bytes without making strings of them; only UTF-16 files, told by their byte order mark, are decoded. However many
 * texts there are, a file is gone through once.
 */
export function prefilter(texts: readonly string[]): Prefilter {
  const needles = texts.map((text) => Buffer.from(text, 'utf8')).filter((needle) => needle.length > 0);
  const search = searchOf(needles);
  return {
    overlap: needles.reduce((longest, needle) => Math.max(longest, needle.length), 0),
    matches(bytes, length) {
      if (search(bytes, length)) return true;
      const window = length === bytes.length ? bytes : bytes.subarray(0, length);
      const encoding = encodingOf(window);
      if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return false;
      const text = new TextDecoder(encoding).decode(window);
      return texts.some((needle) => text.includes(needle));
    },
  };
}

type Search = (bytes: Uint8Array, length: number) => boolean;

interface Candidate {
  readonly needle: Uint8Array;
  /** Where in the needle its window ends. */
  readonly end: number;
}

/** With this many needles and fewer, or needles of one or two bytes, the system's own search is as good. */
const few = 2;

/** Longer windows skip no more than the pairs of bytes in them let them. */
const longestWindow = 8;

/**
 * Every needle is represented by a part of it, its window, all of the same length. Two bytes that are in no window let the search skip a
 * window's length; where they end one, the needles that they can belong to are compared (Wu and Manber's search).
 */
function searchOf(needles: readonly Buffer[]): Search {
  const width = needles.reduce((shortest, needle) => Math.min(shortest, needle.length), longestWindow);
  if (needles.length <= few || width < 3)
    return (bytes, length) => {
      const window = Buffer.from(bytes.buffer, bytes.byteOffset, length);
      return needles.some((needle) => window.includes(needle));
    };
  const skips = new Uint8Array(65_536).fill(width - 1);
  const candidates = new Map<number, Candidate[]>();
  const taken = new Set<string>();
  for (const needle of needles) {
    const start = windowOf(needle, width, taken);
    for (let at = 1; at < width; at++) {
      const pair = pairAt(needle, start + at);
      const skip = width - 1 - at;
      if (skip < (skips[pair] ?? 0)) skips[pair] = skip;
      if (skip > 0) continue;
      const known = candidates.get(pair);
      const candidate = { needle, end: start + at };
      if (known) known.push(candidate);
      else candidates.set(pair, [candidate]);
    }
  }
  return (bytes, length) => {
    for (let at = width - 1; at < length;) {
      const skip = skips[pairAt(bytes, at)] ?? 0;
      if (skip > 0) at += skip;
      else {
        const possible = candidates.get(pairAt(bytes, at)) ?? [];
        for (const { needle, end } of possible) if (occursAt(needle, bytes, at - end, length)) return true;
        at++;
      }
    }
    return false;
  };
}

/** The byte at the place and the one before. */
function pairAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0);
}

function occursAt(needle: Uint8Array, bytes: Uint8Array, start: number, length: number): boolean {
  if (start < 0 || start + needle.length > length) return false;
  for (let i = 0; i < needle.length; i++) if (bytes[start + i] !== needle[i]) return false;
  return true;
}

/** Bytes of code by how often they are seen, the most frequent first; all others are rarer. */
const frequent = Buffer.from(' etnaroisl.cdpumgfhbyv"(),;=/*-_', 'latin1');

/** Where in a needle the window starts: one that another needle has too, or else the one with the rarest bytes. */
function windowOf(needle: Buffer, width: number, taken: Set<string>): number {
  let best = 0;
  let rarest = -1;
  for (let start = 0; start + width <= needle.length; start++) {
    const window = needle.subarray(start, start + width);
    const isTaken = taken.has(window.toString('latin1'));
    const rarity = isTaken
      ? Infinity
      : window.reduce((sum, byte) => sum + (frequent.includes(byte) ? frequent.indexOf(byte) : frequent.length), 0);
    if (rarity > rarest) {
      rarest = rarity;
      best = start;
    }
  }
  taken.add(needle.toString('latin1', best, best + width));
  return best;
}
